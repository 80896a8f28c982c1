// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>
#include <QTest>

namespace tinyatlas::test {

/// Runs xdotool, and gives the program the time to see what came of it.
inline void xdotool(const QStringList &arguments) {
    QProcess program;
    program.start(QStringLiteral("xdotool"), arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    constexpr int eventsArrive = 15;
    QTest::qWait(eventsArrive);
}

} // namespace tinyatlas::test
