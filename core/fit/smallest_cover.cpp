// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/smallest_cover.h"

#include "core/fit/cover_reduction.h"
#include "core/fit/cover_search.h"

#include <utility>

namespace tinyatlas {

namespace {

BitTable withoutHopeless(BitTable setsOfElement) {
    std::vector<std::uint32_t> elements;
    for (std::uint32_t e = 0; e < setsOfElement.rows(); ++e) {
        if (countBits(setsOfElement.row(e)) > 0)
            elements.push_back(e);
    }
    if (elements.size() == setsOfElement.rows())
        return setsOfElement;
    std::vector<std::uint32_t> sets(setsOfElement.columns());
    for (std::uint32_t set = 0; set < sets.size(); ++set)
        sets[set] = set;
    return setsOfElement.part(elements, sets);
}

} // namespace

Result<SmallestCover> smallestCover(BitTable setsOfElement, std::uint64_t mostSteps,
                                    const std::stop_token &stop) {
    CoverCore core = reducedCover(withoutHopeless(std::move(setsOfElement)), stop);
    SmallestCover cover{std::move(core.chosen), 0};
    cover.lowerBound = cover.sets.size();
    if (core.setsOf.rows() > 0 && !stop.stop_requested()) {
        CoverSearch search(core.setsOf, mostSteps, stop);
        search.run();
        cover.lowerBound += search.lowerBound();
        for (const std::uint32_t set : search.best())
            cover.sets.push_back(core.sets[set]);
        std::ranges::sort(cover.sets);
    }
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, "the search for the fewest devices was cancelled", {}, 0, 0};
    return cover;
}

} // namespace tinyatlas
