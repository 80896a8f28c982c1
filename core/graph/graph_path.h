// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

#include <functional>
#include <vector>

namespace tinyatlas {

/// A shortest way from one node to another along edges, both included; empty where none leads there, and just
/// the node where both are one. Only nodes that `passable` accepts are walked through; the ends need not be.
/// Of several shortest ways the one through nodes of few edges: what two things share with few others says
/// more about them than what all share.
[[nodiscard]] std::vector<NodeId> shortestPath(const KnowledgeGraph &graph, NodeId from, NodeId to,
                                               const std::function<bool(NodeId)> &passable = {});

} // namespace tinyatlas
