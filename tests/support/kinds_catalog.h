// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstdint>
#include <string>

namespace tinyatlas::test {

struct KindsSize {
    std::uint32_t plainModels = 0; ///< run on every device; the others follow them
    std::uint32_t models = 0;      ///< others
    std::uint32_t devices = 0;
    std::uint32_t kinds = 0; ///< of sensors
};

/// A catalogue without a graph of several kinds of sensors: each model but the plain ones needs one, and each
/// device carries one, by turns. On the first device of each kind a model is tight, on the others it is not.
inline Catalog kindsCatalog(const KindsSize &size) {
    const auto memory = [](std::int64_t bytes) { return Asserted<Bytes>{{bytes}, {}}; };
    constexpr std::int64_t needed = 95;
    constexpr std::int64_t little = 100;
    constexpr std::int64_t much = 900;
    Catalog catalog;
    for (std::uint32_t kind = 0; kind < size.kinds; ++kind) {
        catalog.sensorTypes.push_back({TermId{kind}, "sensor", Group::Other, {}});
        catalog.sensorTypes.back().meets.insert(SensorTypeId{kind});
    }
    for (std::uint32_t i = 0; i < size.plainModels + size.models; ++i) {
        NeuralNetwork &model = catalog.models.emplace_back();
        model.ram = model.flash = memory(needed);
        if (i < size.plainModels)
            continue;
        SensorNeed need;
        need.type = SensorTypeId{i % size.kinds};
        model.neededSensors.insert(need.type);
        model.sensorNeeds.push_back(need);
    }
    for (std::uint32_t i = 0; i < size.devices; ++i) {
        Device &device = catalog.devices.emplace_back();
        device.title = std::to_string(i);
        Microcontroller controller;
        controller.ram = controller.flash = memory(i < size.kinds ? little : much);
        device.microcontrollers.push_back(controller);
        device.sensors.push_back(SensorTypeId{i % size.kinds});
        device.metSensors.insert(device.sensors.back());
        device.sensorsKnown = true;
    }
    return catalog;
}

} // namespace tinyatlas::test
