// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_text.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/focus_view_model.h"
#include "tests/support/dataset_from.h"

#include <QApplication>
#include <QFile>
#include <QLineF>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

constexpr QSizeF room(790, 820); // what the panels of a window of 1440x900 leave

/// Focus of a dataset, as main() wires it.
struct Fixture {
    explicit Fixture(DatasetPtr graph)
        : session(std::move(graph)), drag(session), focus(session, drag, theme) {
        focus.setViewport(room);
        session.showFocus();
    }

    [[nodiscard]] NodeId named(std::string_view name) const {
        for (std::uint32_t i = 0; i < session.graph().size(); ++i)
            if (session.graph().name(NodeId{i}) == name)
                return NodeId{i};
        return {};
    }
    [[nodiscard]] Selection thing(std::string_view name) const {
        return Selection::of(session.graph(), named(name));
    }
    void walkTo(std::string_view name) { session.putInTheMiddle(named(name)); }
    [[nodiscard]] QPointF pointOf(std::string_view name) const {
        return focus.centreOf(thing(name)).value_or(QPointF(-1, -1));
    }
    [[nodiscard]] bool shows(std::string_view name) const { return pointOf(name) != QPointF(-1, -1); }
    [[nodiscard]] NodeId middle() const { return session.state().focus.centre; }
    void rest() const { QTRY_VERIFY(!focus.moving()); }
    [[nodiscard]] QStringList texts() const {
        QStringList all;
        for (const SceneLayer &layer : focus.scene().layers)
            for (const SceneText &text : layer.texts)
                all.append(text.text);
        return all;
    }

    Session session;
    Theme theme{nullptr};
    PairDrag drag;
    FocusViewModel focus;
};

/// a fits eye and is too large for dot; b is too large for both.
DatasetPtr small() {
    const std::string layers =
        " nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ; nnet:outputLayer [ nnet:hasType nnet:Softmax ] ;";
    return test::datasetFrom(
        test::modelNamed("a", "20", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;" + layers) +
        test::modelNamed("b", "500", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;") +
        test::deviceNamed("eye", "100", "100", "sosa_extend:Camera") +
        test::deviceNamed("dot", "10", "100", "sosa_extend:Camera"));
}

/// A camera, and so many models that need it.
DatasetPtr manyModels(int count) {
    std::string graph = test::deviceNamed("eye", "100", "100", "sosa_extend:Camera");
    for (int i = 0; i < count; ++i)
        graph += test::modelNamed("model" + std::to_string(i), "20", "20", "sosa_extend:Camera",
                                  " schema:creator \"Ann\" ;");
    return test::datasetFrom(graph);
}

/// Opens another model, c, from a file in the folder.
void openMore(Session &session, const QTemporaryDir &folder) {
    QFile file(folder.filePath(QStringLiteral("more.ttl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(std::string(test::prefixes) +
                                         test::modelNamed("c", "5", "5", "sosa_extend:Camera")));
    file.close();
    const QSignalSpy opened(&session, &Session::datasetChanged);
    session.openPaths({file.fileName().toStdU16String()});
    QTRY_COMPARE(opened.size(), 1);
}

void checkReadable(const GraphScene &scene) {
    std::vector<QRectF> labels;
    for (const SceneLayer &layer : scene.layers)
        for (const SceneText &text : layer.texts) {
            QVERIFY2(QRectF(QPointF(), scene.size).contains(text.box), qPrintable(text.text));
            labels.push_back(text.box);
        }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const QRectF label = labels[i].adjusted(0.5, 0.5, -0.5, -0.5);
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            QVERIFY2(!label.intersects(labels[j]), "a label lies over another");
        for (const HitRegion &hit : scene.hits) {
            constexpr double node = 6; // half of what a small one takes
            const QRectF mark(hit.centre - QPointF(node, node), QSizeF(2 * node, 2 * node));
            if (hit.group.empty())
                QVERIFY2(!label.intersects(mark), "a label lies over a node");
        }
    }
}

} // namespace

class TestFocusViewModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void beginsWithWhatIsSelectedOrBestConnected();
    void beginsWithWhatStoodThereLast();
    void whatSurroundsAModelIsJudged();
    void aClassStandsOnItsOwnSide();
    void aDoubleClickWalks();
    void theTrailLeadsBackAndForward();
    void undoReturnsTheSameState();
    void theNextHopStandsBesideItsNeighbour();
    void manyAreFoldedAndCanBeOpened();
    void theFilterHoldsBackWhatItHides();
    void aDragBringsWhatItCanBeDroppedOn();
    void whatIsSelectedElsewhereShows();
    void theKeysMoveAndWalk();
    void walkingMovesWithoutAJump();
    void everythingCanBeReadAroundAnything();
    void anEmptyGraphHasNoMiddle();
    void nothingHappensWhileNobodySees();
    void aDragEndsWithItsDataset();
    void whatIsSelectedReplacesALostMiddle();
    void aLongNameShowsInFullWhereThereIsRoom();
};

