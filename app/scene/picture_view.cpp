// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/picture_view.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

PictureView PictureView::zoomedAbout(const QPointF &point, qreal newZoom) const {
    const QPointF anchor = toPicture(point);
    PictureView next;
    next.zoom = std::clamp(newZoom, minZoom, maxZoom);
    next.pan = point - anchor * next.zoom;
    return next;
}

PictureView PictureView::within(const QSizeF &viewport, const QSizeF &picture) const {
    // Whole pixels: text that is panned by half of one is blurred.
    const auto clamped = [this](qreal value, qreal room, qreal length) {
        return std::round(std::clamp(value, std::min(0.0, room - length * zoom), 0.0));
    };
    PictureView next = *this;
    next.pan = {clamped(pan.x(), viewport.width(), picture.width()),
                clamped(pan.y(), viewport.height(), picture.height())};
    return next;
}

} // namespace tinyatlas
