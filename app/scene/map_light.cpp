// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_light.h"

namespace tinyatlas {

namespace {

/// What is dragged, else what is hovered, else what is selected.
const Selection &focusOf(const MapState &state) {
    if (state.dragged.kind != Selection::Kind::None)
        return state.dragged;
    return state.hover.kind != Selection::Kind::None ? state.hover : state.selection;
}

} // namespace

MapLight::MapLight(const MapContent &content, const MapState &state)
    : m_content(content), m_state(state),
      m_judge(state.dragged.kind != Selection::Kind::None ? state.dragged : state.selection),
      m_focus(focusOf(state).nodeIn(*content.graph)), m_lit(content.graph->size()) {
    light();
}

/// The thing in focus, what it has an edge to, and of a model or device what it is judged with.
void MapLight::light() {
    const KnowledgeGraph &graph = *m_content.graph;
    for (const NodeId node : m_state.path)
        m_lit[node.value] = true;
    for (const NodeId node : m_state.marked)
        m_lit[node.value] = true;
    if (!m_focus.valid() || !m_state.path.empty())
        return;
    m_lit[m_focus.value] = true;
    for (const Neighbour &neighbour : graph.neighbours(m_focus)) {
        m_lit[neighbour.node.value] = true;
        if (!leadsOn(neighbour.node))
            continue;
        for (const Neighbour &next : graph.neighbours(neighbour.node))
            m_lit[next.node.value] = true;
    }
    if (!judges())
        return;
    const NodeKind others = graph.kind(m_focus) == NodeKind::Model ? NodeKind::Device : NodeKind::Model;
    // Of a drag each is an answer; among many of them those are that fit.
    constexpr std::size_t few = 60;
    const bool answersAll = m_state.dragged.kind != Selection::Kind::None && graph.sizeOf(others) <= few;
    for (std::uint32_t i = 0; i < graph.sizeOf(others); ++i) {
        const NodeId node = graph.node(others, i);
        m_lit[node.value] = isFit(*stateOf(node)) || answersAll;
    }
}

/// A property stands between two classes: from one of them the other is to be seen.
bool MapLight::leadsOn(NodeId neighbour) const {
    return m_content.graph->kind(m_focus) == NodeKind::Class &&
           m_content.graph->kind(neighbour) == NodeKind::Property;
}

bool MapLight::judges() const {
    return focusOf(m_state) == m_judge &&
           (m_judge.kind == Selection::Kind::Model || m_judge.kind == Selection::Kind::Device);
}

std::optional<FitState> MapLight::stateOf(NodeId node) const {
    const NodeKind kind = m_content.graph->kind(node);
    const std::uint32_t index = m_content.graph->indexOf(node);
    if (m_judge.kind == Selection::Kind::Model && kind == NodeKind::Device)
        return m_content.matrix->state(ModelId{m_judge.index}, DeviceId{index});
    if (m_judge.kind == Selection::Kind::Device && kind == NodeKind::Model)
        return m_content.matrix->state(ModelId{index}, DeviceId{m_judge.index});
    return std::nullopt;
}

bool MapLight::onPath(const KnowledgeGraph::Edge &edge) const {
    const std::vector<NodeId> &path = m_state.path;
    for (std::size_t i = 1; i < path.size(); ++i)
        if ((path[i - 1] == edge.from && path[i] == edge.to) ||
            (path[i - 1] == edge.to && path[i] == edge.from))
            return true;
    return false;
}

bool MapLight::isLit(const KnowledgeGraph::Edge &edge) const {
    if (!m_state.path.empty())
        return onPath(edge);
    if (!m_focus.valid())
        return !m_state.marked.empty() && m_lit[edge.from.value] && m_lit[edge.to.value];
    if (edge.from == m_focus || edge.to == m_focus)
        return true;
    if ((edge.relation == Relation::Domain || edge.relation == Relation::Range) && leadsOn(edge.from))
        return m_lit[edge.from.value] && m_lit[edge.to.value];
    // Of a judged pair, the way between them over the sensors that both have.
    return judges() && (edge.relation == Relation::CarriesSensor || edge.relation == Relation::NeedsSensor) &&
           m_lit[edge.from.value] && m_lit[edge.to.value];
}

} // namespace tinyatlas
