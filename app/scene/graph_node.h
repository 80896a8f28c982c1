// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/scene_mesh.h"
#include "app/scene/text_images.h"

#include <QSGNode>

#include <memory>
#include <unordered_map>
#include <vector>

class QQuickWindow;
class QSGGeometryNode;
class QSGImageNode;
class QSGTexture;
class QSGTransformNode;

namespace tinyatlas {

/// A layer of a scene, ready for the scene graph: nothing is left to be worked out while the GUI thread
/// waits.
struct PreparedLayer {
    std::shared_ptr<QSGGeometry> mesh; ///< null for no triangles
    std::vector<PlacedText> texts;
    bool fixed = false;
};

/// The scene graph's side of a GraphScene: below one transform, for each layer a node of triangles and the
/// texts over it; the fixed ones are not below it. Owns its textures. Lives on the render thread.
class GraphNode : public QSGNode {
public:
    GraphNode();
    ~GraphNode() override;

    void setView(qreal zoom, const QPointF &pan);
    void setLayers(std::vector<PreparedLayer> &&layers, const TextImages &images, QQuickWindow &window);

private:
    struct Layer;

    void addLayer(bool fixed);
    void removeLastLayer();
    static void setMesh(Layer &layer, std::shared_ptr<QSGGeometry> mesh);
    void setTexts(Layer &layer, const std::vector<PlacedText> &texts, const TextImages &images,
                  QQuickWindow &window);
    QSGTexture *textureOf(const PlacedText &text, const TextImages &images, QQuickWindow &window);

    QSGTransformNode *m_transform; ///< a child, as all nodes below it
    std::vector<std::unique_ptr<Layer>> m_layers;
    std::unordered_map<std::uint64_t, std::unique_ptr<QSGTexture>> m_textures;
};

} // namespace tinyatlas
