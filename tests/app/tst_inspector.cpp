// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/viewmodels/inspector_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

template <class Thing>
int indexOf(const std::vector<Thing> &things, std::string Thing::*name, std::string_view wanted) {
    for (std::size_t index = 0; index < things.size(); ++index) {
        if (things[index].*name == wanted)
            return static_cast<int>(index);
    }
    return -1;
}

struct Fixture {
    explicit Fixture(const DatasetPtr &dataset = builtInDataset()) : session(dataset) {}

    Session session;
    PairDrag drag{session};
    InspectorViewModel inspector{session, drag};

    void selectModel(std::string_view name) {
        session.selectModel(indexOf(session.catalog().models, &NeuralNetwork::name, name));
    }
    void selectDevice(std::string_view title) {
        session.selectDevice(indexOf(session.catalog().devices, &Device::title, title));
    }
    [[nodiscard]] QVariant at(int row, int role) { return inspector.rows()->index(row).data(role); }
    /// The first row with this label, -1 for none.
    [[nodiscard]] int rowOf(const QString &label) {
        for (int row = 0; row < inspector.rows()->rowCount(); ++row) {
            if (at(row, InspectorRows::LabelRole).toString() == label)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString valueOf(const QString &label) {
        return at(rowOf(label), InspectorRows::ValueRole).toString();
    }
};

} // namespace

class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void welcomesWithTheTotals();
    void saysWhatAModelNeedsAndIs();
    void saysWhereFiguresComeFrom();
    void saysWhatIsNotReported();
    void foldsLayers();
    void listsDevicesThatFitFirst();
    void countsThatSupposeSomethingSaySo();
    void describesADevice();
    void describesASensor();
    void severalModelsMarkedSayWhereEachFits();
    void severalDevicesMarkedSayWhatFitsEach();
    void whatIsMarkedCanBePutSideBySide();
    void clickSelects();
    void doubleClickOpensThePairThoughTheRowsHaveChanged();
    void copiesARow();
    void staysFastWithManyModels();
};

