// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reading.h"
#include "core/catalog/sensor.h"

#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// The sensor types of a graph, under the ids of the catalogue: what the sensors that provide an input of a
/// model, or are part of a device, are said to be. What one model needs never depends on what else is in the
/// graph.
class SensorReader {
public:
    explicit SensorReader(const Reading &reading);

    [[nodiscard]] const std::vector<SensorType> &types() const { return m_types; }

    /// The types needed of a sensor that provides an input, in order of name: its sensor classes, or what
    /// else it is said to be where no ontology declares any of that a sensor. Empty where it is only said to
    /// be some sensor.
    [[nodiscard]] std::vector<SensorTypeId> needsOf(TermId sensor) const;
    /// The sensor types that `part` of a device is of, in order of name.
    [[nodiscard]] std::vector<SensorTypeId> carriedBy(TermId part) const;
    /// Whether `part` of a device is declared to be a sensor, of whatever type.
    [[nodiscard]] bool isSensor(TermId part) const;

private:
    void addTypes(const std::vector<TermId> &types);
    void completeTypes();
    [[nodiscard]] std::vector<SensorTypeId> idsOf(const std::vector<TermId> &types) const;
    [[nodiscard]] std::vector<TermId> neededTypes(TermId sensor) const;
    [[nodiscard]] std::vector<TermId> carriedTypes(TermId part) const;
    [[nodiscard]] Group groupOf(TermId type) const;

    const Reading &m_reading;
    std::vector<SensorType> m_types;
    std::unordered_map<TermId, SensorTypeId> m_ids; ///< by class
};

/// The device itself and what it is composed of, down to the last subsystem, without devices of their own.
[[nodiscard]] std::vector<TermId> partsOf(const Reading &reading, TermId device);

} // namespace tinyatlas
