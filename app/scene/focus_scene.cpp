// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/focus_scene.h"

#include "app/scene/focus_labels.h"
#include "app/scene/focus_sight.h"
#include "app/scene/map_labels.h"
#include "app/scene/node_marks.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double restingEdge = 0.42;
constexpr double dimmedEdge = 0.12;
constexpr double litEdge = 0.95;
constexpr double crossEdge = 0.3;
constexpr double dimmedNode = 0.3;

/// Collects the picture of what is around one thing.
class FocusWriter {
public:
    explicit FocusWriter(const FocusInput &input)
        : m_in(input), m_tokens(input.tokens), m_zoom(input.view.zoom), m_sight(input), m_occupied(0) {}

    GraphScene write() {
        m_scene.size = m_in.viewport;
        m_scene.background = m_tokens.background;
        if (m_in.content.centre.valid()) {
            addRings();
            addEdges();
            addMiddle();
            std::vector<std::size_t> hitOf;
            for (const FocusSpot &spot : m_in.places.spots)
                hitOf.push_back(addSpot(spot) ? m_scene.hits.size() - 1 : FocusSpot::none);
            m_labels = focusLabels(m_in, m_sight, m_occupied, hitOf, m_scene.hits);
        }
        m_scene.layers = {std::move(m_ground), std::move(m_edges), std::move(m_things), std::move(m_labels)};
        return std::move(m_scene);
    }

private:
    /// So that it is seen what is near and what is far.
    void addRings() {
        const QPointF centre = m_in.view.fromPicture(QPointF());
        for (std::size_t i = m_in.places.radii.size(); i > 0; --i) {
            const double radius = m_in.places.radii[i - 1] * m_zoom;
            m_ground.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                       .rect = around(centre, radius),
                                       .fill = withOpacity(m_tokens.panel, 0.5 * m_in.move.part),
                                       .fillBottom = {},
                                       .stroke = withOpacity(m_tokens.line, 0.8 * m_in.move.part),
                                       .strokeWidth = 1});
        }
    }

    void addEdges() {
        for (const FocusSpot &spot : m_in.places.spots) {
            if (spot.beside != FocusSpot::none)
                addEdgeOfNext(spot);
            else
                m_edges.curves.push_back({m_sight.middle(), m_sight.pointOf(spot), edgeColor(spot),
                                          m_sight.isLit(spot) ? 2.0 : 1.2, true});
        }
        std::vector<bool> opened(m_in.places.spots.size());
        for (const FocusSpot &spot : m_in.places.spots)
            if (spot.beside != FocusSpot::none)
                opened[spot.beside] = true;
        for (std::size_t i = 0; i < opened.size(); ++i)
            if (opened[i])
                addCrossEdges(i);
    }

    [[nodiscard]] QColor edgeColor(const FocusSpot &spot) const {
        const double opacity = m_sight.isLit(spot)         ? litEdge
                               : m_sight.dimmed(spot.node) ? dimmedEdge
                                                           : restingEdge;
        return withOpacity(colorOf(spot), opacity);
    }

    [[nodiscard]] QColor colorOf(const FocusSpot &spot) const {
        if (const auto state = m_sight.stateOf(spot.node))
            return m_tokens.of(*state);
        if (!spot.node.valid())
            return m_tokens.muted;
        const NodeKind kind = m_in.graph.kind(spot.node);
        const bool grouped = kind == NodeKind::Sensor || kind == NodeKind::Model;
        return grouped ? nodeColor(m_in.catalog, m_in.graph, m_tokens, spot.node) : m_tokens.muted;
    }

    /// From the end of the label of what it is a neighbour of.
    void addEdgeOfNext(const FocusSpot &spot) {
        const FocusSpot &parent = m_in.places.spots[spot.beside];
        const QPointF end((parent.left ? -1 : 1) * (parent.reach * m_zoom + 3), 0);
        m_edges.curves.push_back({m_sight.pointOf(parent) + end, m_sight.pointOf(spot),
                                  withOpacity(m_tokens.muted, m_sight.isLit(spot) ? litEdge : restingEdge),
                                  m_sight.isLit(spot) ? 2.0 : 1.2, false});
    }

    /// What is opened and what else it is a neighbour of, where that shows already.
    void addCrossEdges(std::size_t opened) {
        const FocusSpot &spot = m_in.places.spots[opened];
        for (const FocusSpot &other : m_in.places.spots) {
            if (!other.node.valid() || other.beside == opened || areApart(spot.node, other.node))
                continue;
            m_edges.curves.push_back({m_sight.pointOf(spot), m_sight.pointOf(other),
                                      withOpacity(m_tokens.muted, crossEdge), 1, true});
        }
    }

    [[nodiscard]] bool areApart(NodeId a, NodeId b) const {
        if (m_in.graph.degree(b) < m_in.graph.degree(a))
            std::swap(a, b);
        return std::ranges::none_of(m_in.graph.neighbours(a),
                                    [b](const Neighbour &each) { return each.node == b; });
    }

    void addMiddle() {
        const NodeId node = m_in.content.centre;
        const QPointF centre = m_sight.middle();
        const double radius = m_sight.middleRadius();
        const Selection thing = m_sight.thingOf(node);
        const QColor color = nodeColor(m_in.catalog, m_in.graph, m_tokens, node);
        // A glow: what all lines lead to.
        for (const auto &[wider, opacity] : {std::pair(1.7, 0.10), std::pair(1.35, 0.16)})
            m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                       .rect = around(centre, radius * wider),
                                       .fill = withOpacity(color, opacity),
                                       .fillBottom = {},
                                       .stroke = {}});
        m_things.shapes.push_back(nodeMark(m_in.catalog, m_in.graph, m_tokens, node, around(centre, radius),
                                           m_sight.dimmed(node) ? dimmedNode : 1));
        addRing(thing, centre, radius * 1.2);
        if (const auto state = m_sight.stateOf(node))
            addSign(*state, centre, radius, 1);
        m_occupied.take(boxOf(around(centre, radius)));
        m_scene.hits.push_back({thing, around(centre, radius), centre, false});
    }

    /// False where it is out of sight.
    bool addSpot(const FocusSpot &spot) {
        const QPointF centre = m_sight.pointOf(spot);
        const double radius = m_sight.radiusOf(spot);
        const QRectF room = QRectF(QPointF(), m_in.viewport).adjusted(-radius, -radius, radius, radius);
        if (!room.contains(centre))
            return false;
        const QRectF rect = around(centre, radius);
        constexpr double smallestHit = 9;
        const QRectF hit = around(centre, std::max(radius + 2, smallestHit));
        if (spot.node.valid()) {
            const double opacity = m_sight.dimmed(spot.node) ? dimmedNode : 1;
            const Selection thing = m_sight.thingOf(spot.node);
            addMark(spot, rect, opacity);
            addRing(thing, centre, radius);
            if (const auto state = m_sight.stateOf(spot.node); state && m_sight.signs())
                addSign(*state, centre, radius, opacity);
            m_scene.hits.push_back({thing, hit, centre, true});
        } else {
            addMore(spot, rect);
            m_scene.hits.push_back({{}, hit, centre, false, spot.group});
        }
        m_occupied.take(boxOf(rect));
        return true;
    }

    /// On a ground of its own: one of them is a ring that the node would show through.
    void addSign(FitState state, const QPointF &centre, double radius, double opacity) {
        const SceneShape sign = nodeSign(m_tokens, state, centre, radius, m_sight.signScale(), opacity);
        if (state == FitState::Unknown)
            m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                       .rect = sign.rect,
                                       .fill = m_tokens.background,
                                       .fillBottom = {},
                                       .stroke = {}});
        m_things.shapes.push_back(sign);
    }
    /// From afar, the colour says the verdict: their sector says it in words.
    void addMark(const FocusSpot &spot, const QRectF &rect, double opacity) {
        SceneShape mark =
            nodeMark(m_in.catalog, m_in.graph, m_tokens, spot.node, rect, opacity * m_in.move.part);
        if (const auto state = m_sight.stateOf(spot.node); state && !m_sight.signs()) {
            mark.fill = withOpacity(m_tokens.of(*state), opacity);
            mark.stroke = {};
        }
        m_things.shapes.push_back(mark);
    }

    /// A ring with three points: there are others.
    void addMore(const FocusSpot &spot, const QRectF &rect) {
        const bool lit = spot.group == m_in.state.hoverGroup || spot.group == m_in.state.group;
        const QColor color = lit ? m_tokens.accent : m_tokens.muted;
        m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                   .rect = rect,
                                   .fill = m_tokens.background,
                                   .fillBottom = {},
                                   .stroke = color,
                                   .strokeWidth = 1.2});
        for (const double x : {-0.45, 0.0, 0.45})
            m_things.shapes.push_back(
                {.kind = SceneShape::Kind::Circle,
                 .rect = around(rect.center() + QPointF(x * rect.width() / 2, 0), rect.width() * 0.07),
                 .fill = color,
                 .fillBottom = {},
                 .stroke = {}});
    }

    void addRing(const Selection &thing, const QPointF &centre, double radius) {
        const bool under = m_in.state.under == thing && thing.kind != Selection::Kind::None;
        const bool selected = m_in.state.selection == thing || m_in.state.dragged == thing;
        if (!under && !selected && m_in.state.hover != thing)
            return;
        const QColor judged = under ? m_tokens.of(*m_sight.stateOf(thing.nodeIn(m_in.graph))) : QColor();
        m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                   .rect = around(centre, radius + (under ? 8 : 4)),
                                   .fill = under ? withOpacity(judged, 0.2) : QColor(),
                                   .fillBottom = {},
                                   .stroke = under      ? judged
                                             : selected ? m_tokens.accent
                                                        : m_tokens.muted,
                                   .strokeWidth = selected || under ? 2.0 : 1.0});
    }

    const FocusInput &m_in;
    const ThemeTokens &m_tokens;
    double m_zoom;
    FocusSight m_sight;
    OccupiedPlaces m_occupied; ///< by nodes and labels

    GraphScene m_scene;
    SceneLayer m_ground;
    SceneLayer m_edges;
    SceneLayer m_things;
    SceneLayer m_labels;
};

} // namespace

GraphScene focusScene(const FocusInput &input) { return FocusWriter(input).write(); }

} // namespace tinyatlas
