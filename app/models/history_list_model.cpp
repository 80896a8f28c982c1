// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/history_list_model.h"

namespace tinyatlas {

HistoryListModel::HistoryListModel(Session &session, QObject *parent)
    : RowListModel(parent), m_session(session) {
    const auto read = [this] {
        const int count = steps().count();
        announceRows(count == 0 ? 0 : static_cast<std::size_t>(count) + 1);
        emit changed();
    };
    connect(session.undoStack(), &QUndoStack::indexChanged, this, read);
    read();
}

QVariant HistoryListModel::data(const QModelIndex &index, int role) const {
    const int row = index.row();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        steps().count() == 0 || doneAt(row) < 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return whatOf(row);
    case PresentRole:
        return row == presentRow();
    case UndoneRole:
        return row < presentRow();
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryListModel::roleNames() const {
    return {{WhatRole, "what"}, {PresentRole, "present"}, {UndoneRole, "undone"}, {SpokenRole, "spoken"}};
}

int HistoryListModel::presentRow() const {
    return steps().count() == 0 ? -1 : steps().count() - steps().index();
}

void HistoryListModel::goTo(int row) {
    if (row >= 0 && row < count())
        m_session.goToStep(doneAt(row));
}

QString HistoryListModel::whatOf(int row) const {
    const int done = doneAt(row);
    if (done == 0)
        return tr("The beginning");
    const QString what = steps().text(done - 1);
    return what.isEmpty() ? tr("A change") : what;
}

QString HistoryListModel::spoken(int row) const {
    if (row == presentRow())
        return tr("%1, now").arg(whatOf(row));
    return row < presentRow() ? tr("%1, undone").arg(whatOf(row)) : whatOf(row);
}

} // namespace tinyatlas
