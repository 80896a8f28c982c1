// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"

#include <QDir>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace tinyatlas;

/// A window that is closed and opened again is as it was.
class TestMemory : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theWindowIsAsItWasLeft() {
        const QRect place(40, 30, 1200, 700);
        Remembered kept;
        {
            MainWindow window(builtInDataset(), {}, {}, memory());
            show(window);
            window.window()->setGeometry(place);
            window.theme().setDark(false);
            window.theme().setTextScale(1.25);
            QTest::keyClick(window.window(), Qt::Key_B, Qt::ControlModifier);
            QTest::keyClick(window.window(), Qt::Key_I, Qt::ControlModifier);
            window.session().openFit(3, 2);
            QTRY_COMPARE(window.window()->geometry(), place);
            window.window()->close(); // at once: it did not come to rest
        }
        kept = memory().read();
        QCOMPARE(kept.window, place);
        QCOMPARE(kept.theme, Theme::Light);
        QCOMPARE(kept.panels.listShown, false);
        QCOMPARE(kept.panels.inspectorShown, true);

        MainWindow window(builtInDataset(), {}, {}, memory());
        show(window);
        QCOMPARE(window.window()->geometry(), place);
        QVERIFY(!window.theme().dark());
        QCOMPARE(window.theme().textScale(), 1.25);
        QVERIFY(window.session().fitOpen());
        QCOMPARE(window.session().state().fitPair, (Pair{ModelId{3}, DeviceId{2}}));
    }

    void whatIsChosenIsWrittenBeforeTheWindowIsClosed() {
        MainWindow window(builtInDataset(), {}, {}, memory());
        show(window);
        window.theme().setPreference(Theme::Light);
        QTRY_COMPARE(memory().read().theme, Theme::Light);
        window.theme().setTextScale(1.25);
        QTRY_COMPARE(memory().read().textScale, 1.25);
        QTest::keyClick(window.window(), Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(memory().read().panels.listShown, false);
    }

    void aWindowOnAScreenThatIsGoneComesBackIntoSight() {
        memory().write({.window = {20'000, 20'000, 1200, 700}});
        const MainWindow window(builtInDataset(), {}, {}, memory());
        QVERIFY(window.window()->screen()->geometry().intersects(window.window()->geometry()));
    }

    void byDefaultNothingIsKept() {
        for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(variable, QFile::encodeName(m_folder->path()));
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
            QSettings::setPath(format, QSettings::UserScope, m_folder->path());
        {
            MainWindow window(builtInDataset(), {});
            show(window);
            window.theme().setDark(!window.theme().dark());
            window.theme().setTextScale(1.25);
            window.session().selectModel(0);
            QTest::keyClick(window.window(), Qt::Key_B, Qt::ControlModifier);
        }
        const auto kept =
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u' ')));
        MainWindow window(builtInDataset(), {});
        QCOMPARE(window.theme().textScale(), 1.0);
        QVERIFY(!window.session().selected());
    }

    void aPanelIsMovedWithTheKeyboard() {
        MainWindow window(builtInDataset(), {}, {}, memory());
        show(window);
        QQuickItem *const handle = handleNamed(*window.window(), QStringLiteral("Width of the lists"));
        QVERIFY(handle);
        handle->forceActiveFocus();
        const double before = 272;
        QTRY_COMPARE(handle->x(), before);
        QTest::keyClick(window.window(), Qt::Key_Right);
        QTRY_COMPARE(handle->x(), before + 16);
        QTest::keyClick(window.window(), Qt::Key_Left);
        QTest::keyClick(window.window(), Qt::Key_Left);
        QTRY_COMPARE(handle->x(), before - 16);
        QTest::keyClick(window.window(), Qt::Key_Return);
        QTRY_COMPARE(handle->x(), before);
    }

    void aPanelIsPulled() {
        MainWindow window(builtInDataset(), {}, {}, memory());
        show(window);
        QQuickItem *const handle = handleNamed(*window.window(), QStringLiteral("Width of the lists"));
        QVERIFY(handle);
        const double before = 272;
        QTRY_COMPARE(handle->x(), before);
        const QPoint at = handle->mapToScene({0, handle->height() / 2}).toPoint();
        QTest::mousePress(window.window(), Qt::LeftButton, {}, at);
        QTest::mouseMove(window.window(), at + QPoint(20, 0));
        QTest::mouseMove(window.window(), at + QPoint(50, 5));
        QTest::mouseRelease(window.window(), Qt::LeftButton, {}, at + QPoint(50, 5));
        QTRY_COMPARE(handle->x(), before + 50);
        QTest::mouseDClick(window.window(), Qt::LeftButton, {}, at + QPoint(50, 0));
        QTRY_COMPARE(handle->x(), before);
    }

private:
    [[nodiscard]] UserMemory memory() const {
        return UserMemory(std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                      QSettings::IniFormat));
    }

    static void show(MainWindow &window) {
        QVERIFY(window.window());
        window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
    }

    static QQuickItem *handleNamed(const QQuickWindow &window, const QString &name) {
        for (QQuickItem *item : window.findChildren<QQuickItem *>()) {
            if (QByteArray(item->metaObject()->className()).startsWith("PanelHandle") &&
                item->property("name").toString() == name)
                return item;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestMemory)
#include "tst_memory.moc"
