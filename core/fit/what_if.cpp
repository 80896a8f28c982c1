// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/what_if.h"

#include <algorithm>

namespace tinyatlas {

namespace {

using Figure = std::optional<Asserted<Bytes>>;

/// Keeps the statement: it says what the graph has.
void suppose(Figure &figure, const std::optional<Bytes> &instead) {
    if (instead)
        figure = Asserted<Bytes>{*instead, figure ? figure->statement : StatementId()};
}

void take(Figure &figure, Bytes taken) {
    if (figure && taken.count > 0)
        figure->value = std::max(figure->value - taken, Bytes{0});
}

void leave(Figure &figure, MemoryBasis &basis, const std::optional<Bytes> &instead, Bytes taken) {
    suppose(figure, instead);
    take(figure, taken);
    if (instead || (figure && taken.count > 0))
        basis = MemoryBasis::WhatIf;
}

void forgetIf(bool stated, std::optional<Bytes> &supposed) {
    if (stated)
        supposed.reset();
}

bool says(const Figure &figure, const std::optional<Bytes> &supposed) {
    return figure && figure->value == supposed;
}

bool contains(const std::vector<SensorTypeId> &types, SensorTypeId type) {
    return std::ranges::find(types, type) != types.end();
}

void setIn(std::vector<SensorTypeId> &types, SensorTypeId type, bool there) {
    std::erase(types, type);
    if (there)
        types.insert(std::ranges::lower_bound(types, type), type);
}

} // namespace

void SupposedSensors::set(SensorTypeId type, bool there, bool stated) {
    setIn(added, type, there && !stated);
    setIn(removed, type, !there && stated);
}

void forgetStated(DeviceWhatIf &whatIf, const Device &device) {
    const auto allSay = [&](ControllerMemory memory, const std::optional<Bytes> &supposed) {
        for (std::size_t i = 0; i < device.microcontrollers.size(); ++i)
            if (whatIf.controller.value_or(i) == i && !says(device.microcontrollers[i].*memory, supposed))
                return false;
        return true;
    };
    forgetIf(allSay(&Microcontroller::ram, whatIf.memory.ram), whatIf.memory.ram);
    forgetIf(allSay(&Microcontroller::flash, whatIf.memory.flash), whatIf.memory.flash);
}

void forgetStated(ModelWhatIf &whatIf, const NeuralNetwork &model) {
    forgetIf(says(model.ram, whatIf.memory.ram), whatIf.memory.ram);
    forgetIf(says(model.flash, whatIf.memory.flash), whatIf.memory.flash);
}

std::optional<Bytes> statedMemory(const Device &device, const DeviceWhatIf &whatIf, ControllerMemory memory) {
    std::optional<Bytes> stated;
    for (std::size_t i = 0; i < device.microcontrollers.size(); ++i) {
        const auto &figure = device.microcontrollers[i].*memory;
        if (figure && whatIf.controller.value_or(i) == i)
            stated = std::max(stated.value_or(Bytes{}), figure->value);
    }
    return stated;
}

Microcontroller supposed(const Device &device, std::size_t controller, const DeviceWhatIf &whatIf) {
    Microcontroller left = device.microcontrollers[controller];
    const SupposedMemory memory = whatIf.memoryOf(controller);
    leave(left.ram, left.ramBasis, memory.ram, whatIf.taken.ram);
    leave(left.flash, left.flashBasis, memory.flash, whatIf.taken.flash);
    return left;
}

Device supposed(const Catalog &catalog, const Device &device, const DeviceWhatIf &whatIf) {
    Device changed = device;
    for (std::size_t i = 0; i < changed.microcontrollers.size(); ++i)
        changed.microcontrollers[i] = supposed(device, i, whatIf);
    if (whatIf.sensors == SupposedSensors{})
        return changed;
    std::erase_if(changed.sensors, [&](SensorTypeId type) { return contains(whatIf.sensors.removed, type); });
    for (const SensorTypeId type : whatIf.sensors.added)
        if (!contains(changed.sensors, type))
            changed.sensors.push_back(type);
    std::ranges::sort(changed.sensors); // sensor types are in order of name
    changed.metSensors = {};
    for (const SensorTypeId type : changed.sensors)
        for (const SensorTypeId met : catalog.sensorType(type).meets)
            changed.metSensors.insert(met);
    return changed;
}

NeuralNetwork supposed(const NeuralNetwork &model, const ModelWhatIf &whatIf) {
    NeuralNetwork changed = model;
    suppose(changed.ram, whatIf.memory.ram);
    suppose(changed.flash, whatIf.memory.flash);
    if (whatIf.sensors == SupposedSensors{})
        return changed;
    std::erase_if(changed.sensorNeeds,
                  [&](const SensorNeed &need) { return contains(whatIf.sensors.removed, need.type); });
    for (const SensorTypeId type : whatIf.sensors.added)
        if (std::ranges::find(changed.sensorNeeds, type, &SensorNeed::type) == changed.sensorNeeds.end())
            changed.sensorNeeds.push_back({type, {}, {}});
    std::ranges::sort(changed.sensorNeeds, {}, &SensorNeed::type);
    changed.neededSensors = {};
    for (const SensorNeed &need : changed.sensorNeeds)
        changed.neededSensors.insert(need.type);
    return changed;
}

} // namespace tinyatlas
