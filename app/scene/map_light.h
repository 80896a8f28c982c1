// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/map_content.h"

#include <optional>
#include <vector>

namespace tinyatlas {

/// What stands out of a map, and what is judged: it follows from what the user is doing. Refers to what it is
/// given, which must outlive it.
class MapLight {
public:
    MapLight(const MapContent &content, const MapState &state);

    /// Something stands out: all else is faint.
    [[nodiscard]] bool dims() const {
        return m_focus.valid() || !m_state.path.empty() || !m_state.marked.empty();
    }
    [[nodiscard]] bool isLit(NodeId node) const { return m_lit[node.value]; }
    [[nodiscard]] bool dimmed(NodeId node) const { return dims() && !m_lit[node.value]; }
    [[nodiscard]] bool isLit(const KnowledgeGraph::Edge &edge) const;
    /// The verdict on a node with what is dragged or selected; nothing where there is none.
    [[nodiscard]] std::optional<FitState> stateOf(NodeId node) const;

    /// The others are judged by what everything is seen from, not only by what is selected beside it.
    [[nodiscard]] bool judges() const;

private:
    void light();
    [[nodiscard]] bool leadsOn(NodeId neighbour) const;
    [[nodiscard]] bool onPath(const KnowledgeGraph::Edge &edge) const;

    const MapContent &m_content;
    const MapState &m_state;
    Selection m_judge;       ///< what others are judged by
    NodeId m_focus;          ///< the one thing everything else is seen from
    std::vector<bool> m_lit; ///< by node
};

} // namespace tinyatlas
