// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/xdotool.h"

#include <QPoint>

namespace tinyatlas::test {

/// The mouse and keyboard of the X server, moved by xdotool: the program sees what it would see from a
/// person. The window must stand at the screen's origin.
class RealMouse {
public:
    void press(const QPoint &at) { run({move(at), QStringLiteral("mousedown"), QStringLiteral("1")}); }
    void hover(const QPoint &at) { run({move(at)}); }
    void release() { run({QStringLiteral("mouseup"), QStringLiteral("1")}); }
    void click(const QPoint &at) { run({move(at), QStringLiteral("click"), QStringLiteral("1")}); }
    void key(const char *name) { run({QStringLiteral("key"), QLatin1String(name)}); }

    /// Moves in steps, as a hand does.
    void moveTo(const QPoint &at) {
        constexpr int steps = 8;
        for (int i = 1; i <= steps; ++i)
            run({move(m_at + (at - m_at) * i / steps)}, at == m_at);
        m_at = at;
    }
    void pressAndPull(const QPoint &from) {
        press(from);
        m_at = from;
        constexpr int beyondTheThreshold = 14;
        moveTo(from + QPoint(beyondTheThreshold, 0));
    }

private:
    static QString move(const QPoint &at) {
        return QStringLiteral("mousemove %1 %2").arg(at.x()).arg(at.y());
    }

    static void run(const QStringList &commands, bool skip = false) {
        if (!skip)
            xdotool(commands.join(QLatin1Char(' ')).split(QLatin1Char(' ')));
    }

    QPoint m_at;
};

} // namespace tinyatlas::test
