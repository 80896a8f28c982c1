// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/compare_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

struct Fixture {
    explicit Fixture(const DatasetPtr &dataset) : session(dataset) {
        session.showCompare();
        settle();
    }

    void settle() {
        QVERIFY(QTest::qWaitFor([this] { return compare.charts()->ready(); }));
    }
    void put(const QStringList &names) {
        for (const QString &name : names)
            session.compareModel(model(name));
        settle();
    }
    [[nodiscard]] int model(const QString &name) const {
        const auto &models = session.catalog().models;
        const auto found = std::ranges::find(models, name.toStdString(), &NeuralNetwork::name);
        return found == models.end() ? -1 : static_cast<int>(found - models.begin());
    }
    [[nodiscard]] int rowNamed(const QString &label) {
        for (int row = 0; row < compare.table()->rowCount(); ++row)
            if (at(row, CompareTable::LabelRole).toString() == label)
                return row;
        return -1;
    }
    [[nodiscard]] QVariant at(int row, int role) {
        return compare.table()->data(compare.table()->index(row), role);
    }
    [[nodiscard]] QList<ComparedCell> cells(const QString &label) {
        return at(rowNamed(label), CompareTable::CellsRole).value<QList<ComparedCell>>();
    }
    [[nodiscard]] QStringList texts(const QString &label) {
        QStringList found;
        for (const ComparedCell &cell : cells(label))
            found << cell.text;
        return found;
    }
    [[nodiscard]] QList<int> best(const QString &label) {
        QList<int> found;
        const QList<ComparedCell> all = cells(label);
        for (int i = 0; i < all.size(); ++i)
            if (all[i].best)
                found << i;
        return found;
    }
    void choose(const std::function<void(CompareChoice &)> &change) {
        CompareChoice choice = session.state().compare;
        change(choice);
        session.changeComparison(choice, QStringLiteral("choose"));
        settle();
    }
    [[nodiscard]] const ChartModel *charted(const QString &name) {
        const auto &models = compare.charts()->source()->models();
        const auto found = std::ranges::find(models, name, &ChartModel::name);
        return found == models.end() ? nullptr : &*found;
    }

    Session session;
    CompareViewModel compare{session};
};

QString accuracy(double percent) {
    return QStringLiteral(" nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue %1 ] ;")
        .arg(percent);
}

std::string measured(const std::string &model, double milliseconds, const std::string &more = {}) {
    return "[] a ta:Measurement ; sosa:usedProcedure :" + model + more +
           " ; sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"Board\" ] ; sosa:hasResult "
           "[ a "
           "ta:Latency ; schema:value " +
           std::to_string(milliseconds) + " ; schema:unitCode om:millisecond-Time ] .\n";
}

