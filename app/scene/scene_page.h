// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/scene/graph_scene.h"
#include "app/scene/picture_view.h"

namespace tinyatlas {

/// A scene as it is seen through its viewport, to be written as a picture: what lies outside is cut off or
/// left out, texts with it. `viewport` in logical pixels. Holds all it needs: it may be painted on any
/// thread.
[[nodiscard]] PicturePage scenePage(GraphScene scene, const PictureView &view, const QSizeF &viewport,
                                    QString title);

} // namespace tinyatlas
