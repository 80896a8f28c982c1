// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/matrix_item.h"
#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/window_things.h"

#include <algorithm>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

const std::string kit = "Arduino Nano 33 BLE Sense TinyML Kit";

class Stage : public KeyboardStage {
public:
    explicit Stage(const QSize &size = {1440, 900}) : KeyboardStage(size) {
        press("ctrl+2");
        QTRY_VERIFY(session().matrixInSight());
        QTRY_VERIFY(isIn("MatrixItem"));
    }

    [[nodiscard]] MatrixViewModel &matrix() { return program().matrix(); }
    /// In the window, where the cell of this pair is.
    [[nodiscard]] QPoint cell(std::string_view model, std::string_view device) {
        const auto row = std::ranges::find(matrix().models(),
                                           static_cast<std::uint32_t>(test::modelNamed(program(), model)),
                                           &ModelId::value);
        const auto column = std::ranges::find(
            matrix().devices(), static_cast<std::uint32_t>(test::deviceTitled(program(), device)),
            &DeviceId::value);
        const QRectF rect =
            matrix().layout().cell(static_cast<std::size_t>(row - matrix().models().begin()),
                                   static_cast<std::size_t>(column - matrix().devices().begin()));
        return inWindow(rect.center());
    }
    [[nodiscard]] QPoint heading(std::size_t column) {
        return inWindow(matrix().layout().header(column).center());
    }
    /// Where the tip is that is seen; empty where none is.
    [[nodiscard]] QRectF tip() {
        for (QQuickItem *item : test::visibleItems(*window().contentItem(), "QQuickPopupItem"))
            if (QByteArray(item->parentItem()->metaObject()->className()).contains("Overlay"))
                return item->mapRectToScene(item->boundingRect());
        return {};
    }

private:
    [[nodiscard]] QPoint inWindow(const QPointF &point) {
        return window().findChild<MatrixItem *>()->mapToScene(point).toPoint();
    }
};

} // namespace

class TestMatrixInWindow : public QObject {
    Q_OBJECT

private slots:
    void aClickSelectsAndADoubleClickOpensFit() {
        Stage stage;
        test::RealMouse mouse;
        mouse.click(stage.cell("Person_Detection", kit));
        QTRY_COMPARE(stage.session().state().selection.index,
                     static_cast<std::uint32_t>(test::modelNamed(stage.program(), "Person_Detection")));
        QTest::qWait(600); // the next is no third click
        mouse.click(stage.cell("Visual_Alarm_Clock", kit));
        mouse.click(stage.cell("Visual_Alarm_Clock", kit));
        QTRY_VERIFY(stage.session().fitOpen());
        QTRY_VERIFY(stage.visible("FitPage"));
        stage.press("Escape");
        QTRY_VERIFY(stage.session().matrixInSight());
        QTRY_VERIFY(stage.isIn("MatrixItem"));
    }

    void theKeyboardDoesItAll() {
        Stage stage;
        stage.press("ctrl+End");
        const Pair last{stage.matrix().models().back(), stage.matrix().devices().back()};
        QTRY_COMPARE(stage.matrix().current(), last);
        QCOMPARE(stage.focusedName(), stage.matrix().currentText());
        stage.press("ctrl+Home");
        stage.press("Down", 3);
        stage.press("Right");
        QTRY_COMPARE(stage.matrix().current(),
                     (Pair{stage.matrix().models()[3], stage.matrix().devices()[1]}));
        stage.press("space");
        QTRY_COMPARE(stage.session().state().selection, Selection::of(stage.matrix().models()[3]));
        stage.press("ctrl+shift+i");
        QTRY_VERIFY(stage.popup("EvidencePopup"));
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("EvidencePopup"));
        stage.press("Return");
        QTRY_VERIFY(stage.session().fitOpen());
        stage.press("Escape");
        QTRY_VERIFY(stage.session().matrixInSight());
        stage.press("ctrl+1");
        QTRY_VERIFY(stage.session().exploring());
        stage.press("ctrl+z");
        QTRY_VERIFY(stage.session().matrixInSight());
    }

    void itScrollsUnderItsHeadings() {
        Stage stage({1024, 600});
        test::RealMouse mouse;
        mouse.hover(stage.cell(std::string(stage.session().catalog().model(stage.matrix().models()[2]).name),
                               stage.session().catalog().device(stage.matrix().devices()[0]).title));
        test::xdotool(
            {QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("30"), QStringLiteral("5")});
        QTRY_COMPARE(stage.matrix().layout().rowsInSight().end, std::size_t{23});
        QVERIFY(stage.matrix().layout().rowsInSight().first > 0);
        QCOMPARE(stage.matrix().layout().header(0).top(), 0.0);
    }

    void aTipSaysTheWholeVerdict() {
        Stage stage;
        test::RealMouse().hover(stage.cell("ARM_MicroNet_VWW_3", kit));
        QTRY_VERIFY(stage.matrix().hoverText().contains(QStringLiteral("short")));
        QVERIFY(stage.matrix().hoverText().contains(QStringLiteral(".ttl, line ")));
    }

    /// At the edges of the window it turns over, to the other side of the pointer.
    void aTipStandsBesideThePointer() {
        constexpr int near = 40; // pixels
        Stage stage({1440, 700});
        const QPoint at = stage.cell("Motion_Trainer_Left_Right",
                                     stage.session().catalog().device(stage.matrix().devices().back()).title);
        test::RealMouse().hover(at);
        QTRY_VERIFY(!stage.tip().isEmpty());
        QTRY_VERIFY(stage.tip().right() <= at.x() && stage.tip().right() > at.x() - near);
        QVERIFY(stage.tip().bottom() <= at.y() && stage.tip().bottom() > at.y() - near);
    }

    void aHeadingHasItsMenu() {
        Stage stage;
        const QPoint at = stage.heading(2);
        test::xdotool({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()),
                       QStringLiteral("click"), QStringLiteral("3")});
        QTRY_VERIFY(stage.popup("MatrixDeviceMenu"));
        QCOMPARE(stage.session().state().selection, Selection::of(stage.matrix().devices()[2]));
        QCOMPARE(stage.session().state().matrixOrder, MatrixOrder());
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("MatrixDeviceMenu"));
    }
};

QTEST_MAIN(TestMatrixInWindow)
#include "tst_matrix_in_window.moc"
