// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/knowledge_graph.h"

#include "core/catalog/name_key.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tinyatlas {

namespace {

/// The names of one kind, each once, whoever writes it how.
class NameTable {
public:
    /// Its number in order of first use.
    std::uint32_t add(std::string name, std::string key) {
        const auto [known, isNew] = m_numbers.try_emplace(std::move(key), m_names.size());
        if (isNew)
            m_names.push_back(std::move(name));
        return known->second;
    }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

    /// By key; and for each number its place in that order.
    [[nodiscard]] std::vector<std::uint32_t> places(std::vector<std::string> &names) {
        std::vector<std::pair<std::string_view, std::uint32_t>> order(m_numbers.begin(), m_numbers.end());
        std::ranges::sort(order);
        std::vector<std::uint32_t> places(order.size());
        for (std::size_t place = 0; place < order.size(); ++place) {
            places[order[place].second] = static_cast<std::uint32_t>(place);
            names.push_back(std::move(m_names[order[place].second]));
        }
        return places;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<std::string> m_names;
};

constexpr std::size_t firstNamedKind = static_cast<std::size_t>(NodeKind::Task);
constexpr std::size_t lastNamedKind = static_cast<std::size_t>(NodeKind::LayerType);

} // namespace

/// Collects nodes and edges; those of the kinds that are told by their names are numbered at the end.
class KnowledgeGraph::Builder {
public:
    explicit Builder(KnowledgeGraph &graph) : m_graph(graph) {}

