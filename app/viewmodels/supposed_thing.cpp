// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/supposed_thing.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/viewmodels/knobs.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

/// As far as the slider goes: twice what there is, and no less than what is supposed.
double reachOf(const std::optional<Bytes> &stated, const std::optional<Bytes> &supposed) {
    constexpr Bytes usual{512'000}; // where nothing is stated
    const std::int64_t twice = 2 * stated.value_or(usual).count;
    return static_cast<double>(std::max(twice, supposed.value_or(Bytes{}).count));
}

WhatIfFigure figureOf(const QString &name, const std::optional<Bytes> &stated,
                      const std::optional<Bytes> &supposed) {
    const std::optional<Bytes> now = supposed ? supposed : stated;
    const double reach = reachOf(stated, supposed);
    return {.knob = {.name = name,
                     .text = text::memory(now),
                     .value = static_cast<double>(now.value_or(Bytes{}).count),
                     .maximum = reach,
                     .step = knobStep(reach)},
            .supposed = supposed.has_value(),
            .stated = stated ? SupposedThing::tr("stated: %1").arg(text::memory(stated))
                             : SupposedThing::tr("not stated")};
}

std::vector<SensorTypeId> typesOf(const std::vector<SensorNeed> &needs) {
    std::vector<SensorTypeId> types;
    std::ranges::transform(needs, std::back_inserter(types), &SensorNeed::type);
    return types;
}

template <class Figure> std::optional<Bytes> valueOf(const Figure &figure) {
    return figure ? std::optional(figure->value) : std::nullopt;
}

bool contains(const std::vector<SensorTypeId> &types, SensorTypeId type) {
    return std::ranges::find(types, type) != types.end();
}

} // namespace

void SupposedThing::show(int index) {
    m_index = index;
    m_problem.clear();
    if (index >= 0) {
        const Facts now = facts(static_cast<std::uint32_t>(index));
        m_name = now.name;
        m_supposed = now.supposed;
        const auto named = [&](const QString &memory) {
            return now.part.isEmpty() ? memory : tr("%1 %2").arg(memory, now.part);
        };
        m_figures = {figureOf(named(tr("RAM")), now.stated.ram, now.memory.ram),
                     figureOf(named(tr("Flash")), now.stated.flash, now.memory.flash)};
        m_sensors.clear();
        const std::vector<SensorType> &types = m_session.catalog().sensorTypes;
        for (std::size_t i = 0; i < types.size(); ++i) {
            const auto type = idAt<SensorTypeId>(i);
            const bool added = contains(now.supposedSensors.added, type);
            const bool removed = contains(now.supposedSensors.removed, type);
            m_sensors.push_back({text::displayClass(types[i].name),
                                 added || (contains(now.sensors, type) && !removed), added || removed});
        }
    }
    emit changed();
}

void SupposedThing::supposeFigure(int figure, std::optional<Bytes> bytes, const QString &gesture) {
    if (!present() || figure < Ram || figure > Flash)
        return;
    if (bytes)
        bytes = std::clamp(*bytes, Bytes{}, largestSupposed);
    const auto index = static_cast<std::uint32_t>(m_index);
    const Facts now = facts(index);
    SupposedMemory memory = now.memory;
    (figure == Ram ? memory.ram : memory.flash) = bytes;
    suppose(index, memory, now.supposedSensors, gesture);
}

void SupposedThing::set(int figure, double bytes) {
    constexpr auto most = static_cast<double>(largestSupposed.count);
    supposeFigure(figure, Bytes{std::llround(std::clamp(bytes, 0.0, most))},
                  figure == Ram ? QStringLiteral("ram") : QStringLiteral("flash"));
}

void SupposedThing::enter(int figure, const QString &typed) {
    if (const std::optional<Bytes> bytes = text::memoryFrom(typed)) {
        supposeFigure(figure, bytes);
        return;
    }
    m_problem = noMemory(typed);
    emit changed();
}

void SupposedThing::reset(int figure) { supposeFigure(figure, std::nullopt); }

void SupposedThing::toggle(int sensor) {
    if (!present() || sensor < 0 || sensor >= m_sensors.size())
        return;
    const auto index = static_cast<std::uint32_t>(m_index);
    const SensorTypeId type{static_cast<std::uint32_t>(sensor)};
    const Facts now = facts(index);
    SupposedSensors sensors = now.supposedSensors;
    sensors.set(type, !m_sensors[sensor].there, contains(now.sensors, type));
    suppose(index, now.memory, sensors, {});
}

void SupposedThing::resetAll() {
    if (present())
        supposeNothing(static_cast<std::uint32_t>(m_index));
}

QString SupposedDevice::heading() const { return tr("DEVICE"); }

QString SupposedDevice::sensorsHeading() const { return tr("Carries"); }

SupposedThing::Facts SupposedDevice::facts(std::uint32_t index) const {
    const Device &device = session().catalog().device(DeviceId{index});
    const DeviceWhatIf &whatIf = session().rules().of(DeviceId{index});
    return {text::deviceTitle(device),
            {statedMemory(device, whatIf, &Microcontroller::ram),
             statedMemory(device, whatIf, &Microcontroller::flash)},
            whatIf.controller ? tr("of microcontroller %1").arg(*whatIf.controller + 1) : QString(),
            device.sensors,
            whatIf.memory,
            whatIf.sensors,
            whatIf != DeviceWhatIf{}};
}

void SupposedDevice::suppose(std::uint32_t index, const SupposedMemory &memory,
                             const SupposedSensors &sensors, const QString &gesture) {
    DeviceWhatIf whatIf = session().rules().of(DeviceId{index});
    whatIf.memory = memory;
    whatIf.sensors = sensors;
    session().suppose(DeviceId{index}, std::move(whatIf), gesture);
}

void SupposedDevice::supposeNothing(std::uint32_t index) { session().suppose(DeviceId{index}, {}); }

QString SupposedModel::heading() const { return tr("MODEL"); }

QString SupposedModel::sensorsHeading() const { return tr("Needs"); }

SupposedThing::Facts SupposedModel::facts(std::uint32_t index) const {
    const NeuralNetwork &model = session().catalog().model(ModelId{index});
    const ModelWhatIf &whatIf = session().rules().of(ModelId{index});
    return {text::displayName(model.name),
            {valueOf(model.ram), valueOf(model.flash)},
            {},
            typesOf(model.sensorNeeds),
            whatIf.memory,
            whatIf.sensors,
            whatIf != ModelWhatIf{}};
}

void SupposedModel::suppose(std::uint32_t index, const SupposedMemory &memory, const SupposedSensors &sensors,
                            const QString &gesture) {
    session().suppose(ModelId{index}, ModelWhatIf{memory, sensors}, gesture);
}

void SupposedModel::supposeNothing(std::uint32_t index) { session().suppose(ModelId{index}, {}); }

} // namespace tinyatlas
