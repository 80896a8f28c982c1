// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_report.h"
#include "app/session/built_in_graph.h"
#include "app/text/latency_texts.h"
#include "app/viewmodels/fit_view_model.h"
#include "tests/support/latency_graph.h"
#include "tests/support/report_graph.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

constexpr std::size_t vague = 2;
constexpr std::size_t roomy = 0;

QStringList textsOf(const ReportRow &row) {
    QStringList texts;
    for (const ReportCell &cell : row)
        texts << cell.text;
    return texts;
}

QStringList firstsOf(const ReportTable &table) {
    QStringList texts;
    for (const ReportRow &row : table.rows)
        texts << row.front().text;
    return texts;
}

template <class Named>
std::size_t placeOf(const std::vector<Named> &all, std::string Named::*name, const char *wanted) {
    return static_cast<std::size_t>(std::ranges::find(all, wanted, name) - all.begin());
}

/// On the built-in graph.
PairReport builtInReport(const char *model, const char *device, const FitRules &rules = {}) {
    const DatasetPtr dataset = builtInDataset();
    return reportOn(dataset, placeOf(dataset->catalog.models, &NeuralNetwork::name, model),
                    placeOf(dataset->catalog.devices, &Device::title, device), rules);
}

} // namespace

class TestPairReport : public QObject {
    Q_OBJECT

private slots:
    void aPairThatFits() {
        const PairReport report = builtInReport("Person_Detection", "Arduino Nano 33 BLE Sense TinyML Kit");
        QCOMPARE(report.frame.title, QString("Person Detection on Arduino Nano 33 BLE Sense TinyML Kit"));
        QCOMPARE(report.frame.credit(), QString("TinyAtlas 1.2.3 · written 22 November 2026"));
        QCOMPARE(report.word, QString("Fits"));
        QCOMPARE(report.headline, QString("Fits, with 92.87 kB RAM and 548.9 kB flash to spare"));
        QCOMPARE(textsOf(report.requirements.rows[0]),
                 QStringList({"RAM", "94.13 kB", "187.0 kB", "92.87 kB to spare", "free"}));
        QCOMPARE(firstsOf(report.requirements), QStringList({"RAM", "Flash", "Camera"}));
        QVERIFY(report.changes.empty());
        QVERIFY(report.substitutes.empty());
        QVERIFY(report.supposed.isEmpty());
        QCOMPARE(textsOf(report.evidence.rows[0]),
                 QStringList({"RAM needed", "94.13 kB", "stated by the graph",
                              "schema:minValue 94.128 om:kilobyte × 1,000 = 94,128 bytes",
                              "models.ttl, line 1049 (built in)"}));
        QVERIFY(report.frame.sources.note.contains("arduino_nano_ble_33_tinyml_kit"));
    }

    /// Every figure is the one that the window shows.
    void theFiguresAreThoseOfTheWindow() {
        const DatasetPtr dataset = builtInDataset();
        Session session(dataset);
        Theme theme(nullptr);
        FitViewModel fit(session, theme);
        for (std::size_t model = 0; model < dataset->catalog.models.size(); ++model) {
            for (std::size_t device = 0; device < dataset->catalog.devices.size(); ++device) {
                session.openFit(static_cast<int>(model), static_cast<int>(device));
                const PairReport report = reportOn(dataset, model, device);
                QCOMPARE(static_cast<int>(report.state), fit.state());
                QCOMPARE(report.headline, fit.headline());
                QCOMPARE(report.explanation, fit.explanation());
                QCOMPARE(report.memories[0].need, fit.memories()[0].need);
                QCOMPARE(report.memories[1].room, fit.memories()[1].room);
                QCOMPARE(report.barsNote, fit.barsNote());
                QCOMPARE(report.charted.size(), fit.alternatives()->models().size());
                for (const FitRequirement &shown : fit.requirements()) {
                    const auto row = std::ranges::find(report.requirements.rows, shown.what,
                                                       [](const ReportRow &one) { return one.front().text; });
                    QVERIFY(row != report.requirements.rows.end());
                    QCOMPARE(textsOf(*row).mid(1, 3), QStringList({shown.need, shown.have, shown.gap}));
                }
            }
        }
    }

    void onePairThatDoesNotFitSaysWhatItWouldTake() {
        const PairReport report = builtInReport("ARM_MicroNet_VWW_3", "Syntiant TinyML Board");
        QCOMPARE(report.state, FitState::DoesNotFit);
        QCOMPARE(report.word, QString("Does not fit"));
        QVERIFY(report.changes.lines.first().startsWith("A camera and 182.0 kB more RAM on Syntiant"));
        QVERIFY(report.changes.leftOut > 0);
        QCOMPARE(report.substitutes.heading, QString("Instead, on another device"));
        QVERIFY(report.substitutes.lines.first().contains("Person Detection"));
        QCOMPARE(textsOf(report.requirements.rows.back()).mid(0, 4),
                 QStringList({"Camera", "needed", "not on the device", "missing"}));
    }

