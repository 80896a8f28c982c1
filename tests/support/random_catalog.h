// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>

namespace tinyatlas::test {

/// A catalogue without a graph, of figures below `largest`; now and then one is unknown.
class RandomCatalog {
public:
    RandomCatalog(unsigned seed, std::int64_t largest) : m_random(seed), m_largest(largest) {}

    Catalog make(std::size_t models, std::size_t devices) {
        Catalog catalog;
        for (std::uint32_t type = 0; type < sensorTypes; ++type) {
            catalog.sensorTypes.push_back({TermId{type}, "sensor", Group::Other, {}});
            catalog.sensorTypes.back().meets.insert(SensorTypeId{type});
        }
        for (std::size_t i = 0; i < models; ++i)
            catalog.models.push_back(model());
        for (std::size_t i = 0; i < devices; ++i)
            catalog.devices.push_back(device());
        return catalog;
    }

private:
    static constexpr std::uint32_t sensorTypes = 70; // more than one word of bits

    std::uint32_t below(std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(m_random);
    }

    std::optional<Asserted<Bytes>> figure() {
        if (below(20) == 0)
            return std::nullopt;
        return Asserted<Bytes>{{std::uniform_int_distribution<std::int64_t>(0, m_largest)(m_random)}, {}};
    }

    SensorTypeId sensor() { return SensorTypeId{below(3) == 0 ? below(sensorTypes) : below(2)}; }

    NeuralNetwork model() {
        NeuralNetwork model;
        model.ram = figure();
        model.flash = figure();
        model.needsUnstatedSensor = below(15) == 0;
        for (std::uint32_t i = below(3); i > 0; --i) {
            SensorNeed need;
            need.type = sensor();
            if (model.neededSensors.contains(need.type))
                continue;
            model.neededSensors.insert(need.type);
            model.sensorNeeds.push_back(need);
        }
        std::ranges::sort(model.sensorNeeds, {}, &SensorNeed::type);
        return model;
    }

    Device device() {
        Device device;
        for (std::uint32_t i = below(4) == 0 ? 3 : 1; i > 0; --i) {
            Microcontroller controller;
            controller.ram = figure();
            controller.flash = figure();
            device.microcontrollers.push_back(controller);
        }
        for (std::uint32_t i = below(5); i > 0; --i) {
            device.sensors.push_back(sensor());
            device.metSensors.insert(device.sensors.back());
        }
        device.sensorsKnown = below(10) > 0;
        return device;
    }

    std::mt19937 m_random;
    std::int64_t m_largest;
};

} // namespace tinyatlas::test
