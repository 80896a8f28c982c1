// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/main_window.h"

#include <QQuickItem>
#include <QTest>

#include <algorithm>
#include <string_view>

// What a test wants of a window, by name. What is not there fails the test.
namespace tinyatlas::test {

inline int placeOf(const auto &things, auto name, std::string_view wanted) {
    const auto found = std::ranges::find(things, wanted, name);
    if (found == things.end())
        QTest::qFail(std::string(wanted).c_str(), __FILE__, __LINE__);
    return found == things.end() ? 0 : static_cast<int>(found - things.begin());
}

inline int modelNamed(MainWindow &window, std::string_view name) {
    return placeOf(window.session().catalog().models, &NeuralNetwork::name, name);
}

inline int deviceTitled(MainWindow &window, std::string_view title) {
    return placeOf(window.session().catalog().devices, &Device::title, title);
}

/// The first that is of this class and has this property; null where none is.
inline QObject *objectWith(MainWindow &window, const char *type, const char *property, const QString &value) {
    const auto objects = window.window()->findChildren<QObject *>();
    const auto found = std::ranges::find_if(objects, [&](const QObject *object) {
        return object->inherits(type) && object->property(property).toString() == value;
    });
    return found == objects.end() ? nullptr : *found;
}

/// All that can be seen, of a class of Qt's or of ours.
inline QList<QQuickItem *> visibleItems(QQuickItem &root, const char *type) {
    QList<QQuickItem *> items;
    if (!root.isVisible())
        return items;
    if (root.inherits(type) || QByteArray(root.metaObject()->className()).startsWith(type))
        items << &root;
    for (QQuickItem *child : root.childItems())
        items << visibleItems(*child, type);
    return items;
}

/// The first of them; null where there is none.
inline QQuickItem *visibleItem(MainWindow &window, const char *type) {
    const auto items = visibleItems(*window.window()->contentItem(), type);
    return items.isEmpty() ? nullptr : items.first();
}

} // namespace tinyatlas::test
