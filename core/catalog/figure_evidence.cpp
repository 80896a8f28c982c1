// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/figure_evidence.h"

#include "core/catalog/affordance_reader.h"
#include "core/catalog/layer_reader.h"
#include "core/catalog/memory_reader.h"
#include "core/catalog/quantity_reader.h"
#include "core/catalog/sensor_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace tinyatlas {

namespace {

/// The property that states a text; Other where the figure is none.
Property propertyOf(Figure figure) {
    switch (figure) {
    case Figure::Identifier:
        return Property::Identifier;
    case Figure::Description:
        return Property::Description;
    case Figure::Creator:
        return Property::Creator;
    case Figure::Citation:
        return Property::Citation;
    case Figure::CodeRepository:
        return Property::CodeRepository;
    case Figure::DateCreated:
        return Property::DateCreated;
    case Figure::RuntimePlatform:
        return Property::RuntimePlatform;
    case Figure::Task:
        return Property::Task;
    case Figure::TrainingDataset:
        return Property::TrainingDataset;
    case Figure::Manufacturer:
        return Property::Manufacturer;
    default:
        return Property::Other;
    }
}

template <class T> StatementId statementOf(const std::optional<Asserted<T>> &figure) {
    return figure ? figure->statement : StatementId();
}

/// The statement of the first text of a property that counts, as for the catalogue.
StatementId chosen(const Reading &reading, TermId subject, Property property) {
    TextChoice choice;
    for (const auto &match : reading.statements(subject)) {
        if (reading.property(match) != property)
            continue;
        if (property == Property::Name)
            offerLiteral(reading, match, choice);
        else
            offerStated(reading, match, choice);
    }
    return choice.statement();
}

/// The same of labels, of which only literals count.
StatementId chosenLabel(const Reading &reading, TermId subject) {
    TextChoice choice;
    for (const auto &match : reading.statements(subject)) {
        if (reading.property(match) == Property::Label)
            offerLiteral(reading, match, choice);
    }
    return choice.statement();
}

} // namespace

void Evidence::add(const Fact &fact) {
    const auto same = [&](const Fact &other) { return other.statement == fact.statement; };
    if (!fact.statement.valid() || std::any_of(facts.begin(), facts.end(), same))
        return;
    ++factCount;
    if (facts.size() < mostFacts)
        facts.push_back(fact);
}

void Evidence::add(const Evidence &part) {
    for (const Fact &fact : part.facts)
        add(fact);
    factCount += part.factCount - std::min(part.factCount, part.facts.size());
}

/// What the readers share, of a graph that was read before: what they find odd has been found.
struct EvidenceFinder::Lookup {
    explicit Lookup(const TripleStore &store)
        : graph(store), terms(graph), log(findings), reading{graph, terms, log} {}

    GraphLookup graph;
    KnownTerms terms;
    std::vector<Finding> findings;
    FindingLog log;
    Reading reading;

    /// What was looked up last: figures are asked for one after the other, of one thing after the other.
    template <class Value> struct Last {
        TermId of;
        Value value;
    };
    Last<std::vector<StatementId>> layers;                     ///< by model
    Last<std::unordered_map<TermId, StatementId>> sensorTypes; ///< that parts are of, by device
    Last<std::vector<StatedAffordance>> affordances;           ///< by device
};

EvidenceFinder::EvidenceFinder(const Dataset &dataset)
    : m_dataset(dataset), m_lookup(std::make_unique<Lookup>(dataset.store)), m_reading(m_lookup->reading) {}

EvidenceFinder::~EvidenceFinder() = default;

/// The nearest thing with a name that a nameless one is said to be part of. Chains of nameless ones are short
/// where people write them; in a circle of them nothing is found.
TermId EvidenceFinder::ownerOf(TermId subject) const {
    constexpr int furthest = 16;
    TermId part = subject;
    for (int step = 0; step < furthest && m_reading.term(part).kind == Term::Kind::Blank; ++step) {
        const auto whole = m_reading.store().match({.subject = {}, .predicate = {}, .object = part});
        if (whole.empty())
            return {};
        part = whole.front().triple.subject;
    }
    return part == subject || m_reading.term(part).kind == Term::Kind::Blank ? TermId() : part;
}

