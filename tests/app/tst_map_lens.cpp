// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/inspector_content.h"
#include "app/viewmodels/map_view_model.h"
#include "tests/support/dataset_from.h"
#include "tests/support/map_hits.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

namespace tinyatlas {

namespace {

constexpr QSizeF room(790, 820); // what the panels of a window of 1440x900 leave

/// The map of a dataset, as main() wires it, with the ontology shown where that is asked for.
struct Stage {
    explicit Stage(DatasetPtr graph, Lens lens = Lens::Ontology)
        : session(std::move(graph)), drag(session), map(session, drag, theme) {
        map.setViewport(room);
        lens == Lens::Ontology ? session.showOntology() : session.showMap();
        settle();
    }
    void settle() {
        QVERIFY(QTest::qWaitFor([this] { return !map.settling(); }));
    }
    [[nodiscard]] NodeId find(NodeKind kind, std::string_view name) const {
        return session.graph().find(kind, name);
    }
    void select(NodeId node) { session.select(Selection::of(session.graph(), node)); }
    [[nodiscard]] bool shows(NodeId node) const {
        return map.centreOf(Selection::of(session.graph(), node)).has_value();
    }
    [[nodiscard]] std::size_t shown() const { return map.content().shown->nodes().size(); }
    /// The place of a relation among the choices; -1 where it is none.
    [[nodiscard]] static int choice(const QList<RelationChoice> &choices, const QString &relation) {
        for (int i = 0; i < choices.size(); ++i)
            if (choices[i].relation == relation)
                return i;
        return -1;
    }

