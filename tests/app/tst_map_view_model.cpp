// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_overview.h"
#include "app/session/built_in_graph.h"
#include "app/session/jump.h"
#include "app/viewmodels/map_view_model.h"
#include "tests/support/map_fixture.h"

#include <QFile>
#include <QLineF>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

namespace tinyatlas {

namespace {

using test::room;
using test::twoByAnn;
using Fixture = test::MapFixture;

/// All labels of a scene, and the nodes.
std::vector<QRectF> labelsOf(const GraphScene &scene) {
    std::vector<QRectF> boxes;
    for (const SceneLayer &layer : scene.layers)
        for (const SceneText &text : layer.texts)
            boxes.push_back(text.box);
    return boxes;
}

} // namespace

class TestMapViewModel : public QObject {
    Q_OBJECT

private slots:
    void theShippedGraphIsReadable();
    void theSamePictureOnEveryRun();
    void expandingLeavesWhatWasThereWhereItWas();
    void collapsingTakesAwayWhatExpandingBrought();
    void whatIsHiddenComesBackWithUndo();
    void aMovedNodeIsPinned();
    void aFilterLeavesPlacesAsTheyAre();
    void fiftyRandomActionsAreUndone();
    void aLargeGraphSettlesAside();
    void nothingRunsWhereTheMapIsNotSeen();
    void beforeItIsLaidOutNothingCanBePut();
    void anUnpinnedNodeGoesBack();
    void whatAWhatIfChangedIsMarked();
    void aWayIsShownUntilSomethingElseIsSelected();
    void aDragIsAnsweredOverAWay();
    void whatIsSelectedElsewhereComesIntoSight();
    void whatTheFilterHoldsBackIsNotOffered();
    void hoverGoesWithItsNode();
    void addedNodesFindPlacesInAnotherDataset();
    void ofNodesThatOverlapTheNearestIsHit();
};

void TestMapViewModel::theShippedGraphIsReadable() {
    Fixture shipped(builtInDataset());
    shipped.settle();
    const GraphScene &scene = shipped.map.scene();
    const std::vector<HitRegion> hits = shipped.hits();
    QVERIFY(hits.size() <= 70);
    QCOMPARE(hits.size(), ShownNodes(shipped.session.graph(), {}).nodes().size());
    const std::vector<QRectF> labels = labelsOf(scene);
    QCOMPARE(labels.size(), hits.size()); // each has its name
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY(QRectF(QPointF(), room).contains(labels[i]));
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            QVERIFY2(!labels[i].intersects(labels[j]), "a label lies over another");
        for (const SceneLayer &layer : scene.layers)
            for (const SceneShape &shape : layer.shapes)
                QVERIFY2(shape.rect == labels[i] || !shape.rect.intersects(labels[i]),
                         "a label lies over a node");
    }
    for (std::size_t i = 0; i < hits.size(); ++i)
        for (std::size_t j = i + 1; j < hits.size(); ++j)
            QVERIFY2(!hits[i].rect.intersects(hits[j].rect), "a node lies over another");
}

void TestMapViewModel::theSamePictureOnEveryRun() {
    Fixture first(builtInDataset());
    Fixture second(builtInDataset());
    first.settle();
    second.settle();
    QVERIFY(first.map.scene() == second.map.scene());
}

void TestMapViewModel::expandingLeavesWhatWasThereWhereItWas() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("a");
    const std::vector<HitRegion> before = fixture.hits();
    QVERIFY(fixture.map.canExpand());
    QCOMPARE(fixture.map.expandText(), QStringLiteral("&Expand: 2 layer types"));
    QVERIFY(!fixture.shows(fixture.named("Conv2D")));

    fixture.map.expand();
    QVERIFY(fixture.shows(fixture.named("Conv2D")));
    QVERIFY(fixture.shows(fixture.named("Softmax")));
    QVERIFY(!fixture.map.canExpand());
    for (const HitRegion &hit : before)
        QCOMPARE(fixture.map.centreOf(hit.thing), std::optional(hit.centre));

    fixture.session.undo();
    QVERIFY(!fixture.shows(fixture.named("Conv2D")));
}