Fact EvidenceFinder::fact(StatementId statement, TermId owner) const {
    if (!statement.valid())
        return {};
    const Triple triple = m_reading.store().canonical(statement);
    Fact fact{.statement = statement, .owner = owner, .unit = {}, .bytes = {}};
    if (!owner.valid())
        fact.owner = ownerOf(triple.subject);
    else if (m_reading.store().dictionary().canonical(owner) == triple.subject)
        fact.owner = {};
    const Property property = m_reading.terms.property(triple.predicate);
    if (property != Property::Value && property != Property::MinValue)
        return fact;
    if (const auto unit = memoryUnitOf(m_reading, triple.subject)) {
        fact.unit = unit->statement;
        fact.bytesPerUnit = unit->bytes;
        fact.bytes = bytesFrom(m_reading.term(triple.object).text, unit->bytes,
                               property == Property::MinValue ? Rounding::Up : Rounding::Down);
    }
    return fact;
}

Evidence EvidenceFinder::stated(StatementId statement, TermId owner) const {
    Evidence evidence;
    evidence.add(fact(statement, owner));
    return evidence;
}

Evidence EvidenceFinder::typed(StatementId value, TermId owner) const {
    Evidence evidence = stated(value, owner);
    if (value.valid())
        evidence.add(fact(typeOf(m_reading.store().canonical(value).subject), owner));
    return evidence;
}

/// A text; where it is that of a named thing, with what names that.
Evidence EvidenceFinder::said(StatementId statement, TermId owner) const {
    Evidence evidence = stated(statement, owner);
    if (!statement.valid())
        return evidence;
    const TermId object = m_reading.store().canonical(statement).object;
    if (m_reading.term(object).kind == Term::Kind::Literal)
        return evidence;
    const StatementId name = chosen(m_reading, object, Property::Name);
    evidence.add(fact(name.valid() ? name : chosenLabel(m_reading, object)));
    return evidence;
}

Evidence EvidenceFinder::ofStatement(StatementId statement) const { return stated(statement, {}); }

StatementId EvidenceFinder::firstOf(TermId subject) const {
    StatementId first;
    for (const auto &match : m_reading.statements(subject))
        first = std::min(first, match.statement);
    return first;
}

/// The first class of a thing that says something about it.
StatementId EvidenceFinder::typeOf(TermId subject) const {
    const TermId anyMetric = m_reading.graph.id(vocabulary::Metric);
    for (const auto &match : m_reading.statements(subject)) {
        if (m_reading.property(match) == Property::Type && match.triple.object != anyMetric &&
            !m_reading.terms.traits(match.triple.object).saysNothing)
            return match.statement;
    }
    return {};
}

StatementId EvidenceFinder::typeOf(TermId subject, TermId type) const {
    const auto found = m_reading.store().match(
        {.subject = subject, .predicate = m_reading.graph.id(vocabulary::rdfType), .object = type});
    return found.empty() ? StatementId() : found.front().statement;
}

StatementId EvidenceFinder::textOf(TermId subject, Figure figure) const {
    if (figure == Figure::Iri)
        return firstOf(subject);
    if (figure == Figure::Category) {
        for (const auto &match : m_reading.statements(subject)) {
            if (m_reading.property(match) == Property::Category &&
                !statedName(m_reading, match.triple.object).empty())
                return match.statement;
        }
        return {};
    }
    const Property property = propertyOf(figure);
    return property == Property::Other ? StatementId() : chosen(m_reading, subject, property);
}

/// What the first of the nodes that says anything says about itself.
StatementId EvidenceFinder::infoOf(TermId subject, Property link, Property info) const {
    for (const auto &match : m_reading.statements(subject)) {
        if (m_reading.property(match) != link)
            continue;
        if (const StatementId said = chosen(m_reading, match.triple.object, info); said.valid())
            return said;
    }
    return {};
}

