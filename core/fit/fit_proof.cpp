// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_proof.h"

#include "core/catalog/reading.h"
#include "core/catalog/sensor_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tinyatlas {

namespace {

using Kind = ProofNode::Kind;

std::optional<bool> both(std::optional<bool> a, std::optional<bool> b) {
    if (a == false || b == false)
        return false;
    return a && b ? std::optional(true) : std::nullopt;
}

std::vector<StatementId> statementsOf(const Evidence &evidence) {
    std::vector<StatementId> statements;
    std::transform(evidence.facts.begin(), evidence.facts.end(), std::back_inserter(statements),
                   [](const Fact &fact) { return fact.statement; });
    return statements;
}

/// The terms on a way, each with the statement that leads to it; that of the first is invalid.
using Way = std::vector<std::pair<TermId, StatementId>>;

/// How each term was reached.
using Reached = std::unordered_map<TermId, std::pair<TermId, StatementId>>;

/// From where it was begun to `end`; empty where that was not reached.
Way wayTo(TermId end, const Reached &reached) {
    Way way;
    for (auto at = reached.find(end); at != reached.end(); at = reached.find(at->second.first)) {
        way.emplace_back(at->first, at->second.second);
        if (at->second.first == at->first)
            break;
    }
    std::reverse(way.begin(), way.end());
    return way;
}

/// Builds the chains of one pair.
class ChainBuilder {
public:
    ChainBuilder(const EvidenceFinder &finder, ModelId model, DeviceId device)
        : m_finder(finder), m_reading(finder.reading()), m_model(model), m_device(device) {
        const Dictionary &terms = m_reading.store().dictionary();
        m_modelTerm = terms.canonical(catalog().model(model).term);
        m_deviceTerm = terms.canonical(catalog().device(device).term);
        findParts();
    }

    [[nodiscard]] SensorChain chain(const Requirement &requirement) const {
        SensorChain chain;
        chain.nodes.push_back({Kind::Model, m_modelTerm, statementsOf(m_finder.of(m_model, Figure::Name))});
        const bool stated = requirement.sensorNeed.valid();
        if (requirement.needSupposed) {
            addLink(chain, {vocabulary::hasInput, {}, true, true}, classNode(termOf(requirement.sensorNeed)));
            chain.links.back().supposed = true;
        } else {
            const StatementId provides = stated ? requirement.needStatement : untypedSensor();
            addNeed(chain, provides);
            if (stated)
                addClass(chain, provides, termOf(requirement.sensorNeed));
        }
        addAnswer(chain, requirement);
        return chain;
    }

private:
    [[nodiscard]] const Catalog &catalog() const { return m_finder.dataset().catalog; }
    [[nodiscard]] TermId termOf(SensorTypeId type) const { return catalog().sensorType(type).term; }

    void addAnswer(SensorChain &chain, const Requirement &requirement) const {
        if (requirement.met != true)
            breakOff(chain, requirement.sensorNeed.valid() ? vocabulary::hasSubSystem : vocabulary::rdfType,
                     requirement.met);
        else if (requirement.haveSupposed)
            addLink(chain, {vocabulary::hasSubSystem, {}, false, true}, deviceNode());
        else
            addHave(chain, termOf(requirement.sensorNeed), termOf(requirement.sensorHave));
        if (requirement.haveSupposed)
            chain.links.back().supposed = true;
    }

    /// A few statements of these properties.
    [[nodiscard]] std::vector<StatementId> saying(TermId node, std::initializer_list<Property> of) const {
        constexpr std::size_t most = 8;
        std::vector<StatementId> said;
        for (const auto &match : m_reading.statements(node)) {
            if (said.size() < most && std::find(of.begin(), of.end(), m_reading.property(match)) != of.end())
                said.push_back(match.statement);
        }
        return said;
    }

    [[nodiscard]] StatementId statementOf(TermId subject, Property property, TermId object) const {
        for (const auto &match : m_reading.statements(subject)) {
            if (m_reading.property(match) == property && match.triple.object == object)
                return match.statement;
        }
        return {};
    }

