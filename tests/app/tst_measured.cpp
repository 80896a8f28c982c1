// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/session/built_in_graph.h"
#include "app/text/measured_lines.h"
#include "app/text/measurement_texts.h"
#include "app/text/sentences.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/inspector_view_model.h"
#include "tests/support/dataset_from.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

constexpr const char *more = TINYATLAS_SOURCE_DIR "/ontology/more";
constexpr const char *schema = TINYATLAS_SOURCE_DIR "/ontology/schema";

std::string result(const std::string &name, const std::string &milliseconds, const std::string &said) {
    return ":" + name + R"( a ta:Measurement ; ta:benchmark "Bench" ; ta:round "v1" ; )" + said +
           " <http://www.w3.org/ns/prov#hadPrimarySource> \"repository:" + name +
           "\" ; sosa:hasResult [ a ta:Latency ; schema:value " + milliseconds +
           " ; schema:unitCode om:millisecond-Time ] .\n";
}

/// A model that was measured on a board: by five in the closed division, by one in the open one.
DatasetPtr measured() {
    std::string turtle = modelNamed("m", "10", "20", "") + deviceNamed("d", "100", "200", "");
    for (const char *milliseconds : {"5", "3", "4", "2.5", "1"})
        turtle +=
            result(std::string("r") + milliseconds[0] + std::to_string(turtle.size()), milliseconds,
                   "sosa:usedProcedure :m ; sosa:hasFeatureOfInterest :d ; ta:division ta:ClosedDivision ;");
    return datasetFrom(turtle + result("open", "0.1",
                                       "sosa:usedProcedure :m ; sosa:hasFeatureOfInterest :d ; "
                                       "ta:division ta:OpenDivision ;"));
}

std::string run(const QString &arguments) {
    const auto line = parseCommandLine(arguments.split(u' '));
    if (!line)
        return line.error().toStdString();
    std::ostringstream out;
    std::ostringstream err;
    (void)runCommand(line.value(), out, err);
    return out.str() + err.str();
}

QStringList labelsOf(InspectorViewModel &inspector, InspectorRow::Kind kind, const QString &part) {
    QStringList labels;
    for (const InspectorRow &row : inspector.rows()->rows()) {
        if (row.kind == kind && row.words && row.words->label.contains(part))
            labels << row.words->label;
    }
    return labels;
}

} // namespace

class TestMeasured : public QObject {
    Q_OBJECT

private slots:
    void figuresHaveFourDigitsAndNoExponent();
    void energyIsSaidWithItsVoltage();
    void anEmptyFigureIsNotSaid();
    void aLaterRoundIsCredited();
    void divisionsAreApartAndTheBestIsFirst();
    void microcontrollersComeBeforePhones();
    void theListNamesRoundAndSourceOfEach();
    void theListHasNoDayForARound();
    void theListAsJsonHasNoZeroForWhatWasNotMeasured();
    void furtherGraphsAreCompiledInAndNotLoaded();
    void aBoardIsJudgedOnTotalsAndSaysSo();
    void theInspectorFoldsAllButTheBest();
    void aBoardShowsItsChipCoreAndClock();
    void fitSaysWhatWasMeasuredOfThePair();
};

