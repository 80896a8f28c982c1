// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/scene_item.h"

#include "app/scene/scene_painter.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRendererInterface>

namespace tinyatlas {

SceneItem::SceneItem(QQuickItem *parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    setClip(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setAcceptHoverEvents(true);
}

void SceneItem::componentComplete() {
    QQuickItem::componentComplete();
    sceneDirty();
}

void SceneItem::itemChange(ItemChange change, const ItemChangeData &data) {
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        sceneDirty();
}

bool SceneItem::visualFocus() const {
    return hasActiveFocus() &&
           (m_focusReason == Qt::TabFocusReason || m_focusReason == Qt::BacktabFocusReason ||
            m_focusReason == Qt::ShortcutFocusReason);
}

void SceneItem::focusInEvent(QFocusEvent *event) {
    QQuickItem::focusInEvent(event);
    m_focusReason = event->reason();
    emit visualFocusChanged();
}

void SceneItem::focusOutEvent(QFocusEvent *event) {
    QQuickItem::focusOutEvent(event);
    m_focusReason = event->reason();
    emit visualFocusChanged();
}

void SceneItem::sceneDirty() {
    m_meshes.clear();
    textsDirty();
}

void SceneItem::textsDirty() {
    m_layersFresh = false;
    m_preparedScale = 0;
    polish();
    update();
}

void SceneItem::viewDirty() {
    polish();
    update();
}

bool SceneItem::onSoftware() const {
    return window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
}

qreal SceneItem::devicePixels() const { return window()->effectiveDevicePixelRatio(); }

/// On the GUI thread, before the scene graph takes over: all the work is done here.
void SceneItem::updatePolish() {
    if (!window() || size().isEmpty())
        return;
    beforeScene({devicePixels(), onSoftware()});
    const GraphScene *const scene = shownScene();
    if (!scene)
        return;
    if (onSoftware()) {
        paintImage(*scene);
        return;
    }
    // Panning moves what is there; another zoom needs other fringes and texts.
    const qreal scale = (scene->ready ? 1 : shownView().zoom) * devicePixels();
    if (scale == m_preparedScale)
        return;
    if (scale != m_meshScale)
        m_meshes.clear();
    m_preparedScale = scale;
    prepareLayers(*scene);
}

void SceneItem::prepareLayers(const GraphScene &scene) {
    m_layers.clear();
    m_meshScale = m_preparedScale;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        const SceneLayer &layer = scene.layers[i];
        if (m_meshes.size() == i)
            m_meshes.push_back(isReady(scene) ? scene.ready->meshes[i]
                                              : geometryOf(meshOf(layer, 1 / m_preparedScale)));
        PreparedLayer prepared{.mesh = m_meshes[i], .texts = {}, .fixed = layer.fixed};
        for (const SceneText &text : layer.texts)
            if (const auto placed = placeText(text))
                prepared.texts.push_back(*placed);
        m_layers.push_back(std::move(prepared));
    }
    m_layersFresh = true;
    // Not within this frame: that has taken its time.
    if (!m_texts.endFrame())
        QMetaObject::invokeMethod(this, &SceneItem::textsDirty, Qt::QueuedConnection);
}

/// For the surface that is there; it may have been made ready for another one.
bool SceneItem::isReady(const GraphScene &scene) const {
    return scene.ready && (onSoftware() ? !scene.ready->image.isNull() : !scene.ready->meshes.empty());
}

/// What was made ready is moved and scaled.
void SceneItem::paintImage(const GraphScene &scene) {
    m_image = QImage((size() * devicePixels()).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(scene.background);
    QPainter painter(&m_image);
    painter.scale(devicePixels(), devicePixels());
    if (!isReady(scene)) {
        ScenePainter(painter).paint(scene, shownView(), size());
        return;
    }
    painter.drawImage(shownView().fromPicture(scene.ready->imageRect), scene.ready->image);
    ScenePainter(painter).paintFixed(scene);
}

std::optional<PlacedText> SceneItem::placeText(const SceneText &text) {
    return text.text.isEmpty() || text.box.width() <= 0 ? std::nullopt : m_texts.place(text, m_preparedScale);
}

QSGNode *SceneItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *) {
    const GraphScene *const scene = shownScene();
    if (!scene || size().isEmpty()) {
        delete old;
        return nullptr;
    }
    if (onSoftware())
        return updateImage(old);
    auto *node = static_cast<GraphNode *>(old);
    if (!node) {
        node = new GraphNode;
        // The layers may have gone into a node that is no more: the window may be another one.
        if (!m_layersFresh)
            prepareLayers(*scene);
    }
    if (m_layersFresh) {
        node->setLayers(std::move(m_layers), m_texts, *window());
        m_layersFresh = false;
    }
    node->setView(shownView().zoom, shownView().pan);
    return node;
}

QSGNode *SceneItem::updateImage(QSGNode *old) {
    auto *node = static_cast<QSGImageNode *>(old);
    if (!node)
        node = window()->createImageNode();
    QSGTexture *texture = node ? window()->createTextureFromImage(m_image) : nullptr;
    if (!texture) {
        delete node;
        return nullptr;
    }
    node->setOwnsTexture(true);
    node->setTexture(texture);
    node->setRect(boundingRect());
    return node;
}

} // namespace tinyatlas
