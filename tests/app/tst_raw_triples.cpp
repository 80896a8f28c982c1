// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/inspector_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

struct Fixture {
    explicit Fixture(const DatasetPtr &dataset) : session(dataset) {}

    Session session;
    PairDrag drag{session};
    InspectorViewModel inspector{session, drag};
    int heading = -1;

    void selectNode(NodeKind kind, std::string_view name) {
        session.select(Selection::of(session.graph(), session.graph().find(kind, name)));
    }
    /// "nnet:hasTask: …", from the heading on, with a blank for each step down.
    [[nodiscard]] QStringList unfolded() {
        heading = inspector.unfoldRaw();
        return listed();
    }
    [[nodiscard]] QStringList listed() {
        QStringList lines;
        for (int row = heading; row >= 0 && row < inspector.rows()->rowCount(); ++row) {
            const QModelIndex index = inspector.rows()->index(row);
            const QString value = index.data(InspectorRows::ValueRole).toString();
            lines << QString(index.data(InspectorRows::DepthRole).toInt(), u' ') +
                         index.data(InspectorRows::LabelRole).toString() +
                         (value.isEmpty() ? QString() : ": " + value);
        }
        return lines;
    }
    [[nodiscard]] QVariant at(int place, int role) {
        return inspector.rows()->index(heading + place).data(role);
    }
};

const std::string model = R"(
    :m a nnet:NeuralNetwork ; schema:name "m"@en ; ta:hasTask "see" ; ssn:hasInput :in ;
       s3n:hasProcedureFeature [ ssn-system:inCondition
          [ a s3n_extend:RAM ; schema:minValue 94.128 ; schema:unitCode om:kilobyte ] ] .
    [] ssn_extend:provideInput :in ; a sosa_extend:Camera .)";

} // namespace

class TestRawTriples : public QObject {
    Q_OBJECT

private slots:
    void aModelSaysAllAndItsNodesUnfold() {
        Fixture f(datasetFrom(model));
        const QAbstractItemModelTester tester(f.inspector.rows(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.session.selectModel(0);
        QCOMPARE(f.inspector.rawText(), QString("Raw triples (5)"));
        QSignalSpy turned(&f.inspector, &InspectorViewModel::turned);
        QCOMPARE(f.unfolded(),
                 QStringList({"RAW TRIPLES (5)", "rdf:type: nnet:NeuralNetwork", "schema:name: \"m\" @en",
                              "ta:hasTask: \"see\"", "ssn:hasInput: http://example.org/in",
                              "s3n:hasProcedureFeature: an unnamed node"}));
        QVERIFY(!f.at(4, InspectorRows::FoldableRole).toBool()); // nothing is said about it
        f.inspector.activate(f.heading + 5);
        f.inspector.activate(f.heading + 6);
        QCOMPARE(f.listed().mid(6),
                 QStringList({" ssn-system:inCondition: an unnamed node", "  rdf:type: s3n_extend:RAM",
                              "  schema:minValue: 94.128 om:kilobyte", "  schema:unitCode: om:kilobyte"}));
        QCOMPARE(turned.size(), 0); // what was in sight stays there
        QVERIFY(f.at(8, InspectorRows::TooltipRole).toString().contains("test, line "));
        f.inspector.activate(f.heading);
        QCOMPARE(f.listed().size(), 1);
    }

    void whatIsOnlyNamedShowsWhatNamesIt() {
        Fixture f(datasetFrom(model));
        f.selectNode(NodeKind::Task, "see");
        QCOMPARE(f.unfolded(), QStringList({"RAW TRIPLES THAT NAME IT (1)", "m: ta:hasTask"}));
        QVERIFY(f.at(1, InspectorRows::LinkedRole).toBool());
        f.inspector.activate(f.heading + 1);
        QCOMPARE(f.session.state().selection, Selection::of(ModelId{0}));
    }

    void aSensorIsNamedByNodesThatUnfold() {
        Fixture f(datasetFrom(model));
        f.session.selectSensor(0);
        QCOMPARE(f.unfolded(), QStringList({"RAW TRIPLES THAT NAME IT (1)", "an unnamed node: rdf:type"}));
        f.inspector.activate(f.heading + 1);
        QCOMPARE(f.listed().mid(2), QStringList({" rdf:type: sosa_extend:Camera",
                                                 " ssn_extend:provideInput: http://example.org/in"}));
    }

    void aClickOnALiteralAsksWhereItComesFrom() {
        Fixture f(datasetFrom(model));
        f.session.selectModel(0);
        QCOMPARE(f.unfolded().size(), 6);
        QSignalSpy evidence(&f.inspector, &InspectorViewModel::evidenceAsked);
        f.inspector.activate(f.heading + 2);
        QCOMPARE(evidence.size(), 1);
        f.inspector.copy(f.heading + 2);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString("<http://example.org/m> <https://schema.org/name> \"m\"@en ."));
    }

    void whatIsListedIsCopiedAsTurtle() {
        Fixture f(datasetFrom(model));
        f.session.selectModel(0);
        QVERIFY(!f.inspector.rawShown());
        QCOMPARE(f.unfolded().size(), 6);
        QVERIFY(f.inspector.rawShown());
        f.inspector.copyRaw();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        const QString turtle = copied->text();
        QVERIFY2(turtle.contains("schema:name \"m\"@en"), qPrintable(turtle));
        QCOMPARE(copied->data("text/turtle"), turtle.toUtf8());
        const auto again = datasetFrom(turtle.toStdString());
        QCOMPARE(again->store.size(), std::size_t{5});
    }

    void nothingSelectedHasNone() {
        Fixture f(datasetFrom(model));
        QVERIFY(f.inspector.rawText().isEmpty());
        QCOMPARE(f.inspector.unfoldRaw(), -1);
    }

    void everyThingOfTheShippedGraphHasSome() {
        Fixture f(builtInDataset());
        for (std::uint32_t node = 0; node < f.session.graph().size(); ++node) {
            f.session.select(Selection::of(f.session.graph(), NodeId{node}));
            QVERIFY2(!f.inspector.rawText().isEmpty(),
                     std::string(f.session.graph().name(NodeId{node})).c_str());
        }
    }

    void aSensorOfManyModelsIsListedByParts() {
        std::string turtle;
        for (int i = 0; i < 10'000; ++i) {
            const std::string name = std::to_string(i);
            turtle.append(":m").append(name).append(" a nnet:NeuralNetwork ; ssn:hasInput :in").append(name);
            turtle.append(" . [] a sosa_extend:Camera ; ssn_extend:provideInput :in").append(name);
            turtle.append(" .\n");
        }
        Fixture f(datasetFrom(turtle));
        f.session.selectSensor(0);
        QCOMPARE(f.unfolded().last(), QString("9,950 more"));
        QBENCHMARK_ONCE { f.inspector.activate(f.inspector.rows()->rowCount() - 1); }
        QCOMPARE(f.listed().last(), QString("9,450 more"));
    }
};

QTEST_MAIN(TestRawTriples)
#include "tst_raw_triples.moc"
