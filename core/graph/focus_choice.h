// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

#include <cstdint>
#include <vector>

namespace tinyatlas {

/// What is seen from one thing: all that the user has chosen of it, as a plain value.
struct FocusChoice {
    NodeId centre{};                  ///< what stands in the middle; invalid for nothing
    std::vector<NodeId> opened;       ///< rising: of what is around it, those whose own neighbours show
    std::vector<std::uint32_t> pages; ///< rising: the keys of sectors, once for each page that they show more

    friend bool operator==(const FocusChoice &, const FocusChoice &) = default;
};

/// Models and devices stand around each other, as there is a verdict on every pair.
[[nodiscard]] bool areJudged(const KnowledgeGraph &graph, NodeId a, NodeId b);

/// Whether it is in the middle, around that, or around what is opened there.
[[nodiscard]] bool isAround(const KnowledgeGraph &graph, const FocusChoice &focus, NodeId node);

/// The model, or else the device, of which the graph says most; invalid where it has neither.
[[nodiscard]] NodeId bestConnected(const KnowledgeGraph &graph);

/// Puts it into a list that rises, or takes it away where it is there already.
void toggle(std::vector<NodeId> &rising, NodeId node);

} // namespace tinyatlas
