// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/keyboard_keeper.h"

#include <QGuiApplication>
#include <QQuickItem>

#include <utility>

namespace tinyatlas {

namespace {

bool isWithinPopup(const QQuickItem *item) {
    while (item && !item->inherits("QQuickPopupItem"))
        item = item->parentItem();
    return item != nullptr;
}

} // namespace

KeyboardKeeper::KeyboardKeeper(QObject *parent) : QObject(parent) {
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (isLost())
            emit lost();
    });
    qGuiApp->installEventFilter(this); // a shortcut's key never reaches the window
}

void KeyboardKeeper::setWindow(QQuickWindow *window) {
    if (window == m_window)
        return;
    if (m_window)
        m_window->disconnect(this);
    m_window = window;
    if (m_window) {
        connect(m_window, &QQuickWindow::activeFocusItemChanged, this, &KeyboardKeeper::follow);
        connect(m_window, &QWindow::activeChanged, &m_settled, qOverload<>(&QTimer::start));
        follow();
    }
    emit windowChanged();
}

bool KeyboardKeeper::eventFilter(QObject *object, QEvent *event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::ShortcutOverride)
        setInUse(true);
    else if (type == QEvent::MouseButtonPress || type == QEvent::TouchBegin)
        setInUse(false);
    return QObject::eventFilter(object, event);
}

void KeyboardKeeper::setInUse(bool inUse) {
    if (std::exchange(m_inUse, inUse) != inUse)
        emit inUseChanged();
}

void KeyboardKeeper::follow() {
    if (m_item)
        m_item->disconnect(this);
    m_item = m_window->activeFocusItem();
    if (m_item) {
        connect(m_item, &QQuickItem::visibleChanged, &m_settled, qOverload<>(&QTimer::start));
        // Controls have it; what has not marks itself always.
        if (m_inUse && m_item->property("focusReason").isValid())
            m_item->setProperty("focusReason", Qt::TabFocusReason);
    }
    m_settled.start();
}

/// A scope that has the keyboard itself has no item to give it to.
bool KeyboardKeeper::isLost() const {
    const QQuickItem *item = m_window ? m_window->activeFocusItem() : nullptr;
    if (!m_window || !m_window->isActive() || isWithinPopup(item))
        return false;
    return !item || !item->isVisible() || (item->isFocusScope() && !item->activeFocusOnTab());
}

} // namespace tinyatlas
