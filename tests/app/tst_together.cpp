// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/try_list_model.h"
#include "app/viewmodels/evidence_view_model.h"
#include "app/viewmodels/fit_changes.h"
#include "app/viewmodels/fit_drop.h"
#include "app/viewmodels/fit_proof_view_model.h"
#include "app/viewmodels/fit_together.h"
#include "app/viewmodels/fit_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tinyatlas;

namespace {

constexpr int ear = 0;
constexpr int eye = 1;
constexpr int giant = 2;
constexpr int vague = 3;
constexpr int roomy = 0;
constexpr int small = 1;

std::string graph() {
    using namespace tinyatlas::test;
    return modelNamed("Ear", "60", "30", "sosa_extend:Microphone", " ta:hasTask ta:KeywordSpotting ;") +
           modelNamed("Eye", "50", "40", "sosa_extend:Camera") +
           modelNamed("Giant", "400", "50", "sosa_extend:Microphone") +
           modelNamed("Vague", "", "20", "sosa_extend:Microphone") +
           deviceNamed("Roomy", "100", "100", "sosa_extend:Microphone sosa_extend:Camera") +
           deviceNamed("Small", "70", "50", "sosa_extend:Microphone");
}

struct Fixture {
    Session session{test::datasetFrom(graph())};
    Theme theme{nullptr};
    FitViewModel fit{session, theme};
    FitTogether together{session};

    /// Two that fit alone on the roomy device.
    void showBoth() {
        session.openFit(ear, roomy);
        session.addToFit(eye);
    }
};

std::vector<ModelId> ids(std::initializer_list<int> models) {
    std::vector<ModelId> result;
    for (const int model : models)
        result.push_back(ModelId{static_cast<std::uint32_t>(model)});
    return result;
}

} // namespace

class TestTogether : public QObject {
    Q_OBJECT

private slots:
    void addsAndRemovesInSteps();
    void eachModelIsOnceOnTheDevice();
    void staysWithTheDeviceStepAndGoesWithFit();
    void anotherModelReplacesTheFirstOnly();
    void isFoundAgainInAnotherDataset();
    void saysThatTwoThatFitAloneDoNotTogether();
    void saysTheSameOfSharedRam();
    void saysWhatIsUnknownAndWhatIsKnown();
    void barsShowWhoTakesWhat();
    void sharedRamLiesAboveEachOther();
    void countsTheRuntimeOnce();
    void requirementsAreOfAll();
    void evidenceOfASumNamesAllParts();
    void copiesAllOfIt();
    void listsWhatCanBeAdded();
    void aDragOffersBothWays();
    void aDeviceCanBeDroppedToo();
    void ofOneModelNothingIsNew();
    void whatItTakesIsOfAllOfThem();
};

