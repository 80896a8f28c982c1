// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_page.h"

#include "app/scene/scene_painter.h"

#include <utility>

namespace tinyatlas {

PicturePage scenePage(GraphScene scene, const PictureView &view, const QSizeF &viewport, QString title) {
    const QColor background = scene.background;
    return {.size = viewport,
            .title = std::move(title),
            .background = background,
            .paint = [scene = std::move(scene), view, viewport](QPainter &painter) {
                ScenePainter(painter).paint(scene, view, viewport);
            }};
}

} // namespace tinyatlas
