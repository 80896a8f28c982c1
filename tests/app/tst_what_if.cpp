// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/device_list_model.h"
#include "app/models/kept_what_if_model.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/what_if_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;
using Change = WhatIfChange;

namespace {

constexpr Bytes raised{207'000};

/// The built-in graph, and what it says of two things.
struct Fixture {
    Session session{builtInDataset({})};
    WhatIfViewModel whatIf{session};
    KeptWhatIfModel kept{session};

    [[nodiscard]] DeviceId device(std::string_view title) const {
        const auto &devices = session.catalog().devices;
        return idAt<DeviceId>(
            static_cast<std::size_t>(std::ranges::find(devices, title, &Device::title) - devices.begin()));
    }
    [[nodiscard]] ModelId model(std::string_view name) const {
        const auto &models = session.catalog().models;
        return idAt<ModelId>(
            static_cast<std::size_t>(std::ranges::find(models, name, &NeuralNetwork::name) - models.begin()));
    }
    [[nodiscard]] DeviceId kit() const { return device("Arduino Nano 33 BLE Sense TinyML Kit"); }

    void raiseRam() {
        session.selectDevice(static_cast<int>(kit().value));
        whatIf.device()->enter(SupposedThing::Ram, QStringLiteral("207 kB"));
    }
};

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void moreRamFlipsExactlyOnePair() {
        Fixture f;
        QCOMPARE(f.session.matrix().fit(), std::size_t{78});
        f.raiseRam();
        QCOMPARE(f.session.matrix().fit(), std::size_t{79});
        QCOMPARE(f.whatIf.changes().size(), 1);
        const Change change = f.whatIf.changes().first();
        QCOMPARE(change.model, f.model("ARM_MicroNet_VWW_3"));
        QCOMPARE(change.device, f.kit());
        QCOMPARE(change.pair, QStringLiteral("ARM MicroNet VWW 3 on Arduino Nano 33 BLE Sense TinyML Kit"));
        QCOMPARE(change.change, QStringLiteral("does not fit → tight"));
        QCOMPARE(f.whatIf.effect(), QStringLiteral("1 more pair fits"));
        QVERIFY(f.session.fitSummary().startsWith(QStringLiteral("79 of 138")));
        QVERIFY(f.session.fitSummary().contains(QStringLiteral("what-if")));
        f.session.resetWhatIf();
        QCOMPARE(f.session.matrix().fit(), std::size_t{78});
        QVERIFY(f.whatIf.changes().isEmpty());
        QVERIFY(!f.session.supposed());
    }

    void nothingOfItReachesTheGraph() {
        Fixture f;
        const auto stated = f.session.dataset();
        const std::size_t statements = stated->store.size();
        f.raiseRam();
        QCOMPARE(f.session.dataset(), stated);
        QCOMPARE(stated->store.size(), statements);
        QCOMPARE(stated->catalog.device(f.kit()).microcontrollers.front().ram->value, Bytes{187'000});
    }

    void whatChangedIsMarkedWhereItShows() {
        Fixture f;
        DeviceListModel devices(f.session);
        f.raiseRam();
        const Pair pair{f.model("ARM_MicroNet_VWW_3"), f.kit()};
        QVERIFY(f.session.verdictLine(pair).endsWith(QStringLiteral("what-if, else does not fit")));
        QStringList marked;
        for (int row = 0; row < devices.count(); ++row)
            if (const QString text = devices.index(row, 0).data(DeviceListModel::FitTextRole).toString();
                text.contains(u'Δ'))
                marked << text;
        QCOMPARE(marked, QStringList{QStringLiteral("22/23 · Δ 1")});
    }

    void aFigureThatTheGraphStatesIsNoWhatIf() {
        Fixture f;
        f.raiseRam();
        f.whatIf.device()->enter(SupposedThing::Ram, QStringLiteral("187 kB"));
        QVERIFY(!f.session.supposed());
        f.raiseRam();
        f.whatIf.device()->reset(SupposedThing::Ram);
        QVERIFY(!f.session.supposed());
    }

    void aSliderIsOneStepBack() {
        Fixture f;
        f.session.selectDevice(static_cast<int>(f.kit().value));
        for (const double bytes : {190'000.0, 200'000.0, 207'000.0})
            f.whatIf.device()->set(SupposedThing::Ram, bytes);
        f.whatIf.device()->release();
        QCOMPARE(f.session.rules().of(f.kit()).memory.ram, std::optional(raised));
        f.session.undo();
        QVERIFY(!f.session.supposed());
        QCOMPARE(f.session.matrix().fit(), std::size_t{78});
        f.session.redo();
        QCOMPARE(f.session.matrix().fit(), std::size_t{79});
    }

    void inTheMatrixItIsOfTheCellAtHand() {
        Fixture f;
        f.whatIf.followCell(Pair{f.model("Hello_World"), f.kit()});
        QVERIFY(!f.whatIf.device()->present());
        f.session.showMatrix();
        QCOMPARE(f.whatIf.device()->name(), QStringLiteral("Arduino Nano 33 BLE Sense TinyML Kit"));
        QCOMPARE(f.whatIf.model()->name(), QStringLiteral("Hello World"));
        f.session.showExplore();
        QVERIFY(!f.whatIf.model()->present());
    }

    void theRuntimeUnderTheHandIsOneStepToo() {
        Fixture f;
        for (const double bytes : {10'000.0, 20'000.0, 30'000.0})
            f.whatIf.set(WhatIfViewModel::RuntimeFlash, bytes);
        f.whatIf.release();
        QCOMPARE(f.session.undoStack()->count(), 1);
        f.session.undo();
        QVERIFY(!f.session.supposed());
    }

    void whatIsTakenBackIsAStepOfItsOwn() {
        Fixture f;
        f.raiseRam();
        f.whatIf.takeBack(0);
        f.whatIf.device()->set(SupposedThing::Ram, 200'000);
        f.whatIf.device()->release();
        f.session.undo();
        QVERIFY2(!f.session.supposed(), "what was taken back stays so");
        f.session.undo();
        QCOMPARE(f.session.rules().of(f.kit()).memory.ram, std::optional(raised));
    }

    void onlyWhatIsKeptCanBeTakenOrForgotten() {
        Fixture f;
        f.raiseRam();
        f.session.keepWhatIf(QStringLiteral("more RAM"));
        f.session.takeWhatIf(7); // there is none
        f.session.forgetWhatIf(-1);
        QCOMPARE(f.kept.count(), 1);
        f.session.forgetWhatIf(0);
        QCOMPARE(f.kept.count(), 0);
    }

    void sensorsAreSwitchedOnAndOff() {
        Fixture f;
        const DeviceId board = f.device("Arduino Nano 33 BLE Sense");
        const auto camera = [&] {
            const auto &sensors = f.whatIf.device()->sensors();
            return static_cast<int>(
                std::ranges::find(sensors, QStringLiteral("Camera"), &WhatIfSensor::name) - sensors.begin());
        };
        f.session.selectDevice(static_cast<int>(board.value));
        const std::uint32_t before = f.session.matrix().ofDevice(board).fit();
        QVERIFY(!f.whatIf.device()->sensors().at(camera()).there);
        f.whatIf.device()->toggle(camera());
        QVERIFY(f.whatIf.device()->sensors().at(camera()).there);
        QVERIFY(f.whatIf.device()->sensors().at(camera()).supposed);
        QVERIFY(f.session.matrix().ofDevice(board).fit() > before);
        f.whatIf.device()->toggle(camera());
        QVERIFY(!f.session.supposed());
    }

    void aModelMayNeedLess() {
        Fixture f;
        const ModelId model = f.model("ARM_MicroNet_VWW_3");
        f.session.selectModel(static_cast<int>(model.value));
        f.whatIf.model()->enter(SupposedThing::Ram, QStringLiteral("100 kB"));
        QCOMPARE(f.session.matrix().state(model, f.kit()), FitState::Fits);
        QCOMPARE(f.whatIf.lines().size(), 1);
        QCOMPARE(f.whatIf.lines().first().detail, QStringLiteral("RAM 100.0 kB (stated: 207.0 kB)"));
        f.whatIf.takeBack(0);
        QVERIFY(!f.session.supposed());
    }

    void nonsenseIsSaidAndChangesNothing() {
        Fixture f;
        f.session.selectDevice(0);
        f.whatIf.device()->enter(SupposedThing::Ram, QStringLiteral("much"));
        QVERIFY(f.whatIf.device()->problem().contains(QStringLiteral("much")));
        f.whatIf.enter(WhatIfViewModel::Margin, QStringLiteral("200"));
        QVERIFY(f.whatIf.problem().contains(QStringLiteral("200")));
        QVERIFY(!f.session.supposed());
        f.whatIf.device()->set(7, 1.0);
        f.whatIf.device()->toggle(-1);
        f.whatIf.device()->toggle(1'000);
        QVERIFY(!f.session.supposed());
    }

    void keptWhatIfsAreComparedAndComeBack() {
        Fixture f;
        const QAbstractItemModelTester tester(&f.kept,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.raiseRam();
        f.session.keepWhatIf(QStringLiteral("  bigger kit "));
        f.session.resetWhatIf();
        f.whatIf.enter(WhatIfViewModel::Margin, QStringLiteral("50 %"));
        f.session.keepWhatIf(QStringLiteral("wide margin"));
        QCOMPARE(f.kept.count(), 2);
        const auto said = [&](int row, KeptWhatIfModel::Role role) {
            return f.kept.index(row, 0).data(role).toString();
        };
        QCOMPARE(said(0, KeptWhatIfModel::NameRole), QStringLiteral("bigger kit"));
        QCOMPARE(said(0, KeptWhatIfModel::OutcomeRole), QStringLiteral("79 fit, 1 more pair fits"));
        QVERIFY(said(1, KeptWhatIfModel::OutcomeRole).startsWith(QStringLiteral("78 fit, ")));
        QCOMPARE(f.kept.stated(), QStringLiteral("78 fit"));
        f.session.takeWhatIf(0);
        QCOMPARE(f.session.matrix().fit(), std::size_t{79});
        f.session.resetWhatIf();
        QCOMPARE(f.kept.count(), 2);
        f.session.forgetWhatIf(0);
        QCOMPARE(f.kept.count(), 1);
        f.session.undo();
        QCOMPARE(f.kept.count(), 2);
    }

    void whatIsSupposedIsFoundAgainInAnotherGraph() {
        Fixture f;
        f.raiseRam();
        f.session.selectModel(static_cast<int>(f.model("Person_Detection").value));
        const auto sensors = f.whatIf.model()->sensors();
        const auto camera = std::ranges::find(sensors, QStringLiteral("Camera"), &WhatIfSensor::name);
        f.whatIf.model()->toggle(static_cast<int>(camera - sensors.begin())); // needs none any more
        f.session.keepWhatIf(QStringLiteral("both"));
        const std::size_t fit = f.session.matrix().fit();
        QSignalSpy changed(&f.session, &Session::datasetChanged);
        f.session.open(
            {QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/good/relative_iris.ttl"))});
        QVERIFY(changed.wait());
        QCOMPARE(f.session.rules().of(f.kit()).memory.ram, std::optional(raised));
        QCOMPARE(f.session.rules().of(f.model("Person_Detection")).sensors.removed.size(), std::size_t{1});
        QCOMPARE(f.session.state().whatIfs.size(), std::size_t{1});
        QCOMPARE(f.session.state().whatIfs.front().rules, f.session.rules());
        QVERIFY(f.session.matrix().fit() >= fit);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
