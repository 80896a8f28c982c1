// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/viewmodels/map_view_model.h"

#include <algorithm>
#include <iterator>

// Showing and hiding what lies beside a node, all of it or along one relation: each is a step that can be
// undone.
namespace tinyatlas {

namespace {

/// Two nodes may have several relations.
std::vector<NodeId> onceEach(std::vector<NodeId> nodes) {
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace

/// Of what can be shown at once: "5 layer types", "2 tasks, 1 creator".
QString MapViewModel::offered(const std::vector<NodeId> &nodes) const {
    return nodes.size() > mostAtOnce
               ? tr("the %1 most connected of %2")
                     .arg(text::countExact(mostAtOnce), text::countedByKind(m_session.graph(), nodes))
               : text::countedByKind(m_session.graph(), nodes);
}

const MapViewModel::Beside &MapViewModel::beside() const {
    if (!m_beside)
        m_beside = besideNow();
    return *m_beside;
}

MapViewModel::Beside MapViewModel::besideNow() const {
    Beside found;
    if (!ready())
        return found;
    const auto take = [&](NodeId node) {
        if (node.valid() && shown().contains(node))
            found.inHand.push_back(node);
    };
    std::ranges::for_each(m_browsing.marked, take);
    if (m_browsing.marked.empty())
        take(selectedNode());
    for (const NodeId node : found.inHand) {
        std::ranges::copy(shown().hiddenNeighboursOf(node), std::back_inserter(found.hidden));
        std::ranges::copy(shown().leavesOf(node), std::back_inserter(found.hanging));
        for (const Neighbour &neighbour : m_session.graph().neighbours(node))
            if (shown().contains(neighbour.node) &&
                std::ranges::binary_search(m_browsing.added, neighbour.node))
                found.hanging.push_back(neighbour.node);
    }
    found.hidden = onceEach(std::move(found.hidden));
    found.hanging = onceEach(std::move(found.hanging));
    return found;
}

std::vector<RelationGroup> MapViewModel::groupsOf(const std::vector<NodeId> &nodes) const {
    if (nodes.empty())
        return {};
    if (inHand().size() > 1)
        return {{.nodes = nodes}};
    std::vector<RelationGroup> groups = byRelation(m_session.graph(), inHand().front(), nodes);
    if (groups.size() > 1)
        groups.insert(groups.begin(), {.nodes = nodes});
    return groups;
}

QList<RelationChoice> MapViewModel::choicesOf(const std::vector<NodeId> &nodes, bool expanding) const {
    QList<RelationChoice> choices;
    const std::vector<RelationGroup> groups = groupsOf(nodes);
    for (const RelationGroup &group : groups) {
        const bool isAll = choices.empty() && (groups.size() > 1 || inHand().size() > 1);
        const QString relation = isAll ? tr("All") : text::relationTitle(group.relation, group.forward);
        choices.append({relation, expanding ? offered(group.nodes)
                                            : text::countedByKind(m_session.graph(), group.nodes)});
    }
    return choices;
}

bool MapViewModel::canExpand() const { return !beside().hidden.empty(); }

bool MapViewModel::canCollapse() const { return !beside().hanging.empty(); }

QString MapViewModel::expandText() const {
    const std::vector<NodeId> &hidden = beside().hidden;
    return hidden.empty() ? tr("&Expand") : tr("&Expand: %1").arg(offered(hidden));
}

QString MapViewModel::collapseText() const {
    const std::vector<NodeId> &leaves = beside().hanging;
    return leaves.empty() ? tr("&Collapse")
                          : tr("&Collapse: %1").arg(text::countedByKind(m_session.graph(), leaves));
}

QList<RelationChoice> MapViewModel::expandChoices() const { return choicesOf(beside().hidden, true); }

QList<RelationChoice> MapViewModel::collapseChoices() const { return choicesOf(beside().hanging, false); }

void MapViewModel::expand() { bring(beside().hidden, tr("Expand %1").arg(named(inHand()))); }

void MapViewModel::collapse() { takeAway(beside().hanging, tr("Collapse %1").arg(named(inHand()))); }

void MapViewModel::expandAlong(int choice) {
    const QString relation = expandChoices().value(choice).relation;
    std::vector<RelationGroup> groups = groupsOf(beside().hidden);
    if (choice >= 0 && static_cast<std::size_t>(choice) < groups.size())
        bring(groups[static_cast<std::size_t>(choice)].nodes,
              tr("Expand %1: %2").arg(named(inHand()), relation));
}

void MapViewModel::collapseAlong(int choice) {
    const QString relation = collapseChoices().value(choice).relation;
    std::vector<RelationGroup> groups = groupsOf(beside().hanging);
    if (choice >= 0 && static_cast<std::size_t>(choice) < groups.size())
        takeAway(groups[static_cast<std::size_t>(choice)].nodes,
                 tr("Collapse %1: %2").arg(named(inHand()), relation));
}

void MapViewModel::bring(const std::vector<NodeId> &nodes, const QString &what) {
    if (nodes.empty())
        return;
    const std::vector<NodeId> newcomers = mostConnected(m_session.graph(), nodes, mostAtOnce);
    ViewState next = m_session.state();
    show(next.browsing, m_session.graph(), newcomers);
    putBeside(inHand(), newcomers, next.browsing);
    m_session.change(next, what);
    bringIntoSight(newcomers);
}

void MapViewModel::takeAway(const std::vector<NodeId> &nodes, const QString &what) {
    if (nodes.empty())
        return;
    ViewState next = m_session.state();
    hide(next.browsing, m_session.graph(), nodes);
    m_session.change(next, what);
}

} // namespace tinyatlas
