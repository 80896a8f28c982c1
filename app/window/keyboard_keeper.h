// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// Keeps the keyboard of a window where it can be seen.
/// Qt leaves it with an item that is hidden, or with nobody where the item that has it is disabled or
/// deleted: then lost() is told, and somebody in sight should take it. And Qt marks the item that has the
/// keyboard only if Tab brought it there, not if a popup closed or a shortcut led there: here it is marked
/// whenever the last thing the user touched was the keyboard.
class KeyboardKeeper : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged)
    Q_PROPERTY(bool inUse READ inUse NOTIFY inUseChanged)

public:
    /// The keyboard was touched last, not the mouse.
    [[nodiscard]] bool inUse() const { return m_inUse; }

    explicit KeyboardKeeper(QObject *parent = nullptr);

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);

    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    void windowChanged();
    void lost();
    void inUseChanged();

private:
    void follow();
    void setInUse(bool inUse);
    [[nodiscard]] bool isLost() const;

    QPointer<QQuickWindow> m_window;
    QPointer<QQuickItem> m_item; ///< that has the keyboard
    QTimer m_settled;            ///< on its way from one item to another the keyboard may be with none
    bool m_inUse = false;
};

} // namespace tinyatlas
