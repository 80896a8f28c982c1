// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/row_list_model.h"

#include <algorithm>

namespace tinyatlas {

int RowListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_announced; }

/// Those that stay say something else; then the list becomes longer or shorter at its end.
void RowListModel::announceRows(std::size_t count) {
    const int before = m_announced;
    const int after = static_cast<int>(count);
    if (const int both = std::min(before, after); both > 0)
        emit dataChanged(index(0), index(both - 1));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_announced = after;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_announced = after;
        endRemoveRows();
    }
}

} // namespace tinyatlas
