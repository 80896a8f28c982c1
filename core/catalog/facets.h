// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// By what models can be filtered; devices by their sensors, RAM and flash alone.
enum class Facet : std::uint8_t {
    Group,
    Task,
    Sensor,   ///< models: those needed, as stated. Devices: those carried and the superclasses that they meet
    Ram,      ///< bytes. Devices: see facetsOfDevices()
    Flash,    ///< bytes, likewise
    Macs,     ///< multiply-accumulates per inference
    Accuracy, ///< value 1: reported; not stated: not reported
    Platform, ///< the runtime
    Precision, ///< of the layers: a model may have several
    Category,
};

inline constexpr std::size_t facetCount = 10;
inline constexpr std::array modelFacets{Facet::Group,     Facet::Task,    Facet::Sensor,   Facet::Ram,
                                        Facet::Flash,     Facet::Macs,    Facet::Accuracy, Facet::Platform,
                                        Facet::Precision, Facet::Category};
inline constexpr std::array deviceFacets{Facet::Sensor, Facet::Ram, Facet::Flash};
[[nodiscard]] constexpr std::size_t indexOf(Facet facet) { return static_cast<std::size_t>(facet); }
/// One that is chosen from by bounds, not by values.
[[nodiscard]] constexpr bool isRange(Facet facet) {
    return facet == Facet::Ram || facet == Facet::Flash || facet == Facet::Macs;
}

/// In every facet, the value of things that state none.
inline constexpr std::uint32_t notStatedValue = 0;

/// What is chosen in one facet. A thing passes if it has one of the values or lies within the bounds; where
/// nothing is chosen, everything passes. A thing whose figure is unknown lies within no bounds.
struct FacetChoice {
    std::vector<std::uint32_t> values;   ///< rising; of a range facet, notStatedValue or none
    std::optional<std::int64_t> atLeast; ///< of a range facet: inclusive, in bytes or operations
    std::optional<std::int64_t> atMost;

    [[nodiscard]] bool bounded() const { return atLeast.has_value() || atMost.has_value(); }
    [[nodiscard]] bool active() const { return bounded() || !values.empty(); }
    [[nodiscard]] bool contains(std::uint32_t value) const;
    /// Chooses the value, or no longer.
    void toggle(std::uint32_t value);

    friend bool operator==(const FacetChoice &, const FacetChoice &) = default;
};

/// What is chosen in the facets of one table. A thing passes if it passes every facet.
struct FacetFilter {
    std::array<FacetChoice, facetCount> choices; ///< by Facet

    [[nodiscard]] const FacetChoice &operator[](Facet facet) const { return choices[indexOf(facet)]; }
    [[nodiscard]] FacetChoice &operator[](Facet facet) { return choices[indexOf(facet)]; }
    [[nodiscard]] bool active() const;

    friend bool operator==(const FacetFilter &, const FacetFilter &) = default;
};

struct FacetValue {
    std::string name;         ///< trimmed, in the spelling read first; empty for notStatedValue
    std::string key;          ///< of one value: spellings that differ in case, blanks or underscores share it
    std::uint32_t things = 0; ///< that have it
};

/// One facet of all things of a table.
struct FacetColumn {
    /// Of a range facet: the buckets of its figures, value n being those from stops[n - 1] to below stops[n],
    /// the last one's end included. Else the values, those of most things first, groups in their order.
    std::vector<FacetValue> values{{}};
    std::vector<std::uint32_t> begins; ///< by thing, and one behind: where its values begin in `ids`
    std::vector<std::uint32_t> ids;    ///< of values, each once per thing

    std::vector<std::int64_t> figures; ///< of a range facet, by thing; unknownFigure where not stated
    std::vector<std::int64_t> stops;   ///< of a range facet: round figures around all that are known, rising

    static constexpr std::int64_t unknownFigure = -1;

    [[nodiscard]] std::span<const std::uint32_t> valuesOf(std::size_t thing) const {
        return std::span(ids).subspan(begins[thing], begins[thing + 1] - begins[thing]);
    }
    /// The value of this key; nothing where no thing has it.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const;
};

/// All facets of a table, in flat arrays: made once for a dataset.
struct FacetTable {
    std::size_t things = 0;
    std::array<FacetColumn, facetCount> columns; ///< by Facet; empty for those that the table has not

    [[nodiscard]] const FacetColumn &operator[](Facet facet) const { return columns[indexOf(facet)]; }
};

[[nodiscard]] FacetTable facetsOfModels(const Catalog &catalog);
/// Of several microcontrollers, the largest RAM counts and the largest flash, also where those are two: a
/// board is found by what it has.
[[nodiscard]] FacetTable facetsOfDevices(const Catalog &catalog);

/// The facets that a thing does not pass, one bit each, by Facet. Bits above those are free for other
/// reasons.
using FacetMask = std::uint16_t;
[[nodiscard]] constexpr FacetMask maskOf(Facet facet) { return static_cast<FacetMask>(1U << indexOf(facet)); }

/// By thing of the table.
[[nodiscard]] std::vector<FacetMask> failingFacets(const FacetTable &table, const FacetFilter &filter);

/// By Facet and value: how many things have it, among those that pass all other facets.
using FacetCounts = std::array<std::vector<std::uint32_t>, facetCount>;
[[nodiscard]] FacetCounts countFacets(const FacetTable &table, std::span<const FacetMask> failing);

/// What of a filter on `from` can be said of `to`: values are found again by their keys.
[[nodiscard]] FacetFilter carriedOver(const FacetFilter &filter, const FacetTable &from,
                                      const FacetTable &to);

} // namespace tinyatlas