void TestFocusViewModel::init() { QApplication::setEffectEnabled(Qt::UI_General, false); }

void TestFocusViewModel::beginsWithWhatIsSelectedOrBestConnected() {
    Fixture fixture(small());
    QCOMPARE(fixture.middle(), fixture.named("a")); // layers, a creator, a sensor
    fixture.session.showLanes();
    fixture.session.select(fixture.thing("eye"));
    fixture.session.showFocus();
    QCOMPARE(fixture.middle(), fixture.named("eye"));
    const QPointF middle = fixture.pointOf("eye");
    QVERIFY(QLineF(middle, QRectF(QPointF(), room).center()).length() < room.width() / 4);
}

void TestFocusViewModel::beginsWithWhatStoodThereLast() {
    Session session(small());
    const NodeId eye = session.graph().node(NodeKind::Device, 0);
    session.selectDevice(0);
    session.showFocus();
    session.undo();
    session.clearSelection();
    session.showFocus();
    QCOMPARE(session.state().focus.centre, eye);
}

void TestFocusViewModel::whatSurroundsAModelIsJudged() {
    Fixture fixture(small());
    fixture.walkTo("a");
    const QStringList texts = fixture.texts();
    QVERIFY(texts.contains(QStringLiteral("fits on 1 device")));
    QVERIFY(texts.contains(QStringLiteral("does not fit on 1 device")));
    QVERIFY(texts.contains(QStringLiteral("created by")));
    QVERIFY(texts.contains(QStringLiteral("2 layer types")));
    for (const char *name : {"eye", "dot", "Camera", "Ann", "Conv2D", "Softmax"})
        QVERIFY2(fixture.shows(name), name);
    QVERIFY(!fixture.shows("b"));
}

void TestFocusViewModel::aClassStandsOnItsOwnSide() {
    Fixture fixture(builtInDataset());
    const KnowledgeGraph &graph = fixture.session.graph();
    const NodeId camera = fixture.named("Camera");
    QCOMPARE(graph.kind(camera), NodeKind::Sensor);
    for (const NodeId thing : {camera, graph.node(NodeKind::Model, 0)}) {
        fixture.session.putInTheMiddle(thing);
        QVERIFY(fixture.texts().contains(QStringLiteral("instance of")));
    }
    const auto isClass = [](const Neighbour &each) { return each.relation == Relation::InstanceOf; };
    const auto ofCamera = std::ranges::find_if(graph.neighbours(camera), isClass);
    fixture.session.putInTheMiddle(ofCamera->node);
    QVERIFY(!fixture.texts().contains(QStringLiteral("instance of")));
    QVERIFY(fixture.texts().contains(QStringLiteral("instances")));
}

void TestFocusViewModel::aDoubleClickWalks() {
    Fixture fixture(small());
    fixture.walkTo("a");
    fixture.focus.clickAt(fixture.pointOf("Ann"));
    QCOMPARE(fixture.session.state().selection, fixture.thing("Ann"));
    QCOMPARE(fixture.middle(), fixture.named("a"));
    fixture.focus.doubleClickAt(fixture.pointOf("Ann"));
    QCOMPARE(fixture.middle(), fixture.named("Ann"));
    QVERIFY(fixture.shows("b"));
    QVERIFY(!fixture.shows("Conv2D"));
}

