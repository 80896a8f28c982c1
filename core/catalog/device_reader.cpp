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

std::vector<TermId> memoryProperties(const GraphLookup &graph, TermId part) {
    std::vector<TermId> properties;
    for (const auto &capability : graph.objects(part, hasSystemCapability)) {
        for (const auto &property : graph.objects(capability.triple.object, hasSystemProperty))
            properties.push_back(property.triple.object);
    }
    return properties;
}

void readMicrocontrollers(const GraphLookup &graph, const std::vector<TermId> &parts, Device &device,
                          std::vector<Finding> &findings) {
    for (const TermId part : parts) {
        const auto properties = memoryProperties(graph, part);
        const auto read = [&](std::string_view kind) {
            return readMemory(graph, {device.term, kind, schemaValue, Prefer::Smallest}, properties,
                              findings);
        };
        const MemoryAnswer ram = read(RAM);
        const MemoryAnswer flash = read(Flash);
        if (!ram.stated && !flash.stated && !graph.isA(part, MicroController))
            continue;
        const Microcontroller found{ram.bytes, flash.bytes, basisOf(graph, ram.node),
                                    basisOf(graph, flash.node)};
        // Two files about one device name its one microcontroller twice.
        const bool known =
            std::any_of(device.microcontrollers.begin(), device.microcontrollers.end(),
                        [&](const Microcontroller &other) { return sameFigures(found, other); });
        if (!known)
            device.microcontrollers.push_back(found);
    }
    if (device.microcontrollers.empty())
        device.microcontrollers.emplace_back();
}

void readSensors(const SensorReader &sensors, const std::vector<TermId> &parts, Device &device) {
    std::set<SensorTypeId> types;
    bool someWithoutType = false;
    for (const TermId part : parts) {
        if (part == device.term || !sensors.isSensor(part))
            continue;
        const auto stated = sensors.typesOf(part);
        someWithoutType = someWithoutType || stated.empty();
        types.insert(stated.begin(), stated.end());
    }
    device.sensors.assign(types.begin(), types.end());
    for (const SensorTypeId type : types)
        device.metSensors.insert(sensors.types()[type.value].meets);
    device.sensorsKnown = !types.empty() && !someWithoutType;
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
    readMicrocontrollers(graph, parts, device, findings);
    readSensors(sensors, parts, device);
    readAffordances(graph, device);
    return device;
}

} // namespace tinyatlas
