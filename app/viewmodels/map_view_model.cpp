// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_view_model.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"
#include "core/layout/free_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double largestZoom = 4;
constexpr double smallestZoom = 0.01;
constexpr double nearestView = 1.4; // zooming to a few nodes goes no nearer
constexpr double margin = 28;       // pixels between the outermost nodes and the edge of the view

// Classes are a tree more than a net: its branches leave room for names where they are short.
constexpr float treeSpread = 0.65F;

// More are laid out without room for their names: those show where one zooms in.
constexpr std::size_t mostNamed = 600;

} // namespace

MapViewModel::MapViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent)
    : GraphArrangement(parent), m_session(session), m_drag(drag), m_theme(theme) {
    m_moving.setStartValue(0.0);
    m_moving.setEndValue(1.0);
    m_moving.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_moving, &QVariantAnimation::valueChanged, this, [this](const QVariant &done) {
        const double part = done.toDouble();
        setView({std::lerp(m_viewBefore.zoom, m_viewAfter.zoom, part),
                 m_viewBefore.pan * (1 - part) + m_viewAfter.pan * part});
    });
    connect(&session, &Session::datasetChanged, this, &MapViewModel::readDataset);
    connect(&session, &Session::shownChanged, this, &MapViewModel::readShown);
    connect(&session, &Session::browsingChanged, this, &MapViewModel::readShown);
    connect(&session, &Session::matrixChanged, this, &MapViewModel::updateScene);
    connect(&session, &Session::arrangementChanged, this, &MapViewModel::followArrangement);
    connect(&session, &Session::viewChanged, this, &MapViewModel::followArrangement);
    connect(&session, &Session::fitOpenChanged, this, &MapViewModel::followArrangement);
    connect(&session, &Session::selectionChanged, this, &MapViewModel::showSelection);
    connect(&theme, &Theme::changed, this, &MapViewModel::followTheme);
    connect(&drag, &PairDrag::activeChanged, this, &MapViewModel::beginOrEndDrag);
    connect(&drag, &PairDrag::underChanged, this, &MapViewModel::updateScene);
    readDataset();
}

MapViewModel::~MapViewModel() { m_stop.request_stop(); }

void MapViewModel::readDataset() {
    emit thingsReplaced();
    stopSettling();
    m_places.clear();
    m_request = {};
    m_settled = false;
    m_state = {};
    m_hoverText.clear();
    m_fitted = true;
    m_lens = m_session.state().browsing.lens;
    m_aside = {};
    readShown();
    followArrangement();
    emit hoverChanged();
}

/// Each lens keeps its picture: switched back, everything is where it was.
void MapViewModel::turnLens() {
    m_lens = m_session.state().browsing.lens;
    stopSettling();
    m_moving.stop();
    std::swap(m_places, m_aside.places);
    std::swap(m_request, m_aside.request);
    std::swap(m_settled, m_aside.settled);
    std::swap(m_textScale, m_aside.textScale);
    std::swap(m_fitted, m_aside.fitted);
    std::swap(m_view, m_aside.view);
    m_lastViewport = std::exchange(m_aside.viewport, m_viewport);
    emit viewChanged();
}

void MapViewModel::readShown() {
    const bool isOtherLens = m_lens != m_session.state().browsing.lens;
    if (isOtherLens)
        turnLens();
    const KnowledgeGraph &graph = m_session.graph();
    const auto passes = [this, &graph](NodeId node) {
        const std::uint32_t index = graph.indexOf(node);
        return graph.kind(node) == NodeKind::Model ? m_session.shown()->contains(ModelId{index})
                                                   : m_session.shown()->contains(DeviceId{index});
    };
    m_shown.emplace(graph, m_session.state().browsing, passes);
    if (const NodeId hovered = m_state.hover.nodeIn(graph); hovered.valid() && !m_shown->contains(hovered))
        setHover({});
    emit choicesChanged();
    updateScene();
    if (!isOtherLens)
        return;
    followTheme();
    followArrangement();
    if (m_fitted && m_viewport != m_lastViewport)
        zoomToFit();
}

bool MapViewModel::active() const {
    return m_session.mapShown() && !m_session.fitOpen() && !m_session.dataOpen();
}

void MapViewModel::followArrangement() {
    if (m_lens != m_session.state().browsing.lens)
        return readShown(); // in the same step
    if (!active()) {
        stopSettling();
        m_moving.stop();
    } else if (!m_settled && !settling()) {
        layOut();
    }
    emit choicesChanged();
    updateScene();
}

/// Names of another size need other room.
void MapViewModel::followTheme() {
    if (m_settled && m_textScale != m_theme.textScale()) {
        m_settled = false;
        followArrangement();
    }
    updateScene();
}

