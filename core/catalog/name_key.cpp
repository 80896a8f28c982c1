// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/name_key.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

bool isBlank(char c) { return c == ' ' || c == '_' || (c >= '\t' && c <= '\r'); }

bool hasLetter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

std::string_view withoutArchiveEnding(std::string_view part) {
    for (const std::string_view ending : {".tar.gz", ".tgz", ".zip"})
        if (part.ends_with(ending) && part.size() > ending.size())
            part.remove_suffix(ending.size());
    return part;
}

/// Parts of addresses that say nothing of what is there.
bool isBareWord(std::string_view part) {
    constexpr std::array words{"view", "data", "dataset", "datasets", "download", "downloads"};
    return std::ranges::find(words, nameKey(withoutArchiveEnding(part))) != words.end();
}

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

std::string shortDatasetName(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    const auto lastSlash = [&address] {
        while (address.ends_with('/'))
            address.remove_suffix(1);
        return address.rfind('/');
    };
    auto slash = lastSlash();
    while (slash != std::string_view::npos && isBareWord(address.substr(slash + 1))) {
        address = address.substr(0, slash);
        slash = lastSlash();
    }
    const std::string_view last =
        withoutArchiveEnding(slash == std::string_view::npos ? address : address.substr(slash + 1));
    if (slash == std::string_view::npos || hasLetter(last))
        return std::string(last);
    return std::string(address.substr(0, address.find('/'))) + ' ' + std::string(last);
}

} // namespace tinyatlas