    void addTable(NodeKind kind, std::size_t size, const auto &nameOf) {
        m_graph.m_begins[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(m_graph.m_names.size());
        for (std::size_t i = 0; i < size; ++i)
            m_graph.m_names.push_back(trimmedName(nameOf(i)));
    }

    /// Of a model to something that is told by its name. Nothing, where that is not stated.
    void add(std::uint32_t model, Relation relation, NodeKind kind, const std::string &name) {
        std::string trimmed = trimmedName(name);
        if (trimmed.empty())
            return;
        std::string key = nameKey(trimmed);
        const std::uint32_t number = table(kind).add(std::move(trimmed), std::move(key));
        m_named.push_back({model, relation, kind, number});
    }
    void add(std::uint32_t from, Relation relation, SensorTypeId sensor) {
        m_graph.m_edges.push_back({NodeId{from}, m_graph.node(NodeKind::Sensor, sensor.value), relation});
    }

    void finish() {
        std::array<std::vector<std::uint32_t>, nodeKinds> places;
        for (std::size_t kind = firstNamedKind; kind <= lastNamedKind; ++kind) {
            m_graph.m_begins[kind] = static_cast<std::uint32_t>(m_graph.m_names.size());
            places[kind] = m_tables[kind].places(m_graph.m_names);
        }
        for (const NamedEdge &edge : m_named) {
            const std::uint32_t place = places[static_cast<std::size_t>(edge.kind)][edge.number];
            m_graph.m_edges.push_back({NodeId{edge.model}, m_graph.node(edge.kind, place), edge.relation});
        }
    }

    /// After all others.
    void add(const Ontology &ontology) {
        addTerms(NodeKind::Class, ontology.classes);
        addTerms(NodeKind::Property, ontology.properties);
        m_graph.m_begins[nodeKinds] = static_cast<std::uint32_t>(m_graph.m_names.size());
        link(NodeKind::Class, Relation::SubClassOf, NodeKind::Class, ontology.superclasses);
        link(NodeKind::Property, Relation::SubPropertyOf, NodeKind::Property, ontology.superproperties);
        link(NodeKind::Property, Relation::Domain, NodeKind::Class, ontology.domains);
        link(NodeKind::Property, Relation::Range, NodeKind::Class, ontology.ranges);
        link(NodeKind::Model, Relation::InstanceOf, NodeKind::Class, ontology.models);
        link(NodeKind::Device, Relation::InstanceOf, NodeKind::Class, ontology.devices);
        link(NodeKind::Sensor, Relation::InstanceOf, NodeKind::Class, ontology.sensors);
        link(NodeKind::Task, ontology.tasks);
        link(NodeKind::LayerType, ontology.layerTypes);
        markMinor(ontology);
    }

private:
    void addTerms(NodeKind kind, const std::vector<OntologyTerm> &terms) {
        addTable(kind, terms.size(), [&](std::size_t i) -> const std::string & { return terms[i].name; });
        for (const OntologyTerm &term : terms)
            m_graph.m_terms.push_back({term.uses, term.declared.valid(), false});
    }

    void link(NodeKind from, Relation relation, NodeKind to, const std::vector<OntologyLink> &links) {
        for (const OntologyLink &each : links)
            m_graph.m_edges.push_back({m_graph.node(from, each.from), m_graph.node(to, each.to), relation});
    }
    void link(NodeKind kind, const std::vector<NamedMember> &members) {
        for (const NamedMember &each : members)
            if (const NodeId node = m_graph.find(kind, each.name); node.valid())
                m_graph.m_edges.push_back(
                    {node, m_graph.node(NodeKind::Class, each.type), Relation::InstanceOf});
    }

    void markMinor(const Ontology &ontology) {
        const std::size_t classes = ontology.classes.size();
        std::vector<bool> isRelated(classes); // by what is shown
        markMinorProperties(ontology, isRelated);
        std::vector<bool> isBelow(classes);
        std::vector<bool> isAbove(classes);
        for (const OntologyLink &link : ontology.superclasses)
            isBelow[link.from] = isAbove[link.to] = true;
        const auto isUsed = [](const OntologyTerm &term) { return term.uses > 0; };
        const bool anyUsed = std::ranges::any_of(ontology.classes, isUsed);
        const auto isUnusedEnd = [&](std::uint32_t each) {
            return anyUsed && !isUsed(ontology.classes[each]) && isBelow[each] && !isAbove[each] &&
                   !isRelated[each];
        };
        std::vector<bool> isEnd(classes);
        for (std::uint32_t i = 0; i < classes; ++i)
            isEnd[i] = isUnusedEnd(i);
        for (const OntologyLink &link : ontology.superclasses)
            if (!isEnd[link.from])
                isRelated[link.from] = isRelated[link.to] = true;
        const bool anyRelated = std::ranges::find(isRelated, true) != isRelated.end();
        for (std::size_t i = 0; i < classes; ++i)
            m_graph.m_terms[i].isMinor = isEnd[i] || (anyRelated && !isRelated[i]);
    }

    /// And notes the classes that the others lead from and to.
    void markMinorProperties(const Ontology &ontology, std::vector<bool> &isRelated) {
        std::vector<bool> hasDomain(ontology.properties.size());
        std::vector<bool> leadsOn(ontology.properties.size());
        for (const OntologyLink &domain : ontology.domains)
            hasDomain[domain.from] = true;
        bool anyUsed = false;
        for (const OntologyLink &range : ontology.ranges) {
            leadsOn[range.from] = hasDomain[range.from];
            anyUsed = anyUsed || (leadsOn[range.from] && ontology.properties[range.from].uses > 0);
        }
        const auto isMinor = [&](std::size_t property) {
            return !leadsOn[property] || (anyUsed && ontology.properties[property].uses == 0);
        };
        for (std::size_t i = 0; i < ontology.properties.size(); ++i)
            m_graph.m_terms[ontology.classes.size() + i].isMinor = isMinor(i);
        for (const std::vector<OntologyLink> *links : {&ontology.domains, &ontology.ranges})
            for (const OntologyLink &link : *links)
                isRelated[link.to] = isRelated[link.to] || !isMinor(link.from);
    }

    struct NamedEdge {
        std::uint32_t model;
        Relation relation;
        NodeKind kind;
        std::uint32_t number; ///< in the table of its kind
    };

    NameTable &table(NodeKind kind) { return m_tables[static_cast<std::size_t>(kind)]; }

    KnowledgeGraph &m_graph;
    std::array<NameTable, nodeKinds> m_tables;
    std::vector<NamedEdge> m_named;
};

KnowledgeGraph::KnowledgeGraph(const Catalog &catalog, const Ontology &ontology,
                               const std::stop_token &stop) {
    Builder builder(*this);
    builder.addTable(NodeKind::Model, catalog.models.size(),
                     [&](std::size_t i) -> const std::string & { return catalog.models[i].name; });
    builder.addTable(NodeKind::Device, catalog.devices.size(),
                     [&](std::size_t i) -> const std::string & { return catalog.devices[i].title; });
    builder.addTable(NodeKind::Sensor, catalog.sensorTypes.size(),
                     [&](std::size_t i) -> const std::string & { return catalog.sensorTypes[i].name; });
    for (std::size_t i = 0; i < catalog.models.size() && !stop.stop_requested(); ++i) {
        const NeuralNetwork &model = catalog.models[i];
        const auto number = static_cast<std::uint32_t>(i);
        for (const SensorNeed &need : model.sensorNeeds)
            builder.add(number, Relation::NeedsSensor, need.type);
        builder.add(number, Relation::ForTask, NodeKind::Task, model.task);
        builder.add(number, Relation::TrainedOn, NodeKind::TrainingDataset, model.trainingDataset);
        builder.add(number, Relation::CreatedBy, NodeKind::Creator, model.creator);
        for (const Layer &layer : model.layers)
            builder.add(number, Relation::HasLayer, NodeKind::LayerType, layer.type);
    }
    const std::uint32_t devices = begin(NodeKind::Device);
    for (std::size_t i = 0; i < catalog.devices.size(); ++i)
        for (const SensorTypeId sensor : catalog.devices[i].sensors)
            builder.add(devices + static_cast<std::uint32_t>(i), Relation::CarriesSensor, sensor);
    builder.finish();
    builder.add(ontology);
    indexNeighbours();
}

NodeKind KnowledgeGraph::kind(NodeId id) const {
    const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), id.value);
    return static_cast<NodeKind>(after - m_begins.begin() - 1);
}

