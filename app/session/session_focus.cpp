// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/text/node_texts.h"

#include <algorithm>

// What stands in the middle of Focus, and the trail of what stood there before.
namespace tinyatlas {

bool Session::trailShown() const { return focusShown() && exploring(); }

/// What is selected stands in the middle, or what stood there last; else what most is known of.
ViewState Session::focused(ViewState next) const {
    NodeId centre = next.selection.nodeIn(graph());
    if (!centre.valid())
        centre = next.focus.centre;
    if (!centre.valid())
        centre = m_trail.things().empty() ? bestConnected(graph()) : m_trail.things()[m_trail.current()];
    if (centre != next.focus.centre)
        next.focus = {.centre = centre, .opened = {}, .pages = {}};
    return next;
}

void Session::showFocus() {
    ViewState next = m_state;
    next.view = View::Explore;
    next.closeFit();
    next.arrangement = Arrangement::Focus;
    change(focused(next), tr("Arrange around one thing"));
}

void Session::putInTheMiddle(NodeId node) {
    ViewState next = m_state;
    next.view = View::Explore;
    next.closeFit();
    next.arrangement = Arrangement::Focus;
    next.selection = Selection::of(graph(), node);
    change(focused(next), tr("Put %1 in the middle").arg(text::nodeName(catalog(), graph(), node)));
}

void Session::putSelectedInTheMiddle() {
    if (selected())
        putInTheMiddle(m_state.selection.nodeIn(graph()));
}

/// What is chosen elsewhere and has nothing to do with what stands in the middle takes its place.
ViewState Session::followingInFocus(ViewState next) const {
    const NodeId node = next.selection.nodeIn(graph());
    if (next.arrangement != Arrangement::Focus || !node.valid() ||
        next.focus.centre != m_state.focus.centre || isAround(graph(), next.focus, node))
        return next;
    return focused(std::move(next));
}

void Session::goToTrail(int place) {
    if (place >= 0 && static_cast<std::size_t>(place) < m_trail.things().size())
        putInTheMiddle(m_trail.goTo(static_cast<std::size_t>(place)));
}

FocusChoice Session::carriedFocus(const Snapshot &next) const {
    const auto again = [&](NodeId node) {
        return carriedThing(Selection::of(graph(), node), next).nodeIn(next.index->graph);
    };
    const FocusChoice &before = m_state.focus;
    FocusChoice focus;
    if (before.centre.valid())
        focus.centre = again(before.centre);
    if (focus.centre.valid()) {
        focus.pages = before.pages;
        for (const NodeId node : before.opened)
            if (const NodeId now = again(node); now.valid())
                focus.opened.push_back(now);
        std::ranges::sort(focus.opened);
    } else if (m_state.arrangement == Arrangement::Focus) {
        const NodeId selected = carriedThing(m_state.selection, next).nodeIn(next.index->graph);
        focus.centre = selected.valid() ? selected : bestConnected(next.index->graph);
    }
    return focus;
}

} // namespace tinyatlas
