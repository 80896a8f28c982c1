// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"

#include <QList>
#include <QPolygonF>

namespace tinyatlas {

// Outlines that both back ends draw. All run clockwise on screen and are convex.

[[nodiscard]] QPolygonF rectOutline(const QRectF &rect, qreal radius);
[[nodiscard]] QPolygonF circleOutline(const QRectF &rect);
[[nodiscard]] QPolygonF diamondOutline(const QRectF &rect);
/// A line of two pieces that points to the right, or down.
[[nodiscard]] QPolygonF chevronLine(const QRectF &rect, bool down);
[[nodiscard]] QList<QPolygonF> stripeOutlines(const QRectF &rect);

/// An S from `from` to `to` as a line of straight pieces.
[[nodiscard]] QPolygonF curveLine(const SceneCurve &curve);

/// The sign of a verdict. The four differ in outline as well as in glyph: colour never speaks alone.
struct SignOutline {
    QPolygonF body;
    bool filled = true;       ///< otherwise the body is a ring
    QList<QPolygonF> strokes; ///< the glyph: lines
    qreal strokeWidth = 1;
};
[[nodiscard]] SignOutline signOutline(FitState state, const QRectF &rect);

} // namespace tinyatlas