void TestMapViewModel::collapsingTakesAwayWhatExpandingBrought() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("a");
    QVERIFY(!fixture.map.canCollapse());
    fixture.map.expand();
    QCOMPARE(fixture.map.collapseText(), QStringLiteral("&Collapse: 2 layer types"));
    fixture.map.collapse();
    QVERIFY(!fixture.shows(fixture.named("Conv2D")));
    QVERIFY(!fixture.map.changed());
}

void TestMapViewModel::whatIsHiddenComesBackWithUndo() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const NodeId ann = fixture.named("Ann");
    const QPointF place = fixture.pointOf(ann);
    fixture.select(ann);
    fixture.map.hideInHand();
    QVERIFY(!fixture.shows(ann));
    QVERIFY(!fixture.session.selected());
    fixture.session.undo();
    QCOMPARE(fixture.pointOf(ann), place);
    fixture.session.redo();
    QVERIFY(!fixture.shows(ann));
    QVERIFY(fixture.map.changed());
    fixture.map.reset();
    QVERIFY(fixture.shows(ann));
    QVERIFY(!fixture.map.changed());
}

void TestMapViewModel::aMovedNodeIsPinned() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const NodeId eye = fixture.named("eye");
    const QPointF before = fixture.pointOf(eye);
    const Selection thing = Selection::of(fixture.session.graph(), eye);
    fixture.select(eye);
    QVERIFY(!fixture.map.pinned());
    fixture.map.moveTo(thing, before + QPointF(10, 5));
    fixture.map.moveTo(thing, before + QPointF(40, 20));
    fixture.map.endMove();
    QCOMPARE(fixture.pointOf(eye).toPoint(), (before + QPointF(40, 20)).toPoint());
    QVERIFY(fixture.map.pinned());
    fixture.session.undo(); // one step for the whole way
    QCOMPARE(fixture.pointOf(eye), before);
}

void TestMapViewModel::aFilterLeavesPlacesAsTheyAre() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const QPointF place = fixture.pointOf(fixture.named("a"));
    ViewState next = fixture.session.state();
    next.filter.fitDevice = DeviceId{0};
    fixture.session.change(next, QStringLiteral("what fits"));
    QVERIFY(!fixture.shows(fixture.named("b")));
    QCOMPARE(fixture.pointOf(fixture.named("a")), place);
}

void TestMapViewModel::fiftyRandomActionsAreUndone() {
    Fixture fixture(builtInDataset());
    fixture.settle();
    const ViewState before = fixture.session.state();
    const GraphScene scene = fixture.map.scene();
    std::mt19937 random(4);
    const std::array<std::function<void(NodeId)>, 15> actions{
        [&](NodeId node) { fixture.select(node); },
        [&](NodeId) { fixture.map.expand(); },
        [&](NodeId) { fixture.map.collapse(); },
        [&](NodeId) { fixture.map.hideInHand(); },
        [&](NodeId) { fixture.map.togglePin(); },
        [&](NodeId node) {
            fixture.map.moveTo(Selection::of(fixture.session.graph(), node), QPointF(node.value % 700, 100));
            fixture.map.endMove();
        },
        [&](NodeId node) { fixture.session.setMarginPercent(node.value % 50), fixture.session.endGesture(); },
        [&](NodeId) { fixture.session.mapShown() ? fixture.session.showLanes() : fixture.session.showMap(); },
        [&](NodeId node) { fixture.map.toggleMarkAt(fixture.pointOf(node)); },
        [&](NodeId node) {
            fixture.map.setBand(QRectF(fixture.pointOf(node), QSizeF(150, 150)));
            fixture.map.takeBand();
        },
        [&](NodeId) { fixture.map.hideOthers(); },
        [&](NodeId node) { fixture.map.connectAt(fixture.pointOf(node)); },
        [&](NodeId) {
            fixture.session.ontologyShown() ? fixture.session.showInstances()
                                            : fixture.session.showOntology();
            fixture.settle();
        },
        [&](NodeId node) { fixture.session.putInTheMiddle(node); },
        [&](NodeId node) { jumpTo(fixture.session, node); }};
    constexpr int wanted = 50;
    const auto nodes = static_cast<std::uint32_t>(fixture.session.graph().size());
    while (fixture.session.undoStack()->index() < wanted + 1)
        actions[random() % actions.size()](NodeId{static_cast<std::uint32_t>(random() % nodes)});
    QVERIFY(fixture.session.state() != before);
    for (int i = 0; i < wanted; ++i)
        fixture.session.undo();
    QVERIFY(fixture.session.state() == before);
    fixture.map.zoomToFit(); // how it is looked at is no step
    QVERIFY(fixture.map.scene() == scene);
}

