// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_view_model.h"

#include "app/jobs/background.h"
#include "core/layout/free_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

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
    connect(&m_pictures, &MapPictures::made, this, &MapViewModel::sceneChanged);
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

/// Others hear of it only once nothing is left of the dataset before.
void MapViewModel::readDataset() {
    MapContent before = std::exchange(m_input.content, {});
    m_input.content.dataset = m_session.dataset();
    m_input.content.graph = m_session.sharedGraph();
    m_input.content.largestRam = largestRam(m_session.catalog());
    m_input.state = {};
    m_pictures.clear();
    m_places.clear();
    m_request = {};
    m_settled = false;
    m_hoverText.clear();
    m_fitted = true;
    m_lens = m_session.state().browsing.lens;
    m_aside = {};
    readShown();
    stopSettling();
    emit thingsReplaced();
    followArrangement();
    emit hoverChanged();
    giveUp(std::move(before.dataset));
    giveUp(std::move(before.graph));
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
    std::swap(m_input.view, m_aside.view);
    m_lastViewport = std::exchange(m_aside.viewport, m_viewport);
    m_input.content.places.reset();
    emit viewChanged();
}

void MapViewModel::readShown() {
    const bool isOtherLens = m_lens != m_session.state().browsing.lens;
    if (isOtherLens)
        turnLens();
    const KnowledgeGraph &graph = m_session.graph();
    const Browsing &browsing = m_session.state().browsing;
    MapContent &content = m_input.content;
    const bool sameNodes = content.shown && !isOtherLens && m_passing == m_session.shown() &&
                           browsing.added == m_browsing.added && browsing.hidden == m_browsing.hidden;
    const bool samePlaces = content.places && browsing.places == m_browsing.places;
    const bool sameWay =
        sameNodes && browsing.pathFrom == m_browsing.pathFrom && browsing.pathTo == m_browsing.pathTo;
    const bool sameHand = browsing.marked == m_browsing.marked;
    m_browsing = browsing;
    content.hidden = browsing.hidden.size();
    m_passing = m_session.shown();
    if (!sameNodes) {
        const auto passes = [this, &graph](NodeId node) {
            const std::uint32_t index = graph.indexOf(node);
            return graph.kind(node) == NodeKind::Model ? m_passing->contains(ModelId{index})
                                                       : m_passing->contains(DeviceId{index});
        };
        content.shown = std::make_shared<ShownNodes>(graph, browsing, passes);
        m_grid.reset();
    }
    if (!samePlaces)
        readPlaces();
    if (!sameNodes && m_settled)
        placeAdded();
    if (!sameWay)
        m_path = path();
    if (!sameNodes || !sameHand)
        m_beside.reset();
    emit contentChanged();
    if (const NodeId hovered = hover().nodeIn(graph); hovered.valid() && !shown().contains(hovered))
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

/// The places of the layout, but for those that were put somewhere.
void MapViewModel::readPlaces() {
    m_grid.reset();
    m_input.content.pinned.clear();
    if (m_places.empty()) {
        m_input.content.places.reset();
        return;
    }
    auto places = std::make_shared<std::vector<LayoutPoint>>(m_places);
    for (const auto &[node, place] : m_browsing.places) {
        (*places)[node.value] = {place.x, place.y};
        if (place.pinned)
            m_input.content.pinned.push_back(node);
    }
    m_input.content.places = std::move(places);
}

bool MapViewModel::active() const { return m_seen && m_session.mapShown() && m_session.exploring(); }

void MapViewModel::setSeen(bool seen) {
    if (std::exchange(m_seen, seen) != seen)
        followArrangement();
}

void MapViewModel::followArrangement() {
    m_beside.reset();
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
    emit contentChanged();
    updateScene();
}

/// All that is shown at first, whatever is filtered or hidden: places stay what they are when that changes.
void MapViewModel::layOut() {
    m_textScale = m_theme.textScale();
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
    m_beside.reset();
    readPlaces();
    if (m_settled)
        placeAdded();
    emit contentChanged();
    if (m_fitted)
        zoomToFit();
    updateScene();
}

/// What was added is not laid out: it goes beside what it belongs to. It has no place only where it was added
/// to another dataset, or from elsewhere than the map.
void MapViewModel::placeAdded() {
    const auto hasPlace = [&](NodeId node) {
        return m_browsing.places.contains(node) || m_places[node.value] != LayoutPoint();
    };
    if (std::ranges::all_of(m_browsing.added, hasPlace))
        return;
    constexpr float gap = 4;
    OccupiedPlaces occupied(gap);
    for (const NodeId node : shown().nodes())
        if (isShownAtFirst(m_session.graph(), node, m_lens) || hasPlace(node))
            occupied.take(boxOfNode(node));
    for (const NodeId node : m_browsing.added) {
        if (hasPlace(node))
            continue;
        const NodeRoom room = roomOfNode(node);
        const LayoutPoint place =
            freePlacesAround(boxBesideWhich(node), std::array{room.size}, occupied).front();
        m_places[node.value] = {place.x, place.y - room.rise};
        readPlaces();
    }
}

/// Of the first neighbour that shows; what has none goes into the middle of what there is.
LayoutBox MapViewModel::boxBesideWhich(NodeId node) const {
    const std::vector<NodeId> near = shown().neighboursOf(node);
    if (!near.empty())
        return boxOfNode(near.front());
    const QPointF middle = boundsOf(m_request.nodes).center();
    return {{static_cast<float>(middle.x()), static_cast<float>(middle.y())}, {}};
}

/// A large picture follows later: until then the last one is seen as it is seen now.
void MapViewModel::updateScene() {
    if (m_input.content.dataset != m_session.dataset())
        return; // which is about to be read
    if (!active()) {
        m_pictures.rest();
        return;
    }
    m_input.content.matrix = m_session.sharedMatrix();
    m_input.content.changes = m_session.verdicts().changes;
    m_input.content.tokens = m_theme.tokens();
    m_input.viewport = m_viewport;
    m_input.textScale = m_theme.textScale();
    MapState &state = m_input.state;
    state.selection = selectionInSight();
    state.dragged = m_drag.subject();
    state.under = m_drag.under();
    state.marked = m_browsing.marked;
    state.path = m_drag.active() ? std::vector<NodeId>() : m_path; // its answers are what matters then
    m_pictures.want(m_input);
    if (m_pictures.current())
        emit sceneChanged();
}

/// What is selected where it shows, or something next to it does: else it would dim everything.
Selection MapViewModel::selectionInSight() const {
    const NodeId node = selectedNode();
    const bool isSeen = node.valid() && (shown().contains(node) || !shown().neighboursOf(node).empty());
    return isSeen ? m_session.state().selection : Selection();
}

void MapViewModel::setSurface(const SceneSurface &surface) {
    if (std::exchange(m_input.surface, surface) != surface)
        updateScene();
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
    return roomOf(m_session.catalog(), m_session.graph(), node, m_input.content.largestRam,
                  m_theme.textScale());
}

LayoutBox MapViewModel::boxOfNode(NodeId node) const {
    const LayoutPoint &place = (*m_input.content.places)[node.value];
    const NodeRoom room = roomOfNode(node);
    return {{place.x, place.y + room.rise}, room.size};
}

} // namespace tinyatlas
