// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QMimeData>

#include <set>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

std::string modelInFit(KeyboardStage &stage) {
    const auto &pair = stage.session().state().fitPair;
    return pair ? stage.session().catalog().model(pair->model).name : std::string();
}

std::string deviceInFit(KeyboardStage &stage) {
    const auto &pair = stage.session().state().fitPair;
    return pair ? stage.session().catalog().device(pair->device).title : std::string();
}

const std::string kit = "Arduino Nano 33 BLE Sense TinyML Kit";

int shownIn(KeyboardStage &stage, const char *list) {
    return stage.window().property(list).value<CatalogListModel *>()->count();
}

} // namespace

/// Everything can be done from the keyboard.
class TestWithoutAMouse : public QObject {
    Q_OBJECT

private slots:
    void aModelIsFoundTriedSupposedOtherwiseAndCopied();
    void returnSelectsInTheListsAndShiftReturnTries();
    void theContextMenuOpensWhereTheSelectionIs();
    void theSheetOfShortcutsOpensAndCloses();
    void whatFitsIsShownBothWays();
    void filtersAreSetAndCleared();
    void aChartIsReadByArrows();
    void panelsAreCycled();
    void theKeyboardIsNeverLost();
    void errorsAreOneChordAway();
    void theTabsOfTheListsAreReached();
    void noTwoCommandsShareAKey();
};

void TestWithoutAMouse::aModelIsFoundTriedSupposedOtherwiseAndCopied() {
    KeyboardStage stage;
    const auto verdict = [&] { return KeyboardStage::nameOf(stage.visible("VerdictBanner")); };
    stage.press("ctrl+f");
    stage.type("person det");
    stage.press("Return");
    QTRY_COMPARE(stage.session().state().selection.kind, Selection::Kind::Model);
    stage.press("ctrl+t");
    QTRY_VERIFY(stage.popup("TryPopup"));
    stage.type("tinyml kit");
    stage.press("Return");
    QTRY_VERIFY(stage.session().fitOpen());
    QCOMPARE(modelInFit(stage), std::string("Person_Detection"));
    QCOMPARE(deviceInFit(stage), kit);
    QTRY_VERIFY(verdict().startsWith(QStringLiteral("Fits, with 92.87 kB RAM and 548.9 kB flash to spare")));

    QVERIFY(stage.tabTo(QStringLiteral("Margin to keep free")));
    stage.press("Right", 5);
    QTRY_COMPARE(stage.session().marginPercent(), 15);
    QVERIFY(verdict().startsWith(QStringLiteral("Fits"))); // RAM is filled by half
    stage.press("Tab");
    QCOMPARE(stage.focusedName(), QStringLiteral("Margin to keep free"));
    stage.type("50");
    stage.press("Return");
    QTRY_COMPARE(stage.session().marginPercent(), 50);
    QTRY_VERIFY(verdict().startsWith(QStringLiteral("Tight: it fits, with 92.87 kB RAM to spare")));

    stage.press("ctrl+shift+c");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QVERIFY(copied->text().contains(QStringLiteral("Person Detection")));
    QVERIFY(copied->text().contains(stage.program().fit().headline()));

    stage.press("F6", 2); // to the lists, and back to the page as a whole
    stage.press("Right");
    QTRY_VERIFY(deviceInFit(stage) != kit);
    const std::string next = deviceInFit(stage);
    stage.press("Left");
    QTRY_COMPARE(deviceInFit(stage), kit);
    stage.press("alt+Left");
    QTRY_COMPARE(deviceInFit(stage), next);
    stage.press("alt+Right");
    QTRY_COMPARE(deviceInFit(stage), kit);
    stage.press("Escape");
    QTRY_VERIFY(!stage.session().fitOpen());
    QTRY_VERIFY(stage.isIn("GraphItem"));
}

void TestWithoutAMouse::returnSelectsInTheListsAndShiftReturnTries() {
    KeyboardStage stage;
    stage.press("ctrl+f");
    stage.press("Down", 2);
    QTRY_VERIFY(stage.isIn("NetworkList"));
    stage.press("Return");
    QTRY_COMPARE(stage.session().state().selection.kind, Selection::Kind::Model);
    stage.press("shift+Return");
    QTRY_VERIFY(stage.popup("TryPopup"));
    stage.press("Escape");
    QTRY_VERIFY(!stage.popup("TryPopup"));
    QVERIFY(stage.isIn("NetworkList"));

    // In the graph it is Return that tries.
    stage.press("F6");
    QVERIFY(stage.isIn("GraphItem"));
    stage.press("Return");
    QTRY_VERIFY(stage.popup("TryPopup"));
    stage.press("Escape");
    QTRY_VERIFY(!stage.popup("TryPopup"));
    QVERIFY(stage.isIn("GraphItem"));
    QVERIFY(stage.focused()->property("visualFocus").toBool());
}

