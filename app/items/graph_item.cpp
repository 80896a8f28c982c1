// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"

#include <QQuickWindow>

namespace tinyatlas {

GraphItem::GraphItem(QQuickItem *parent) : SceneItem(parent) { setAcceptTouchEvents(true); }

const GraphScene *GraphItem::shownScene() const { return m_arrangement ? &m_arrangement->scene() : nullptr; }

PictureView GraphItem::shownView() const { return m_arrangement ? m_arrangement->view() : PictureView(); }

void GraphItem::beforeScene(const SceneSurface &surface) {
    if (m_arrangement)
        m_arrangement->setSurface(surface);
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

void GraphItem::geometryChange(const QRectF &geometry, const QRectF &before) {
    SceneItem::geometryChange(geometry, before);
    if (m_arrangement && geometry.size() != before.size())
        m_arrangement->setViewport(geometry.size());
}

void GraphItem::itemChange(ItemChange change, const ItemChangeData &data) {
    SceneItem::itemChange(change, data);
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

} // namespace tinyatlas
