// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_labels.h"

#include <array>

namespace tinyatlas {

LayoutBox boxOf(const QRectF &rect) {
    const QPointF centre = rect.center();
    return {{static_cast<float>(centre.x()), static_cast<float>(centre.y())},
            {static_cast<float>(rect.width()), static_cast<float>(rect.height())}};
}

QRectF placeLabel(OccupiedPlaces &occupied, const QRectF &bounds, const QPointF &node, qreal radius,
                  const QSizeF &label) {
    constexpr qreal gap = 2;
    const qreal left = node.x() - label.width() / 2;
    const qreal top = node.y() - label.height() / 2;
    const std::array corners{
        QPointF(left, node.y() + radius + gap), QPointF(left, node.y() - radius - gap - label.height()),
        QPointF(node.x() + radius + 2 * gap, top), QPointF(node.x() - radius - 2 * gap - label.width(), top)};
    for (const QPointF &corner : corners) {
        const QRectF rect(corner, label);
        if (!bounds.contains(rect) || !occupied.isFree(boxOf(rect)))
            continue;
        occupied.take(boxOf(rect));
        return rect;
    }
    return {};
}

} // namespace tinyatlas
