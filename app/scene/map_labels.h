// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/occupied_places.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>

namespace tinyatlas {

[[nodiscard]] LayoutBox boxOf(const QRectF &rect);

/// Where the label of a node may go: under it, over it, beside it. `radius`: of the node.
[[nodiscard]] std::array<QRectF, 4> labelPlaces(const QPointF &node, qreal radius, const QSizeF &label);

/// The first of these where nothing is; there it is taken up then. Empty where there is no room.
[[nodiscard]] QRectF placeLabel(OccupiedPlaces &occupied, const QRectF &bounds,
                                const std::array<QRectF, 4> &places);

} // namespace tinyatlas
