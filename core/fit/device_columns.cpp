// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/device_columns.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr std::int64_t wholeMargin = 10'000;

/// How the sensors of a device answer the needs of a model.
FitState sensorAnswer(const NeuralNetwork &model, const Device &device) {
    if (!device.metSensors.containsAll(model.neededSensors))
        return device.sensorsKnown ? FitState::DoesNotFit : FitState::Unknown;
    return model.needsUnstatedSensor ? FitState::Unknown : FitState::Fits;
}

template <class Rank> struct Limits {
    Rank met;
    Rank roomy;
};

/// The inner loop: every model on every microcontroller. Without a branch, so that compilers make vector
/// instructions of it. Of the answers 0 to 3 (see rank) the worst counts: of two that are 0, 1 or 3 it has
/// the bits of both.
template <class Rank>
void judgeAll(const Rank *ram, Limits<Rank> ramLimits, const Rank *flash, Limits<Rank> flashLimits,
              const std::uint8_t *hopes, std::uint8_t best, std::uint8_t *answers, std::size_t count) {
    static_assert(rank(FitState::Tight) == 1 && rank(FitState::DoesNotFit) == (1 | 2));
    for (std::size_t i = 0; i < count; ++i) {
        const bool tight = (ram[i] < ramLimits.roomy) | (flash[i] < flashLimits.roomy);
        const bool unmet = (ram[i] < ramLimits.met) | (flash[i] < flashLimits.met);
        const auto ofMemory = static_cast<std::uint8_t>((tight ? 1 : 0) | (unmet ? 2 : 0));
        answers[i] = std::max(ofMemory, std::max(hopes[i], best));
    }
}

} // namespace

FigureRanks::FigureRanks(const std::vector<std::optional<Asserted<Bytes>>> &figures, const FitRules &rules) {
    for (const auto &figure : figures) {
        if (figure)
            m_values.push_back(figure->value.count);
    }
    std::sort(m_values.begin(), m_values.end());
    m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    for (const std::int64_t value : m_values)
        m_roomy.push_back(value * (wholeMargin - rules.margin) / wholeMargin);
}

std::uint32_t FigureRanks::rankOf(const std::optional<Asserted<Bytes>> &figure) const {
    if (!figure)
        return highest();
    const auto place = std::lower_bound(m_values.begin(), m_values.end(), figure->value.count);
    return static_cast<std::uint32_t>(place - m_values.begin());
}

FigureRanks::Thresholds FigureRanks::thresholds(Bytes need) const {
    const auto rankIn = [&](const std::vector<std::int64_t> &figures, std::uint32_t from) {
        const auto place = std::lower_bound(figures.begin() + from, figures.end(), need.count);
        return static_cast<std::uint32_t>(place - figures.begin());
    };
    const std::uint32_t met = rankIn(m_values, 0);
    return {met, rankIn(m_roomy, met)};
}

DeviceColumns::DeviceColumns(const Catalog &catalog, const FitRules &rules)
    : m_catalog(catalog), m_overhead(rules.overhead), m_ram({}, rules), m_flash({}, rules) {
    addMicrocontrollers(rules);
    groupSensorSets();
    m_ram = FigureRanks(m_ramFigures, rules);
    m_flash = FigureRanks(m_flashFigures, rules);
    const std::uint32_t highest = std::max(m_ram.highest(), m_flash.highest());
    if (highest <= std::numeric_limits<std::int16_t>::max())
        m_memories = memories<std::int16_t>();
    else
        m_memories = memories<std::int32_t>();
}

void DeviceColumns::addMicrocontrollers(const FitRules &rules) {
    const auto add = [&](std::uint32_t device, const Microcontroller &stated) {
        const Microcontroller left = without(stated, rules.takenOn(DeviceId{device}));
        m_devices.push_back(device);
        m_ramFigures.push_back(left.ram);
        m_flashFigures.push_back(left.flash);
    };
    for (std::uint32_t d = 0; d < m_catalog.devices.size(); ++d)
        add(d, m_catalog.devices[d].microcontrollers.front());
    for (std::uint32_t d = 0; d < m_catalog.devices.size(); ++d) {
        const auto &controllers = m_catalog.devices[d].microcontrollers;
        for (std::size_t i = 1; i < controllers.size(); ++i)
            add(d, controllers[i]);
    }
}

