// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/occupied_places.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace tinyatlas {

[[nodiscard]] LayoutBox boxOf(const QRectF &rect);

/// Where the label of a node goes: under it, else over it, else beside it, wherever nothing is; there it is
/// taken up then. Empty where there is no room. `radius`: of the node.
[[nodiscard]] QRectF placeLabel(OccupiedPlaces &occupied, const QRectF &bounds, const QPointF &node,
                                qreal radius, const QSizeF &label);

} // namespace tinyatlas
