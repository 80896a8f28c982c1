// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fleet_view_model.h"

#include "app/session/built_in_graph.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

constexpr int fewest = static_cast<int>(FleetAsks::FewestDevices);
constexpr int unused = static_cast<int>(FleetAsks::WhatIsUnused);
constexpr int shownOnes = static_cast<int>(FleetScope::Shown);
constexpr int ownOnes = static_cast<int>(FleetScope::Own);

/// The built-in graph, and what is said of its devices between them.
struct Fixture {
    Session session{builtInDataset({})};
    FleetViewModel fleet{session};
    QAbstractItemModelTester tester{fleet.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture() { fleet.setActive(true); }

    [[nodiscard]] int device(std::string_view title) const {
        const auto &devices = session.catalog().devices;
        return static_cast<int>(std::ranges::find(devices, title, &Device::title) - devices.begin());
    }
    [[nodiscard]] int model(std::string_view name) const {
        const auto &models = session.catalog().models;
        return static_cast<int>(std::ranges::find(models, name, &NeuralNetwork::name) - models.begin());
    }
    [[nodiscard]] int kit() const { return device("Arduino Nano 33 BLE Sense TinyML Kit"); }

    [[nodiscard]] QString label(int row) { return text(row, FleetRows::LabelRole); }
    [[nodiscard]] QString detail(int row) { return text(row, FleetRows::DetailRole); }
    [[nodiscard]] QStringList labels() {
        QStringList all;
        for (int row = 0; row < fleet.rows()->rowCount(); ++row)
            all << label(row);
        return all;
    }
    [[nodiscard]] int row(const QString &label) { return static_cast<int>(labels().indexOf(label)); }

    void pickModel(std::string_view name) {
        session.selectModel(model(name));
        fleet.addSelected();
    }

private:
    [[nodiscard]] QString text(int row, int role) { return fleet.rows()->index(row).data(role).toString(); }
};

const QString kitName = QStringLiteral("Arduino Nano 33 BLE Sense TinyML Kit");

} // namespace

class TestFleetViewModel : public QObject {
    Q_OBJECT

private slots:
    void oneDeviceRunsAllThatRunAnywhere() {
        Fixture f;
        QCOMPARE(f.fleet.headline(),
                 QStringLiteral("1 device runs all 21 models that run anywhere (of 23)."));
        QCOMPARE(f.fleet.proof(), QStringLiteral("Proven: it cannot be fewer."));
        QCOMPARE(f.labels(),
                 (QStringList{QStringLiteral("The devices"), kitName,
                              QStringLiteral("2 models run on none of the 6 devices"),
                              QStringLiteral("ARM MicroNet VWW 3"), QStringLiteral("Hello World")}));
        QCOMPARE(f.detail(1), QStringLiteral("21 models"));
        QCOMPARE(f.detail(3),
                 QStringLiteral("short of RAM by 20.0 kB on ") + kitName + QStringLiteral(", the nearest"));
        QCOMPARE(f.detail(4), QStringLiteral("no such sensor: no device has it"));
    }

    void aDeviceUnfoldsToWhatItRunsAndIsSelected() {
        Fixture f;
        f.fleet.activate(1);
        QCOMPARE(f.fleet.rows()->rowCount(), 5 + 21);
        QCOMPARE(f.session.state().selection, Selection::of(DeviceId{static_cast<std::uint32_t>(f.kit())}));
        QVERIFY(f.fleet.rows()->index(1).data(FleetRows::SelectedRole).toBool());
        f.fleet.activate(2);
        QCOMPARE(f.session.state().selection.kind, Selection::Kind::Model);
        QCOMPARE(f.fleet.rows()->rowCount(), 5 + 21);
        f.fleet.activate(1);
        QCOMPARE(f.fleet.rows()->rowCount(), 5);
        f.fleet.activate(0);
        QCOMPARE(f.fleet.rows()->rowCount(), 4);
    }

    void aModelOpensInFitOnTheDeviceThatIsMeant() {
        Fixture f;
        f.fleet.enter(f.row(QStringLiteral("ARM MicroNet VWW 3")));
        QVERIFY(f.session.fitOpen());
        QCOMPARE(static_cast<int>(f.session.state().fitPair->device.value), f.kit());
    }

