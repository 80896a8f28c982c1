// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/facet_value_model.h"

#include "app/text/figures.h"

#include <utility>

namespace tinyatlas {

QVariant FacetValueModel::data(const QModelIndex &index, int role) const {
    const auto number = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        number >= m_rows.size())
        return {};
    const Row &row = m_rows[number];
    switch (role) {
    case ValueRole:
        return static_cast<int>(row.value);
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case CountTextRole:
        return text::countExact(row.count);
    case ChosenRole:
        return row.chosen;
    case AvailableRole:
        return row.chosen || row.count > 0;
    case SentenceRole:
        return row.sentence;
    default:
        return {};
    }
}

QHash<int, QByteArray> FacetValueModel::roleNames() const {
    return {{ValueRole, "value"},   {NameRole, "name"},           {CountTextRole, "countText"},
            {ChosenRole, "chosen"}, {AvailableRole, "available"}, {SentenceRole, "sentence"}};
}

void FacetValueModel::setRows(std::vector<Row> rows) {
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    announceRows(m_rows.size());
}

} // namespace tinyatlas
