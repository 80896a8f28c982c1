// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// Why the last opening brought nothing, an error a row. The words of a row are made when it is shown.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class ErrorListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString heading READ heading NOTIFY countChanged)

public:
    enum Role {
        MessageRole = Qt::UserRole + 1, ///< what is wrong
        PlaceRole,                      ///< "kg.ttl:12:5"; empty where no file is concerned
        FolderRole,                     ///< where that file is; empty where it was named without a folder
    };
    Q_ENUM(Role)

    explicit ErrorListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString heading() const; ///< "Nothing was opened: 3 errors in 2 files"

    /// Puts FILE:LINE:COLUMN: error: TEXT on the clipboard, of one row or of all.
    Q_INVOKABLE void copy(int row) const;
    Q_INVOKABLE void copyAll() const;

signals:
    void countChanged();

private:
    [[nodiscard]] const std::vector<Error> &errors() const { return m_session.errors(); }

    const Session &m_session;
};

} // namespace tinyatlas
