// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace tinyatlas {

/// Where a node was put: at the zoom of 1, in pixels; y grows downwards.
struct NodePlace {
    float x = 0;
    float y = 0;
    bool pinned = false; ///< by the user: it stays there whatever comes

    friend bool operator==(const NodePlace &, const NodePlace &) = default;
};

/// Which side of a graph is looked at: what it tells of, or what it is written with.
enum class Lens : std::uint8_t { Instances, Ontology };

/// What of a graph is shown, and where: all that the user has chosen of it, as a plain value.
struct Browsing {
    Lens lens = Lens::Instances;
    std::vector<NodeId> added{};  ///< rising: shown besides those that are shown at first
    std::vector<NodeId> hidden{}; ///< rising: taken away
    std::vector<NodeId> marked{}; ///< rising: taken in hand together, instead of one that is selected
    /// Of those that were put somewhere, by hand or when they were added.
    std::map<NodeId, NodePlace> places{};
    /// The two ends of a way that is to be seen; invalid for none.
    NodeId pathFrom{};
    NodeId pathTo{};

    friend bool operator==(const Browsing &, const Browsing &) = default;
};

/// What is many and says little is asked for, and so are instances among classes.
[[nodiscard]] inline bool isShownAtFirst(const KnowledgeGraph &graph, NodeId node, Lens lens) {
    return isOfOntology(graph.kind(node)) == (lens == Lens::Ontology) && !graph.isMinor(node);
}
/// Instances can be asked for among classes, but no class among instances.
[[nodiscard]] constexpr bool canBeShown(NodeKind kind, Lens lens) {
    return lens == Lens::Ontology || !isOfOntology(kind);
}

/// Which nodes are shown: a choice applied to its graph. The graph must outlive it.
class ShownNodes {
public:
    /// `passes`: what a filter says of models and devices. What they share is shown where one is that has it;
    /// classes and properties are, whatever else is.
    ShownNodes(const KnowledgeGraph &graph, const Browsing &browsing,
               const std::function<bool(NodeId)> &passes = {});

    [[nodiscard]] bool contains(NodeId node) const { return m_shown[node.value]; }
    [[nodiscard]] const std::vector<NodeId> &nodes() const { return m_nodes; } ///< rising

    [[nodiscard]] std::vector<NodeId> neighboursOf(NodeId node) const; ///< those that are shown
    /// Neighbours that are not shown, but would be if they were asked for: the filter lets them pass.
    [[nodiscard]] std::vector<NodeId> hiddenNeighboursOf(NodeId node) const;
    /// Neighbours that hang on this node alone: with it they say all that is shown of them.
    [[nodiscard]] std::vector<NodeId> leavesOf(NodeId node) const;

private:
    const KnowledgeGraph &m_graph;
    std::vector<bool> m_shown;    ///< by node
    std::vector<bool> m_filtered; ///< likewise
    std::vector<NodeId> m_nodes;
};

/// Shows them, from now on.
void show(Browsing &browsing, const KnowledgeGraph &graph, std::span<const NodeId> nodes);
/// Takes them away, and where they were put with those that are not shown at first, unless they are pinned.
void hide(Browsing &browsing, const KnowledgeGraph &graph, std::span<const NodeId> nodes);

} // namespace tinyatlas
