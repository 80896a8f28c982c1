// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/graph_node.h"

#include <QMatrix4x4>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGTexture>
#include <QSGVertexColorMaterial>

#include <algorithm>
#include <utility>

namespace tinyatlas {

struct GraphNode::Layer {
    std::shared_ptr<QSGGeometry> triangles;
    QSGGeometryNode *mesh = nullptr; ///< null while there are no triangles
    QSGNode *root = nullptr;
    std::vector<QSGImageNode *> texts; ///< owned by root
    bool fixed = false;
};

GraphNode::GraphNode() : m_transform(new QSGTransformNode) { appendChildNode(m_transform); }

// The nodes go before the textures they show: they are children of this, and still there when members go.
GraphNode::~GraphNode() {
    while (!m_layers.empty())
        removeLastLayer();
    removeAllChildNodes();
    delete m_transform;
}

void GraphNode::setView(qreal zoom, const QPointF &pan) {
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(pan.x()), static_cast<float>(pan.y()));
    matrix.scale(static_cast<float>(zoom));
    m_transform->setMatrix(matrix);
}

void GraphNode::setLayers(std::vector<PreparedLayer> &&layers, const TextImages &images,
                          QQuickWindow &window) {
    const auto other = [](const std::unique_ptr<Layer> &layer, const PreparedLayer &next) {
        return layer->fixed == next.fixed;
    };
    const auto kept = std::ranges::mismatch(m_layers, layers, other).in1 - m_layers.begin();
    while (m_layers.size() > static_cast<std::size_t>(kept))
        removeLastLayer();
    while (m_layers.size() < layers.size())
        addLayer(layers[m_layers.size()].fixed);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        setMesh(*m_layers[i], std::move(layers[i].mesh));
        setTexts(*m_layers[i], layers[i].texts, images, window);
    }
    std::erase_if(m_textures, [&](const auto &item) { return !images.holds(item.first); });
}

void GraphNode::addLayer(bool fixed) {
    m_layers.push_back(std::make_unique<Layer>());
    Layer &layer = *m_layers.back();
    layer.fixed = fixed;
    layer.root = new QSGNode;
    (fixed ? this : static_cast<QSGNode *>(m_transform))->appendChildNode(layer.root);
}

void GraphNode::removeLastLayer() {
    QSGNode *root = m_layers.back()->root;
    root->parent()->removeChildNode(root);
    delete root;
    m_layers.pop_back(); // the triangles after the node that shows them
}

void GraphNode::setMesh(Layer &layer, std::shared_ptr<QSGGeometry> mesh) {
    if (mesh == layer.triangles)
        return;
    if (!mesh) {
        layer.root->removeChildNode(layer.mesh);
        delete std::exchange(layer.mesh, nullptr);
    } else if (!layer.mesh) {
        layer.mesh = new QSGGeometryNode;
        auto *material = new QSGVertexColorMaterial;
        material->setFlag(QSGMaterial::Blending);
        layer.mesh->setMaterial(material);
        layer.mesh->setFlag(QSGNode::OwnsMaterial);
        layer.mesh->setGeometry(mesh.get());
        layer.root->prependChildNode(layer.mesh);
    } else {
        layer.mesh->setGeometry(mesh.get());
    }
    layer.triangles = std::move(mesh);
}

void GraphNode::setTexts(Layer &layer, const std::vector<PlacedText> &texts, const TextImages &images,
                         QQuickWindow &window) {
    std::size_t used = 0;
    for (const PlacedText &text : texts) {
        QSGTexture *texture = textureOf(text, images, window);
        if (!texture)
            continue;
        if (used == layer.texts.size()) {
            QSGImageNode *image = window.createImageNode();
            if (!image)
                return;
            layer.root->appendChildNode(image);
            layer.texts.push_back(image);
        }
        QSGImageNode *node = layer.texts[used++];
        node->setTexture(texture);
        node->setSourceRect(QRectF(QPointF(), texture->textureSize()));
        node->setFiltering(QSGTexture::Linear);
        node->setRect(text.rect);
    }
    while (layer.texts.size() > used) {
        layer.root->removeChildNode(layer.texts.back());
        delete layer.texts.back();
        layer.texts.pop_back();
    }
}

QSGTexture *GraphNode::textureOf(const PlacedText &text, const TextImages &images, QQuickWindow &window) {
    constexpr QQuickWindow::CreateTextureOptions options{QQuickWindow::TextureHasAlphaChannel,
                                                         QQuickWindow::TextureCanUseAtlas};
    auto &texture = m_textures[text.image];
    if (!texture)
        texture.reset(window.createTextureFromImage(images.image(text.image), options));
    return texture.get();
}

} // namespace tinyatlas
