// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/bit_table.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What is left of the question for a smallest cover once everything is decided that can be without a search.
struct CoverCore {
    BitTable setsOf;                   ///< element by element, the sets that hold it
    std::vector<std::uint32_t> sets;   ///< by column of setsOf, which set of the question it is
    std::vector<std::uint32_t> chosen; ///< sets of the question that are in the cover, whatever is searched
};

/// Takes the only set of an element into the cover, and leaves out elements that every set of another element
/// holds and sets of which another one holds everything, until nothing changes. A smallest cover of what is
/// left, with `chosen`, is a smallest one of all. Of sets that hold the same, the first is kept. Every
/// element is in some set. Once `stop` is requested, what was reached by then.
[[nodiscard]] CoverCore reducedCover(BitTable setsOfElement, const std::stop_token &stop);

} // namespace tinyatlas
