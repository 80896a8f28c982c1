// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fit/bit_table.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// How long a cover is searched for, in words of 64 bits that are looked at: the same answer on any machine,
/// however fast. So many take a few tenths of a second.
inline constexpr std::uint64_t mostCoverSteps = 60'000'000;

struct SmallestCover {
    std::vector<std::uint32_t> sets; ///< that between them hold every element; rising
    /// No cover has fewer sets than this, at most sets.size().
    std::size_t lowerBound = 0;

    /// Whether no smaller one exists; otherwise the search was given up before that was known.
    [[nodiscard]] bool proven() const { return lowerBound == sets.size(); }
};

/// The fewest sets that between them hold every element. `setsOfElement` has a row for each element and a
/// column for each set; an element that no set holds is no element of the question. The same question has the
/// same answer every time. Fails where `stop` is requested.
[[nodiscard]] Result<SmallestCover> smallestCover(BitTable setsOfElement,
                                                  std::uint64_t mostSteps = mostCoverSteps,
                                                  const std::stop_token &stop = {});

} // namespace tinyatlas
