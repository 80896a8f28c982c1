// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/graph/knowledge_graph.h"

#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace tinyatlas {

/// Which terms of a graph its nodes stand for: one of a model, a device, a sensor, a class or a property, and
/// of what is told by its name all those that have it. All ids are canonical.
class NodeTerms {
public:
    NodeTerms() = default;
    /// Where `stop` is requested it ends early. Looks at each model and device once, and at the different
    /// objects of four properties.
    NodeTerms(const Dataset &dataset, const KnowledgeGraph &graph, const std::stop_token &stop = {});

    /// Invalid where it is no node. Of a term that is several, the first: a sensor rather than its class.
    [[nodiscard]] NodeId nodeOf(TermId term) const;
    [[nodiscard]] std::span<const std::pair<NodeId, TermId>> termsOf(NodeId node) const;

private:
    std::vector<std::pair<TermId, NodeId>> m_nodes; ///< by term
    std::vector<std::pair<NodeId, TermId>> m_terms; ///< by node
};

} // namespace tinyatlas
