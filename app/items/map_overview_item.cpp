// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/map_overview_item.h"

#include "app/jobs/background.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>

namespace tinyatlas {

MapOverviewItem::MapOverviewItem(QQuickItem *parent) : QQuickPaintedItem(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
    connect(&m_making, &QFutureWatcherBase::finished, this, &MapOverviewItem::take);
}

void MapOverviewItem::setMap(MapViewModel *map) {
    if (map == m_map)
        return;
    if (m_map)
        m_map->disconnect(this);
    m_map = map;
    if (m_map) {
        connect(m_map, &MapViewModel::contentChanged, this, &MapOverviewItem::remake);
        connect(m_map, &MapViewModel::viewChanged, this, [this] { update(); });
    }
    remake();
    emit mapChanged();
}

/// The last one stays until then.
void MapOverviewItem::remake() {
    if (!m_map || !isVisible() || !window() || m_making.isRunning()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const qreal pixels = window()->effectiveDevicePixelRatio();
    m_making.setFuture(inBackground(
        [content = m_map->content(), room = size(), pixels] { return mapOverview(content, room, pixels); }));
}

void MapOverviewItem::take() {
    m_overview = m_making.result();
    update();
    if (m_stale)
        remake();
}

void MapOverviewItem::geometryChange(const QRectF &geometry, const QRectF &before) {
    QQuickPaintedItem::geometryChange(geometry, before);
    remake();
}

void MapOverviewItem::itemChange(ItemChange change, const ItemChangeData &data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemVisibleHasChanged)
        remake();
}

void MapOverviewItem::paint(QPainter *painter) {
    if (!m_map || m_overview.image.isNull())
        return;
    painter->drawImage(QPointF(), m_overview.image);
    const QRectF all = boundingRect().adjusted(1, 1, -1, -1);
    const QRectF seen = m_overview.view.fromPicture(m_map->placesInSight()).intersected(all);
    QPainterPath unseen;
    unseen.setFillRule(Qt::OddEvenFill);
    unseen.addRect(all);
    unseen.addRect(seen);
    painter->fillPath(unseen, m_shade);
    painter->setPen(QPen(m_frame, 1.5));
    painter->drawRect(seen);
}

void MapOverviewItem::bringIntoSight(const QPointF &point) {
    if (m_map && !m_overview.image.isNull())
        m_map->centreOn(m_overview.view.toPicture(point));
}

void MapOverviewItem::mousePressEvent(QMouseEvent *event) { bringIntoSight(event->position()); }

void MapOverviewItem::mouseMoveEvent(QMouseEvent *event) { bringIntoSight(event->position()); }

} // namespace tinyatlas
