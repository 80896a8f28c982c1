// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/focus_scene.h"

#include "app/scene/map_labels.h"
#include "app/scene/map_nodes.h"
#include "app/scene/node_marks.h"
#include "app/scene/scene_text.h"
#include "app/text/focus_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double restingEdge = 0.42;
constexpr double dimmedEdge = 0.12;
constexpr double litEdge = 0.95;
constexpr double crossEdge = 0.3;
constexpr double dimmedNode = 0.3;
constexpr double smallestText = 10;  // pixels: smaller ones are left out rather than not read
constexpr double smallestNode = 1.5; // pixels
constexpr double smallestZoomOfSigns = 0.5;
constexpr double smallestZoomOfNotes = 0.85;
constexpr double zoomOfDenseLabels = 1.3; // from here on, where there is room

/// Collects the picture of what is around one thing.
class FocusWriter {
public:
    explicit FocusWriter(const FocusInput &input)
        : m_in(input), m_tokens(input.tokens), m_zoom(input.view.zoom), m_occupied(0) {}

    GraphScene write() {
        m_scene.size = m_in.viewport;
        m_scene.background = m_tokens.background;
        if (m_in.content.centre.valid()) {
            addRings();
            addEdges();
            addMiddle();
            for (const FocusSpot &spot : m_in.places.spots)
                addSpot(spot);
            addMiddleLabel();
            for (const FocusHeading &heading : m_in.places.headings)
                addHeading(heading);
            for (const FocusSpot &spot : m_in.places.spots)
                addLabel(spot);
            addNote();
        }
        m_scene.layers = {std::move(m_ground), std::move(m_edges), std::move(m_things), std::move(m_labels)};
        return std::move(m_scene);
    }

private:
    [[nodiscard]] QPointF middle() const {
        return along(m_in.content.centre, m_in.view.fromPicture(QPointF()));
    }

