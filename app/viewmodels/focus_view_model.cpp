// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/focus_view_model.h"

#include "app/scene/map_nodes.h"
#include "app/text/figures.h"
#include "app/text/focus_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double largestZoom = 4;
constexpr double smallestZoom = 0.05;
constexpr double nearestView = 2.2; // a few things are shown no larger
constexpr double margin = 24;       // pixels between the outermost labels and the edge of the view
constexpr double trailHeight = 36;  // pixels at the top, times the text's scale
constexpr std::size_t mostOfTrail = 5;

} // namespace

FocusViewModel::FocusViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent)
    : GraphArrangement(parent), m_session(session), m_drag(drag), m_theme(theme) {
    m_moving.setStartValue(0.0);
    m_moving.setEndValue(1.0);
    m_moving.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_moving, &QVariantAnimation::valueChanged, this, [this](const QVariant &done) {
        m_move.part = done.toDouble();
        updateScene();
    });
    connect(&session, &Session::datasetChanged, this, &FocusViewModel::readDataset);
    connect(&session, &Session::shownChanged, this, &FocusViewModel::readContent);
    connect(&session, &Session::matrixChanged, this, &FocusViewModel::readContent);
    connect(&session, &Session::focusChanged, this, &FocusViewModel::followFocus);
    connect(&session, &Session::arrangementChanged, this, &FocusViewModel::followArrangement);
    connect(&session, &Session::viewChanged, this, &FocusViewModel::followArrangement);
    connect(&session, &Session::fitOpenChanged, this, &FocusViewModel::followArrangement);
    connect(&session, &Session::selectionChanged, this, &FocusViewModel::followSelection);
    connect(&session, &Session::stateChanged, this, &FocusViewModel::trailChanged);
    connect(&theme, &Theme::changed, this, &FocusViewModel::readContent);
    connect(&drag, &PairDrag::activeChanged, this, &FocusViewModel::beginOrEndDrag);
    connect(&drag, &PairDrag::underChanged, this, &FocusViewModel::updateScene);
    readDataset();
}

bool FocusViewModel::active() const { return m_seen && m_session.trailShown(); }

void FocusViewModel::setSeen(bool seen) {
    if (std::exchange(m_seen, seen) != seen)
        followArrangement();
}

void FocusViewModel::readDataset() {
    m_moving.stop();
    m_move = {};
    m_state = {};
    m_hoverText.clear();
    m_largestRam = largestRam(m_session.catalog());
    m_graph = &m_session.graph();
    m_content = {};
    m_places = {};
    m_scene.reset();
    m_fitted = true;
    emit thingsReplaced();
    readContent();
    emit hoverChanged();
    emit trailChanged();
}

/// What is around the same middle is another, or looks otherwise.
void FocusViewModel::readContent() {
    m_stale = true;
    if (active())
        rebuild();
    updateScene();
}

void FocusViewModel::followArrangement() {
    if (!active()) {
        m_moving.stop();
        m_move = {};
    } else if (m_stale) {
        rebuild();
    }
    emit choicesChanged();
    updateScene();
}

FocusContent FocusViewModel::content() const {
    return focusContent({.catalog = m_session.catalog(),
                         .graph = m_session.graph(),
                         .matrix = m_session.matrix(),
                         .shown = *m_session.shown(),
                         .choice = m_session.state().focus,
                         .selection = m_session.state().selection,
                         .dragged = m_drag.subject()});
}

/// Of what is around, with what is in the middle: as a device's card says it.
QString FocusViewModel::verdictWords(NodeId node) const {
    const KnowledgeGraph &graph = m_session.graph();
    const NodeId centre = m_content.centre;
    if (!areJudged(graph, centre, node))
        return {};
    const bool model = graph.kind(node) == NodeKind::Model;
    return m_session.verdictLine(
        {ModelId{graph.indexOf(model ? node : centre)}, DeviceId{graph.indexOf(model ? centre : node)}});
}

void FocusViewModel::rebuild() {
    m_stale = false;
    m_fitted = m_fitted || m_content.centre != m_session.state().focus.centre;
    m_graph = &m_session.graph();
    m_content = content();
    m_places = focusPlaces(m_session.catalog(), m_session.graph(), m_content, m_largestRam,
                           m_theme.textScale(), [this](NodeId node) { return verdictWords(node); });
    m_state.group.clear();
    if (m_fitted)
        m_view = viewOfAll();
    setHover({});
    emit choicesChanged();
    emit groupsChanged();
}

FocusMove FocusViewModel::placesNow() const {
    FocusMove now;
    for (const HitRegion &hit : scene().hits)
        if (const NodeId node = hit.thing.nodeIn(m_session.graph()); node.valid())
            now.from[node] = hit.centre;
    return now;
}

/// Everything is seen going to its new place: so it is seen where the new middle was. What is new comes out
/// of it.
void FocusViewModel::moveFrom(const FocusMove &before) {
    m_moving.stop();
    m_move = {};
    if (m_theme.movement() == 0 || before.from.empty())
        return;
    m_move.from = before.from;
    m_move.part = 0;
    const auto origin = before.from.find(m_content.centre);
    m_move.origin = origin != before.from.end() ? origin->second : m_view.fromPicture(QPointF());
    m_moving.setDuration(m_theme.movement());
    m_moving.start();
}

