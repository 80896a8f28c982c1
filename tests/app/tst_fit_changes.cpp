// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/text/change_texts.h"
#include "app/text/sentences.h"
#include "app/text/substitute_texts.h"
#include "app/viewmodels/fit_changes.h"
#include "tests/support/dataset_from.h"

#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;
using test::deviceNamed;
using test::modelNamed;

namespace {

const std::string camera = "sosa_extend:Camera";
const std::string microphone = "sosa_extend:Microphone";
const std::string person = " ta:hasTask [ rdfs:label \"person detection\" ] ;";
const std::string pose = " ta:hasTask [ rdfs:label \"pose detection\" ] ;";

std::string accuracy(const std::string &percent) {
    return " nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " + percent + " ] ;";
}

std::string macs(const std::string &count) { return " nnet:hasMultiplyAccumulateOps " + count + " ;"; }

template <class Things>
int placed(const Things &things, const char *name, std::string Things::value_type::*text) {
    return static_cast<int>(std::ranges::find(things, name, text) - things.begin());
}

struct Fixture {
    explicit Fixture(DatasetPtr dataset) : session(std::move(dataset)) {}

    void open(const char *model, const char *device) {
        session.openFit(placed(session.catalog().models, model, &NeuralNetwork::name),
                        placed(session.catalog().devices, device, &Device::title));
    }
    [[nodiscard]] QStringList titles() const {
        QStringList titles;
        for (const FitChangeRow &row : changes.rows())
            titles << row.title;
        return titles;
    }

    Session session;
    FitChanges changes{session};
};

/// "Eye" needs 100 kB of RAM and of flash, and a camera.
Fixture eyeOn(const std::string &devices, const std::string &others = {}) {
    return Fixture(
        test::datasetFrom(modelNamed("Eye", "100", "100", camera, person + accuracy("90") + macs("2000000")) +
                          others + devices));
}

const char *const kit = "Arduino Nano 33 BLE Sense TinyML Kit";

} // namespace

class TestFitChanges : public QObject {
    Q_OBJECT

private slots:
    void onTheBuiltInGraph() {
        Fixture f(builtInDataset());
        f.open("ARM_MicroNet_VWW_3", kit);
        QVERIFY(f.changes.wanted());
        QCOMPARE(f.changes.heading(), QStringLiteral("WHAT WOULD IT TAKE?"));
        QCOMPARE(f.titles().value(0), QStringLiteral("19.98 kB more RAM on this device"));
        QCOMPARE(f.changes.rows().value(0).detail, QStringLiteral("187.0 → 207.0 kB, +11 %"));
        QCOMPARE(f.changes.more(), QStringLiteral("Show all 6"));
        QCOMPARE(f.changes.note(), QStringLiteral("Just enough to fit, with no margin left free."));

        QCOMPARE(f.changes.substitutesHeading(), QStringLiteral("INSTEAD, ON THIS DEVICE"));
        QCOMPARE(f.changes.substitutes().size(), 2);
        const FitSubstituteRow &first = f.changes.substitutes().at(0);
        QCOMPARE(first.title, QStringLiteral("Person Detection"));
        QCOMPARE(first.reason, QStringLiteral("Same task (person detection); also the same sensor, training "
                                              "dataset, outputs and category"));
        QCOMPARE(first.figures,
                 QStringList({QStringLiteral("accuracy not stated"), QStringLiteral("−15.4 M MACs"),
                              QStringLiteral("−112.8 kB RAM"), QStringLiteral("−306.3 kB flash")}));
        QCOMPARE(first.words.at(0), QStringLiteral("accuracy not stated for it"));
        QVERIFY(first.spoken().contains(QStringLiteral("112.8 kB less RAM")));
        QCOMPARE(first.effects, QList<int>({0, 1, 1, 1}));
        QCOMPARE(f.changes.substitutes().at(1).reason,
                 QStringLiteral("Same sensor (camera), another task (pose detection); also the same training "
                                "dataset and category"));
    }

    void whatFitsAsksForNothing() {
        Fixture f(builtInDataset());
        f.open("Snoring_Guardian", kit);
        QVERIFY(!f.changes.wanted());
        QVERIFY(f.changes.rows().isEmpty());
        QVERIFY(f.changes.substitutes().isEmpty());
    }

