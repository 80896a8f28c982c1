// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pointer does to a GraphItem.

#include "app/items/graph_item.h"

#include <QCursor>
#include <QLineF>
#include <QNativeGestureEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double dragThreshold = 10; // pixels: less is an unsteady click
constexpr double notch = 120;        // what a wheel reports for one of its steps
constexpr double pixelsPerNotch = 60;
constexpr double zoomPerNotch = 1.15;

} // namespace

void GraphItem::pressAt(const QPointF &point) {
    m_pressed = point;
    m_last = point;
    m_pressedThing = m_arrangement->thingAt(point);
    m_modifiers = {};
    m_gesture = Gesture::Pressed;
}

void GraphItem::moveTo(const QPointF &point) {
    if (m_gesture == Gesture::Pressed && QLineF(m_pressed, point).length() >= dragThreshold) {
        setKeepMouseGrab(true);
        setKeepTouchGrab(true);
        m_gesture = gestureOf(point);
    }
    if (m_gesture == Gesture::Drags && m_drag)
        m_drag->moveTo(mapToScene(point));
    else if (m_gesture == Gesture::Moves)
        m_arrangement->moveTo(m_pressedThing, point);
    else if (m_gesture == Gesture::Bands)
        m_arrangement->setBand(QRectF(m_pressed, point).normalized());
    else if (m_gesture == Gesture::Pans)
        m_arrangement->scrollAt(m_pressed, point - m_last);
    m_last = point;
}

/// What a press that has begun to move does.
GraphItem::Gesture GraphItem::gestureOf(const QPointF &point) {
    if (m_pressedThing.kind == Selection::Kind::None && m_modifiers.testFlag(Qt::ShiftModifier) &&
        m_arrangement->canMark())
        return Gesture::Bands;
    if (m_drag)
        m_drag->begin(m_pressedThing, mapToScene(point));
    if (m_drag && m_drag->active())
        return Gesture::Drags;
    return m_arrangement->canMove(m_pressedThing) ? Gesture::Moves : Gesture::Pans;
}

void GraphItem::takeClick(const QPointF &point) {
    if (m_modifiers.testFlag(Qt::ControlModifier) && m_arrangement->canMark())
        m_arrangement->toggleMarkAt(point);
    else if (m_modifiers.testFlag(Qt::ShiftModifier))
        m_arrangement->connectAt(point);
    else
        m_arrangement->clickAt(point);
}

void GraphItem::releaseAt(const QPointF &point) {
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    setKeepMouseGrab(false);
    setKeepTouchGrab(false);
    if (gesture == Gesture::Drags && m_drag)
        dropAt(point);
    else if (gesture == Gesture::Moves)
        m_arrangement->endMove();
    else if (gesture == Gesture::Pressed && !std::exchange(m_doubleClicked, false))
        takeClick(point);
    else if (gesture == Gesture::Bands)
        m_arrangement->takeBand();
    updateCursor();
}

/// On empty ground it is put there, where the arrangement lets it.
void GraphItem::dropAt(const QPointF &point) {
    const bool puts = contains(point) && m_arrangement->canMove(m_pressedThing) &&
                      m_arrangement->thingAt(point).kind == Selection::Kind::None;
    m_drag->drop();
    if (puts) {
        m_arrangement->moveTo(m_pressedThing, point);
        m_arrangement->endMove();
    }
}

/// Someone else took the pointer: nothing is dropped.
void GraphItem::giveUpGesture() {
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Drags && m_drag)
        m_drag->cancel();
    else if (gesture == Gesture::Moves)
        m_arrangement->endMove();
    else if (gesture == Gesture::Bands)
        m_arrangement->setBand({});
    setKeepMouseGrab(false);
    setKeepTouchGrab(false);
}