const std::vector<StatementId> &EvidenceFinder::layersOf(TermId model) const {
    auto &last = m_lookup->layers;
    if (last.of == model)
        return last.value;
    LayerReader layers(m_reading);
    for (const auto &match : m_reading.statements(model)) {
        const Property property = m_reading.property(match);
        if (property == Property::InputLayer || property == Property::MiddleLayer ||
            property == Property::OutputLayer)
            layers.add(match);
    }
    last = {model, layers.links()};
    return last.value;
}

StatementId EvidenceFinder::detailOf(TermId layer, Property property) const {
    for (const auto &match : m_reading.statements(layer)) {
        if (m_reading.property(match) == property && !statedName(m_reading, match.triple.object).empty())
            return match.statement;
    }
    return {};
}

Evidence EvidenceFinder::layer(TermId model, std::size_t index) const {
    const auto &links = layersOf(model);
    if (index >= links.size())
        return {};
    Evidence evidence;
    evidence.method = EvidenceMethod::Combined;
    const TermId node = m_reading.store().canonical(links[index]).object;
    for (const Property property : {Property::LayerType, Property::Quantization, Property::Activation,
                                    Property::ShapeIn, Property::ShapeOut})
        evidence.add(fact(detailOf(node, property), model));
    evidence.add(fact(links[index], model));
    return evidence;
}

/// Of each precision the layer that states it first.
Evidence EvidenceFinder::precisions(const NeuralNetwork &model) const {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Listed, .facts = {}};
    const auto &links = layersOf(m_reading.store().dictionary().canonical(model.term));
    std::unordered_map<std::string_view, StatementId> first;
    for (std::size_t i = 0; i < std::min(links.size(), model.layers.size()); ++i)
        first.emplace(model.layers[i].precision, links[i]);
    for (const std::string &precision : model.precisions()) {
        const auto link = first.find(precision);
        if (link == first.end())
            continue;
        const TermId node = m_reading.store().canonical(link->second).object;
        evidence.add(fact(detailOf(node, Property::Quantization), model.term));
    }
    return evidence;
}

Evidence EvidenceFinder::sensorNeed(const NeuralNetwork &model, std::size_t index) const {
    if (index >= model.sensorNeeds.size())
        return {};
    const SensorNeed &need = model.sensorNeeds[index];
    const TermId sensor = m_reading.store().canonical(need.statement).subject;
    Evidence evidence;
    evidence.method = EvidenceMethod::Combined;
    evidence.add(fact(typeOf(sensor, m_dataset.catalog.sensorType(need.type).term), model.term));
    evidence.add(fact(need.statement, model.term));
    evidence.add(fact(chosen(m_reading, sensor, Property::SensorInfo), model.term));
    return evidence;
}

Evidence EvidenceFinder::of(ModelId id, Figure figure, std::size_t index) const {
    const NeuralNetwork &model = m_dataset.catalog.model(id);
    const TermId subject = m_reading.store().dictionary().canonical(model.term);
    switch (figure) {
    case Figure::Ram:
        return typed(statementOf(model.ram), model.term);
    case Figure::Flash:
        return typed(statementOf(model.flash), model.term);
    case Figure::MultiplyAccumulates:
        return stated(statementOf(model.multiplyAccumulates), model.term);
    case Figure::Top1Accuracy:
        return typed(statementOf(model.top1Accuracy), model.term);
    case Figure::Metric:
        return index < model.metrics.size() ? typed(model.metrics[index].value.statement, model.term)
                                            : Evidence();
    case Figure::SensorNeed:
        return sensorNeed(model, index);
    case Figure::Precisions:
        return precisions(model);
    case Figure::Layer:
        return layer(subject, index);
    case Figure::LayerCount: {
        Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Counted, .facts = {}};
        for (const StatementId link : layersOf(subject))
            evidence.add(fact(link, model.term));
        return evidence;
    }
    case Figure::Input:
        return said(infoOf(subject, Property::Input, Property::InputInfo), model.term);
    case Figure::Output:
        return said(infoOf(subject, Property::Output, Property::OutputInfo), model.term);
    case Figure::Name:
        for (const StatementId name :
             {chosen(m_reading, subject, Property::Name), textOf(subject, Figure::Identifier)}) {
            if (name.valid())
                return said(name, model.term);
        }
        return stated(firstOf(subject), model.term);
    case Figure::Iri:
    case Figure::Category:
        return stated(textOf(subject, figure), model.term);
    default:
        return said(textOf(subject, figure), model.term);
    }
}

