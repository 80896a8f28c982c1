// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <span>
#include <vector>

namespace tinyatlas {

/// A disc that no label may touch.
struct Bubble {
    QPointF centre;
    qreal radius = 0;
};

/// A label that looks for a place beside its bubble.
struct LabelRequest {
    std::size_t bubble = 0;    ///< index into the bubbles
    std::vector<QSizeF> sizes; ///< the forms it may take, the preferred first
    bool mayBeApart = true;    ///< whether a place is good to which a line must lead
    bool mayCrossLines = true; ///< whether it may lie on a line rather than be left out
};

struct PlacedLabel {
    std::size_t bubble = 0;
    std::size_t form = 0; ///< index into LabelRequest::sizes
    QRectF rect;
    bool apart = false; ///< so far from its bubble that a line should lead there
};

/// Finds a place for each label, the first requests first. No placed label touches a bubble, another label,
/// or the edge of `bounds`; one that finds no such place is left out. Labels keep off `lines` where they can,
/// then cross them. A label that is not apart is nearer to its own bubble than to any other. Takes O(requests
/// x bubbles).
[[nodiscard]] std::vector<PlacedLabel> placeLabels(const QRectF &bounds, std::span<const Bubble> bubbles,
                                                   std::span<const QLineF> lines,
                                                   std::span<const LabelRequest> requests);

/// Whether any part of the line is inside the rectangle.
[[nodiscard]] bool crosses(const QLineF &line, const QRectF &rect);
/// How far the point is from the rectangle; 0 inside.
[[nodiscard]] qreal distance(const QPointF &point, const QRectF &rect);
/// The point of the rectangle that is nearest to `point`.
[[nodiscard]] QPointF nearest(const QRectF &rect, const QPointF &point);

} // namespace tinyatlas
