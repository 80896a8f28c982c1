// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tinyatlas {

/// An amount of memory in bytes. A type of its own, so that no kilobyte slips in among the bytes.
struct Bytes {
    std::int64_t count = 0;

    friend constexpr auto operator<=>(Bytes, Bytes) = default;
    friend constexpr Bytes operator-(Bytes a, Bytes b) { return {a.count - b.count}; }
    friend constexpr Bytes operator+(Bytes a, Bytes b) { return {a.count + b.count}; }
};

/// Which way a figure that is no whole number of bytes is rounded: never in favour of a fit.
enum class Rounding { Up, Down };

/// `lexical` (the text of an RDF literal, such as 1.8712e+01) times `bytesPerUnit`. A result within a
/// millionth of a whole number is that number: 18.712 kilobytes are 18,712 bytes exactly.
/// Nothing for what is no number, is negative, or is above 2^49 (no memory is that large; 64 bits then hold
/// 10,000 times the figure, which the margin needs).
[[nodiscard]] std::optional<Bytes> bytesFrom(std::string_view lexical, std::int64_t bytesPerUnit,
                                             Rounding rounding);

/// The number an RDF literal states, whatever the locale; nothing for what is no finite number.
[[nodiscard]] std::optional<double> numberFrom(std::string_view lexical);

} // namespace tinyatlas