    /// On its way from where it was.
    [[nodiscard]] QPointF along(NodeId node, const QPointF &place) const {
        if (m_in.move.part >= 1)
            return place;
        const auto before = m_in.move.from.find(node);
        const QPointF from = before != m_in.move.from.end() ? before->second : m_in.move.origin;
        return from * (1 - m_in.move.part) + place * m_in.move.part;
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
            else if (spot.labelled || isLit(spot))
                m_edges.curves.push_back(
                    {middle(), pointOf(spot), edgeColor(spot), isLit(spot) ? 2.0 : 1.2, true});
        }
        std::vector<bool> opened(m_in.places.spots.size());
        for (const FocusSpot &spot : m_in.places.spots)
            if (spot.beside != FocusSpot::none)
                opened[spot.beside] = true;
        for (std::size_t i = 0; i < opened.size(); ++i)
            if (opened[i])
                addCrossEdges(i);
    }

    [[nodiscard]] bool isLit(const FocusSpot &spot) const {
        if (!spot.node.valid())
            return !spot.group.empty() && spot.group == m_in.state.hoverGroup;
        const Selection thing = thingOf(spot.node);
        return m_in.state.hover == thing || m_in.state.under == thing ||
               (m_in.state.hover.kind == Selection::Kind::None && m_in.state.selection == thing);
    }

    [[nodiscard]] QColor edgeColor(const FocusSpot &spot) const {
        const double opacity = isLit(spot) ? litEdge : dimmed(spot.node) ? dimmedEdge : restingEdge;
        return withOpacity(colorOf(spot), opacity);
    }

    [[nodiscard]] QColor colorOf(const FocusSpot &spot) const {
        if (const auto state = stateOf(spot.node))
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
        m_edges.curves.push_back({pointOf(parent) + end, pointOf(spot),
                                  withOpacity(m_tokens.muted, isLit(spot) ? litEdge : restingEdge),
                                  isLit(spot) ? 2.0 : 1.2, false});
    }

    /// What is opened and what else it is a neighbour of, where that shows already.
    void addCrossEdges(std::size_t opened) {
        const FocusSpot &spot = m_in.places.spots[opened];
        for (const FocusSpot &other : m_in.places.spots) {
            if (!other.node.valid() || other.beside == opened || areApart(spot.node, other.node))
                continue;
            m_edges.curves.push_back(
                {pointOf(spot), pointOf(other), withOpacity(m_tokens.muted, crossEdge), 1, true});
        }
    }

    [[nodiscard]] bool areApart(NodeId a, NodeId b) const {
        return std::ranges::none_of(m_in.graph.neighbours(a),
                                    [b](const Neighbour &each) { return each.node == b; });
    }

    void addMiddle() {
        const NodeId node = m_in.content.centre;
        const QPointF centre = middle();
        const double radius = middleRadius();
        const Selection thing = thingOf(node);
        const QColor color = nodeColor(m_in.catalog, m_in.graph, m_tokens, node);
        // A glow: what all lines lead to.
        for (const auto &[wider, opacity] : {std::pair(1.7, 0.10), std::pair(1.35, 0.16)})
            m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                       .rect = around(centre, radius * wider),
                                       .fill = withOpacity(color, opacity),
                                       .fillBottom = {},
                                       .stroke = {}});
        m_things.shapes.push_back(nodeMark(m_in.catalog, m_in.graph, m_tokens, node, around(centre, radius),
                                           dimmed(node) ? dimmedNode : 1));
        addRing(thing, centre, radius * 1.2);
        if (const auto state = stateOf(node))
            addSign(*state, centre, radius, 1);
        m_occupied.take(boxOf(around(centre, radius)));
        m_scene.hits.push_back({thing, around(centre, radius), centre, false});
    }

    void addSpot(const FocusSpot &spot) {
        const QPointF centre = pointOf(spot);
        const double radius = radiusOf(spot);
        const QRectF room = QRectF(QPointF(), m_in.viewport).adjusted(-radius, -radius, radius, radius);
        if (!room.contains(centre))
            return;
        const QRectF rect = around(centre, radius);
        constexpr double smallestHit = 9;
        const QRectF hit = around(centre, spot.labelled ? std::max(radius + 2, smallestHit) : radius + 0.5);
        if (spot.node.valid()) {
            const double opacity = dimmed(spot.node) ? dimmedNode : 1;
            const Selection thing = thingOf(spot.node);
            addMark(spot, rect, opacity);
            addRing(thing, centre, radius);
            if (const auto state = stateOf(spot.node); state && signs(spot))
                addSign(*state, centre, radius, opacity);
            m_scene.hits.push_back({thing, hit, centre, true});
        } else {
            addMore(spot, rect);
            m_scene.hits.push_back({{}, hit, centre, false, spot.group});
        }
        if (spot.labelled || m_zoom >= zoomOfDenseLabels)
            m_occupied.take(boxOf(rect));
    }

    /// On a ground of its own: one of them is a ring that the node would show through.
    void addSign(FitState state, const QPointF &centre, double radius, double opacity) {
        const SceneShape sign = nodeSign(m_tokens, state, centre, radius, signScale(), opacity);
        if (state == FitState::Unknown)
            m_things.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                       .rect = sign.rect,
                                       .fill = m_tokens.background,
                                       .fillBottom = {},
                                       .stroke = {}});
        m_things.shapes.push_back(sign);
    }
    [[nodiscard]] double signScale() const { return std::clamp(m_zoom, 0.85, 1.8); }
    [[nodiscard]] bool signs(const FocusSpot &spot) const {
        return spot.labelled && m_zoom >= smallestZoomOfSigns;
    }

    /// Of many, the colour says the verdict: their sector says it in words.
    void addMark(const FocusSpot &spot, const QRectF &rect, double opacity) {
        SceneShape mark =
            nodeMark(m_in.catalog, m_in.graph, m_tokens, spot.node, rect, opacity * m_in.move.part);
        if (const auto state = stateOf(spot.node); state && !signs(spot)) {
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

    [[nodiscard]] SceneText textOf(const QString &words, double size) const {
        return {.text = words,
                .box = {},
                .size = static_cast<int>(std::max(smallestText, std::floor(size * m_in.textScale * m_zoom))),
                .elide = Qt::ElideMiddle, // many names differ at their end only
                .color = {}};
    }
    [[nodiscard]] double lineOf(const SceneText &text) const { return std::round(text.size * 1.36); }

    /// Writes a text on a ground that hides what runs under it.
    void write(SceneText text, double hidden) {
        m_labels.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                   .rect = text.box,
                                   .radius = 4,
                                   .fill = withOpacity(m_tokens.background, hidden * m_in.move.part),
                                   .fillBottom = {},
                                   .stroke = {}});
        text.color = withOpacity(text.color, m_in.move.part);
        m_labels.texts.push_back(std::move(text));
    }

    void addMiddleLabel() {
        const NodeId node = m_in.content.centre;
        SceneText name = textOf(text::nodeName(m_in.catalog, m_in.graph, node), focus_sizes::middleText);
        name.weight = QFont::DemiBold;
        name.horizontal = Qt::AlignHCenter;
        name.color = m_tokens.text;
        SceneText note = textOf(noteOnMiddle(), focus_sizes::noteText);
        note.horizontal = Qt::AlignHCenter;
        note.color = m_tokens.muted;
        const double widest =
            m_in.places.radii.empty() ? m_in.viewport.width() : m_in.places.radii.front() * 1.5 * m_zoom;
        double y = middle().y() + middleRadius() * 1.35 + 4;
        for (SceneText *text : {&name, &note}) {
            const double width = std::min(std::ceil(fullWidth(*text)) + 6, widest);
            text->box = {middle().x() - width / 2, y, width, lineOf(*text)};
            y += lineOf(*text);
            m_occupied.take(boxOf(text->box));
            write(*text, 0.8);
        }
    }

    [[nodiscard]] QString noteOnMiddle() const {
        const NodeId node = m_in.content.centre;
        const std::uint32_t index = m_in.graph.indexOf(node);
        const NodeKind kind = m_in.graph.kind(node);
        if (kind == NodeKind::Model)
            return text::modelSummary(m_in.catalog.models[index]);
        if (kind == NodeKind::Device)
            return text::deviceSummary(m_in.catalog.devices[index]);
        return text::nodeKindName(kind);
    }

    void addHeading(const FocusHeading &heading) {
        const FocusSector &sector = m_in.content.sectors[heading.sector];
        SceneText text = textOf(sector.heading, focus_sizes::headingText);
        text.heading = true;
        text.weight = QFont::DemiBold;
        text.horizontal = heading.side;
        const bool lit = !heading.group.empty() &&
                         (heading.group == m_in.state.hoverGroup || heading.group == m_in.state.group);
        text.color = lit ? m_tokens.accent : sector.state ? m_tokens.inkOf(*sector.state) : m_tokens.muted;
        const double chevron = heading.group.empty() ? 0 : focus_sizes::chevron * m_zoom;
        const double width = std::ceil(fullWidth(text)) + 2;
        const double whole = width + chevron;
        const QPointF place = m_in.view.fromPicture(heading.place);
        const double left = heading.side == Qt::AlignHCenter ? place.x() - whole / 2
                            : heading.side == Qt::AlignRight ? place.x() - whole
                                                             : place.x();
        const QRectF box(left, place.y() - lineOf(text) / 2, whole, lineOf(text));
        if (!takes(box))
            return;
        text.box = box.adjusted(chevron, 0, 0, 0);
        if (chevron > 0)
            addChevron(heading, sector, box, text.color);
        write(std::move(text), 0.85);
    }

    void addChevron(const FocusHeading &heading, const FocusSector &sector, const QRectF &box,
                    const QColor &color) {
        const double size = 4 * std::min(m_zoom, 1.6);
        m_labels.shapes.push_back(
            {.kind = sector.more > 0 ? SceneShape::Kind::ChevronRight : SceneShape::Kind::ChevronDown,
             .rect = around({box.left() + size, box.center().y()}, size),
             .fill = {},
             .fillBottom = {},
             .stroke = color,
             .strokeWidth = 1.5});
        // That of what stands for the others, where it shows, has the key before.
        m_scene.hits.push_back({{}, box, box.center(), false, heading.group});
    }

    /// Takes the room, where it is free and in sight.
    bool takes(const QRectF &box) {
        if (!QRectF(QPointF(), m_in.viewport).contains(box) || !m_occupied.isFree(boxOf(box)))
            return false;
        m_occupied.take(boxOf(box));
        return true;
    }

    void addLabel(const FocusSpot &spot) {
        if (!spot.labelled && m_zoom < zoomOfDenseLabels)
            return;
        SceneText name =
            textOf(spot.labelled ? spot.name : text::nodeName(m_in.catalog, m_in.graph, spot.node),
                   focus_sizes::nameText);
        const bool device = spot.node.valid() && m_in.graph.kind(spot.node) == NodeKind::Device;
        name.weight = device ? QFont::DemiBold : QFont::Normal;
        name.color = dimmed(spot.node) || !spot.node.valid() ? m_tokens.muted : m_tokens.text;
        SceneText note = textOf(spot.note, focus_sizes::noteText);
        note.color = m_tokens.muted;
        // Its verdict in words is of the middle, not of what is dragged; and the name goes before it.
        if (!note.text.isEmpty() && !dragging() && m_zoom >= smallestZoomOfNotes &&
            writeBeside(spot, {name, note}))
            return;
        writeBeside(spot, {name});
    }

    /// Lines one below the other. False where they have no room.
    bool writeBeside(const FocusSpot &spot, std::vector<SceneText> lines) {
        double width = 0;
        double height = 0;
        for (SceneText &line : lines) {
            const double nominal = &line == &lines.front() ? focus_sizes::nameText : focus_sizes::noteText;
            line.box.setWidth(std::min(std::ceil(fullWidth(line)) + 3, roomFor(spot, line.size / nominal)));
            line.box.setHeight(lineOf(line));
            width = std::max(width, line.box.width());
            height += line.box.height();
        }
        const double sign = stateOf(spot.node) && signs(spot) ? focus_sizes::signGap * signScale() : 0;
        const double gap = radiusOf(spot) + std::max(focus_sizes::labelGap * m_zoom, 5.0) + sign;
        const QPointF point = pointOf(spot);
        const double inSight = spot.left ? point.x() - gap : m_in.viewport.width() - point.x() - gap;
        width = std::min(width, std::max(inSight, 40.0));
        const QRectF box(spot.left ? point.x() - gap - width : point.x() + gap, point.y() - height / 2, width,
                         height);
        if (!takes(box))
            return false;
        widenHit(spot, box);
        double y = box.top();
        for (SceneText &line : lines) {
            line.horizontal = spot.left ? Qt::AlignRight : Qt::AlignLeft;
            line.box = QRectF(box.left(), y, width, line.box.height());
            y += line.box.height();
            write(std::move(line), 0.8);
        }
        return true;
    }

    /// As much as it has at the zoom of 1, for a text that is so many times as large as there.
    [[nodiscard]] double roomFor(const FocusSpot &spot, double larger) const {
        constexpr double ofDense = 120;
        const double asPlaced = spot.labelled ? spot.reach - spot.radius - focus_sizes::labelGap : ofDense;
        return asPlaced * std::max(m_zoom, larger / m_in.textScale) + 1;
    }

    /// A name is as good as its node.
    void widenHit(const FocusSpot &spot, const QRectF &box) {
        const Selection thing = spot.node.valid() ? thingOf(spot.node) : Selection();
        const auto hit = std::ranges::find_if(m_scene.hits, [&](const HitRegion &each) {
            return each.thing == thing && each.group == spot.group;
        });
        if (hit != m_scene.hits.end())
            hit->rect = hit->rect.united(box);
    }

    /// At the bottom on the left: what the picture leaves out.
    void addNote() {
        if (m_in.content.filtered == 0)
            return;
        SceneText line = mapText(text::hiddenByFilter(m_in.content.filtered), m_in.textScale);
        constexpr double margin = 16;
        const double height = sizeOfLabel(line, m_in.textScale).height();
        line.horizontal = Qt::AlignLeft;
        line.box = {margin, m_in.viewport.height() - margin - height, std::ceil(fullWidth(line)) + 2, height};
        line.color = m_tokens.muted;
        if (takes(line.box))
            m_labels.texts.push_back(std::move(line));
    }

    const FocusInput &m_in;
    const ThemeTokens &m_tokens;
    double m_zoom;
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
