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

namespace tinyatlas {

struct GraphNode::Layer {
    QSGGeometryNode *mesh = nullptr; ///< null while there are no triangles
    QSGNode *root = nullptr;
    std::vector<QSGImageNode *> texts; ///< owned by root
};

GraphNode::GraphNode() : m_transform(new QSGTransformNode) { appendChildNode(m_transform); }

// The nodes go before the textures they show: they are children of this, and still there when members go.
GraphNode::~GraphNode() {
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
    while (m_layers.size() > layers.size()) {
        m_transform->removeChildNode(m_layers.back()->root);
        delete m_layers.back()->root;
        m_layers.pop_back();
    }
    while (m_layers.size() < layers.size()) {
        m_layers.push_back(std::make_unique<Layer>());
        m_layers.back()->root = new QSGNode;
        m_transform->appendChildNode(m_layers.back()->root);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        setMesh(*m_layers[i], layers[i].mesh);
        setTexts(*m_layers[i], layers[i].texts, images, window);
    }
    std::erase_if(m_textures, [&](const auto &item) { return !images.holds(item.first); });
}

void GraphNode::setMesh(Layer &layer, const SceneMesh &mesh) {
    const auto vertices = static_cast<int>(mesh.vertices.size());
    const auto indices = static_cast<int>(mesh.indices.size());
    if (!layer.mesh) {
        if (indices == 0)
            return;
        layer.mesh = new QSGGeometryNode;
        auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), vertices, indices,
                                         QSGGeometry::UnsignedIntType);
        geometry->setDrawingMode(QSGGeometry::DrawTriangles);
        auto *material = new QSGVertexColorMaterial;
        material->setFlag(QSGMaterial::Blending);
        layer.mesh->setGeometry(geometry);
        layer.mesh->setMaterial(material);
        layer.mesh->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
        layer.root->prependChildNode(layer.mesh);
    }
    QSGGeometry *geometry = layer.mesh->geometry();
    geometry->allocate(vertices, indices);
    std::ranges::copy(mesh.vertices, geometry->vertexDataAsColoredPoint2D());
    std::ranges::copy(mesh.indices, geometry->indexDataAsUInt());
    layer.mesh->markDirty(QSGNode::DirtyGeometry);
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
