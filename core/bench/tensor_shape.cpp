// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/tensor_shape.h"

#include <algorithm>
#include <charconv>

namespace tinyatlas {

namespace {

constexpr std::int64_t most = std::int64_t{1} << 49; // as of Bytes

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string_view withoutBrackets(std::string_view text) {
    text = trimmed(text);
    const bool isBracketed = text.size() >= 2 && ((text.front() == '[' && text.back() == ']') ||
                                                  (text.front() == '(' && text.back() == ')'));
    return isBracketed ? trimmed(text.substr(1, text.size() - 2)) : text;
}

} // namespace

std::optional<std::int64_t> elementsOf(std::string_view shape) {
    constexpr std::string_view separators = " \t\r\n,x";
    const std::string_view dimensions = withoutBrackets(shape);
    std::int64_t elements = 1;
    for (std::size_t begin = 0; begin < dimensions.size();) {
        const auto end = std::min(dimensions.find_first_of(separators, begin), dimensions.size());
        std::int64_t length = 0;
        const auto [at, error] = std::from_chars(dimensions.data() + begin, dimensions.data() + end, length);
        if (error != std::errc() || at != dimensions.data() + end || length < 1 || length > most / elements)
            return std::nullopt;
        elements *= length;
        begin = std::min(dimensions.find_first_not_of(separators, end), dimensions.size());
    }
    return dimensions.empty() ? std::nullopt : std::optional(elements);
}

} // namespace tinyatlas
