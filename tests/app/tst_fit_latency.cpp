// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_latency.h"
#include "tests/support/latency_graph.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

/// `model` in Fit, on the one device; answered.
struct Fixture {
    Fixture(const std::string &turtle, std::string_view model) : session(datasetFrom(turtle)) {
        session.openFit(static_cast<int>(modelCalled(*session.dataset(), model).value), 0);
        settle();
    }
    void settle() {
        QVERIFY(QTest::qWaitFor([this] { return !latency.working(); }));
    }

    Session session;
    FitLatency latency{session};
};

} // namespace

class TestFitLatency : public QObject {
    Q_OBJECT

private slots:
    void whatNobodyMeasuredIsEstimatedAsABand() {
        Fixture f(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50), "asked");
        QVERIFY(f.latency.estimated());
        QVERIFY(f.latency.text().startsWith(
            "About 120 ms (120 to 130 ms), estimated: K1 on Cortex-M4 at 50 MHz"));
        QVERIFY(f.latency.method().contains("left out"));
        QSignalSpy asked(&f.latency, &FitLatency::evidenceAsked);
        f.latency.explain();
        QCOMPARE(asked.count(), 1);
        const auto sheet = asked[0][0].value<EvidenceSheet>();
        QCOMPARE(sheet.figures.front().evidence.kind, EvidenceKind::Estimated);
        QVERIFY(!sheet.figures.front().evidence.empty());
    }

    void whereThereIsNoneItSaysWhy() {
        Fixture f(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M33", 50), "asked");
        QVERIFY(!f.latency.estimated());
        QVERIFY(f.latency.text().startsWith("No estimate: no other model was measured on the core"));
        QVERIFY(f.latency.method().isEmpty());
    }

    void whereNothingWasMeasuredAtAllThereIsNothingToSay() {
        const Fixture f(network("asked", 3, "Conv2D") + board("Cortex-M4", 50), "asked");
        QVERIFY(f.latency.text().isEmpty());
    }

    void whatWasMeasuredThereNeedsNoEstimate() {
        const std::string there =
            "[] a ta:Measurement ; sosa:usedProcedure :asked ; sosa:hasFeatureOfInterest :board ; "
            "sosa:hasResult [ a ta:Latency ; schema:value 5 ; schema:unitCode "
            "om:millisecond-Time ] .\n";
        const Fixture f(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50) + there,
                        "asked");
        QVERIFY(!f.session.catalog().measurements.empty());
        QVERIFY(f.latency.text().isEmpty());
    }

    /// Neither an estimate of somebody else nor the result of any model is a measurement of this one.
    void whatIsNotMeasuredOfTheModelLeavesTheEstimate() {
        const auto there = [](const std::string &more, const std::string &ofFigure) {
            return "[] a ta:Measurement ; sosa:usedProcedure :asked ; sosa:hasFeatureOfInterest :board" +
                   more +
                   " ; sosa:hasResult [ a ta:Latency ; schema:value 5 ; schema:unitCode om:millisecond-Time" +
                   ofFigure + " ] .\n";
        };
        for (const std::string &result :
             {there(" ; ta:division ta:OpenDivision", ""), there("", " ; ta:estimated true")}) {
            const Fixture f(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50) + result,
                            "asked");
            QVERIFY(f.latency.estimated());
        }
    }

    void itIsOfTheMicrocontrollerThatWasJudged() {
        const auto controller = [](const std::string &core, const char *kilobytes) {
            const auto memory = [&](const std::string &kind) {
                return "ssn-system:hasSystemProperty [ a s3n_extend:" + kind + " ; schema:value " +
                       kilobytes + " ; schema:unitCode om:kilobyte ] ; ";
            };
            return "[ a s3n:MicroController ; ta:core \"" + core +
                   "\" ; ta:clock [ schema:value 50 ; schema:unitCode om:megahertz ] ; "
                   "s3n:hasSystemCapability [ " +
                   memory("RAM") + memory("Flash") + " ] ]";
        };
        const std::string two = ":board a s3n:SmartSensor ; td:title \"board\" ; ssn:hasSubSystem " +
                                controller("Cortex-M33", "1") + ", " + controller("Cortex-M4", "1000") +
                                " .\n";
        const std::string asked =
            modelNamed("asked", "10", "10", "",
                       " nnet:hasMultiplyAccumulateOps 3000000 ; nnet:inputLayer " + layer("Conv2D") + " ;");
        const Fixture f(calibration() + asked + two, "asked");
        QVERIFY2(f.latency.text().contains("on Cortex-M4 at 50 MHz"), qPrintable(f.latency.text()));
    }

    void anotherGraphIsAnotherQuestion() {
        Fixture f(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50), "asked");
        QVERIFY(f.latency.estimated());
        QSignalSpy changed(&f.session, &Session::datasetChanged);
        f.session.openPaths({std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good/clean.ttl"});
        QVERIFY(changed.wait());
        QVERIFY(!f.latency.estimated()); // the old answer is of the old graph
        f.settle();
        QVERIFY(f.latency.estimated());
    }

    void anotherPairAnotherAnswer() {
        Fixture f(calibration() + network("asked", 3, "Conv2D") + network("dense", 3, "FullyConnected") +
                      board("Cortex-M4", 50),
                  "asked");
        f.session.openFit(static_cast<int>(modelCalled(*f.session.dataset(), "dense").value), 0);
        f.settle();
        QVERIFY(f.latency.text().contains("other kinds of layers"));
    }
};

QTEST_MAIN(TestFitLatency)
#include "tst_fit_latency.moc"
