// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/sensor_reader.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

using namespace vocabulary;

/// Classes that a sensor may have beside its own, and that no device is chosen for.
constexpr std::array<std::string_view, 9> generalClasses{
    sosaSensor,
    "https://schema.org/Sensor",
    "http://www.w3.org/ns/ssn/System",
    "http://www.w3.org/ns/ssn/Device",
    "http://www.w3.org/ns/sosa/Platform",
    "http://www.w3.org/2002/07/owl#NamedIndividual",
    "http://www.w3.org/2002/07/owl#Thing",
    "http://www.w3.org/2000/01/rdf-schema#Resource",
    MicroController,
};

constexpr std::array<std::string_view, 2> anySensor{sosaSensor, "https://schema.org/Sensor"};

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
    m_needed = m_ids;
    for (const auto &device : graph.instances(SmartSensor)) {
        for (const TermId part : partsOf(graph, device.triple.subject)) {
            if (part != device.triple.subject)
                addTypes(sensorClassesOf(part));
        }
    }
    std::sort(m_types.begin(), m_types.end(), [](const SensorType &a, const SensorType &b) {
        return a.name != b.name ? a.name < b.name : a.term < b.term;
    });
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_ids[m_types[i].term] = idAt<SensorTypeId>(i);
    for (SensorType &type : m_types) {
        for (const TermId superclass : graph.withSuperclasses(type.term)) {
            if (const auto known = m_ids.find(superclass); known != m_ids.end())
                type.meets.insert(known->second);
        }
    }
}

void SensorReader::addTypes(const std::vector<TermId> &types) {
    for (const TermId type : types) {
        if (m_ids.emplace(type, idAt<SensorTypeId>(m_types.size())).second)
            m_types.push_back({type, std::string(localName(m_graph.term(type).text)), groupOf(type), {}});
    }
}

std::vector<TermId> SensorReader::specificTypesOf(TermId node) const {
    std::vector<TermId> types;
    for (const auto &match : m_graph.objects(node, rdfType)) {
        const TermId type = match.triple.object;
        const auto isType = [&](std::string_view iri) { return m_graph.id(iri) == type; };
        if (m_graph.term(type).kind == Term::Kind::Iri &&
            std::none_of(generalClasses.begin(), generalClasses.end(), isType))
            types.push_back(type);
    }
    return types;
}

std::vector<TermId> SensorReader::sensorClassesOf(TermId node) const {
    auto types = specificTypesOf(node);
    std::erase_if(types, [this](TermId type) { return !isSensorClass(type); });
    return types;
}

std::vector<TermId> SensorReader::neededTypes(TermId sensor) const {
    // A class that no ontology declares is still a need, unless the same sensor also has a declared one.
    auto declared = sensorClassesOf(sensor);
    return declared.empty() ? specificTypesOf(sensor) : declared;
}

bool SensorReader::isSensorClass(TermId type) const {
    if (m_graph.term(type).text.starts_with(sosaExtend))
        return true;
    const auto classes = m_graph.withSuperclasses(type);
    return std::any_of(classes.begin(), classes.end(), [&](TermId superclass) {
        return m_needed.contains(superclass) ||
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
    const auto classes = m_graph.withSuperclasses(type);
    for (const GroupSensor &known : groupSensors) {
        if (std::find(classes.begin(), classes.end(), m_graph.id(known.type)) != classes.end())
            return known.group;
    }
    return Group::Other;
}

std::vector<SensorTypeId> SensorReader::typesOf(TermId sensor) const {
    std::vector<SensorTypeId> types;
    for (const auto &match : m_graph.store().match({sensor, m_graph.id(rdfType), {}})) {
        if (const auto known = m_ids.find(match.triple.object); known != m_ids.end())
            types.push_back(known->second);
    }
    std::sort(types.begin(), types.end());
    return types;
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
