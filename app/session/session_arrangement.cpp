// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include <utility>

// Which view is shown, how Explore arranges the graph, and which side of it the map shows.
namespace tinyatlas {

void Session::showExplore() {
    ViewState next = m_state;
    next.view = View::Explore;
    next.closeFit();
    change(next, tr("Back to Explore"));
}

void Session::closeFit() {
    ViewState next = m_state;
    next.closeFit();
    change(next, matrixOpen()    ? tr("Back to the matrix")
                 : compareOpen() ? tr("Back to Compare")
                                 : tr("Back to Explore"));
}

void Session::showMatrix() {
    ViewState next = m_state;
    next.view = View::Matrix;
    next.closeFit();
    change(next, tr("Show the matrix"));
}

void Session::showData() {
    ViewState next = m_state;
    next.view = View::Data;
    next.closeFit();
    change(next, tr("Show the data"));
}

void Session::arrange(Arrangement arrangement, const QString &what) {
    ViewState next = m_state;
    next.view = View::Explore;
    next.closeFit();
    next.arrangement = arrangement;
    change(next, what);
}

void Session::showLanes() { arrange(Arrangement::Lanes, tr("Arrange in lanes")); }

void Session::showMap() { arrange(Arrangement::Map, tr("Arrange as a map")); }

void Session::showInstances() { lookThrough(Lens::Instances, tr("Show the instances")); }

void Session::showOntology() { lookThrough(Lens::Ontology, tr("Show the ontology")); }

void Session::lookThrough(Lens lens, const QString &what) {
    ViewState next = m_state;
    next.view = View::Explore;
    next.closeFit();
    next.arrangement = Arrangement::Map;
    if (next.browsing.lens != lens)
        next.selection = counterpart(next.selection, lens);
    tinyatlas::lookThrough(next, lens);
    change(next, what);
}

/// What means the same through the other lens: a type of sensor is a class. No other class is anything among
/// instances; what was selected there stays so, as it does in every view.
Selection Session::counterpart(const Selection &thing, Lens lens) const {
    const NodeId node = thing.nodeIn(graph());
    if (!node.valid())
        return thing;
    const NodeKind wanted = lens == Lens::Ontology ? NodeKind::Class : NodeKind::Sensor;
    const bool isOther =
        lens == Lens::Ontology ? thing.kind == Selection::Kind::Sensor : isOfOntology(graph().kind(node));
    if (!isOther)
        return thing;
    for (const Neighbour &each : graph().neighbours(node))
        if (each.relation == Relation::InstanceOf && graph().kind(each.node) == wanted)
            return Selection::of(graph(), each.node);
    return {};
}

} // namespace tinyatlas