void TestWithoutAMouse::theContextMenuOpensWhereTheSelectionIs() {
    KeyboardStage stage;
    const auto opensIn = [&stage](const char *place) {
        QVERIFY2(stage.isIn(place), place);
        for (const char *key : {"Menu", "shift+F10"}) {
            stage.press(key);
            QTRY_VERIFY(stage.popup("SelectionMenu"));
            stage.press("Escape");
            QTRY_VERIFY(!stage.popup("SelectionMenu"));
            QVERIFY2(stage.isIn(place), place);
        }
    };
    stage.press("shift+F6");
    opensIn("NetworkList");
    QVERIFY(stage.tabTo(QStringLiteral("Devices 6")));
    stage.press("Return");
    stage.press("F6"); // to the view
    stage.press("shift+F6");
    opensIn("DeviceList");
    QCOMPARE(stage.session().state().selection.kind, Selection::Kind::Device);
    stage.press("F6");
    opensIn("GraphItem");

    stage.press("Menu");
    QTRY_VERIFY(stage.popup("SelectionMenu"));
    stage.press("Down");
    stage.press("Return");
    QTRY_VERIFY(stage.popup("TryPopup"));
}

void TestWithoutAMouse::theSheetOfShortcutsOpensAndCloses() {
    KeyboardStage stage;
    QVERIFY(stage.tabTo(QStringLiteral("Zoom out (Ctrl+−)")));
    for (const char *key : {"F1", "Escape"}) {
        stage.press("F1");
        QTRY_VERIFY(stage.popup("ShortcutSheet"));
        stage.press(key);
        QTRY_VERIFY(!stage.popup("ShortcutSheet"));
        QCOMPARE(stage.focusedName(), QStringLiteral("Zoom out (Ctrl+−)"));
        QVERIFY(stage.focused()->property("visualFocus").toBool());
    }
}

void TestWithoutAMouse::whatFitsIsShownBothWays() {
    KeyboardStage stage;
    stage.press("ctrl+f");
    stage.type("person_detection");
    stage.press("Return");
    stage.press("ctrl+m");
    QTRY_COMPARE(shownIn(stage, "devices"), 0); // none of them is called so
    stage.press("ctrl+f");
    stage.press("BackSpace");
    QTRY_COMPARE(shownIn(stage, "devices"), 1);
    QVERIFY(stage.visible("DeviceList"));
    stage.press("F6"); // in the field it is what was typed that is undone
    stage.press("ctrl+z");
    QTRY_COMPARE(shownIn(stage, "devices"), 6);

    stage.press("ctrl+f");
    stage.type("syntiant");
    stage.press("Return");
    QTRY_COMPARE(stage.session().state().selection.kind, Selection::Kind::Device);
    stage.press("ctrl+m");
    stage.press("ctrl+f");
    stage.press("BackSpace");
    QTRY_COMPARE(shownIn(stage, "networks"), 16);
    QVERIFY(stage.visible("NetworkList"));
}

void TestWithoutAMouse::filtersAreSetAndCleared() {
    KeyboardStage stage;
    const auto filters = [&stage] {
        return stage.window().property("filters").value<ActiveFilterModel *>()->rowCount();
    };
    QVERIFY(stage.tabTo(QStringLiteral("Filters")));
    stage.press("Return");
    QTRY_VERIFY(stage.visible("FacetRange"));
    for (const char *chip : {"Audio, 11 models", "keyword spotting, 9 models"}) {
        QVERIFY2(stage.tabTo(QLatin1String(chip)), chip);
        stage.press("space");
        QCOMPARE(stage.focusedName(), QLatin1String(chip)); // more of them can be tried
        QVERIFY(stage.focused()->property("visualFocus").toBool());
    }
    QCOMPARE(filters(), 2);
    QVERIFY(stage.tabTo(QStringLiteral("Clear “Audio”")));
    stage.press("Delete");
    QTRY_COMPARE(filters(), 1);
    QVERIFY(stage.isIn("FilterBar"));
    QCOMPARE(shownIn(stage, "networks"), 9);
    QVERIFY(stage.tabTo(QStringLiteral("Microphone, 9 models")));
    stage.press("space");
    QVERIFY(stage.tabTo(QStringLiteral("Clear all")));
    stage.press("Return");
    QTRY_COMPARE(filters(), 0);
    QTRY_COMPARE(stage.focusedName(), QStringLiteral("Filters"));
    QVERIFY(stage.focused()->property("visualFocus").toBool());
}

void TestWithoutAMouse::aChartIsReadByArrows() {
    KeyboardStage stage;
    stage.press("ctrl+f");
    stage.type("micro speech yes no 1");
    stage.press("Return");
    stage.press("ctrl+t");
    stage.type("tinyml kit");
    stage.press("Return");
    QTRY_VERIFY(stage.visible("ScatterChart"));
    const QQuickItem *chart = stage.visible("ScatterChart");
    // Where the mouse rests does not matter.
    test::RealMouse().hover(chart->mapToScene({chart->width() / 2, chart->height() / 2}).toPoint());
    QVERIFY(stage.tabTo(KeyboardStage::nameOf(stage.visible("ScatterChart"))));
    stage.press("Right");
    constexpr int severalFrames = 100;
    QTest::qWait(severalFrames);
    QVERIFY(!chart->property("hoverText").toString().isEmpty());
    stage.press("Right");
    stage.press("Return");
    QTRY_VERIFY(modelInFit(stage) != "Micro_Speech_Yes_No_1");
    QCOMPARE(deviceInFit(stage), kit);
}

