// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/device_columns.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tinyatlas {

namespace {

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
TINYATLAS_VECTOR_CLONES void judgeAll(const Rank *ram, Limits<Rank> ramLimits, const Rank *flash,
                                      Limits<Rank> flashLimits, const std::uint8_t *hopes, std::uint8_t best,
                                      BriefVerdict *verdicts, std::size_t count) {
    static_assert(rank(FitState::Tight) == 1 && rank(FitState::DoesNotFit) == (1 | 2));
    using Kind = Requirement::Kind;
    constexpr auto tightBit = rank(FitState::Tight);
    constexpr auto unmetState = rank(FitState::DoesNotFit);
    constexpr auto ramFull = static_cast<std::uint8_t>(BriefVerdict::fullBit(Kind::Ram) | tightBit);
    constexpr auto flashFull = static_cast<std::uint8_t>(BriefVerdict::fullBit(Kind::Flash) | tightBit);
    constexpr auto ramUnmet = static_cast<std::uint8_t>(BriefVerdict::unmetBit(Kind::Ram) | unmetState);
    constexpr auto flashUnmet = static_cast<std::uint8_t>(BriefVerdict::unmetBit(Kind::Flash) | unmetState);
    constexpr std::uint8_t stateMask = BriefVerdict::stateMask;
    constexpr auto reasonMask = static_cast<std::uint8_t>(~stateMask);
    for (std::size_t i = 0; i < count; ++i) {
        const auto ofRam = static_cast<std::uint8_t>((ram[i] < ramLimits.roomy ? ramFull : 0) |
                                                     (ram[i] < ramLimits.met ? ramUnmet : 0));
        const auto ofFlash = static_cast<std::uint8_t>((flash[i] < flashLimits.roomy ? flashFull : 0) |
                                                       (flash[i] < flashLimits.met ? flashUnmet : 0));
        const auto ofMemory = static_cast<std::uint8_t>(ofRam | ofFlash);
        const auto ofRest = static_cast<std::uint8_t>(hopes[i] & stateMask);
        const auto state = std::max(static_cast<std::uint8_t>(ofMemory & stateMask), std::max(ofRest, best));
        verdicts[i] = BriefVerdict(static_cast<std::uint8_t>(state | ((ofMemory | hopes[i]) & reasonMask)));
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
        m_roomy.push_back(roomWithin(Bytes{value}, rules.margin).count);
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
    : m_catalog(catalog), m_rules(rules.general()), m_ram({}, rules), m_flash({}, rules) {
    addMicrocontrollers();
    groupSensorSets();
    m_ram = FigureRanks(m_ramFigures, rules);
    m_flash = FigureRanks(m_flashFigures, rules);
    const std::uint32_t highest = std::max(m_ram.highest(), m_flash.highest());
    if (highest <= std::numeric_limits<std::int16_t>::max())
        m_memories = memories<std::int16_t>();
    else
        m_memories = memories<std::int32_t>();
}

void DeviceColumns::addMicrocontrollers() {
    const auto add = [&](std::uint32_t device, const Microcontroller &controller) {
        m_devices.push_back(device);
        m_ramFigures.push_back(controller.ram);
        m_flashFigures.push_back(controller.flash);
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
    constexpr std::uint8_t noSensor = BriefVerdict::unmetBit(Requirement::Kind::Sensor);
    if (const auto known = m_hopes.find(model); known != m_hopes.end())
        return known->second;
    if (m_hopes.size() >= mostNeeds || m_hopes.size() * m_devices.size() > mostBytes)
        m_hopes.clear(); // else they may get as large as the matrix
    Hopes &hopes = m_hopes[SensorNeeds(model.neededSensors, model.needsUnstatedSensor)];
    hopes.reserve(m_devices.size());
    std::vector<FitState> bySet;
    for (const std::uint32_t device : m_representatives)
        bySet.push_back(sensorAnswer(model, m_catalog.devices[device]));
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        const FitState memory = m_ramFigures[i] && m_flashFigures[i] ? FitState::Fits : FitState::Unknown;
        const FitState sensors = bySet[m_sensorSets[m_devices[i]]];
        const std::uint8_t reason = sensors == FitState::DoesNotFit ? noSensor : std::uint8_t{0};
        hopes.push_back(static_cast<std::uint8_t>(rank(std::max(memory, sensors)) | reason));
    }
    return hopes;
}

void DeviceColumns::judge(const NeuralNetwork &model, std::span<BriefVerdict> row) {
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
            const auto judgePart = [&, ram = limits(m_ram, model.ram, m_rules.overhead.ram),
                                    flash = limits(m_flash, model.flash, m_rules.overhead.flash)](
                                       std::size_t begin, std::span<BriefVerdict> verdicts) {
                judgeAll(memories.ram.data() + begin, ram, memories.flash.data() + begin, flash,
                         hopes.data() + begin, best, verdicts.data(), verdicts.size());
            };
            judgePart(0, row);
            judgePart(row.size(), m_further);
        },
        m_memories);
    chooseControllers(model, row);
}

/// Of several microcontrollers of a device. The best state needs no look at figures; which of two bad ones is
/// the better, they alone say.
void DeviceColumns::chooseControllers(const NeuralNetwork &model, std::span<BriefVerdict> row) const {
    for (std::size_t i = 0; i < m_further.size(); ++i) {
        const std::uint32_t device = m_devices[row.size() + i];
        const BriefVerdict best = row[device];
        if (best.bits() == m_further[i].bits())
            continue;
        if (best.state() == m_further[i].state())
            row[device] = judgeBriefly(model, m_catalog.devices[device], m_rules);
        else if (m_further[i].state() < best.state())
            row[device] = m_further[i];
    }
}

} // namespace tinyatlas
