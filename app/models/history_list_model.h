// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// Every step that can be undone or done again, the newest first, and below them how it all began. Each row
/// is a state to go to: that after its step. Without a step there is no row.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class HistoryListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int presentRow READ presentRow NOTIFY changed)

public:
    enum Role {
        WhatRole = Qt::UserRole + 1, ///< "Select Snoring Guardian"
        PresentRole,                 ///< whether it is the state of now
        UndoneRole,                  ///< whether it can be done again
        SpokenRole,                  ///< all of it in words
    };
    Q_ENUM(Role)

    explicit HistoryListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int presentRow() const; ///< -1 where there is no row

    /// Makes the state of that row the present one.
    Q_INVOKABLE void goTo(int row);

signals:
    void changed();

private:
    [[nodiscard]] const QUndoStack &steps() const { return *m_session.undoStack(); }
    /// How many of the steps are done in the state of that row.
    [[nodiscard]] int doneAt(int row) const { return steps().count() - row; }
    [[nodiscard]] QString whatOf(int row) const;
    [[nodiscard]] QString spoken(int row) const;

    Session &m_session;
};

} // namespace tinyatlas
