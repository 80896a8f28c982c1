// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRectF>

#include <memory>
#include <vector>

class QSGGeometry;

namespace tinyatlas {

struct GraphScene;

/// What a scene is drawn on.
struct SceneSurface {
    qreal pixels = 1;     ///< of the device, to one of the picture
    bool painted = false; ///< there is no GPU

    friend bool operator==(const SceneSurface &, const SceneSurface &) = default;
};

/// A scene made ready for its surface, so that nothing large is left to be done on the GUI thread.
struct SceneReady {
    /// By layer: the triangles of its curves and shapes. Empty where the surface is painted. The scene graph
    /// takes them as they are; nobody changes them any more.
    std::vector<std::shared_ptr<QSGGeometry>> meshes;
    QImage image; ///< of a painted surface: all layers but those fixed to the viewport
    QRectF imageRect;
};

/// May take long, and be called on any thread. `rect`: what of the scene is to be seen.
[[nodiscard]] std::shared_ptr<const SceneReady> madeReady(const GraphScene &scene, const QRectF &rect,
                                                          const SceneSurface &surface);

} // namespace tinyatlas
