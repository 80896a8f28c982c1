// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/jump.h"

#include "app/session/session.h"
#include "app/text/node_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

/// Of a model or a device.
bool passesFilterItself(const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    const ShownThings &shown = *session.shown();
    return graph.kind(node) == NodeKind::Model ? shown.contains(ModelId{graph.indexOf(node)})
                                               : shown.contains(DeviceId{graph.indexOf(node)});
}

/// What models and devices share is shown where one is that has it; classes and properties are, whatever is.
bool passesFilter(const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    const auto isJudged = [&](NodeId each) { return isModelOrDevice(graph.kind(each)); };
    if (isOfOntology(graph.kind(node)))
        return true;
    if (isJudged(node))
        return passesFilterItself(session, node);
    const auto neighbours = graph.neighbours(node);
    return std::ranges::none_of(neighbours, isJudged, &Neighbour::node) ||
           std::ranges::any_of(neighbours, [&](const Neighbour &each) {
               return isJudged(each.node) && passesFilterItself(session, each.node);
           });
}

/// With a neighbour, where it is not shown alone.
void showWithNeighbour(Browsing &browsing, const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    show(browsing, graph, std::array{node});
    const ShownNodes shown(graph, browsing, [&](NodeId each) { return passesFilterItself(session, each); });
    const std::vector<NodeId> neighbours = shown.hiddenNeighboursOf(node);
    if (!shown.contains(node) && !neighbours.empty())
        show(browsing, graph, std::array{*std::ranges::max_element(neighbours, {}, [&](NodeId each) {
                 return graph.degree(each);
             })});
}

} // namespace

void jumpTo(Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    const QString what =
        QCoreApplication::translate("jump", "Jump to %1").arg(text::nodeName(session.catalog(), graph, node));
    const bool filteredOut = !passesFilter(session, node);
    if (filteredOut) {
        // Apart, since the groups of the lanes that are opened with the selection are those without a filter.
        session.undoStack()->beginMacro(what);
        ViewState unfiltered = session.state();
        unfiltered.filter = {};
        session.change(unfiltered, what);
    }
    ViewState next = session.state();
    const bool staysInMatrix = next.view == View::Matrix && isModelOrDevice(graph.kind(node));
    if (!staysInMatrix)
        next.view = View::Explore;
    next.closeFit();
    next.selection = Selection::of(graph, node);
    if (next.selection.kind == Selection::Kind::Node && next.arrangement == Arrangement::Lanes)
        next.arrangement = Arrangement::Map;
    lookThrough(next, isOfOntology(graph.kind(node)) ? Lens::Ontology : Lens::Instances);
    if (next.arrangement == Arrangement::Map)
        showWithNeighbour(next.browsing, session, node);
    session.change(next, what);
    if (filteredOut)
        session.undoStack()->endMacro();
}

} // namespace tinyatlas
