// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tinyatlas {

/// All that is read from, or can be, a source a row; with the words for each. Rows come and go one by one,
/// and only those that say something else are told, so that a view keeps its place.
class SourceListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int count READ count NOTIFY summaryChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Boards", or the name of a file
        NameRole,                     ///< of its Source; a file's path
        AboutRole,                    ///< what it holds, in a sentence or two; may be empty
        PlaceRole,                    ///< the path of a file; "built in"
        KindRole,                     ///< SourceInfo::Kind
        SectionRole,                  ///< of the first row of a kind: "Files"; empty for the others
        OnRole,                       ///< what it will be, while busy
        SwitchableRole,
        ClosableRole, ///< and it can be read anew
        ReadRole,
        BusyRole,
        StatusRole,       ///< "on", "off", "always on", "off, not read yet", "not opened"; while busy "…"
        CountsRole,       ///< all of the four that follow that are not none: "34 devices · 2,859 statements"
        ModelsRole,       ///< "23 models"; empty where not counted yet
        DevicesRole,      ///< likewise
        MeasurementsRole, ///< likewise
        StatementsRole,   ///< likewise
        SizeRole,         ///< "25.97 kB"
        TimeRole,         ///< "24 ms"; empty where it was not read
        MeasureRole,      ///< counts, size and time in one line
        FindingsRole,     ///< how many
        FindingsTextRole, ///< "3 findings"; empty for none
        FailureRole,      ///< why the file cannot be read now; empty where it can
        ReferencesRole,   ///< addresses and texts, where it is from
    };
    Q_ENUM(Role)

    explicit SourceListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString summary() const; ///< "6 of 10 sources are on · 11,482 statements"

    // Of a row; what cannot be done to it is not done.
    Q_INVOKABLE void setOn(int row, bool on);
    Q_INVOKABLE void close(int row);
    Q_INVOKABLE void reread(int row);
    /// Where the Data view is opened: finds out what those hold that have not been read.
    Q_INVOKABLE void prepare() { m_session.countSources(); }

signals:
    void summaryChanged();

private:
    void follow();
    [[nodiscard]] bool beginsSection(std::size_t row) const;
    [[nodiscard]] static QVariant figure(const SourceInfo &source, int role);
    [[nodiscard]] static QString sectionName(SourceInfo::Kind kind);
    [[nodiscard]] static QString status(const SourceInfo &source);

    Session &m_session;
    std::vector<SourceInfo> m_rows;
};

} // namespace tinyatlas
