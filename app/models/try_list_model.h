// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tinyatlas {

/// What the selected model can be tried on, or on what the selected device: all the others with their
/// verdicts, those that fit first. Likewise what can be added to the device in Fit. Made when it is asked
/// for, and given up afterwards.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class TryListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool possible READ possible NOTIFY subjectChanged)
    Q_PROPERTY(QString command READ command NOTIFY subjectChanged)
    Q_PROPERTY(QString fittingCommand READ fittingCommand NOTIFY subjectChanged)
    Q_PROPERTY(QString heading READ heading NOTIFY rowsChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< as shown
        StateRole,                   ///< a FitState
        LineRole,                    ///< "fits · RAM 14 % · flash 28 %"
    };
    Q_ENUM(Role)

    explicit TryListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool
    possible() const; ///< a model or a device is selected, and there are some of the others
    [[nodiscard]] QString command() const;        ///< for menus: "Try on device…"
    [[nodiscard]] QString fittingCommand() const; ///< likewise: "Show devices that fit"
    [[nodiscard]] QString heading() const;        ///< "Try Person Detection on"
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] const QString &query() const { return m_query; }
    /// Only rows that contain every word of it are listed.
    void setQuery(const QString &query);

    /// Lists all, for what is selected now.
    Q_INVOKABLE void prepare();
    /// Lists the models that can be added to the device in Fit, with the verdict on all of them together.
    Q_INVOKABLE void prepareAdding();
    /// It is not shown any more.
    Q_INVOKABLE void giveUp();
    /// Opens Fit for the pair with this row, or adds it.
    Q_INVOKABLE void choose(int row);
    /// Filters the others by whether they fit what is selected, in Explore.
    Q_INVOKABLE void showFitting();

signals:
    void subjectChanged();
    void rowsChanged();
    void modelsShown(); ///< those that fit the device
    void devicesShown();

private:
    [[nodiscard]] Pair pairWith(std::uint32_t other) const;
    void list();
    template <class Other> void listFrom(const std::vector<Other> &shown, const ListIndex &all);
    void leaveThoseToAdd();
    [[nodiscard]] Together withAdded(std::uint32_t model) const;
    [[nodiscard]] FitState stateOf(std::uint32_t other) const;

    Session &m_session;
    Selection m_subject;   ///< a model or a device; nothing until prepare()
    bool m_adding = false; ///< to that device, beside what is on it in Fit
    QString m_query;
    std::vector<std::uint32_t> m_rows; ///< indices of the others
};

} // namespace tinyatlas
