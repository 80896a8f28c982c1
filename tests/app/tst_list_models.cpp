// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/device_list_model.h"
#include "app/models/error_list_model.h"
#include "app/models/network_list_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

DatasetPtr smallDataset() {
    using namespace tinyatlas::test;
    return datasetFrom(
        modelNamed("Small_Ear", "10", "20", "sosa_extend:Microphone",
                   " schema:creator \"Zoë Müller\" ; schema:identifier \"id-7\" ; nnet:hasCategory "
                   "nnet:Classification ;") +
        modelNamed("Big_Ear", "50", "20", "sosa_extend:Microphone", " ta:hasTask ta:KeywordSpotting ;") +
        modelNamed("Eye", "30", "20", "sosa_extend:Camera",
                   " nnet:trainingDataset <http://example.org/wake_words> ;") +
        modelNamed("Unknown_Ear", "", "20", "sosa_extend:Microphone") +
        deviceNamed("Board_10", "20", "100", "sosa_extend:Microphone") +
        deviceNamed("Board_9", "100", "100", "sosa_extend:Microphone sosa_extend:Camera"));
}

QStringList names(const QAbstractItemModel &model) {
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, 0).data(Qt::DisplayRole).toString();
    return result;
}

} // namespace

class TestListModels : public QObject {
    Q_OBJECT

private slots:
    void networksByGroupThenFallingRam();
    void devicesByNameWithNumbers();
    void networkRoles();
    void deviceRoles();
    void search_data();
    void search();
    void searchKeepsWhatIsShown();
    void returnMeansANameRatherThanADescription_data();
    void returnMeansANameRatherThanADescription();
    void selectionIsShared();
    void newDatasetIsShown();
    void rowsAreExchangedWithoutAReset();
    void errorsAreListed();
    void manyErrorsCostNothing();
    void keystrokeIsFast();
};

void TestListModels::networksByGroupThenFallingRam() {
    Session session(smallDataset());
    const NetworkListModel model(session);
    QCOMPARE(names(model), QStringList({"Eye", "Big Ear", "Small Ear", "Unknown Ear"}));
}

void TestListModels::devicesByNameWithNumbers() {
    Session session(smallDataset());
    const DeviceListModel model(session);
    QCOMPARE(names(model), QStringList({"Board 9", "Board 10"}));
}

void TestListModels::networkRoles() {
    Session session(smallDataset());
    NetworkListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex eye = model.index(0);
    const int network = eye.data(NetworkListModel::NetworkRole).toInt();
    QCOMPARE(session.catalog().models[static_cast<std::size_t>(network)].name, std::string("Eye"));
    QCOMPARE(eye.data(NetworkListModel::GroupRole).toInt(), static_cast<int>(Group::Vision));
    QCOMPARE(eye.data(NetworkListModel::SectionRole).toString(), QString("Vision"));
    QCOMPARE(model.index(1).data(NetworkListModel::SectionRole).toString(), QString("Audio"));
    QCOMPARE(model.index(2).data(NetworkListModel::SectionRole).toString(), QString());
    QCOMPARE(eye.data(NetworkListModel::FitTextRole).toString(), QString("1/2"));
    QCOMPARE(eye.data(NetworkListModel::FitTipRole).toString(), QString("fits 1 of 2 devices"));
    QVERIFY(eye.data(NetworkListModel::SummaryRole).toString().contains("30.0 kB RAM"));
    QVERIFY(!model.index(99).data(NetworkListModel::NameRole).isValid());
}

void TestListModels::deviceRoles() {
    Session session(smallDataset());
    DeviceListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex board = model.index(0);
    QCOMPARE(board.data(DeviceListModel::SensorsRole).toString(), QString("camera, microphone"));
    QCOMPARE(board.data(DeviceListModel::FitTipRole).toString(), QString("3 of 4 models fit, 1 unknown"));
}

void TestListModels::search_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing asked") << "" << QStringList{"Eye", "Big Ear", "Small Ear", "Unknown Ear"};
    QTest::newRow("blanks only") << "  " << QStringList{"Eye", "Big Ear", "Small Ear", "Unknown Ear"};
    QTest::newRow("case") << "BIG" << QStringList{"Big Ear"};
    QTest::newRow("every word, any order") << "ear small" << QStringList{"Small Ear"};
    QTest::newRow("underscore is a blank") << "small_ear" << QStringList{"Small Ear"};
    QTest::newRow("accents in the data") << "zoe muller" << QStringList{"Small Ear"};
    QTest::newRow("accents in the query") << "ZOË" << QStringList{"Small Ear"};
    QTest::newRow("identifier") << "id-7" << QStringList{"Small Ear"};
    QTest::newRow("category") << "classification" << QStringList{"Small Ear"};
    QTest::newRow("group") << "vision" << QStringList{"Eye"};
    QTest::newRow("sensor") << "camera" << QStringList{"Eye"};
    QTest::newRow("dataset") << "wake words" << QStringList{"Eye"};
    QTest::newRow("nothing found") << "toaster" << QStringList{};
}

void TestListModels::search() {
    QFETCH(const QString, query);
    QFETCH(const QStringList, found);
    Session session(smallDataset());
    NetworkListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(query);
    QCOMPARE(names(model), found);
    QCOMPARE(model.count(), found.size());
    QCOMPARE(model.total(), 4);
}

void TestListModels::searchKeepsWhatIsShown() {
    Session session(smallDataset());
    NetworkListModel model(session);
    const QSignalSpy replaced(&model, &CatalogListModel::rowsReplaced);
    model.setQuery("cam");
    model.setQuery("camera");
    QCOMPARE(replaced.count(), 1);
}