/// All that is shown at first, whatever is filtered or hidden: places stay what they are when that changes.
void MapViewModel::layOut() {
    m_textScale = m_theme.textScale();
    m_largestRam = largestRam(m_session.catalog());
    m_request = {m_session.sharedGraph(), ShownNodes(m_session.graph(), {.lens = m_lens}).nodes(), {}};
    for (const NodeId node : m_request.nodes)
        m_request.rooms.push_back(roomOfNode(node).size);
    if (m_lens == Lens::Ontology)
        m_request.spread = treeSpread;
    m_request.watched = m_request.nodes.size() > mostNamed; // others are there at once
    m_stop = std::stop_source();
    m_settling = std::make_unique<QFutureWatcher<MapPlaces>>();
    connect(m_settling.get(), &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { take(m_settling->resultAt(index)); });
    connect(m_settling.get(), &QFutureWatcherBase::finished, this, &MapViewModel::stopSettling);
    m_settling->setFuture(layOutMapInBackground(m_request, m_stop.get_token()));
    emit settlingChanged();
}

/// What it may still find is nobody's any more.
void MapViewModel::stopSettling() {
    if (!m_settling)
        return;
    m_stop.request_stop();
    m_settling->disconnect(this);
    m_settling.release()->deleteLater(); // it may be its signal that is being answered
    m_request.graph.reset();
    emit settlingChanged();
    emit choicesChanged();
}

void MapViewModel::take(const MapPlaces &places) {
    m_places.assign(m_session.graph().size(), {});
    for (std::size_t i = 0; i < places.centres.size(); ++i)
        m_places[m_request.nodes[i].value] = {places.centres[i].x,
                                              places.centres[i].y - roomOfNode(m_request.nodes[i]).rise};
    m_settled = places.settled;
    if (m_settled)
        placeAdded();
    if (m_fitted)
        zoomToFit();
    updateScene();
}

/// What was added is not laid out: it goes beside what it was added to. It has no place only where that was
/// among other things, in another dataset.
void MapViewModel::placeAdded() {
    const Browsing &browsing = m_session.state().browsing;
    constexpr float gap = 4;
    OccupiedPlaces occupied(gap);
    for (const NodeId node : m_request.nodes)
        occupied.take(boxOfNode(browsing, node));
    for (const NodeId node : browsing.added) {
        const std::span<const Neighbour> neighbours = m_session.graph().neighbours(node);
        if (browsing.places.contains(node) || neighbours.empty())
            continue;
        const NodeRoom room = roomOfNode(node);
        const std::vector<NodeId> shown = m_shown->neighboursOf(node);
        const NodeId beside = shown.empty() ? neighbours.front().node : shown.front();
        const LayoutPoint place =
            freePlacesAround(boxOfNode(browsing, beside), std::array{room.size}, occupied).front();
        m_places[node.value] = {place.x, place.y - room.rise};
    }
}

const GraphScene &MapViewModel::scene() const {
    if (m_scene)
        return *m_scene;
    if (m_places.empty()) {
        m_scene.emplace();
        m_scene->size = m_viewport;
        m_scene->background = m_theme.tokens().background;
        return *m_scene;
    }
    MapState state = m_state;
    state.selection = selectionInSight();
    state.dragged = m_drag.subject();
    state.under = m_drag.under();
    const Browsing &browsing = m_session.state().browsing;
    if (!m_drag.active()) // whose answers are what matters then
        state.path = path();
    m_scene = mapScene({.catalog = m_session.catalog(),
                        .matrix = m_session.matrix(),
                        .graph = m_session.graph(),
                        .shown = *m_shown,
                        .browsing = browsing,
                        .places = m_places,
                        .tokens = m_theme.tokens(),
                        .largestRam = m_largestRam,
                        .viewport = m_viewport,
                        .view = m_view,
                        .textScale = m_theme.textScale(),
                        .state = std::move(state)});
    return *m_scene;
}

/// What is selected where it shows, or something next to it does: else it would dim everything.
Selection MapViewModel::selectionInSight() const {
    const NodeId node = selectedNode();
    const bool isSeen = node.valid() && (m_shown->contains(node) || !m_shown->neighboursOf(node).empty());
    return isSeen ? m_session.state().selection : Selection();
}

void MapViewModel::updateScene() {
    m_scene.reset();
    m_state.selection = m_session.state().selection;
    if (active())
        emit sceneChanged();
}

void MapViewModel::setBottomInset(double pixels) {
    if (std::exchange(m_bottomInset, pixels) == pixels)
        return;
    emit bottomInsetChanged();
    if (m_fitted)
        zoomToFit();
}

void MapViewModel::setViewport(const QSizeF &size) {
    if (std::exchange(m_viewport, size) == size)
        return;
    if (m_fitted)
        zoomToFit();
    else
        updateScene();
}

