// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/fit_what_if.h"
#include "tests/support/dataset_from.h"

#include <QTest>

using namespace tinyatlas;

namespace {

constexpr int ear = 0;
constexpr int roomy = 0;
constexpr int vague = 1;

struct Fixture {
    Fixture() { session.openFit(ear, roomy); }

    [[nodiscard]] FitState state() const { return static_cast<FitState>(fit.state()); }

    Session session{test::datasetFrom(test::modelNamed("Ear", "20", "95", "sosa_extend:Microphone") +
                                      test::deviceNamed("Roomy", "200", "120", "sosa_extend:Microphone") +
                                      test::deviceNamed("Vague", "", "120", "sosa_extend:Microphone"))};
    Theme theme{nullptr};
    FitViewModel fit{session, theme};
    FitWhatIf whatIf{session};
};

} // namespace

class TestFitWhatIf : public QObject {
    Q_OBJECT

private slots:
    void memoryThatIsTakenIsMissingEverywhere() {
        Fixture f;
        QCOMPARE(f.state(), FitState::Fits);
        f.whatIf.set(FitWhatIf::RamTaken, 185'000);
        QCOMPARE(f.state(), FitState::DoesNotFit);
        QCOMPARE(f.fit.headline(), QStringLiteral("Does not fit: 5.000 kB short of RAM (what-if)"));
        QCOMPARE(f.session.matrix().state(ModelId{ear}, DeviceId{roomy}), FitState::DoesNotFit);
        QVERIFY(f.session.fitSummary().contains(QStringLiteral("what-if")));
        QVERIFY(f.fit.device().detail.contains(QStringLiteral("what-if")));
        const FitMemory &ram = f.fit.memories().first();
        QCOMPARE(ram.taken, QStringLiteral("185.0 kB taken (what-if)"));
        QVERIFY(ram.takenLength + ram.needLength > ram.haveLength);
        QVERIFY(f.fit.headline().contains(QStringLiteral("what-if")));
        f.session.resetWhatIf();
        QCOMPARE(f.state(), FitState::Fits);
        QVERIFY(!f.session.supposed());
    }

    void theNoteOnTheBarsNamesOnlyWhatTheyShow() {
        Fixture f; // its flash is filled by 79 %
        QCOMPARE(f.fit.barsNote(), QStringLiteral("One scale for both. The mark leaves 10 % free."));
        f.session.setOverhead({runtimeOnNano33Ble, {}});
        QCOMPARE(f.fit.barsNote(), QStringLiteral("One scale for both. The mark in RAM leaves 10 % free. "
                                                  "Outlined: beside the model."));
        f.session.setOverhead({runtimeOnNano33Ble, Bytes{500'000}});
        QVERIFY(!f.fit.barsNote().contains(QStringLiteral("mark")));
    }

    void oneGestureIsOneStepBack() {
        Fixture f;
        for (const double bytes : {1'000.0, 50'000.0, 190'000.0})
            f.whatIf.set(FitWhatIf::RamTaken, bytes);
        f.whatIf.release();
        f.session.undo();
        QCOMPARE(f.session.rules(), FitRules{});
        QVERIFY(f.session.fitOpen());
    }

    void whatIsTypedIsUnderstoodOrLeftAlone() {
        Fixture f;
        QVERIFY(f.whatIf.enter(FitWhatIf::RamTaken, QStringLiteral("46 kB")));
        QCOMPARE(f.session.rules().takenOn(DeviceId{roomy}).ram, Bytes{46'000});
        QVERIFY(f.whatIf.enter(FitWhatIf::FlashTaken, QStringLiteral("0.5 MB")));
        QCOMPARE(f.session.rules().takenOn(DeviceId{roomy}).flash, Bytes{120'000}); // all there is
        QVERIFY(f.whatIf.note().contains(QStringLiteral("more than there is")));
        QVERIFY(!f.whatIf.enter(FitWhatIf::RamTaken, QStringLiteral("much")));
        QVERIFY(f.whatIf.note().contains(QStringLiteral("much")));
        QCOMPARE(f.session.rules().takenOn(DeviceId{roomy}).ram, Bytes{46'000});
        QVERIFY(f.whatIf.enter(FitWhatIf::Margin, QStringLiteral("12,5 %")));
        QCOMPARE(f.session.marginPercent(), 12.5);
        QVERIFY(!f.whatIf.enter(FitWhatIf::Margin, QStringLiteral("120")));
        QVERIFY(!f.whatIf.enter(FitWhatIf::Margin, QStringLiteral("nan")));
    }

    void whatIsUnknownCannotBeTaken() {
        Fixture f;
        f.session.openFit(ear, vague);
        const FitKnob &ram = f.whatIf.knobs().at(FitWhatIf::RamTaken);
        QCOMPARE(ram.maximum, 0.0);
        QCOMPARE(ram.text, QStringLiteral("unknown"));
        f.whatIf.set(FitWhatIf::RamTaken, 1'000);
        QCOMPARE(f.session.rules(), FitRules{});
    }

    void aResetBringsTheMarginOfTheStart() {
        Session session(test::datasetFrom(test::modelNamed("Ear", "20", "95", "") +
                                          test::deviceNamed("Roomy", "200", "120", "")),
                        FitRules{2000});
        QVERIFY(!session.supposed());
        session.setMarginPercent(5);
        QVERIFY(session.supposed());
        session.resetWhatIf();
        QCOMPARE(session.marginPercent(), 20.0);
    }

    void twoDevicesAreTwoSteps() {
        Fixture f;
        f.session.setTaken(DeviceId{roomy}, {Bytes{1'000}, Bytes{}});
        f.session.setTaken(DeviceId{vague}, {Bytes{}, Bytes{1'000}});
        f.session.undo();
        QCOMPARE(f.session.rules().takenOn(DeviceId{roomy}).ram, Bytes{1'000});
        QVERIFY(f.whatIf.elsewhere().isEmpty());
    }

    void theRuntimeIsCountedOnEveryDeviceAndTakenBackInOneStep() {
        Fixture f;
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::NoRuntime});
        f.whatIf.chooseRuntime(FitWhatIf::OnNano33Ble);
        QCOMPARE(f.session.rules().overhead.flash, runtimeOnNano33Ble);
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::OnNano33Ble});
        QCOMPARE(f.whatIf.runtimeFigure(), QStringLiteral("84.53 kB"));
        QVERIFY(f.whatIf.note().contains(QStringLiteral("measured on an Arduino Nano 33 BLE")));
        QCOMPARE(f.whatIf.runtimeShort(), QStringLiteral("Nano 33 BLE: 84.53 kB"));
        QVERIFY(f.session.supposed());
        QVERIFY(f.session.fitSummary().endsWith(QStringLiteral("what-if")));
        for (const DeviceId device : {DeviceId{roomy}, DeviceId{vague}})
            QCOMPARE(f.session.matrix().state(ModelId{ear}, device), FitState::DoesNotFit);
        f.session.undo();
        QCOMPARE(f.session.rules(), FitRules{});
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::NoRuntime});
    }

    void aVerdictThatTheRuntimeChangesSaysSo() {
        Fixture f;
        f.whatIf.chooseRuntime(FitWhatIf::OnNano33Ble);
        QCOMPARE(f.fit.headline(), QStringLiteral("Does not fit: 59.53 kB short of flash (what-if)"));
        QVERIFY(f.fit.explanation().startsWith(QStringLiteral(
            "It fits by the plain rule; with 84.53 kB of runtime in flash counted, it does not fit.")));
        QCOMPARE(f.fit.requirements().last().sum, QStringLiteral("95.00 kB + 84.53 kB runtime"));
        const FitMemory &flash = f.fit.memories().last();
        QCOMPARE(flash.need, QStringLiteral("needs 179.5 kB, 84.53 kB of it runtime (what-if)"));
        QVERIFY(flash.overheadLength > 0 && flash.overheadLength < flash.needLength);
        QCOMPARE(f.fit.memories().first().overheadLength, 0.0);
    }

    void aVerdictThatTheRuntimeLeavesSaysThatAsWell() {
        Fixture f;
        QVERIFY(f.whatIf.enterRuntime(QStringLiteral("1 kB")));
        QCOMPARE(f.state(), FitState::Fits);
        QVERIFY(f.fit.explanation().endsWith(QStringLiteral(
            "With 1.000 kB of runtime in flash counted, the answer is that of the plain rule.")));
    }

    void anOwnFigureIsTyped() {
        Fixture f;
        f.whatIf.chooseRuntime(FitWhatIf::OnNanoEsp32);
        f.whatIf.chooseRuntime(FitWhatIf::OwnFigure);
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::OwnFigure});
        QCOMPARE(f.session.rules().overhead.flash, runtimeOnNanoEsp32); // until another is typed
        QVERIFY(f.whatIf.enterRuntime(QStringLiteral("0.02 MB")));
        QCOMPARE(f.session.rules().overhead.flash, Bytes{20'000});
        QVERIFY(f.whatIf.note().contains(QStringLiteral("own")));
        QVERIFY(!f.whatIf.enterRuntime(QStringLiteral("little")));
        QVERIFY(f.whatIf.note().contains(QStringLiteral("little")));
        QCOMPARE(f.session.rules().overhead.flash, Bytes{20'000});
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::OwnFigure});
        f.session.resetWhatIf();
        QCOMPARE(f.whatIf.runtime(), int{FitWhatIf::NoRuntime});
        QVERIFY(f.whatIf.note().contains(QStringLiteral("the plain rule")));
    }

    void ramForTheApplicationIsOneGestureAndMayExceedTheDevice() {
        Fixture f;
        for (const double bytes : {1'000.0, 50'000.0, 185'000.0})
            f.whatIf.set(FitWhatIf::RamReserved, bytes);
        f.whatIf.release();
        QCOMPARE(f.state(), FitState::DoesNotFit);
        QVERIFY(f.fit.explanation().contains(QStringLiteral("185.0 kB of RAM for the application")));
        f.session.undo();
        QCOMPARE(f.session.rules(), FitRules{});
        QVERIFY(f.whatIf.enter(FitWhatIf::RamReserved, QStringLiteral("1 MB")));
        QCOMPARE(f.session.rules().overhead.ram, Bytes{1'000'000});
        QCOMPARE(f.whatIf.knobs().at(FitWhatIf::RamReserved).maximum, 1'000'000.0);
        f.session.openFit(ear, vague); // whose RAM is unknown: the reserve can be set all the same
        QVERIFY(f.whatIf.knobs().at(FitWhatIf::RamReserved).maximum > 0);
    }

    void aResetBringsTheOverheadOfTheStart() {
        Session session(test::datasetFrom(test::modelNamed("Ear", "20", "95", "") +
                                          test::deviceNamed("Roomy", "200", "120", "")),
                        {.overhead = {runtimeOnNano33Ble, Bytes{5'000}}});
        QVERIFY(!session.supposed());
        QVERIFY(session.fitSummary().contains(QStringLiteral("what-if")));
        session.setOverhead({});
        QVERIFY(session.supposed());
        session.resetWhatIf();
        QCOMPARE(session.rules().overhead.ram, Bytes{5'000});
    }

    void otherDevicesKeepTheirMemory() {
        Fixture f;
        f.whatIf.set(FitWhatIf::FlashTaken, 60'000);
        f.session.openFit(ear, vague);
        QCOMPARE(f.whatIf.knobs().at(FitWhatIf::FlashTaken).value, 0.0);
        QVERIFY(f.whatIf.elsewhere().contains(QStringLiteral("Roomy")));
        f.session.goBack();
        QCOMPARE(f.whatIf.knobs().at(FitWhatIf::FlashTaken).value, 60'000.0);
    }
};

QTEST_MAIN(TestFitWhatIf)
#include "tst_fit_what_if.moc"
