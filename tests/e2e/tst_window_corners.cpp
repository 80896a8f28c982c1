// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/support/dataset_from.h"
#include "tests/support/window_things.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tinyatlas;
using test::visibleItem;
using test::visibleItems;

/// What shows only with another graph, at an edge of the window, or once all is gone. (A warning of QML fails
/// it as well.)
class TestWindowCorners : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setEffectEnabled(Qt::UI_General, false); }

    void aRangeFollowsTheGraph() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("large.ttl"));
        std::ofstream(file.toStdString())
            << test::prefixes << test::modelNamed("large", "900000", "900000", "sosa_extend:Camera")
            << test::modelNamed("small", "0.02", "900000", "sosa_extend:Camera");
        MainWindow window(builtInDataset(), {});
        open(window, {1440, 900});
        unfoldFilters(window);
        window.modelFacets().facet(Facet::Flash).moveFrom(3);
        const int before = ranges(window).first()->property("to").toInt();
        QSignalSpy changed(&window.session(), &Session::datasetChanged);
        window.session().openPaths({file.toStdString()});
        QVERIFY2(changed.wait(),
                 window.session().errors().empty() ? "" : window.session().errors().front().text().c_str());
        QTRY_VERIFY(ranges(window).first()->property("to").toInt() > before);
        for (const QQuickItem *range : ranges(window))
            compareWithModel(*range);
        window.session().clearFilter();
        QTRY_COMPARE(valueOf(*ranges(window).at(1), "first"), 0);
        for (const QQuickItem *range : ranges(window))
            compareWithModel(*range);
    }

    void filtersThatLeaveNothingCanBeClearedInTheSmallestWindow() {
        MainWindow window(builtInDataset(), {});
        window.theme().setTextScale(Theme::largestTextScale);
        open(window, {1024, 600});
        unfoldFilters(window);
        for (const Facet facet : {Facet::Group, Facet::Sensor, Facet::Task})
            window.modelFacets().facet(facet).toggle(1);
        window.deviceFacets().facet(Facet::Ram).moveTo(0);
        window.deviceFacets().facet(Facet::Flash).moveTo(0);
        QTRY_VERIFY(buttonIn(window, "NetworkList"));
        const QQuickItem *const button = buttonIn(window, "NetworkList");
        const auto bottom = [&] { return button->mapRectToScene(button->boundingRect()).bottom(); };
        QTRY_VERIFY2(bottom() <= window.window()->height(), qPrintable(QString::number(bottom())));
        QVERIFY2(visibleItem(window, "FacetPanel")->height() >= 60, "some of the facets are still there");
    }

    void whatWasOpenedCanBeForgotten() {
        const QTemporaryDir folder;
        const auto memory = [&] {
            return UserMemory(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")),
                                                          QSettings::IniFormat));
        };
        memory().write({.recent = {QStringLiteral("/where/nothing/is/a.ttl"), folder.path()}});
        MainWindow window(builtInDataset(), {}, {}, memory());
        open(window, {1440, 900});
        QObject *const menu = test::objectWith(window, "QQuickMenu", "title", QStringLiteral("Open &recent"));
        QVERIFY(menu);
        menu->setProperty("parent", QVariant::fromValue(window.window()->contentItem()));
        QMetaObject::invokeMethod(menu, "open");
        QTRY_COMPARE(menu->property("count").toInt(), 3);
        menu->property("recent").value<RecentFiles *>()->clear();
        QTRY_COMPARE(menu->property("count").toInt(), 1);
    }

    void theDraggedIsAboveThePointerWhereThereIsNoRoomBelow() {
        MainWindow window(builtInDataset(), {});
        open(window, {1024, 600});
        window.drag().beginModel(0, {700, 200});
        QTRY_VERIFY(visibleItem(window, "DragGhost"));
        const QQuickItem *const ghost = visibleItem(window, "DragGhost");
        QVERIFY(ghost->y() > 200);
        for (const double pointer : {560.0, 599.0}) {
            window.drag().moveTo({700, pointer});
            QVERIFY(ghost->y() + ghost->height() < pointer);
        }
    }

    void theWayThroughThePanelsBeginsAtEitherEnd_data() {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QByteArray>("panel");
        QTest::newRow("F6") << static_cast<int>(Qt::NoModifier) << QByteArray("ListPanel");
        QTest::newRow("Shift+F6") << static_cast<int>(Qt::ShiftModifier) << QByteArray("Inspector");
    }
    void theWayThroughThePanelsBeginsAtEitherEnd() {
        QFETCH(int, modifiers);
        QFETCH(QByteArray, panel);
        MainWindow window(builtInDataset(), {});
        open(window, {1440, 900});
        QTRY_VERIFY(visibleItem(window, "Inspector"));
        window.session().selectModel(0);
        QQuickItem *const elsewhere = visibleItem(window, "Rail");
        QVERIFY(elsewhere);
        visibleItems(*elsewhere, "RailButton").first()->forceActiveFocus();
        QTest::keyClick(window.window(), Qt::Key_F6, Qt::KeyboardModifiers(modifiers));
        QQuickItem *item = window.window()->activeFocusItem();
        while (item && !QByteArray(item->metaObject()->className()).startsWith(panel))
            item = item->parentItem();
        QVERIFY2(item, panel.constData());
    }

private:
    static void open(MainWindow &window, const QSize &size) {
        QVERIFY(window.window());
        window.window()->setGeometry(QRect({}, size));
        window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
        QTRY_VERIFY(filterButton(window));
    }

    static QQuickItem *filterButton(MainWindow &window) {
        return window.window()->findChild<QQuickItem *>(QStringLiteral("filterButton"));
    }

    static void unfoldFilters(MainWindow &window) {
        filterButton(window)->setProperty("checked", true);
        QTRY_COMPARE(ranges(window).size(), 3);
    }

    /// The sliders of the facets of models: RAM, flash, MACs.
    static QList<QQuickItem *> ranges(MainWindow &window) {
        return visibleItems(*window.window()->contentItem(), "QQuickRangeSlider");
    }

    static int valueOf(const QQuickItem &range, const char *end) {
        return range.property(end).value<QObject *>()->property("value").toInt();
    }

    static void compareWithModel(const QQuickItem &range) {
        const auto *const facet = range.parentItem()->property("facet").value<FacetViewModel *>();
        QVERIFY(facet);
        QCOMPARE(range.property("to").toInt(), facet->lastStop());
        QCOMPARE(valueOf(range, "first"), facet->from());
        QCOMPARE(valueOf(range, "second"), facet->to());
    }

    static QQuickItem *buttonIn(MainWindow &window, const char *list) {
        QQuickItem *const found = visibleItem(window, list);
        const auto buttons = found ? visibleItems(*found, "AtlasButton") : QList<QQuickItem *>();
        return buttons.isEmpty() ? nullptr : buttons.first();
    }
};

QTEST_MAIN(TestWindowCorners)
#include "tst_window_corners.moc"
