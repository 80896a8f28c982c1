// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/catalog.h"
#include "core/catalog/device_reader.h"
#include "core/catalog/neural_network_reader.h"
#include "core/rdf/vocabulary.h"

namespace tinyatlas {

Catalog readCatalog(const TripleStore &store, const std::stop_token &stop) {
    const GraphLookup graph(store);
    const SensorReader sensors(graph);
    Catalog catalog;
    catalog.sensorTypes = sensors.types();
    for (const auto &match : graph.instances(vocabulary::NeuralNetwork)) {
        if (stop.stop_requested())
            return catalog;
        catalog.models.push_back(readNeuralNetwork(graph, sensors, match.triple.subject, catalog.findings));
        catalog.models.back().term = store.statement(match.statement).subject;
    }
    for (const auto &match : graph.instances(vocabulary::SmartSensor)) {
        if (stop.stop_requested())
            return catalog;
        catalog.devices.push_back(readDevice(graph, sensors, match.triple.subject, catalog.findings));
        catalog.devices.back().term = store.statement(match.statement).subject;
    }
    return catalog;
}

} // namespace tinyatlas
