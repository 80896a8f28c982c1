// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/picture_view.h"

#include <QImage>

class QPainter;

namespace tinyatlas {

/// Draws a scene with QPainter, in the painter's coordinates: for pictures, and where there is no GPU.
class ScenePainter {
public:
    /// Does not own the painter; it must outlive this.
    explicit ScenePainter(QPainter &painter);

    void paint(const GraphScene &scene);
    /// As it is seen through a viewport: what lies wholly outside is left out.
    void paint(const GraphScene &scene, const PictureView &view, const QSizeF &viewport);
    void paint(const SceneShape &shape);

    /// All but what is fixed to the viewport, where it lies within `seen`.
    void paint(const GraphScene &scene, const QRectF &seen);
    /// What is fixed to the viewport.
    void paintFixed(const GraphScene &scene);

private:
    void paint(const SceneLayer &layer, const QRectF &seen);
    void paint(const SceneCurve &curve);
    void paint(const SceneText &text, const QRectF &seen);
    void paintSign(const SceneShape &shape);

    QPainter &m_painter;
};

/// The whole scene as a picture, `scale` device pixels to the pixel.
[[nodiscard]] QImage pictureOf(const GraphScene &scene, qreal scale = 1);

} // namespace tinyatlas