void TestMeasured::figuresHaveFourDigitsAndNoExponent() {
    QCOMPARE(text::duration(14'720.4), QStringLiteral("14.72 ms"));
    QCOMPARE(text::duration(32.5885), QStringLiteral("32.59 µs"));
    QCOMPARE(text::duration(999.99), QStringLiteral("1 ms"));
    QCOMPARE(text::duration(1'239'160), QStringLiteral("1.239 s"));
    QCOMPARE(text::duration(5e9), QStringLiteral("5000 s"));
    QCOMPARE(text::energy(0.5), QStringLiteral("0.5 µJ"));
    QCOMPARE(text::energy(36'631'843), QStringLiteral("36.63 J"));
    QCOMPARE(text::power(30.4526), QStringLiteral("30.45 mW"));
    QCOMPARE(text::voltage(1'800), QStringLiteral("1.8 V"));
    QCOMPARE(text::frequency(30.7), QStringLiteral("30.7 MHz"));
}

void TestMeasured::energyIsSaidWithItsVoltage() {
    Measurement one;
    one.energy = MeasuredFigure{101.833, {}, {}};
    QCOMPARE(text::energyOf(one), QStringLiteral("101.8 µJ, supply voltage not stated"));
    one.supplyVoltage = MeasuredFigure{3'300, {}, {}};
    QCOMPARE(text::energyOf(one), QStringLiteral("101.8 µJ at 3.3 V"));
}

void TestMeasured::anEmptyFigureIsNotSaid() {
    QVERIFY(text::energyOf({}).isEmpty());
    QVERIFY(text::qualityOf({}).isEmpty());
}

void TestMeasured::aLaterRoundIsCredited() {
    Measurement one;
    one.benchmark = "MLPerf Tiny";
    one.round = "v1.0";
    one.division = Division::Closed;
    one.submitter = "syntiant";
    QCOMPARE(text::creditOf(one), QStringLiteral("MLPerf Tiny v1.0, closed, syntiant"));
    one.carriedOver = {{{}, "v1.1", {}}, {{}, "v1.2", {}}};
    QCOMPARE(text::creditOf(one), QStringLiteral("MLPerf Tiny v1.0, again in v1.1, v1.2, closed, syntiant"));
}

void TestMeasured::divisionsAreApartAndTheBestIsFirst() {
    const auto dataset = measured();
    const auto groups = text::measuredGroups(dataset->catalog, dataset->catalog.measurementsOf(ModelId{0}));
    QCOMPARE(groups.size(), std::size_t{2});
    QVERIFY(groups.front().division == Division::Closed);
    const auto &closed = groups.front().measurements;
    QCOMPARE(closed.size(), std::size_t{5});
    QCOMPARE(text::measuredLine(*dataset, closed.front()).figures, QStringLiteral("1 ms"));
    QCOMPARE(text::measuredLine(*dataset, closed.back()).figures, QStringLiteral("5 ms"));
    QVERIFY(groups.back().division == Division::Open);
}

void TestMeasured::microcontrollersComeBeforePhones() {
    const auto on = [](const char *name, const char *deviceClass, const char *milliseconds) {
        return std::string(":") + name + "s a ta:BenchmarkSystem ; ta:boardName \"" + name +
               "\" ; ta:deviceClass \"" + deviceClass + "\" .\n" +
               result(name, milliseconds,
                      std::string("sosa:usedProcedure :m ; sosa:hasFeatureOfInterest :") + name + "s ;");
    };
    const auto dataset =
        datasetFrom(modelNamed("m", "10", "20", "") + on("phone", "phone SoC", "1") + on("slow", "MCU", "9") +
                    on("linux", "Linux board", "0.5") + on("fast", "MCU", "3"));
    QStringList systems;
    for (const auto &group :
         text::measuredGroups(dataset->catalog, dataset->catalog.measurementsOf(ModelId{0}))) {
        for (const MeasurementId id : group.measurements)
            systems << text::measuredLine(*dataset, id).system;
    }
    QCOMPARE(systems, QStringList({"fast", "slow", "linux", "phone"}));
}

void TestMeasured::theListHasNoDayForARound() {
    const auto lines =
        QString::fromStdString(run(QStringLiteral("list measurements --graph %1").arg(QLatin1String(more))))
            .split(u'\n', Qt::SkipEmptyParts);
    qsizetype timings = 0;
    for (const QString &line : lines) {
        if (!line.contains(QLatin1String("mcufit-bench  ")))
            continue;
        ++timings;
        QVERIFY2(!line.contains(QLatin1String("2026-")), qPrintable(line));
    }
    QVERIFY(timings > 0);
}

void TestMeasured::theListNamesRoundAndSourceOfEach() {
    const auto lines =
        QString::fromStdString(run(QStringLiteral("list measurements --graph %1").arg(QLatin1String(more))))
            .split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 300);
    for (const QString &line : lines.mid(1)) {
        if (line.contains(QLatin1String("MLPerf Tiny   ")))
            QVERIFY2(line.contains(QLatin1String(" v")) &&
                         line.contains(QLatin1String("mlcommons/tiny_results_v")),
                     qPrintable(line));
    }
}

void TestMeasured::theListAsJsonHasNoZeroForWhatWasNotMeasured() {
    const auto list = nlohmann::json::parse(
        run(QStringLiteral("list measurements --json --graph %1").arg(QLatin1String(more))));
    std::size_t withoutEnergy = 0;
    for (const auto &one : list) {
        QVERIFY(!one["source"].is_null());
        QVERIFY(one["latency_us"].is_null() || one["latency_us"].get<double>() > 0);
        QVERIFY(one["energy_uj"].is_null() || one["energy_uj"].get<double>() > 0);
        withoutEnergy += static_cast<std::size_t>(one["energy_uj"].is_null());
        if (one["benchmark"] == "MLPerf Tiny")
            QVERIFY(one["round"].is_string() && one["division"].is_string());
    }
    QVERIFY(withoutEnergy > 0);
}

void TestMeasured::furtherGraphsAreCompiledInAndNotLoaded() {
    QCOMPARE(furtherSources().size(), 4);
    const auto dataset = builtInDataset();
    QCOMPARE(dataset->catalog.devices.size(), std::size_t{6});
    QVERIFY(dataset->catalog.measurements.empty());
}

void TestMeasured::aBoardIsJudgedOnTotalsAndSaysSo() {
    const QString graphs =
        QStringLiteral(" --graph %1 --graph " TINYATLAS_SOURCE_DIR "/ontology/graph --graph %2")
            .arg(QLatin1String(schema), QLatin1String(more));
    const auto cell = nlohmann::json::parse(
        run(QStringLiteral("fit person_detection arduino-nano-33-ble-tinyml-kit --json") + graphs));
    QCOMPARE(cell["verdict"].get<std::string>(), std::string("fits"));
    QCOMPARE(cell["requirements"][1]["basis"].get<std::string>(), std::string("fitted"));
    QCOMPARE(cell["requirements"][2]["basis"].get<std::string>(), std::string("fitted"));
    const auto words = run(QStringLiteral("fit person_detection arduino-nano-33-ble-tinyml-kit") + graphs);
    QVERIFY(words.find("Memory is judged on all that is fitted") != std::string::npos);
    const auto free =
        run(QStringLiteral("fit person_detection arduino_nano_ble_33_tinyml_kit-322-000-000-003") + graphs);
    QVERIFY(free.find("fitted") == std::string::npos);
    // One title, two things: neither is chosen.
    const auto both = QStringLiteral("fit;person_detection;Arduino Nano 33 BLE Sense") +
                      QString(graphs).replace(u' ', u';');
    const auto line = parseCommandLine(both.split(u';'));
    QVERIFY(line.ok());
    std::ostringstream out;
    std::ostringstream err;
    QVERIFY(runCommand(line.value(), out, err) == ExitStatus::WrongCommandLine);
    QVERIFY(err.str().find("https://w3id.org/tinyatlas/board/arduino-nano-33-ble-sense>") !=
            std::string::npos);
}

void TestMeasured::theInspectorFoldsAllButTheBest() {
    Session session(measured());
    PairDrag drag(session);
    InspectorViewModel inspector(session, drag);
    session.selectModel(0);
    const auto headings = [&] {
        return labelsOf(inspector, InspectorRow::Kind::Heading, QStringLiteral("MEASURED"));
    };
    QCOMPARE(headings(),
             QStringList({QStringLiteral("MEASURED, CLOSED DIVISION"), QStringLiteral("2 MORE MEASURED"),
                          QStringLiteral("MEASURED, OPEN DIVISION")}));
    const auto before = inspector.rows()->rows().size();
    for (int row = 0; row < inspector.rows()->rowCount(); ++row) {
        if (inspector.rows()->index(row).data(InspectorRows::LabelRole).toString() == headings()[1]) {
            QVERIFY(inspector.rows()->index(row).data(InspectorRows::FoldableRole).toBool());
            inspector.activate(row);
            break;
        }
    }
    QCOMPARE(inspector.rows()->rows().size(), before + 2);
    session.selectDevice(0);
    QCOMPARE(headings().size(), 3);
}

void TestMeasured::aBoardShowsItsChipCoreAndClock() {
    Session session(
        datasetFrom(":d a s3n:SmartSensor ; td:title \"d\" ; ssn:hasSubSystem [ a s3n:MicroController ; "
                    "schema:name \"nRF52840\" ; ta:core \"Cortex-M4F\" ; ta:clock [ schema:value 0.064 ; "
                    "schema:unitCode om:gigahertz ] ] ."));
    PairDrag drag(session);
    InspectorViewModel inspector(session, drag);
    session.selectDevice(0);
    QStringList said;
    for (const InspectorRow &row : inspector.rows()->rows()) {
        if (!row.words || !QStringList({"Chip", "Core", "Clock"}).contains(row.words->label))
            continue;
        said << row.words->value;
        QVERIFY(row.words->tooltip.startsWith(QLatin1String("stated in ")));
    }
    QCOMPARE(said, QStringList({"nRF52840", "Cortex-M4F", "64 MHz"}));
    const auto list =
        nlohmann::json::parse(run(QStringLiteral("list devices --json --graph %1").arg(QLatin1String(more))));
    const auto &board = list[0]["microcontrollers"][0];
    QCOMPARE(board["chip"].get<std::string>(), std::string("nRF52840"));
    QCOMPARE(board["core"].get<std::string>(), std::string("Cortex-M4F"));
    QCOMPARE(board["clock_mhz"].get<int>(), 64);
}

void TestMeasured::fitSaysWhatWasMeasuredOfThePair() {
    Session session(measured());
    Theme theme(nullptr);
    FitViewModel fit(session, theme);
    session.openFit(0, 0);
    QCOMPARE(fit.measured().size(), 5);
    QCOMPARE(fit.measured().front().figures, QStringLiteral("1 ms"));
    QVERIFY(fit.measured().front().credit.contains(QStringLiteral("Bench v1, closed")));
    QVERIFY(fit.measured().front().source.startsWith(QStringLiteral("Source: repository:")));
    QVERIFY(fit.measured().back().figures.startsWith(QStringLiteral("2 more")));
}

QTEST_MAIN(TestMeasured)
#include "tst_measured.moc"