void TestMapViewModel::aLargeGraphSettlesAside() {
    std::string turtle;
    for (int i = 0; i < 400; ++i)
        turtle += test::modelNamed("model" + std::to_string(i), "20", "20", "sosa_extend:Camera",
                                   " schema:creator \"Creator" + std::to_string(i % 20) + "\" ;");
    const Fixture fixture(test::datasetFrom(turtle));
    QVERIFY(fixture.map.settling());
    QTRY_VERIFY(!fixture.map.settling());
    QCOMPARE(fixture.hits().size(), std::size_t{421});
}

void TestMapViewModel::nothingRunsWhereTheMapIsNotSeen() {
    std::string turtle;
    for (int i = 0; i < 400; ++i)
        turtle += test::modelNamed("model" + std::to_string(i), "20", "20", "sosa_extend:Camera");
    Fixture fixture(test::datasetFrom(turtle));
    QVERIFY(fixture.map.settling());
    fixture.session.showLanes();
    QVERIFY(!fixture.map.settling());
    fixture.session.showMap();
    QVERIFY(fixture.map.settling());
    QTRY_VERIFY(!fixture.map.settling());
    fixture.session.showLanes();
    fixture.session.showMap();
    QVERIFY(!fixture.map.settling()); // it is laid out already
}

void TestMapViewModel::beforeItIsLaidOutNothingCanBePut() {
    Fixture fixture(twoByAnn());
    QVERIFY(fixture.map.settling());
    fixture.selectNamed("a");
    QVERIFY(!fixture.map.canExpand());
    const ViewState before = fixture.session.state();
    fixture.map.expand();
    fixture.map.togglePin();
    fixture.map.hideInHand();
    QVERIFY(fixture.session.state() == before);
    fixture.settle();
    QVERIFY(fixture.map.canExpand());
}

void TestMapViewModel::whatAWhatIfChangedIsMarked() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const auto diamonds = [&fixture] {
        std::ptrdiff_t count = 0;
        for (const SceneLayer &layer : fixture.map.scene().layers)
            count += std::ranges::count_if(layer.shapes, [&](const SceneShape &shape) {
                return shape.kind == SceneShape::Kind::Diamond && shape.fill == fixture.theme.tokens().accent;
            });
        return count;
    };
    QCOMPARE(diamonds(), 0);
    fixture.session.suppose(DeviceId{0}, {.memory = {Bytes{600'000}, {}}}); // b fits, too
    QCOMPARE(diamonds(), 2);                                                // on b and on the device
    fixture.session.resetWhatIf();
    QCOMPARE(diamonds(), 0);
}

void TestMapViewModel::anUnpinnedNodeGoesBack() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const NodeId eye = fixture.named("eye");
    const QPointF before = fixture.pointOf(eye);
    fixture.select(eye);
    fixture.map.moveTo(Selection::of(fixture.session.graph(), eye), before + QPointF(40, 20));
    fixture.map.togglePin();
    QVERIFY(!fixture.map.pinned());
    QCOMPARE(fixture.pointOf(eye), before);
    QVERIFY(!fixture.map.changed());
}

void TestMapViewModel::aWayIsShownUntilSomethingElseIsSelected() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("eye");
    fixture.map.connectAt(fixture.pointOf(fixture.named("Ann")));
    QCOMPARE(fixture.map.pathText(), QStringLiteral("eye → carries Camera → needed by b → created by Ann"));
    fixture.map.connectAt({1, 1}); // where nothing is
    QCOMPARE(fixture.map.pathText(), QStringLiteral("eye → carries Camera → needed by b → created by Ann"));
    fixture.selectNamed("b");
    QVERIFY(fixture.map.pathText().isEmpty());
    fixture.session.undo();
    QVERIFY(!fixture.map.pathText().isEmpty());
}

void TestMapViewModel::aDragIsAnsweredOverAWay() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("Ann");
    fixture.map.connectAt(fixture.pointOf(fixture.named("b")));
    const auto signs = [&] {
        int count = 0;
        for (const SceneLayer &layer : fixture.map.scene().layers)
            for (const SceneShape &shape : layer.shapes)
                count += shape.kind == SceneShape::Kind::Sign && shape.fill.alphaF() == 1.0F;
        return count;
    };
    QCOMPARE(signs(), 0);
    fixture.drag.beginModel(0, {});
    QCOMPARE(signs(), 1); // of the one device
    fixture.map.dragAt(fixture.pointOf(fixture.named("eye")));
    QVERIFY(fixture.drag.canDrop());
    fixture.drag.drop();
    QVERIFY(fixture.session.fitOpen());
}