    void aDeviceThatItFitsComesFirstAndThisOneIsAlwaysThere() {
        Fixture f = eyeOn(deviceNamed("a", "200", "200", camera) + deviceNamed("b", "300", "300", camera) +
                          deviceNamed("c", "90", "200", camera) + deviceNamed("far", "1", "1", microphone));
        f.open("Eye", "far");
        QCOMPARE(f.titles(),
                 QStringList(
                     {QStringLiteral("b, as it is"), QStringLiteral("a, as it is"),
                      QStringLiteral("A camera, 99.00 kB more RAM and 99.00 kB more flash on this device")}));
        QCOMPARE(f.changes.rows().at(0).detail, QStringLiteral("200.0 kB RAM and 200.0 kB flash to spare"));
        QCOMPARE(f.changes.rows().at(2).detail,
                 QStringLiteral("RAM 1.000 → 100.0 kB, +9,900 %; flash 1.000 → 100.0 kB, +9,900 %"));
        f.changes.toggleMore();
        QCOMPARE(f.changes.rows().size(), 4);
        QCOMPARE(f.titles().at(2), QStringLiteral("10.00 kB more RAM on c"));
        QCOMPARE(f.changes.more(), QStringLiteral("Show fewer"));
    }

    void whatIsTightIsToLeaveItsMarginFree() {
        Fixture f = eyeOn(deviceNamed("snug", "100", "200", camera));
        f.open("Eye", "snug");
        QCOMPARE(f.changes.heading(), QStringLiteral("TO LEAVE 10 % FREE"));
        QCOMPARE(f.titles(), QStringList(QStringLiteral("11.11 kB more RAM on this device")));
        QVERIFY(!f.changes.substitutesWanted());
        f.session.setMarginPercent(0);
        QVERIFY(!f.changes.wanted());
    }

    void whatIsUnknownIsSaid() {
        Fixture f = eyeOn(deviceNamed("vague", "60", "", camera));
        f.open("Eye", "vague");
        QCOMPARE(f.titles(), QStringList(QStringLiteral("At least 40.00 kB more RAM on this device")));
        QCOMPARE(
            f.changes.rows().at(0).detail,
            QStringLiteral("60.00 → 100.0 kB, +67 %. The graph does not say how much flash the device has."));
        Fixture blank = eyeOn(deviceNamed("blank", "", "", camera));
        blank.open("Eye", "blank");
        QCOMPARE(blank.titles(),
                 QStringList(QStringLiteral("Nothing that is known has to be added on this device")));
    }

