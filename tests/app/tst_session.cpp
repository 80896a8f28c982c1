// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/session/session.h"
#include "tests/support/dataset_from.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <utility>

using namespace tinyatlas;

namespace {

QUrl data(const char *name) {
    return QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/") + QLatin1String(name));
}

/// A graph that takes long enough to be stopped on the way.
QUrl largeFile(const QTemporaryDir &folder) {
    constexpr int models = 20'000;
    const QString path = folder.filePath(QStringLiteral("large.ttl"));
    std::ofstream file(path.toStdString());
    file << test::prefixes;
    for (int i = 0; i < models; ++i)
        file << test::modelNamed("model_" + std::to_string(i), "20", "100", "sosa_extend:Microphone");
    return QUrl::fromLocalFile(path);
}

/// More pairs than are matched at once.
DatasetPtr manyPairs() {
    constexpr int things = 330;
    std::string graph;
    for (int i = 0; i < things; ++i) {
        const std::string number = std::to_string(i);
        graph += test::modelNamed("model_" + number, number, "10", "sosa_extend:Microphone") +
                 test::deviceNamed("device_" + number, number, "100", "sosa_extend:Microphone");
    }
    return test::datasetFrom(graph);
}

/// Cancels as soon as the opening says that it has begun; false where it was over before it said so.
bool cancelOnTheWay(Session &session) {
    bool onTheWay = false;
    QObject::connect(&session, &Session::progressChanged, &session, [&] {
        if (session.loading() && session.progress() > 0 && !onTheWay) {
            onTheWay = true;
            session.cancelOpening();
        }
    });
    QSignalSpy changed(&session, &Session::loadingChanged);
    while (session.loading())
        changed.wait();
    return onTheWay;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void startsWithTheShippedGraph() {
        const Session session(builtInDataset());
        QCOMPARE(session.modelCount(), 23);
        QCOMPARE(session.deviceCount(), 6);
        QCOMPARE(session.fitSummary(), QStringLiteral("78 of 138 pairs fit"));
        QCOMPARE(session.title(), QStringLiteral("Built-in knowledge graph"));
    }

    void everyChoiceCanBeUndone() {
        Session session(builtInDataset());
        const ViewState start = session.state();
        session.selectModel(3);
        session.selectDevice(2);
        session.openFit(3, 2);
        session.setMarginPercent(15);
        session.showExplore();
        session.clearSelection();
        const ViewState end = session.state();
        while (session.undoStack()->canUndo())
            session.undo();
        QCOMPARE(session.state(), start);
        while (session.undoStack()->canRedo())
            session.redo();
        QCOMPARE(session.state(), end);
    }

    void choosingTheSameAgainIsNoStep() {
        Session session(builtInDataset());
        session.selectModel(3);
        session.selectModel(3);
        QCOMPARE(session.undoStack()->count(), 1);
    }

    void oneGestureIsOneStep() {
        Session session(builtInDataset());
        const int before = session.state().rules.margin;
        for (const double percent : {11, 12, 15})
            session.setMarginPercent(percent);
        session.endGesture();
        session.setMarginPercent(20);
        QCOMPARE(session.undoStack()->count(), 2);
        session.undo();
        QCOMPARE(session.marginPercent(), 15.0);
        session.undo();
        QCOMPARE(session.state().rules.margin, before);
        session.setMarginPercent(30);
        session.setMarginPercent(before / 100.0);
        QVERIFY(!session.undoStack()->canUndo());
    }

    void aGestureThroughItsStartLeavesOtherStepsAlone() {
        Session session(builtInDataset());
        session.openFit(1, 1);
        for (const double percent : {11, 10, 12})
            session.setMarginPercent(percent);
        session.undo();
        QCOMPARE(session.marginPercent(), 10.0);
        QVERIFY(session.fitOpen());
    }

    void anUndoGoesBackOnTheWayAsWell() {
        Session session(builtInDataset());
        session.openFit(1, 1);
        session.openFit(2, 2);
        session.undo();
        QVERIFY(!session.canGoBack());
        session.goForward();
        QCOMPARE(session.state().fitPair, (Pair{ModelId{2}, DeviceId{2}}));
    }

    void fitRemembersTheWayThroughItsPairs() {
        Session session(builtInDataset());
        const auto shown = [&] { return session.state().fitPair.value_or(Pair{}); };
        const auto pair = [](std::uint32_t model, std::uint32_t device) {
            return Pair{ModelId{model}, DeviceId{device}};
        };
        QVERIFY(!session.canGoBack());
        session.openFit(1, 1);
        session.openFit(2, 1);
        session.openFit(2, 3);
        session.goBack();
        session.goBack();
        QCOMPARE(shown(), pair(1, 1));
        QVERIFY(!session.canGoBack());
        session.goForward();
        QCOMPARE(shown(), pair(2, 1));
        session.openFit(5, 5); // another way: what lay ahead is forgotten
        QVERIFY(!session.canGoForward());
        session.showExplore();
        session.goBack(); // to where it was closed
        QCOMPARE(shown(), pair(5, 5));
        session.goBack();
        QCOMPARE(shown(), pair(2, 1));
    }

    void whatIsTakenStaysWithItsDeviceInAnotherDataset() {
        Session session(builtInDataset());
        const DeviceId device{2};
        const std::string title = session.catalog().device(device).title;
        session.setTaken(device, {Bytes{10'000}, Bytes{}});
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.open({data("good/relative_iris.ttl")});
        QVERIFY(changed.wait());
        QCOMPARE(session.rules().devices.size(), std::size_t{1});
        const auto &[again, whatIf] = session.rules().devices.front();
        QCOMPARE(session.catalog().device(again).title, title);
        QCOMPARE(whatIf.taken.ram, Bytes{10'000});
        const Verdict verdict = judge(session.catalog(), ModelId{0}, again, session.rules());
        QCOMPARE(session.matrix().state(ModelId{0}, again), verdict.state);
    }

    void overheadCountsInAnotherDatasetAsWell() {
        Session session(builtInDataset());
        session.setOverhead({runtimeOnNano33Ble, Bytes{1'000}});
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.open({data("good/relative_iris.ttl")});
        QVERIFY(changed.wait());
        const FitRules rules{.overhead = {runtimeOnNano33Ble, Bytes{1'000}}};
        QCOMPARE(session.rules(), rules);
        QCOMPARE(session.matrix().fit(), match(session.catalog(), rules).value().fit());
        QVERIFY(session.matrix().fit() < match(session.catalog()).value().fit());
    }

    void theRuntimeIsCountedOffThisThreadWhereThereAreManyPairs() {
        Session session(manyPairs());
        const QString plain = session.fitSummary();
        session.setOverhead({runtimeOnNano33Ble, {}});
        QVERIFY(session.matching());
        QCOMPARE(session.fitSummary(), plain); // the words are those of the verdicts that are shown
        QTRY_VERIFY(!session.matching());
        QCOMPARE(session.matrix().fit(),
                 match(session.catalog(), {.overhead = {runtimeOnNano33Ble, {}}}).value().fit());
        QVERIFY(session.fitSummary().endsWith(QStringLiteral("what-if")));
    }

    void theMarginChangesTheVerdicts() {
        Session session(builtInDataset());
        const auto tight = [&] {
            std::uint32_t count = 0;
            for (std::uint32_t d = 0; d < 6; ++d)
                count += session.matrix().ofDevice(DeviceId{d})[FitState::Tight];
            return count;
        };
        const auto before = tight();
        QSignalSpy changed(&session, &Session::matrixChanged);
        session.setMarginPercent(50);
        QCOMPARE(changed.count(), 1);
        QVERIFY(tight() > before);
        QCOMPARE(session.matrix().fit(), std::size_t{78});
    }

    void openingAddsToWhatIsThereAndKeepsTheSelection() {
        Session session(builtInDataset());
        session.selectDevice(4);
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.open({data("good/relative_iris.ttl")});
        QVERIFY(session.loading());
        QVERIFY(changed.wait());
        QVERIFY(!session.loading());
        QCOMPARE(session.modelCount(), 23);
        QCOMPARE(session.state().selection, Selection::of(DeviceId{4}));
        QVERIFY(session.title().contains(QStringLiteral("relative_iris.ttl")));
    }

    void openingIsOneTransaction() {
        Session session(builtInDataset());
        const auto before = session.dataset();
        QSignalSpy failed(&session, &Session::errorsChanged);
        session.open(
            {data("good/relative_iris.ttl"), data("bad/cut_short.ttl"), data("bad/unclosed_literal.ttl")});
        failed.clear();
        QVERIFY(failed.wait());
        QCOMPARE(session.dataset(), before);
        QCOMPARE(session.errors().size(), std::size_t{2});
        const Error &first = session.errors().front();
        QVERIFY(QString::fromStdString(first.file).endsWith(QStringLiteral("cut_short.ttl")));
        QCOMPARE(first.line, 5);
        QVERIFY(session.canOpenOthers());

        QSignalSpy changed(&session, &Session::datasetChanged);
        session.openOthers();
        QVERIFY(changed.wait());
        QVERIFY(session.errors().empty());
    }

    void whatIsDroppedWhileLoadingIsOpenedAfterwards() {
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.open({data("good/relative_iris.ttl")});
        session.open({data("good/byte_order_mark.ttl")});
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(session.title().contains(QStringLiteral("2 other files")));
    }

    void anOpeningThatIsCancelledChangesNothing() {
        Session session(builtInDataset());
        const auto before = session.dataset();
        QSignalSpy loading(&session, &Session::loadingChanged);
        session.open({data("good/relative_iris.ttl")});
        session.cancelOpening();
        QTRY_COMPARE(loading.count(), 2);
        QCOMPARE(session.dataset(), before);
        QVERIFY(session.errors().empty());
    }

    void anOpeningThatIsCancelledHalfWayChangesNothing() {
        const QTemporaryDir folder;
        Session session(builtInDataset());
        session.selectModel(3);
        const auto before = session.dataset();
        const ViewState state = session.state();
        session.open({largeFile(folder)});
        QVERIFY(session.activity().contains(QStringLiteral("large.ttl")));
        if (!cancelOnTheWay(session))
            QSKIP("this machine opens the file before it has said that it began");
        QCOMPARE(session.dataset(), before);
        QCOMPARE(session.state(), state);
        QVERIFY(session.undoStack()->canUndo());
        QVERIFY(session.errors().empty());
        QVERIFY(session.activity().isEmpty());
    }

    void theNextOpeningCanFollowACancelledOneAtOnce() {
        const QTemporaryDir folder;
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.open({largeFile(folder)});
        session.open({data("good/byte_order_mark.ttl")}); // waits, and goes with it
        session.cancelOpening();
        QVERIFY(!session.loading());
        session.open({data("good/relative_iris.ttl")});
        QVERIFY(session.loading());
        QTRY_VERIFY(!session.loading());
        QCOMPARE(changed.count(), 1);
        QVERIFY(session.title().contains(QStringLiteral("relative_iris.ttl")));
        QVERIFY(!session.title().contains(QStringLiteral("large.ttl")));
        QVERIFY(!session.title().contains(QStringLiteral("other files")));
    }

    void whatIsOpenedWhenLoadingEndsIsAddedToWhatWasLoaded() {
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        bool opened = false;
        QObject::connect(&session, &Session::loadingChanged, &session, [&] {
            if (!session.loading() && !std::exchange(opened, true))
                session.open({data("good/byte_order_mark.ttl")});
        });
        session.open({data("good/relative_iris.ttl")});
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(session.title().contains(QStringLiteral("2 other files")));
    }

    void nothingOfAnOpeningThatFailsIsLoaded() {
        const QTemporaryDir folder;
        Session session(builtInDataset());
        session.selectModel(3);
        session.selectDevice(1);
        const auto before = session.dataset();
        const ViewState state = session.state();
        session.open({largeFile(folder), data("bad/cut_short.ttl")});
        QTRY_VERIFY(!session.loading());
        QCOMPARE(session.dataset(), before);
        QCOMPARE(session.state(), state);
        QCOMPARE(session.undoStack()->count(), 2);
        QCOMPARE(session.modelCount(), 23);
        QVERIFY(session.canOpenOthers());
    }

    void progressNeverFallsAndEndsAtTheWhole() {
        const QTemporaryDir folder;
        Session session(builtInDataset());
        std::vector<double> seen;
        connect(&session, &Session::progressChanged, this, [&] { seen.push_back(session.progress()); });
        session.open({largeFile(folder)});
        QTRY_VERIFY(!session.loading());
        QVERIFY(seen.size() >= 2);
        QVERIFY(std::ranges::is_sorted(seen));
        QCOMPARE(seen.front(), 0.0);
        QCOMPARE(seen.back(), 1.0);
    }

    void aMarginThatIsSetAgainSupersedesTheOneBefore() {
        Session session(manyPairs());
        QSignalSpy changed(&session, &Session::matrixChanged);
        QSignalSpy matching(&session, &Session::matchingChanged);
        for (const double percent : {20.0, 30.0, 40.0})
            session.setMarginPercent(percent);
        QVERIFY(session.matching());
        QTRY_VERIFY(!session.matching());
        QCOMPARE(changed.count(), 1);
        const FitMatrix expected = match(session.catalog(), FitRules{4000}).value();
        QCOMPARE(session.matrix().count(FitState::Tight), expected.count(FitState::Tight));
        QVERIFY(expected.count(FitState::Tight) >
                match(session.catalog(), FitRules{3000}).value().count(FitState::Tight));
        QVERIFY(matching.count() >= 2);
    }

    void aMarginThatIsSetWhileFilesAreReadCountsForThem() {
        const QTemporaryDir folder;
        Session session(builtInDataset());
        session.open({data("good/relative_iris.ttl")});
        session.setMarginPercent(50);
        QTRY_VERIFY(!session.loading());
        QCOMPARE(session.matrix().count(FitState::Tight),
                 match(session.catalog(), FitRules{5000}).value().count(FitState::Tight));
    }

    void closingWhileLoadingWaitsForNothingMore() {
        Session session(builtInDataset());
        session.open({data("good/relative_iris.ttl")});
    }

    void thePublishedGraphCanBeLoadedOverTheShippedOne() {
        const auto shared = test::sharedFolder();
        if (shared.empty())
            QSKIP("the shared material is not beside this checkout");
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.openPaths({shared / "seed" / "tflite_models.ttl", shared / "seed" / "devices"});
        QVERIFY(changed.wait());
        QCOMPARE(session.modelCount(), 23);
        QCOMPARE(session.deviceCount(), 6);
        QCOMPARE(session.fitSummary(), QStringLiteral("78 of 138 pairs fit"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
