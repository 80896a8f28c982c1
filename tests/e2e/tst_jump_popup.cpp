// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"

#include <QTest>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

QString selectedName(KeyboardStage &stage) {
    const Session &session = stage.session();
    const NodeId node = session.state().selection.nodeIn(session.graph());
    return node.valid() ? QString::fromUtf8(session.graph().name(node).data(),
                                            static_cast<qsizetype>(session.graph().name(node).size()))
                        : QString();
}

} // namespace

/// The search that jumps, with the keyboard and with the mouse.
class TestJumpPopup : public QObject {
    Q_OBJECT

private slots:
    void typingAndReturnGoThere() {
        KeyboardStage stage;
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        QTRY_COMPARE(stage.focusedName(), QStringLiteral("Jump to"));
        stage.type("persn detec");
        stage.press("Return");
        QTRY_VERIFY(!stage.popup("JumpPopup"));
        QTRY_COMPARE(selectedName(stage), QStringLiteral("Person_Detection"));
        QTRY_VERIFY(stage.isIn("GraphItem"));
        stage.press("ctrl+z");
        QTRY_VERIFY(!stage.session().selected());
    }

    void escapeLeavesAtOnceAndNothingHasChanged() {
        KeyboardStage stage;
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        stage.type("qqzzjj");
        QTRY_VERIFY(stage.visible("EmptyState"));
        stage.press("Return"); // to nothing
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("JumpPopup"));
        QCOMPARE(stage.session().undoStack()->count(), 0);
        QTRY_VERIFY(stage.isIn("GraphItem"));
    }

    void askedForAgainItStaysAndWhatIsTypedTakesThePlaceOfTheRest() {
        KeyboardStage stage;
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        stage.type("micro speech");
        stage.press("ctrl+k");
        stage.type("persn detec");
        QVERIFY(stage.popup("JumpPopup"));
        stage.press("Return");
        QTRY_COMPARE(selectedName(stage), QStringLiteral("Person_Detection"));
        QTRY_VERIFY(!stage.popup("JumpPopup"));
    }

    void theArrowsGoThroughTheAnswers() {
        KeyboardStage stage;
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        stage.type("micro speech");
        QTRY_VERIFY(stage.visible("JumpRow"));
        stage.press("Return");
        QTRY_VERIFY(stage.session().selected());
        const QString first = selectedName(stage);
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        stage.type("micro speech");
        QTest::qWait(200); // till the answer is there: Down goes through what is shown
        stage.press("Down");
        stage.press("Return");
        QTRY_VERIFY(selectedName(stage) != first);
        QVERIFY(selectedName(stage).startsWith(QLatin1String("Micro_Speech")));
    }

    void theMouseOpensItAndChoosesFromAnyView() {
        KeyboardStage stage;
        test::RealMouse mouse;
        stage.session().showMap();
        stage.session().showData();
        stage.press("ctrl+k");
        QTRY_VERIFY(stage.popup("JumpPopup"));
        stage.type("depthwise");
        QTRY_VERIFY(stage.visible("JumpRow"));
        QTest::qWait(200); // till it does not move any more
        const QQuickItem *row = stage.visible("JumpRow");
        mouse.click(row->mapToScene({row->width() / 2, row->height() / 2}).toPoint());
        QTRY_COMPARE(selectedName(stage), QStringLiteral("DepthwiseConv2D"));
        QVERIFY(!stage.session().dataOpen());
        QVERIFY(stage.session().mapShown());
        // It is added to the map, beside what it belongs to.
        const Selection selection = stage.session().state().selection;
        QTRY_VERIFY(stage.program().map().centreOf(selection));
        QVERIFY(QRectF(QPointF(), stage.program().map().viewport())
                    .contains(*stage.program().map().centreOf(selection)));
    }
};

QTEST_MAIN(TestJumpPopup)
#include "tst_jump_popup.moc"
