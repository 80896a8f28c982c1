// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/graph_lookup.h"
#include "core/catalog/sensor.h"

#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// The sensor types of a graph, under the ids of the catalogue: the classes of the sensors that provide an
/// input of a model or are a subsystem of a device.
class SensorReader {
public:
    explicit SensorReader(const GraphLookup &graph);

    [[nodiscard]] const std::vector<SensorType> &types() const { return m_types; }

    /// The sensor types that `sensor` (a node of the graph) states, in order of name. Classes that only say
    /// that it is some sensor are left out.
    [[nodiscard]] std::vector<SensorTypeId> typesOf(TermId sensor) const;
    /// True if `part` of a device is a sensor, of whatever type.
    [[nodiscard]] bool isSensor(TermId part) const;

private:
    void addTypes(const std::vector<TermId> &types);
    [[nodiscard]] std::vector<TermId> specificTypesOf(TermId node) const;
    [[nodiscard]] std::vector<TermId> sensorClassesOf(TermId node) const;
    [[nodiscard]] std::vector<TermId> neededTypes(TermId sensor) const;
    /// True for a class of the sensor ontology, a declared subclass of Sensor, and what some model needs.
    [[nodiscard]] bool isSensorClass(TermId type) const;
    [[nodiscard]] Group groupOf(TermId type) const;

    const GraphLookup &m_graph;
    std::vector<SensorType> m_types;
    std::unordered_map<TermId, SensorTypeId> m_ids;    ///< by class
    std::unordered_map<TermId, SensorTypeId> m_needed; ///< of them, the classes that models need
};

/// The device itself and what it is composed of, down to the last subsystem, without devices of their own.
[[nodiscard]] std::vector<TermId> partsOf(const GraphLookup &graph, TermId device);

} // namespace tinyatlas
