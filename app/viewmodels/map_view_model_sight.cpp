// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_view_model.h"

#include "app/scene/node_marks.h"
#include "app/text/figures.h"
#include "app/text/lane_group_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

// How the map is looked at, and what the pointer finds there.
namespace tinyatlas {

namespace {

constexpr double largestZoom = 4;
constexpr double smallestZoom = 0.01;
constexpr double nearestView = 2; // zooming to a few nodes goes no nearer
constexpr double margin = 28;     // pixels between the outermost nodes and the edge of the view

} // namespace

void MapViewModel::setBottomInset(double pixels) {
    if (std::exchange(m_bottomInset, pixels) == pixels)
        return;
    emit bottomInsetChanged();
    if (m_fitted)
        zoomToFit();
}

QPointF MapViewModel::placeOf(NodeId node) const {
    const LayoutPoint &place = (*m_input.content.places)[node.value];
    return {static_cast<double>(place.x), static_cast<double>(place.y)};
}

QRectF MapViewModel::hitOf(NodeId node) const {
    constexpr double smallest = 9; // pixels
    return around(pointOf(m_input, node), std::max(radiusOf(m_input, node) + 2, smallest));
}

std::vector<NodeId> MapViewModel::nodesWithin(const QRectF &rect) const {
    if (!laidOut())
        return {};
    if (!m_grid) {
        std::vector<LayoutPoint> points;
        points.reserve(shown().nodes().size());
        for (const NodeId node : shown().nodes())
            points.push_back((*m_input.content.places)[node.value]);
        m_grid.emplace(points);
    }
    const auto corner = [this](const QPointF &point) {
        const QPointF place = m_input.view.toPicture(point);
        return LayoutPoint{static_cast<float>(place.x()), static_cast<float>(place.y())};
    };
    std::vector<NodeId> found;
    for (const std::uint32_t index : m_grid->between(corner(rect.topLeft()), corner(rect.bottomRight())))
        found.push_back(shown().nodes()[index]);
    return found;
}

/// The nearest of those that lie there.
Selection MapViewModel::thingAt(const QPointF &point) const {
    constexpr double reach = 28; // pixels: of the largest mark
    NodeId nearest;
    double least = 0;
    if (!QRectF(QPointF(), m_viewport).contains(point))
        return {};
    for (const NodeId node : nodesWithin(around(point, reach))) {
        const double distance = QLineF(point, pointOf(m_input, node)).length();
        if (!hitOf(node).contains(point) || (nearest.valid() && distance >= least))
            continue;
        nearest = node;
        least = distance;
    }
    return Selection::of(m_session.graph(), nearest);
}

QRectF MapViewModel::rectOf(const Selection &thing) const {
    const NodeId node = thing.nodeIn(m_session.graph());
    if (!laidOut() || !node.valid() || !shown().contains(node))
        return {};
    return hitOf(node).intersected(QRectF(QPointF(), m_viewport));
}

std::optional<QPointF> MapViewModel::centreOf(const Selection &thing) const {
    if (rectOf(thing).isEmpty())
        return std::nullopt;
    return pointOf(m_input, thing.nodeIn(m_session.graph()));
}

QRectF MapViewModel::boundsOf(const std::vector<NodeId> &nodes) const {
    QRectF bounds;
    for (const NodeId node : nodes) {
        const LayoutBox box = boxOfNode(node);
        const QSizeF size(static_cast<double>(box.size.width), static_cast<double>(box.size.height));
        const QPointF centre(static_cast<double>(box.centre.x), static_cast<double>(box.centre.y));
        bounds |= QRectF(centre - QPointF(size.width(), size.height()) / 2, size);
    }
    return bounds;
}

PictureView MapViewModel::viewOf(const QRectF &places) const {
    const QRectF room =
        QRectF(QPointF(), m_viewport).adjusted(margin, margin, -margin, -margin - m_bottomInset / 2);
    if (places.isEmpty() || room.isEmpty())
        return {};
    PictureView view;
    view.zoom = std::clamp(std::min(room.width() / places.width(), room.height() / places.height()),
                           smallestZoom, nearestView);
    view.pan = room.center() - places.center() * view.zoom;
    return view;
}

void MapViewModel::setView(const PictureView &view) {
    m_input.view = view;
    updateScene();
    emit viewChanged();
}

void MapViewModel::moveViewTo(const PictureView &view) {
    m_moving.stop();
    if (m_theme.movement() == 0 || m_input.view == view)
        return setView(view);
    m_viewBefore = m_input.view;
    m_viewAfter = view;
    m_moving.setDuration(m_theme.movement());
    m_moving.start();
}

void MapViewModel::zoomAbout(const QPointF &point, double factor) {
    m_moving.stop();
    m_fitted = false;
    const double zoom = std::clamp(m_input.view.zoom * factor, smallestZoom, largestZoom);
    setView({zoom, point - (point - m_input.view.pan) / m_input.view.zoom * zoom});
}

void MapViewModel::panBy(const QPointF &pixels) {
    m_moving.stop();
    m_fitted = false;
    setView({m_input.view.zoom, m_input.view.pan + pixels});
}

void MapViewModel::scrollAt(const QPointF &, const QPointF &pixels) { panBy(pixels); }

void MapViewModel::zoomToFit() {
    m_moving.stop();
    m_fitted = true;
    if (laidOut())
        setView(viewOf(boundsOf(shown().nodes())));
}

QRectF MapViewModel::placesInSight() const {
    return {m_input.view.toPicture(QPointF()), m_viewport / m_input.view.zoom};
}

bool MapViewModel::showsPart() const {
    constexpr std::size_t few = 100;
    return laidOut() && !m_fitted && shown().nodes().size() > few;
}

void MapViewModel::centreOn(const QPointF &place) {
    m_moving.stop();
    m_fitted = false;
    setView({m_input.view.zoom, QRectF(QPointF(), m_viewport).center() - place * m_input.view.zoom});
}

void MapViewModel::reveal(const Selection &thing) {
    const NodeId node = thing.nodeIn(m_session.graph());
    if (!laidOut() || !node.valid() || !shown().contains(node))
        return;
    const QPointF point = pointOf(m_input, node);
    if (QRectF(QPointF(), m_viewport).adjusted(margin, margin, -margin, -margin).contains(point))
        return;
    m_fitted = false;
    moveViewTo({m_input.view.zoom, m_input.view.pan + QRectF(QPointF(), m_viewport).center() - point});
}

/// Of what came, where all is meant to be seen.
void MapViewModel::bringIntoSight(const std::vector<NodeId> &nodes) {
    if (m_fitted && !placesInSight().contains(boundsOf(nodes)))
        moveViewTo(viewOf(boundsOf(shown().nodes())));
}

void MapViewModel::doubleClickAt(const QPointF &point) {
    const NodeId node = thingAt(point).nodeIn(m_session.graph());
    if (!node.valid())
        return zoomToFit();
    std::vector<NodeId> around = shown().neighboursOf(node);
    around.push_back(node);
    m_fitted = false;
    moveViewTo(viewOf(boundsOf(around)));
}

void MapViewModel::setHover(const Selection &thing, const QPointF &point) {
    if (thing == hover())
        return;
    m_input.state.hover = thing;
    m_hoverText = textFor(thing);
    m_hoverPosition = point + tipOffset;
    emit hoverChanged();
    updateScene();
}

QString MapViewModel::textFor(const Selection &thing) const {
    const Catalog &catalog = m_session.catalog();
    const KnowledgeGraph &graph = m_session.graph();
    const NodeId node = thing.nodeIn(graph);
    if (!node.valid())
        return {};
    const QString name = text::nodeName(catalog, graph, node);
    if (thing.kind == Selection::Kind::Model)
        return name + u'\n' +
               text::modelSummary(catalog.models[thing.index], m_session.rules().of(ModelId{thing.index}));
    if (thing.kind == Selection::Kind::Device)
        return name + u'\n' +
               text::deviceSummary(catalog.devices[thing.index], m_session.rules().of(DeviceId{thing.index}));
    return name + u'\n' + text::nodeKindAndUse(graph, node);
}

void MapViewModel::hoverAt(const QPointF &point) {
    setHover(m_drag.active() ? Selection() : thingAt(point), point);
}

void MapViewModel::leave() { setHover({}); }

void MapViewModel::clickAt(const QPointF &point) {
    m_clicked = thingAt(point);
    m_session.select(m_clicked);
    m_clicked = {};
}

/// One made elsewhere is brought into sight; one made here is there already, and must not move.
void MapViewModel::showSelection() {
    m_beside.reset();
    emit choicesChanged();
    updateScene();
    if (active() && m_session.state().selection != m_clicked)
        reveal(m_session.state().selection);
}

/// What is nearest in that direction, where it is not far off it.
void MapViewModel::moveSelection(int columns, int rows) {
    const QPointF direction(columns, std::clamp(rows, -1, 1));
    const auto from = centreOfSelection();
    NodeId nearest;
    double least = 0;
    for (const NodeId node : nodesWithin(QRectF(QPointF(), m_viewport))) {
        if (node == selectedNode())
            continue;
        const QPointF way = pointOf(m_input, node) - from.value_or(QRectF(QPointF(), m_viewport).center());
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double length = from ? along + 2 * across : std::hypot(way.x(), way.y());
        if ((from && along <= across) || (nearest.valid() && length >= least))
            continue;
        nearest = node;
        least = length;
    }
    if (nearest.valid())
        m_session.select(Selection::of(m_session.graph(), nearest));
}

void MapViewModel::beginOrEndDrag() {
    if (m_drag.active())
        setHover({});
    emit choicesChanged();
    updateScene();
}

QString MapViewModel::answerText() const {
    const Selection &subject = m_drag.subject();
    if (!m_drag.active() || m_input.content.dataset != m_session.dataset())
        return {};
    const ShownThings &things = *m_session.shown();
    return text::markedWhatIf(text::verdictCounts(subject.kind == Selection::Kind::Model
                                                      ? things.ofModel(ModelId{subject.index})
                                                      : things.ofDevice(DeviceId{subject.index})),
                              m_session.matchedRules());
}

void MapViewModel::dragAt(const QPointF &point) {
    if (!m_drag.active())
        return;
    const Selection under = thingAt(point);
    m_drag.setUnder(under, rectOf(under).translated(m_drag.position() - point));
}

} // namespace tinyatlas
