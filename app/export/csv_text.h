// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace tinyatlas {

/// Whom a table is for. A spreadsheet program takes a text that begins with = + - or @ for a formula, and
/// runs it, whatever stands in quotation marks: whoever names a model decides what a formula does.
enum class CsvReader : std::uint8_t {
    Program, ///< every text as the graph gives it: scripts join by it
    /// Such a text, but for a number, gets an apostrophe before it, which a spreadsheet takes for "this is
    /// text". So does what
    /// stands behind a semicolon, a tab or a line break within a text: where semicolons separate, that is a
    /// cell as well.
    Person,
};

/// A text as a cell: quoted where RFC 4180 says, and for people wherever a spreadsheet may begin another
/// cell.
[[nodiscard]] std::string csvField(std::string text, CsvReader reader);

} // namespace tinyatlas
