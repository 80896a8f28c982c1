// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/graph_arrangement.h"

#include <utility>

namespace tinyatlas {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

Selection GraphArrangement::thingAt(const QPointF &point) const {
    if (!QRectF(QPointF(), m_viewport).contains(point))
        return {};
    const HitRegion *hit = scene().at(view().toPicture(point));
    return hit ? hit->thing : Selection();
}

QRectF GraphArrangement::rectOf(const Selection &thing) const {
    const HitRegion *hit = scene().find(thing);
    return hit ? view().fromPicture(hit->rect).intersected(QRectF(QPointF(), m_viewport)) : QRectF();
}

std::optional<QPointF> GraphArrangement::centreOf(const Selection &thing) const {
    const HitRegion *hit = scene().find(thing);
    return hit ? std::optional(view().fromPicture(hit->centre)) : std::nullopt;
}

void GraphArrangement::setBand(const QRectF &band) {
    if (std::exchange(m_band, band) != band)
        emit bandChanged();
}

void GraphArrangement::takeBand() {
    const QRectF band = m_band;
    setBand({});
    if (!band.isEmpty())
        markWithin(band);
}

void GraphArrangement::zoomIn() { zoomAbout(QRectF(QPointF(), m_viewport).center(), zoomStep); }

void GraphArrangement::zoomOut() { zoomAbout(QRectF(QPointF(), m_viewport).center(), 1 / zoomStep); }

} // namespace tinyatlas