/// Most devices share their set of sensors with others: each set is looked at once.
void DeviceColumns::groupSensorSets() {
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
        const Device &first = m_catalog.devices[a];
        const Device &second = m_catalog.devices[b];
        return std::tie(first.metSensors, first.sensorsKnown) <
               std::tie(second.metSensors, second.sensorsKnown);
    };
    std::map<std::uint32_t, std::uint32_t, decltype(before)> sets(before); // by a device that has it
    for (std::uint32_t d = 0; d < m_catalog.devices.size(); ++d) {
        const auto next = static_cast<std::uint32_t>(m_representatives.size());
        const auto [known, isNew] = sets.try_emplace(d, next);
        m_sensorSets.push_back(known->second);
        if (isNew)
            m_representatives.push_back(d);
    }
}

template <class Rank> DeviceColumns::Memories<Rank> DeviceColumns::memories() const {
    Memories<Rank> result;
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        result.ram.push_back(static_cast<Rank>(m_ram.rankOf(m_ramFigures[i])));
        result.flash.push_back(static_cast<Rank>(m_flash.rankOf(m_flashFigures[i])));
    }
    return result;
}

const DeviceColumns::Hopes &DeviceColumns::hopesOf(const NeuralNetwork &model) {
    constexpr std::size_t mostNeeds = 1'024;
    constexpr std::size_t mostBytes = 64 * 1024 * 1024;
    SensorNeeds needs(model.neededSensors, model.needsUnstatedSensor);
    if (const auto known = m_hopes.find(needs); known != m_hopes.end())
        return known->second;
    if (m_hopes.size() >= mostNeeds || m_hopes.size() * m_devices.size() > mostBytes)
        m_hopes.clear(); // else they may get as large as the matrix
    Hopes &hopes = m_hopes[std::move(needs)];
    hopes.reserve(m_devices.size());
    std::vector<FitState> bySet;
    for (const std::uint32_t device : m_representatives)
        bySet.push_back(sensorAnswer(model, m_catalog.devices[device]));
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        const FitState memory = m_ramFigures[i] && m_flashFigures[i] ? FitState::Fits : FitState::Unknown;
        hopes.push_back(rank(std::max(memory, bySet[m_sensorSets[m_devices[i]]])));
    }
    return hopes;
}

void DeviceColumns::judge(const NeuralNetwork &model, std::span<FitState> row) {
    const Hopes &hopes = hopesOf(model);
    const auto best = rank(model.ram && model.flash ? FitState::Fits : FitState::Unknown);
    m_further.resize(m_devices.size() - row.size());
    std::visit(
        [&](const auto &memories) {
            using Rank = typename std::decay_t<decltype(memories.ram)>::value_type;
            const auto limits = [&](const FigureRanks &ranks, const std::optional<Asserted<Bytes>> &need,
                                    Bytes overhead) {
                const auto from = need ? ranks.thresholds(need->value + overhead) : FigureRanks::Thresholds{};
                return Limits<Rank>{static_cast<Rank>(from.met), static_cast<Rank>(from.roomy)};
            };
            const auto judgePart = [&, ram = limits(m_ram, model.ram, m_overhead.ram),
                                    flash = limits(m_flash, model.flash, m_overhead.flash)](
                                       std::size_t begin, std::span<FitState> answers) {
                judgeAll(memories.ram.data() + begin, ram, memories.flash.data() + begin, flash,
                         hopes.data() + begin, best, reinterpret_cast<std::uint8_t *>(answers.data()),
                         answers.size());
            };
            judgePart(0, row);
            judgePart(row.size(), m_further);
        },
        m_memories);
    for (std::size_t i = 0; i < m_further.size(); ++i) {
        FitState &ofDevice = row[m_devices[row.size() + i]];
        ofDevice = std::min(ofDevice, m_further[i]);
    }
}

} // namespace tinyatlas
