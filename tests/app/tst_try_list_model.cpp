// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/try_list_model.h"
#include "app/session/built_in_graph.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace tinyatlas;

namespace {

int indexOfModel(const Session &session, std::string_view name) {
    const auto &models = session.catalog().models;
    return static_cast<int>(std::ranges::find(models, name, &NeuralNetwork::name) - models.begin());
}

QStringList namesOf(const TryListModel &list) {
    QStringList names;
    for (int row = 0; row < list.count(); ++row)
        names << list.index(row).data(TryListModel::NameRole).toString();
    return names;
}

} // namespace

class TestTryListModel : public QObject {
    Q_OBJECT

private slots:
    void whatFitsComesFirst() {
        Session session(builtInDataset());
        TryListModel list(session);
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!list.possible());
        session.selectModel(indexOfModel(session, "Person_Detection"));
        QVERIFY(list.possible());
        list.prepare();
        QCOMPARE(list.count(), 6);
        QCOMPARE(list.heading(), QStringLiteral("Try Person Detection on"));
        QVERIFY(isFit(static_cast<FitState>(list.index(0).data(TryListModel::StateRole).toInt())));
        QVERIFY(!isFit(static_cast<FitState>(list.index(1).data(TryListModel::StateRole).toInt())));
        list.choose(0);
        QVERIFY(session.fitOpen());
        QVERIFY(namesOf(list).first().contains(QStringLiteral("TinyML Kit")));
    }

    void aSearchFindsTheDevice() {
        Session session(builtInDataset());
        TryListModel list(session);
        session.selectModel(indexOfModel(session, "Person_Detection"));
        list.prepare();
        list.setQuery(QStringLiteral("syntiant"));
        QCOMPARE(namesOf(list), QStringList{QStringLiteral("Syntiant TinyML Board")});
        list.setQuery(QStringLiteral("nothing of the kind"));
        QCOMPARE(list.count(), 0);
        list.choose(0);
        QVERIFY(!session.fitOpen());
    }

    void aDeviceIsTriedWithAModel() {
        Session session(builtInDataset());
        TryListModel list(session);
        session.selectDevice(0);
        list.prepare();
        QCOMPARE(list.count(), 23);
        list.choose(3);
        QCOMPARE(session.state().fitPair->device, DeviceId{0});
    }

    void onlyThoseThatFitAreShown() {
        Session session(builtInDataset());
        TryListModel list(session);
        session.selectModel(indexOfModel(session, "Person_Detection"));
        list.showFitting();
        QCOMPARE(session.shown()->devices(), std::size_t{1});
        session.clearFilter();
        for (int device = 0; device < session.deviceCount(); ++device) {
            if (session.catalog().devices[static_cast<std::size_t>(device)].title == "Syntiant TinyML Board")
                session.selectDevice(device);
        }
        list.showFitting();
        QCOMPARE(session.shown()->models(), std::size_t{16});
    }

    void whatIsSelectedMeanwhileChangesNothing() {
        Session session(builtInDataset());
        TryListModel list(session);
        session.selectDevice(0);
        list.prepare();
        session.selectModel(5);
        QCOMPARE(list.count(), 23);
        session.clearSelection();
        QVERIFY(!list.possible());
    }
};

QTEST_MAIN(TestTryListModel)
#include "tst_try_list_model.moc"
