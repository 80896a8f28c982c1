// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/node_terms.h"

#include "core/catalog/reading.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>

namespace tinyatlas {

namespace {

/// The different objects of a property.
std::vector<TermId> objectsOf(const GraphLookup &graph, std::string_view property) {
    std::vector<TermId> objects;
    const auto all = graph.match({{}, graph.id(property), {}});
    for (std::size_t i = 0; i < all.size() && !graph.stopped();) {
        const Triple first = all[i].triple; // those of one object stand together
        objects.push_back(first.object);
        i += std::max<std::size_t>(1, graph.match({{}, first.predicate, first.object}).size());
    }
    return objects;
}

} // namespace

NodeTerms::NodeTerms(const Dataset &dataset, const KnowledgeGraph &graph, const std::stop_token &stop) {
    const Dictionary &terms = dataset.store.dictionary();
    const auto addTable = [&](NodeKind kind, const auto &table) {
        for (std::size_t i = 0; i < table.size(); ++i)
            m_nodes.emplace_back(terms.canonical(table[i].term),
                                 graph.node(kind, static_cast<std::uint32_t>(i)));
    };
    addTable(NodeKind::Model, dataset.catalog.models);
    addTable(NodeKind::Device, dataset.catalog.devices);
    addTable(NodeKind::Sensor, dataset.catalog.sensorTypes);
    addTable(NodeKind::Class, dataset.ontology.classes);
    addTable(NodeKind::Property, dataset.ontology.properties);

    const GraphLookup lookup(dataset.store, stop);
    const KnownTerms known(lookup);
    std::vector<Finding> findings; // all has been said of this graph
    FindingLog log(findings);
    const Reading reading{lookup, known, log};
    const auto addNamed = [&](NodeKind kind, std::string_view property, auto nameOf) {
        for (const TermId object : objectsOf(lookup, property)) {
            if (const NodeId node = graph.find(kind, nameOf(reading, object)); node.valid())
                m_nodes.emplace_back(object, node);
        }
    };
    addNamed(NodeKind::Task, vocabulary::hasTask, statedText);
    addNamed(NodeKind::TrainingDataset, vocabulary::trainingDataset, statedText);
    addNamed(NodeKind::Creator, vocabulary::schemaCreator, statedText);
    addNamed(NodeKind::LayerType, vocabulary::hasType, statedName);

    std::ranges::sort(m_nodes);
    m_terms.reserve(m_nodes.size());
    for (const auto &[term, node] : m_nodes)
        m_terms.emplace_back(node, term);
    std::ranges::sort(m_terms);
}

NodeId NodeTerms::nodeOf(TermId term) const {
    const auto found = std::ranges::lower_bound(m_nodes, term, {}, &std::pair<TermId, NodeId>::first);
    return found != m_nodes.end() && found->first == term ? found->second : NodeId();
}

std::span<const std::pair<NodeId, TermId>> NodeTerms::termsOf(NodeId node) const {
    const auto first = std::ranges::lower_bound(m_terms, node, {}, &std::pair<NodeId, TermId>::first);
    const auto last = std::ranges::upper_bound(m_terms, node, {}, &std::pair<NodeId, TermId>::first);
    return {first, last};
}

} // namespace tinyatlas
