// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

#include <QString>

#include <span>

/// The words of the nodes of the knowledge graph.
namespace tinyatlas::text {

/// "person detection"; of an IRI what tells it apart: "magic wand".
[[nodiscard]] QString nodeName(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node);
/// As the graph gives it, on one line: of an IRI all of it.
[[nodiscard]] QString nodeNameInFull(const KnowledgeGraph &graph, NodeId node);

/// What tells it from others, on one line: "Vision · person detection", "needed by 5 models · carried by 3
/// devices"; of a dataset with its address.
[[nodiscard]] QString nodeSummary(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node);

[[nodiscard]] QString nodeKindName(NodeKind kind);                    ///< "training dataset"
[[nodiscard]] QString countedNodes(NodeKind kind, std::size_t count); ///< "3 training datasets"
/// "3 models, 1 sensor"
[[nodiscard]] QString countedByKind(const KnowledgeGraph &graph, std::span<const NodeId> nodes);
[[nodiscard]] QString countedRelations(std::size_t count); ///< "3 relations"
[[nodiscard]] QString hiddenNodes(std::size_t count);      ///< "3 things hidden"
[[nodiscard]] QString partOfRelations(std::uint32_t step); ///< "1 of 8 relations is drawn: …"
/// Of a class, "23 instances"; of a property, "used 23 times" or "not used".
[[nodiscard]] QString countedUses(NodeKind kind, std::size_t count);
/// "creator, 3 relations"; of a class or a property what it is used for: "class, 23 instances".
[[nodiscard]] QString nodeKindAndUse(const KnowledgeGraph &graph, NodeId node);
[[nodiscard]] QString relationName(Relation relation, bool fromFirstToSecond); ///< "needs", "needed by"
/// The same to begin a line: "Needs".
[[nodiscard]] QString relationTitle(Relation relation, bool fromFirstToSecond);

} // namespace tinyatlas::text