    void aWhatIfCounts() {
        Fixture f;
        const DeviceId kit{static_cast<std::uint32_t>(f.kit())};
        f.session.suppose(kit, {.memory = {Bytes{207'000}, {}}, .sensors = {}, .taken = {}});
        QVERIFY(f.fleet.headline().startsWith(
            QStringLiteral("1 device runs all 22 models that run anywhere (of 23)")));
        QVERIFY(f.fleet.proof().endsWith(QStringLiteral("what-if")));
        QCOMPARE(f.row(QStringLiteral("ARM MicroNet VWW 3")), -1);
        f.session.resetWhatIf();
        QVERIFY(f.fleet.headline().startsWith(
            QStringLiteral("1 device runs all 21 models that run anywhere (of 23)")));
    }

    void onesOwnPicksAreUndone() {
        Fixture f;
        QVERIFY(!f.fleet.canAdd());
        f.pickModel("Hello_World");
        QCOMPARE(f.fleet.scope(), ownOnes);
        QCOMPARE(f.fleet.headline(), QStringLiteral("The model does not run on any of the 6 devices."));
        QVERIFY(!f.fleet.canAdd());
        f.pickModel("Person_Detection");
        QCOMPARE(f.fleet.scopes().last(), QStringLiteral("Picked 2"));
        QCOMPARE(f.fleet.headline(),
                 QStringLiteral("1 device runs the only model that runs anywhere (of 2)."));
        f.session.undo();
        QCOMPARE(f.fleet.scopes().last(), QStringLiteral("Picked 1"));
        f.session.redo();
        f.fleet.remove(f.row(QStringLiteral("Hello World")));
        QCOMPARE(f.fleet.headline(), QStringLiteral("1 device runs the model."));
        f.fleet.clearPicks();
        QCOMPARE(f.fleet.headline(), QStringLiteral("No model is asked for."));
        f.session.undo();
        QCOMPARE(f.fleet.headline(), QStringLiteral("1 device runs the model."));
    }

    void thoseShownFollowTheFilter() {
        Fixture f;
        f.session.showModelsThatFit(f.device("Arduino Nano 33 BLE Sense"));
        f.fleet.setScope(shownOnes);
        const std::size_t shown = f.session.shown()->models();
        QVERIFY(shown < 23);
        QCOMPARE(f.fleet.headline(),
                 QStringLiteral("1 device runs all %1 models.").arg(static_cast<qulonglong>(shown)));
        f.session.clearFilter();
        QVERIFY(f.fleet.headline().startsWith(
            QStringLiteral("1 device runs all 21 models that run anywhere (of 23)")));
    }

    void whatNoModelUsesOfEachDevice() {
        Fixture f;
        f.fleet.ask(unused);
        QCOMPARE(f.fleet.headline(),
                 QStringLiteral("1 of the 6 devices runs all that the 6 run; 5 could be left out."));
        const QStringList labels = f.labels();
        QCOMPARE(labels.first(), QStringLiteral("5 devices that could be left out"));
        QCOMPARE(labels.at(6), QStringLiteral("1 device needed"));
        QCOMPARE(labels.at(7), kitName);
        QVERIFY(f.detail(7).startsWith(QStringLiteral("21 models fit\nNever used: ")));
        QVERIFY(f.detail(1).contains(kitName + QStringLiteral(" runs all it runs")));
        f.fleet.activate(8);
        QCOMPARE(f.labels().last(), QStringLiteral("Hello World"));
    }

    void aPickedDeviceIsAskedAbout() {
        Fixture f;
        f.session.selectDevice(f.kit());
        QVERIFY(f.fleet.canAdd());
        QVERIFY(!f.fleet.canAddHere());
        f.fleet.addSelected();
        QCOMPARE(f.fleet.asks(), unused);
        QCOMPARE(f.fleet.headline(), QStringLiteral("The device is needed."));
        f.session.undo();
        QCOMPARE(f.fleet.asks(), fewest);
    }

    void picksAreFoundAgainInAnotherGraph() {
        Fixture f;
        f.pickModel("Hello_World");
        f.pickModel("Person_Detection");
        QSignalSpy changed(&f.session, &Session::datasetChanged);
        f.session.open(
            {QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/good/relative_iris.ttl"))});
        QVERIFY(changed.wait());
        QCOMPARE(f.session.state().fleet.models.own.size(), std::size_t{2});
        QCOMPARE(f.session.catalog().model(f.session.state().fleet.models.own.front()).name.empty(), false);
    }

    void whyAModelRunsNowhereIsFoundOutAnewWithOtherVerdicts() {
        QString turtle;
        constexpr int models = 10;
        constexpr int devices = 20;
        for (int i = 0; i < models; ++i)
            turtle += QString::fromStdString(test::modelNamed("m" + std::to_string(i), "99", "1", ""));
        for (int i = 0; i < devices; ++i)
            turtle += QString::fromStdString(test::deviceNamed("d" + std::to_string(i), "9", "9", ""));
        Session session(test::datasetFrom(turtle.toStdString()));
        FleetViewModel fleet(session);
        fleet.setActive(true);
        QCOMPARE(fleet.rows()->rowCount(), 1 + models);
        for (int row = 1; row <= models; ++row)
            QVERIFY(fleet.rows()->index(row).data(FleetRows::DetailRole).toString().endsWith("nearest"));
        session.suppose(DeviceId{7}, {.memory = {Bytes{98'000}, {}}, .sensors = {}, .taken = {}});
        QTRY_VERIFY(!session.matching() && !fleet.searching());
        QVERIFY(fleet.rows()->index(1).data(FleetRows::DetailRole).toString().contains("on d7, the nearest"));
    }

    void whatIsLargeIsSearchedForOffTheGuiThread() {
        QString turtle;
        constexpr int many = 300;
        for (int i = 0; i < many; ++i)
            turtle += QStringLiteral(":m%1 a nnet:NeuralNetwork ; schema:name \"m%1\" .\n"
                                     ":d%1 a s3n:SmartSensor ; td:title \"d%1\" .\n")
                          .arg(i);
        Session session(test::datasetFrom(turtle.toStdString()));
        FleetViewModel fleet(session);
        fleet.setActive(true);
        QVERIFY(fleet.searching());
        QCOMPARE(fleet.headline(), QStringLiteral("Searching…"));
        QTRY_VERIFY(!fleet.searching());
        QCOMPARE(fleet.headline(),
                 QStringLiteral("None of the 300 models is known to run on any of the 300 devices."));
        QCOMPARE(fleet.rows()->rowCount(), 1 + many);
        fleet.ask(unused);
        QVERIFY(fleet.searching());
        fleet.setActive(false);
        QVERIFY(!fleet.searching());
        QCOMPARE(fleet.rows()->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFleetViewModel)
#include "tst_fleet_view_model.moc"
