// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/evidence_view_model.h"
#include "app/viewmodels/fit_what_if.h"
#include "tests/support/dataset_from.h"
#include "tests/support/evidence_walk.h"
#include "tests/support/files.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

namespace tinyatlas {

namespace {

/// Models with layers, accuracies and texts, and devices with several sensors, line after line.
std::string generatedTurtle() {
    constexpr int models = 30;
    constexpr int devices = 8;
    std::string turtle(test::prefixes);
    for (int i = 0; i < models; ++i) {
        const std::string n = std::to_string(i);
        turtle += test::modelNamed(
            "model_" + n, std::to_string(8 + i) + "." + n, std::to_string(40 * i + 3),
            i % 3 == 0 ? "sosa_extend:Camera" : "sosa_extend:Microphone , sosa:Sensor",
            "\n schema:creator \"Creator " + n + "\" ; schema:dateCreated \"2021-12-" +
                std::to_string(10 + i) + "\" ;\n ta:hasTask \"task " + std::to_string(i % 4) +
                "\" ; nnet:hasMultiplyAccumulateOps " + std::to_string(1000 * (i + 1)) +
                " ;\n nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " +
                std::to_string(60 + i) +
                ".5 ] ;\n nnet:middleLayer [ nnet:hasIndex 2 ; nnet:hasType nnet:Add ] ,"
                "\n [ nnet:hasIndex 1 ; nnet:hasType nnet:Conv2D ; nnet:hasQuantization "
                "nnet:Int8 ; nnet:shapeIn \"[   1 1960]\" ] ;\n");
    }
    for (int i = 0; i < devices; ++i)
        turtle += test::deviceNamed("board_" + std::to_string(i), std::to_string(16 * (i + 1)), "700",
                                    i % 2 == 0 ? "sosa_extend:Camera sosa_extend:Gyroscope"
                                               : "sosa_extend:Microphone");
    return turtle;
}

DatasetPtr opened(const std::filesystem::path &path) {
    auto dataset = openFiles(nullptr, std::vector{path});
    return dataset ? std::move(dataset).value() : nullptr;
}

void verifyAll(test::EvidenceWalk &walk, int leastFigures) {
    walk.walkAll();
    constexpr int told = 10;
    QVERIFY2(walk.problems.isEmpty(), qPrintable(QString::number(walk.problems.size()) + " problems:\n" +
                                                 walk.problems.mid(0, told).join('\n')));
    QVERIFY2(walk.figures >= leastFigures, qPrintable(QString::number(walk.figures)));
}

} // namespace

class TestEvidence : public QObject {
    Q_OBJECT

private slots:
    void everyFigureOfTheBuiltInGraphLeadsToItsLine();
    void everyFigureOfAllBuiltInSourcesLeadsToItsLine();
    void everyFigureOfTheSeedLeadsToItsLine();
    void everyFigureOfAGeneratedGraphLeadsToItsLine();
    void everyFigureOfAFileLeadsToItsLine_data();
    void everyFigureOfAFileLeadsToItsLine();
    void whatIsSupposedIsNamedAndTheStatementIsStillFound();
    void saysWhatANeedIsMadeUpOf();
    void saysHowAMeasurementWasJoined_data();
    void saysHowAMeasurementWasJoined();
    void showsTheLinesOfTheFileAndSaysWhenItIsGone();
    void copiesEverything();
    void holdsNothingOnceItIsClosed();
    void saysWhatIsConditionalAtItsFigureOnly();
    void saysWhyOtherSensorsAreShown();
    void namesThingsAsTheCatalogueDoes();
    void answersWithoutBeingNoticed();
};

void TestEvidence::everyFigureOfTheBuiltInGraphLeadsToItsLine() {
    test::EvidenceWalk walk(builtInDataset());
    verifyAll(walk, 2'000);
}

void TestEvidence::everyFigureOfAllBuiltInSourcesLeadsToItsLine() {
    test::EvidenceWalk walk(builtInDataset(furtherSources()));
    QVERIFY(walk.session.catalog().measurements.size() > 300);
    walk.session.setOverhead({.flash = runtimeOnNano33Ble, .ram = Bytes{20'000}});
    verifyAll(walk, 10'000);
}

void TestEvidence::everyFigureOfTheSeedLeadsToItsLine() {
    const auto shared = test::sharedFolder();
    if (shared.empty())
        QSKIP("the shared material is not beside this checkout");
    auto dataset =
        openFiles(nullptr, std::vector{shared / "seed" / "tflite_models.ttl", shared / "seed" / "devices"});
    QVERIFY(dataset);
    test::EvidenceWalk walk(std::move(dataset).value());
    verifyAll(walk, 2'000);
}

void TestEvidence::everyFigureOfAGeneratedGraphLeadsToItsLine() {
    const test::TemporaryFolder folder;
    test::EvidenceWalk walk(opened(folder.write("kg.ttl", generatedTurtle())));
    verifyAll(walk, 1'000);
}

void TestEvidence::everyFigureOfAFileLeadsToItsLine_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("packs");
    QTest::newRow("Turtle") << "graph.ttl" << false;
    QTest::newRow("Turtle, packed") << "graph.ttl" << true;
    QTest::newRow("N-Triples") << "graph.nt" << false;
    QTest::newRow("N-Triples, packed") << "graph.nt" << true;
}

void TestEvidence::everyFigureOfAFileLeadsToItsLine() {
    QFETCH(const QString, file);
    QFETCH(const bool, packs);
    const std::string text = test::bytesOf(test::dataPath("syntaxes/" + file.toStdString()));
    const test::TemporaryFolder folder;
    const auto path = packs ? folder.write(file.toStdString() + ".gz", test::packed(text))
                            : folder.write(file.toStdString(), text);
    test::EvidenceWalk walk(opened(path));
    walk.raw.set(path.string(), text);
    verifyAll(walk, 50);
}

void TestEvidence::whatIsSupposedIsNamedAndTheStatementIsStillFound() {
    test::EvidenceWalk walk(builtInDataset());
    walk.session.openFit(0, 0);
    walk.session.setTaken(DeviceId{0}, {.ram = Bytes{46'000}, .flash = {}});
    walk.walkPairs();
    QVERIFY2(walk.problems.isEmpty(), qPrintable(walk.problems.join('\n')));
    const auto figures = sheetOf(walk.session, Pair{ModelId{0}, DeviceId{0}}).figures;
    const text::NamedEvidence &ram = figures[figures.size() - 2];
    QCOMPARE(ram.evidence.kind, EvidenceKind::WhatIf);
    QVERIFY(ram.conditions.first().contains("46.00 kB"));
    FitWhatIf whatIf(walk.session);
    const QSignalSpy asked(&whatIf, &FitWhatIf::evidenceAsked);
    whatIf.explain(FitWhatIf::RamTaken);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<EvidenceSheet>().figures.front().value, QString("46.00 kB"));
}

void TestEvidence::saysWhatANeedIsMadeUpOf() {
    Session session(test::datasetFrom(test::modelNamed("M", "20", "100", "sosa_extend:Camera") +
                                      test::deviceNamed("D", "64", "512", "sosa_extend:Camera")));
    const auto conditions = [&](std::size_t requirement) {
        return sheetOf(session, Pair{ModelId{0}, DeviceId{0}}).figures.at(requirement).conditions.join('\n');
    };
    QCOMPARE(conditions(2), QString("margin to keep free: 10 %"));
    session.setOverhead({.flash = runtimeOnNano33Ble, .ram = Bytes{8'000}});
    const auto figures = sheetOf(session, Pair{ModelId{0}, DeviceId{0}}).figures;
    QCOMPARE(figures[0].evidence.kind, EvidenceKind::Computed); // a sensor
    QCOMPARE(figures[1].evidence.kind, EvidenceKind::WhatIf);
    QVERIFY2(conditions(1).contains("20.00 kB + 8.000 kB reserve = 28.00 kB"), qPrintable(conditions(1)));
    QVERIFY2(conditions(1).contains("8,000 bytes: set by you"), qPrintable(conditions(1)));
    QCOMPARE(figures[2].evidence.kind, EvidenceKind::WhatIf);
    QVERIFY2(conditions(2).contains("100.0 kB + 84.53 kB runtime = 184.5 kB"), qPrintable(conditions(2)));
    QVERIFY2(conditions(2).contains("84,528 bytes: the TFLite Micro runtime"), qPrintable(conditions(2)));
    QCOMPARE(sheetOf(session, ShownFigure{.thing = Selection::of(ModelId{0}), .figure = Figure::Verdicts})
                 .figures.front()
                 .evidence.kind,
             EvidenceKind::WhatIf);
}

void TestEvidence::saysHowAMeasurementWasJoined_data() {
    QTest::addColumn<QString>("model"); // says of itself
    QTest::addColumn<QString>("ran");   // says the measurement
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("statements");
    const QString hash(64, 'a');
    QTest::newRow("by IRI") << QString() << "sosa:usedProcedure :M"
                            << "M, found by its IRI"
                            << "sosa:usedProcedure http://example.org/M|schema:name M";
    QTest::newRow("by hash") << "ta:modelHash \"" + hash + "\" ;"
                             << "ta:modelHash \"sha256:" + hash + "\""
                             << "M, found by the hash of its file"
                             << "ta:modelHash sha256:" + hash + "|ta:modelHash " + hash;
    QTest::newRow("by size") << "s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:Flash ; "
                                "schema:minValue 53936 ; schema:unitCode om:byte ] ] ;"
                             << "ta:modelSize [ schema:value 53.936 ; schema:unitCode om:kilobyte ]"
                             << "M, found by the size of its file: 53,936 bytes"
                             << "schema:value 53.936|schema:minValue 53936";
}

void TestEvidence::saysHowAMeasurementWasJoined() {
    QFETCH(const QString, model);
    QFETCH(const QString, ran);
    QFETCH(const QString, found);
    QFETCH(const QString, statements);
    Session session(
        test::datasetFrom(test::modelNamed("M", "20", "", "sosa_extend:Camera", model.toStdString()) +
                          ":result a ta:Measurement ; sosa:hasResult [ a ta:Latency ; "
                          "schema:value 1.5 ; schema:unitCode om:millisecond-Time ] ; " +
                          ran.toStdString() + " ."));
    const auto figures = sheetOf(session, MeasurementId{0}).figures;
    QCOMPARE(figures.front().label, QString("Latency"));
    QCOMPARE(figures.front().evidence.kind, EvidenceKind::Measured);
    QCOMPARE(text::factText(session.dataset()->store, figures.front().evidence.facts.front()).conversion,
             QString("1.5 om:millisecond-Time × 1,000 = 1,500 µs"));
    const text::NamedEvidence &joined = figures.back();
    QCOMPARE(joined.value, found);
    QStringList said;
    for (const Fact &fact : joined.evidence.facts)
        said << text::factText(session.dataset()->store, fact).statement;
    QCOMPARE(said.join('|'), statements);
}

void TestEvidence::showsTheLinesOfTheFileAndSaysWhenItIsGone() {
    const test::TemporaryFolder folder;
    const auto path =
        folder.write("kg.nt.gz", test::packed("<http://a/s> <https://schema.org/name> \"it\" .\n"));
    Session session(opened(path));
    EvidenceViewModel evidence(session);
    const QSignalSpy asked(&evidence, &EvidenceViewModel::asked);
    evidence.showStatement(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(evidence.facts()->rowCount(), 1);
    QTRY_VERIFY(!evidence.excerpt().isEmpty());
    QVERIFY(evidence.excerpt().first().marked);
    QCOMPARE(evidence.excerpt().first().text, QString("<http://a/s> <https://schema.org/name> \"it\" ."));
    QCOMPARE(evidence.excerptNote(), QString());

    std::filesystem::remove(path);
    evidence.showStatement(0);
    QTRY_VERIFY(evidence.excerptNote().startsWith("It cannot be read any more"));
    evidence.showStatement(99); // there is no such statement
    QCOMPARE(asked.size(), 2);
}

void TestEvidence::copiesEverything() {
    Session session(builtInDataset());
    EvidenceViewModel evidence(session);
    session.selectModel(0);
    evidence.showSelection();
    evidence.copy();
    const QString text = QGuiApplication::clipboard()->text();
    for (const char *part : {"RAM (tensor arena): 2.816 kB", "Kind: stated by the graph",
                             "2.816 om:kilobyte × 1,000 = 2,816 bytes", "Place: models.ttl:",
                             "<https://schema.org/minValue> \"2.816\"", "/om-2/kilobyte>"})
        QVERIFY2(text.contains(part), qPrintable(part + ("\n" + text)));
}

void TestEvidence::holdsNothingOnceItIsClosed() {
    Session session(test::datasetFrom(test::modelNamed("M", "20", "100", "sosa_extend:Camera")));
    EvidenceViewModel evidence(session);
    session.selectModel(0);
    const std::weak_ptr<const Dataset> graph = session.dataset();
    const long held = graph.use_count();
    evidence.showSelection();
    QCOMPARE(graph.use_count(), held + 1);
    evidence.closed();
    QCOMPARE(evidence.facts()->rowCount(), 0);
    QCOMPARE(evidence.excerptPlace(), QString());
    QTRY_COMPARE(graph.use_count(), held);
}

void TestEvidence::saysWhatIsConditionalAtItsFigureOnly() {
    Session session(builtInDataset());
    EvidenceViewModel evidence(session);
    session.selectModel(0);
    evidence.showSelection();
    QCOMPARE(evidence.conditions(), QString()); // of a model with all its figures
    QStringList at;
    for (int row = 0; row < evidence.facts()->rowCount(); ++row) {
        const QModelIndex index = evidence.facts()->index(row);
        if (index.data(EvidenceFacts::ConditionsRole).toString().contains("margin"))
            at << index.data(EvidenceFacts::CaptionRole).toString();
    }
    QCOMPARE(at.size(), 1);
    QVERIFY2(at.first().startsWith("Fits "), qPrintable(at.first())); // not in capitals
}

void TestEvidence::saysWhyOtherSensorsAreShown() {
    Session session(test::datasetFrom(test::modelNamed("M", "20", "100", "sosa_extend:Microphone") +
                                      test::deviceNamed("D", "64", "512", "sosa_extend:Camera") +
                                      test::deviceNamed("E", "64", "512", "sosa_extend:Microphone")));
    const auto without = sheetOf(session, Pair{ModelId{0}, DeviceId{0}}).figures.front();
    QCOMPARE(without.value, QString("needed; not on the device"));
    QCOMPARE(without.conditions.join('|'), QString("the device states these sensors: Camera"));
    const auto with = sheetOf(session, Pair{ModelId{0}, DeviceId{1}}).figures.front();
    QCOMPARE(with.value, QString("needed; on the device"));
    QVERIFY(with.conditions.isEmpty());
}

void TestEvidence::namesThingsAsTheCatalogueDoes() {
    Session session(test::datasetFrom(
        R"(:m a nnet:NeuralNetwork ; schema:name "Erkenner"@de , "Detector"@en ; schema:creator "C" .)"));
    const auto creator =
        sheetOf(session, ShownFigure{.thing = Selection::of(ModelId{0}), .figure = Figure::Creator});
    const Fact &fact = creator.figures.front().evidence.facts.front();
    QCOMPARE(text::factText(session.dataset()->store, fact).subject, QString("Detector"));
    QCOMPARE(creator.title, QString("Detector"));
}

void TestEvidence::answersWithoutBeingNoticed() {
    std::string graph = test::deviceNamed("Board", "100", "100", "sosa_extend:Microphone");
    constexpr int models = 2'000;
    for (int number = 0; number < models; ++number)
        graph += test::modelNamed("M" + std::to_string(number), "20", "20", "sosa_extend:Microphone");
    Session session(test::datasetFrom(graph));
    EvidenceViewModel evidence(session);
    session.selectModel(models / 2);
    QBENCHMARK { evidence.showSelection(); }
    QCOMPARE(evidence.title(), QString("M1000"));
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestEvidence)
#include "tst_evidence.moc"
