// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/text/finding_groups.h"
#include "app/viewmodels/data_view_model.h"

#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

/// Two models without RAM, one that states an accuracy of 0, a term that is not read.
DatasetPtr oddDataset() {
    return test::datasetFrom(
        test::modelNamed("first", "", "100", "sosa_extend:Camera", ":price 5 ;") +
        test::modelNamed("second", "", "100", "sosa_extend:Camera") +
        test::modelNamed("third", "20", "100", "sosa_extend:Camera",
                         "nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue 0 ] ;") +
        test::deviceNamed("board", "20", "100", "sosa_extend:Camera"));
}

QStringList rowsOf(const FindingListModel &list) {
    QStringList titles;
    for (int row = 0; row < list.count(); ++row)
        titles << list.index(row).data(FindingListModel::TitleRole).toString();
    return titles;
}

int rowOf(const FindingListModel &list, const QString &title) {
    return static_cast<int>(rowsOf(list).indexOf(title));
}

struct Fixture {
    explicit Fixture(DatasetPtr dataset) : session(std::move(dataset)) {
        data.setActive(true);
        while (data.reading())
            QTest::qWait(1);
    }

    Session session;
    DataViewModel data{session};
    FindingListModel &findings = *data.findings();
};

const QString withoutRam = QStringLiteral("2 models state no RAM");
const QString notReported = QStringLiteral("1 accuracy is given as 0: not reported");

} // namespace

class TestDataViewModel : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfFindingHasItsWords() {
        QSet<QString> titles;
        for (const Finding::Code code : allFindingCodes()) {
            titles << text::findingGroupTitle(code, 1);
            QVERIFY2(!text::findingGroupTitle(code, 7).isEmpty(), codeName(code).data());
            QVERIFY2(text::findingGroupEffect(code, true).endsWith(u'.'), codeName(code).data());
        }
        QCOMPARE(titles.size(), static_cast<qsizetype>(allFindingCodes().size()));
    }

    void nothingIsLookedForBeforeSomebodyLooks() {
        Session session(oddDataset());
        DataViewModel data(session);
        QVERIFY(!data.reading());
        QCOMPARE(data.findings()->count(), 0);
        data.setActive(true);
        QVERIFY(data.reading());
        QTRY_VERIFY(!data.reading());
        QVERIFY(data.findings()->count() > 0);
    }

    void whatTouchesVerdictsComesFirst() {
        const Fixture f(oddDataset());
        const QAbstractItemModelTester tester(&f.findings,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rowOf(f.findings, withoutRam), 0);
        QVERIFY(rowOf(f.findings, notReported) > 0);
        const QModelIndex first = f.findings.index(0);
        QCOMPARE(first.data(FindingListModel::VerdictsRole).toString(), QStringLiteral("touches verdicts"));
        QCOMPARE(first.data(FindingListModel::EffectRole).toString(),
                 QStringLiteral("Their verdicts are unknown wherever nothing else speaks against them."));
        QCOMPARE(f.data.findingsNote(), QStringLiteral("2 of 3 pairs stay unknown"));
    }

    void aGroupUnfolds() {
        Fixture f(oddDataset());
        const QAbstractItemModelTester tester(&f.findings,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int groups = f.findings.count();
        f.findings.fold(0);
        QCOMPARE(f.findings.count(), groups + 2);
        QVERIFY(rowsOf(f.findings)[1].contains(QStringLiteral("first does not state how much RAM it needs")));
        f.findings.fold(0);
        QCOMPARE(f.findings.count(), groups);
    }

    void filtersLeaveWhatPassesAll() {
        Fixture f(oddDataset());
        const int all = f.findings.count();
        f.findings.setOnlyVerdicts(true);
        QCOMPARE(rowOf(f.findings, notReported), -1);
        QCOMPARE(rowOf(f.findings, withoutRam), 0);
        f.findings.setQuery(QStringLiteral("second"));
        QCOMPARE(rowsOf(f.findings).first(), QStringLiteral("1 model states no RAM"));
        f.findings.setQuery(QStringLiteral("no such word"));
        QCOMPARE(f.findings.count(), 0);
        QVERIFY(f.findings.filtered());
        f.findings.clearFilters();
        QCOMPARE(f.findings.count(), all);
        QVERIFY(!f.findings.filtered());
    }

    void aFindingLeadsToWhatItIsAboutAndToItsPlace() {
        Fixture f(oddDataset());
        f.findings.fold(0);
        f.data.select(2);
        QCOMPARE(f.session.state().selection, Selection::of(ModelId{1}));
        QSignalSpy asked(&f.data, &DataViewModel::statementRequested);
        f.data.showPlaceOfFinding(rowOf(f.findings, notReported));
        QCOMPARE(asked.count(), 1);
        const auto statement = asked.first().first().value<StatementId>();
        const TripleStore &store = f.session.dataset()->store;
        QCOMPARE(QString::fromStdString(std::string(store.term(store.statement(statement).object).text)),
                 QStringLiteral("0"));
    }

    void aGroupIsCopiedFindingByFinding() {
        const Fixture f(oddDataset());
        f.findings.copy(0);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(QStringLiteral("test:")) &&
                     lines[0].contains(QStringLiteral(": warning: ")),
                 qPrintable(lines[0]));
    }

    void allThatIsListedIsCopied() {
        Fixture f(oddDataset());
        QGuiApplication::clipboard()->clear();
        f.findings.setOnlyVerdicts(true);
        f.findings.copyAll();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("test:")));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("not reported")));
    }

    void whatIsNotReadIsListedWithItsPlace() {
        Fixture f(oddDataset());
        const UnreadTermModel &unread = *f.data.unread();
        QCOMPARE(unread.count(), 1);
        QCOMPARE(unread.index(0).data(UnreadTermModel::IriRole).toString(),
                 QStringLiteral("http://example.org/price"));
        QCOMPARE(unread.index(0).data(UnreadTermModel::UseRole).toString(), QStringLiteral("property"));
        QCOMPARE(f.data.unreadTitle(), QStringLiteral("1 term not understood"));
    }

    void ofNothingThereIsNothingToSay() {
        const Fixture f(test::datasetFrom(""));
        QCOMPARE(f.data.findingsNote(), QStringLiteral("There is no pair to judge"));
        QCOMPARE(f.data.unreadTitle(), QStringLiteral("All is understood"));
    }

    void theViewIsAStepThatCanBeUndone() {
        Session session(builtInDataset());
        QSignalSpy changes(&session, &Session::viewChanged);
        session.showData();
        QVERIFY(session.dataOpen());
        session.openFit(0, 0);
        QVERIFY(!session.dataOpen());
        session.undo();
        QVERIFY(session.dataOpen() && !session.fitOpen());
        session.undo();
        QVERIFY(!session.dataOpen());
        QCOMPARE(changes.count(), 4);
    }
};

QTEST_MAIN(TestDataViewModel)
#include "tst_data_view_model.moc"
