// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QQuickItem>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <filesystem>

using namespace tinyatlas;

namespace {

bool holds(const MainWindow &window, const char *type) {
    const QList<QQuickItem *> items = window.window()->findChildren<QQuickItem *>();
    return std::ranges::any_of(items, [type](const QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith(type);
    });
}

} // namespace

/// What comes after the first frame, and how it ends.
class TestWindowStart : public QObject {
    Q_OBJECT

private slots:
    /// A warning of any QML fails this test.
    void whatStandsAroundTheGraphFollowsTheFirstFrame() {
        const MainWindow window(builtInDataset(), {});
        QVERIFY(!window.window()->property("complete").toBool());
        QVERIFY(QTest::qWaitForWindowExposed(window.window()));
        for (const char *type : {"AppHeader", "Rail", "ListPanel", "Inspector"})
            QTRY_VERIFY2(holds(window, type), type);
        QVERIFY(window.window()->property("complete").toBool());
    }

    void theKeyboardEndsItWhileAFileIsBeingOpened() {
        MainWindow window(builtInDataset(), {});
        window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
        QTRY_VERIFY(holds(window, "AppHeader"));
        constexpr int tooLong = 10'000;
        QTimer::singleShot(tooLong, qApp, [] { QCoreApplication::exit(1); });
        QTimer::singleShot(0, window.window(), [&window] {
            window.session().openPaths({std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology"});
            QTest::keyClick(window.window(), Qt::Key_Q, Qt::ControlModifier);
        });
        QCOMPARE(QApplication::exec(), 0);
    }
};

QTEST_MAIN(TestWindowStart)
#include "tst_window_start.moc"