void TestFocusViewModel::theTrailLeadsBackAndForward() {
    Fixture fixture(small());
    fixture.walkTo("Ann");
    fixture.walkTo("b");
    QCOMPARE(fixture.focus.trail(), (QStringList{"a", "Ann", "b"}));
    QCOMPARE(fixture.focus.trailPlace(), 2);
    fixture.session.goBack();
    fixture.session.goBack();
    QCOMPARE(fixture.middle(), fixture.named("a"));
    QVERIFY(!fixture.session.canGoBack());
    fixture.session.goForward();
    QCOMPARE(fixture.middle(), fixture.named("Ann"));
    fixture.focus.goToTrail(2);
    QCOMPARE(fixture.middle(), fixture.named("b"));
    fixture.focus.goToTrail(0);
    fixture.walkTo("eye"); // what lay ahead is forgotten
    QCOMPARE(fixture.focus.trail(), (QStringList{"a", "eye"}));
    // The pairs of Fit have a history of their own.
    fixture.session.openFit(0, 0);
    QVERIFY(!fixture.session.canGoBack());
    fixture.session.showExplore();
    QVERIFY(fixture.session.canGoBack());
}

void TestFocusViewModel::undoReturnsTheSameState() {
    Fixture fixture(small());
    std::vector<ViewState> states{fixture.session.state()};
    const auto after = [&](auto &&action) {
        action();
        states.push_back(fixture.session.state());
    };
    after([&] { fixture.walkTo("Ann"); });
    after([&] { fixture.focus.clickAt(fixture.pointOf("b")); });
    after([&] { fixture.focus.toggleOpened(); });
    after([&] { fixture.walkTo("eye"); });
    after([&] { fixture.session.goBack(); });
    after([&] { fixture.session.showMap(); });
    const GraphScene last = fixture.focus.scene();
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        QVERIFY(fixture.session.state() == states[i]);
        fixture.session.undo();
        QVERIFY(fixture.session.state() == states[i - 1]);
    }
    for (std::size_t i = 1; i < states.size(); ++i)
        fixture.session.redo();
    QVERIFY(fixture.session.state() == states.back());
    QVERIFY(fixture.focus.scene() == last);
}

void TestFocusViewModel::theNextHopStandsBesideItsNeighbour() {
    Fixture fixture(small());
    fixture.walkTo("Ann");
    QVERIFY(!fixture.shows("Conv2D"));
    fixture.focus.clickAt(fixture.pointOf("a"));
    QVERIFY(fixture.focus.canOpen());
    QVERIFY(fixture.focus.openCurrent(true));
    QVERIFY(fixture.focus.opened());
    const QPointF middle = fixture.pointOf("Ann");
    QVERIFY(QLineF(middle, fixture.pointOf("Conv2D")).length() >
            QLineF(middle, fixture.pointOf("a")).length());
    QVERIFY(!fixture.focus.openCurrent(true)); // it is
    QVERIFY(fixture.focus.openCurrent(false));
    QVERIFY(!fixture.shows("Conv2D"));
}

void TestFocusViewModel::manyAreFoldedAndCanBeOpened() {
    Fixture fixture(manyModels(400));
    fixture.walkTo("Ann");
    const auto models = [&] {
        return std::ranges::count_if(fixture.focus.scene().hits, [](const HitRegion &hit) {
            return hit.thing.kind == Selection::Kind::Model;
        });
    };
    QCOMPARE(models(), 12);
    QVERIFY(fixture.texts().contains(QStringLiteral("388 more")));
    const auto click = [&](const char *group) {
        const auto &hits = fixture.focus.scene().hits;
        const auto hit = std::ranges::find_if(
            hits, [group](const HitRegion &each) { return each.group.starts_with(group); });
        QVERIFY(hit != hits.end());
        fixture.focus.clickAt(QPointF(hit->centre));
    };
    click("more");
    QCOMPARE(models(), 36);
    QVERIFY(fixture.texts().contains(QStringLiteral("364 more")));
    click("more");
    QCOMPARE(models(), 60);
    checkReadable(fixture.focus.scene());
    QVERIFY(fixture.texts().contains(QStringLiteral("340 more: search with Ctrl+K")));
    click("more"); // no more could be read
    QCOMPARE(models(), 60);
    click("fewer");
    QCOMPARE(models(), 12);
    fixture.session.undo();
    QCOMPARE(models(), 60);
    fixture.session.undo();
    QCOMPARE(models(), 36);
}