    void addLink(SensorChain &chain, ProofLink link, ProofNode node) const {
        chain.links.push_back(link);
        chain.nodes.push_back(std::move(node));
    }

    /// The input, and the sensor that provides it.
    void addNeed(SensorChain &chain, StatementId provides) const {
        if (!provides.valid())
            return;
        const Triple said = m_reading.store().canonical(provides);
        addLink(chain,
                {vocabulary::hasInput, statementOf(m_modelTerm, Property::Input, said.object), true, true},
                {Kind::Input, said.object, saying(said.object, {Property::Type, Property::InputInfo})});
        addLink(chain, {vocabulary::provideInput, provides, false, true},
                {Kind::Sensor, said.subject, saying(said.subject, {Property::Type, Property::SensorInfo})});
    }

    void addClass(SensorChain &chain, StatementId provides, TermId type) const {
        const TermId sensor = m_reading.store().canonical(provides).subject;
        addLink(chain, {vocabulary::rdfType, statementOf(sensor, Property::Type, type), true, true},
                classNode(type));
    }

    [[nodiscard]] ProofNode classNode(TermId type) const {
        return {Kind::SensorClass, type, saying(type, {Property::Type, Property::Label, Property::Comment})};
    }

    /// From the class that is needed down to the one that the device has, and on to the device.
    void addHave(SensorChain &chain, TermId need, TermId have) const {
        const Way classes = superclasses(have, need); // from `have` up
        for (std::size_t i = classes.size(); i > 1; --i)
            addLink(chain, {vocabulary::subClassOf, classes[i - 1].second, false, true},
                    classNode(classes[i - 2].first));
        const auto part = std::find_if(m_parts.begin() + 1, m_parts.end(), [&](TermId each) {
            return statementOf(each, Property::Type, have).valid();
        });
        StatementId last = part == m_parts.end() ? StatementId() : statementOf(*part, Property::Type, have);
        std::string_view property = vocabulary::rdfType;
        const Way parts = part == m_parts.end() ? Way() : wayTo(*part, m_partOf);
        for (std::size_t i = parts.size(); i > 1; --i) {
            const TermId term = parts[i - 1].first;
            addLink(chain, {property, last, false, true},
                    {Kind::Subsystem, term,
                     saying(term, {Property::Type, Property::Name, Property::Label, Property::SensorInfo})});
            property = vocabulary::hasSubSystem;
            last = parts[i - 1].second;
        }
        addLink(chain, {property, last, false, true}, deviceNode());
    }

    void breakOff(SensorChain &chain, std::string_view missing, std::optional<bool> holds) const {
        addLink(chain, {missing, {}, false, holds}, deviceNode());
    }

    [[nodiscard]] ProofNode deviceNode() const {
        return {Kind::Device, m_deviceTerm, statementsOf(m_finder.of(m_device, Figure::Name))};
    }

    /// The first that provides an input of the model without being of a type that counts; invalid for none.
    [[nodiscard]] StatementId untypedSensor() const {
        const auto &needs = catalog().model(m_model).sensorNeeds;
        const auto counts = [&](TermId sensor) {
            return std::any_of(needs.begin(), needs.end(), [&](const SensorNeed &need) {
                return statementOf(sensor, Property::Type, termOf(need.type)).valid();
            });
        };
        for (const auto &input : m_reading.statements(m_modelTerm)) {
            if (m_reading.property(input) != Property::Input)
                continue;
            for (const auto &sensor :
                 m_reading.graph.subjects(vocabulary::provideInput, input.triple.object)) {
                if (!counts(sensor.triple.subject))
                    return sensor.statement;
            }
        }
        return {};
    }

    /// The shortest way from a class to one of its declared superclasses.
    [[nodiscard]] Way superclasses(TermId type, TermId superclass) const {
        Reached reached{{type, {type, StatementId()}}};
        std::vector<TermId> classes{type};
        for (std::size_t next = 0; next < classes.size() && !reached.contains(superclass); ++next) {
            for (const auto &match : m_reading.graph.objects(classes[next], vocabulary::subClassOf)) {
                if (classes.size() < GraphLookup::mostSuperclasses &&
                    reached.try_emplace(match.triple.object, classes[next], match.statement).second)
                    classes.push_back(match.triple.object);
            }
        }
        return wayTo(superclass, reached);
    }

