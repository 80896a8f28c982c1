// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/carried_over.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace tinyatlas {

namespace {

/// Where `original` states a figure or a division that `one` contradicts; nothing where it agrees. What only
/// one of them states is no difference.
std::optional<StatementId> differenceOf(const ReadMeasurement &one, const ReadMeasurement &original) {
    const Measurement &a = one.measurement;
    const Measurement &b = original.measurement;
    if (a.division != b.division && a.division != Division::None && b.division != Division::None)
        return b.statement;
    for (const auto figure : {&Measurement::latency, &Measurement::energy, &Measurement::supplyVoltage,
                              &Measurement::averagePower, &Measurement::arena, &Measurement::runs}) {
        if (a.*figure && b.*figure && (a.*figure)->value != (b.*figure)->value)
            return (b.*figure)->statement;
    }
    for (const MeasuredQuality &quality : b.quality) {
        const auto differs = [&](const MeasuredQuality &other) {
            return other.metric == quality.metric && other.figure.value != quality.figure.value;
        };
        if (std::any_of(a.quality.begin(), a.quality.end(), differs))
            return quality.figure.statement;
    }
    return std::nullopt;
}

/// Finds for each of the measurements the one that it repeats, at the end of all chains.
class Originals {
public:
    Originals(const Reading &reading, const std::vector<ReadMeasurement> &measurements)
        : m_reading(reading), m_measurements(measurements), m_original(measurements.size()),
          m_seen(measurements.size(), Seen::No) {
        for (std::size_t i = 0; i < measurements.size(); ++i)
            m_indexes.emplace(measurements[i].id, i);
        for (std::size_t i = 0; i < measurements.size(); ++i)
            m_original[i] = statedOriginal(i);
        for (std::size_t i = 0; i < measurements.size(); ++i)
            resolve(i);
        // What a result in between does not state may still differ at the two ends.
        for (std::size_t i = 0; i < measurements.size(); ++i)
            m_original[i] = unlessDifferent(i, m_original[i]);
    }

    /// Itself for one that differs from what it repeats.
    [[nodiscard]] std::size_t of(std::size_t index) const { return m_original[index]; }

private:
    enum class Seen : std::uint8_t { No, OnTheWay, Done };

    /// Itself where it is said to repeat none. An original that is not in the graph is stood for by the first
    /// that names it.
    std::size_t statedOriginal(std::size_t index) {
        const auto &originals = m_measurements[index].originals;
        if (originals.empty())
            return index;
        if (originals.front().triple.object == m_measurements[index].id)
            note(index);
        const auto original = m_indexes.emplace(originals.front().triple.object, index).first->second;
        return unlessDifferent(index, original);
    }

    std::size_t unlessDifferent(std::size_t index, std::size_t original) const {
        const ReadMeasurement &one = m_measurements[index];
        const auto different = differenceOf(one, m_measurements[original]);
        if (!different)
            return original;
        m_reading.note({.code = Finding::Code::CarriedOverDiffers,
                        .subject = one.measurement.term,
                        .statement = one.originals.front().statement,
                        .other = *different});
        return index;
    }

    void resolve(std::size_t index) {
        std::vector<std::size_t> way;
        while (m_seen[index] == Seen::No && m_original[index] != index) {
            m_seen[index] = Seen::OnTheWay;
            way.push_back(index);
            index = m_original[index];
        }
        if (m_seen[index] == Seen::OnTheWay)
            index = cut(way, index);
        const std::size_t original = m_original[index];
        for (const std::size_t one : way) {
            m_original[one] = original;
            m_seen[one] = Seen::Done;
        }
    }

    /// Makes the first of a circle, which `index` is in, its original.
    std::size_t cut(const std::vector<std::size_t> &way, std::size_t index) {
        const auto first = *std::min_element(std::find(way.begin(), way.end(), index), way.end());
        m_original[first] = first;
        note(first);
        return first;
    }

    void note(std::size_t index) const {
        const ReadMeasurement &one = m_measurements[index];
        m_reading.note({.code = Finding::Code::CarriedOverInCircle,
                        .subject = one.measurement.term,
                        .statement = one.originals.front().statement});
    }

    const Reading &m_reading;
    const std::vector<ReadMeasurement> &m_measurements;
    std::unordered_map<TermId, std::size_t> m_indexes;
    std::vector<std::size_t> m_original;
    std::vector<Seen> m_seen;
};

} // namespace

std::vector<ReadMeasurement> countedOnce(const Reading &reading, std::vector<ReadMeasurement> measurements) {
    const Originals originals(reading, measurements);
    for (std::size_t i = 0; i < measurements.size(); ++i) {
        const Measurement &one = measurements[i].measurement;
        if (originals.of(i) != i)
            measurements[originals.of(i)].measurement.carriedOver.push_back(
                {one.term, one.round, one.source});
    }
    std::vector<ReadMeasurement> counted;
    for (std::size_t i = 0; i < measurements.size(); ++i) {
        if (originals.of(i) == i)
            counted.push_back(std::move(measurements[i]));
    }
    return counted;
}

} // namespace tinyatlas
