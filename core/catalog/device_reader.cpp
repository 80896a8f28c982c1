// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/device_reader.h"

#include "core/catalog/memory_reader.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <set>

namespace tinyatlas {

namespace {

using namespace vocabulary;

bool sameFigures(const Microcontroller &a, const Microcontroller &b) {
    const auto same = [](const std::optional<Asserted<Bytes>> &x, const std::optional<Asserted<Bytes>> &y) {
        return x.has_value() == y.has_value() && (!x || x->value == y->value);
    };
    return same(a.ram, b.ram) && same(a.flash, b.flash) && a.ramBasis == b.ramBasis &&
           a.flashBasis == b.flashBasis;
}

MemoryBasis basisOf(const GraphLookup &graph, TermId property) {
    if (!property.valid())
        return MemoryBasis::Free;
    const bool fitted = graph.has(property, memoryBasis, graph.id(FittedMemory));
    return fitted ? MemoryBasis::Fitted : MemoryBasis::Free;
}

/// A part that states memory, and the statement that makes it part of the device.
struct MemoryPart {
    TermId node;
    std::uint32_t source = 0;
    std::vector<TermId> properties;
};

std::vector<TermId> memoryProperties(const GraphLookup &graph, TermId part) {
    std::vector<TermId> properties;
    for (const auto &capability : graph.objects(part, hasSystemCapability)) {
        for (const auto &property : graph.objects(capability.triple.object, hasSystemProperty)) {
            if (graph.isA(property.triple.object, RAM) || graph.isA(property.triple.object, Flash))
                properties.push_back(property.triple.object);
        }
    }
    return properties;
}

/// The microcontrollers; where none is declared, what else states memory and is no sensor.
std::vector<MemoryPart> memoryParts(const GraphLookup &graph, const SensorReader &sensors,
                                    const std::vector<TermId> &parts) {
    std::vector<MemoryPart> declared;
    std::vector<MemoryPart> others;
    for (const TermId part : parts) {
        const auto types = graph.objects(part, rdfType);
        const auto capabilities = graph.objects(part, hasSystemCapability);
        const auto &said = capabilities.empty() ? types : capabilities;
        const std::uint32_t source = said.empty() ? 0 : graph.store().place(said.front().statement).source;
        MemoryPart found{part, source, memoryProperties(graph, part)};
        if (graph.isA(part, MicroController))
            declared.push_back(std::move(found));
        else if (!found.properties.empty() && !sensors.isSensor(part))
            others.push_back(std::move(found));
    }
    return declared.empty() ? others : declared;
}

/// Two files about one device both describe its one microcontroller, without a name for it. So what is
/// nameless in several sources is one, unless a source describes several.
void mergeNameless(const GraphLookup &graph, std::vector<MemoryPart> &parts) {
    std::vector<std::size_t> nameless;
    std::set<std::uint32_t> sources;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (graph.term(parts[i].node).kind == Term::Kind::Blank) {
            nameless.push_back(i);
            sources.insert(parts[i].source);
        }
    }
    if (nameless.size() < 2 || sources.size() < nameless.size())
        return;
    for (std::size_t i = nameless.size() - 1; i > 0; --i) {
        auto &first = parts[nameless.front()].properties;
        const auto &other = parts[nameless[i]].properties;
        first.insert(first.end(), other.begin(), other.end());
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(nameless[i]));
    }
}

void readMicrocontrollers(const GraphLookup &graph, const SensorReader &sensors,
                          const std::vector<TermId> &parts, Device &device, std::vector<Finding> &findings) {
    auto found = memoryParts(graph, sensors, parts);
    mergeNameless(graph, found);
    for (const MemoryPart &part : found) {
        const auto read = [&](std::string_view kind) {
            return readMemory(graph, {device.term, kind, schemaValue, Prefer::Smallest}, part.properties,
                              findings);
        };
        const MemoryAnswer ram = read(RAM);
        const MemoryAnswer flash = read(Flash);
        const Microcontroller controller{ram.bytes, flash.bytes, basisOf(graph, ram.node),
                                         basisOf(graph, flash.node)};
        const bool known =
            std::any_of(device.microcontrollers.begin(), device.microcontrollers.end(),
                        [&](const Microcontroller &other) { return sameFigures(controller, other); });
        if (!known)
            device.microcontrollers.push_back(controller);
    }
    if (device.microcontrollers.empty())
        device.microcontrollers.emplace_back();
}

void readSensors(const SensorReader &sensors, const std::vector<TermId> &parts, Device &device) {
    std::set<SensorTypeId> types;
    bool anyDeclared = false;
    bool anyWithoutType = false;
    for (const TermId part : parts) {
        if (part == device.term)
            continue;
        const auto carried = sensors.carriedBy(part);
        types.insert(carried.begin(), carried.end());
        anyDeclared = anyDeclared || sensors.isSensor(part);
        anyWithoutType = anyWithoutType || (sensors.isSensor(part) && carried.empty());
    }
    device.sensors.assign(types.begin(), types.end());
    for (const SensorTypeId type : types)
        device.metSensors.insert(sensors.types()[type.value].meets);
    device.sensorsKnown = anyDeclared && !anyWithoutType;
}

void readAffordances(const GraphLookup &graph, Device &device) {
    for (const auto &match : graph.objects(device.term, hasPropertyAffordance)) {
        const TermId node = match.triple.object;
        PropertyAffordance affordance{graph.text(node, tdTitle), graph.text(node, tdUnit),
                                      graph.text(node, tdMinimum), graph.text(node, tdMaximum)};
        const bool known = std::any_of(device.affordances.begin(), device.affordances.end(),
                                       [&](const auto &other) { return other.title == affordance.title; });
        if (!known)
            device.affordances.push_back(std::move(affordance));
    }
}

} // namespace

Device readDevice(const GraphLookup &graph, const SensorReader &sensors, TermId subject,
                  std::vector<Finding> &findings) {
    Device device;
    device.term = subject;
    device.title = graph.text(subject, tdTitle);
    if (device.title.empty())
        device.title = graph.text(subject, rdfsLabel);
    if (device.title.empty())
        device.title = std::string(localName(asWritten(graph.term(subject).text)));
    device.description = graph.text(subject, tdDescription);
    device.manufacturer = graph.text(subject, schemaManufacturer);
    const auto parts = partsOf(graph, subject);
    readMicrocontrollers(graph, sensors, parts, device, findings);
    readSensors(sensors, parts, device);
    readAffordances(graph, device);
    return device;
}

} // namespace tinyatlas
