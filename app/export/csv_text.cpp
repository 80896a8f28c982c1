// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/csv_text.h"

#include "core/base/bytes.h"

#include <string_view>

namespace tinyatlas {

namespace {

/// "-1.5": a spreadsheet takes it for what it is.
bool isNumber(std::string_view text) {
    return text.find_first_not_of("-.0123456789eE") == std::string_view::npos && numberFrom(text).has_value();
}

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
    if (ofPerson && !isNumber(text))
        text = withoutFormulas(text);
    if (text.find_first_of(ofPerson ? ",\"\r\n;\t" : ",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace tinyatlas
