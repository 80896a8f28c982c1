// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/cover_reduction.h"

#include <numeric>
#include <utility>

namespace tinyatlas {

namespace {

using Ids = std::vector<std::uint32_t>;

/// Beyond so many comparisons what might still be left out stays: it costs time later, never the answer.
constexpr std::size_t mostComparisons = 10'000'000;

Ids allOf(std::size_t count) {
    Ids ids(count);
    std::iota(ids.begin(), ids.end(), std::uint32_t{0});
    return ids;
}

std::vector<std::size_t> rowCounts(const BitTable &table) {
    std::vector<std::size_t> counts(table.rows());
    for (std::size_t r = 0; r < counts.size(); ++r)
        counts[r] = countBits(table.row(r));
    return counts;
}

/// The rows by how many bits they have; of equal ones in their order.
Ids rowsByCount(const std::vector<std::size_t> &counts, bool largestFirst) {
    Ids rows = allOf(counts.size());
    std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        return largestFirst ? counts[a] > counts[b] : counts[a] < counts[b];
    });
    return rows;
}

/// The column of a row in which the fewest rows have a bit.
std::uint32_t rarestOf(std::span<const BitWord> row, const std::vector<std::size_t> &columnCounts) {
    std::uint32_t rarest = 0;
    std::size_t fewest = columnCounts.empty() ? 0 : std::numeric_limits<std::size_t>::max();
    forEachBit(row, [&](std::uint32_t column) {
        if (columnCounts[column] < fewest) {
            rarest = column;
            fewest = columnCounts[column];
        }
    });
    return rarest;
}

/// The elements that have to be looked at: whoever covers these covers the others.
Ids telling(const BitTable &setsOf, const BitTable &elementsOf) {
    const std::vector<std::size_t> setSizes = rowCounts(elementsOf);
    // A row can only hold another one whole if it holds the rarest of its columns.
    std::vector<Ids> keptByRarest(elementsOf.rows());
    std::size_t comparisons = 0;
    Ids kept;
    for (const std::uint32_t element : rowsByCount(rowCounts(setsOf), false)) {
        const std::span row = setsOf.row(element);
        bool told = false;
        forEachBit(row, [&](std::uint32_t set) {
            for (std::size_t i = 0; !told && comparisons < mostComparisons && i < keptByRarest[set].size();
                 ++i) {
                ++comparisons;
                told = isPart(setsOf.row(keptByRarest[set][i]), row);
            }
        });
        if (told)
            continue;
        kept.push_back(element);
        keptByRarest[rarestOf(row, setSizes)].push_back(element);
    }
    std::ranges::sort(kept);
    return kept;
}

/// The sets that no other one replaces.
Ids irreplaceable(const BitTable &setsOf, const BitTable &elementsOf) {
    const std::vector<std::size_t> uses = rowCounts(setsOf);
    Bits isKept(elementsOf.rows());
    std::size_t comparisons = 0;
    for (const std::uint32_t set : rowsByCount(rowCounts(elementsOf), true)) {
        const std::span row = elementsOf.row(set);
        bool replaced = countBits(row) == 0;
        if (!replaced) {
            forEachBit(setsOf.row(rarestOf(row, uses)), [&](std::uint32_t other) {
                if (replaced || !isKept.test(other) || comparisons >= mostComparisons)
                    return;
                ++comparisons;
                replaced = isPart(row, elementsOf.row(other));
            });
        }
        if (!replaced)
            isKept.set(set);
    }
    Ids kept;
    forEachBit(isKept.words(), [&](std::uint32_t set) { kept.push_back(set); });
    return kept;
}

void keep(CoverCore &core, const Ids &elements, const Ids &sets) {
    core.setsOf = core.setsOf.part(elements, sets);
    Ids names;
    for (const std::uint32_t set : sets)
        names.push_back(core.sets[set]);
    core.sets = std::move(names);
}

/// Chooses each set that alone holds some element. Whether there was one.
bool takeForced(CoverCore &core, const BitTable &elementsOf) {
    Bits forced(core.sets.size());
    for (std::size_t e = 0; e < core.setsOf.rows(); ++e) {
        if (countBits(core.setsOf.row(e)) == 1)
            forced.add(core.setsOf.row(e));
    }
    if (forced.none())
        return false;
    Bits covered(core.setsOf.rows());
    Ids others;
    for (std::uint32_t set = 0; set < core.sets.size(); ++set) {
        if (!forced.test(set)) {
            others.push_back(set);
            continue;
        }
        covered.add(elementsOf.row(set));
        core.chosen.push_back(core.sets[set]);
    }
    Ids left;
    for (std::uint32_t element = 0; element < core.setsOf.rows(); ++element) {
        if (!covered.test(element))
            left.push_back(element);
    }
    keep(core, left, others);
    return true;
}

} // namespace

CoverCore reducedCover(BitTable setsOfElement, const std::stop_token &stop) {
    CoverCore core;
    core.sets = allOf(setsOfElement.columns());
    core.setsOf = std::move(setsOfElement);
    for (bool changed = true; changed && !stop.stop_requested();) {
        const std::size_t size = core.setsOf.rows() + core.sets.size();
        keep(core, telling(core.setsOf, core.setsOf.transposed()), allOf(core.sets.size()));
        const bool took = takeForced(core, core.setsOf.transposed());
        keep(core, allOf(core.setsOf.rows()), irreplaceable(core.setsOf, core.setsOf.transposed()));
        changed = took || core.setsOf.rows() + core.sets.size() < size;
    }
    std::ranges::sort(core.chosen);
    return core;
}

} // namespace tinyatlas
