// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/session/session.h"
#include "tests/support/dataset_from.h"

#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

QUrl data(const char *name) {
    return QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/") + QLatin1String(name));
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
        session.closeFit();
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
        QCOMPARE(session.errors().size(), 2);
        QVERIFY(session.errors().first().contains(QStringLiteral("cut_short.ttl:5: error: ")));
        QVERIFY(session.canOpenOthers());

        QSignalSpy changed(&session, &Session::datasetChanged);
        session.openOthers();
        QVERIFY(changed.wait());
        QVERIFY(session.errors().isEmpty());
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
        QVERIFY(session.errors().isEmpty());
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