void FocusViewModel::followFocus() {
    if (!active()) {
        m_stale = true;
        return;
    }
    const FocusMove before = placesNow();
    rebuild();
    moveFrom(before);
    updateScene();
}

bool FocusViewModel::shows(NodeId node) const {
    return node == m_content.centre ||
           std::ranges::any_of(m_places.spots, [node](const FocusSpot &spot) { return spot.node == node; });
}

void FocusViewModel::followSelection() {
    const NodeId node = selectedNode();
    if (active() && node.valid() && !shows(node))
        followFocus(); // it was among those that do not show
    else
        m_stale = m_stale || !active();
    m_state.group.clear();
    emit choicesChanged();
    emit groupsChanged();
    updateScene();
    if (active() && m_session.state().selection != m_clicked)
        reveal(m_session.state().selection);
}

/// What can be dropped on comes near, and goes when the drag is over.
void FocusViewModel::beginOrEndDrag() {
    if (!current())
        return; // it ends with the dataset, of which all is read anew
    if (active())
        followFocus();
    updateScene();
}

const GraphScene &FocusViewModel::scene() const {
    if (m_scene)
        return *m_scene;
    if (!current())
        return m_scene.emplace();
    FocusState state = m_state;
    state.selection = m_session.state().selection;
    state.dragged = m_drag.subject();
    state.under = m_drag.under();
    m_scene = focusScene({.catalog = m_session.catalog(),
                          .matrix = m_session.matrix(),
                          .graph = m_session.graph(),
                          .content = m_content,
                          .places = m_places,
                          .move = m_move,
                          .tokens = m_theme.tokens(),
                          .largestRam = m_largestRam,
                          .viewport = m_viewport,
                          .view = m_view,
                          .textScale = m_theme.textScale(),
                          .state = std::move(state)});
    return *m_scene;
}

void FocusViewModel::updateScene() {
    m_scene.reset();
    if (active())
        emit sceneChanged();
}

QStringList FocusViewModel::trail() const {
    QStringList names;
    const std::vector<NodeId> &things = m_session.trail().things();
    for (std::size_t i = trailBegin(); i < std::min(things.size(), trailBegin() + mostOfTrail); ++i)
        names.append(text::nodeName(m_session.catalog(), m_session.graph(), things[i]));
    return names;
}

/// What is in the middle is told, with as much of what lies ahead as there is room for.
std::size_t FocusViewModel::trailBegin() const {
    const std::size_t size = m_session.trail().things().size();
    const std::size_t last = std::min(size, m_session.trail().current() + 2);
    return last > mostOfTrail ? last - mostOfTrail : 0;
}

int FocusViewModel::trailPlace() const {
    const auto &trail = m_session.trail();
    return trail.things().empty() ? -1 : static_cast<int>(trail.current() - trailBegin());
}

void FocusViewModel::goToTrail(int place) { m_session.goToTrail(place + static_cast<int>(trailBegin())); }

void FocusViewModel::setBottomInset(double pixels) {
    if (std::exchange(m_bottomInset, pixels) == pixels)
        return;
    emit bottomInsetChanged();
    if (m_fitted)
        zoomToFit();
}

void FocusViewModel::setViewport(const QSizeF &size) {
    if (std::exchange(m_viewport, size) == size)
        return;
    if (m_fitted)
        zoomToFit();
    else
        updateScene();
}

PictureView FocusViewModel::viewOfAll() const {
    const QRectF room = QRectF(QPointF(), m_viewport)
                            .adjusted(margin, margin / 2 + trailHeight * m_theme.textScale(), -margin,
                                      -margin / 2 - m_bottomInset);
    if (m_places.bounds.isEmpty() || room.isEmpty())
        return {};
    PictureView view;
    view.zoom =
        std::clamp(std::min(room.width() / m_places.bounds.width(), room.height() / m_places.bounds.height()),
                   smallestZoom, nearestView);
    view.pan = room.center() - m_places.bounds.center() * view.zoom;
    return view;
}

void FocusViewModel::setView(const PictureView &view) {
    m_view = view;
    updateScene();
    emit viewChanged();
}

void FocusViewModel::zoomAbout(const QPointF &point, double factor) {
    m_fitted = false;
    const double zoom = std::clamp(m_view.zoom * factor, smallestZoom, largestZoom);
    setView({zoom, point - (point - m_view.pan) / m_view.zoom * zoom});
}

void FocusViewModel::panBy(const QPointF &pixels) {
    m_fitted = false;
    setView({m_view.zoom, m_view.pan + pixels});
}

void FocusViewModel::scrollAt(const QPointF &, const QPointF &pixels) { panBy(pixels); }

void FocusViewModel::zoomToFit() {
    m_fitted = true;
    setView(viewOfAll());
}

void FocusViewModel::reveal(const Selection &thing) {
    const NodeId node = thing.nodeIn(m_session.graph());
    const auto spot =
        std::ranges::find_if(m_places.spots, [node](const FocusSpot &each) { return each.node == node; });
    if (!node.valid() || spot == m_places.spots.end())
        return;
    const QPointF point = m_view.fromPicture(spot->place);
    if (QRectF(QPointF(), m_viewport).adjusted(margin, margin, -margin, -margin).contains(point))
        return;
    panBy(QRectF(QPointF(), m_viewport).center() - point);
}

} // namespace tinyatlas
