// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stop_token>

namespace tinyatlas {

/// What one file may ask of the machine; what exceeds it is refused, and the message names the limit. Far
/// above what honest graphs need.
struct ReadLimits {
    static constexpr std::uint64_t mebibyte = 1024 * 1024;

    std::uint64_t bytes = 8192 * mebibyte; ///< of its text, unpacked
    /// Of a packed file: how many times its size it may unpack to, once it has unpacked to `freeBytes`. Text
    /// packs to a thirtieth at the very best; deflate can promise a thousandfold.
    std::uint64_t unpacking = 200;
    std::uint64_t freeBytes = 16 * mebibyte;
    std::size_t tokenBytes = 16 * mebibyte; ///< of one literal, IRI or name; of one line of N-Triples
    int nesting = 256;                      ///< brackets within brackets
    std::chrono::seconds time{600};         ///< of all files of an opening
    std::size_t pieceBytes = 256 * 1024;    ///< how much of a text is looked at at once; at least 8
};

/// How a file is read.
struct ReadOptions {
    std::stop_token stop{};
    Progress progress{}; ///< from 0 to 1
    ReadLimits limits{};
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now(); ///< of the opening
};

} // namespace tinyatlas
