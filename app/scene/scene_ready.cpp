// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_ready.h"

#include "app/scene/scene_mesh.h"
#include "app/scene/scene_painter.h"

#include <QPainter>

namespace tinyatlas {

namespace {

QImage imageOf(const GraphScene &scene, const QRectF &rect, qreal pixels) {
    QImage image((rect.size() * pixels).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixels);
    image.fill(scene.background);
    QPainter painter(&image);
    painter.translate(-rect.topLeft());
    ScenePainter(painter).paint(scene, rect);
    return image;
}

} // namespace

std::shared_ptr<const SceneReady> madeReady(const GraphScene &scene, const QRectF &rect,
                                            const SceneSurface &surface) {
    auto ready = std::make_shared<SceneReady>();
    if (surface.painted) {
        ready->image = imageOf(scene, rect, surface.pixels);
        ready->imageRect = rect;
        return ready;
    }
    for (const SceneLayer &layer : scene.layers)
        ready->meshes.push_back(geometryOf(meshOf(layer, 1 / surface.pixels)));
    return ready;
}

} // namespace tinyatlas