    void whatFitsHereCountsAsAnAlternativeForAReason() {
        const PairReport report = reportOn(earAndBoards(), 0, roomy);
        QCOMPARE(firstsOf(report.alternatives), QStringList({"Ear", "Small"})); // Giant does not fit
        QCOMPARE(report.alternatives.rows[0][1].text, QString("this model"));
        QCOMPARE(report.alternatives.rows[1][1].text, QString("same task"));
        QCOMPARE(report.alternatives.rows[1][2].text, QString("not reported"));
        QCOMPARE(report.requirements.note, QString("Also on board: thermometer"));
    }

    void unknownIsSaidAndNeverZero() {
        const PairReport report = reportOn(earAndBoards(), vague, roomy);
        QCOMPARE(report.state, FitState::Unknown);
        QCOMPARE(textsOf(report.requirements.rows[0]).mid(0, 4),
                 QStringList({"RAM", "unknown", "200.0 kB", "unknown"}));
        QCOMPARE(report.alternatives.rows[0][4].text, QString("unknown"));
        const auto nothing = datasetFrom(modelNamed("m", "", "", "") + deviceNamed("d", "", "", ""));
        const PairReport empty = reportOn(nothing);
        QCOMPARE(empty.requirements.rows[1][4].text, QString("not stated"));
        QVERIFY(empty.evidence.rows.empty());
        QCOMPARE(empty.evidence.note, QString("The graph states no figure of this pair."));
        QVERIFY(!empty.memories[0].haveKnown);
    }

    void whatIsMissingStandsBeforeWhatIsThere() {
        const auto dataset =
            datasetFrom(modelNamed("m", "1", "1",
                                   "sosa_extend:Accelerometer, sosa_extend:Camera, sosa_extend:Microphone") +
                        deviceNamed("d", "10", "10", "sosa_extend:Accelerometer sosa_extend:Camera"));
        QCOMPARE(firstsOf(reportOn(dataset).requirements),
                 QStringList({"RAM", "Flash", "Microphone", "Accelerometer", "Camera"}));
        const PairReport bare = reportOn(farTooMuch(), 0, 1); // lacks all ten: what it has is said once
        QCOMPARE(firstsOf(bare.evidence).count(QString("Sensors of the device")), 1);
    }

    void whatIsSupposedIsMarked() {
        FitRules rules;
        rules.overhead.flash = Bytes{84'528};
        DeviceWhatIf whatIf;
        whatIf.memory.ram = Bytes{20'000};
        rules.set(idAt<DeviceId>(0), whatIf);
        const PairReport report = reportOn(earAndBoards(), 0, roomy, rules);
        QCOMPARE(report.state, FitState::DoesNotFit); // by the runtime
        QVERIFY(report.supposed.join('|').contains("What-if: Roomy: RAM 20.00 kB (stated: 200.0 kB)."));
        QVERIFY(report.supposed.last().startsWith("Without the what-if it fits"));
        QCOMPARE(report.requirements.rows[0][2].text, QString("20.00 kB what-if"));
        QCOMPARE(report.requirements.rows[0][4].text, QString("what-if"));
        QCOMPARE(report.requirements.rows[1][1].note, QString("95.00 kB + 84.53 kB runtime"));
        // The evidence is what the graph states.
        QCOMPARE(report.evidence.rows[1][1].text, QString("200.0 kB"));
        QVERIFY(!report.rule.lines.join('|').contains("Nothing is supposed"));
    }

    void theMarginOfTheRuleIsSaid() {
        FitRules rules;
        rules.margin = 2500;
        const PairReport report = reportOn(earAndBoards(), 0, roomy, rules);
        QVERIFY(report.rule.lines[1].contains("above 75 % (margin 25 %)"));
        QCOMPARE(report.changes.heading, QString("To leave 25 % free"));
    }

    void whereNobodyMeasuredThereIsAnEstimateWithItsError() {
        const auto dataset =
            datasetFrom(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50));
        const PairReport report = reportOn(dataset, modelCalled(*dataset, "asked").value);
        QCOMPARE(report.speed.heading, QString("Latency: not measured on this device"));
        QVERIFY(report.speed.lines.first().contains("estimated: K1 on Cortex-M4 at 50 MHz"));
        QVERIFY(report.speed.lines.last().startsWith("How far off estimates are: of 10 measured pairs"));
        const auto row = std::ranges::find(report.evidence.rows, QString("Latency"),
                                           [](const ReportRow &one) { return one.front().text; });
        QVERIFY(row != report.evidence.rows.end());
        QCOMPARE(textsOf(*row).mid(1, 2), QStringList({"about 120 ms", "estimated"}));
        const PairReport silent = reportOn(earAndBoards());
        QCOMPARE(silent.speed.lines, QStringList(text::noEstimateSentence(NoEstimate::WorkUnknown)));
    }

    void whatOnlyOthersWorkedOutIsNotMeasured() {
        const auto dataset = datasetFrom(
            calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50) +
            "[] a ta:Measurement ; sosa:usedProcedure :asked ; sosa:hasFeatureOfInterest :board ; "
            "sosa:hasResult "
            "[ a ta:Latency ; schema:value 5 ; schema:unitCode om:millisecond-Time ; ta:estimated true ] .");
        const PairReport report = reportOn(dataset, modelCalled(*dataset, "asked").value);
        QCOMPARE(report.speed.heading, QString("Latency: not measured on this device"));
        QVERIFY(report.speed.lines.first().startsWith("5 ms (estimated)"));
        QVERIFY(report.speed.lines[1].contains("estimated: K1 on Cortex-M4 at 50 MHz"));
    }

