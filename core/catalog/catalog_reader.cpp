// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/catalog.h"
#include "core/catalog/device_reader.h"
#include "core/catalog/neural_network_reader.h"
#include "core/rdf/vocabulary.h"

namespace tinyatlas {

Catalog readCatalog(const TripleStore &store) {
    const GraphLookup graph(store);
    const SensorReader sensors(graph);
    Catalog catalog;
    catalog.sensorTypes = sensors.types();
    for (const auto &match : graph.instances(vocabulary::NeuralNetwork))
        catalog.models.push_back(readNeuralNetwork(graph, sensors, match.triple.subject, catalog.findings));
    for (const auto &match : graph.instances(vocabulary::SmartSensor))
        catalog.devices.push_back(readDevice(graph, sensors, match.triple.subject, catalog.findings));
    return catalog;
}

} // namespace tinyatlas