/// With its name, as long as there are so few that names are to be read.
NodeRoom MapViewModel::roomOfNode(NodeId node) const {
    constexpr NodeRoom nameless{{30, 30}, 0};
    if (m_request.nodes.size() > mostNamed)
        return nameless;
    return roomOf(m_session.catalog(), m_session.graph(), node, m_largestRam, m_theme.textScale());
}

LayoutBox MapViewModel::boxOfNode(const Browsing &browsing, NodeId node) const {
    const QPointF place = placeOf(browsing, m_places, node);
    const NodeRoom room = roomOfNode(node);
    return {{static_cast<float>(place.x()), static_cast<float>(place.y()) + room.rise}, room.size};
}

QRectF MapViewModel::boundsOf(const std::vector<NodeId> &nodes) const {
    QRectF bounds;
    for (const NodeId node : nodes) {
        const LayoutBox box = boxOfNode(m_session.state().browsing, node);
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
    m_view = view;
    updateScene();
    emit viewChanged();
}

void MapViewModel::moveViewTo(const PictureView &view) {
    m_moving.stop();
    if (m_theme.movement() == 0 || m_view == view)
        return setView(view);
    m_viewBefore = m_view;
    m_viewAfter = view;
    m_moving.setDuration(m_theme.movement());
    m_moving.start();
}

void MapViewModel::zoomAbout(const QPointF &point, double factor) {
    m_moving.stop();
    m_fitted = false;
    const double zoom = std::clamp(m_view.zoom * factor, smallestZoom, largestZoom);
    setView({zoom, point - (point - m_view.pan) / m_view.zoom * zoom});
}

void MapViewModel::panBy(const QPointF &pixels) {
    m_moving.stop();
    m_fitted = false;
    setView({m_view.zoom, m_view.pan + pixels});
}

void MapViewModel::scrollAt(const QPointF &, const QPointF &pixels) { panBy(pixels); }

void MapViewModel::zoomToFit() {
    m_moving.stop();
    m_fitted = true;
    if (!m_places.empty())
        setView(viewOf(boundsOf(m_shown->nodes())));
}

void MapViewModel::reveal(const Selection &thing) {
    const NodeId node = thing.nodeIn(m_session.graph());
    if (m_places.empty() || !node.valid() || !m_shown->contains(node))
        return;
    const QPointF point = m_view.fromPicture(placeOf(m_session.state().browsing, m_places, node));
    if (QRectF(QPointF(), m_viewport).adjusted(margin, margin, -margin, -margin).contains(point))
        return;
    m_fitted = false;
    moveViewTo({m_view.zoom, m_view.pan + QRectF(QPointF(), m_viewport).center() - point});
}

void MapViewModel::doubleClickAt(const QPointF &point) {
    const NodeId node = thingAt(point).nodeIn(m_session.graph());
    if (!node.valid())
        return zoomToFit();
    std::vector<NodeId> around = m_shown->neighboursOf(node);
    around.push_back(node);
    m_fitted = false;
    moveViewTo(viewOf(boundsOf(around)));
}

void MapViewModel::setHover(const Selection &thing, const QPointF &point) {
    if (thing == m_state.hover)
        return;
    m_state.hover = thing;
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
        return name + u'\n' + text::modelSummary(catalog.models[thing.index]);
    if (thing.kind == Selection::Kind::Device)
        return name + u'\n' +
               text::deviceSummary(catalog.devices[thing.index],
                                   m_session.rules().takenOn(DeviceId{thing.index}));
    return name + u'\n' + text::nodeSummary(graph, node);
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
    emit choicesChanged();
    updateScene();
    if (active() && m_session.state().selection != m_clicked)
        reveal(m_session.state().selection);
}

/// What is nearest in that direction, where it is not far off it.
void MapViewModel::moveSelection(int columns, int rows) {
    const QPointF direction(columns, std::clamp(rows, -1, 1));
    const auto from = centreOfSelection();
    const Selection selected = m_session.state().selection;
    const HitRegion *nearest = nullptr;
    double least = 0;
    for (const HitRegion &hit : scene().hits) {
        if (hit.thing == selected)
            continue;
        const QPointF way = hit.centre - from.value_or(QRectF(QPointF(), m_viewport).center());
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double length = from ? along + 2 * across : std::hypot(way.x(), way.y());
        if ((from && along <= across) || (nearest && length >= least))
            continue;
        nearest = &hit;
        least = length;
    }
    if (nearest)
        m_session.select(nearest->thing);
}

void MapViewModel::beginOrEndDrag() {
    if (m_drag.active())
        setHover({});
    updateScene();
}

void MapViewModel::dragAt(const QPointF &point) {
    if (!m_drag.active())
        return;
    const Selection under = thingAt(point);
    m_drag.setUnder(under, rectOf(under).translated(m_drag.position() - point));
}

} // namespace tinyatlas
