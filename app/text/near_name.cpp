// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/near_name.h"

#include <algorithm>
#include <utility>

namespace tinyatlas::text {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSameLetter(char a, char b) { return lower(a) == lower(b); }

/// Whether two names differ by letter case alone.
bool isSameName(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSameLetter);
}

/// Whether one letter more, less, other or swapped with the next makes one name of another. A figure is no
/// letter: Relu6 is no slip for Relu, nor Conv1D for Conv2D.
bool isSlipAway(std::string_view a, std::string_view b) {
    constexpr std::size_t shortest = 5; // of fewer letters, another word is as likely
    if (a.size() < b.size())
        std::swap(a, b);
    if (b.size() < shortest || a.size() > b.size() + 1)
        return false;
    const auto at = static_cast<std::size_t>(
        std::mismatch(b.begin(), b.end(), a.begin(), isSameLetter).first - b.begin());
    if (at < a.size() && (isDigit(a[at]) || (at < b.size() && a.size() == b.size() && isDigit(b[at]))))
        return false;
    if (a.size() > b.size())
        return isSameName(a.substr(at + 1), b.substr(at));
    if (at == b.size() || isSameName(a.substr(at + 1), b.substr(at + 1)))
        return true;
    return at + 1 < b.size() && isSameLetter(a[at], b[at + 1]) && isSameLetter(a[at + 1], b[at]) &&
           isSameName(a.substr(at + 2), b.substr(at + 2));
}

} // namespace

std::string_view nearName(const PublishedVocabulary &vocabulary, std::string_view name, bool isProperty) {
    std::string_view near;
    const std::string_view names = vocabulary.names;
    for (std::size_t from = 0; from < names.size();) {
        const std::size_t end = std::min(names.find_first_of(" \n", from), names.size());
        const auto declared = names.substr(from, end - from);
        from = end + 1;
        if (declared.empty() || isProperty != (declared.front() >= 'a' && declared.front() <= 'z'))
            continue;
        if (isSameName(declared, name))
            return declared;
        if (near.empty() && isSlipAway(declared, name))
            near = declared;
    }
    return near;
}

} // namespace tinyatlas::text