void TestFocusViewModel::theFilterHoldsBackWhatItHides() {
    Fixture fixture(small());
    fixture.walkTo("Ann");
    fixture.session.showModelsThatFit(0);
    const bool first = fixture.session.catalog().devices[0].title == "eye";
    QCOMPARE(fixture.shows("a"), first);
    QVERIFY(!fixture.shows("b"));
    QVERIFY(fixture.texts().contains(first ? QStringLiteral("The filter hides 1 thing around it")
                                           : QStringLiteral("The filter hides 2 things around it")));
    fixture.session.clearFilter();
    QVERIFY(fixture.shows("b"));
}

void TestFocusViewModel::aDragBringsWhatItCanBeDroppedOn() {
    Fixture fixture(small());
    fixture.walkTo("Ann");
    QVERIFY(!fixture.shows("eye"));
    fixture.drag.begin(fixture.thing("a"), {});
    QVERIFY(fixture.shows("eye"));
    QVERIFY(fixture.shows("dot"));
    const QPointF eye = fixture.pointOf("eye");
    fixture.drag.moveTo(eye);
    fixture.focus.dragAt(eye);
    QVERIFY(fixture.drag.canDrop());
    QCOMPARE(fixture.drag.verdictState(), static_cast<int>(FitState::Fits));
    const auto signs = std::ranges::count_if(fixture.focus.scene().layers[2].shapes, [](const auto &shape) {
        return shape.kind == SceneShape::Kind::Sign;
    });
    QCOMPARE(signs, 2);
    fixture.drag.drop();
    QVERIFY(fixture.session.fitOpen());
    fixture.session.showExplore();
    QCOMPARE(fixture.middle(), fixture.named("Ann"));
    QVERIFY(!fixture.shows("eye"));
}

void TestFocusViewModel::whatIsSelectedElsewhereShows() {
    Fixture fixture(manyModels(40));
    fixture.walkTo("Ann");
    const Selection hidden = fixture.thing("model9"); // the last by name
    QVERIFY(!fixture.shows("model9"));
    fixture.session.select(hidden);
    QCOMPARE(fixture.middle(), fixture.named("Ann"));
    QVERIFY(fixture.shows("model9"));
    fixture.session.select(fixture.thing("eye")); // nothing to do with Ann: it takes the middle
    QCOMPARE(fixture.middle(), fixture.named("eye"));
}

void TestFocusViewModel::theKeysMoveAndWalk() {
    Fixture fixture(small());
    fixture.walkTo("a");
    QVERIFY(!fixture.focus.toggleCurrentGroup()); // it is in the middle
    fixture.focus.moveSelection(1, 0);
    const Selection right = fixture.session.state().selection;
    QVERIFY(right != fixture.thing("a"));
    QVERIFY(fixture.focus.centreOf(right)->x() > fixture.pointOf("a").x());
    fixture.focus.moveSelection(-1, 0);
    QCOMPARE(fixture.session.state().selection, fixture.thing("a"));
    fixture.focus.moveSelection(1, 0);
    QVERIFY(fixture.focus.currentText().startsWith(QStringLiteral("a in the middle")));
    QVERIFY(fixture.focus.toggleCurrentGroup());
    QCOMPARE(fixture.middle(), right.nodeIn(fixture.session.graph()));
}

void TestFocusViewModel::walkingMovesWithoutAJump() {
    Fixture fixture(small());
    fixture.walkTo("a");
    const QPointF before = fixture.pointOf("Ann");
    QApplication::setEffectEnabled(Qt::UI_General, true);
    fixture.walkTo("Ann");
    QVERIFY(fixture.focus.moving());
    QVERIFY(QLineF(before, fixture.pointOf("Ann")).length() < 1); // it is where it was, and goes from there
    fixture.rest();
    QVERIFY(QLineF(before, fixture.pointOf("Ann")).length() > 50);
    fixture.walkTo("a");
    fixture.session.showLanes();
    QVERIFY(!fixture.focus.moving()); // nothing runs where it is not seen
}

void TestFocusViewModel::everythingCanBeReadAroundAnything() {
    Fixture shipped(builtInDataset());
    for (std::uint32_t i = 0; i < shipped.session.graph().size(); ++i) {
        shipped.session.putInTheMiddle(NodeId{i});
        checkReadable(shipped.focus.scene());
        QVERIFY(!shipped.texts().isEmpty());
    }
    QVERIFY(shipped.session.trail().things().size() > 10);
}