void TestInspector::welcomesWithTheTotals() {
    Fixture f;
    const QAbstractItemModelTester tester(f.inspector.rows(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(f.valueOf("Models"), QString("23"));
    QCOMPARE(f.valueOf("Devices"), QString("6"));
    QCOMPARE(f.inspector.description(), QString("78 of 138 pairs fit"));
    QCOMPARE(f.inspector.firstVerdict(), -1);
}

void TestInspector::saysWhatAModelNeedsAndIs() {
    Fixture f;
    const QAbstractItemModelTester tester(f.inspector.rows(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.selectModel("ARM_DS_CNN_Small_");
    QCOMPARE(f.inspector.kind(), QString("MODEL · Audio · keyword spotting"));
    QCOMPARE(f.inspector.title(), QString("ARM DS CNN Small"));
    QCOMPARE(f.inspector.group(), static_cast<int>(Group::Audio));
    QCOMPARE(f.valueOf("RAM (tensor arena)"), QString("32.53 kB"));
    QCOMPARE(f.valueOf("Flash (model file)"), QString("47.62 kB"));
    QCOMPARE(f.valueOf("Sensor"), QString("Microphone"));
    QCOMPARE(f.valueOf("Multiply-accumulates"), QString("2.66 M"));
    QCOMPARE(f.valueOf("Top-1 accuracy"), QString("93.5 %"));
    QCOMPARE(f.valueOf("Creator"), QString("Arm"));
}

void TestInspector::saysWhereFiguresComeFrom() {
    Fixture f;
    f.selectModel("ARM_DS_CNN_Small_");
    const QString tooltip = f.at(f.rowOf("RAM (tensor arena)"), InspectorRows::TooltipRole).toString();
    QVERIFY2(tooltip.contains("32,528 bytes"), qPrintable(tooltip));
    QVERIFY2(tooltip.contains("models.ttl, line "), qPrintable(tooltip));
    QVERIFY(f.valueOf("Stated in").startsWith("models.ttl, line "));
}

void TestInspector::saysWhatIsNotReported() {
    Fixture f;
    f.selectModel("Anomaly_Detection_Autoencoder");
    QCOMPARE(f.valueOf("Top-1 accuracy"), QString("not reported"));
    QCOMPARE(f.valueOf("Dataset"), QString("not stated"));
    QCOMPARE(f.valueOf("Sensor"), QString("Accelerometer\ntested with LSM9DS1, ±4 g, 119 Hz"));
}

void TestInspector::foldsLayers() {
    Fixture f;
    f.selectModel("Anomaly_Detection_Autoencoder");
    const int heading = f.rowOf("LAYERS (5)");
    QVERIFY(heading >= 0);
    QVERIFY(f.at(heading, InspectorRows::FoldedRole).toBool());
    const int folded = f.inspector.rows()->rowCount();
    f.inspector.activate(heading);
    QCOMPARE(f.inspector.rows()->rowCount(), folded + 5);
    QCOMPARE(f.at(heading + 1, InspectorRows::LabelRole).toString(), QString("1  FullyConnected"));
    QCOMPARE(f.at(heading + 1, InspectorRows::ValueRole).toString(), QString("Int8 · Relu"));
    f.inspector.activate(heading);
    QCOMPARE(f.inspector.rows()->rowCount(), folded);
}

void TestInspector::listsDevicesThatFitFirst() {
    Fixture f;
    f.selectModel("ARM_DS_CNN_Small_");
    const int first = f.inspector.firstVerdict();
    const QString heading = f.at(first - 1, InspectorRows::LabelRole).toString();
    QCOMPARE(heading, QString("FITS 3 OF 6 DEVICES"));
    for (int row = first; row < first + 6; ++row) {
        const FitState state = static_cast<FitState>(f.at(row, InspectorRows::StateRole).toInt());
        QCOMPARE(isFit(state), row < first + 3);
        QVERIFY(!f.at(row, InspectorRows::ValueRole).toString().isEmpty());
    }
}

void TestInspector::countsThatSupposeSomethingSaySo() {
    Fixture f;
    f.selectModel("ARM_DS_CNN_Small_");
    f.session.setOverhead({runtimeOnNano33Ble, {}});
    QTRY_VERIFY(!f.session.matching());
    const QString heading = f.at(f.inspector.firstVerdict() - 1, InspectorRows::LabelRole).toString();
    QVERIFY2(heading.endsWith(QStringLiteral("OF 6 DEVICES · WHAT-IF")), qPrintable(heading));
}

void TestInspector::describesADevice() {
    Fixture f;
    f.selectDevice("Siemens SSI-Web node");
    QCOMPARE(f.inspector.kind(), QString("DEVICE · Siemens"));
    QCOMPARE(f.valueOf("RAM free"), QString("86.00 kB"));
    QCOMPARE(f.valueOf("Temperature"), QString("−20 to 80 °C"));
    QVERIFY(f.rowOf("Gyroscope") >= 0);
    QVERIFY(f.inspector.firstVerdict() > 0);
}

void TestInspector::describesASensor() {
    Fixture f;
    const int gyroscope = indexOf(f.session.catalog().sensorTypes, &SensorType::name, "Gyroscope");
    f.session.selectSensor(gyroscope);
    QCOMPARE(f.inspector.title(), QString("Gyroscope"));
    QVERIFY(f.rowOf("Siemens SSI-Web node") > 0);
}

void TestInspector::severalModelsMarkedSayWhereEachFits() {
    Fixture f(datasetFrom(modelNamed("little", "10", "10", "sosa_extend:Camera") +
                          modelNamed("big", "100", "10", "sosa_extend:Camera") +
                          deviceNamed("Roomy", "200", "200", "sosa_extend:Camera") +
                          deviceNamed("Narrow", "20", "200", "sosa_extend:Camera") +
                          deviceNamed("Close", "104", "200", "sosa_extend:Camera") +
                          deviceNamed("Silent", "", "200", "sosa_extend:Camera")));
    const QAbstractItemModelTester tester(f.inspector.rows(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.session.mark({ModelId{0}, ModelId{1}}, false);
    QTRY_COMPARE(f.inspector.kind(), QString("MARKED"));
    QCOMPARE(f.inspector.title(), QString("2 models"));
    const int models = f.rowOf("2 MODELS");
    QCOMPARE(f.at(models + 1, InspectorRows::LabelRole).toString(), QString("little"));
    QCOMPARE(f.at(models + 2, InspectorRows::LabelRole).toString(), QString("big"));
    const int fitting = f.rowOf("THEY ALL FIT 2 OF 4 DEVICES");
    QVERIFY(fitting > 0);
    QCOMPARE(f.at(fitting + 1, InspectorRows::LabelRole).toString(),
             QString("Each of them by itself. Of 1 it is not known."));
    QCOMPARE(f.at(fitting + 2, InspectorRows::LabelRole).toString(), QString("Roomy"));
    QCOMPARE(f.at(fitting + 3, InspectorRows::LabelRole).toString(), QString("TIGHT FOR ONE OF THEM (1)"));
    QCOMPARE(f.at(fitting + 4, InspectorRows::LabelRole).toString(), QString("Close"));
    QCOMPARE(f.inspector.rows()->rowCount(), fitting + 5);
    f.session.showDevicesThatFit(1);
    QTRY_VERIFY(f.rowOf("THEY ALL FIT 2 OF 2 DEVICES SHOWN") > 0);

    f.session.clearSelection();
    QTRY_COMPARE(f.inspector.kind(), QString("NOTHING SELECTED"));
}

void TestInspector::severalDevicesMarkedSayWhatFitsEach() {
    Fixture f(datasetFrom(modelNamed("little", "10", "10", "sosa_extend:Camera") +
                          modelNamed("big", "100", "10", "sosa_extend:Camera") +
                          deviceNamed("Roomy", "200", "200", "sosa_extend:Camera") +
                          deviceNamed("Narrow", "20", "200", "sosa_extend:Camera")));
    f.session.markDevice(0);
    f.session.markDevice(1);
    QTRY_COMPARE(f.inspector.title(), QString("2 devices"));
    const int fitting = f.rowOf("1 OF 2 MODELS FIT THEM ALL");
    QVERIFY(fitting > 0);
    QCOMPARE(f.at(fitting + 2, InspectorRows::LabelRole).toString(), QString("little"));
}

void TestInspector::whatIsMarkedCanBePutSideBySide() {
    Fixture f;
    QVERIFY(f.inspector.compareText().isEmpty());
    f.session.mark({ModelId{0}, ModelId{1}}, false);
    QCOMPARE(f.inspector.compareText(), QString("Put 2 models side by side"));
    f.inspector.compareMarked();
    QVERIFY(f.session.compareInSight());
    QCOMPARE(f.session.state().compare.models, (std::vector{ModelId{0}, ModelId{1}}));
    f.session.selectModel(0);
    QVERIFY(f.inspector.compareText().isEmpty()); // its card and its menu offer that

    // Of those of two kinds, those of which there are several.
    const KnowledgeGraph &graph = f.session.graph();
    ViewState mixed = f.session.state();
    mixed.selection = {};
    mixed.browsing.marked = {graph.node(NodeKind::Model, 0), graph.node(NodeKind::Device, 0),
                             graph.node(NodeKind::Device, 1)};
    f.session.change(mixed, {});
    QCOMPARE(f.inspector.compareText(), QString("Put 2 devices side by side"));
    f.inspector.compareMarked();
    QCOMPARE(f.session.state().compare.kind, ComparedKind::Devices);
    QCOMPARE(f.session.state().compare.devices, (std::vector{DeviceId{0}, DeviceId{1}}));
}

void TestInspector::clickSelects() {
    Fixture f;
    f.selectDevice("Siemens SSI-Web node");
    f.inspector.activate(f.rowOf("Gyroscope"));
    QCOMPARE(f.session.state().selection.kind, Selection::Kind::Sensor);
    f.inspector.activate(-1);
    f.inspector.activate(9999);
    QCOMPARE(f.session.state().selection.kind, Selection::Kind::Sensor);
}

void TestInspector::doubleClickOpensThePairThoughTheRowsHaveChanged() {
    Fixture f;
    f.selectModel("ARM_DS_CNN_Small_");
    const Selection model = f.session.state().selection;
    f.inspector.activate(f.inspector.firstVerdict());
    QCOMPARE(f.session.state().selection.kind, Selection::Kind::Device);
    const Selection device = f.session.state().selection;
    f.inspector.openActivated();
    QVERIFY(f.session.fitOpen());
    QCOMPARE(f.session.state().fitPair->model.value, model.index);
    QCOMPARE(f.session.state().fitPair->device.value, device.index);
}

void TestInspector::copiesARow() {
    Fixture f;
    f.selectModel("ARM_DS_CNN_Small_");
    f.inspector.copy(f.rowOf("Creator"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("Creator: Arm"));
}

void TestInspector::staysFastWithManyModels() {
    constexpr int models = 2000;
    std::string graph = tinyatlas::test::deviceNamed("Board", "100", "100", "sosa_extend:Microphone");
    for (int number = 0; number < models; ++number)
        graph +=
            tinyatlas::test::modelNamed("M" + std::to_string(number), "20", "20", "sosa_extend:Microphone");
    Fixture f(tinyatlas::test::datasetFrom(graph));
    QBENCHMARK_ONCE { f.session.selectDevice(0); }
    QVERIFY(f.inspector.rows()->rowCount() > models);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
