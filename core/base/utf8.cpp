// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace tinyatlas {

namespace {

using Byte = unsigned char;

/// Which second bytes may follow a first byte, and how long the character is.
struct Lead {
    Byte first;
    Byte last;
    Byte secondFrom;
    Byte secondTo;
    std::size_t length;
};

// Unicode 15, table 3-7.
constexpr std::array leads{
    Lead{0xC2, 0xDF, 0x80, 0xBF, 2}, Lead{0xE0, 0xE0, 0xA0, 0xBF, 3}, Lead{0xE1, 0xEC, 0x80, 0xBF, 3},
    Lead{0xED, 0xED, 0x80, 0x9F, 3}, Lead{0xEE, 0xEF, 0x80, 0xBF, 3}, Lead{0xF0, 0xF0, 0x90, 0xBF, 4},
    Lead{0xF1, 0xF3, 0x80, 0xBF, 4}, Lead{0xF4, 0xF4, 0x80, 0x8F, 4},
};

constexpr Byte firstNonAscii = 0x80;

constexpr bool isContinuation(Byte byte) { return (byte & 0xC0) == 0x80; }

/// How many of the bytes a character is made of are there and right: its length if all are.
std::size_t rightBytes(std::string_view text, std::size_t &length) {
    const auto byteAt = [&](std::size_t i) { return static_cast<Byte>(text[i]); };
    const auto *const lead = std::find_if(leads.begin(), leads.end(), [&](const Lead &l) {
        return byteAt(0) >= l.first && byteAt(0) <= l.last;
    });
    length = lead == leads.end() ? 0 : lead->length;
    if (length == 0)
        return 0;
    std::size_t right = 1;
    if (right < text.size() && byteAt(right) >= lead->secondFrom && byteAt(right) <= lead->secondTo) {
        ++right;
        while (right < length && right < text.size() && isContinuation(byteAt(right)))
            ++right;
    }
    return right;
}

/// How many bytes from `at` on are ASCII without NUL, in steps of eight.
std::size_t plainBytes(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highBits = 0x8080808080808080;
    const std::size_t begin = at;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        // Subtracting one sets the high bit of a byte that was 0 and, among ASCII, of no other.
        if (((word | (word - ones)) & highBits) != 0)
            break;
    }
    return at - begin;
}

} // namespace

std::size_t validUtf8Prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        at += plainBytes(text, at);
        // What stopped the stride, or its rest: byte by byte until it can run again.
        for (int steps = 0; at < text.size() && steps < 8; ++steps) {
            const auto byte = static_cast<Byte>(text[at]);
            if (byte == 0)
                return at;
            if (byte < firstNonAscii) {
                ++at;
                continue;
            }
            std::size_t length = 0;
            if (rightBytes(text.substr(at), length) < length || length == 0)
                return at;
            at += length;
        }
    }
    return at;
}

bool isBegunCharacter(std::string_view rest) {
    if (rest.empty())
        return false;
    std::size_t length = 0;
    const std::size_t right = rightBytes(rest, length);
    return length > rest.size() && right == rest.size();
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t valid = validUtf8Prefix(text);
        std::copy_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(valid),
                     std::back_inserter(result),
                     [](char c) { return static_cast<Byte>(c) >= ' ' && c != '\x7F'; });
        text.remove_prefix(std::min(valid + 1, text.size()));
    }
    return result;
}

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !isContinuation(static_cast<Byte>(c)); }));
}

char32_t takeCharacter(std::string_view &text) {
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < std::min(length, text.size()); ++i)
        character = character << 6 | (byte(i) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return character;
}

} // namespace tinyatlas
