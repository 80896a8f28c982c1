// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/text_table.h"

#include "app/text/term_names.h"

#include <algorithm>

namespace tinyatlas {

void TextTable::add(const QStringList &row) {
    QStringList cells;
    for (const QString &cell : row)
        cells << text::oneLine(cell);
    m_rows.push_back(std::move(cells));
}

QString TextTable::text() const {
    std::vector<qsizetype> widths(static_cast<std::size_t>(m_rows.front().size()));
    for (const QStringList &row : m_rows) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row.value(static_cast<qsizetype>(column)).size());
    }
    QString lines;
    for (const QStringList &row : m_rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column)
            line += row.value(static_cast<qsizetype>(column)).leftJustified(widths[column] + 2);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines += line + QLatin1Char('\n');
    }
    return lines;
}

} // namespace tinyatlas
