// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_scene.h"

#include "app/scene/map_labels.h"
#include "app/scene/map_nodes.h"
#include "app/scene/scene_text.h"
#include "app/text/node_texts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr double restingEdge = 0.38;
constexpr double dimmedEdge = 0.07;
constexpr double litEdge = 0.9;
constexpr double dimmedNode = 0.25;
constexpr std::size_t mostLabels = 250;
constexpr std::size_t mostLabelsOfPoints = 30;
constexpr std::size_t mostEdges = 5'000;
constexpr double fewEdges = 300;
constexpr double smallestZoomOfShapes = 0.4; // below, nodes are points
constexpr double pointRadius = 3;            // pixels
constexpr double smallestNode = 1.5;         // pixels: a point
constexpr double smallestZoomOfNodes = 0.35;
constexpr double largestZoomOfNodes = 1.6;
constexpr double signSize = 13;

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QRectF around(const QPointF &centre, double radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

/// The one thing everything else is seen from: what is dragged, else what is hovered, else what is selected.
Selection focusOf(const MapState &state) {
    if (state.dragged.kind != Selection::Kind::None)
        return state.dragged;
    return state.hover.kind != Selection::Kind::None ? state.hover : state.selection;
}

/// What others are judged by: what is dragged, else what is selected.
const Selection &judgeOf(const MapState &state) {
    return state.dragged.kind != Selection::Kind::None ? state.dragged : state.selection;
}

/// Collects the picture of a map.
class MapWriter {
public:
    explicit MapWriter(const MapInput &input)
        : m_in(input), m_tokens(input.tokens), m_focus(focusOf(input.state).nodeIn(input.graph)),
          m_lit(input.graph.size()), m_labels(0) {}

    GraphScene write() {
        m_scene.size = m_in.viewport;
        m_scene.background = m_tokens.background;
        light();
        findVisible();
        addEdges();
        for (const NodeId node : m_visible)
            addNode(node);
        addLabels();
        m_edges.curves.insert(m_edges.curves.end(), m_litCurves.begin(), m_litCurves.end());
        m_scene.layers = {std::move(m_edges), std::move(m_things), std::move(m_note)};
        return std::move(m_scene);
    }

private:
    /// The thing in focus, what it has an edge to, and of a model or device what it is judged with.
    void light() {
        for (const NodeId node : m_in.state.path)
            m_lit[node.value] = true;
        if (!m_focus.valid() || !m_in.state.path.empty())
            return;
        m_lit[m_focus.value] = true;
        for (const Neighbour &neighbour : m_in.graph.neighbours(m_focus))
            m_lit[neighbour.node.value] = true;
        if (judges()) {
            const NodeKind others =
                m_in.graph.kind(m_focus) == NodeKind::Model ? NodeKind::Device : NodeKind::Model;
            for (std::uint32_t i = 0; i < m_in.graph.sizeOf(others); ++i) {
                const NodeId node = m_in.graph.node(others, i);
                m_lit[node.value] = isFit(*stateOf(node)) || m_in.state.dragged.kind != Selection::Kind::None;
            }
        }
    }

    [[nodiscard]] bool dims() const { return m_focus.valid() || !m_in.state.path.empty(); }
    [[nodiscard]] bool dimmed(NodeId node) const { return dims() && !m_lit[node.value]; }
    /// The others are judged by what is in focus.
    [[nodiscard]] bool judges() const {
        const Selection focus = focusOf(m_in.state);
        return focus == judgeOf(m_in.state) &&
               (focus.kind == Selection::Kind::Model || focus.kind == Selection::Kind::Device);
    }

    /// The verdict on a node with what is dragged or selected; nothing where there is none.
    [[nodiscard]] std::optional<FitState> stateOf(NodeId node) const {
        const Selection &judge = judgeOf(m_in.state);
        const NodeKind kind = m_in.graph.kind(node);
        const std::uint32_t index = m_in.graph.indexOf(node);
        if (judge.kind == Selection::Kind::Model && kind == NodeKind::Device)
            return m_in.matrix.state(ModelId{judge.index}, DeviceId{index});
        if (judge.kind == Selection::Kind::Device && kind == NodeKind::Model)
            return m_in.matrix.state(ModelId{index}, DeviceId{judge.index});
        return std::nullopt;
    }

    [[nodiscard]] QPointF pointOf(NodeId node) const {
        return m_in.view.fromPicture(placeOf(m_in.browsing, m_in.places, node));
    }
    /// Then names stand over them: only those of the hubs show.
    [[nodiscard]] bool drawsPoints() const { return m_in.view.zoom < smallestZoomOfShapes; }
    [[nodiscard]] double radiusOf(NodeId node) const {
        const double zoom = std::clamp(m_in.view.zoom, smallestZoomOfNodes, largestZoomOfNodes);
        return std::max(smallestNode, nodeRadius(m_in.catalog, m_in.graph, node, m_in.largestRam) * zoom);
    }

    void findVisible() {
        const double reach = longestLabel * m_in.textScale;
        const QRectF room = QRectF(QPointF(), m_in.viewport).adjusted(-reach, -reach, reach, reach);
        for (const NodeId node : m_in.shown.nodes())
            if (room.contains(pointOf(node)))
                m_visible.push_back(node);
    }

    [[nodiscard]] QColor colorOf(NodeId node) const {
        const std::uint32_t index = m_in.graph.indexOf(node);
        switch (m_in.graph.kind(node)) {
        case NodeKind::Model:
            return m_tokens.of(m_in.catalog.models[index].group);
        case NodeKind::Sensor:
            return m_tokens.of(m_in.catalog.sensorTypes[index].group);
        case NodeKind::Device:
        case NodeKind::Task:
            return m_tokens.text;
        case NodeKind::Class:
        case NodeKind::Property:
            if (!m_in.graph.isDeclared(node))
                return m_tokens.tight;
            return m_in.graph.kind(node) == NodeKind::Class ? m_tokens.accent : m_tokens.muted;
        case NodeKind::TrainingDataset:
        case NodeKind::Creator:
        case NodeKind::LayerType:
            break;
        }
        return m_tokens.muted;
    }

    [[nodiscard]] bool onPath(const KnowledgeGraph::Edge &edge) const {
        const std::vector<NodeId> &path = m_in.state.path;
        for (std::size_t i = 1; i < path.size(); ++i)
            if ((path[i - 1] == edge.from && path[i] == edge.to) ||
                (path[i - 1] == edge.to && path[i] == edge.from))
                return true;
        return false;
    }

    [[nodiscard]] bool isLit(const KnowledgeGraph::Edge &edge) const {
        if (!m_in.state.path.empty())
            return onPath(edge);
        if (edge.from == m_focus || edge.to == m_focus)
            return true;
        // Of a judged pair, the way between them over the sensors that both have.
        return judges() &&
               (edge.relation == Relation::CarriesSensor || edge.relation == Relation::NeedsSensor) &&
               m_lit[edge.from.value] && m_lit[edge.to.value];
    }

    /// Where there are more than can be told apart, every so manieth; those that are lit are always drawn.
    void addEdges() {
        const std::vector<std::uint32_t> visible = visibleEdges();
        const auto step = static_cast<std::uint32_t>(visible.size() / mostEdges + 1);
        // Many faint lines make a texture in which hubs are seen; many strong ones a wall.
        const double drawn = static_cast<double>(visible.size()) / step;
        const double faint = std::clamp(std::sqrt(fewEdges / drawn), 0.3, 1.0);
        for (const std::uint32_t index : visible) {
            const KnowledgeGraph::Edge &edge = m_in.graph.edges()[index];
            const bool lit = dims() && isLit(edge);
            if (!lit && index % step != 0)
                continue;
            const double opacity = lit ? litEdge : faint * (dims() ? dimmedEdge : restingEdge);
            (lit ? m_litCurves : m_edges.curves)
                .push_back({pointOf(edge.from), pointOf(edge.to), withOpacity(edgeColor(edge, lit), opacity),
                            lit ? 1.8 : 1.0, true});
        }
        if (step > 1)
            addNote(text::partOfRelations(step));
    }

    /// Of a large graph that is looked at closely, only those that begin or end in sight.
    [[nodiscard]] std::vector<std::uint32_t> visibleEdges() const {
        const QRectF room(QPointF(), m_in.viewport);
        const bool passing = drawsPoints() || m_in.graph.edges().size() <= mostEdges;
        std::vector<std::uint32_t> visible;
        for (std::uint32_t i = 0; i < m_in.graph.edges().size(); ++i) {
            const KnowledgeGraph::Edge &edge = m_in.graph.edges()[i];
            if (!m_in.shown.contains(edge.from) || !m_in.shown.contains(edge.to))
                continue;
            const QPointF from = pointOf(edge.from);
            const QPointF to = pointOf(edge.to);
            const QRectF box = QRectF(from, to).normalized().adjusted(-1, -1, 1, 1);
            if (passing ? room.intersects(box) : room.contains(from) || room.contains(to))
                visible.push_back(i);
        }
        return visible;
    }

    /// At the bottom on the left: what the picture leaves out.
    void addNote(const QString &note) {
        SceneText line = mapText(note, m_in.textScale);
        constexpr double margin = 16;
        const double width = std::ceil(fullWidth(line)) + 2;
        const double height = sizeOfLabel(line, m_in.textScale).height();
        line.box = {margin, m_in.viewport.height() - margin - height, width, height};
        line.color = m_tokens.muted;
        m_labels.take(boxOf(line.box));
        m_note.texts.push_back(std::move(line));
    }

    [[nodiscard]] QColor edgeColor(const KnowledgeGraph::Edge &edge, bool lit) const {
        if (!m_in.state.path.empty() && lit)
            return m_tokens.accent;
        if (const auto state = stateOf(edge.from); state && lit)
            return m_tokens.of(*state);
        return edge.relation == Relation::NeedsSensor ? colorOf(edge.from) : m_tokens.muted;
    }

    void addNode(NodeId node) {
        const Selection thing = Selection::of(m_in.graph, node);
        const QPointF centre = pointOf(node);
        const double radius = radiusOf(node);
        const double opacity = dimmed(node) && m_in.state.hover != thing ? dimmedNode : 1;
        addShape(node, centre, radius, opacity);
        addRing(thing, centre, radius);
        if (const auto place = m_in.browsing.places.find(node);
            place != m_in.browsing.places.end() && place->second.pinned)
            addPin(centre, radius);
        if (const auto state = stateOf(node))
            addSign(*state, centre, radius, opacity);
        constexpr double smallestHit = 9;
        m_scene.hits.push_back({thing, around(centre, std::max(radius + 2, smallestHit)), centre, true});
        if (!drawsPoints())
            m_labels.take(boxOf(around(centre, radius)));
    }

    void addShape(NodeId node, const QPointF &centre, double radius, double opacity) {
        const NodeKind kind = m_in.graph.kind(node);
        const QColor color = withOpacity(colorOf(node), opacity);
        const QColor ground = m_tokens.background;
        SceneShape shape{.kind = SceneShape::Kind::Circle,
                         .rect = around(centre, radius),
                         .fill = color,
                         .fillBottom = {},
                         .stroke = {},
                         .strokeWidth = 1.5};
        if (drawsPoints()) {
            shape.kind = SceneShape::Kind::Rect;
            shape.rect = around(centre, std::min(radius, pointRadius) * 0.8);
            m_things.shapes.push_back(shape);
            return;
        }
        switch (kind) {
        case NodeKind::Model:
            // A need that is unknown is neither small nor large: a ring.
            if (!m_in.catalog.models[m_in.graph.indexOf(node)].ram) {
                shape.fill = ground;
                shape.stroke = color;
            }
            break;
        case NodeKind::Device:
            shape.kind = SceneShape::Kind::Rect;
            shape.rect = around(centre, radius).adjusted(0, radius * 0.2, 0, -radius * 0.2);
            shape.radius = radius * 0.25;
            shape.fill = m_tokens.raised;
            shape.stroke = color;
            break;
        case NodeKind::Sensor:
            shape.kind = SceneShape::Kind::Diamond;
            break;
        case NodeKind::Task:
            shape.fill = ground;
            shape.stroke = color;
            break;
        case NodeKind::TrainingDataset:
            shape.kind = SceneShape::Kind::Rect;
            shape.radius = 1;
            shape.fill = ground;
            shape.stroke = color;
            break;
        case NodeKind::LayerType:
            shape.kind = SceneShape::Kind::Rect;
            shape.radius = 1;
            break;
        case NodeKind::Class:
            // One that nothing is of is a frame for others: a ring.
            if (m_in.graph.uses(node) == 0) {
                shape.fill = ground;
                shape.stroke = color;
            }
            break;
        case NodeKind::Property:
            shape.kind = SceneShape::Kind::Diamond;
            break;
        case NodeKind::Creator:
            break;
        }
        m_things.shapes.push_back(shape);
    }

    void addRing(const Selection &thing, const QPointF &centre, double radius) {
        const bool under = m_in.state.under == thing && thing.kind != Selection::Kind::None;
        const bool selected = m_in.state.selection == thing || m_in.state.dragged == thing;
        if (!under && !selected && m_in.state.hover != thing)
            return;
        const QColor judged = under ? m_tokens.of(*stateOf(thing.nodeIn(m_in.graph))) : QColor();
        m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                   .rect = around(centre, radius + (under ? 8 : 4)),
                                   .fill = under ? withOpacity(judged, 0.2) : QColor(),
                                   .fillBottom = {},
                                   .stroke = under      ? judged
                                             : selected ? m_tokens.accent
                                                        : m_tokens.muted,
                                   .strokeWidth = selected || under ? 2.0 : 1.0});
    }

    /// Below it on the right: put there by hand.
    void addPin(const QPointF &centre, double radius) {
        m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                   .rect = around(centre + QPointF(radius, radius) * 0.75, 3),
                                   .fill = m_tokens.accent,
                                   .fillBottom = {},
                                   .stroke = m_tokens.background,
                                   .strokeWidth = 1});
    }

    void addSign(FitState state, const QPointF &centre, double radius, double opacity) {
        const QPointF at = centre + QPointF(radius, -radius) * 0.8;
        m_things.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                   .rect = around(at, signSize / 2),
                                   .fill = withOpacity(m_tokens.of(state), opacity),
                                   .fillBottom = {},
                                   .stroke = m_tokens.background,
                                   .state = state});
    }

    /// What has most edges first: so a label stays where it is whatever is lit. Where there are too many of
    /// them, what is lit comes before.
    void addLabels() {
        std::vector<NodeId> order = m_visible;
        const std::size_t most = drawsPoints() ? mostLabelsOfPoints : mostLabels;
        const bool tooMany = order.size() > most;
        const auto rankOf = [&](NodeId node) {
            return std::tuple(tooMany && dimmed(node), -static_cast<std::ptrdiff_t>(m_in.graph.degree(node)),
                              node);
        };
        const std::size_t count = std::min(order.size(), most);
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                          [&](NodeId a, NodeId b) { return rankOf(a) < rankOf(b); });
        order.resize(count);
        for (const NodeId node : order)
            addLabel(node);
    }

    void addLabel(NodeId node) {
        const NodeKind kind = m_in.graph.kind(node);
        SceneText label = nodeLabel(m_in.catalog, m_in.graph, node, m_in.textScale);
        label.box = placeLabel(m_labels, QRectF(QPointF(), m_in.viewport), pointOf(node), radiusOf(node),
                               sizeOfLabel(label, m_in.textScale));
        if (label.box.isEmpty())
            return;
        const bool quiet = kind != NodeKind::Model && kind != NodeKind::Device && kind != NodeKind::Task &&
                           kind != NodeKind::Class;
        label.color = dimmed(node) || quiet ? m_tokens.muted : m_tokens.text;
        if (dims() && m_lit[node.value])
            label.color = m_tokens.text;
        m_things.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                   .rect = label.box,
                                   .radius = 4,
                                   .fill = withOpacity(m_tokens.background, 0.75),
                                   .fillBottom = {},
                                   .stroke = {}});
        m_things.texts.push_back(std::move(label));
    }

    const MapInput &m_in;
    const ThemeTokens &m_tokens;
    NodeId m_focus;
    std::vector<bool> m_lit; ///< by node
    std::vector<NodeId> m_visible;
    OccupiedPlaces m_labels; ///< and nodes

    GraphScene m_scene;
    SceneLayer m_edges;
    std::vector<SceneCurve> m_litCurves; ///< drawn last: over the others
    SceneLayer m_things;
    SceneLayer m_note;
};

} // namespace

GraphScene mapScene(const MapInput &input) { return MapWriter(input).write(); }

} // namespace tinyatlas
