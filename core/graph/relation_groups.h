// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tinyatlas {

/// Neighbours of a node that one relation leads to, in one direction.
struct RelationGroup {
    Relation relation{};
    bool forward = true;         ///< the relation begins at the node
    std::vector<NodeId> nodes{}; ///< rising

    friend bool operator==(const RelationGroup &, const RelationGroup &) = default;
};

/// `neighbours` of a node by the relations that it has to them, in the order of the relations, those that
/// begin at it first. One that has several relations to it is in several groups.
[[nodiscard]] std::vector<RelationGroup> byRelation(const KnowledgeGraph &graph, NodeId node,
                                                    std::span<const NodeId> neighbours);

/// Of more nodes than `most`, those that have most edges, the first of equals; rising.
[[nodiscard]] std::vector<NodeId> mostConnected(const KnowledgeGraph &graph, std::vector<NodeId> nodes,
                                                std::size_t most);

} // namespace tinyatlas