    /// What the device is composed of, and how.
    void findParts() {
        m_parts = partsOf(m_reading, m_deviceTerm);
        const std::unordered_set<TermId> all(m_parts.begin(), m_parts.end());
        m_partOf.try_emplace(m_deviceTerm, m_deviceTerm, StatementId());
        for (const TermId whole : m_parts) {
            for (const auto &match : m_reading.statements(whole)) {
                if (m_reading.property(match) == Property::SubSystem && all.contains(match.triple.object))
                    m_partOf.try_emplace(match.triple.object, whole, match.statement);
            }
        }
    }

    const EvidenceFinder &m_finder;
    const Reading &m_reading;
    ModelId m_model;
    DeviceId m_device;
    TermId m_modelTerm;
    TermId m_deviceTerm;
    std::vector<TermId> m_parts; ///< the device first
    Reached m_partOf;
};

MemoryInequality inequality(const Verdict &verdict, const Requirement &memory, MemoryBasis stated) {
    MemoryInequality step{.requirement = static_cast<std::size_t>(&memory - verdict.requirements.data()),
                          .need = memory.need,
                          .overhead = memory.overhead,
                          .have = memory.have,
                          .taken = memory.taken,
                          .basis = memory.haveSupposed ? MemoryBasis::WhatIf : stated};
    if (step.need)
        *step.need = *step.need - step.overhead;
    if (step.have)
        *step.have = *step.have + step.taken;
    return step;
}

/// Which microcontroller the figures are of.
std::size_t judgedController(const Device &device, const Verdict &verdict) {
    const auto says = [](const std::optional<Asserted<Bytes>> &figure, const Requirement &memory) {
        return figure ? figure->statement == memory.haveStatement : !memory.haveStatement.valid();
    };
    const auto judged = std::ranges::find_if(device.microcontrollers, [&](const Microcontroller &each) {
        return says(each.ram, verdict.ram()) && says(each.flash, verdict.flash());
    });
    return judged == device.microcontrollers.end()
               ? 0
               : static_cast<std::size_t>(judged - device.microcontrollers.begin());
}

} // namespace

std::optional<bool> SensorChain::met() const {
    std::optional<bool> met = true;
    for (const ProofLink &link : links)
        met = both(met, link.holds);
    return met;
}

std::optional<bool> MemoryInequality::met() const {
    return need && have ? std::optional(*need + overhead <= *have - taken) : std::nullopt;
}

std::optional<bool> FitProof::met() const {
    std::optional<bool> met = both(ram.met(), flash.met());
    for (const SensorChain &chain : sensors)
        met = both(met, chain.met());
    return met;
}

FitProof proofOf(const EvidenceFinder &finder, ModelId model, DeviceId device, const FitRules &rules) {
    const Catalog &catalog = finder.dataset().catalog;
    FitProof proof;
    proof.verdict = judge(catalog, model, device, rules);
    const ChainBuilder builder(finder, model, device);
    for (std::size_t i = 0; i < proof.verdict.requirements.size(); ++i) {
        if (proof.verdict.requirements[i].kind != Requirement::Kind::Sensor)
            continue;
        proof.sensors.push_back(builder.chain(proof.verdict.requirements[i]));
        proof.sensors.back().requirement = i;
    }
    const std::vector<Microcontroller> &controllers = catalog.device(device).microcontrollers;
    proof.controllers = controllers.size();
    proof.controller = judgedController(catalog.device(device), proof.verdict);
    const Microcontroller &judged = controllers[proof.controller];
    proof.ram = inequality(proof.verdict, proof.verdict.ram(), judged.ramBasis);
    proof.flash = inequality(proof.verdict, proof.verdict.flash(), judged.flashBasis);
    return proof;
}

} // namespace tinyatlas
