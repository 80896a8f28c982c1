// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace tinyatlas {

/// How a picture is seen through its viewport: the zoom, and where the picture's corner lies.
struct PictureView {
    static constexpr qreal minZoom = 0.5;
    static constexpr qreal maxZoom = 4;

    qreal zoom = 1;
    QPointF pan; ///< of the picture's top left corner, in pixels of the viewport

    [[nodiscard]] QPointF toPicture(const QPointF &point) const { return (point - pan) / zoom; }
    [[nodiscard]] QPointF fromPicture(const QPointF &point) const { return point * zoom + pan; }
    [[nodiscard]] QRectF fromPicture(const QRectF &rect) const {
        return {fromPicture(rect.topLeft()), rect.size() * zoom};
    }

    /// The view with another zoom, in which what lies at `point` of the viewport stays there.
    [[nodiscard]] PictureView zoomedAbout(const QPointF &point, qreal newZoom) const;

    /// The view with a pan that leaves no part of the viewport empty where the picture could fill it. So a
    /// picture is never lost.
    [[nodiscard]] PictureView within(const QSizeF &viewport, const QSizeF &picture) const;

    friend bool operator==(const PictureView &, const PictureView &) = default;
};

} // namespace tinyatlas