    Session session;
    Theme theme{nullptr};
    PairDrag drag;
    MapViewModel map;
};

std::vector<SceneText> labelsOf(const GraphScene &scene) {
    std::vector<SceneText> labels;
    for (const SceneLayer &layer : scene.layers)
        labels.insert(labels.end(), layer.texts.begin(), layer.texts.end());
    return labels;
}

/// Two models by Ann with layers, one without.
DatasetPtr someModels() {
    const std::string layers =
        " nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ; nnet:outputLayer [ nnet:hasType nnet:Softmax ] ;";
    return test::datasetFrom(
        test::modelNamed("a", "20", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;" + layers) +
        test::modelNamed("b", "20", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;" + layers) +
        test::deviceNamed("eye", "100", "100", "sosa_extend:Camera"));
}

QStringList linesOf(const InspectorContent &content) {
    QStringList lines;
    for (const InspectorRow &row : content.rows)
        if (row.words)
            lines << row.words->label + QStringLiteral("|") + row.words->value;
    return lines;
}

} // namespace

class TestMapLens : public QObject {
    Q_OBJECT

private slots:
    void theShippedOntologyIsReadable();
    void theSamePictureOnEveryRun();
    void switchingBackLeavesEverythingWhereItWas();
    void aSensorIsItsClassThroughTheOtherLens();
    void instancesAreAskedForFromTheirClass();
    void oneRelationIsExpandedAtATime();
    void oneRelationIsCollapsedAtATime();
    void ofManyTheMostConnectedComeFirst();
    void fiftyRandomActionsAreUndone();
    void theInspectorTellsOfAClass();
    void theInspectorTellsOfAProperty();
    void whatIsOnlyUsedIsMarked();
    void anotherDatasetKeepsTheLens();
};

void TestMapLens::theShippedOntologyIsReadable() {
    const Stage stage(builtInDataset());
    const GraphScene &scene = stage.map.scene();
    const std::vector<SceneText> labels = labelsOf(scene);
    const std::vector<HitRegion> hits = test::hitsOf(stage.map);
    QVERIFY(hits.size() >= 50);
    QVERIFY(hits.size() <= 70);
    QCOMPARE(labels.size(), hits.size()); // each has its name
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY(QRectF(QPointF(), room).contains(labels[i].box));
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            QVERIFY2(!labels[i].box.intersects(labels[j].box),
                     qPrintable(labels[i].text + QStringLiteral(" lies over ") + labels[j].text));
        for (const HitRegion &hit : hits)
            QVERIFY2(!labels[i].box.contains(hit.centre),
                     qPrintable(labels[i].text + QStringLiteral(" lies over a node")));
    }
}

void TestMapLens::theSamePictureOnEveryRun() {
    const Stage first(builtInDataset());
    const Stage second(builtInDataset());
    QVERIFY(first.map.scene() == second.map.scene());
}

void TestMapLens::switchingBackLeavesEverythingWhereItWas() {
    Stage stage(builtInDataset(), Lens::Instances);
    const NodeId model = stage.session.graph().node(NodeKind::Model, 3);
    stage.map.moveTo(Selection::of(stage.session.graph(), model), {50, 60});
    stage.map.endMove();
    stage.map.zoomAbout({300, 300}, 1.5);
    const GraphScene instances = stage.map.scene();
    const ViewState before = stage.session.state();

    stage.session.showOntology();
    stage.settle();
    QVERIFY(!stage.shows(model));
    const NodeId network = stage.find(NodeKind::Class, "NeuralNetwork");
    QVERIFY(stage.shows(network));
    stage.map.moveTo(Selection::of(stage.session.graph(), network), {70, 80});
    stage.map.endMove();
    const GraphScene ontology = stage.map.scene();

    stage.session.showInstances();
    QVERIFY(!stage.map.settling()); // it is laid out already
    QVERIFY(stage.map.scene() == instances);
    stage.session.showOntology();
    QVERIFY(stage.map.scene() == ontology);

    for (int i = 0; i < 4; ++i)
        stage.session.undo();
    QVERIFY(stage.session.state() == before);
    QVERIFY(stage.map.scene() == instances);
}

void TestMapLens::aSensorIsItsClassThroughTheOtherLens() {
    Stage stage(builtInDataset(), Lens::Instances);
    const NodeId sensor = stage.find(NodeKind::Class, "Camera");
    stage.session.selectSensor(0);
    const Selection before = stage.session.state().selection;
    stage.session.showOntology();
    QVERIFY(stage.session.state().selection.kind == Selection::Kind::Node);
    stage.session.showInstances();
    QVERIFY(stage.session.state().selection == before);

    stage.session.showOntology();
    stage.select(sensor);
    stage.session.showInstances();
    QVERIFY(stage.session.state().selection.kind == Selection::Kind::Sensor);

    stage.session.showOntology();
    stage.select(stage.find(NodeKind::Class, "NeuralNetwork"));
    stage.session.showInstances();
    QVERIFY(!stage.session.selected());

    stage.session.selectModel(2); // what every view shows stays selected
    stage.session.showOntology();
    QVERIFY(stage.session.state().selection == Selection::of(ModelId{2}));
}

void TestMapLens::instancesAreAskedForFromTheirClass() {
    Stage stage(builtInDataset());
    stage.select(stage.find(NodeKind::Class, "NeuralNetwork"));
    const int instances = Stage::choice(stage.map.expandChoices(), QStringLiteral("Instances"));
    QVERIFY(instances >= 0);
    QCOMPARE(stage.map.expandChoices()[instances].nodes, QStringLiteral("23 models"));
    const std::vector<NodeId> before = stage.map.content().shown->nodes();
    const std::vector<LayoutPoint> places = *stage.map.content().places;
    stage.map.expandAlong(instances);
    QCOMPARE(stage.shown(), before.size() + 23);
    for (const NodeId node : before)
        QCOMPARE((*stage.map.content().places)[node.value], places[node.value]);
    for (const HitRegion &hit : test::hitsOf(stage.map)) // all of it came into sight
        QVERIFY(QRectF(QPointF(), room).contains(hit.centre));
    QCOMPARE(test::hitsOf(stage.map).size(), stage.shown());

    const NodeId model = stage.session.graph().node(NodeKind::Model, 0);
    stage.map.connectAt(*stage.map.centreOf(Selection::of(stage.session.graph(), model)));
    QVERIFY(stage.map.pathText().startsWith(QStringLiteral("Neural network → ")));
    stage.session.showInstances();
    stage.settle();
    QCOMPARE(stage.shown(), ShownNodes(stage.session.graph(), {}).nodes().size());
}

void TestMapLens::oneRelationIsExpandedAtATime() {
    Stage stage(someModels(), Lens::Instances);
    const NodeId a = stage.session.graph().node(NodeKind::Model, 0);
    const NodeId ann = stage.find(NodeKind::Creator, "Ann");
    stage.select(ann);
    stage.map.hideInHand();
    stage.select(a);
    const QList<RelationChoice> choices = stage.map.expandChoices();
    QCOMPARE(choices.size(), 3);
    QVERIFY(choices[0] ==
            (RelationChoice{QStringLiteral("All"), QStringLiteral("1 creator, 2 layer types")}));
    QVERIFY(choices[1] == (RelationChoice{QStringLiteral("Created by"), QStringLiteral("1 creator")}));
    QVERIFY(choices[2] == (RelationChoice{QStringLiteral("Has layers"), QStringLiteral("2 layer types")}));

    const std::size_t before = stage.shown();
    stage.map.expandAlong(2);
    QCOMPARE(stage.shown(), before + 2);
    QVERIFY(!stage.shows(ann));
    QCOMPARE(stage.session.undoStack()->undoText(), QStringLiteral("Expand a: Has layers"));
    QCOMPARE(stage.map.expandChoices().size(), 1); // all of it is that
    stage.map.expandAlong(0);
    QVERIFY(stage.shows(ann));
    QVERIFY(stage.map.expandChoices().isEmpty());
    stage.session.undo();
    stage.session.undo();
    QCOMPARE(stage.shown(), before);
    stage.map.expandAlong(7); // there is no such
    QCOMPARE(stage.shown(), before);
}

void TestMapLens::oneRelationIsCollapsedAtATime() {
    Stage stage(test::datasetFrom(test::modelNamed("a", "20", "20", "sosa_extend:Camera",
                                                   " schema:creator \"Ann\" ; ta:hasTask \"sees\" ; "
                                                   "nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ;")),
                Lens::Instances);
    stage.select(stage.session.graph().node(NodeKind::Model, 0));
    stage.map.expand();
    const QList<RelationChoice> choices = stage.map.collapseChoices();
    QCOMPARE(choices.size(), 5); // sensor, task, creator, layer type, and all
    const std::size_t before = stage.shown();
    stage.map.collapseAlong(Stage::choice(choices, QStringLiteral("For the task")));
    QCOMPARE(stage.shown(), before - 1);
    QVERIFY(!stage.shows(stage.find(NodeKind::Task, "sees")));
    QVERIFY(stage.shows(stage.find(NodeKind::Creator, "Ann")));
    stage.session.undo();
    stage.map.collapseAlong(0);
    QCOMPARE(stage.shown(), std::size_t{1});
}

void TestMapLens::ofManyTheMostConnectedComeFirst() {
    std::string turtle;
    const std::size_t models = MapViewModel::mostAtOnce + 20;
    for (std::size_t i = 0; i < models; ++i)
        turtle += test::modelNamed("m" + std::to_string(i), "20", "20", "sosa_extend:Camera",
                                   i % 2 ? " schema:creator \"Ann\" ;" : "");
    Stage stage(test::datasetFrom(turtle));
    stage.select(stage.find(NodeKind::Class, "NeuralNetwork"));
    QCOMPARE(stage.map.expandText(), QStringLiteral("&Expand: the 500 most connected of 520 models"));
    const std::size_t before = stage.shown();
    stage.map.expand();
    stage.map.zoomToFit();
    QCOMPARE(stage.shown(), before + MapViewModel::mostAtOnce);
    for (std::uint32_t i = 1; i < models; i += 2)
        QVERIFY(stage.shows(stage.session.graph().node(NodeKind::Model, i)));
    stage.map.expand();
    stage.map.zoomToFit();
    QCOMPARE(stage.shown(), before + models);
}

void TestMapLens::fiftyRandomActionsAreUndone() {
    Stage stage(builtInDataset());
    const ViewState before = stage.session.state();
    const GraphScene scene = stage.map.scene();
    const int firstStep = stage.session.undoStack()->index();
    std::mt19937 random(7);
    const std::array<std::function<void(NodeId)>, 8> actions{
        [&](NodeId node) { stage.select(node); },
        [&](NodeId) { stage.map.expand(); },
        [&](NodeId node) { stage.map.expandAlong(static_cast<int>(node.value % 3)); },
        [&](NodeId node) { stage.map.collapseAlong(static_cast<int>(node.value % 3)); },
        [&](NodeId) { stage.map.hideInHand(); },
        [&](NodeId) { stage.map.togglePin(); },
        [&](NodeId node) {
            stage.map.moveTo(Selection::of(stage.session.graph(), node), QPointF(node.value % 700, 100));
            stage.map.endMove();
        },
        [&](NodeId) {
            stage.session.ontologyShown() ? stage.session.showInstances() : stage.session.showOntology();
            stage.settle();
        }};
    constexpr int wanted = 50;
    const auto nodes = static_cast<std::uint32_t>(stage.session.graph().size());
    while (stage.session.undoStack()->index() < firstStep + wanted)
        actions[random() % actions.size()](NodeId{static_cast<std::uint32_t>(random() % nodes)});
    QVERIFY(stage.session.state() != before);
    for (int i = 0; i < wanted; ++i)
        stage.session.undo();
    QVERIFY(stage.session.state() == before);
    QVERIFY(stage.map.scene() == scene);
}

void TestMapLens::theInspectorTellsOfAClass() {
    const Stage stage(builtInDataset());
    const NodeId network = stage.find(NodeKind::Class, "NeuralNetwork");
    const InspectorContent content =
        inspectorContent(stage.session, Selection::of(stage.session.graph(), network), {});
    QCOMPARE(content.kind, QStringLiteral("CLASS"));
    QCOMPARE(content.title, QStringLiteral("Neural network"));
    QVERIFY(content.description.startsWith(QStringLiteral("One trained model")));
    const QStringList lines = linesOf(content);
    QVERIFY(lines.contains(QStringLiteral("Instances|23")));
    QVERIFY(lines.contains(QStringLiteral("SUBCLASS OF (3)|")));
    QVERIFY(lines.contains(QStringLiteral("INSTANCES (23)|")));
    QVERIFY(lines.contains(QStringLiteral("In a query|nnet:NeuralNetwork")));
    QVERIFY(!lines.filter(QStringLiteral("DESCRIBED BY (")).isEmpty());
    QVERIFY(lines.filter(QStringLiteral("Declared in|")).first().contains(QStringLiteral("line")));
}

void TestMapLens::theInspectorTellsOfAProperty() {
    const Stage stage(builtInDataset());
    const NodeId property = stage.find(NodeKind::Property, "hasInput");
    const QStringList lines =
        linesOf(inspectorContent(stage.session, Selection::of(stage.session.graph(), property), {}));
    QVERIFY(lines.contains(QStringLiteral("Statements with it|23")));
    QVERIFY(lines.contains(QStringLiteral("DESCRIBES (1)|")));
    QVERIFY(lines.contains(QStringLiteral("LEADS TO (1)|")));
    QVERIFY(lines.contains(QStringLiteral("In a query|ssn:hasInput")));
}

void TestMapLens::whatIsOnlyUsedIsMarked() {
    const Stage stage(someModels());
    const NodeId network = stage.find(NodeKind::Class, "NeuralNetwork");
    const InspectorContent content =
        inspectorContent(stage.session, Selection::of(stage.session.graph(), network), {});
    QVERIFY(linesOf(content).contains(QStringLiteral("Declared in|not declared")));
}

void TestMapLens::anotherDatasetKeepsTheLens() {
    Stage stage(builtInDataset());
    const NodeId task = stage.find(NodeKind::Class, "Task");
    stage.map.moveTo(Selection::of(stage.session.graph(), task), {100, 100});
    stage.map.endMove();
    stage.select(task);
    QSignalSpy changed(&stage.session, &Session::datasetChanged);
    stage.session.openPaths({std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology/more/boards.ttl"});
    QVERIFY(changed.wait());
    stage.settle();
    QVERIFY(stage.session.ontologyShown());
    QVERIFY(stage.session.state().browsing.places.contains(stage.find(NodeKind::Class, "Task")));
    QVERIFY(stage.session.state().selection.nodeIn(stage.session.graph()) ==
            stage.find(NodeKind::Class, "Task"));
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestMapLens)
#include "tst_map_lens.moc"
