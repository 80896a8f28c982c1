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

/// What models and devices share is shown where one is that has it; classes and properties are, whatever is.
bool passesFilter(const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    const ShownThings &shown = *session.shown();
    const auto isTold = [&](NodeId each) {
        return graph.kind(each) == NodeKind::Model || graph.kind(each) == NodeKind::Device;
    };
    const auto passes = [&](NodeId each) {
        return graph.kind(each) == NodeKind::Model ? shown.contains(ModelId{graph.indexOf(each)})
                                                   : shown.contains(DeviceId{graph.indexOf(each)});
    };
    if (isOfOntology(graph.kind(node)))
        return true;
    if (isTold(node))
        return passes(node);
    const auto neighbours = graph.neighbours(node);
    return std::ranges::none_of(neighbours, isTold, &Neighbour::node) ||
           std::ranges::any_of(neighbours,
                               [&](const Neighbour &each) { return isTold(each.node) && passes(each.node); });
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
    next.view = View::Explore;
    next.fitPair.reset();
    next.selection = Selection::of(graph, node);
    if (next.selection.kind == Selection::Kind::Node && next.arrangement == Arrangement::Lanes)
        next.arrangement = Arrangement::Map;
    lookThrough(next, isOfOntology(graph.kind(node)) ? Lens::Ontology : Lens::Instances);
    if (next.arrangement == Arrangement::Map)
        show(next.browsing, graph, std::array{node});
    session.change(next, what);
    if (filteredOut)
        session.undoStack()->endMacro();
}

} // namespace tinyatlas