bool KnowledgeGraph::isMinor(NodeId id) const {
    const NodeKind kind = this->kind(id);
    return kind == NodeKind::LayerType || (isOfOntology(kind) && m_terms[id.value - firstTerm()].isMinor);
}

bool KnowledgeGraph::leads(NodeId from, Relation relation, NodeId to) const {
    const auto asKey = [](const Edge &edge) { return std::tuple(edge.from, edge.relation, edge.to); };
    return std::ranges::binary_search(m_edges, std::tuple(from, relation, to), {}, asKey);
}

NodeId KnowledgeGraph::find(NodeKind kind, std::string_view name) const {
    const auto first = m_names.begin() + begin(kind);
    const auto last = m_names.begin() + begin(next(kind));
    const auto found = std::ranges::lower_bound(first, last, nameKey(trimmedName(name)), {}, nameKey);
    if (found == last || nameKey(*found) != nameKey(trimmedName(name)))
        return {};
    return NodeId{static_cast<std::uint32_t>(found - m_names.begin())};
}

void KnowledgeGraph::indexNeighbours() {
    const auto asKey = [](const Edge &edge) { return std::tuple(edge.from, edge.relation, edge.to); };
    std::ranges::sort(m_edges, {}, asKey);
    const auto same = [&asKey](const Edge &a, const Edge &b) { return asKey(a) == asKey(b); };
    m_edges.erase(std::unique(m_edges.begin(), m_edges.end(), same), m_edges.end());
    m_edges.shrink_to_fit();

    m_starts.assign(size() + 1, 0);
    for (const Edge &edge : m_edges) {
        ++m_starts[edge.from.value + 1];
        ++m_starts[edge.to.value + 1];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_neighbours.resize(2 * m_edges.size());
    std::vector<std::uint32_t> ends(m_starts.begin(), m_starts.end() - 1);
    for (const Edge &edge : m_edges) {
        m_neighbours[ends[edge.from.value]++] = {edge.to, edge.relation};
        m_neighbours[ends[edge.to.value]++] = {edge.from, edge.relation};
    }
    const auto byRelation = [](const Neighbour &each) { return std::pair(each.relation, each.node); };
    for (std::size_t i = 0; i + 1 < m_starts.size(); ++i)
        std::sort(m_neighbours.begin() + m_starts[i], m_neighbours.begin() + m_starts[i + 1],
                  [&](const Neighbour &a, const Neighbour &b) { return byRelation(a) < byRelation(b); });
}

} // namespace tinyatlas
