// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/facets.h"

#include <algorithm>
#include <limits>

namespace tinyatlas {

namespace {

/// Whether a value is chosen, by value: one look-up for each that a thing has.
std::vector<std::uint8_t> chosenValues(const FacetColumn &column, const FacetChoice &choice) {
    std::vector<std::uint8_t> chosen(column.values.size(), 0);
    for (const std::uint32_t value : choice.values)
        if (value < chosen.size())
            chosen[value] = 1;
    return chosen;
}

void markFailing(const FacetColumn &column, const FacetChoice &choice, FacetMask mask,
                 std::vector<FacetMask> &failing) {
    const std::vector<std::uint8_t> chosen = chosenValues(column, choice);
    for (std::size_t thing = 0; thing < failing.size(); ++thing) {
        bool passes = false;
        for (const std::uint32_t value : column.valuesOf(thing))
            passes = passes || chosen[value] != 0;
        failing[thing] = static_cast<FacetMask>(failing[thing] | (passes ? 0 : mask));
    }
}

void markOutOfRange(const FacetColumn &column, const FacetChoice &choice, FacetMask mask,
                    std::vector<FacetMask> &failing) {
    const bool unknownPasses = choice.contains(notStatedValue);
    const std::int64_t least = choice.atLeast.value_or(0);
    const std::int64_t most = choice.atMost.value_or(std::numeric_limits<std::int64_t>::max());
    for (std::size_t thing = 0; thing < failing.size(); ++thing) {
        const std::int64_t figure = column.figures[thing];
        const bool passes = figure == FacetColumn::unknownFigure
                                ? unknownPasses
                                : choice.bounded() && figure >= least && figure <= most;
        failing[thing] = static_cast<FacetMask>(failing[thing] | (passes ? 0 : mask));
    }
}

} // namespace

bool FacetChoice::contains(std::uint32_t value) const { return std::ranges::binary_search(values, value); }

void FacetChoice::toggle(std::uint32_t value) {
    const auto at = std::ranges::lower_bound(values, value);
    if (at != values.end() && *at == value)
        values.erase(at);
    else
        values.insert(at, value);
}

bool FacetFilter::active() const {
    return std::ranges::any_of(choices, [](const FacetChoice &choice) { return choice.active(); });
}

std::optional<std::uint32_t> FacetColumn::find(std::string_view key) const {
    const auto found = std::ranges::find(values.begin() + 1, values.end(), key, &FacetValue::key);
    return found == values.end() ? std::nullopt
                                 : std::optional(static_cast<std::uint32_t>(found - values.begin()));
}

std::vector<FacetMask> failingFacets(const FacetTable &table, const FacetFilter &filter) {
    std::vector<FacetMask> failing(table.things, 0);
    for (const Facet facet : modelFacets) {
        const FacetColumn &column = table[facet];
        if (!filter[facet].active() || column.begins.empty())
            continue;
        if (isRange(facet))
            markOutOfRange(column, filter[facet], maskOf(facet), failing);
        else
            markFailing(column, filter[facet], maskOf(facet), failing);
    }
    return failing;
}

FacetCounts countFacets(const FacetTable &table, std::span<const FacetMask> failing) {
    FacetCounts counts;
    for (const Facet facet : modelFacets) {
        const FacetColumn &column = table[facet];
        std::vector<std::uint32_t> &byValue = counts[indexOf(facet)];
        byValue.resize(column.values.size(), 0);
        if (column.begins.empty())
            continue;
        const auto others = static_cast<FacetMask>(~maskOf(facet));
        for (std::size_t thing = 0; thing < failing.size(); ++thing) {
            if ((failing[thing] & others) != 0)
                continue;
            for (const std::uint32_t value : column.valuesOf(thing))
                ++byValue[value];
        }
    }
    return counts;
}

FacetFilter carriedOver(const FacetFilter &filter, const FacetTable &from, const FacetTable &to) {
    FacetFilter carried = filter;
    for (const Facet facet : modelFacets) {
        std::vector<std::uint32_t> &values = carried[facet].values;
        values.clear();
        for (const std::uint32_t value : filter[facet].values) {
            if (value == notStatedValue)
                values.push_back(value);
            else if (const auto again = to[facet].find(from[facet].values.at(value).key))
                values.push_back(*again);
        }
        std::ranges::sort(values);
    }
    return carried;
}

} // namespace tinyatlas
