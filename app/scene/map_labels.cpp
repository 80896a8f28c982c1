// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_labels.h"

namespace tinyatlas {

LayoutBox boxOf(const QRectF &rect) {
    const QPointF centre = rect.center();
    return {{static_cast<float>(centre.x()), static_cast<float>(centre.y())},
            {static_cast<float>(rect.width()), static_cast<float>(rect.height())}};
}

std::array<QRectF, 4> labelPlaces(const QPointF &node, qreal radius, const QSizeF &label) {
    constexpr qreal gap = 2;
    const qreal left = node.x() - label.width() / 2;
    const qreal top = node.y() - label.height() / 2;
    return {QRectF({left, node.y() + radius + gap}, label),
            QRectF({left, node.y() - radius - gap - label.height()}, label),
            QRectF({node.x() + radius + 2 * gap, top}, label),
            QRectF({node.x() - radius - 2 * gap - label.width(), top}, label)};
}

QRectF placeLabel(OccupiedPlaces &occupied, const QRectF &bounds, const std::array<QRectF, 4> &places) {
    for (const QRectF &rect : places) {
        if (!bounds.contains(rect) || !occupied.isFree(boxOf(rect)))
            continue;
        occupied.take(boxOf(rect));
        return rect;
    }
    return {};
}

} // namespace tinyatlas
