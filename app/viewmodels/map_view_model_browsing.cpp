// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_view_model.h"

#include "app/text/node_texts.h"
#include "core/graph/graph_path.h"
#include "core/layout/free_places.h"

#include <algorithm>

// What the user takes from the map, adds to it and moves in it: each is a step that can be undone.
namespace tinyatlas {

bool MapViewModel::canHide() const {
    return ready() && selectedNode().valid() && m_shown->contains(selectedNode());
}

bool MapViewModel::changed() const {
    const Browsing &browsing = m_session.state().browsing;
    return !browsing.added.empty() || !browsing.hidden.empty() || !browsing.places.empty();
}

bool MapViewModel::pinned() const {
    const auto &places = m_session.state().browsing.places;
    const auto place = places.find(selectedNode());
    return place != places.end() && place->second.pinned;
}

/// Wherever there is room around the node: what was there stays where it was. Those that the layout has a
/// place for go back to it.
void MapViewModel::putBeside(NodeId node, const std::vector<NodeId> &newcomers, Browsing &browsing) const {
    const KnowledgeGraph &graph = m_session.graph();
    constexpr float gap = 4;
    OccupiedPlaces occupied(gap);
    for (const NodeId each : m_shown->nodes())
        occupied.take(boxOfNode(browsing, each));
    std::vector<NodeId> added;
    std::ranges::copy_if(newcomers, std::back_inserter(added),
                         [&](NodeId each) { return !isShownAtFirst(graph, each, browsing.lens); });
    std::vector<LayoutSize> sizes;
    std::ranges::transform(added, std::back_inserter(sizes),
                           [&](NodeId each) { return roomOfNode(each).size; });
    const std::vector<LayoutPoint> places = freePlacesAround(boxOfNode(browsing, node), sizes, occupied);
    for (std::size_t i = 0; i < added.size(); ++i)
        browsing.places[added[i]] = {places[i].x, places[i].y - roomOfNode(added[i]).rise, false};
}

void MapViewModel::hideSelected() {
    if (!canHide())
        return;
    const NodeId node = selectedNode();
    ViewState next = m_session.state();
    hide(next.browsing, m_session.graph(), std::array{node});
    next.selection = {};
    m_session.change(next, tr("Hide %1").arg(text::nodeName(m_session.catalog(), m_session.graph(), node)));
}

void MapViewModel::togglePin() {
    if (!canHide())
        return;
    const NodeId node = selectedNode();
    const QString name = text::nodeName(m_session.catalog(), m_session.graph(), node);
    ViewState next = m_session.state();
    const QPointF place = placeOf(next.browsing, m_places, node);
    const bool pin = !pinned();
    if (!pin && isShownAtFirst(m_session.graph(), node, m_lens))
        next.browsing.places.erase(node); // back to where the layout has it
    else
        next.browsing.places[node] = {static_cast<float>(place.x()), static_cast<float>(place.y()), pin};
    m_session.change(next, pin ? tr("Pin %1").arg(name) : tr("Unpin %1").arg(name));
}

void MapViewModel::reset() {
    ViewState next = m_session.state();
    next.browsing = {.lens = m_lens};
    m_session.change(next, tr("Restore the map"));
}

std::vector<NodeId> MapViewModel::path() const {
    const Browsing &browsing = m_session.state().browsing;
    if (!browsing.pathFrom.valid() || !m_shown->contains(browsing.pathFrom) ||
        !m_shown->contains(browsing.pathTo))
        return {};
    return shortestPath(m_session.graph(), browsing.pathFrom, browsing.pathTo,
                        [this](NodeId node) { return m_shown->contains(node); });
}

QString MapViewModel::pathText() const {
    const Browsing &browsing = m_session.state().browsing;
    if (!browsing.pathFrom.valid())
        return {};
    const auto name = [this](NodeId node) {
        return text::nodeName(m_session.catalog(), m_session.graph(), node);
    };
    const std::vector<NodeId> way = path();
    if (way.empty())
        return tr("Nothing that is shown connects %1 and %2.")
            .arg(name(browsing.pathFrom), name(browsing.pathTo));
    QStringList names;
    std::ranges::transform(way, std::back_inserter(names), name);
    return names.join(QStringLiteral(" — "));
}

void MapViewModel::connectAt(const QPointF &point) {
    const NodeId from = selectedNode();
    const NodeId to = thingAt(point).nodeIn(m_session.graph());
    if (!to.valid())
        return; // a little beside a node: nothing is lost
    if (!from.valid() || from == to)
        return clickAt(point);
    ViewState next = m_session.state();
    next.browsing.pathFrom = from;
    next.browsing.pathTo = to;
    const auto name = [this](NodeId node) {
        return text::nodeName(m_session.catalog(), m_session.graph(), node);
    };
    m_session.change(next, tr("Show how %1 and %2 are connected").arg(name(from), name(to)));
}

bool MapViewModel::canMove(const Selection &thing) const {
    return ready() && thing.kind != Selection::Kind::None;
}

void MapViewModel::moveTo(const Selection &thing, const QPointF &point) {
    const NodeId node = thing.nodeIn(m_session.graph());
    const QPointF place = m_view.toPicture(point);
    ViewState next = m_session.state();
    next.browsing.places[node] = {static_cast<float>(place.x()), static_cast<float>(place.y()), true};
    m_session.changeAlong(QStringLiteral("move %1").arg(node.value), next,
                          tr("Move %1").arg(text::nodeName(m_session.catalog(), m_session.graph(), node)));
}

} // namespace tinyatlas
