// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tinyatlas::benchmarks {

/// The whole problem in three arrays for either side, as small as it gets.
struct FlatArrays {
    std::vector<std::uint32_t> sensors; ///< a bit for each type
    std::vector<std::uint32_t> ram;     ///< bytes
    std::vector<std::uint32_t> flash;
};

/// How many pairs fit: the least that could be done, which answers yes or no and keeps nothing. Compiled with
/// -O2, with which GCC 12 makes no vector instructions of it.
[[nodiscard]] std::size_t countFits(const FlatArrays &needs, const FlatArrays &offers);

} // namespace tinyatlas::benchmarks
