// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/device.h"
#include "core/catalog/finding.h"
#include "core/catalog/measurement.h"
#include "core/catalog/neural_network.h"
#include "core/catalog/sensor.h"

#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What the graph says about models and devices, in flat tables.
struct Catalog {
    std::vector<NeuralNetwork> models;   ///< in order of reading
    std::vector<Device> devices;         ///< in order of reading
    std::vector<SensorType> sensorTypes; ///< in order of name
    /// In order of reading; a result that was carried over stands at the one that it repeats.
    std::vector<Measurement> measurements;
    std::vector<Finding> findings;

    [[nodiscard]] const NeuralNetwork &model(ModelId id) const { return models[id.value]; }
    [[nodiscard]] const Device &device(DeviceId id) const { return devices[id.value]; }
    [[nodiscard]] const Measurement &measurement(MeasurementId id) const { return measurements[id.value]; }
    [[nodiscard]] const SensorType &sensorType(SensorTypeId id) const { return sensorTypes[id.value]; }

    /// In order of reading.
    [[nodiscard]] std::vector<MeasurementId> measurementsOf(ModelId model) const;
    [[nodiscard]] std::vector<MeasurementId> measurementsOn(DeviceId device) const;
};

/// Reads the catalogue out of a graph. Never fails: what the graph leaves out is left out, and what it says
/// twice or wrongly becomes a finding. Where `stop` is requested the catalogue ends early.
/// What a file can make of a few lines has bounds: see FindingLog, and the numbers kept of one model and
/// device.
[[nodiscard]] Catalog readCatalog(const TripleStore &store, const std::stop_token &stop = {});

} // namespace tinyatlas
