// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"

#include <QTest>

using namespace tinyatlas;
using test::KeyboardStage;

/// The history, walked through with the keyboard alone.
class TestHistoryPopup : public QObject {
    Q_OBJECT

private slots:
    void withoutAStepItSaysSo() {
        KeyboardStage stage;
        stage.press("ctrl+alt+z");
        QTRY_VERIFY(stage.popup("HistoryPopup"));
        QCOMPARE(stage.focusedName(), QStringLiteral("Close (Esc)"));
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("HistoryPopup"));
        QTRY_VERIFY(stage.isIn("GraphItem"));
    }

    void returnGoesToAStateAndTheKeyboardStays() {
        KeyboardStage stage;
        stage.session().selectModel(3);
        QTRY_VERIFY(stage.visible("Inspector"));
        stage.session().openFit(3, 2);
        QTRY_VERIFY(stage.isIn("FitPage"));
        stage.session().showData();
        QTRY_VERIFY(stage.isIn("DataPage"));
        stage.press("ctrl+alt+z");
        QTRY_VERIFY(stage.popup("HistoryPopup"));
        stage.press("Down"); // from Data to the pair before it
        stage.press("Return");
        QTRY_VERIFY(stage.session().fitOpen());
        QTRY_VERIFY(stage.isIn("HistoryRow"));
        QVERIFY(stage.focusedName().endsWith(QLatin1String(", now")));
        stage.press("End");
        stage.press("Return");
        QTRY_VERIFY(!stage.session().selected());
        stage.press("Home");
        stage.press("Return");
        QTRY_VERIFY(stage.session().dataOpen());
        stage.press("ctrl+z"); // the keys of the commands go on working
        QTRY_VERIFY(stage.session().fitOpen());
        stage.press("ctrl+shift+z");
        QTRY_VERIFY(stage.session().dataOpen());
        stage.press("ctrl+alt+z");
        QTRY_VERIFY(!stage.popup("HistoryPopup"));
        QTRY_VERIFY(stage.isIn("DataPage"));
    }
};

QTEST_MAIN(TestHistoryPopup)
#include "tst_history_popup.moc"