std::string kws(const std::string &name, double percent, const std::string &ram = "10") {
    return modelNamed(name, ram, "20", "sosa_extend:Microphone",
                      " ta:hasTask [ rdfs:label \"kws\" ] ;" +
                          (percent > 0 ? accuracy(percent).toStdString() : ""));
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void microSpeechSideBySide() {
        Fixture f(builtInDataset());
        f.put({"Micro_Speech_Yes_No_1", "Micro_Speech_Yes_No_2", "Micro_Speech_Yes_No_3",
               "Micro_Speech_Yes_No_4"});
        QCOMPARE(f.texts("Top-1 accuracy"), (QStringList{"92.1 %", "82.3 %", "93.2 %", "83.0 %"}));
        QCOMPARE(f.best("Top-1 accuracy"), QList<int>{2});
        QCOMPARE(f.texts("RAM (tensor arena)"),
                 (QStringList{"8.080 kB", "8.800 kB", "10.48 kB", "8.800 kB"}));
        QCOMPARE(f.best("RAM (tensor arena)"), QList<int>{0});
        QCOMPARE(f.best("Flash (model file)"), (QList<int>{1, 3}));
        QCOMPARE(f.best("MACs per inference"), (QList<int>{0, 2}));
        QCOMPARE(f.texts("Task").first(), f.texts("Task").last());
        QVERIFY(!f.at(f.rowNamed("Task"), CompareTable::DiffersRole).toBool());
        QVERIFY(f.at(f.rowNamed("Top-1 accuracy"), CompareTable::DiffersRole).toBool());
        QCOMPARE(f.texts("Fits, of 6 devices"), (QStringList{"4", "4", "4", "4"}));
        QVERIFY(f.compare.table()->note().isEmpty());
    }

    void whatIsUnknownSaysSo() {
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 0, "")));
        f.put({"a", "b"});
        const QList<ComparedCell> ram = f.cells("RAM (tensor arena)");
        QCOMPARE(ram[1].text, QStringLiteral("unknown"));
        QVERIFY(!ram[1].known && ram[0].known);
        QVERIFY(!ram[0].best); // of one that is known none is the best
        QCOMPARE(f.texts("Top-1 accuracy"), (QStringList{"90.0 %", "unknown"}));
    }

    void figuresOfNoUnitAreToldApart() {
        const auto loss = [](const std::string &value) {
            return " nnet:hasMetric [ a nnet:Loss ; nnet:hasMetricValue " + value +
                   " ] ; nnet:hasMultiplyAccumulateOps 2000000 ;";
        };
        Fixture f(datasetFrom(modelNamed("a", "1", "2", "sosa_extend:Microphone", loss("250000.0")) +
                              modelNamed("b", "1", "2", "sosa_extend:Microphone", loss("250004.0"))));
        f.put({"a", "b"});
        QCOMPARE(f.texts("Loss"), (QStringList{"250,000", "250,004"}));
        QCOMPARE(f.texts("MACs per inference"), (QStringList{"2,000,000", "2,000,000"}));
        // Where it comes from: that figure, and not the whole model.
        QSignalSpy asked(f.compare.table(), &CompareTable::evidenceAsked);
        f.compare.table()->explain(f.rowNamed("Loss"), 1);
        const auto sheet = asked[0][0].value<EvidenceSheet>();
        QCOMPARE(sheet.figures.size(), std::size_t{1});
        QCOMPARE(sheet.figures.front().value, QStringLiteral("250,004"));
    }

    void noQualityAcrossTasks() {
        Fixture f(
            datasetFrom(kws("a", 90) +
                        modelNamed("v", "5", "20", "sosa_extend:Camera",
                                   " ta:hasTask [ rdfs:label \"vww\" ] ;" + accuracy(80).toStdString()) +
                        measured("a", 10) + measured("v", 5)));
        f.put({"a", "v"});
        QVERIFY(f.best("Top-1 accuracy").isEmpty());
        QVERIFY(f.best("Board").isEmpty());
        QCOMPARE(f.texts("Board"), (QStringList{"10 ms", "5 ms"}));
        QCOMPARE(f.best("RAM (tensor arena)"), QList<int>{1});
        QVERIFY(f.compare.table()->note().contains("different tasks"));
    }

    void nothingSideBySideHasNoRows() {
        Fixture f(datasetFrom(kws("a", 90) + deviceNamed("x", "100", "100", "sosa_extend:Microphone")));
        f.choose([](CompareChoice &choice) { choice.page = ComparePage::SideBySide; });
        QCOMPARE(f.compare.table()->rowCount(), 0);
        f.put({"a"});
        QVERIFY(f.compare.table()->rowCount() > 0);
    }

    void modelsForOneTaskAreSuggested() {
        std::string turtle = kws("e", 0);
        for (const std::string name : {"a", "b", "c", "d"})
            turtle += kws(name, 90);
        Fixture f(
            datasetFrom(turtle + modelNamed("lone", "1", "1", "", " ta:hasTask [ rdfs:label \"vww\" ] ;")));
        QCOMPARE(f.compare.suggestions(), QStringList{"Kws (5)"});
        f.compare.takeSuggestion(0);
        QCOMPARE(f.compare.things().size(), 5);
        QVERIFY(f.compare.suggestions().isEmpty()); // something stands there
        f.session.undo();
        QVERIFY(f.compare.things().isEmpty());
    }

    void ofManyTheMostAccurateAreSuggested() {
        std::string turtle;
        for (int i = 0; i < 8; ++i)
            turtle += kws(std::string(1, static_cast<char>('a' + i)), 80 + i);
        Fixture f(datasetFrom(turtle));
        QCOMPARE(f.compare.suggestions(), QStringList{"Kws: the 6 most accurate of 8"});
        f.compare.takeSuggestion(0);
        QCOMPARE(f.compare.things().front().name, QString("h"));
        QCOMPARE(f.compare.things().back().name, QString("c"));
    }

    void modelsWithoutATaskAreSuggestedByWhatTheyWereTrainedOn() {
        const std::string trained = " nnet:trainingDataset \"http://example.org/words.tar.gz\" ;";
        Fixture f(datasetFrom(modelNamed("a", "1", "1", "sosa_extend:Microphone", trained) +
                              modelNamed("b", "1", "1", "sosa_extend:Microphone", trained)));
        QCOMPARE(f.compare.suggestions(), QStringList{"Microphone · words.tar.gz · no task stated (2)"});
    }

    void whoSaysNoAccuracyMayBeTheMostAccurate() {
        std::string turtle = kws("silent", 0);
        for (int i = 0; i < 6; ++i)
            turtle += kws(std::string(1, static_cast<char>('a' + i)), 80 + i);
        Fixture six(datasetFrom(turtle));
        QCOMPARE(six.compare.suggestions(), QStringList{"Kws: 6 of 7"});
        Fixture seven(datasetFrom(turtle + kws("g", 90)));
        QCOMPARE(seven.compare.suggestions(),
                 QStringList{"Kws: the 6 most accurate of 7 that say how accurate they are"});
    }

    void sixAtMostAndEachOnce() {
        std::string turtle;
        for (const char name : {'a', 'b', 'c', 'd', 'e', 'f', 'g'})
            turtle += kws(std::string(1, name), 90);
        Fixture f(datasetFrom(turtle));
        f.compare.charts()->brush({0, 1, 2, 3, 4, 5, 6}, false);
        QCOMPARE(f.compare.compareMarkedText(), QStringLiteral("Put the first 6 of 7 side by side"));
        f.compare.charts()->brush({}, false);
        f.put({"a", "a", "b", "c", "d", "e", "f", "g"});
        QCOMPARE(f.compare.things().size(), 6);
        f.session.selectModel(f.model("g"));
        QVERIFY(!f.compare.canAdd());
        QVERIFY(f.compare.addText().contains("6"));
        f.compare.remove(0);
        QVERIFY(f.compare.canAdd());
        f.compare.add();
        QCOMPARE(f.compare.things().last().name, QStringLiteral("g"));
        f.session.undo();
        f.session.undo();
        QCOMPARE(f.compare.things().first().name, QStringLiteral("a"));
    }

    void devicesSideBySideSayWhatTheyRun() {
        Fixture f(datasetFrom(kws("a", 90, "10") +
                              deviceNamed("small", "5", "100", "sosa_extend:Microphone") +
                              deviceNamed("large", "50", "100", "sosa_extend:Microphone")));
        f.session.compareDevice(0);
        f.session.compareDevice(1);
        QCOMPARE(f.texts("RAM"), (QStringList{"5.000 kB", "50.00 kB"}));
        QCOMPARE(f.best("RAM"), QList<int>{1});
        QCOMPARE(f.cells("a")[0].state, static_cast<int>(FitState::DoesNotFit));
        QCOMPARE(f.cells("a")[1].state, static_cast<int>(FitState::Fits));
        f.compare.table()->open(f.rowNamed("a"), 1);
        QVERIFY(f.session.fitOpen());
        QCOMPARE(f.session.state().fitPair->device, DeviceId{1});
        f.session.closeFit();
        QVERIFY(f.session.compareInSight());
    }

    void whoFitsMostIsOpenWhereVerdictsAreNotKnown() {
        const std::string vague = deviceNamed("vague", "", "", "sosa_extend:Microphone");
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80, "500") + vague +
                              deviceNamed("small", "100", "100", "sosa_extend:Microphone")));
        f.put({"a", "b"});
        QCOMPARE(f.texts("Known to fit, of 2 devices"), (QStringList{"1", "0"}));
        QVERIFY(f.best("Known to fit, of 2 devices").isEmpty()); // b may fit the other one
        QCOMPARE(f.texts("Not known whether"), (QStringList{"1", "1"}));
        QVERIFY(f.best("Not known whether").isEmpty());
    }

    void devicesAreComparedByWhatWasMeasuredOnThem() {
        const auto onDevice = [](const std::string &device, double milliseconds) {
            return "[] a ta:Measurement ; sosa:usedProcedure :a ; schema:runtimePlatform \"Usual\" ; "
                   "sosa:hasFeatureOfInterest :" +
                   device + " ; sosa:hasResult [ a ta:Latency ; schema:value " +
                   std::to_string(milliseconds) + " ; schema:unitCode om:millisecond-Time ] .\n";
        };
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80) + deviceNamed("x", "100", "100", "") +
                              deviceNamed("y", "200", "100", "") + deviceNamed("z", "300", "100", "") +
                              onDevice("x", 9) + onDevice("y", 7) + onDevice("y", 8)));
        for (int device = 0; device < 3; ++device)
            f.session.compareDevice(device);
        f.settle();
        QCOMPARE(f.texts("a"), (QStringList{"unknown", "unknown", "unknown"}));
        int row = f.rowNamed("a") + 1;
        while (row < f.compare.table()->rowCount() && f.at(row, CompareTable::LabelRole) != "a")
            ++row;
        QVERIFY(f.at(row, CompareTable::HeadingRole).toString().startsWith("LATENCY"));
        const auto cells = f.at(row, CompareTable::CellsRole).value<QList<ComparedCell>>();
        QCOMPARE(cells[0].text, QString("9 ms, Usual"));
        QVERIFY(cells[1].text == "7 ms, Usual" && cells[1].best);
        QVERIFY(cells[2].text == "not measured" && !cells[2].known);
    }

    void accuracyThatWasMeasuredStandsBesideWhatIsStated() {
        Fixture f(builtInDataset(furtherSources()));
        f.put({"ARM_DS_CNN_Small_", "MLPerf Tiny KWS", "MLPerf Tiny AD"});
        QCOMPARE(f.texts("Top-1 accuracy")[1], QString("unknown"));
        const QStringList measured = f.texts("Top-1 accuracy, measured");
        QCOMPARE(measured[0], QString("not measured"));
        QCOMPARE(measured[1], QString("89.7 to 92.6 %"));
        QCOMPARE(measured[2], QString("not measured"));
        QCOMPARE(f.texts("AUC, measured")[1], QString("not measured"));
        QVERIFY(f.best("Top-1 accuracy, measured").isEmpty());
        QSignalSpy asked(f.compare.table(), &CompareTable::evidenceAsked);
        f.compare.table()->open(f.rowNamed("Top-1 accuracy, measured"), 1);
        QVERIFY(!asked[0][0].value<EvidenceSheet>().figures.empty());
    }

    void modelsAreTimedByOneSoftwareWhereTheyCanBe() {
        const auto ran = [](const std::string &model, const std::string &runtime, double milliseconds) {
            return measured(model, milliseconds, " ; schema:runtimePlatform \"" + runtime + "\"");
        };
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80) + kws("c", 80) + ran("a", "Fast", 1) +
                              ran("a", "Usual", 9) + ran("b", "Usual", 7) + ran("c", "Own", 5)));
        f.put({"a", "b"});
        QCOMPARE(f.texts("Board"), (QStringList{"9 ms, Usual", "7 ms, Usual"}));
        QCOMPARE(f.best("Board"), QList<int>{1});
        f.put({"c"});
        QCOMPARE(f.texts("Board"), (QStringList{"9 ms, Usual", "7 ms, Usual", "5 ms, Own"}));
        QVERIFY(f.best("Board").isEmpty());
    }

    void anEstimateSaysWhereItComesFrom() {
        Fixture f(builtInDataset(furtherSources()));
        f.put({"ARM_DS_CNN_Small_", "MLPerf Tiny KWS"});
        const int row = f.rowNamed("NUCLEO-L4R5ZI");
        QVERIFY(row >= 0);
        QVERIFY(f.cells("NUCLEO-L4R5ZI")[0].text.contains(", estimated"));
        QSignalSpy asked(f.compare.table(), &CompareTable::evidenceAsked);
        f.compare.table()->open(row, 0);
        const auto sheet = asked[0][0].value<EvidenceSheet>();
        QCOMPARE(sheet.figures.front().evidence.kind, EvidenceKind::Estimated);
        QVERIFY(!sheet.figures.front().evidence.empty());
        QVERIFY(f.compare.table()->note().contains("each left out"));
    }

    void aModelThatTheFilterHidesIsCountedAsWell() {
        Fixture f(datasetFrom(kws("a", 90, "10") + kws("b", 80, "500") +
                              deviceNamed("small", "100", "100", "sosa_extend:Microphone")));
        f.put({"a", "b"});
        f.session.setFitSomewhere(true); // which hides b
        f.settle();
        QCOMPARE(f.texts("Fits, of 1 devices"), (QStringList{"1", "0"}));
        f.session.clearFilter();
        f.session.markModel(1);
        QCOMPARE(f.texts("Fits, of 1 devices"), (QStringList{"1", "0"}));
    }

    void nobodyIsTheFastestWhereAnEstimateMayBe() {
        Fixture f(builtInDataset(furtherSources()));
        for (const char *title : {"NUCLEO-L4R5ZI", "DISCO-F746NG (32F746GDISCOVERY)", "Teensy 4.0"}) {
            const auto &devices = f.session.catalog().devices;
            const auto found = std::ranges::find(devices, std::string(title), &Device::title);
            QVERIFY2(found != devices.end(), title);
            f.session.compareDevice(static_cast<int>(found - devices.begin()));
        }
        f.settle();
        const QList<ComparedCell> cells = f.cells("MLPerf Tiny KWS");
        QVERIFY(cells[2].text.contains(", estimated"));
        QVERIFY(f.best("MLPerf Tiny KWS").isEmpty());
    }

    void onlyDifferences() {
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80)));
        f.put({"a", "b"});
        const QAbstractItemModelTester tester(f.compare.table());
        QVERIFY(f.rowNamed("RAM (tensor arena)") >= 0);
        f.compare.setDifferencesOnly(true);
        QCOMPARE(f.rowNamed("RAM (tensor arena)"), -1);
        QVERIFY(f.rowNamed("Top-1 accuracy") >= 0);
        QVERIFY(!f.at(0, CompareTable::HeadingRole).toString().isEmpty());
    }

    void aQuantityIsNeverSetAgainstItself() {
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80)));
        CompareAxes &axes = *f.compare.axes();
        const int across = axes.across();
        const int upwards = axes.upwards();
        const bool logarithmic = axes.acrossLogarithmic();
        axes.setUpwards(across);
        f.settle();
        QCOMPARE(axes.upwards(), across);
        QCOMPARE(axes.across(), upwards);
        QCOMPARE(axes.upwardsLogarithmic(), logarithmic);
    }

    void accuracyIsOfOneTask() {
        Fixture f(
            datasetFrom(kws("a", 90) + kws("b", 80) +
                        modelNamed("v", "5", "20", "sosa_extend:Camera",
                                   " ta:hasTask [ rdfs:label \"vww\" ] ;" + accuracy(70).toStdString())));
        QCOMPARE(f.compare.conditions()->tasks(), (QStringList{"Kws (2)", "Vww (1)"}));
        QVERIFY(!f.charted("v"));
        QVERIFY(
            f.compare.charts()->leftOut().startsWith("1 not in the chart, because they are for other tasks"));
        f.compare.conditions()->setTask(1);
        f.settle();
        QVERIFY(f.charted("v") && !f.charted("a"));
        // What a model costs may be set beside that of models for other tasks.
        f.choose([](CompareChoice &choice) {
            choice.task.clear();
            choice.upwards.index = ChartSource::Ram;
        });
        QVERIFY(f.charted("v") && f.charted("a"));
        QVERIFY(f.compare.charts()->severalTasks());
        QVERIFY(f.compare.charts()->leftOut().isEmpty());
        // Not by the size of a bubble either.
        f.choose([](CompareChoice &choice) { choice.bubble.index = ChartSource::Accuracy; });
        QVERIFY(!f.charted("v") && f.charted("a") && !f.compare.charts()->severalTasks());
    }

    void latenciesAreOfTheBoardAndNeverOfAnOpenDivision() {
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80) + kws("c", 70) + measured("a", 10) +
                              measured("a", 8) + measured("b", 1, " ; ta:division ta:OpenDivision")));
        f.choose([](CompareChoice &choice) { choice.across.index = ChartSource::Latency; });
        QCOMPARE(f.compare.conditions()->boards(), QStringList{"Board"});
        QVERIFY(f.compare.axes()->usesLatency() && !f.compare.axes()->usesEnergy());
        QCOMPARE(f.charted("a")->figure(ChartSource::Latency)->value, 8000.0);
        QVERIFY(!f.charted("b")->figure(ChartSource::Latency));
        QVERIFY(!f.charted("c")->figure(ChartSource::Latency)); // unknown, and no 0
        const QString openOnly("1 measured on this board in the open division only");
        QVERIFY(f.compare.charts()->leftOut().contains(openOnly));
        // Where no latency is charted, that is of no matter.
        f.choose([](CompareChoice &choice) { choice.across.index = ChartSource::Ram; });
        QVERIFY(!f.compare.charts()->leftOut().contains(openOnly));
    }

    void energiesAreOfOneSupply() {
        const auto energy = [](const std::string &model, double microjoules, const std::string &supply) {
            return "[] a ta:Measurement ; sosa:usedProcedure :" + model +
                   " ; sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"Board\" ] ; "
                   "sosa:hasResult [ a ta:Energy ; schema:value " +
                   std::to_string(microjoules) + " ; schema:unitCode om:microjoule" +
                   (supply.empty()
                        ? std::string()
                        : " ; ta:supplyVoltage [ schema:value " + supply + " ; schema:unitCode om:volt ]") +
                   " ] .\n";
        };
        Fixture f(
            datasetFrom(kws("a", 90) + energy("a", 30, "3.3") + energy("a", 18, "1.8") + energy("a", 5, "")));
        f.choose([](CompareChoice &choice) { choice.across.index = ChartSource::Energy; });
        QCOMPARE(f.compare.conditions()->supplies(),
                 (QStringList{"at 1.8 V", "at 3.3 V", "supply not stated"}));
        // Without a choice the lowest, and not what nobody says the voltage of.
        QCOMPARE(f.compare.conditions()->supply(), 0);
        QCOMPARE(f.charted("a")->figure(ChartSource::Energy)->value, 18.0);
        for (const auto &[supply, value] : {std::pair(1, 30.0), std::pair(2, 5.0), std::pair(0, 18.0)}) {
            f.compare.conditions()->setSupply(supply);
            f.settle();
            QCOMPARE(f.compare.conditions()->supply(), supply);
            QCOMPARE(f.charted("a")->figure(ChartSource::Energy)->value, value);
        }
    }

    void whatWasMeasuredIsASwitchAway() {
        Fixture f(builtInDataset());
        QVERIFY(f.compare.conditions()->resultsAreOff());
        f.compare.conditions()->switchOnResults();
        QTRY_VERIFY(!f.session.loading());
        f.settle();
        QVERIFY(!f.compare.conditions()->resultsAreOff());
        QVERIFY(f.compare.conditions()->boards().size() > 10);
    }

    void estimatesHaveABandAndCanBeLeftOut() {
        Fixture f(builtInDataset(furtherSources()));
        f.choose([](CompareChoice &choice) {
            choice.across.index = ChartSource::Latency;
            choice.upwards.index = ChartSource::Ram;
        });
        const auto estimates = [&f] {
            return std::ranges::count_if(f.compare.charts()->source()->models(), [](const ChartModel &model) {
                return model.figure(ChartSource::Latency) && model.figure(ChartSource::Latency)->band;
            });
        };
        QVERIFY(estimates() > 0);
        QVERIFY(f.compare.charts()->measuredHow().contains("where a model has one"));
        QVERIFY(f.compare.charts()->measuredHow().contains("each left out"));
        for (const ChartModel &model : f.compare.charts()->source()->models())
            if (const ChartFigure *figure = model.figure(ChartSource::Latency); figure && figure->band) {
                QVERIFY(figure->band->from < figure->value && figure->value < figure->band->to);
                QVERIFY(figure->band->to / figure->value <= LatencyRates::mostFactor);
                QVERIFY(figureText(*figure, FigureUnit::Microseconds).contains("estimated"));
            }
        f.compare.conditions()->setEstimates(false);
        f.settle();
        QCOMPARE(estimates(), 0);
    }

    void brushingMarksInAllViews() {
        Fixture f(datasetFrom(kws("a", 90) + kws("b", 80) + kws("c", 70)));
        f.compare.charts()->brush({0, 2}, false);
        QCOMPARE(f.session.markedModels(), (std::vector{ModelId{0}, ModelId{2}}));
        QCOMPARE(f.session.state().browsing.marked.size(), std::size_t{2}); // on the map
        QCOMPARE(f.compare.charts()->source()->marked(), (std::vector{true, false, true}));
        QCOMPARE(f.compare.marked(), 2);
        f.compare.charts()->brush({1}, true);
        QCOMPARE(f.session.markedModels().size(), std::size_t{3});
        f.compare.charts()->brush({0, 1}, true); // both are marked: no longer
        QCOMPARE(f.session.state().selection, Selection::of(ModelId{2}));
        f.session.undo();
        QCOMPARE(f.session.markedModels().size(), std::size_t{3});
        QCOMPARE(f.compare.compareMarkedText(), QStringLiteral("Put the 3 marked side by side"));
        f.compare.compareMarked();
        QCOMPARE(f.compare.things().size(), 3);
        f.compare.charts()->brush({}, false);
        QVERIFY(f.session.markedModels().empty());
        // The other way round: what is selected or marked elsewhere is in the chart.
        f.session.selectModel(1);
        QCOMPARE(f.compare.charts()->source()->marked(), (std::vector{false, true, false}));
    }

    void devicesAreMarkedAndComparedAsModelsAre() {
        Fixture f(datasetFrom(kws("a", 90) + deviceNamed("x", "100", "100", "") +
                              deviceNamed("y", "200", "100", "") + deviceNamed("z", "300", "100", "")));
        f.session.markDevice(0);
        QVERIFY(!f.session.isMarked(DeviceId{0})); // one alone is selected
        QCOMPARE(f.session.state().selection, Selection::of(DeviceId{0}));
        f.session.markDevice(2);
        QVERIFY(f.session.isMarked(DeviceId{0}) && f.session.isMarked(DeviceId{2}));
        QVERIFY(f.session.markedModels().empty() && f.session.canCompareSelected());
        QVERIFY(!f.compare.markedStand());
        f.session.compareSelected();
        f.settle();
        QVERIFY(f.compare.markedStand());
        QCOMPARE(f.compare.things().size(), 2);
        QCOMPARE(f.compare.things().first().name, QString("x"));
        QCOMPARE(f.texts("RAM"), (QStringList{"100.0 kB", "300.0 kB"}));
    }

    void theFilterIsShared() {
        Fixture f(datasetFrom(kws("a", 90, "10") + kws("b", 80, "500") +
                              deviceNamed("d", "50", "100", "sosa_extend:Microphone")));
        f.session.setFitSomewhere(true);
        f.settle();
        QVERIFY(f.charted("a") && !f.charted("b"));
        QVERIFY(f.compare.charts()->leftOut().contains("1 not in the chart, because the filter hides them"));
    }

    void evidenceOfWhatAPointShows() {
        Fixture f(datasetFrom(kws("a", 90) + measured("a", 10)));
        f.choose([](CompareChoice &choice) { choice.across.index = ChartSource::Latency; });
        QSignalSpy asked(f.compare.charts(), &CompareCharts::evidenceAsked);
        f.compare.charts()->explain(0, {ChartSource::Accuracy, ChartSource::Latency, ChartSource::Accuracy});
        QCOMPARE(asked.count(), 1);
        const auto sheet = asked[0][0].value<EvidenceSheet>();
        QVERIFY(sheet.figures.size() >= 2);
        for (const text::NamedEvidence &figure : sheet.figures)
            QVERIFY(!figure.evidence.empty());
    }

    /// Its models are others, or there are fewer of them.
    void aChartOfAGraphThatIsNotOpenIsLetGo() {
        Fixture f(builtInDataset());
        const auto last = static_cast<int>(f.session.catalog().models.size()) - 1;
        QVERIFY(f.compare.charts()->source()->count() > 0);
        const std::weak_ptr before = f.session.dataset();
        QSignalSpy evidence(f.compare.charts(), &CompareCharts::evidenceAsked);
        bool heard = false;
        // A hand may still be on what was shown.
        connect(&f.session, &Session::datasetChanged, this, [&] {
            heard = true;
            QVERIFY(!f.compare.charts()->ready() && !f.compare.charts()->tables());
            QCOMPARE(f.compare.charts()->source()->count(), 0);
            f.compare.charts()->select(last);
            f.compare.charts()->brush({0, last}, false);
            f.compare.charts()->explain(last, {ChartSource::Accuracy});
        });
        for (std::size_t i = 0; i < f.session.sources().size(); ++i)
            f.session.switchSource(static_cast<int>(i), false);
        QTRY_VERIFY(heard && !f.session.loading());
        QVERIFY(f.session.markedModels().empty() && evidence.isEmpty());
        f.settle();
        QCOMPARE(f.compare.charts()->tables()->dataset, f.session.dataset());
        QTRY_VERIFY(before.expired());
    }

    void aChoiceSurvivesAnotherGraph() {
        Fixture f(builtInDataset());
        f.put({"Micro_Speech_Yes_No_1", "Person_Detection"});
        f.session.mark({ModelId{0}, ModelId{1}}, false);
        const QString first = f.compare.things().first().name;
        f.session.switchSource(0, true); // nothing changes
        QTRY_VERIFY(!f.session.loading());
        QCOMPARE(f.compare.things().size(), 2);
        QCOMPARE(f.compare.things().first().name, first);
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
