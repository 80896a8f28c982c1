// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/e2e/real_keyboard.h"

#include <QAccessible>
#include <QQuickItem>
#include <QSignalSpy>

namespace tinyatlas::test {

/// The window, a keyboard, and somebody who hears what the window says of itself.
class KeyboardStage {
public:
    explicit KeyboardStage(const QSize &size = {1440, 900}) : m_window(builtInDataset(), {}) {
        QVERIFY(m_window.window());
        m_window.window()->setGeometry(QRect({}, size));
        m_window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.window()));
    }

    [[nodiscard]] MainWindow &program() { return m_window; }
    [[nodiscard]] Session &session() { return m_window.session(); }
    [[nodiscard]] QQuickWindow &window() const { return *m_window.window(); }

    void press(const char *keys, int times = 1) { RealKeyboard::press(keys, times); }
    void type(const char *text) { RealKeyboard::type(text); }

    [[nodiscard]] QQuickItem *focused() const { return window().activeFocusItem(); }
    /// What a screen reader says of it.
    [[nodiscard]] static QString nameOf(QObject *object) {
        QAccessibleInterface *said = object ? QAccessible::queryAccessibleInterface(object) : nullptr;
        return said ? said->text(QAccessible::Name) : QString();
    }
    [[nodiscard]] QString focusedName() const { return nameOf(focused()); }

    /// The first that is visible of this QML type or C++ class, null where none is.
    [[nodiscard]] QQuickItem *visible(const char *type) const {
        return visibleIn(window().contentItem(), type);
    }
    /// Whether the keyboard is with something of this type, or within.
    [[nodiscard]] bool isIn(const char *type) const {
        const QQuickItem *item = focused();
        while (item && !isA(item, type))
            item = item->parentItem();
        return item != nullptr;
    }
    /// The popup of this type that is open.
    [[nodiscard]] QObject *popup(const char *type) const {
        for (QObject *object : window().findChildren<QObject *>()) {
            if (isA(object, type) && object->property("opened").toBool())
                return object;
        }
        return nullptr;
    }

    /// By Tab alone; false where a hundred of them do not lead there.
    [[nodiscard]] bool tabTo(const QString &name) {
        constexpr int patience = 100;
        for (int i = 0; i < patience && focusedName() != name; ++i)
            press("Tab");
        return focusedName() == name;
    }

    void openBadFile() {
        QSignalSpy failed(&session(), &Session::errorsChanged);
        session().openPaths(
            {std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/bad/undeclared_prefix.ttl"});
        QVERIFY(failed.wait());
        QTRY_VERIFY(visible("ErrorPanel"));
    }

private:
    static QQuickItem *visibleIn(QQuickItem *item, const char *type) {
        if (!item->isVisible() || isA(item, type))
            return item->isVisible() ? item : nullptr;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = visibleIn(child, type))
                return found;
        }
        return nullptr;
    }

    static bool isA(const QObject *object, const char *type) {
        const QByteArray name(object->metaObject()->className());
        return name.startsWith(QByteArray(type) + "_QMLTYPE") || name.endsWith(QByteArray("::") + type) ||
               object->inherits(type);
    }

    MainWindow m_window;
};

} // namespace tinyatlas::test