void TestTogether::whatItTakesIsOfAllOfThem() {
    Fixture f;
    FitChanges changes(f.session);
    f.showBoth(); // 110 kB of RAM, of 100
    QVERIFY(changes.wanted());
    QCOMPARE(changes.rows().first().title, QStringLiteral("10.00 kB more RAM on this device"));
    QVERIFY(!changes.substitutesWanted());
    changes.choose(0);
    QCOMPARE(f.session.rules().of(DeviceId{roomy}).memory.ram, std::optional(Bytes{110'000}));
    QVERIFY(!changes.rows().isEmpty()); // tight now: what leaves the margin free
    f.session.undo();
    f.together.runInTurns();
    QVERIFY(!changes.wanted());
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
}

void TestTogether::addsAndRemovesInSteps() {
    Fixture f;
    f.session.addToFit(eye); // nothing is open
    QVERIFY(!f.session.fitOpen());
    f.showBoth();
    QVERIFY(f.together.several());
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
    f.session.undo();
    QCOMPARE(f.session.state().fitModels(), ids({ear}));
    QVERIFY(!f.together.several());
    f.session.redo();
    f.together.runInTurns();
    QVERIFY(f.together.inTurns());
    f.session.undo();
    QVERIFY(!f.together.inTurns());
    f.together.remove(ear); // the next one is in front then
    QCOMPARE(f.session.state().fitModels(), ids({eye}));
    QCOMPARE(f.session.state().selection, Selection::of(ModelId{eye}));
    f.together.remove(eye); // the last one stays
    QCOMPARE(f.session.state().fitModels(), ids({eye}));
}

void TestTogether::eachModelIsOnceOnTheDevice() {
    Fixture f;
    f.showBoth();
    f.session.addToFit(eye);
    f.session.addToFit(ear);
    f.session.addToFit(1000);
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
}

void TestTogether::staysWithTheDeviceStepAndGoesWithFit() {
    Fixture f;
    f.showBoth();
    f.together.runInTurns();
    f.fit.nextDevice();
    QCOMPARE(f.session.state().fitPair->device, DeviceId{small});
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
    QVERIFY(f.together.inTurns());
    f.session.showExplore();
    f.session.openFit(ear, roomy);
    QCOMPARE(f.session.state().fitModels(), ids({ear}));
    QCOMPARE(f.session.state().ramSharing, RamSharing::Added);
}

void TestTogether::anotherModelReplacesTheFirstOnly() {
    Fixture f;
    f.showBoth();
    f.fit.tryModel(giant);
    QCOMPARE(f.session.state().fitModels(), ids({giant, eye}));
    f.fit.tryModel(eye); // which is on the device already
    QCOMPARE(f.session.state().fitModels(), ids({eye}));
}

void TestTogether::isFoundAgainInAnotherDataset() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("more.ttl").toStdString();
    std::ofstream(file) << test::prefixes << test::modelNamed("Other", "1", "1", "sosa_extend:Camera");
    Fixture f;
    f.showBoth();
    f.together.runInTurns();
    const QSignalSpy replaced(&f.session, &Session::datasetChanged);
    f.session.openPaths({file});
    QTRY_COMPARE(replaced.count(), 1);
    const std::vector<ModelId> models = f.session.state().fitModels();
    QCOMPARE(models.size(), std::size_t{2});
    QCOMPARE(f.session.catalog().model(models[0]).name, std::string("Ear"));
    QCOMPARE(f.session.catalog().model(models[1]).name, std::string("Eye"));
    QVERIFY(f.together.inTurns());
}

void TestTogether::saysThatTwoThatFitAloneDoNotTogether() {
    Fixture f;
    f.showBoth();
    QCOMPARE(f.fit.state(), static_cast<int>(FitState::DoesNotFit));
    QCOMPARE(f.fit.headline(), QString("Together they do not fit: 10.00 kB short of RAM"));
    QCOMPARE(f.fit.explanation(), QString("Each alone fits. They run at the same time; one after the other "
                                          "they would fit."));
    QCOMPARE(f.fit.model().name, QString("2 models together"));
    QCOMPARE(f.together.note(),
             QString("They run at the same time: their RAM adds up, and so does their flash."));
}

void TestTogether::saysTheSameOfSharedRam() {
    Fixture f;
    f.showBoth();
    f.together.runInTurns();
    QCOMPARE(f.fit.headline(), QString("Together they fit, with 40.00 kB RAM and 30.00 kB flash to spare"));
    QVERIFY(f.fit.explanation().contains("at the same time they would not fit."));
    QVERIFY(f.together.note().contains("the largest need counts"));
    f.session.setRamSharing(RamSharing::Added);
    f.session.addToFit(giant); // none of both ways has room for it
    QVERIFY(f.fit.explanation().contains("Ear and Eye fit alone; Giant does not fit, even alone."));
    QVERIFY(f.fit.explanation().contains("one after the other they would not fit either: "));
}

void TestTogether::saysWhatIsUnknownAndWhatIsKnown() {
    Fixture f;
    f.session.openFit(ear, roomy);
    f.session.addToFit(vague);
    QCOMPARE(f.fit.state(), static_cast<int>(FitState::Unknown));
    QCOMPARE(f.fit.headline(), QString("Unknown whether they fit together: a figure is missing"));
    QVERIFY(f.fit.explanation().contains("The graph does not say how much RAM Vague needs."));
    QCOMPARE(f.fit.memories()[0].segments.size(), 1); // what is known
    QCOMPARE(f.fit.requirements()[1].sum, QString("60.00 kB + unknown"));
    f.session.addToFit(eye);
    QCOMPARE(f.fit.headline(), QString("Together they do not fit: at least 10.00 kB short of RAM"));
    QCOMPARE(f.fit.requirements()[2].need, QString("at least 110.0 kB"));
}

void TestTogether::barsShowWhoTakesWhat() {
    Fixture f;
    f.showBoth();
    const FitMemory &ram = f.fit.memories()[0];
    QCOMPARE(ram.segments.size(), 2);
    QCOMPARE(ram.segments[0].number, QString("1"));
    QCOMPARE(ram.segments[0].from, 0.0);
    QCOMPARE(ram.segments[0].to, ram.segments[1].from);
    QCOMPARE(ram.segments[1].to, 1.0); // 110 kB, the longest of all
    QCOMPARE(ram.segments[1].group, static_cast<int>(Group::Vision));
    QCOMPARE(ram.takers, QString("1 Ear 60.00 kB, 2 Eye 50.00 kB"));
    QCOMPARE(ram.need, QString("together they need 110.0 kB"));
    QCOMPARE(f.together.models().size(), 2);
    QCOMPARE(f.together.models()[1].flash, QString("40.00 kB"));
    QCOMPARE(f.together.models()[1].aloneWord, QString("fits"));
}

void TestTogether::sharedRamLiesAboveEachOther() {
    Fixture f;
    f.showBoth();
    f.together.runInTurns();
    const FitMemory &ram = f.fit.memories()[0];
    QCOMPARE(ram.rows, 2);
    QCOMPARE(ram.segments[0].from, ram.segments[1].from);
    QCOMPARE(ram.segments[1].top, 0.5);
    QVERIFY(f.together.models()[0].ramCounts); // the largest
    QVERIFY(!f.together.models()[1].ramCounts);
    QCOMPARE(f.fit.memories()[1].rows, 1); // flash adds up all the same
    QCOMPARE(f.fit.requirements()[2].sum, QString("the largest of 60.00 kB and 50.00 kB"));
}

void TestTogether::countsTheRuntimeOnce() {
    Fixture f;
    f.showBoth();
    f.session.setOverhead({.flash = Bytes{20'000}, .ram = {}});
    QCOMPARE(f.fit.requirements()[3].need, QString("90.00 kB"));
    QCOMPARE(f.fit.requirements()[3].sum, QString("30.00 kB + 40.00 kB + 20.00 kB runtime"));
    QCOMPARE(f.together.parts().size(), 3);
    QVERIFY(f.together.parts().last().name.contains("once (what-if)"));
    QVERIFY(f.fit.explanation().contains("counted once for all of them"));
}

void TestTogether::requirementsAreOfAll() {
    Fixture f;
    f.showBoth();
    QCOMPARE(f.fit.requirements().size(), 4);
    QCOMPARE(f.fit.requirements()[0].what, QString("Camera"));
    QCOMPARE(f.fit.requirements()[0].sum, QString("for Eye"));
    QCOMPARE(f.fit.sensors().size(), 2);
    f.fit.nextDevice(); // without a camera
    QCOMPARE(f.fit.requirements()[0].state, static_cast<int>(FitState::DoesNotFit));
}

void TestTogether::evidenceOfASumNamesAllParts() {
    Fixture f;
    f.showBoth();
    EvidenceViewModel evidence(f.session);
    connect(&f.fit, &FitViewModel::evidenceAsked, &evidence, &EvidenceViewModel::show);
    f.fit.explainMemory(0);
    QCOMPARE(evidence.title(), QString("Ear and Eye on Roomy"));
    QCOMPARE(evidence.value(), QString("110.0 kB needed, 100.0 kB on the device: 10.00 kB short"));
    QVERIFY(evidence.conditions().contains("Ear 60.00 kB, Eye 50.00 kB"));
    QVERIFY(evidence.conditions().contains("They run at the same time"));
    QCOMPARE(evidence.facts()->rowCount(), 3); // two needs, and what the device has
    evidence.showSelection();
    QVERIFY(evidence.facts()->rowCount() > 3);
}

void TestTogether::copiesAllOfIt() {
    Fixture f;
    f.showBoth();
    f.fit.copyAnswer(ChartSource::Accuracy);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QString text = data->text();
    QVERIFY(text.startsWith("Ear and Eye together on Roomy: does not fit\n"));
    QVERIFY(text.contains("They run at the same time: their RAM adds up"));
    QVERIFY(text.contains("\nEar: 60.00 kB RAM, 30.00 kB flash; alone: fits\n"));
    QVERIFY(text.contains("RAM: they need 110.0 kB (60.00 kB + 50.00 kB), the device has 100.0 kB free"));
    QVERIFY(text.contains("RAM needed by Eye: stated in "));
    QVERIFY(data->hasImage());
    f.together.runInTurns();
    f.fit.copyAnswer(ChartSource::Accuracy);
    QVERIFY(QGuiApplication::clipboard()->text().contains("one after the other in the same RAM"));
}

void TestTogether::listsWhatCanBeAdded() {
    Fixture f;
    TryListModel list(f.session);
    const QAbstractItemModelTester tester(&list);
    f.session.openFit(ear, roomy);
    list.prepareAdding();
    QCOMPARE(list.heading(), QString("Add to Roomy"));
    QCOMPARE(list.count(), 3); // all but the one that is there
    const auto name = [&](int row) { return list.data(list.index(row), TryListModel::NameRole).toString(); };
    QCOMPARE(name(0), QString("Vague")); // unknown is better than no
    QVERIFY(list.data(list.index(1), TryListModel::LineRole).toString().contains("short of RAM"));
    list.choose(name(1) == "Eye" ? 1 : 2);
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
    list.prepare(); // and as ever
    QCOMPARE(list.heading(), QString("Try Ear on"));
}

void TestTogether::aDragOffersBothWays() {
    Fixture f;
    PairDrag drag(f.session);
    FitDrop drop(f.session, drag);
    drag.beginModel(eye, {});
    QVERIFY(!drop.offered()); // over Explore
    drag.cancel();
    f.session.openFit(ear, roomy);
    drag.beginModel(eye, {});
    QVERIFY(drop.offered());
    QCOMPARE(drop.zones()[FitDrop::Instead].title, QString("Try it instead of Ear"));
    QCOMPARE(drop.zones()[FitDrop::Instead].state, static_cast<int>(FitState::Fits));
    QCOMPARE(drop.zones()[FitDrop::Beside].title, QString("Add it beside Ear"));
    QCOMPARE(drop.zones()[FitDrop::Beside].line, QString("together: short of RAM by 10.0 kB"));
    drag.drop(); // over neither
    QCOMPARE(f.session.state().fitModels(), ids({ear}));

    drag.beginModel(eye, {});
    drop.hover(FitDrop::Beside, true);
    drag.drop();
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
    QVERIFY(!drop.offered());
    QCOMPARE(drop.over(), -1);

    drag.beginModel(giant, {});
    QCOMPARE(drop.zones()[FitDrop::Beside].title, QString("Add it beside the 2 models"));
    drop.hover(FitDrop::Instead, true);
    drag.drop();
    QCOMPARE(f.session.state().fitModels(), ids({giant, eye}));

    drag.beginModel(eye, {});
    QVERIFY(!drop.zones()[FitDrop::Beside].possible); // it is there
    drop.hover(FitDrop::Beside, true);
    drag.drop();
    QCOMPARE(f.session.state().fitModels(), ids({giant, eye}));
}

void TestTogether::aDeviceCanBeDroppedToo() {
    Fixture f;
    PairDrag drag(f.session);
    FitDrop drop(f.session, drag);
    f.showBoth();
    drag.beginDevice(small, {});
    QCOMPARE(drop.zones().size(), 1);
    drop.hover(FitDrop::Instead, true);
    drag.drop();
    QCOMPARE(f.session.state().fitPair->device, DeviceId{small});
    QCOMPARE(f.session.state().fitModels(), ids({ear, eye}));
}

void TestTogether::ofOneModelNothingIsNew() {
    Fixture f;
    const FitProofViewModel proof(f.session);
    f.session.openFit(ear, roomy);
    QCOMPARE(f.fit.headline(), QString("Fits, with 40.00 kB RAM and 70.00 kB flash to spare"));
    QCOMPARE(f.fit.model().name, QString("Ear"));
    QVERIFY(f.fit.memories()[0].segments.isEmpty());
    QVERIFY(f.fit.sharingNote().isEmpty());
    QCOMPARE(proof.command(), QString("Why it fits"));
    f.session.addToFit(eye);
    QCOMPARE(proof.command(), QString("Model 1 alone: why it fits"));
}

QTEST_MAIN(TestTogether)
#include "tst_together.moc"
