// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_scene.h"

#include "app/scene/map_edges.h"
#include "app/scene/map_labels.h"
#include "app/scene/map_light.h"
#include "app/scene/map_naming.h"
#include "app/scene/map_nodes.h"
#include "app/scene/node_marks.h"
#include "app/scene/scene_text.h"
#include "app/text/node_texts.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double dimmedNode = 0.25;
constexpr double smallestZoomOfShapes = 0.4; // below, nodes are points
constexpr std::size_t mostNamed = 600;       // more are laid out without room for their names
constexpr double smallestZoomOfNames = 2.5;  // of those: from there on names have room beside them
constexpr double smallestNode = 1.5;         // pixels: a point
constexpr double smallestZoomOfNodes = 0.35;
constexpr double largestZoomOfNodes = 1.6;

/// Which pixels of a picture have a point already: of those that fall together, one is drawn.
class TakenPixels {
public:
    explicit TakenPixels(const QRectF &room)
        : m_corner(room.topLeft()), m_columns(static_cast<std::size_t>(room.width() / side) + 1),
          m_taken(m_columns * (static_cast<std::size_t>(room.height() / side) + 1)) {}

    /// Of a point within the room. False where it was taken.
    bool take(const QPointF &point) {
        const auto column = static_cast<std::size_t>((point.x() - m_corner.x()) / side);
        const auto row = static_cast<std::size_t>((point.y() - m_corner.y()) / side);
        std::vector<bool>::reference taken = m_taken[row * m_columns + column];
        const bool free = !taken;
        taken = true;
        return free;
    }

private:
    static constexpr double side = 2;

    QPointF m_corner;
    std::size_t m_columns;
    std::vector<bool> m_taken;
};

/// Collects the picture of a map.
class MapWriter {
public:
    explicit MapWriter(const MapInput &input)
        : m_in(input), m_content(input.content), m_tokens(input.content.tokens),
          m_light(input.content, input.state), m_labels(0) {}

    GraphScene write() {
        MapEdges edges = mapEdges(m_in, m_light, drawsPoints());
        addNote(edges.step);
        findVisible();
        drawsPoints() ? addPoints() : addNodes();
        addChanged();
        addPins();
        addMarks();
        addRings();
        addLabels();

        GraphScene scene = emptyMap(m_in);
        m_note.fixed = true;
        scene.layers.push_back({.curves = std::move(edges.curves), .shapes = {}, .texts = {}});
        scene.layers.push_back(std::move(m_things));
        if (!m_note.texts.empty())
            scene.layers.push_back(std::move(m_note));
        return scene;
    }

private:
    /// Then names stand over them: only those of the hubs show.
    [[nodiscard]] bool drawsPoints() const { return m_in.view.zoom < smallestZoomOfShapes; }

    /// Names have no room beside the nodes: a few show, over them.
    [[nodiscard]] bool crowded() const {
        return drawsPoints() ||
               (m_content.shown->nodes().size() > mostNamed && m_in.view.zoom < smallestZoomOfNames);
    }

    void findVisible() {
        const double around = longestLabel * m_in.textScale;
        const QRectF room = m_in.room().adjusted(-around, -around, around, around);
        for (const NodeId node : m_content.shown->nodes())
            if (room.contains(pointOf(m_in, node)))
                m_visible.push_back(node);
    }

    /// At the bottom on the left, above what floats there where that leaves it no room: what the picture
    /// leaves out.
    void addNote(std::uint32_t step) {
        QStringList parts;
        if (step > 1)
            parts += text::partOfRelations(step);
        if (m_content.hidden > 0)
            parts += text::hiddenNodes(m_content.hidden);
        if (parts.isEmpty())
            return;
        SceneText line = mapText(parts.join(QStringLiteral(" · ")), m_in.textScale);
        constexpr double margin = 16;
        constexpr double controls = 470; // pixels, times the text's scale
        constexpr double lift = 44;      // likewise
        const double width = std::ceil(fullWidth(line)) + 2;
        const double height = sizeOfLabel(line, m_in.textScale).height();
        const bool beside = margin + width + controls * m_in.textScale <= m_in.viewport.width();
        const double bottom = m_in.viewport.height() - margin - (beside ? 0 : lift * m_in.textScale);
        line.box = {margin, bottom - height, width, height};
        line.color = m_tokens.muted;
        m_labels.take(boxOf(line.box));
        m_note.shapes.push_back(groundOf(line.box));
        m_note.texts.push_back(std::move(line));
    }

    [[nodiscard]] QColor colorOf(NodeId node) const {
        return nodeColor(m_content.dataset->catalog, *m_content.graph, m_tokens, node);
    }
    [[nodiscard]] double opacityOf(NodeId node) const {
        return m_light.dimmed(node) && m_in.state.hover != Selection::of(*m_content.graph, node) ? dimmedNode
                                                                                                 : 1;
    }

    void addNodes() {
        for (const NodeId node : m_visible) {
            const QPointF centre = pointOf(m_in, node);
            const double radius = radiusOf(m_in, node);
            const double opacity = opacityOf(node);
            m_things.shapes.push_back(nodeMark(m_content.dataset->catalog, *m_content.graph, m_tokens, node,
                                               around(centre, radius), opacity));
            if (const auto state = m_light.stateOf(node))
                m_signs.push_back(nodeSign(m_tokens, *state, centre, radius, 1, opacity));
            if (!crowded())
                m_labels.take(boxOf(around(centre, radius)));
        }
        m_things.shapes.insert(m_things.shapes.end(), m_signs.begin(), m_signs.end());
    }

