// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"

#include "app/scene/scene_painter.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRendererInterface>

namespace tinyatlas {

GraphItem::GraphItem(QQuickItem *parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    setClip(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setAcceptTouchEvents(true);
}

void GraphItem::setArrangement(GraphArrangement *arrangement) {
    if (arrangement == m_arrangement)
        return;
    if (m_arrangement) {
        giveUpGesture(); // it was about what shows no more
        m_arrangement->disconnect(this);
    }
    m_arrangement = arrangement;
    if (m_arrangement) {
        connect(m_arrangement, &GraphArrangement::thingsReplaced, this, &GraphItem::giveUpGesture);
        connect(m_arrangement, &GraphArrangement::sceneChanged, this, &GraphItem::sceneDirty);
        connect(m_arrangement, &GraphArrangement::viewChanged, this, &GraphItem::viewDirty);
        connect(m_arrangement, &GraphArrangement::hoverChanged, this, &GraphItem::updateCursor);
        m_arrangement->setViewport(size());
    }
    tellSeen();
    emit arrangementChanged();
    sceneDirty();
}

void GraphItem::setDrag(PairDrag *drag) {
    if (drag == m_drag)
        return;
    if (m_drag)
        m_drag->disconnect(this);
    m_drag = drag;
    if (m_drag) {
        connect(m_drag, &PairDrag::positionChanged, this, &GraphItem::followDrag);
        connect(m_drag, &PairDrag::activeChanged, this, &GraphItem::updateCursor);
    }
    emit dragChanged();
}

/// Wherever the drag began: only this item knows what lies under it. Where it is hidden, nothing does.
void GraphItem::followDrag() {
    if (m_arrangement && m_drag && isVisible())
        m_arrangement->dragAt(mapFromScene(m_drag->position()));
}

QRectF GraphItem::deviceRect(int device) const {
    if (!m_arrangement || device < 0)
        return {};
    const QRectF rect = m_arrangement->rectOf(Selection::of(DeviceId{static_cast<std::uint32_t>(device)}));
    return rect.isEmpty() ? QRectF() : mapRectToScene(rect);
}

QRectF GraphItem::modelRect(int model) const {
    if (!m_arrangement || model < 0)
        return {};
    const QRectF rect = m_arrangement->rectOf(Selection::of(ModelId{static_cast<std::uint32_t>(model)}));
    return rect.isEmpty() ? QRectF() : mapRectToScene(rect);
}

QPointF GraphItem::modelPoint(int model) const {
    if (!m_arrangement || model < 0)
        return {};
    const auto centre = m_arrangement->centreOf(Selection::of(ModelId{static_cast<std::uint32_t>(model)}));
    return centre ? mapToScene(*centre) : QPointF();
}

void GraphItem::componentComplete() {
    QQuickItem::componentComplete();
    sceneDirty();
}

void GraphItem::geometryChange(const QRectF &geometry, const QRectF &before) {
    QQuickItem::geometryChange(geometry, before);
    if (m_arrangement && geometry.size() != before.size())
        m_arrangement->setViewport(geometry.size());
}

void GraphItem::itemChange(ItemChange change, const ItemChangeData &data) {
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        sceneDirty();
    if (change == ItemSceneChange) {
        disconnect(m_windowVisibility);
        if (data.window)
            m_windowVisibility =
                connect(data.window, &QWindow::visibilityChanged, this, &GraphItem::tellSeen);
    }
    if (change == ItemVisibleHasChanged || change == ItemSceneChange)
        tellSeen();
}

void GraphItem::tellSeen() {
    if (!m_arrangement)
        return;
    const bool windowSeen =
        window() && window()->visibility() != QWindow::Hidden && window()->visibility() != QWindow::Minimized;
    m_arrangement->setSeen(windowSeen && isVisible());
}

void GraphItem::sceneDirty() {
    m_layersFresh = false;
    m_preparedScale = 0;
    polish();
    update();
}

void GraphItem::viewDirty() {
    polish();
    update();
}

bool GraphItem::onSoftware() const {
    return window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
}

qreal GraphItem::devicePixels() const { return window()->effectiveDevicePixelRatio(); }

/// On the GUI thread, before the scene graph takes over: all the work is done here.
void GraphItem::updatePolish() {
    if (!m_arrangement || !window() || size().isEmpty())
        return;
    m_arrangement->setSurface({devicePixels(), onSoftware()});
    const GraphScene &scene = m_arrangement->scene();
    if (onSoftware()) {
        paintImage(scene);
        return;
    }
    // Panning moves what is there; another zoom needs other fringes and texts.
    const qreal scale = (scene.ready ? 1 : m_arrangement->view().zoom) * devicePixels();
    if (scale == m_preparedScale)
        return;
    m_preparedScale = scale;
    prepareLayers(scene);
}

void GraphItem::prepareLayers(const GraphScene &scene) {
    m_layers.clear();
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        const SceneLayer &layer = scene.layers[i];
        PreparedLayer prepared{.mesh = isReady(scene) ? scene.ready->meshes[i]
                                                      : geometryOf(meshOf(layer, 1 / m_preparedScale)),
                               .texts = {},
                               .fixed = layer.fixed};
        for (const SceneText &text : layer.texts)
            if (const auto placed = placeText(text))
                prepared.texts.push_back(*placed);
        m_layers.push_back(std::move(prepared));
    }
    m_layersFresh = true;
    // Not within this frame: that has taken its time.
    if (!m_texts.endFrame())
        QMetaObject::invokeMethod(this, &GraphItem::sceneDirty, Qt::QueuedConnection);
}

/// For the surface that is there; it may have been made ready for another one.
bool GraphItem::isReady(const GraphScene &scene) const {
    return scene.ready && (onSoftware() ? !scene.ready->image.isNull() : !scene.ready->meshes.empty());
}

/// What was made ready is moved and scaled.
void GraphItem::paintImage(const GraphScene &scene) {
    m_image = QImage((size() * devicePixels()).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(scene.background);
    QPainter painter(&m_image);
    painter.scale(devicePixels(), devicePixels());
    if (!isReady(scene)) {
        ScenePainter(painter).paint(scene, m_arrangement->view(), size());
        return;
    }
    painter.drawImage(m_arrangement->view().fromPicture(scene.ready->imageRect), scene.ready->image);
    ScenePainter(painter).paintFixed(scene);
}

std::optional<PlacedText> GraphItem::placeText(const SceneText &text) {
    return text.text.isEmpty() || text.box.width() <= 0 ? std::nullopt : m_texts.place(text, m_preparedScale);
}

QSGNode *GraphItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *) {
    if (!m_arrangement || size().isEmpty()) {
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
            prepareLayers(m_arrangement->scene());
    }
    if (m_layersFresh) {
        node->setLayers(std::move(m_layers), m_texts, *window());
        m_layersFresh = false;
    }
    node->setView(m_arrangement->view().zoom, m_arrangement->view().pan);
    return node;
}

QSGNode *GraphItem::updateImage(QSGNode *old) {
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
