// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/name_key.h"

#include <algorithm>

namespace tinyatlas {

namespace {

bool isBlank(char c) { return c == ' ' || c == '_' || (c >= '\t' && c <= '\r'); }

} // namespace

std::string trimmedName(std::string_view name) {
    const auto first = std::ranges::find_if_not(name, isBlank);
    auto last = name.end();
    while (last != first && isBlank(*(last - 1)))
        --last;
    return {first, last};
}

std::string nameKey(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if (!isBlank(c))
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    return key;
}

} // namespace tinyatlas
