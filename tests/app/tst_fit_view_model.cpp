// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_view_model.h"
#include "tests/support/dataset_from.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

constexpr int ear = 0;
constexpr int giant = 1;
constexpr int vague = 2;
constexpr int roomy = 0;
constexpr int deaf = 1;

DatasetPtr smallDataset() {
    using namespace tinyatlas::test;
    return datasetFrom(
        modelNamed("Ear", "20", "95", "sosa_extend:Microphone", " ta:hasTask ta:KeywordSpotting ;") +
        modelNamed("Giant", "400", "50", "sosa_extend:Microphone", " ta:hasTask ta:KeywordSpotting ;") +
        modelNamed("Vague", "", "50", "sosa_extend:Microphone") +
        deviceNamed("Roomy", "200", "100", "sosa_extend:Microphone sosa_extend:Thermometer") +
        deviceNamed("Deaf", "10", "100", "sosa_extend:Camera"));
}

struct Fixture {
    Session session{smallDataset()};
    Theme theme{nullptr};
    FitViewModel fit{session, theme};
};

} // namespace

class TestFitViewModel : public QObject {
    Q_OBJECT

private slots:
    void followsTheSession();
    void barsHaveOneScale();
    void overflowGoesBeyondTheTrack();
    void unknownIsNoBar();
    void requirementsSayEachTheirOwnState();
    void namesOtherSensors();
    void alternativesAreThoseThatFit();
    void stepsThroughDevices();
    void stepsThroughTheDevicesThatAreShown();
    void triesAnotherModelOrDevice();
    void copiesTextAndPictureInOne();
};

void TestFitViewModel::followsTheSession() {
    Fixture f;
    const QSignalSpy changed(&f.fit, &FitViewModel::changed);
    f.session.openFit(ear, roomy);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.fit.model().name, QString("Ear"));
    QCOMPARE(f.fit.device().name, QString("Roomy"));
    QCOMPARE(f.fit.state(), static_cast<int>(FitState::Tight)); // flash at 95 %, margin 10 %
    f.session.setMarginPercent(1);
    QCOMPARE(f.fit.state(), static_cast<int>(FitState::Fits));
    f.session.showExplore();
    QCOMPARE(f.fit.model().name, QString("Ear")); // until the page is gone
}

void TestFitViewModel::barsHaveOneScale() {
    Fixture f;
    f.session.openFit(ear, roomy);
    QCOMPARE(f.fit.memories().size(), 2);
    const FitMemory &ram = f.fit.memories()[0];
    const FitMemory &flash = f.fit.memories()[1];
    QCOMPARE(ram.name, QString("RAM"));
    QCOMPARE(ram.haveLength, 1.0);   // 200 kB, the longest of the four
    QCOMPARE(ram.needLength, 0.1);   // 20 of 200
    QCOMPARE(flash.haveLength, 0.5); // 100 of 200
    QCOMPARE(flash.needLength, 0.475);
    QCOMPARE(flash.marginLength, 0.45);
    QCOMPARE(flash.state, static_cast<int>(FitState::Tight));
    QCOMPARE(ram.state, static_cast<int>(FitState::Fits));
}

void TestFitViewModel::overflowGoesBeyondTheTrack() {
    Fixture f;
    f.session.openFit(giant, roomy);
    const FitMemory &ram = f.fit.memories()[0];
    QCOMPARE(ram.needLength, 1.0);
    QCOMPARE(ram.haveLength, 0.5);
    QCOMPARE(ram.state, static_cast<int>(FitState::DoesNotFit));
    QVERIFY(ram.room.contains("200"));
}

void TestFitViewModel::unknownIsNoBar() {
    Fixture f;
    f.session.openFit(vague, roomy);
    const FitMemory &ram = f.fit.memories()[0];
    QCOMPARE(f.fit.state(), static_cast<int>(FitState::Unknown));
    QCOMPARE(ram.needLength, 0.0);
    QCOMPARE(ram.state, static_cast<int>(FitState::Unknown));
    QVERIFY(ram.filled.isEmpty());
    QVERIFY(ram.need.contains("unknown"));
}

void TestFitViewModel::requirementsSayEachTheirOwnState() {
    Fixture f;
    f.session.openFit(ear, deaf);
    const QList<FitRequirement> &rows = f.fit.requirements();
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].sensor);
    QCOMPARE(rows[0].what, QString("Microphone"));
    QCOMPARE(rows[0].state, static_cast<int>(FitState::DoesNotFit));
    QCOMPARE(rows[1].state, static_cast<int>(FitState::DoesNotFit)); // 20 kB of 10
    QCOMPARE(rows[2].state, static_cast<int>(FitState::Tight));
    QVERIFY(!rows[1].gap.isEmpty());
}

void TestFitViewModel::namesOtherSensors() {
    Fixture f;
    f.session.openFit(ear, roomy);
    QCOMPARE(f.fit.alsoOnBoard(), QString("thermometer"));
}

void TestFitViewModel::alternativesAreThoseThatFit() {
    Fixture f;
    f.session.openFit(ear, roomy);
    QCOMPARE(f.fit.alternatives()->count(), 1); // Giant has the same task, but does not fit
    f.session.openFit(ear, deaf);
    QCOMPARE(f.fit.alternatives()->count(), 0);
}

void TestFitViewModel::stepsThroughDevices() {
    Fixture f;
    f.fit.nextDevice(); // nothing is open: nothing happens
    QVERIFY(!f.session.fitOpen());
    f.session.openFit(ear, roomy);
    f.fit.nextDevice();
    QCOMPARE(f.fit.device().index, deaf);
    f.fit.nextDevice();
    QCOMPARE(f.fit.device().index, roomy);
    f.fit.previousDevice();
    QCOMPARE(f.fit.device().index, deaf);
    QCOMPARE(f.fit.position(), QString("device 2 of 2"));
}

void TestFitViewModel::stepsThroughTheDevicesThatAreShown() {
    Fixture f;
    f.session.showDevicesThatFit(ear); // Roomy alone
    f.session.openFit(ear, deaf);
    QCOMPARE(f.fit.position(), QString("hidden by the filters"));
    f.fit.nextDevice();
    QCOMPARE(f.fit.device().name, QString("Roomy"));
    QCOMPARE(f.fit.position(), QString("device 1 of 1"));
    f.fit.nextDevice();
    QCOMPARE(f.fit.device().name, QString("Roomy"));
}

void TestFitViewModel::triesAnotherModelOrDevice() {
    Fixture f;
    f.session.openFit(ear, roomy);
    f.fit.tryModel(giant);
    QCOMPARE(f.fit.model().name, QString("Giant"));
    QCOMPARE(f.fit.device().index, roomy);
    f.fit.tryDevice(deaf);
    QCOMPARE(f.fit.model().index, giant);
    QCOMPARE(f.fit.device().index, deaf);
}

void TestFitViewModel::copiesTextAndPictureInOne() {
    Fixture f;
    f.session.openFit(giant, roomy);
    f.fit.copyAnswer(ChartSource::Ram);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->text().contains("Giant"));
    QVERIFY(data->text().contains("Roomy"));
    QVERIFY(data->hasImage());
    const auto copied = data->imageData().value<QImage>();
    QCOMPARE(copied.width(), 2200); // of one width, at twice the pixels, whatever the window is
    QVERIFY(!copied.hasAlphaChannel());
    QCOMPARE(copied.pixelColor(1, 1), f.theme.background()); // never transparent: it is pasted on white
}

QTEST_MAIN(TestFitViewModel)
#include "tst_fit_view_model.moc"
