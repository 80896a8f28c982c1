// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/browsing.h"

#include <algorithm>

namespace tinyatlas {

namespace {

void insert(std::vector<NodeId> &rising, NodeId node) {
    const auto at = std::ranges::lower_bound(rising, node);
    if (at == rising.end() || *at != node)
        rising.insert(at, node);
}

void erase(std::vector<NodeId> &rising, NodeId node) {
    const auto at = std::ranges::lower_bound(rising, node);
    if (at != rising.end() && *at == node)
        rising.erase(at);
}

} // namespace

ShownNodes::ShownNodes(const KnowledgeGraph &graph, const Browsing &browsing,
                       const std::function<bool(NodeId)> &passes)
    : m_graph(graph), m_shown(graph.size()), m_filtered(graph.size()) {
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        m_shown[i] = isShownAtFirst(graph, NodeId{i}, browsing.lens);
    for (const NodeId node : browsing.added)
        m_shown[node.value] = true;
    for (const NodeId node : browsing.hidden)
        m_shown[node.value] = false;
    // Models and devices first: the others follow them.
    for (std::uint32_t i = 0; i < graph.size(); ++i) {
        const NodeKind kind = graph.kind(NodeId{i});
        m_filtered[i] =
            !canBeShown(kind, browsing.lens) || (isModelOrDevice(kind) && passes && !passes(NodeId{i}));
        m_shown[i] = m_shown[i] && !m_filtered[i];
    }
    const auto isShown = [this](const Neighbour &neighbour) { return m_shown[neighbour.node.value]; };
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        if (m_shown[i] && !isModelOrDevice(graph.kind(NodeId{i})) && !isOfOntology(graph.kind(NodeId{i})))
            m_shown[i] = std::ranges::any_of(graph.neighbours(NodeId{i}), isShown);
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        if (m_shown[i])
            m_nodes.push_back(NodeId{i});
}

std::vector<NodeId> ShownNodes::neighboursOf(NodeId node) const {
    std::vector<NodeId> found;
    for (const Neighbour &neighbour : m_graph.neighbours(node))
        if (contains(neighbour.node))
            found.push_back(neighbour.node);
    return found;
}

std::vector<NodeId> ShownNodes::hiddenNeighboursOf(NodeId node) const {
    std::vector<NodeId> found;
    for (const Neighbour &neighbour : m_graph.neighbours(node))
        if (!contains(neighbour.node) && !m_filtered[neighbour.node.value])
            found.push_back(neighbour.node);
    return found;
}

std::vector<NodeId> ShownNodes::leavesOf(NodeId node) const {
    std::vector<NodeId> leaves;
    for (const Neighbour &neighbour : m_graph.neighbours(node)) {
        const auto isOther = [&](const Neighbour &next) { return next.node != node && contains(next.node); };
        if (contains(neighbour.node) && std::ranges::none_of(m_graph.neighbours(neighbour.node), isOther))
            leaves.push_back(neighbour.node);
    }
    return leaves;
}

void show(Browsing &browsing, const KnowledgeGraph &graph, std::span<const NodeId> nodes) {
    for (const NodeId node : nodes) {
        erase(browsing.hidden, node);
        if (!isShownAtFirst(graph, node, browsing.lens))
            insert(browsing.added, node);
    }
}

void hide(Browsing &browsing, const KnowledgeGraph &graph, std::span<const NodeId> nodes) {
    for (const NodeId node : nodes) {
        if (isShownAtFirst(graph, node, browsing.lens))
            insert(browsing.hidden, node);
        else
            erase(browsing.added, node);
        const auto place = browsing.places.find(node);
        if (!isShownAtFirst(graph, node, browsing.lens) && place != browsing.places.end() &&
            !place->second.pinned)
            browsing.places.erase(place);
    }
}

} // namespace tinyatlas
