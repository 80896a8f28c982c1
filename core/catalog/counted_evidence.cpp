// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/figure_evidence.h"

#include "core/catalog/reading.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>

/// Where figures come from that count what the graph states.
namespace tinyatlas {

Evidence EvidenceFinder::of(SensorTypeId type, Figure figure) const {
    const Catalog &catalog = m_dataset.catalog;
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Counted, .facts = {}};
    for (std::size_t i = 0; figure == Figure::NeededBy && i < catalog.models.size(); ++i) {
        for (const SensorNeed &need : catalog.models[i].sensorNeeds) {
            if (need.type != type)
                continue;
            if (evidence.full())
                ++evidence.factCount;
            else
                evidence.add(fact(need.statement, catalog.models[i].term));
        }
    }
    for (std::size_t i = 0; figure == Figure::CarriedBy && i < catalog.devices.size(); ++i) {
        const Device &device = catalog.devices[i];
        const auto meets = [&](SensorTypeId own) { return catalog.sensorType(own).meets.contains(type); };
        const auto own = std::find_if(device.sensors.begin(), device.sensors.end(), meets);
        if (own == device.sensors.end())
            continue;
        if (evidence.full())
            ++evidence.factCount;
        else
            evidence.add(sensor(device, static_cast<std::size_t>(own - device.sensors.begin())));
    }
    return evidence;
}

Evidence EvidenceFinder::ofGraph(Figure figure) const {
    const Catalog &catalog = m_dataset.catalog;
    const TripleStore &store = m_reading.store();
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Counted, .facts = {}};
    const auto addTypes = [&](const auto &things) {
        for (std::size_t i = 0; i < std::min(things.size(), Evidence::mostFacts); ++i)
            evidence.add(fact(typeOf(store.dictionary().canonical(things[i].term)), things[i].term));
        evidence.factCount = things.size();
    };
    if (figure == Figure::Models)
        addTypes(catalog.models);
    if (figure == Figure::Devices)
        addTypes(catalog.devices);
    if (figure == Figure::SensorTypes) {
        for (const SensorType &type : catalog.sensorTypes) {
            const auto uses = store.match(
                {.subject = {}, .predicate = m_reading.graph.id(vocabulary::rdfType), .object = type.term});
            if (!uses.empty() && !evidence.full())
                evidence.add(fact(uses.front().statement));
        }
        evidence.factCount = catalog.sensorTypes.size();
    }
    if (figure == Figure::Statements) {
        for (std::size_t i = 0; i < std::min(store.size(), Evidence::mostFacts); ++i)
            evidence.add(fact(idAt<StatementId>(i)));
        evidence.factCount = store.size();
    }
    return evidence;
}

} // namespace tinyatlas
