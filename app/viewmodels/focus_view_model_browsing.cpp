// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/focus_view_model.h"

#include "app/text/focus_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

// What the pointer and the keys do in Focus.
namespace tinyatlas {

bool FocusViewModel::canPutInTheMiddle() const {
    return selectedNode().valid() && !(active() && selectedNode() == m_content.centre);
}

bool FocusViewModel::canOpen() const {
    return active() && tinyatlas::canOpen(m_content, m_session.graph(), selectedNode());
}

bool FocusViewModel::opened() const {
    return std::ranges::binary_search(m_session.state().focus.opened, selectedNode());
}

void FocusViewModel::toggleOpened() {
    if (!canOpen())
        return;
    ViewState next = m_session.state();
    toggle(next.focus.opened, selectedNode());
    const QString name = text::nodeName(m_session.catalog(), m_session.graph(), selectedNode());
    m_fitted = true;
    m_session.change(next, opened() ? tr("Fold what is next to %1").arg(name)
                                    : tr("Show what is next to %1").arg(name));
}

bool FocusViewModel::openCurrent(bool open) {
    if (!canOpen() || opened() == open)
        return false;
    toggleOpened();
    return true;
}

/// Of a sector, another page or a few; what stands for neighbours that found no room leads to where they have
/// it.
void FocusViewModel::toggleGroup(const std::string &group) {
    for (const FocusSector &sector : m_content.sectors) {
        ViewState next = m_session.state();
        std::vector<std::uint32_t> &pages = next.focus.pages;
        if (group == fewerGroup(sector.key)) {
            std::erase(pages, sector.key);
            m_fitted = true;
            return m_session.change(next, tr("Show a few: %1").arg(sector.heading));
        }
        if (group == moreGroup(sector.key) && !sector.full) {
            pages.insert(std::ranges::lower_bound(pages, sector.key), sector.key);
            m_fitted = true;
            return m_session.change(next, tr("Show more: %1").arg(sector.heading));
        }
        for (const FocusThing &thing : sector.things)
            if (group == neighbourGroup(thing.node))
                return m_session.putInTheMiddle(thing.node);
    }
}

void FocusViewModel::setCurrentGroup(const std::string &group) {
    if (std::exchange(m_state.group, group) == group)
        return;
    emit groupsChanged();
    updateScene();
}

bool FocusViewModel::toggleCurrentGroup() {
    if (!m_state.group.empty())
        toggleGroup(std::string(m_state.group));
    else if (canPutInTheMiddle())
        m_session.putSelectedInTheMiddle();
    else
        return false;
    return true;
}

QString FocusViewModel::currentText() const {
    if (!m_state.group.empty())
        return textFor(m_state.group);
    const NodeId node = selectedNode();
    if (!active() || !current() || !m_content.centre.valid())
        return {};
    const auto name = [this](NodeId of) {
        return text::nodeName(m_session.catalog(), m_session.graph(), of);
    };
    QString middle = tr("%1 in the middle").arg(name(m_content.centre));
    if (!node.valid() || node == m_content.centre)
        return middle;
    for (const FocusSector &sector : m_content.sectors)
        for (const FocusThing &thing : sector.things)
            if (thing.node == node)
                return tr("%1; %2: %3").arg(middle, sector.heading, name(node));
    return tr("%1; %2").arg(middle, name(node));
}

HitRegion FocusViewModel::hitAt(const QPointF &point) const {
    const HitRegion *hit = QRectF(QPointF(), m_viewport).contains(point) ? scene().at(point) : nullptr;
    return hit ? *hit : HitRegion();
}

void FocusViewModel::setHover(const HitRegion &hit, const QPointF &point) {
    if (hit.thing == m_state.hover && hit.group == m_state.hoverGroup)
        return;
    m_state.hover = hit.thing;
    m_state.hoverGroup = hit.group;
    m_hoverText = textFor(hit);
    m_hoverPosition = point + tipOffset;
    emit hoverChanged();
    updateScene();
}

QString FocusViewModel::textFor(const HitRegion &hit) const {
    if (!hit.group.empty())
        return textFor(hit.group);
    const NodeId node = hit.thing.nodeIn(m_session.graph());
    if (!node.valid() || node == m_content.centre) // which says it all
        return {};
    QString name = text::nodeName(m_session.catalog(), m_session.graph(), node);
    const QString verdict = verdictWords(node);
    if (!verdict.isEmpty())
        return name + u'\n' + verdict;
    return name + u'\n' +
           tr("%1, %2").arg(text::nodeKindName(m_session.graph().kind(node)),
                            text::countedRelations(m_session.graph().degree(node)));
}

QString FocusViewModel::textFor(const std::string &group) const {
    for (const FocusSector &sector : m_content.sectors) {
        if (group == moreGroup(sector.key))
            return text::moreTip(sector.heading, sector.more, sector.full);
        if (group == fewerGroup(sector.key))
            return text::fewerTip(sector.heading);
        for (const FocusThing &thing : sector.things)
            if (group == neighbourGroup(thing.node))
                return tr("%1: put %2 in the middle to see them")
                    .arg(text::moreThings(thing.more),
                         text::nodeName(m_session.catalog(), m_session.graph(), thing.node));
    }
    return {};
}

void FocusViewModel::hoverAt(const QPointF &point) {
    setHover(m_drag.active() ? HitRegion() : hitAt(point), point);
}

void FocusViewModel::leave() { setHover({}); }

void FocusViewModel::clickAt(const QPointF &point) {
    const HitRegion hit = hitAt(point);
    if (!hit.group.empty())
        return toggleGroup(hit.group);
    m_clicked = hit.thing;
    m_session.select(hit.thing);
    m_clicked = {};
}

void FocusViewModel::doubleClickAt(const QPointF &point) {
    const HitRegion hit = hitAt(point);
    if (const NodeId node = hit.thing.nodeIn(m_session.graph()); node.valid())
        m_session.putInTheMiddle(node);
    else if (hit.group.empty())
        zoomToFit();
}

void FocusViewModel::moveSelection(int columns, int rows) {
    const QPointF direction(std::clamp(columns, -1, 1), std::clamp(rows, -1, 1));
    const HitRegion *const group = m_state.group.empty() ? nullptr : scene().findGroup(m_state.group);
    const auto from = group ? std::optional(group->centre) : centreOfSelection();
    const QPointF start = from.value_or(QRectF(QPointF(), m_viewport).center());
    const HitRegion *nearest = nullptr;
    double least = 0;
    for (const HitRegion &hit : scene().hits) {
        const QPointF way = hit.centre - start;
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double length = from ? along + 2 * across : std::hypot(way.x(), way.y());
        if ((from && (along <= 0 || along <= across / 2)) || (nearest && length >= least))
            continue;
        nearest = &hit;
        least = length;
    }
    if (!nearest)
        return;
    const HitRegion to = *nearest; // the scene is another one soon
    if (to.group.empty())
        m_session.select(to.thing);
    setCurrentGroup(to.group);
}

void FocusViewModel::dragAt(const QPointF &point) {
    if (!m_drag.active())
        return;
    const Selection under = thingAt(point);
    m_drag.setUnder(under, rectOf(under).translated(m_drag.position() - point));
}

} // namespace tinyatlas
