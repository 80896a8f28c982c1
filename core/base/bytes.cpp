// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/bytes.h"

#include <cmath>
#include <locale>
#include <sstream>
#include <string>

namespace tinyatlas {

std::optional<Bytes> bytesFrom(std::string_view lexical, std::int64_t bytesPerUnit, Rounding rounding) {
    constexpr double largest = 562949953421312.0;
    constexpr double tolerance = 1e-6;
    const auto number = numberFrom(lexical);
    if (!number || *number < 0)
        return std::nullopt;
    const double exact = *number * static_cast<double>(bytesPerUnit);
    if (exact > largest)
        return std::nullopt;
    const double nearest = std::round(exact);
    if (std::abs(exact - nearest) <= tolerance)
        return Bytes{static_cast<std::int64_t>(nearest)};
    return Bytes{static_cast<std::int64_t>(rounding == Rounding::Up ? std::ceil(exact) : std::floor(exact))};
}

std::optional<double> numberFrom(std::string_view lexical) {
    constexpr std::string_view space = " \t\r\n";
    const auto first = lexical.find_first_not_of(space);
    if (first == std::string_view::npos)
        return std::nullopt;
    const auto text = lexical.substr(first, lexical.find_last_not_of(space) - first + 1);
    if (text.find_first_not_of("+-.0123456789eE") != std::string_view::npos)
        return std::nullopt;
    // std::from_chars for double is still missing from some standard libraries.
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double value = 0;
    stream >> value;
    if (stream.fail() || !stream.eof() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace tinyatlas
