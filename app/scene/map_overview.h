// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/map_content.h"

#include <QImage>

namespace tinyatlas {

/// Where all nodes of a map are, in little: a point each.
struct MapOverview {
    QImage image;
    PictureView view; ///< of the places through it, in logical pixels
};

/// `room`: what it may take, in logical pixels. Empty where nothing is laid out. May be made on any
/// thread.
[[nodiscard]] MapOverview mapOverview(const MapContent &content, const QSizeF &room, qreal devicePixels);

} // namespace tinyatlas