void GraphItem::updateCursor() {
    if (m_drag && m_drag->active()) {
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    switch (m_arrangement ? m_arrangement->hover().kind : Selection::Kind::None) {
    case Selection::Kind::Model:
    case Selection::Kind::Device:
        setCursor(Qt::OpenHandCursor);
        break;
    case Selection::Kind::Sensor:
    case Selection::Kind::Node:
        setCursor(Qt::PointingHandCursor);
        break;
    case Selection::Kind::None:
        if (m_arrangement && m_arrangement->hoversGroup())
            setCursor(Qt::PointingHandCursor);
        else
            unsetCursor();
        break;
    }
}

void GraphItem::hoverMoveEvent(QHoverEvent *event) {
    if (m_arrangement)
        m_arrangement->hoverAt(event->position());
}

void GraphItem::hoverLeaveEvent(QHoverEvent *) {
    if (m_arrangement)
        m_arrangement->leave();
}

void GraphItem::mousePressEvent(QMouseEvent *event) {
    if (!m_arrangement) {
        event->ignore();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::RightButton) {
        const Selection thing = m_arrangement->thingAt(event->position());
        if (thing.kind != Selection::Kind::None) {
            m_arrangement->clickAt(event->position());
            emit menuRequested(event->position());
        }
        return;
    }
    m_doubleClicked = false;
    pressAt(event->position());
    m_modifiers = event->modifiers();
}

void GraphItem::mouseMoveEvent(QMouseEvent *event) {
    if (m_arrangement)
        moveTo(event->position());
}

void GraphItem::mouseReleaseEvent(QMouseEvent *event) {
    if (m_arrangement && event->button() == Qt::LeftButton)
        releaseAt(event->position());
}

void GraphItem::mouseDoubleClickEvent(QMouseEvent *event) {
    if (!m_arrangement || event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = true;
    m_arrangement->doubleClickAt(event->position());
}

void GraphItem::mouseUngrabEvent() { giveUpGesture(); }

void GraphItem::wheelEvent(QWheelEvent *event) {
    if (!m_arrangement) {
        event->ignore();
        return;
    }
    const bool byTouch = !event->pixelDelta().isNull() ||
                         event->pointingDevice()->type() == QInputDevice::DeviceType::TouchPad;
    const bool zooms = m_arrangement->wheelZooms() && !byTouch;
    if (event->modifiers().testFlag(Qt::ControlModifier) || (zooms && event->modifiers() == Qt::NoModifier)) {
        m_arrangement->zoomAbout(event->position(), std::pow(zoomPerNotch, event->angleDelta().y() / notch));
        return;
    }
    const QPointF pixels = event->pixelDelta().isNull()
                               ? QPointF(event->angleDelta()) / notch * pixelsPerNotch
                               : QPointF(event->pixelDelta());
    m_arrangement->scrollAt(event->position(), pixels);
}

void GraphItem::keyPressEvent(QKeyEvent *event) {
    const bool menu = event->key() == Qt::Key_Menu ||
                      (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (m_arrangement && menu) {
        if (const auto centre = m_arrangement->centreOfSelection())
            emit menuRequested(*centre);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_arrangement || !m_arrangement->toggleCurrentGroup())
            emit tryRequested();
    } else if (!opens(*event)) {
        moveSelection(*event);
    }
}

/// Whether it was for opening or folding something, and there was something.
bool GraphItem::opens(const QKeyEvent &event) {
    if (!m_arrangement)
        return false;
    if (event.key() == Qt::Key_Space)
        return m_arrangement->toggleCurrentGroup();
    return (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Minus) &&
           m_arrangement->openCurrent(event.key() == Qt::Key_Plus);
}

void GraphItem::moveSelection(QKeyEvent &event) {
    constexpr int page = 8;
    constexpr int all = 1 << 24;
    struct Step {
        int key;
        int lanes;
        int steps;
    };
    constexpr std::array keys{Step{Qt::Key_Left, -1, 0},      Step{Qt::Key_Right, 1, 0},
                              Step{Qt::Key_Up, 0, -1},        Step{Qt::Key_Down, 0, 1},
                              Step{Qt::Key_PageUp, 0, -page}, Step{Qt::Key_PageDown, 0, page},
                              Step{Qt::Key_Home, 0, -all},    Step{Qt::Key_End, 0, all}};
    const auto *step = std::ranges::find(keys, event.key(), &Step::key);
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!m_arrangement || step == keys.end() || !plain) {
        event.ignore();
        return;
    }
    m_arrangement->moveSelection(step->lanes, step->steps);
}

/// The pinch of a touchpad.
bool GraphItem::event(QEvent *event) {
    if (event->type() == QEvent::NativeGesture && m_arrangement) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_arrangement->zoomAbout(gesture->position(), 1 + gesture->value());
            return true;
        }
        if (gesture->gestureType() == Qt::SmartZoomNativeGesture) {
            m_arrangement->doubleClickAt(gesture->position());
            return true;
        }
    }
    return SceneItem::event(event);
}

void GraphItem::touchEvent(QTouchEvent *event) {
    if (!m_arrangement) {
        event->ignore();
        return;
    }
    if (event->points().size() > 1) {
        if (m_gesture != Gesture::Pinches)
            giveUpGesture();
        m_gesture = Gesture::Pinches;
        pinch(*event);
        return;
    }
    const QEventPoint &point = event->points().first();
    if (point.state() == QEventPoint::Pressed)
        pressAt(point.position());
    else if (point.state() == QEventPoint::Updated && m_gesture != Gesture::Pinches)
        moveTo(point.position());
    else if (point.state() == QEventPoint::Released)
        releaseAt(point.position());
}

void GraphItem::touchUngrabEvent() { giveUpGesture(); }

void GraphItem::pinch(const QTouchEvent &event) {
    const QEventPoint &first = event.points().at(0);
    const QEventPoint &second = event.points().at(1);
    if (first.state() == QEventPoint::Released || second.state() == QEventPoint::Released)
        return;
    const double before = QLineF(first.lastPosition(), second.lastPosition()).length();
    const double now = QLineF(first.position(), second.position()).length();
    const QPointF centre = (first.position() + second.position()) / 2;
    if (before > 0 && now > 0)
        m_arrangement->zoomAbout(centre, now / before);
    m_arrangement->panBy(centre - (first.lastPosition() + second.lastPosition()) / 2);
}

} // namespace tinyatlas
