// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/catalog.h"
#include "core/catalog/catalog_findings.h"
#include "core/catalog/device_reader.h"
#include "core/catalog/measurement_joins.h"
#include "core/catalog/measurement_reader.h"
#include "core/catalog/neural_network_reader.h"
#include "core/catalog/shared_titles.h"
#include "core/catalog/vocabulary_findings.h"
#include "core/rdf/vocabulary.h"

namespace tinyatlas {

namespace {

template <class Wanted> std::vector<MeasurementId> measurementsWith(const Catalog &catalog, Wanted wanted) {
    std::vector<MeasurementId> found;
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
        if (wanted(catalog.measurements[i]))
            found.push_back(idAt<MeasurementId>(i));
    }
    return found;
}

} // namespace

std::vector<MeasurementId> Catalog::measurementsOf(ModelId model) const {
    return measurementsWith(*this, [model](const Measurement &one) { return one.model == model; });
}

std::vector<MeasurementId> Catalog::measurementsOn(DeviceId device) const {
    return measurementsWith(*this, [device](const Measurement &one) { return one.device == device; });
}

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
    tellApart(store, catalog.devices);
    joinMeasurements(reading, readMeasurements(reading), catalog);
    findInVocabulary(reading, stop);
    if (stop.stop_requested())
        return catalog;
    findInCatalog(reading, catalog);
    catalog.findings.shrink_to_fit();
    return catalog;
}

} // namespace tinyatlas
