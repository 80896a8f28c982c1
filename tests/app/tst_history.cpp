// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/history_list_model.h"
#include "app/session/built_in_graph.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

/// The rows from the top, as a screen reader says them.
QStringList rowsOf(const HistoryListModel &history) {
    QStringList rows;
    for (int row = 0; row < history.count(); ++row)
        rows << history.index(row).data(HistoryListModel::SpokenRole).toString();
    return rows;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void itIsEmptyUntilSomethingIsDone() {
        QCOMPARE(m_history.count(), 0);
        QCOMPARE(m_history.presentRow(), -1);
        m_session.goToStep(0);
        m_history.goTo(0);
        QCOMPARE(m_history.count(), 0);
    }

    void itFollowsWhatIsDoneUndoneAndDoneInstead() {
        m_session.showData();
        QCOMPARE(rowsOf(m_history), QStringList({"Show the data, now", "The beginning"}));
        m_session.showExplore();
        m_session.undo();
        QCOMPARE(rowsOf(m_history),
                 QStringList({"Back to Explore, undone", "Show the data, now", "The beginning"}));
        QCOMPARE(m_history.presentRow(), 1);
        m_session.clearFilter();
        m_session.setMarginPercent(15);
        QCOMPARE(rowsOf(m_history),
                 QStringList({"Set the margin to 15 %, now", "Show the data", "The beginning"}));
        m_session.setMarginPercent(16);
        QCOMPARE(m_history.index(0).data(HistoryListModel::WhatRole).toString(),
                 QStringLiteral("Set the margin to 16 %"));
    }

    void everyRowIsAStateToGoTo() {
        std::vector<ViewState> states{m_session.state()};
        for (int model = 0; model < 5; ++model) {
            m_session.selectModel(model);
            states.push_back(m_session.state());
        }
        for (const int done : {2, 5, 0, 4, 4}) {
            m_history.goTo(5 - done);
            QCOMPARE(m_session.state(), states.at(static_cast<std::size_t>(done)));
            QCOMPARE(m_history.presentRow(), 5 - done);
            QCOMPARE(m_history.count(), 6);
        }
        m_history.goTo(6);
        m_history.goTo(-1);
        QCOMPARE(m_history.presentRow(), 1);
    }

    /// A slider that is still under the hand begins a step of its own afterwards.
    void goingEndsTheGesture() {
        m_session.setMarginPercent(11);
        m_session.setMarginPercent(12);
        m_history.goTo(0);
        m_session.setMarginPercent(13);
        QCOMPARE(m_history.count(), 3);
        m_history.goTo(1);
        QCOMPARE(m_session.marginPercent(), 12.0);
    }

    void aGestureThatLeadsBackIsNoStep() {
        const double before = m_session.marginPercent();
        m_session.setMarginPercent(25);
        m_session.setMarginPercent(before);
        QCOMPARE(m_history.count(), 0);
    }

    void anotherGraphBeginsAnew() {
        m_session.selectModel(1);
        QSignalSpy changed(&m_session, &Session::datasetChanged);
        m_session.open(
            {QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/ontology/graph/devices.ttl"))});
        QVERIFY(changed.wait());
        QCOMPARE(m_history.count(), 0);
    }

    void itIsLongWithoutTakingLong() {
        constexpr int many = 300;
        for (int step = 0; step < many; ++step)
            m_session.selectModel(step % 2);
        QCOMPARE(m_history.count(), many + 1);
        m_history.goTo(many);
        QCOMPARE(m_history.index(many).data(HistoryListModel::PresentRole).toBool(), true);
        QCOMPARE(m_history.index(0).data(HistoryListModel::UndoneRole).toBool(), true);
    }

    void init() {
        while (m_session.undoStack()->canUndo())
            m_session.undo();
        m_session.undoStack()->clear();
    }

private:
    Session m_session{builtInDataset()};
    HistoryListModel m_history{m_session};
    QAbstractItemModelTester m_tester{&m_history, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