void TestMapViewModel::whatIsSelectedElsewhereComesIntoSight() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.map.panBy({3000, 0});
    QVERIFY(!fixture.shows(fixture.named("a")));
    fixture.selectNamed("a");
    QTRY_VERIFY(QRectF(QPointF(), room).contains(fixture.pointOf(fixture.named("a"))));
    fixture.map.doubleClickAt(fixture.pointOf(fixture.named("a")));
    QTRY_VERIFY(QRectF(QPointF(), room).contains(fixture.pointOf(fixture.named("Ann"))));
}

void TestMapViewModel::whatTheFilterHoldsBackIsNotOffered() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    ViewState next = fixture.session.state();
    next.filter.fitDevice = DeviceId{0}; // which b does not fit
    fixture.session.change(next, QStringLiteral("what fits"));
    fixture.selectNamed("Ann");
    QVERIFY(!fixture.map.canExpand());
}

void TestMapViewModel::hoverGoesWithItsNode() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const NodeId ann = fixture.named("Ann");
    fixture.map.hoverAt(fixture.pointOf(ann));
    QCOMPARE(fixture.map.hoverText(), QStringLiteral("Ann\ncreator, 2 relations"));
    fixture.select(ann);
    fixture.map.hideInHand();
    QVERIFY(fixture.map.hoverText().isEmpty());
}

void TestMapViewModel::addedNodesFindPlacesInAnotherDataset() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("a");
    fixture.map.expand();
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("more.ttl"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(std::string(test::prefixes) +
                                         test::deviceNamed("ear", "1", "1", "sosa_extend:Microphone")));
    file.close();
    const QSignalSpy opened(&fixture.session, &Session::datasetChanged);
    fixture.session.openPaths({name.toStdU16String()});
    QTRY_COMPARE(opened.size(), 1);
    fixture.settle();
    const NodeId layer = fixture.named("Conv2D");
    QVERIFY(fixture.shows(layer));
    for (const HitRegion &hit : fixture.hits())
        QVERIFY(hit.thing == Selection::of(fixture.session.graph(), layer) ||
                QLineF(hit.centre, fixture.pointOf(layer)).length() > 10);
    QVERIFY(QLineF(fixture.pointOf(fixture.named("a")), fixture.pointOf(layer)).length() < 200);
}

void TestMapViewModel::ofNodesThatOverlapTheNearestIsHit() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const Selection a = Selection::of(fixture.session.graph(), fixture.named("a"));
    const Selection ann = Selection::of(fixture.session.graph(), fixture.named("Ann"));
    const QPointF at = *fixture.map.centreOf(a);
    fixture.map.moveTo(ann, at + QPointF(6, 0));
    QVERIFY(fixture.map.thingAt(at + QPointF(1, 0)) == a);
    QVERIFY(fixture.map.thingAt(at + QPointF(5, 0)) == ann);
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestMapViewModel)
#include "tst_map_view_model.moc"