Evidence EvidenceFinder::sensor(const Device &device, std::size_t index) const {
    if (index >= device.sensors.size())
        return {};
    const Dictionary &terms = m_reading.store().dictionary();
    const TermId subject = terms.canonical(device.term);
    auto &last = m_lookup->sensorTypes;
    if (last.of != subject) {
        last = {subject, {}};
        for (const TermId part : partsOf(m_reading, subject)) {
            for (const auto &match : m_reading.statements(part)) {
                if (part != subject && m_reading.property(match) == Property::Type)
                    last.value.emplace(match.triple.object, match.statement);
            }
        }
    }
    const auto said =
        last.value.find(terms.canonical(m_dataset.catalog.sensorType(device.sensors[index]).term));
    return said == last.value.end() ? Evidence() : stated(said->second, device.term);
}

Evidence EvidenceFinder::affordance(const Device &device, std::size_t index) const {
    const TermId subject = m_reading.store().dictionary().canonical(device.term);
    auto &last = m_lookup->affordances;
    if (last.of != subject)
        last = {subject, statedAffordances(m_reading, subject)};
    const auto &stated = last.value;
    if (index >= stated.size())
        return {};
    Evidence evidence;
    evidence.method = EvidenceMethod::Combined;
    for (const TextChoice *choice :
         {&stated[index].minimum, &stated[index].maximum, &stated[index].unit, &stated[index].title})
        evidence.add(fact(choice->statement(), device.term));
    return evidence;
}

Evidence EvidenceFinder::clock(const Device &device, const Microcontroller &controller) const {
    Evidence evidence;
    if (!controller.clock)
        return evidence;
    Fact clock = fact(controller.clock->statement, device.term);
    const QuantityReader quantities(m_reading, device.term);
    if (const auto unit = quantities.unitOf(clock.statement, Dimension::Frequency)) {
        clock.unit = unit->statement;
        clock.held = {Dimension::Frequency, unit->factor, controller.clock->value};
    }
    evidence.add(clock);
    return evidence;
}

Evidence EvidenceFinder::controller(const Device &device, const Microcontroller &controller,
                                    Figure figure) const {
    switch (figure) {
    case Figure::Ram:
        return typed(statementOf(controller.ram), device.term);
    case Figure::Flash:
        return typed(statementOf(controller.flash), device.term);
    case Figure::Chip:
        return stated(controller.name, device.term);
    case Figure::Core:
        return stated(controller.core, device.term);
    default:
        return clock(device, controller);
    }
}

Evidence EvidenceFinder::of(DeviceId id, Figure figure, std::size_t index) const {
    const Device &device = m_dataset.catalog.device(id);
    const TermId subject = m_reading.store().dictionary().canonical(device.term);
    switch (figure) {
    case Figure::Ram:
    case Figure::Flash:
    case Figure::Chip:
    case Figure::Core:
    case Figure::Clock:
        return index < device.microcontrollers.size()
                   ? controller(device, device.microcontrollers[index], figure)
                   : Evidence();
    case Figure::Sensor:
        return sensor(device, index);
    case Figure::Affordance:
        return affordance(device, index);
    case Figure::Description:
        return said(chosen(m_reading, subject, Property::ThingDescription), device.term);
    case Figure::Name:
        for (const Property property : {Property::Title, Property::Label}) {
            if (const StatementId name = chosen(m_reading, subject, property); name.valid())
                return said(name, device.term);
        }
        return stated(firstOf(subject), device.term);
    case Figure::Iri:
        return stated(textOf(subject, figure), device.term);
    default:
        return said(textOf(subject, figure), device.term);
    }
}

} // namespace tinyatlas
