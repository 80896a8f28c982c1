// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/window_things.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace tinyatlas;
using test::KeyboardStage;

/// Why a pair fits, and what the graph says word by word, asked for with a mouse and with keys.
class TestProofAndTriples : public QObject {
    Q_OBJECT

private slots:
    void fitShowsTheProofAndEachStepItsStatements() {
        KeyboardStage stage;
        stage.session().openFit(test::modelNamed(stage.program(), "Person_Detection"),
                                test::deviceTitled(stage.program(), "Adafruit PyBadge"));
        QTRY_VERIFY(stage.visible("VerdictBanner"));
        QTRY_VERIFY(buttonNamed(stage, QStringLiteral("Why it does not fit")));
        clickOn(stage, [&] { return buttonNamed(stage, QStringLiteral("Why it does not fit")); });
        QTRY_VERIFY(stage.popup("ProofPopup"));
        QTRY_VERIFY(visible(stage, "ProofArrow").size() >= 4);
        const auto arrows = visible(stage, "ProofArrow");
        QVERIFY(arrows.last()->property("broken").toBool()); // no camera
        clickOn(stage, [&] { return visible(stage, "ProofChip").first(); });
        QTRY_VERIFY(stage.popup("EvidencePopup"));
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("EvidencePopup"));
        QVERIFY(stage.popup("ProofPopup"));
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("ProofPopup"));
        QVERIFY(stage.session().fitOpen());
    }

    void theKeyboardReachesEveryStep() {
        KeyboardStage stage;
        stage.session().openFit(0, 0);
        QTRY_VERIFY(stage.isIn("FitPage"));
        stage.press("ctrl+shift+w");
        QTRY_VERIFY(stage.popup("ProofPopup"));
        QTRY_VERIFY(!visible(stage, "ProofArrow").isEmpty());
        QVERIFY(stage.tabTo(KeyboardStage::nameOf(visible(stage, "ProofArrow").first())));
        stage.press("Return");
        QTRY_VERIFY(stage.popup("EvidencePopup"));
        stage.press("Escape");
        QTRY_VERIFY(!stage.popup("EvidencePopup"));
        QVERIFY(stage.tabTo(QStringLiteral("Copy")));
        stage.press("space");
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("ssn:hasInput")));
    }

    void rawTriplesUnfoldUnderTheMouse() {
        KeyboardStage stage;
        QTRY_VERIFY(stage.visible("Inspector"));
        stage.session().selectModel(test::modelNamed(stage.program(), "Person_Detection"));
        QTRY_VERIFY(buttonNamed(stage, QStringLiteral("Raw triples")));
        clickOn(stage, [&] { return buttonNamed(stage, QStringLiteral("Raw triples")); });
        QTRY_VERIFY(rowNamed(stage, QStringLiteral("s3n:hasProcedureFeature")));
        clickOn(stage, [&] { return rowNamed(stage, QStringLiteral("s3n:hasProcedureFeature")); });
        QTRY_VERIFY(rowNamed(stage, QStringLiteral("ssn-system:inCondition")));
        clickOn(stage, [&] { return rowNamed(stage, QStringLiteral("ta:hasTask")); });
        QTRY_COMPARE(stage.session().state().selection.kind, Selection::Kind::Node);
    }

    void rawTriplesHaveAKey() {
        KeyboardStage stage;
        QTRY_VERIFY(stage.visible("Inspector"));
        stage.session().selectDevice(0);
        stage.press("ctrl+shift+t");
        QTRY_VERIFY(stage.isIn("Inspector"));
        QTRY_VERIFY(rowNamed(stage, QStringLiteral("td:title")));
    }

private:
    /// Once it stays where it is from one frame to the next.
    template <class Find> void clickOn(const KeyboardStage &stage, const Find &find) {
        QPoint before(-1, -1);
        for (QPoint now; now != before && find(); now = centreOf(find())) {
            before = now;
            QSignalSpy swapped(&stage.window(), &QQuickWindow::frameSwapped);
            stage.window().requestUpdate();
            QVERIFY(swapped.wait());
        }
        m_mouse.click(before);
    }
    static QPoint centreOf(const QQuickItem *item) {
        return item->mapRectToScene(item->boundingRect()).center().toPoint();
    }
    static QList<QQuickItem *> visible(const KeyboardStage &stage, const char *type) {
        return test::visibleItems(*stage.window().contentItem(), type);
    }
    static QQuickItem *withText(const QList<QQuickItem *> &items, const char *property, const QString &text) {
        const auto found = std::ranges::find_if(items, [&](const QQuickItem *item) {
            return item->property(property).toString().startsWith(text);
        });
        return found == items.end() ? nullptr : *found;
    }
    static QQuickItem *buttonNamed(const KeyboardStage &stage, const QString &text) {
        return withText(visible(stage, "AtlasButton"), "text", text);
    }
    static QQuickItem *rowNamed(const KeyboardStage &stage, const QString &label) {
        return withText(visible(stage, "InspectorRow"), "label", label);
    }

    test::RealMouse m_mouse;
};

QTEST_MAIN(TestProofAndTriples)
#include "tst_proof_and_triples.moc"