    void whatWasMeasuredIsNotEstimated() {
        const auto dataset = datasetFrom(
            modelNamed("m", "10", "20", "") + deviceNamed("d", "100", "200", "") +
            "[] a ta:Measurement ; sosa:usedProcedure :m ; sosa:hasFeatureOfInterest :d ; sosa:hasResult "
            "[ a ta:Latency ; schema:value 12.5 ; schema:unitCode om:millisecond-Time ] .");
        const PairReport report = reportOn(dataset);
        QCOMPARE(report.speed.heading, QString("Measured on this device"));
        QCOMPARE(report.speed.lines.size(), 1);
        QVERIFY(report.speed.lines.first().startsWith("12.5"));
        QVERIFY(firstsOf(report.evidence).contains("Latency"));
    }

    void sourcesHaveTheirHashes() {
        QTemporaryDir folder;
        const std::string file = folder.filePath("own graph.ttl").toStdString();
        const std::string turtle =
            std::string(prefixes) + modelNamed("m", "1", "1", "") + deviceNamed("d", "2", "2", "");
        std::ofstream(file) << turtle;
        const std::vector<std::filesystem::path> files{file};
        const auto dataset = openFiles(nullptr, files);
        QVERIFY(dataset);
        const auto sources = hashedSources(*dataset.value());
        QCOMPARE(sources.size(), std::size_t{1});
        QCOMPARE(sources[0].name, QString("own graph.ttl")); // no folder of the user's machine
        QCOMPARE(sources[0].hash,
                 QString::fromLatin1(
                     QCryptographicHash::hash(QByteArray::fromStdString(turtle), QCryptographicHash::Sha256)
                         .toHex()));
        std::ofstream(file, std::ios::app) << "# more\n";
        QVERIFY(hashedSources(*dataset.value())[0].hash.isEmpty());
        QCOMPARE(sourcesTable(hashedSources(*dataset.value())).rows[0][3].text,
                 QString("unknown: the file has changed since it was read"));
        std::filesystem::remove(file);
        QVERIFY(hashedSources(*dataset.value())[0].failure.contains("cannot be read"));
    }

    void theBuiltInGraphHasHashesAndThoseThatAreUsedComeFirst() {
        const PairReport report = builtInReport("Hello_World", "Adafruit PyBadge");
        const QStringList files = firstsOf(report.frame.sources);
        QCOMPARE(files.mid(0, 2), QStringList({"devices.ttl (built in)", "models.ttl (built in)"}));
        for (const ReportRow &row : report.frame.sources.rows)
            QCOMPARE(row[3].text.size(), 64);
    }

    void ofTwoHundredAlternativesTheBestAreShownAndTheOthersCounted() {
        const PairReport report = reportOn(farTooMuch());
        QCOMPARE(report.alternatives.rows.size() + report.alternatives.leftOut, std::size_t{200});
        QCOMPARE(report.alternatives.rows[1][2].text, QString("98.0 %"));
        QCOMPARE(report.captionOf(report.bars.size()), QString("the best 10 of 200"));
        QCOMPARE(report.captionOf(200), QString());
        QVERIFY(report.alternatives.more().startsWith("and "));
    }
};

QTEST_MAIN(TestPairReport)
#include "tst_pair_report.moc"
