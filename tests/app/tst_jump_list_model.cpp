// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/jump_list_model.h"
#include "app/session/built_in_graph.h"
#include "app/session/jump.h"
#include "app/text/node_texts.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tinyatlas;

namespace {

QStringList namesOf(const JumpListModel &jumps) {
    QStringList names;
    for (int row = 0; row < jumps.count(); ++row)
        names << jumps.index(row).data().toString();
    return names;
}

QString first(const JumpListModel &jumps, int role) { return jumps.index(0).data(role).toString(); }

NodeId nodeNamed(const Session &session, NodeKind kind, std::string_view name) {
    const KnowledgeGraph &graph = session.graph();
    for (std::uint32_t i = 0; i < graph.sizeOf(kind); ++i)
        if (graph.name(graph.node(kind, i)) == name)
            return graph.node(kind, i);
    return {};
}

/// Letter by letter, faster than it is answered.
void type(JumpListModel &jumps, const QString &text) {
    for (qsizetype length = 1; length <= text.size(); ++length)
        jumps.setQuery(text.left(length));
}

} // namespace

class TestJumpListModel : public QObject {
    Q_OBJECT

private slots:
    void whileOneTypesTheLastQuestionIsAnswered() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        const QAbstractItemModelTester tester(&jumps, QAbstractItemModelTester::FailureReportingMode::QtTest);
        jumps.prepare();
        type(jumps, QStringLiteral("persn detec"));
        QTRY_COMPARE(first(jumps, Qt::DisplayRole), QStringLiteral("Person Detection"));
        QCOMPARE(first(jumps, JumpListModel::NameRole), QStringLiteral("<b>Person</b> <b>Detec</b>tion"));
        QCOMPARE(first(jumps, JumpListModel::KindRole), QStringLiteral("Model"));
        QCOMPARE(first(jumps, JumpListModel::DetailRole), QStringLiteral("Vision · person detection"));
        QCOMPARE(first(jumps, JumpListModel::SpokenRole),
                 QStringLiteral("Person Detection, Model, Vision · person detection"));
        QVERIFY(jumps.heading().startsWith(QLatin1String("Nothing is spelt like that")));
        type(jumps, QStringLiteral("camera"));
        QTRY_COMPARE(first(jumps, JumpListModel::KindRole), QStringLiteral("Sensor"));
        QCOMPARE(jumps.heading(), QStringLiteral("Best first"));
        QVERIFY(first(jumps, JumpListModel::DetailRole).startsWith(QLatin1String("needed by ")));
    }

    void withoutAnAnswerItSaysSo() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        jumps.prepare();
        type(jumps, QStringLiteral("<qqzzjj>"));
        QTRY_COMPARE(jumps.nothing(), QStringLiteral("Nothing is called “<qqzzjj>”"));
        QCOMPARE(jumps.count(), 0);
        jumps.choose(0);
        QVERIFY(!session.selected());
    }

    void anEmptyGraphHasNothingToJumpTo() {
        Session session(test::datasetFrom(""));
        JumpListModel jumps(session);
        jumps.prepare();
        QTRY_COMPARE(jumps.nothing(), QStringLiteral("There is nothing to jump to"));
    }

    void whatMatchedIsShownAndNoNameIsMarkup() {
        Session session(test::datasetFrom(":m a nnet:NeuralNetwork ; schema:name \"a <b>bold</b> & name\" ; "
                                          "schema:identifier \"77b1-ee02\" ."));
        JumpListModel jumps(session);
        jumps.prepare();
        type(jumps, QStringLiteral("bold"));
        QTRY_COMPARE(first(jumps, JumpListModel::NameRole),
                     QStringLiteral("a &lt;b&gt;<b>bold</b>&lt;/b&gt; &amp; name"));
        type(jumps, QStringLiteral("77b1"));
        QTRY_COMPARE(first(jumps, JumpListModel::DetailRole), QStringLiteral("<b>77b1</b>-ee02"));
        QCOMPARE(first(jumps, JumpListModel::NameRole),
                 QStringLiteral("a &lt;b&gt;bold&lt;/b&gt; &amp; name"));
    }

    void choosingBeforeTheAnswerTakesTheFirst() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        QSignalSpy chosen(&jumps, &JumpListModel::chosen);
        jumps.prepare();
        jumps.setQuery(QStringLiteral("helo world"));
        jumps.accept(0);
        QVERIFY(chosen.isEmpty());
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(session.catalog().models[session.state().selection.index].name, "Hello_World");
    }

    void whoHasClosedItIsTakenNowhere() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        jumps.prepare();
        jumps.setQuery(QStringLiteral("helo world"));
        jumps.accept(0);
        jumps.closed();
        QTRY_COMPARE(first(jumps, Qt::DisplayRole), QStringLiteral("Hello World"));
        QVERIFY(!session.selected());
    }

    void aRowThatIsClickedIsTakenAtOnce() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        jumps.prepare();
        jumps.setQuery(QStringLiteral("micro speech"));
        QTRY_VERIFY(jumps.count() > 1);
        const QString second = namesOf(jumps).at(1);
        jumps.setQuery(QStringLiteral("hello"));
        jumps.choose(1);
        const NodeId there = session.state().selection.nodeIn(session.graph());
        QCOMPARE(text::nodeName(session.catalog(), session.graph(), there), second);
    }

    void withoutAQuestionTheMostConnectedThenWhatWasJumpedTo() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        jumps.prepare();
        QTRY_COMPARE(jumps.heading(), QStringLiteral("Most connected"));
        const KnowledgeGraph &graph = session.graph();
        std::size_t most = 0;
        for (const NodeKind kind : {NodeKind::Model, NodeKind::Device, NodeKind::Sensor})
            for (std::uint32_t i = 0; i < graph.sizeOf(kind); ++i)
                most = std::max(most, graph.degree(graph.node(kind, i)));
        jumps.choose(0);
        QCOMPARE(graph.degree(session.state().selection.nodeIn(graph)), most);
        const QString there = namesOf(jumps).front();
        jumps.prepare();
        QTRY_COMPARE(jumps.heading(), QStringLiteral("Jumped to before"));
        QCOMPARE(namesOf(jumps), QStringList{there});
    }

    void classesAndPropertiesAreProposedOnlyWhereNothingElseIs() {
        const std::string ontology = ":Thing a rdfs:Class . :Board a rdfs:Class ; rdfs:subClassOf :Thing . ";
        Session alone(test::datasetFrom(ontology));
        JumpListModel terms(alone);
        terms.prepare();
        QTRY_COMPARE(terms.count(), 2);
        Session session(test::datasetFrom(
            ontology + R"(:m a nnet:NeuralNetwork ; schema:name "M" ; schema:creator "Bob" .)"));
        JumpListModel jumps(session);
        jumps.prepare();
        QTRY_COMPARE(namesOf(jumps), (QStringList{QStringLiteral("M"), QStringLiteral("Bob")}));
        jumps.setQuery(QStringLiteral("board"));
        QTRY_COMPARE(namesOf(jumps), QStringList{QStringLiteral("Board")});
    }

    void aJumpIsOneStepFromWhereverOneIs() {
        Session session(builtInDataset());
        session.openFit(0, 0);
        const ViewState before = session.state();
        jumpTo(session, nodeNamed(session, NodeKind::Model, "Person_Detection"));
        QVERIFY(!session.fitOpen());
        QCOMPARE(session.undoStack()->undoText(), QStringLiteral("Jump to Person Detection"));
        session.undo();
        QVERIFY(session.state() == before);

        session.showData();
        jumpTo(session, nodeNamed(session, NodeKind::Sensor, "Camera"));
        QVERIFY(!session.dataOpen());
        QVERIFY(!session.mapShown());
    }

    void whatHasARowOrAColumnIsJumpedToInTheMatrix() {
        Session session(builtInDataset());
        session.showMatrix();
        const NodeId person = nodeNamed(session, NodeKind::Model, "Person_Detection");
        jumpTo(session, person);
        QVERIFY(session.matrixOpen());
        QCOMPARE(session.state().selection.nodeIn(session.graph()).value, person.value);
        jumpTo(session, nodeNamed(session, NodeKind::Sensor, "Camera"));
        QVERIFY(!session.matrixOpen());
    }

    void whatTheLanesHaveNoPlaceForIsShownOnTheMap() {
        Session session(builtInDataset());
        const ViewState before = session.state();
        const NodeId conv = nodeNamed(session, NodeKind::LayerType, "Conv2D");
        QVERIFY(conv.valid());
        jumpTo(session, conv);
        QVERIFY(session.mapShown());
        QCOMPARE(session.state().browsing.added, std::vector{conv});
        QCOMPARE(session.state().selection.nodeIn(session.graph()).value, conv.value);
        session.undo();
        QVERIFY(session.state() == before);
    }

    void whatWasHiddenOrFilteredOutIsShownAgainInTheSameStep() {
        Session session(builtInDataset());
        const NodeId person = nodeNamed(session, NodeKind::Model, "Person_Detection");
        session.showMap();
        ViewState next = session.state();
        hide(next.browsing, session.graph(), std::array{person});
        session.change(next, QStringLiteral("Hide"));
        jumpTo(session, person);
        QVERIFY(session.state().browsing.hidden.empty());

        const auto fails = [&](std::uint32_t device) {
            session.showModelsThatFit(static_cast<int>(device));
            return !session.shown()->contains(ModelId{session.graph().indexOf(person)});
        };
        std::uint32_t device = 0;
        while (!fails(device))
            ++device;
        session.clearSelection();
        const ViewState before = session.state();
        const int steps = session.undoStack()->count();
        jumpTo(session, person);
        QVERIFY(session.state().filter == Filter());
        QCOMPARE(session.undoStack()->count(), steps + 1);
        session.undo();
        QVERIFY(session.state() == before);
    }

    void whatIsNotShownAloneComesWithItsBestConnectedNeighbour() {
        Session session(test::datasetFrom(R"(
            :a a nnet:NeuralNetwork ; schema:name "A" ; schema:creator "Ann" .
            :b a nnet:NeuralNetwork ; schema:name "B" ; schema:creator "Bob" .
            :c a nnet:NeuralNetwork ; schema:name "C" ; schema:creator "Bob" ;
                nnet:trainingDataset <https://example.org/data> .)"));
        const KnowledgeGraph &graph = session.graph();
        session.showMap();
        ViewState next = session.state();
        for (const std::string_view name : {"B", "C"})
            hide(next.browsing, graph, std::array{nodeNamed(session, NodeKind::Model, name)});
        session.change(next, QStringLiteral("Hide"));
        const NodeId bob = nodeNamed(session, NodeKind::Creator, "Bob");
        const int steps = session.undoStack()->count();
        jumpTo(session, bob);
        QCOMPARE(session.undoStack()->count(), steps + 1);
        const ShownNodes shown(graph, session.state().browsing);
        QVERIFY(shown.contains(bob));
        QVERIFY(shown.contains(nodeNamed(session, NodeKind::Model, "C")));
        QVERIFY(!shown.contains(nodeNamed(session, NodeKind::Model, "B")));
        session.undo();
        QVERIFY(session.state() == next);
    }

    void whatAnotherGraphHasAsWellIsStillRemembered() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        for (const char *name : {"camera", "gyro"}) {
            jumps.prepare();
            jumps.setQuery(QString::fromLatin1(name));
            QSignalSpy chosen(&jumps, &JumpListModel::chosen);
            jumps.accept(0);
            QTRY_COMPARE(chosen.size(), 1);
        }
        QSignalSpy replaced(&session, &Session::datasetChanged);
        session.openPaths({std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good/clean.ttl"});
        QVERIFY(replaced.wait());
        for (int source = 0; source < static_cast<int>(session.sources().size()); ++source)
            session.switchSource(source, !session.sources()[static_cast<std::size_t>(source)].builtIn());
        QTRY_VERIFY(!nodeNamed(session, NodeKind::Sensor, "Gyroscope").valid());
        jumps.prepare();
        QTRY_COMPARE(jumps.count(), 1);
        QCOMPARE(jumps.heading(), QStringLiteral("Jumped to before"));
        QCOMPARE(namesOf(jumps), QStringList{QStringLiteral("Camera")});
    }

    void anotherGraphHasOtherAnswers() {
        Session session(builtInDataset());
        JumpListModel jumps(session);
        jumps.prepare();
        type(jumps, QStringLiteral("gyro"));
        QTRY_VERIFY(jumps.count() > 0);
        jumps.choose(0);
        QSignalSpy replaced(&session, &Session::datasetChanged);
        session.openPaths(
            {std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good/relative_iris.ttl"});
        QVERIFY(replaced.wait());
        QCOMPARE(jumps.count(), 0);
        jumps.prepare();
        QTRY_VERIFY(jumps.count() > 0);
    }
};

QTEST_GUILESS_MAIN(TestJumpListModel)
#include "tst_jump_list_model.moc"
