// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/csv_text.h"

#include <string_view>

namespace tinyatlas {

namespace {

/// With an apostrophe wherever a formula could begin. That is not the start alone: a spreadsheet that takes
/// semicolons or tabs between cells sees no quotation in the middle of what is one to it, and so begins a
/// cell behind each of these, and behind each line break.
std::string withoutFormulas(std::string_view text) {
    constexpr std::string_view formulas = "=+-@";
    constexpr std::string_view ends = ";\t\r\n";
    std::string safe;
    if (text.find_first_of("\t\r") == 0)
        safe += '\'';
    bool begins = true;
    for (const char c : text) {
        if (begins && formulas.find(c) != std::string_view::npos)
            safe += '\'';
        safe += c;
        begins = ends.find(c) != std::string_view::npos;
    }
    return safe;
}

} // namespace

std::string csvField(std::string text, CsvReader reader) {
    const bool ofPerson = reader == CsvReader::Person;
    if (ofPerson)
        text = withoutFormulas(text);
    if (text.find_first_of(ofPerson ? ",\"\r\n;\t" : ",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace tinyatlas
