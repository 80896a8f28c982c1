// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/catalog_findings.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <unordered_map>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Code = Finding::Code;

void findEmpty(const Reading &reading, const Catalog &catalog) {
    const auto &sources = reading.store().sources();
    std::uint32_t last = Finding::noSource;
    std::size_t on = 0;
    for (std::uint32_t source = 0; source < sources.size(); ++source) {
        if (!sources[source].on)
            continue;
        last = source;
        ++on;
        if (reading.store().sizeOf(source) == 0)
            reading.note({.code = Code::EmptyFile, .source = source});
    }
    const std::uint32_t only = on == 1 ? last : Finding::noSource;
    if (catalog.models.empty())
        reading.note({.code = Code::NoModels, .source = only});
    if (catalog.devices.empty())
        reading.note({.code = Code::NoDevices, .source = only});
}

/// The statement that `subject` has `text` under `predicate`; invalid where it is called so for want of it.
StatementId statementOf(const Reading &reading, TermId subject, std::string_view predicate,
                        std::string_view text) {
    const TermId canonical = reading.store().dictionary().canonical(subject);
    for (const auto &match : reading.graph.objects(canonical, predicate)) {
        if (reading.term(match.triple.object).text == text)
            return match.statement;
    }
    return {};
}

/// How a thing is told apart from others of its kind.
struct Identity {
    Code code;
    std::string_view predicate;
};

/// One finding for each text that several of `things` have, at the second of them.
template <class Thing, class Text>
void findSame(const Reading &reading, const std::vector<Thing> &things, const Identity &identity, Text text) {
    struct Holders {
        TermId first;
        TermId second;
        std::uint32_t count = 0;
    };
    std::unordered_map<std::string_view, Holders> holders;
    holders.reserve(things.size());
    for (const Thing &thing : things) {
        const std::string_view own = text(thing);
        if (own.empty())
            continue;
        Holders &all = holders[own];
        if (++all.count == 1)
            all.first = thing.term;
        else if (all.count == 2)
            all.second = thing.term;
    }
    for (const Thing &thing : things) { // in order of reading: the map's order is not one
        const auto &all = holders[text(thing)];
        if (all.count < 2 || all.second != thing.term)
            continue;
        const StatementId first = statementOf(reading, all.first, identity.predicate, text(thing));
        const StatementId second = statementOf(reading, all.second, identity.predicate, text(thing));
        if (first.valid() && second.valid())
            reading.note({.code = identity.code,
                          .subject = thing.term,
                          .what = reading.graph.id(identity.predicate),
                          .statement = second,
                          .other = first,
                          .count = all.count});
    }
}

void findConfusions(const Reading &reading, const Catalog &catalog) {
    using View = std::string_view;
    findSame(reading, catalog.models, {Code::SameIdentifier, v::schemaIdentifier},
             [](const NeuralNetwork &model) { return View(model.identifier); });
    findSame(reading, catalog.models, {Code::SameName, v::schemaName},
             [](const NeuralNetwork &model) { return View(model.name); });
    findSame(reading, catalog.devices, {Code::SameTitle, v::tdTitle},
             [](const Device &device) { return View(device.title); });
}

StatementId typeStatement(const Reading &reading, TermId subject, bool ClassTraits::*wanted,
                          std::string_view type) {
    const TermId canonical = reading.store().dictionary().canonical(subject);
    for (const auto &match : reading.graph.objects(canonical, v::rdfType)) {
        if ((wanted && reading.terms.traits(match.triple.object).*wanted) ||
            match.triple.object == reading.graph.id(type))
            return match.statement;
    }
    return {};
}

void findModelsThatAreDevices(const Reading &reading, const Catalog &catalog) {
    std::vector<TermId> devices;
    devices.reserve(catalog.devices.size());
    for (const Device &device : catalog.devices)
        devices.push_back(reading.store().dictionary().canonical(device.term));
    std::sort(devices.begin(), devices.end());
    for (const NeuralNetwork &model : catalog.models) {
        const TermId canonical = reading.store().dictionary().canonical(model.term);
        if (std::binary_search(devices.begin(), devices.end(), canonical))
            reading.note(
                {.code = Code::ModelAndDevice,
                 .subject = model.term,
                 .statement = typeStatement(reading, model.term, nullptr, v::NeuralNetwork),
                 .other = typeStatement(reading, model.term, &ClassTraits::isDevice, v::SmartSensor)});
    }
}

/// Types of sensor that some model needs and no device has.
void findSensorsOnNoDevice(const Reading &reading, const Catalog &catalog) {
    if (catalog.devices.empty())
        return;
    SensorSet onDevices;
    for (const Device &device : catalog.devices)
        onDevices.insert(device.metSensors);
    struct Need {
        std::uint32_t models = 0;
        StatementId first;
    };
    std::vector<Need> needs(catalog.sensorTypes.size());
    for (const NeuralNetwork &model : catalog.models) {
        for (const SensorNeed &need : model.sensorNeeds) {
            Need &all = needs[need.type.value];
            ++all.models;
            all.first = std::min(all.first, need.statement);
        }
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (needs[i].models > 0 && !onDevices.contains(idAt<SensorTypeId>(i)))
            reading.note({.code = Code::SensorOnNoDevice,
                          .subject = catalog.sensorTypes[i].term,
                          .statement = needs[i].first,
                          .count = needs[i].models});
    }
}

} // namespace

void findInCatalog(const Reading &reading, const Catalog &catalog) {
    findEmpty(reading, catalog);
    findModelsThatAreDevices(reading, catalog);
    findConfusions(reading, catalog);
    findSensorsOnNoDevice(reading, catalog);
}

} // namespace tinyatlas
