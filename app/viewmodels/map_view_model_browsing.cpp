// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_view_model.h"

#include "app/text/node_texts.h"
#include "core/graph/graph_path.h"
#include "core/layout/free_places.h"

#include <algorithm>
#include <map>

// What the user takes from the map, adds to it and moves in it: each is a step that can be undone.
namespace tinyatlas {

namespace {

/// `nodes`: rising, and one of them is a neighbour.
NodeId firstNeighbourAmong(const KnowledgeGraph &graph, NodeId node, const std::vector<NodeId> &nodes) {
    if (nodes.size() > 1)
        for (const Neighbour &neighbour : graph.neighbours(node))
            if (std::ranges::binary_search(nodes, neighbour.node))
                return neighbour.node;
    return nodes.front();
}

/// What the first is to the second: "needs", "carried by".
QString relationWord(const KnowledgeGraph &graph, NodeId from, NodeId to) {
    for (const Neighbour &neighbour : graph.neighbours(from))
        if (neighbour.node == to)
            return text::relationName(neighbour.relation, graph.leads(from, neighbour.relation, to));
    return {};
}

} // namespace

bool MapViewModel::canHide() const { return !inHand().empty(); }

bool MapViewModel::changed() const {
    const Browsing &browsing = m_session.state().browsing;
    return !browsing.added.empty() || !browsing.hidden.empty() || !browsing.places.empty();
}

bool MapViewModel::pinned() const {
    const std::vector<NodeId> nodes = inHand();
    return !nodes.empty() && std::ranges::all_of(nodes, [this](NodeId node) {
        return std::ranges::binary_search(m_input.content.pinned, node);
    });
}

/// Wherever there is room around the node: what was there stays where it was. Those that the layout has a
/// place for go back to it.
void MapViewModel::putBeside(const std::vector<NodeId> &nodes, const std::vector<NodeId> &newcomers,
                             Browsing &browsing) const {
    const KnowledgeGraph &graph = m_session.graph();
    constexpr float gap = 4;
    OccupiedPlaces occupied(gap);
    for (const NodeId each : shown().nodes())
        occupied.take(boxOfNode(each));
    std::map<NodeId, std::vector<NodeId>> added; // by what they go beside
    for (const NodeId each : newcomers)
        if (!isShownAtFirst(graph, each, browsing.lens))
            added[firstNeighbourAmong(graph, each, nodes)].push_back(each);
    for (const auto &[node, beside] : added) {
        std::vector<LayoutSize> sizes;
        std::ranges::transform(beside, std::back_inserter(sizes),
                               [&](NodeId each) { return roomOfNode(each).size; });
        const std::vector<LayoutPoint> places = freePlacesAround(boxOfNode(node), sizes, occupied);
        for (std::size_t i = 0; i < beside.size(); ++i)
            browsing.places[beside[i]] = {places[i].x, places[i].y - roomOfNode(beside[i]).rise, false};
    }
}

/// The name of one, the count of more.
QString MapViewModel::named(const std::vector<NodeId> &nodes) const {
    return nodes.size() == 1 ? text::nodeName(m_session.catalog(), m_session.graph(), nodes.front())
                             : text::countedByKind(m_session.graph(), nodes);
}

void MapViewModel::hideInHand() {
    const std::vector<NodeId> nodes = inHand();
    if (nodes.empty())
        return;
    ViewState next = m_session.state();
    hide(next.browsing, m_session.graph(), nodes);
    next.browsing.marked.clear();
    next.selection = {};
    m_session.change(next, tr("Hide %1").arg(named(nodes)));
}

void MapViewModel::hideOthers() {
    const std::vector<NodeId> nodes = inHand();
    std::vector<bool> kept(m_session.graph().size());
    for (const NodeId node : nodes)
        kept[node.value] = true;
    if (nodes.size() == 1) // one alone says nothing
        for (const Neighbour &neighbour : m_session.graph().neighbours(nodes.front()))
            kept[neighbour.node.value] = true;
    std::vector<NodeId> others;
    std::ranges::copy_if(shown().nodes(), std::back_inserter(others),
                         [&kept](NodeId node) { return !kept[node.value]; });
    if (nodes.empty() || others.empty())
        return;
    ViewState next = m_session.state();
    hide(next.browsing, m_session.graph(), others);
    m_session.change(next, tr("Show only %1").arg(named(nodes)));
    zoomToFit();
}

void MapViewModel::togglePin() {
    const std::vector<NodeId> nodes = inHand();
    if (nodes.empty())
        return;
    ViewState next = m_session.state();
    const bool pin = !pinned();
    for (const NodeId node : nodes) {
        const QPointF place = placeOf(node);
        if (!pin && isShownAtFirst(m_session.graph(), node, m_lens))
            next.browsing.places.erase(node); // back to where the layout has it
        else
            next.browsing.places[node] = {static_cast<float>(place.x()), static_cast<float>(place.y()), pin};
    }
    m_session.change(next, (pin ? tr("Pin %1") : tr("Unpin %1")).arg(named(nodes)));
}

QString MapViewModel::markedText() const {
    return m_browsing.marked.empty()
               ? QString()
               : tr("In hand: %1").arg(text::countedByKind(m_session.graph(), inHand()));
}

void MapViewModel::mark(std::vector<NodeId> nodes) {
    ViewState next = m_session.state();
    next.selection = {};
    next.browsing.marked.clear();
    next.browsing.pathFrom = {};
    next.browsing.pathTo = {};
    if (nodes.size() == 1)
        next.selection = Selection::of(m_session.graph(), nodes.front());
    else
        next.browsing.marked = std::move(nodes);
    m_clicked = next.selection;
    m_session.change(
        next, next.browsing.marked.empty()
                  ? tr("Let go")
                  : tr("Take %1 in hand").arg(text::countedByKind(m_session.graph(), next.browsing.marked)));
    m_clicked = {};
}

void MapViewModel::markWithin(const QRectF &rect) {
    if (std::vector<NodeId> nodes = nodesWithin(rect); !nodes.empty())
        mark(std::move(nodes));
}

void MapViewModel::toggleMarkAt(const QPointF &point) {
    const NodeId node = thingAt(point).nodeIn(m_session.graph());
    if (!node.valid())
        return;
    std::vector<NodeId> nodes = inHand();
    const auto place = std::ranges::lower_bound(nodes, node);
    if (place != nodes.end() && *place == node)
        nodes.erase(place);
    else
        nodes.insert(place, node);
    mark(std::move(nodes));
}

void MapViewModel::reset() {
    ViewState next = m_session.state();
    next.browsing = {.lens = m_lens};
    m_session.change(next, tr("Restore the map"));
}

std::vector<NodeId> MapViewModel::path() const {
    const Browsing &browsing = m_session.state().browsing;
    if (!browsing.pathFrom.valid() || !shown().contains(browsing.pathFrom) ||
        !shown().contains(browsing.pathTo))
        return {};
    return shortestPath(m_session.graph(), browsing.pathFrom, browsing.pathTo,
                        [this](NodeId node) { return shown().contains(node); });
}

QString MapViewModel::pathText() const {
    const Browsing &browsing = m_session.state().browsing;
    if (!browsing.pathFrom.valid())
        return {};
    const auto name = [this](NodeId node) {
        return text::nodeName(m_session.catalog(), m_session.graph(), node);
    };
    const std::vector<NodeId> &way = m_path;
    if (way.empty())
        return tr("Nothing that is shown connects %1 and %2.")
            .arg(name(browsing.pathFrom), name(browsing.pathTo));
    QString words = name(way.front());
    for (std::size_t i = 1; i < way.size(); ++i)
        words += tr(" → %1 %2").arg(relationWord(m_session.graph(), way[i - 1], way[i]), name(way[i]));
    return words;
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
    const NodeId moved = thing.nodeIn(m_session.graph());
    const QPointF way = m_input.view.toPicture(point) - placeOf(moved);
    std::vector<NodeId> nodes{moved};
    if (std::ranges::binary_search(m_browsing.marked, moved))
        nodes = inHand();
    ViewState next = m_session.state();
    for (const NodeId node : nodes) {
        const QPointF place = placeOf(node) + way;
        next.browsing.places[node] = {static_cast<float>(place.x()), static_cast<float>(place.y()), true};
    }
    m_session.changeAlong(QStringLiteral("move %1").arg(moved.value), next, tr("Move %1").arg(named(nodes)));
}

} // namespace tinyatlas
