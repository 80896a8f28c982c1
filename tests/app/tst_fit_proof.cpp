// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/fit_proof_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

const std::string camera = "sosa_extend:Camera";

struct Fixture {
    explicit Fixture(const DatasetPtr &dataset) : session(dataset) {}

    Session session;
    FitProofViewModel proof{session};

    void show() {
        session.openFit(0, 0);
        proof.show();
    }
    [[nodiscard]] QVariant chain(int row, FitProofChains::Role role) {
        return proof.chains()->index(row).data(role);
    }
    /// "model m > input … "; "|" where there is a gap.
    [[nodiscard]] QString drawn(int row) {
        QString text;
        for (const ProofStep &step : chain(row, FitProofChains::StepsRole).value<QList<ProofStep>>())
            text += !step.arrow ? step.name : step.gap >= 0 ? " | " : step.forwards ? " > " : " < ";
        return text;
    }
};

DatasetPtr fitting() {
    return datasetFrom(modelNamed("m", "10", "20", camera, " nnet:hasInput :no ;") +
                       deviceNamed("d", "100", "200", camera));
}

} // namespace

class TestFitProof : public QObject {
    Q_OBJECT

private slots:
    void drawsTheWayAndTheInequalities() {
        Fixture f(fitting());
        const QAbstractItemModelTester tester(f.proof.chains(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy asked(&f.proof, &FitProofViewModel::asked);
        f.show();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(f.proof.title(), QString("Why it fits"));
        QCOMPARE(f.proof.command(), QString("Why it fits"));
        QCOMPARE(f.proof.pairName(), QString("m on d"));
        QCOMPARE(f.proof.chains()->rowCount(), 1);
        QCOMPARE(f.chain(0, FitProofChains::WhatRole).toString(), QString("Camera"));
        QCOMPARE(f.chain(0, FitProofChains::AnswerRole).toString(), QString("needed; on the device"));
        QCOMPARE(f.drawn(0), QString("m > http://example.org/m_input < unnamed > Camera < unnamed < d"));
        QCOMPARE(f.proof.memories().first().need, QString("10.00 kB needed ≤ 100.0 kB free on the device"));
        QCOMPARE(f.proof.memories().first().room, QString("90.00 kB to spare"));
        QCOMPARE(f.proof.notes(), QString());
    }

    void aBrokenLinkIsAGap() {
        Fixture f(datasetFrom(modelNamed("m", "100.5", "20", camera) +
                              deviceNamed("d", "100", "", "sosa_extend:Microphone")));
        f.show();
        QCOMPARE(f.proof.title(), QString("Why it does not fit"));
        QCOMPARE(f.drawn(0), QString("m > http://example.org/m_input < unnamed > Camera | d"));
        QCOMPARE(f.chain(0, FitProofChains::AnswerRole).toString(), QString("needed; not on the device"));
        const auto steps = f.chain(0, FitProofChains::StepsRole).value<QList<ProofStep>>();
        QCOMPARE(steps[steps.size() - 2].spoken, QString("Gap: none on the device"));
        QCOMPARE(f.proof.memories().first().need, QString("100.5 kB needed > 100.0 kB free on the device"));
        QCOMPARE(f.proof.memories().first().room, QString("500 B short"));
        QCOMPARE(f.proof.memories().last().need,
                 QString("20.00 kB needed; what the device has is not stated"));
        QCOMPARE(f.proof.memories().last().room, QString());
    }

    void whatIsSupposedIsMarked() {
        Fixture f(fitting());
        f.show();
        f.session.setOverhead({.flash = Bytes{84'528}, .ram = Bytes{1'000}}); // it follows
        f.session.setTaken(DeviceId{0}, {Bytes{89'500}, Bytes{0}});
        QCOMPARE(f.proof.title(), QString("Why it does not fit"));
        QCOMPARE(f.proof.memories().first().need,
                 QString("10.00 kB + 1.000 kB reserve = 11.00 kB needed (what-if) > 10.50 kB left "
                         "(what-if: 100.0 kB free on the device − 89.50 kB taken)"));
        QVERIFY2(f.proof.notes().contains("84.53 kB of runtime"), qPrintable(f.proof.notes()));
        f.session.undo();
        QCOMPARE(f.proof.title(), QString("Why it fits"));
    }

    void everyStepHasItsStatements() {
        Fixture f(fitting());
        f.show();
        QSignalSpy evidence(&f.proof, &FitProofViewModel::evidenceAsked);
        const auto steps = f.chain(0, FitProofChains::StepsRole).value<QList<ProofStep>>();
        for (int step = 0; step < steps.size(); ++step) {
            f.proof.explainStep(0, step);
            QCOMPARE(evidence.size(), step + 1);
            const auto sheet = evidence.last().first().value<EvidenceSheet>();
            QVERIFY2(!sheet.figures.front().evidence.empty(), qPrintable(steps[step].spoken));
        }
        f.proof.explainMemory(1);
        QCOMPARE(evidence.last().first().value<EvidenceSheet>().figures.front().label, QString("Flash"));
        const auto before = evidence.size();
        f.proof.explainStep(0, 99);
        f.proof.explainStep(7, 0);
        f.proof.explainStep(-1, -1);
        QCOMPARE(evidence.size(), before);
    }

    void aGapIsExplainedByWhatTheDeviceHas() {
        Fixture f(datasetFrom(modelNamed("m", "10", "20", camera) +
                              deviceNamed("d", "100", "200", "sosa_extend:Microphone")));
        f.show();
        QSignalSpy evidence(&f.proof, &FitProofViewModel::evidenceAsked);
        f.proof.explainStep(0, 7);
        const auto sheet = evidence.last().first().value<EvidenceSheet>();
        QVERIFY(sheet.figures.front().conditions.join(u' ').contains("the device states these sensors"));
    }

    void onTheMapItIsOfTheTwoEndsOfTheWay() {
        Fixture f(fitting());
        QSignalSpy possible(&f.proof, &FitProofViewModel::possibleChanged);
        QVERIFY(!f.proof.possible());
        f.proof.show(); // of nothing
        f.session.showMap();
        f.session.selectDevice(0);
        ViewState next = f.session.state();
        next.browsing.pathFrom = f.session.graph().node(NodeKind::Device, 0);
        next.browsing.pathTo = f.session.graph().node(NodeKind::Sensor, 0);
        f.session.change(next, {});
        QVERIFY(!f.proof.possible()); // no pair
        next.browsing.pathTo = f.session.graph().node(NodeKind::Model, 0);
        f.session.change(next, {});
        QVERIFY(f.proof.possible());
        QCOMPARE(possible.size(), 1);
        f.proof.show();
        QCOMPARE(f.proof.pairName(), QString("m on d"));
        QSignalSpy gone(&f.proof, &FitProofViewModel::gone);
        f.session.showLanes();
        QCOMPARE(gone.size(), 1);
        QVERIFY(!f.proof.possible());
    }

    void anotherGraphWithoutThePairHasNoProofToShow() {
        Fixture f(builtInDataset());
        f.show();
        QSignalSpy gone(&f.proof, &FitProofViewModel::gone);
        QSignalSpy evidence(&f.proof, &FitProofViewModel::evidenceAsked);
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        for (int source = 0; source < static_cast<int>(f.session.sources().size()); ++source)
            f.session.switchSource(source, false);
        QTRY_COMPARE(gone.size(), 1);
        f.proof.explainStep(0, 0);
        f.proof.explainMemory(0);
        f.proof.copy();
        QVERIFY(evidence.isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void saysWhichMicrocontrollerAndThatNoSensorIsNeeded() {
        Fixture f(datasetFrom(modelNamed("m", "10", "20", "") + R"(
            :d a s3n:SmartSensor ; td:title "d" ; ssn:hasSubSystem
              [ a s3n:MicroController ] , [ a s3n:MicroController ; s3n:hasSystemCapability [
                  ssn-system:hasSystemProperty
                  [ a s3n_extend:RAM ; schema:value 50 ; schema:unitCode om:kilobyte ] ,
                  [ a s3n_extend:Flash ; schema:value 90 ; schema:unitCode om:kilobyte ] ] ] .)"));
        f.show();
        QCOMPARE(f.proof.notes(),
                 QString("The model states no sensor that it needs.\nOf the device's 2 microcontrollers, the "
                         "answer is that of number 2, the best one."));
    }

    void copiesAllOfItWithItsStatements() {
        Fixture f(builtInDataset());
        f.show();
        f.proof.copy();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(f.proof.title() + ": "), qPrintable(text));
        QVERIFY2(text.contains("—ssn:hasInput→"), qPrintable(text));
        QVERIFY2(text.contains("models.ttl:"), qPrintable(text));
        QVERIFY2(text.contains("devices.ttl:"), qPrintable(text));
    }
};

QTEST_MAIN(TestFitProof)
#include "tst_fit_proof.moc"
