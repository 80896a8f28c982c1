// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/text/node_texts.h"
#include "app/window/main_window.h"
#include "tests/e2e/real_mouse.h"

#include <QTest>

using namespace tinyatlas;
using test::RealMouse;

namespace {

/// The window with Focus, and what a person sees in it.
class Stage {
public:
    Stage() : m_window(builtInDataset(), {}) {
        QVERIFY(m_window.window());
        m_window.window()->setGeometry(0, 0, 1440, 900);
        m_window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.window()));
        m_graph = m_window.window()->findChild<GraphItem *>();
        QVERIFY(m_graph);
    }

    [[nodiscard]] Session &session() { return m_window.session(); }
    [[nodiscard]] FocusViewModel &focus() { return m_window.focus(); }
    [[nodiscard]] PairDrag &drag() { return m_window.drag(); }

    [[nodiscard]] QString middle() { return nameOf(session().state().focus.centre); }
    void putInTheMiddle(NodeKind kind, const QString &name) {
        for (std::uint32_t i = 0; i < session().graph().sizeOf(kind); ++i)
            if (nameOf(session().graph().node(kind, i)) == name)
                session().putInTheMiddle(session().graph().node(kind, i));
    }
    [[nodiscard]] QString nameOf(NodeId node) {
        return node.valid() ? text::nodeName(session().catalog(), session().graph(), node) : QString();
    }
    /// Where the first thing of a kind shows that is not in the middle; the origin where none does.
    [[nodiscard]] QPoint ofFirst(Selection::Kind kind) {
        for (const HitRegion &hit : focus().scene().hits)
            if (hit.thing.kind == kind &&
                hit.thing.nodeIn(session().graph()) != session().state().focus.centre)
                return m_graph->mapToScene(hit.centre).toPoint();
        return {};
    }
    void rest() { QTRY_VERIFY(!focus().moving()); }

private:
    MainWindow m_window;
    GraphItem *m_graph = nullptr;
};

} // namespace

class TestWalking : public QObject {
    Q_OBJECT

private slots:
    void walkFromThingToThingAndBack();
    void aModelIsDroppedOnADevice();
};

void TestWalking::walkFromThingToThingAndBack() {
    Stage stage;
    RealMouse mouse;
    mouse.key("ctrl+alt+l");
    QTRY_VERIFY(stage.session().focusShown());
    const QString first = stage.middle();
    QVERIFY(!first.isEmpty());
    const QPoint sensor = stage.ofFirst(Selection::Kind::Sensor);
    mouse.click(sensor);
    QTRY_COMPARE(stage.session().state().selection.kind, Selection::Kind::Sensor);
    QCOMPARE(stage.middle(), first);
    mouse.key("Return");
    QTRY_VERIFY(stage.middle() != first);
    const QString second = stage.middle();
    stage.rest();
    mouse.click(stage.ofFirst(Selection::Kind::Device));
    mouse.click(stage.ofFirst(Selection::Kind::Device));
    QTRY_VERIFY(stage.middle() != second);
    QCOMPARE(stage.focus().trail().size(), 3);
    stage.rest();
    mouse.key("alt+Left");
    QTRY_COMPARE(stage.middle(), second);
    mouse.key("alt+Left");
    QTRY_COMPARE(stage.middle(), first);
    mouse.key("alt+Right");
    QTRY_COMPARE(stage.middle(), second);
    mouse.key("ctrl+z");
    QTRY_COMPARE(stage.middle(), first);
}

void TestWalking::aModelIsDroppedOnADevice() {
    Stage stage;
    RealMouse mouse;
    mouse.key("ctrl+alt+l");
    QTRY_VERIFY(stage.session().focusShown());
    stage.putInTheMiddle(NodeKind::Sensor, QStringLiteral("Microphone"));
    stage.rest();
    mouse.pressAndPull(stage.ofFirst(Selection::Kind::Model));
    QTRY_VERIFY(stage.drag().active());
    stage.rest(); // the devices have come
    mouse.moveTo(stage.ofFirst(Selection::Kind::Device));
    QTRY_VERIFY(stage.drag().canDrop());
    mouse.release();
    QTRY_VERIFY(stage.session().fitOpen());
}

QTEST_MAIN(TestWalking)
#include "tst_walking.moc"
