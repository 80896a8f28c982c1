// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/brief_verdict.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace tinyatlas {

/// Figures of memory, each by its rank among the distinct ones: comparing ranks says the same as comparing
/// bytes, and a rank is short enough for eight to be compared at once.
class FigureRanks {
public:
    /// From which rank on a need is met, and from which on it leaves the margin free as well.
    struct Thresholds {
        std::uint32_t met = 0;
        std::uint32_t roomy = 0;
    };

    FigureRanks(const std::vector<std::optional<Asserted<Bytes>>> &figures, const FitRules &rules);

    /// Of an unknown figure: that above all.
    [[nodiscard]] std::uint32_t rankOf(const std::optional<Asserted<Bytes>> &figure) const;
    [[nodiscard]] std::uint32_t highest() const { return static_cast<std::uint32_t>(m_values.size()); }
    [[nodiscard]] Thresholds thresholds(Bytes need) const;

private:
    std::vector<std::int64_t> m_values; ///< known ones, each once, ascending
    std::vector<std::int64_t> m_roomy;  ///< by rank: the largest need that leaves the margin free
};

/// What the microcontrollers of all devices offer, in flat arrays. The first of each device come first, in
/// the order of the devices; what further ones there are follows. Nothing is supposed of single devices.
class DeviceColumns {
public:
    DeviceColumns(const Catalog &catalog, const FitRules &rules);

    /// The verdicts on a model, by device: judgeBriefly()'s. `row` is as long as there are devices.
    void judge(const NeuralNetwork &model, std::span<BriefVerdict> row);

private:
    template <class Rank> struct Memories {
        std::vector<Rank> ram; ///< by microcontroller
        std::vector<Rank> flash;
    };
    /// By microcontroller, the bits of the best verdict that sensors and unknown figures leave a model.
    using Hopes = std::vector<std::uint8_t>;
    /// What decides on them: the sensors needed, and whether another one is that the graph does not name.
    using SensorNeeds = std::pair<SensorSet, bool>;
    /// Models are looked up without a copy of what they need.
    struct NeedsOrder {
        using is_transparent = void;
        template <class A, class B> bool operator()(const A &a, const B &b) const { return key(a) < key(b); }

    private:
        static auto key(const SensorNeeds &needs) { return std::tie(needs.first, needs.second); }
        static auto key(const NeuralNetwork &model) {
            return std::tie(model.neededSensors, model.needsUnstatedSensor);
        }
    };

    void addMicrocontrollers();
    void groupSensorSets();
    template <class Rank> [[nodiscard]] Memories<Rank> memories() const;
    const Hopes &hopesOf(const NeuralNetwork &model);
    void chooseControllers(const NeuralNetwork &model, std::span<BriefVerdict> row) const;

    const Catalog &m_catalog;
    FitRules m_rules;                     ///< that hold for all things alike
    std::vector<std::uint32_t> m_devices; ///< by microcontroller
    std::vector<std::optional<Asserted<Bytes>>> m_ramFigures;
    std::vector<std::optional<Asserted<Bytes>>> m_flashFigures;
    std::vector<std::uint32_t> m_sensorSets;          ///< by device: which of the distinct sets it has
    std::vector<std::uint32_t> m_representatives;     ///< by set: a device that has it
    std::map<SensorNeeds, Hopes, NeedsOrder> m_hopes; ///< of the needs met lately
    FigureRanks m_ram;
    FigureRanks m_flash;
    std::variant<Memories<std::int16_t>, Memories<std::int32_t>> m_memories;
    std::vector<BriefVerdict> m_further; ///< of further microcontrollers, on the model judged last
};

} // namespace tinyatlas
