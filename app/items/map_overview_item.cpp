// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/map_overview_item.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>

namespace tinyatlas {

MapOverviewItem::MapOverviewItem(QQuickItem *parent) : QQuickPaintedItem(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
}

void MapOverviewItem::setMap(MapViewModel *map) {
    if (map == m_map)
        return;
    if (m_map)
        m_map->disconnect(this);
    m_map = map;
    if (m_map) {
        connect(m_map, &MapViewModel::contentChanged, this, &MapOverviewItem::forget);
        connect(m_map, &MapViewModel::viewChanged, this, [this] { update(); });
    }
    forget();
    emit mapChanged();
}

void MapOverviewItem::forget() {
    m_fresh = false;
    update();
}

void MapOverviewItem::geometryChange(const QRectF &geometry, const QRectF &before) {
    QQuickPaintedItem::geometryChange(geometry, before);
    forget();
}

void MapOverviewItem::itemChange(ItemChange change, const ItemChangeData &data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemVisibleHasChanged)
        forget();
}

void MapOverviewItem::paint(QPainter *painter) {
    if (!m_map || !isVisible())
        return;
    if (!m_fresh) {
        m_overview = mapOverview(m_map->content(), size(), window()->effectiveDevicePixelRatio());
        m_fresh = true;
    }
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
    if (m_map && m_fresh)
        m_map->centreOn(m_overview.view.toPicture(point));
}

void MapOverviewItem::mousePressEvent(QMouseEvent *event) { bringIntoSight(event->position()); }

void MapOverviewItem::mouseMoveEvent(QMouseEvent *event) { bringIntoSight(event->position()); }

} // namespace tinyatlas
