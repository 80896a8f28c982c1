// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/sensor_reader.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace tinyatlas {

namespace {

using namespace vocabulary;

struct GroupSensor {
    std::string_view type;
    Group group;
};

constexpr std::array groupSensors{
    GroupSensor{Microphone, Group::Audio},     GroupSensor{Camera, Group::Vision},
    GroupSensor{Accelerometer, Group::Motion}, GroupSensor{Gyroscope, Group::Motion},
    GroupSensor{Magnetometer, Group::Motion},
};

/// Calls `use` with each class of a thing and what that class is.
template <class Use> void forEachType(const Reading &reading, TermId thing, Use use) {
    for (const auto &match : reading.statements(thing)) {
        if (reading.property(match) == Property::Type)
            use(match.triple.object, reading.terms.traits(match.triple.object));
    }
}

} // namespace

SensorReader::SensorReader(const Reading &reading) : m_reading(reading) {
    const GraphLookup &graph = reading.graph;
    std::unordered_set<TermId> needed; // one may provide many inputs
    for (const auto &match : reading.store().match({{}, graph.id(provideInput), {}})) {
        if (needed.insert(match.triple.subject).second)
            addTypes(neededTypes(match.triple.subject));
    }
    // What models need stands before what devices carry: a class that no ontology declares is a sensor only
    // if needed.
    std::vector<TermId> carried;
    std::unordered_set<TermId> known; // many devices may share one
    for (const auto &device : graph.instances(SmartSensor)) {
        for (const TermId part : partsOf(reading, device.triple.subject)) {
            if (part == device.triple.subject || !known.insert(part).second)
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
            m_types.push_back({type, std::string(localName(m_reading.term(type).text)), groupOf(type), {}});
    }
}

void SensorReader::completeTypes() {
    std::sort(m_types.begin(), m_types.end(), [](const SensorType &a, const SensorType &b) {
        return a.name != b.name ? a.name < b.name : a.term < b.term;
    });
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_ids[m_types[i].term] = idAt<SensorTypeId>(i);
    for (SensorType &type : m_types) {
        for (const SensorTypeId met : idsOf(m_reading.graph.withSuperclasses(type.term)))
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

std::vector<TermId> SensorReader::neededTypes(TermId sensor) const {
    std::vector<TermId> types;
    bool anyDeclared = false;
    forEachType(m_reading, sensor, [&](TermId type, const ClassTraits &traits) {
        if (traits.saysNoSensor || (anyDeclared && !traits.isSensor))
            return;
        if (traits.isSensor && !anyDeclared)
            types.clear();
        anyDeclared = anyDeclared || traits.isSensor;
        types.push_back(type);
    });
    return types;
}

std::vector<TermId> SensorReader::carriedTypes(TermId part) const {
    std::vector<TermId> types;
    forEachType(m_reading, part, [&](TermId type, const ClassTraits &traits) {
        if (!traits.saysNoSensor &&
            (traits.isSensor || !idsOf(m_reading.graph.withSuperclasses(type)).empty()))
            types.push_back(type);
    });
    return types;
}

bool SensorReader::isSensor(TermId part) const {
    bool found = false;
    forEachType(m_reading, part,
                [&](TermId, const ClassTraits &traits) { found = found || traits.isSensor; });
    return found;
}

Group SensorReader::groupOf(TermId type) const {
    const auto &classes = m_reading.graph.withSuperclasses(type);
    for (const GroupSensor &known : groupSensors) {
        if (std::find(classes.begin(), classes.end(), m_reading.graph.id(known.type)) != classes.end())
            return known.group;
    }
    return Group::Other;
}

std::vector<TermId> partsOf(const Reading &reading, TermId device) {
    const auto isDevice = [&](TermId thing) {
        bool found = false;
        forEachType(reading, thing,
                    [&](TermId, const ClassTraits &traits) { found = found || traits.isDevice; });
        return found;
    };
    std::vector<TermId> parts{device};
    std::unordered_set<TermId> seen{device};
    for (std::size_t next = 0; next < parts.size(); ++next) {
        for (const auto &match : reading.statements(parts[next])) {
            const TermId part = match.triple.object;
            if (reading.property(match) == Property::SubSystem && seen.insert(part).second && !isDevice(part))
                parts.push_back(part);
        }
    }
    return parts;
}

} // namespace tinyatlas
