// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/relation_groups.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tinyatlas {

std::vector<RelationGroup> byRelation(const KnowledgeGraph &graph, NodeId node,
                                      std::span<const NodeId> neighbours) {
    std::vector<NodeId> wanted(neighbours.begin(), neighbours.end());
    std::ranges::sort(wanted);
    std::map<std::pair<Relation, bool>, std::vector<NodeId>> groups; // by whether it leads back
    for (const Neighbour &each : graph.neighbours(node)) {
        if (!std::ranges::binary_search(wanted, each.node))
            continue;
        if (graph.leads(node, each.relation, each.node))
            groups[{each.relation, false}].push_back(each.node);
        if (graph.leads(each.node, each.relation, node))
            groups[{each.relation, true}].push_back(each.node);
    }
    std::vector<RelationGroup> found;
    for (auto &[key, nodes] : groups) {
        std::ranges::sort(nodes);
        // Two may lead to each other.
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        found.push_back({key.first, !key.second, std::move(nodes)});
    }
    return found;
}

std::vector<NodeId> mostConnected(const KnowledgeGraph &graph, std::vector<NodeId> nodes, std::size_t most) {
    if (nodes.size() <= most)
        return nodes;
    const auto rank = [&graph](NodeId node) {
        return std::pair(-static_cast<std::ptrdiff_t>(graph.degree(node)), node);
    };
    std::ranges::nth_element(nodes, nodes.begin() + static_cast<std::ptrdiff_t>(most), {}, rank);
    nodes.resize(most);
    std::ranges::sort(nodes);
    return nodes;
}

} // namespace tinyatlas