    /// In the colour of their verdict where there is one. What stands out comes first where several fall
    /// together, and lies over the others.
    void addPoints() {
        const double reach = longestLabel * m_in.textScale;
        TakenPixels pixels(m_in.room().adjusted(-reach, -reach, reach, reach));
        for (const bool dimmed : {false, true})
            for (const NodeId node : m_visible)
                if (m_light.dimmed(node) == dimmed && pixels.take(pointOf(m_in, node)))
                    m_things.shapes.push_back(markAmongMany(node));
        std::ranges::reverse(m_things.shapes);
    }

    [[nodiscard]] SceneShape markAmongMany(NodeId node) const {
        const auto state = m_light.stateOf(node);
        const QColor color = withOpacity(state ? m_tokens.of(*state) : colorOf(node), opacityOf(node));
        const QPointF centre = pointOf(m_in, node);
        constexpr double standingOut = 4; // pixels
        if (state && isFit(*state) && m_light.judges())
            return {.kind = SceneShape::Kind::Circle,
                    .rect = around(centre, standingOut),
                    .fill = color,
                    .fillBottom = {},
                    .stroke = m_tokens.background,
                    .strokeWidth = 1};
        return pointMark(centre, radiusOf(m_in, node), color);
    }

    /// Among points there is no room for them.
    void addChanged() {
        if (!m_content.changes || drawsPoints())
            return;
        for (const NodeId node : m_visible)
            if (changesOf(node) > 0)
                m_things.shapes.push_back(changedMark(m_tokens, pointOf(m_in, node), radiusOf(m_in, node)));
    }

    [[nodiscard]] std::uint32_t changesOf(NodeId node) const {
        const std::uint32_t index = m_content.graph->indexOf(node);
        switch (m_content.graph->kind(node)) {
        case NodeKind::Model:
            return m_content.changes->ofModel[index];
        case NodeKind::Device:
            return m_content.changes->ofDevice[index];
        default:
            return 0;
        }
    }

    void addPins() {
        for (const NodeId node : m_content.pinned)
            if (m_content.shown->contains(node) && m_in.room().contains(pointOf(m_in, node)))
                m_things.shapes.push_back(pinMark(m_tokens, pointOf(m_in, node), radiusOf(m_in, node)));
    }

    void addMarks() {
        for (const NodeId node : m_in.state.marked)
            if (m_content.shown->contains(node) && m_in.room().contains(pointOf(m_in, node)))
                m_things.shapes.push_back(ringMark(node, 3, m_tokens.accent, 1.5));
    }

    [[nodiscard]] SceneShape ringMark(NodeId node, double gap, const QColor &color, double width) const {
        return {.kind = SceneShape::Kind::Circle,
                .rect = around(pointOf(m_in, node), radiusOf(m_in, node) + gap),
                .fill = {},
                .fillBottom = {},
                .stroke = color,
                .strokeWidth = width};
    }

    /// One each: what lies under a drag, else what is selected, else what is hovered.
    void addRings() {
        const MapState &state = m_in.state;
        std::vector<Selection> ringed;
        for (const Selection &thing : {state.under, state.selection, state.dragged, state.hover}) {
            const NodeId node = thing.nodeIn(*m_content.graph);
            if (!node.valid() || !m_content.shown->contains(node) || std::ranges::count(ringed, thing) > 0)
                continue;
            ringed.push_back(thing);
            m_things.shapes.push_back(ring(thing, node));
        }
    }

    [[nodiscard]] SceneShape ring(const Selection &thing, NodeId node) const {
        const MapState &state = m_in.state;
        const bool under = thing == state.under;
        const bool selected = thing == state.selection || thing == state.dragged;
        const auto verdict = under ? m_light.stateOf(node) : std::nullopt;
        const QColor judged = verdict ? m_tokens.of(*verdict) : m_tokens.muted;
        if (!under)
            return ringMark(node, 4, selected ? m_tokens.accent : m_tokens.muted, selected ? 2 : 1);
        SceneShape shape = ringMark(node, 8, judged, 2);
        shape.fill = withOpacity(judged, 0.2);
        return shape;
    }

    void addLabels() {
        for (SceneText &label : mapLabels(m_in, m_light, m_visible, m_labels, crowded())) {
            m_things.shapes.push_back(groundOf(label.box));
            m_things.texts.push_back(std::move(label));
        }
    }

    /// Keeps a text legible over lines.
    [[nodiscard]] SceneShape groundOf(const QRectF &text) const {
        return {.kind = SceneShape::Kind::Rect,
                .rect = text,
                .radius = 4,
                .fill = withOpacity(m_tokens.background, 0.75),
                .fillBottom = {},
                .stroke = {}};
    }

    const MapInput &m_in;
    const MapContent &m_content;
    const ThemeTokens &m_tokens;
    MapLight m_light;
    std::vector<NodeId> m_visible;
    OccupiedPlaces m_labels; ///< and nodes
    std::vector<SceneShape> m_signs;

    SceneLayer m_things;
    SceneLayer m_note;
};

} // namespace

double radiusOf(const MapInput &input, NodeId node) {
    const double zoom = std::clamp(input.view.zoom, smallestZoomOfNodes, largestZoomOfNodes);
    return std::max(smallestNode, nodeRadius(input.content.dataset->catalog, *input.content.graph, node,
                                             input.content.largestRam) *
                                      zoom);
}

GraphScene emptyMap(const MapInput &input) {
    GraphScene scene;
    scene.size = input.viewport;
    scene.background = input.content.tokens.background;
    return scene;
}

GraphScene mapScene(const MapInput &input) {
    return input.content.places ? MapWriter(input).write() : emptyMap(input);
}

} // namespace tinyatlas