void TestListModels::returnMeansANameRatherThanADescription_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("meant");
    QTest::newRow("nothing asked: the first row") << ""
                                                  << "Watcher";
    QTest::newRow("in the dataset of the first row") << "person"
                                                     << "Person_Detection_2";
    QTest::newRow("begins rather than contains") << "Detect"
                                                 << "Detector_of_a_person";
    QTest::newRow("is rather than begins") << " PERSON_detection"
                                           << "Person_Detection";
    QTest::newRow("every word, any order") << "person of"
                                           << "Detector_of_a_person";
    QTest::newRow("in no name") << "vision"
                                << "Watcher";
    QTest::newRow("nothing found") << "toaster"
                                   << "";
}

void TestListModels::returnMeansANameRatherThanADescription() {
    using namespace tinyatlas::test;
    QFETCH(const QString, query);
    QFETCH(const QString, meant);
    const std::string camera = "sosa_extend:Camera";
    Session session(datasetFrom(
        modelNamed("Watcher", "90", "20", camera, " nnet:trainingDataset <http://example.org/person> ;") +
        modelNamed("Person_Detection_2", "80", "20", camera) +
        modelNamed("Detector_of_a_person", "70", "20", camera) +
        modelNamed("Person_Detection", "60", "20", camera)));
    NetworkListModel model(session);
    model.setQuery(query);
    const int likeliest = model.likeliest();
    const auto &models = session.catalog().models;
    QCOMPARE(likeliest < 0 ? std::string() : models[static_cast<std::size_t>(likeliest)].name,
             meant.toStdString());
}

void TestListModels::selectionIsShared() {
    Session session(smallDataset());
    NetworkListModel networks(session);
    const DeviceListModel devices(session);
    QCOMPARE(networks.selected(), -1);
    const int second = networks.index(1).data(NetworkListModel::NetworkRole).toInt();
    session.selectModel(second);
    QCOMPARE(networks.selected(), second);
    QCOMPARE(devices.selected(), -1);
    networks.setQuery("eye");
    QCOMPARE(networks.selected(), second);
}

void TestListModels::newDatasetIsShown() {
    Session session(tinyatlas::test::datasetFrom(""));
    NetworkListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.count(), 0);
    const QSignalSpy replaced(&session, &Session::datasetChanged);
    session.open({QUrl::fromLocalFile(QStringLiteral(TINYATLAS_SOURCE_DIR "/ontology/graph/models.ttl"))});
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(model.count(), 23);
}

void TestListModels::rowsAreExchangedWithoutAReset() {
    Session session(smallDataset());
    NetworkListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const char *query : {"ear", "big", "", "toaster", "eye", ""})
        model.setQuery(QLatin1String(query));
    QCOMPARE(names(model), QStringList({"Eye", "Big Ear", "Small Ear", "Unknown Ear"}));
    QCOMPARE(reset.count(), 0);
}

void TestListModels::errorsAreListed() {
    Session session(smallDataset());
    ErrorListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString folder = QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/bad/");
    session.open(
        {QUrl::fromLocalFile(folder + "cut_short.ttl"), QUrl::fromLocalFile(folder + "no_such_file.ttl")});
    QTRY_COMPARE(model.count(), 2);
    QCOMPARE(model.heading(), QString("Nothing was opened: 2 errors in 2 files"));
    // What cannot be found is known before anything is read.
    QCOMPARE(model.index(0).data(ErrorListModel::PlaceRole).toString(), QString("no_such_file.ttl"));
    QVERIFY(model.index(1).data(ErrorListModel::PlaceRole).toString().startsWith("cut_short.ttl:5"));
    QCOMPARE(model.index(1).data(ErrorListModel::FolderRole).toString() + '/', folder);
    QVERIFY(!model.index(1).data(ErrorListModel::MessageRole).toString().isEmpty());
    QCOMPARE(model.index(1).data().toString(), QString::fromStdString(session.errors()[1].text()));
    model.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 1);
    model.copy(0);
    QCOMPARE(QGuiApplication::clipboard()->text(), model.index(0).data().toString());
    session.dismissErrors();
    QCOMPARE(model.count(), 0);
}

void TestListModels::manyErrorsCostNothing() {
    Session session(smallDataset());
    const ErrorListModel model(session);
    QList<QUrl> urls;
    for (int i = 0; i < 1000; ++i)
        urls.append(QUrl::fromLocalFile(QStringLiteral("/no/such/folder/%1.ttl").arg(i)));
    session.open(urls);
    QTRY_COMPARE(model.count(), 1000);
    QCOMPARE(model.heading(), QString("Nothing was opened: 1,000 errors in 1,000 files"));
}

void TestListModels::keystrokeIsFast() {
    constexpr int entries = 10'000;
    SearchIndex index;
    for (int number = 0; number < entries; ++number)
        index.add(
            QStringLiteral("Audio\nMicro_Speech_%1\n06037fa0-243a-402f-aeb1-%1\nkeyword spotting\nHaoyu Ren\n"
                           "http://download.tensorflow.org/data/"
                           "speech_commands_v0.02.tar.gz\nClassification\nMicrophone")
                .arg(number)
                .toStdString());
    std::size_t found = 0;
    QBENCHMARK { found = index.find(QStringLiteral("speech 77 micro")).size(); }
    QVERIFY(found > 100);
}

QTEST_MAIN(TestListModels)
#include "tst_list_models.moc"