void TestFocusViewModel::anEmptyGraphHasNoMiddle() {
    Fixture fixture(test::datasetFrom(""));
    QVERIFY(!fixture.middle().valid());
    QVERIFY(fixture.focus.scene().hits.empty());
    QVERIFY(fixture.focus.trail().isEmpty());
    fixture.focus.moveSelection(1, 0);
    QVERIFY(!fixture.focus.toggleCurrentGroup());
}

void TestFocusViewModel::nothingHappensWhileNobodySees() {
    Fixture fixture(small());
    fixture.walkTo("a");
    QApplication::setEffectEnabled(Qt::UI_General, true);
    fixture.walkTo("Ann");
    QVERIFY(fixture.focus.moving());
    fixture.focus.setSeen(false); // the window is hidden, or minimized
    QVERIFY(!fixture.focus.moving());
    const QSignalSpy changes(&fixture.focus, &FocusViewModel::sceneChanged);
    fixture.walkTo("dot");
    fixture.session.clearSelection();
    QVERIFY(changes.empty());
    QVERIFY(!fixture.focus.moving());
    fixture.focus.setSeen(true);
    QCOMPARE(changes.size(), 1);
    QVERIFY(fixture.shows("dot"));
    QVERIFY(!fixture.shows("Ann"));
}

void TestFocusViewModel::aDragEndsWithItsDataset() {
    Fixture fixture(manyModels(40));
    fixture.walkTo("Ann");
    fixture.drag.begin(fixture.thing("model0"), {});
    QVERIFY(fixture.shows("eye"));
    connect(&fixture.focus, &FocusViewModel::sceneChanged, &fixture.session, [&] {
        for (const HitRegion &hit : fixture.focus.scene().hits)
            QVERIFY(!hit.group.empty() || hit.thing.nodeIn(fixture.session.graph()).valid());
    });
    const QTemporaryDir folder;
    openMore(fixture.session, folder);
    QVERIFY(!fixture.drag.active());
    QCOMPARE(fixture.middle(), fixture.named("Ann"));
    QVERIFY(fixture.shows("model0"));
    QVERIFY(!fixture.shows("eye")); // nothing is dragged that could be dropped there
}

void TestFocusViewModel::whatIsSelectedReplacesALostMiddle() {
    Fixture fixture(builtInDataset());
    const QTemporaryDir folder;
    openMore(fixture.session, folder);
    fixture.walkTo("c");
    fixture.session.selectDevice(0);
    QCOMPARE(fixture.middle(), fixture.named("c"));
    const std::string device = fixture.session.catalog().devices[0].title;
    const QSignalSpy closed(&fixture.session, &Session::datasetChanged);
    const std::vector<SourceInfo> sources = fixture.session.sources();
    const auto file = std::ranges::find_if(sources, &SourceInfo::closable);
    QVERIFY(file != sources.end());
    fixture.session.closeSource(static_cast<int>(file - sources.begin()));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(fixture.middle(), fixture.session.state().selection.nodeIn(fixture.session.graph()));
    QCOMPARE(fixture.session.graph().kind(fixture.middle()), NodeKind::Device);
    QCOMPARE(fixture.session.catalog().devices[fixture.session.state().selection.index].title, device);
    QCOMPARE(fixture.focus.trail().size(), 1); // it begins anew
}

void TestFocusViewModel::aLongNameShowsInFullWhereThereIsRoom() {
    const std::string name = "a board whose makers have given it quite a long name";
    Fixture fixture(test::datasetFrom(
        test::modelNamed("a", "20", "20", "sosa_extend:Camera", " schema:creator \"" + name + "\" ;")));
    fixture.walkTo("a");
    const auto boxOfName = [&] {
        for (const SceneLayer &layer : fixture.focus.scene().layers)
            for (const SceneText &text : layer.texts)
                if (text.text == QString::fromStdString(name))
                    return std::pair(text.box.width(), fullWidth(text));
        return std::pair(0.0, 1.0);
    };
    fixture.focus.setViewport({2400, 820});
    const auto [wide, whole] = boxOfName();
    QVERIFY(wide >= whole);
    fixture.focus.setViewport({500, 820});
    const auto [narrow, uncut] = boxOfName();
    QVERIFY(narrow < uncut);
    checkReadable(fixture.focus.scene());
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestFocusViewModel)
#include "tst_focus_view_model.moc"
