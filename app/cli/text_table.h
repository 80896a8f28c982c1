// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tinyatlas {

/// Rows of text in aligned columns, for a terminal: control characters in them are replaced.
class TextTable {
public:
    explicit TextTable(const QStringList &header) { add(header); }

    void add(const QStringList &row);
    /// One line a row, two spaces between columns.
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

} // namespace tinyatlas
