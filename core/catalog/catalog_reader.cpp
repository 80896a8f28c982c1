// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/catalog.h"
#include "core/catalog/catalog_findings.h"
#include "core/catalog/device_reader.h"
#include "core/catalog/neural_network_reader.h"
#include "core/catalog/vocabulary_findings.h"
#include "core/rdf/vocabulary.h"

namespace tinyatlas {

Catalog readCatalog(const TripleStore &store, const std::stop_token &stop) {
    Catalog catalog;
    FindingLog findings(catalog.findings);
    const GraphLookup graph(store, stop);
    const KnownTerms terms(graph);
    const Reading reading{graph, terms, findings};
    const SensorReader sensors(reading);
    catalog.sensorTypes = sensors.types();

    const auto models = graph.instances(vocabulary::NeuralNetwork);
    catalog.models.reserve(models.size());
    NeuralNetworkReader modelReader(reading, sensors);
    for (const auto &match : models) {
        if (stop.stop_requested())
            return catalog;
        catalog.models.push_back(modelReader.read(match));
    }
    modelReader.finish();
    const auto devices = graph.instances(vocabulary::SmartSensor);
    catalog.devices.reserve(devices.size());
    for (const auto &match : devices) {
        if (stop.stop_requested())
            return catalog;
        catalog.devices.push_back(readDevice(reading, sensors, match));
    }
    findInVocabulary(reading, stop);
    if (stop.stop_requested())
        return catalog;
    findInCatalog(reading, catalog);
    catalog.findings.shrink_to_fit();
    return catalog;
}

} // namespace tinyatlas
