// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/focus_choice.h"

#include <algorithm>

namespace tinyatlas {

namespace {

bool areNeighbours(const KnowledgeGraph &graph, NodeId a, NodeId b) {
    if (graph.degree(b) < graph.degree(a))
        std::swap(a, b);
    return std::ranges::any_of(graph.neighbours(a), [b](const Neighbour &each) { return each.node == b; });
}

} // namespace

bool areJudged(const KnowledgeGraph &graph, NodeId a, NodeId b) {
    const NodeKind first = graph.kind(a);
    const NodeKind second = graph.kind(b);
    return isModelOrDevice(first) && isModelOrDevice(second) && first != second;
}

bool isAround(const KnowledgeGraph &graph, const FocusChoice &focus, NodeId node) {
    if (!focus.centre.valid())
        return false;
    return node == focus.centre || areJudged(graph, focus.centre, node) ||
           areNeighbours(graph, focus.centre, node) || std::ranges::any_of(focus.opened, [&](NodeId opened) {
               return areNeighbours(graph, opened, node);
           });
}

NodeId bestConnected(const KnowledgeGraph &graph) {
    for (const NodeKind kind : {NodeKind::Model, NodeKind::Device}) {
        NodeId best;
        for (std::uint32_t i = 0; i < graph.sizeOf(kind); ++i) {
            const NodeId node = graph.node(kind, i);
            if (!best.valid() || graph.degree(node) > graph.degree(best))
                best = node;
        }
        if (best.valid())
            return best;
    }
    return {};
}

void toggle(std::vector<NodeId> &rising, NodeId node) {
    const auto at = std::ranges::lower_bound(rising, node);
    if (at != rising.end() && *at == node)
        rising.erase(at);
    else
        rising.insert(at, node);
}

} // namespace tinyatlas
