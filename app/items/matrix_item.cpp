// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/matrix_item.h"

#include <QCursor>
#include <QLineF>

#include <utility>

namespace tinyatlas {

namespace {

constexpr double dragThreshold = 10; // pixels: less is an unsteady click
constexpr double notch = 120;        // what a wheel reports for one of its steps
constexpr double pixelsPerNotch = 78;

} // namespace

void MatrixItem::setMatrix(MatrixViewModel *matrix) {
    if (matrix == m_matrix)
        return;
    if (m_matrix)
        m_matrix->disconnect(this);
    m_matrix = matrix;
    if (m_matrix) {
        connect(m_matrix, &MatrixViewModel::sceneChanged, this, &MatrixItem::sceneDirty);
        connect(m_matrix, &MatrixViewModel::hoverChanged, this, &MatrixItem::updateCursor);
        m_matrix->setViewport(size());
    }
    tellSeen();
    emit matrixChanged();
    sceneDirty();
}

const GraphScene *MatrixItem::shownScene() const { return m_matrix ? &m_matrix->scene() : nullptr; }

void MatrixItem::geometryChange(const QRectF &geometry, const QRectF &before) {
    SceneItem::geometryChange(geometry, before);
    if (m_matrix && geometry.size() != before.size())
        m_matrix->setViewport(geometry.size());
}

void MatrixItem::itemChange(ItemChange change, const ItemChangeData &data) {
    SceneItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged || change == ItemSceneChange)
        tellSeen();
}

void MatrixItem::tellSeen() {
    if (m_matrix)
        m_matrix->setActive(isVisible());
}

void MatrixItem::updateCursor() {
    const auto part = m_matrix ? m_matrix->hover().part : MatrixPlace::Part::None;
    if (part == MatrixPlace::Part::Header || part == MatrixPlace::Part::Corner)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void MatrixItem::hoverMoveEvent(QHoverEvent *event) {
    if (m_matrix)
        m_matrix->hoverAt(event->position());
}

void MatrixItem::hoverLeaveEvent(QHoverEvent *) {
    if (m_matrix)
        m_matrix->leave();
}

void MatrixItem::mousePressEvent(QMouseEvent *event) {
    if (!m_matrix) {
        event->ignore();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    m_clicks = event->button() == Qt::LeftButton;
    m_pressed = m_last = event->position();
    if (event->button() != Qt::RightButton)
        return;
    m_matrix->leave(); // its tip would lie over the menu
    if (m_matrix->takeAt(event->position()))
        emit menuRequested(event->position());
    else if (m_matrix->takeDeviceAt(event->position()))
        emit deviceMenuRequested(event->position());
}

/// A finger that moves scrolls.
void MatrixItem::mouseMoveEvent(QMouseEvent *event) {
    const QPointF step = m_last - event->position();
    m_last = event->position();
    if (QLineF(m_pressed, m_last).length() >= dragThreshold)
        m_clicks = false;
    if (m_matrix && !m_clicks && event->pointerType() == QPointingDevice::PointerType::Finger)
        m_matrix->scrollBy(step);
}

void MatrixItem::mouseReleaseEvent(QMouseEvent *event) {
    if (m_matrix && std::exchange(m_clicks, false))
        m_matrix->clickAt(event->position());
}

void MatrixItem::mouseDoubleClickEvent(QMouseEvent *event) {
    m_clicks = false;
    if (m_matrix && event->button() == Qt::LeftButton)
        m_matrix->doubleClickAt(event->position());
}

void MatrixItem::wheelEvent(QWheelEvent *event) {
    if (!m_matrix) {
        event->ignore();
        return;
    }
    QPointF pixels = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / notch * pixelsPerNotch
                                                  : QPointF(event->pixelDelta());
    if (event->modifiers().testFlag(Qt::ShiftModifier) && pixels.x() == 0)
        pixels = pixels.transposed();
    m_matrix->scrollBy(-pixels);
}

void MatrixItem::keyPressEvent(QKeyEvent *event) {
    if (!m_matrix || (!takesKey(*event) && !moves(*event)))
        event->ignore();
}

bool MatrixItem::takesKey(const QKeyEvent &event) {
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_matrix->openCurrent();
        return true;
    case Qt::Key_Space:
        shift ? m_matrix->selectCurrentDevice() : m_matrix->selectCurrent();
        return true;
    case Qt::Key_F10:
        if (!shift)
            return false;
        [[fallthrough]];
    case Qt::Key_Menu:
        m_matrix->selectCurrent();
        emit menuRequested(m_matrix->currentRect().center());
        return true;
    default:
        return false;
    }
}

bool MatrixItem::moves(const QKeyEvent &event) {
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool control = modifiers == Qt::ControlModifier;
    if (modifiers != Qt::NoModifier && !control)
        return false;
    const bool end = event.key() == Qt::Key_End;
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
        if (control)
            m_matrix->moveCurrentToRow(end);
        m_matrix->moveCurrentToColumn(end);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_matrix->moveCurrent(0, event.key() == Qt::Key_PageUp ? -m_matrix->rowsOfPage()
                                                               : m_matrix->rowsOfPage());
        return true;
    default:
        break;
    }
    if (control)
        return false;
    const int columns = event.key() == Qt::Key_Left ? -1 : event.key() == Qt::Key_Right ? 1 : 0;
    const int rows = event.key() == Qt::Key_Up ? -1 : event.key() == Qt::Key_Down ? 1 : 0;
    if (columns != 0 || rows != 0)
        m_matrix->moveCurrent(columns, rows);
    return columns != 0 || rows != 0;
}

} // namespace tinyatlas
