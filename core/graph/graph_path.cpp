// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_path.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace tinyatlas {

namespace {

/// How a node was reached: over how many edges, and how many edges the nodes on the way have in all.
struct Reached {
    std::uint32_t steps = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t crowd = 0;
    NodeId before;
};

} // namespace

std::vector<NodeId> shortestPath(const KnowledgeGraph &graph, NodeId from, NodeId to,
                                 const std::function<bool(NodeId)> &passable) {
    std::vector<Reached> reached(graph.size());
    reached[from.value].steps = 0;
    std::vector<NodeId> front{from};
    for (std::uint32_t steps = 1; !front.empty() && reached[to.value].before == NodeId() && from != to;
         ++steps) {
        std::vector<NodeId> next;
        for (const NodeId node : front) {
            const std::uint64_t crowd = reached[node.value].crowd + graph.degree(node);
            for (const Neighbour &neighbour : graph.neighbours(node)) {
                Reached &there = reached[neighbour.node.value];
                if (there.steps < steps || (neighbour.node != to && passable && !passable(neighbour.node)))
                    continue;
                if (there.steps > steps)
                    next.push_back(neighbour.node);
                else if (there.crowd <= crowd)
                    continue;
                there = {steps, crowd, node};
            }
        }
        front = std::move(next);
    }
    if (from != to && !reached[to.value].before.valid())
        return {};
    std::vector<NodeId> path;
    for (NodeId node = to; node.valid(); node = reached[node.value].before)
        path.push_back(node);
    std::ranges::reverse(path);
    return path;
}

} // namespace tinyatlas
