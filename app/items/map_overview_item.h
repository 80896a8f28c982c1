// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/map_overview.h"
#include "app/viewmodels/map_view_model.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QQuickPaintedItem>

namespace tinyatlas {

/// All of the map in little, with a frame around what is in sight. A press or a drag brings what is there
/// into sight.
class MapOverviewItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::MapViewModel *map READ map WRITE setMap NOTIFY mapChanged REQUIRED)
    Q_PROPERTY(QColor frame MEMBER m_frame NOTIFY colorsChanged)
    Q_PROPERTY(QColor shade MEMBER m_shade NOTIFY colorsChanged)

public:
    explicit MapOverviewItem(QQuickItem *parent = nullptr);

    [[nodiscard]] MapViewModel *map() const { return m_map; }
    void setMap(MapViewModel *map);

    void paint(QPainter *painter) override;

signals:
    void mapChanged();
    void colorsChanged();

protected:
    void geometryChange(const QRectF &geometry, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void remake();
    void take();
    void bringIntoSight(const QPointF &point);

    QPointer<MapViewModel> m_map;
    QColor m_frame; ///< around what is in sight
    QColor m_shade; ///< over what is not
    MapOverview m_overview;
    QFutureWatcher<MapOverview> m_making;
    bool m_stale = false; ///< the content has changed since that was begun
};

} // namespace tinyatlas
