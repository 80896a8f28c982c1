// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"

#include <QTest>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

/// The window with the map of the shipped graph, laid out.
class MapStage : public KeyboardStage {
public:
    MapStage() {
        session().showMap();
        settle();
    }
    void settle() { QTRY_VERIFY(!program().map().settling()); }

    /// In the window.
    [[nodiscard]] QPoint pointOf(NodeId node) {
        const auto *graph = window().findChild<GraphItem *>();
        const auto centre = program().map().centreOf(Selection::of(session().graph(), node));
        return centre ? graph->mapToScene(*centre).toPoint() : QPoint();
    }
    [[nodiscard]] bool shows(NodeId node) { return !pointOf(node).isNull(); }
    [[nodiscard]] NodeId classNamed(std::string_view name) {
        return session().graph().find(NodeKind::Class, name);
    }
    void rightClick(NodeId node) {
        const QPoint at = pointOf(node);
        test::xdotool({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()),
                       QStringLiteral("click"), QStringLiteral("3")});
    }
    /// What can be seen, and is said of it, begins so.
    [[nodiscard]] QQuickItem *saidToBe(const char *type, const QString &name) {
        return saidIn(window().contentItem(), type, name);
    }
    [[nodiscard]] static QPoint middleOf(const QQuickItem &item) {
        return item.mapToScene({item.width() / 2, item.height() / 2}).toPoint();
    }

private:
    static QQuickItem *saidIn(QQuickItem *item, const char *type, const QString &name) {
        if (!item->isVisible())
            return nullptr;
        if (item->inherits(type) && nameOf(item).startsWith(name))
            return item;
        for (QQuickItem *child : item->childItems())
            if (QQuickItem *found = saidIn(child, type, name))
                return found;
        return nullptr;
    }
};

} // namespace

/// The map's lens and its menus, by the mouse.
class TestMapInWindow : public QObject {
    Q_OBJECT

private slots:
    void theSwitchShowsTheOntologyAndBack() {
        MapStage stage;
        const NodeId network = stage.classNamed("NeuralNetwork");
        const NodeId model = stage.session().graph().node(NodeKind::Model, 0);
        QTRY_VERIFY(stage.saidToBe("QQuickAbstractButton", QStringLiteral("Ontology")));
        test::RealMouse mouse;
        mouse.click(MapStage::middleOf(*stage.saidToBe("QQuickAbstractButton", QStringLiteral("Ontology"))));
        QTRY_VERIFY(stage.session().ontologyShown());
        stage.settle();
        QVERIFY(stage.shows(network));
        QVERIFY(!stage.shows(model));

        mouse.click(stage.pointOf(network));
        QTRY_VERIFY(stage.session().selected());
        mouse.click(MapStage::middleOf(*stage.saidToBe("QQuickAbstractButton", QStringLiteral("Instances"))));
        QTRY_VERIFY(stage.shows(model));
        QVERIFY(!stage.session().selected()); // no instance is that class
        stage.press("ctrl+z");
        QTRY_VERIFY(stage.shows(network));
        QVERIFY(stage.session().selected());
        stage.press("ctrl+shift+n");
        QTRY_VERIFY(stage.shows(model));
    }

    void theMenuExpandsOneRelation() {
        MapStage stage;
        stage.session().showOntology();
        stage.settle();
        const NodeId network = stage.classNamed("NeuralNetwork");
        const NodeId model = stage.session().graph().node(NodeKind::Model, 0);
        stage.rightClick(network);
        QTRY_VERIFY(stage.saidToBe("QQuickMenuItem", QStringLiteral("Expand")));
        test::RealMouse mouse;
        mouse.click(MapStage::middleOf(*stage.saidToBe("QQuickMenuItem", QStringLiteral("Expand"))));
        const QString instances = QStringLiteral("Instances: 23 models");
        QTRY_VERIFY(stage.saidToBe("QQuickMenuItem", instances));
        QVERIFY(stage.saidToBe("QQuickMenuItem", QStringLiteral("All: ")));
        QTRY_VERIFY(stage.popup("RelationMenu"));
        mouse.click(MapStage::middleOf(*stage.saidToBe("QQuickMenuItem", instances)));
        QTRY_VERIFY(stage.shows(model));
        QTRY_VERIFY(!stage.saidToBe("QQuickMenuItem", QStringLiteral("Expand")));
        stage.press("ctrl+z");
        QTRY_VERIFY(!stage.shows(model));
    }
};

QTEST_MAIN(TestMapInWindow)
#include "tst_map_in_window.moc"
