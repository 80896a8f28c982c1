// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/focus_scene.h"

#include <algorithm>
#include <optional>

namespace tinyatlas {

/// Where and how the things of Focus are seen at this moment, in pixels of the viewport. Refers to what it is
/// given.
class FocusSight {
public:
    explicit FocusSight(const FocusInput &input) : m_in(input), m_zoom(input.view.zoom) {}

    [[nodiscard]] QPointF middle() const {
        return along(m_in.content.centre, m_in.view.fromPicture(QPointF()));
    }

    [[nodiscard]] QPointF pointOf(const FocusSpot &spot) const {
        return along(spot.node, m_in.view.fromPicture(spot.place));
    }
    [[nodiscard]] double radiusOf(const FocusSpot &spot) const {
        return std::max(smallestNode, spot.radius * m_zoom);
    }
    [[nodiscard]] double middleRadius() const { return focus_sizes::middle * m_zoom; }

    [[nodiscard]] Selection thingOf(NodeId node) const { return Selection::of(m_in.graph, node); }
    [[nodiscard]] bool dragging() const { return m_in.state.dragged.kind != Selection::Kind::None; }

    /// The verdict on a node with what is dragged, else with what is in the middle; nothing where there is
    /// none.
    [[nodiscard]] std::optional<FitState> stateOf(NodeId node) const {
        const NodeId judge = dragging() ? m_in.state.dragged.nodeIn(m_in.graph) : m_in.content.centre;
        if (!node.valid() || !areJudged(m_in.graph, judge, node))
            return std::nullopt;
        const bool model = m_in.graph.kind(node) == NodeKind::Model;
        return m_in.matrix.state(ModelId{m_in.graph.indexOf(model ? node : judge)},
                                 DeviceId{m_in.graph.indexOf(model ? judge : node)});
    }

    /// While something is dragged, only what it can be dropped on counts.
    [[nodiscard]] bool dimmed(NodeId node) const {
        return dragging() && !stateOf(node) && thingOf(node) != m_in.state.dragged;
    }

    [[nodiscard]] bool isLit(const FocusSpot &spot) const {
        if (!spot.node.valid())
            return !spot.group.empty() && spot.group == m_in.state.hoverGroup;
        const Selection thing = thingOf(spot.node);
        return m_in.state.hover == thing || m_in.state.under == thing ||
               (m_in.state.hover.kind == Selection::Kind::None && m_in.state.selection == thing);
    }

    [[nodiscard]] double signScale() const { return std::clamp(m_zoom, 0.85, 1.8); }
    [[nodiscard]] bool signs() const { return m_zoom >= smallestZoomOfSigns; }

private:
    /// On its way from where it was.
    [[nodiscard]] QPointF along(NodeId node, const QPointF &place) const {
        if (m_in.move.part >= 1)
            return place;
        const auto before = m_in.move.from.find(node);
        const QPointF from = before != m_in.move.from.end() ? before->second : m_in.move.origin;
        return from * (1 - m_in.move.part) + place * m_in.move.part;
    }

    static constexpr double smallestNode = 1.5; // pixels
    static constexpr double smallestZoomOfSigns = 0.5;

    const FocusInput &m_in;
    double m_zoom;
};

} // namespace tinyatlas
