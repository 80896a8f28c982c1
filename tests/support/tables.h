// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/files.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tinyatlas::test {

/// The cells of a file of values, with quotation marks where a value holds commas.
inline std::vector<std::vector<std::string>> cellsOf(const std::filesystem::path &path) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (const char c : bytesOf(path)) {
        if (c == '"') {
            if (!quoted && !row.back().empty())
                row.back() += c; // a doubled one: it ended the quotation, and goes on with it
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            row.emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back(std::move(row));
            row.assign(1, {});
        } else if (c != '\r') {
            row.back() += c;
        }
    }
    return rows;
}

/// The rows behind the first, each cell under the name that the first gives its column.
inline std::vector<std::map<std::string, std::string>> tableOf(const std::filesystem::path &path) {
    const auto cells = cellsOf(path);
    std::vector<std::map<std::string, std::string>> table;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        auto &row = table.emplace_back();
        for (std::size_t column = 0; column < cells.front().size(); ++column)
            row[cells.front()[column]] = cells[i].at(column);
    }
    return table;
}

} // namespace tinyatlas::test