void TestWithoutAMouse::panelsAreCycled() {
    KeyboardStage stage;
    QVERIFY(stage.isIn("ExplorePage"));
    QVERIFY(!stage.focused()->property("visualFocus").toBool()); // nobody has touched the keyboard
    const std::vector<const char *> inExplore{"Inspector", "ListPanel", "ExplorePage", "Inspector"};
    for (const char *panel : inExplore) {
        stage.press("F6");
        QVERIFY2(stage.isIn(panel), panel);
    }
    for (const char *panel : {"ExplorePage", "ListPanel", "Inspector"}) {
        stage.press("shift+F6");
        QVERIFY2(stage.isIn(panel), panel);
    }
    stage.openBadFile();
    for (const char *panel : {"ErrorPanel", "ListPanel"}) {
        stage.press("F6");
        QVERIFY2(stage.isIn(panel), panel);
    }
    stage.session().dismissErrors();
    stage.session().openFit(3, 2);
    QTRY_VERIFY(stage.isIn("FitPage"));
    for (const char *panel : {"ListPanel", "FitPage"}) {
        stage.press("F6");
        QVERIFY2(stage.isIn(panel), panel);
    }
}

void TestWithoutAMouse::theKeyboardIsNeverLost() {
    KeyboardStage stage;
    stage.session().selectModel(3);
    stage.press("shift+F6");
    QVERIFY(stage.isIn("ListPanel"));
    stage.press("ctrl+b"); // folds what has it
    QTRY_VERIFY(stage.isIn("GraphItem"));
    QVERIFY(stage.focused()->property("visualFocus").toBool());
    stage.press("F6");
    QVERIFY(stage.isIn("Inspector"));
    stage.press("ctrl+i");
    QTRY_VERIFY(stage.isIn("GraphItem"));
    stage.press("ctrl+f"); // unfolds what it goes to
    QTRY_VERIFY(stage.isIn("SearchField"));

    stage.session().openFit(3, 2);
    QVERIFY(stage.tabTo(QStringLiteral("Margin to keep free")));
    stage.press("Right");
    QVERIFY(stage.tabTo(QStringLiteral("Reset")));
    stage.press("Return"); // there is nothing to reset any more
    QTRY_COMPARE(stage.session().marginPercent(), 10);
    QTRY_VERIFY(stage.isIn("QQuickFlickable"));
    stage.press("F6");
    stage.press("ctrl+b");
    QTRY_VERIFY(stage.isIn("FitPage"));

    stage.press("alt+f");
    QTRY_VERIFY(stage.popup("QQuickMenu"));
    stage.press("Escape");
    QTRY_VERIFY(stage.isIn("FitPage"));
}

void TestWithoutAMouse::errorsAreOneChordAway() {
    KeyboardStage stage;
    stage.openBadFile();
    QVERIFY(stage.isIn("GraphItem")); // nobody is interrupted
    stage.press("ctrl+e");
    QTRY_VERIFY(stage.isIn("ErrorPanel"));
    stage.press("ctrl+c");
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("undeclared_prefix.ttl")));
    stage.press("Tab", 4); // the head of the window comes first
    QVERIFY(stage.isIn("Rail"));
    stage.press("ctrl+e");
    stage.press("Escape");
    QTRY_VERIFY(!stage.visible("ErrorPanel"));
    QTRY_VERIFY(stage.isIn("GraphItem"));
}

void TestWithoutAMouse::theTabsOfTheListsAreReached() {
    KeyboardStage stage;
    QVERIFY(stage.tabTo(QStringLiteral("Models 23")));
    stage.press("Right");
    QTRY_VERIFY(stage.visible("DeviceList"));
    stage.press("Left");
    QTRY_VERIFY(stage.visible("NetworkList"));
    QVERIFY(stage.tabTo(QStringLiteral("Devices 6")));
    stage.press("space");
    QTRY_VERIFY(stage.visible("DeviceList"));

    stage.press("ctrl+f");
    stage.type("toaster"); // no device is called so: there is nothing to go down to
    QTRY_COMPARE(shownIn(stage, "devices"), 0);
    stage.press("Down");
    QVERIFY(stage.isIn("SearchField"));
}

void TestWithoutAMouse::noTwoCommandsShareAKey() {
    const KeyboardStage stage;
    std::set<QString> keys{QStringLiteral("/"), QStringLiteral("Esc")};
    constexpr std::size_t someOfThem = 20;
    for (const QObject *object : stage.window().findChildren<QObject *>()) {
        if (!object->inherits("QQuickAction"))
            continue;
        const auto shortcut = object->property("shortcut");
        if (const QString key = QKeySequence(shortcut.toString()).toString(); !key.isEmpty())
            QVERIFY2(keys.insert(key).second, qPrintable(key));
    }
    QVERIFY(keys.size() > someOfThem);
}

QTEST_MAIN(TestWithoutAMouse)
#include "tst_without_a_mouse.moc"
