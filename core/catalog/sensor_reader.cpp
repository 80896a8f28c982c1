// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/sensor_reader.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

using namespace vocabulary;

constexpr std::array<std::string_view, 2> anySensor{sosaSensor, "https://schema.org/Sensor"};

/// Classes that a sensor may have beside its own, and that no device is chosen for.
constexpr std::array<std::string_view, 6> generalClasses{
    sosaSensor,
    "https://schema.org/Sensor",
    "http://www.w3.org/ns/ssn/System",
    "http://www.w3.org/ns/ssn/Device",
    "http://www.w3.org/ns/sosa/Platform",
    MicroController,
};

struct GroupSensor {
    std::string_view type;
    Group group;
};

constexpr std::array groupSensors{
    GroupSensor{Microphone, Group::Audio},     GroupSensor{Camera, Group::Vision},
    GroupSensor{Accelerometer, Group::Motion}, GroupSensor{Gyroscope, Group::Motion},
    GroupSensor{Magnetometer, Group::Motion},
};

} // namespace

SensorReader::SensorReader(const GraphLookup &graph) : m_graph(graph) {
    for (const auto &match : graph.store().match({{}, graph.id(provideInput), {}}))
        addTypes(neededTypes(match.triple.subject));
    // What models need stands before what devices carry: a class that no ontology declares is a sensor only
    // if needed.
    std::vector<TermId> carried;
    for (const auto &device : graph.instances(SmartSensor)) {
        for (const TermId part : partsOf(graph, device.triple.subject)) {
            if (part == device.triple.subject)
                continue;
            const auto types = carriedTypes(part);
            carried.insert(carried.end(), types.begin(), types.end());
        }
    }
    addTypes(carried);
    completeTypes();
}

void SensorReader::addTypes(const std::vector<TermId> &types) {
    for (const TermId type : types) {
        if (m_ids.emplace(type, idAt<SensorTypeId>(m_types.size())).second)
            m_types.push_back({type, std::string(localName(m_graph.term(type).text)), groupOf(type), {}});
    }
}

void SensorReader::completeTypes() {
    std::sort(m_types.begin(), m_types.end(), [](const SensorType &a, const SensorType &b) {
        return a.name != b.name ? a.name < b.name : a.term < b.term;
    });
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_ids[m_types[i].term] = idAt<SensorTypeId>(i);
    for (SensorType &type : m_types) {
        for (const SensorTypeId met : idsOf(m_graph.withSuperclasses(type.term)))
            type.meets.insert(met);
    }
}

std::vector<SensorTypeId> SensorReader::idsOf(const std::vector<TermId> &types) const {
    std::vector<SensorTypeId> ids;
    for (const TermId type : types) {
        if (const auto known = m_ids.find(type); known != m_ids.end())
            ids.push_back(known->second);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<SensorTypeId> SensorReader::needsOf(TermId sensor) const { return idsOf(neededTypes(sensor)); }

std::vector<SensorTypeId> SensorReader::carriedBy(TermId part) const { return idsOf(carriedTypes(part)); }

std::vector<TermId> SensorReader::specificTypes(TermId sensor) const {
    auto types = m_graph.specificTypes(sensor);
    std::erase_if(types, [this](TermId type) {
        return std::any_of(generalClasses.begin(), generalClasses.end(),
                           [&](std::string_view iri) { return m_graph.id(iri) == type; });
    });
    return types;
}

std::vector<TermId> SensorReader::neededTypes(TermId sensor) const {
    const auto types = specificTypes(sensor);
    auto declared = types;
    std::erase_if(declared, [this](TermId type) { return !isSensorClass(type); });
    return declared.empty() ? types : declared;
}

std::vector<TermId> SensorReader::carriedTypes(TermId part) const {
    auto types = specificTypes(part);
    std::erase_if(types, [this](TermId type) {
        return !isSensorClass(type) && idsOf(m_graph.withSuperclasses(type)).empty();
    });
    return types;
}

bool SensorReader::isSensorClass(TermId type) const {
    const auto &classes = m_graph.withSuperclasses(type);
    return std::any_of(classes.begin(), classes.end(), [&](TermId superclass) {
        return m_graph.term(superclass).text.starts_with(sosaExtend) ||
               std::any_of(anySensor.begin(), anySensor.end(),
                           [&](std::string_view iri) { return m_graph.id(iri) == superclass; });
    });
}

bool SensorReader::isSensor(TermId part) const {
    const auto types = m_graph.store().match({part, m_graph.id(rdfType), {}});
    return std::any_of(types.begin(), types.end(),
                       [this](const auto &match) { return isSensorClass(match.triple.object); });
}

Group SensorReader::groupOf(TermId type) const {
    const auto &classes = m_graph.withSuperclasses(type);
    for (const GroupSensor &known : groupSensors) {
        if (std::find(classes.begin(), classes.end(), m_graph.id(known.type)) != classes.end())
            return known.group;
    }
    return Group::Other;
}

std::vector<TermId> partsOf(const GraphLookup &graph, TermId device) {
    std::vector<TermId> parts{device};
    for (std::size_t next = 0; next < parts.size(); ++next) {
        for (const auto &match : graph.objects(parts[next], hasSubSystem)) {
            const TermId part = match.triple.object;
            if (std::find(parts.begin(), parts.end(), part) == parts.end() && !graph.isA(part, SmartSensor))
                parts.push_back(part);
        }
    }
    return parts;
}

} // namespace tinyatlas