    void whatIsSupposedIsMarked() {
        Fixture f = eyeOn(deviceNamed("a", "200", "200", camera));
        f.open("Eye", "a");
        QVERIFY(!f.changes.wanted());
        f.session.setTaken(DeviceId{0}, {Bytes{150'000}, Bytes{0}});
        QCOMPARE(f.changes.heading(), QStringLiteral("WHAT WOULD IT TAKE? · WHAT-IF"));
        QCOMPARE(f.titles(), QStringList(QStringLiteral("50.00 kB more RAM on this device")));
    }

    void aRowLeadsThere() {
        Fixture f = eyeOn(deviceNamed("a", "200", "200", camera) + deviceNamed("b", "90", "200", camera),
                          modelNamed("Small", "50", "50", camera, person));
        f.open("Eye", "b");
        f.changes.choose(1); // of this device
        const DeviceWhatIf &whatIf = f.session.rules().of(f.session.state().fitPair->device);
        QCOMPARE(whatIf.memory.ram, std::optional(Bytes{100'000}));
        QCOMPARE(f.session.matrix().state(ModelId{0}, f.session.state().fitPair->device), FitState::Tight);
        f.session.resetWhatIf();
        f.changes.chooseSubstitute(0);
        QCOMPARE(f.session.state().fitPair, (Pair{ModelId{1}, DeviceId{1}}));
        f.open("Eye", "b");
        f.changes.choose(0);
        QCOMPARE(f.session.state().fitPair, (Pair{ModelId{0}, DeviceId{0}}));
    }

    void whereNothingFitsHereAndItFitsNowhereAnotherDeviceIsNamed() {
        Fixture f =
            eyeOn(deviceNamed("deaf", "500", "500", microphone) + deviceNamed("b", "90", "200", camera),
                  modelNamed("Small", "50", "50", camera, person));
        f.open("Eye", "deaf");
        QCOMPARE(f.changes.substitutesHeading(), QStringLiteral("INSTEAD, ON ANOTHER DEVICE"));
        QCOMPARE(f.changes.substitutes().at(0).title, QStringLiteral("Small on b"));
        f.changes.chooseSubstitute(0);
        QCOMPARE(f.session.state().fitPair, (Pair{ModelId{1}, DeviceId{1}}));
    }

    void whereThereIsNothingThatIsSaid() {
        Fixture f = eyeOn(deviceNamed("b", "90", "200", camera));
        f.open("Eye", "b");
        QCOMPARE(f.changes.substitutesNote(),
                 QStringLiteral("Nothing for the same task, or with the same sensors, fits this device."));
    }

    void everyFigureSaysWhereItIsFrom() {
        Fixture f = eyeOn(deviceNamed("b", "90", "200", camera),
                          modelNamed("Small", "50", "50", camera, person + accuracy("85")));
        f.open("Eye", "b");
        QSignalSpy asked(&f.changes, &FitChanges::evidenceAsked);
        f.changes.explain(0);
        for (int figure = 0; figure < 4; ++figure)
            f.changes.explainTrade(0, figure);
        QCOMPARE(asked.size(), 5);
        for (const QList<QVariant> &arguments : asked)
            QVERIFY(!arguments.first().value<EvidenceSheet>().figures.empty());
        const auto ofAccuracy = asked.at(1).first().value<EvidenceSheet>();
        QCOMPARE(ofAccuracy.title, QStringLiteral("Small instead of Eye"));
        QCOMPARE(ofAccuracy.figures.front().label, QStringLiteral("Top-1 accuracy of Small"));
        f.changes.explain(9);
        f.changes.explainTrade(0, 4);
        QCOMPARE(asked.size(), 5);
        f.changes.explainSubstitute(0);
        QCOMPARE(asked.last().first().value<EvidenceSheet>().figures.size(),
                 std::size_t{7}); // one states no MACs
    }

    void aLargeGraphIsLookedThroughAside() {
        std::string many = modelNamed("Eye", "100", "100", camera, person);
        for (int i = 0; i < 1'000; ++i)
            many += modelNamed("m" + std::to_string(i), "50", "50", camera, person);
        Fixture f(test::datasetFrom(many + deviceNamed("b", "90", "200", camera)));
        QTRY_VERIFY(!f.session.matching());
        f.open("Eye", "b");
        QVERIFY(f.changes.searching());
        QVERIFY(f.changes.rows().isEmpty());
        QTRY_VERIFY(!f.changes.searching());
        QCOMPARE(f.titles(), QStringList(QStringLiteral("10.00 kB more RAM on this device")));
        QCOMPARE(f.changes.moreSubstitutes(), QStringLiteral("Show the first 50 of 1,000"));
        f.changes.toggleMoreSubstitutes();
        QCOMPARE(f.changes.substitutes().size(), 50);
    }

    void aGapIsNeverRoundedToNothing() {
        const auto data =
            test::datasetFrom(modelNamed("m", "187.012", "1", "") + deviceNamed("d", "187", "1", ""));
        const auto found = smallestChanges(data->catalog, ModelId{0}, std::nullopt);
        QCOMPARE(text::changeSentence(data->catalog, ModelId{0}, found.changes.front(), {}),
                 QStringLiteral("12 B more RAM on d (187,000 → 187,012 B, under +1 %)"));
    }

    void aTradeIsSaidWithItsDirection() {
        const auto data = test::datasetFrom(
            modelNamed("Eye", "100", "100", camera, person + accuracy("85.5") + macs("1000000")) +
            modelNamed("Other", "50", "120", camera, person + accuracy("85.46") + macs("1000000")) +
            modelNamed("Pose", "50", "100", camera, pose + accuracy("99")) +
            deviceNamed("b", "90", "200", camera));
        const auto found = substitutesOn(data->catalog, ModelId{0}, DeviceId{0});
        QCOMPARE(text::tradeSentence(data->catalog, ModelId{0}, found.at(0)),
                 QStringLiteral(
                     "50.00 kB less RAM, 20.00 kB more flash, the same MACs; accuracy 0.04 points lower"));
        QCOMPARE(text::substituteSentence(data->catalog, ModelId{0}, found.at(1)),
                 QStringLiteral(
                     "Pose. Same sensor (camera), another task (pose detection): 50.00 kB less RAM, the "
                     "same flash, MACs not stated for it; accuracy not comparable, as the task is not "
                     "the same"));
    }

    void theCopiedAnswerNamesTheWaysOut() {
        Fixture f(builtInDataset());
        f.open("ARM_MicroNet_VWW_3", "Syntiant TinyML Board");
        const Pair pair = *f.session.state().fitPair;
        const QString answer = text::answer(*f.session.dataset(), pair.model, pair.device, {});
        QVERIFY2(
            answer.contains(QStringLiteral("The smallest change: 19.98 kB more RAM on %1 (187.0 → 207.0 kB, "
                                           "+11 %)")
                                .arg(QLatin1String(kit))),
            qPrintable(answer));
        QVERIFY(answer.contains(QStringLiteral("On this device: a camera and 182.0 kB more RAM")));
        f.open("ARM_MicroNet_VWW_3", kit);
        const QString ofKit =
            text::answer(*f.session.dataset(), pair.model, f.session.state().fitPair->device, {});
        QVERIFY(ofKit.contains(QStringLiteral("Instead, on this device: Person Detection. Same task")));
        QVERIFY(!ofKit.contains(QStringLiteral("On this device: ")));
    }
};

QTEST_MAIN(TestFitChanges)
#include "tst_fit_changes.moc"
