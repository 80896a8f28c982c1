// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tinyatlas {

/// Rows of text in aligned columns, for a terminal.
class TextTable {
public:
    explicit TextTable(QStringList header) : m_rows{std::move(header)} {}

    void add(QStringList row) { m_rows.push_back(std::move(row)); }
    /// One line a row, two spaces between columns.
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

} // namespace tinyatlas
