// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_overview.h"

#include "app/scene/node_marks.h"

#include <algorithm>
#include <limits>

namespace tinyatlas {

namespace {

QPointF placeOf(const MapContent &content, NodeId node) {
    const LayoutPoint &place = (*content.places)[node.value];
    return {static_cast<double>(place.x), static_cast<double>(place.y)};
}

QRectF boundsOf(const MapContent &content) {
    constexpr double far = std::numeric_limits<double>::max();
    QPointF least(far, far);
    QPointF most(-far, -far);
    for (const NodeId node : content.shown->nodes()) {
        const QPointF place = placeOf(content, node);
        least = {std::min(least.x(), place.x()), std::min(least.y(), place.y())};
        most = {std::max(most.x(), place.x()), std::max(most.y(), place.y())};
    }
    return {least, most};
}

} // namespace

MapOverview mapOverview(const MapContent &content, const QSizeF &room, qreal devicePixels) {
    MapOverview overview;
    if (!content.places || content.shown->nodes().empty())
        return overview;
    constexpr double margin = 6;
    const QRectF bounds = boundsOf(content);
    const QRectF inner = QRectF(QPointF(), room).adjusted(margin, margin, -margin, -margin);
    overview.view.zoom = std::min({inner.width() / std::max(bounds.width(), 1.0),
                                   inner.height() / std::max(bounds.height(), 1.0), 1.0});
    overview.view.pan = inner.center() - bounds.center() * overview.view.zoom;

    overview.image = QImage((room * devicePixels).toSize(), QImage::Format_ARGB32_Premultiplied);
    overview.image.setDevicePixelRatio(devicePixels);
    overview.image.fill(Qt::transparent);
    for (const NodeId node : content.shown->nodes()) {
        const QPoint pixel = (overview.view.fromPicture(placeOf(content, node)) * devicePixels).toPoint();
        if (overview.image.rect().contains(pixel))
            overview.image.setPixelColor(
                pixel, nodeColor(content.dataset->catalog, *content.graph, content.tokens, node));
    }
    return overview;
}

} // namespace tinyatlas
