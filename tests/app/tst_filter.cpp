// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/active_filter_model.h"
#include "app/models/device_list_model.h"
#include "app/models/network_list_model.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/facets_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "tests/support/dataset_from.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tinyatlas;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList texts(const QAbstractItemModel &model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data().toString();
    return all;
}

/// "Camera 3", one for each chip; those that are chosen in brackets.
QStringList chips(FacetViewModel &facet) {
    QStringList all;
    const FacetValueModel &values = *facet.values();
    for (int row = 0; row < values.rowCount(); ++row) {
        const QModelIndex chip = values.index(row, 0);
        const QString text =
            chip.data().toString() + u' ' + chip.data(FacetValueModel::CountTextRole).toString();
        all << (chip.data(FacetValueModel::ChosenRole).toBool() ? u'[' + text + u']' : text);
    }
    return all;
}

int deviceNamed(const Session &session, const std::string &title) {
    for (std::size_t i = 0; i < session.catalog().devices.size(); ++i)
        if (session.catalog().devices[i].title.find(title) != std::string::npos)
            return static_cast<int>(i);
    return -1;
}

int modelNamed(const Session &session, const std::string &name) {
    for (std::size_t i = 0; i < session.catalog().models.size(); ++i)
        if (session.catalog().models[i].name == name)
            return static_cast<int>(i);
    return -1;
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void syntiantTakesSixteenModels();
    void personDetectionFitsOneDevice();
    void everyFilterIsAStepOfUndo();
    void rangeUnderTheHandIsOneStep();
    void countsFollow();
    void chipsFollowTheOtherFacets();
    void chipsThatAreNotLookedAtAreNotMade();
    void manyValuesAreFoldedIn();
    void rangeHasStopsAndHeights();
    void searchMeetsTheFilter();
    void listSaysThatTheFilterHides();
    void listCountsAmongWhatIsShown();
    void lanesShowWhatPasses();
    void dragCountsAmongWhatIsShown();
    void selectionStays();
    void keyboardLeavesWhatIsNotShown();
    void activeFiltersAreClearedOneByOne();
    void filterIsCarriedOver();
    void filterOfWhatIsGoneIsDropped();
};

void TestFilter::syntiantTakesSixteenModels() {
    Session session(builtInDataset());
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    QCOMPARE(session.modelSummary(), QString("16 of 23 models"));
    QCOMPARE(session.deviceSummary(), QString("6 devices"));
    session.clearFilter();
    QCOMPARE(session.modelSummary(), QString("23 models"));
}

void TestFilter::personDetectionFitsOneDevice() {
    Session session(builtInDataset());
    session.showDevicesThatFit(modelNamed(session, "Person_Detection"));
    QCOMPARE(session.deviceSummary(), QString("1 of 6 devices"));
    QCOMPARE(session.fitSummary().section(u' ', 1, -1), QString("of 23 pairs fit"));
    QVERIFY(session.state().filter.active());
}

void TestFilter::everyFilterIsAStepOfUndo() {
    Session session(builtInDataset());
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    session.showDevicesThatFit(modelNamed(session, "Person_Detection"));
    session.clearFilter();
    QCOMPARE(session.fitSummary(), QString("78 of 138 pairs fit"));
    session.undo();
    QCOMPARE(session.deviceSummary(), QString("1 of 6 devices"));
    session.undo();
    QCOMPARE(session.deviceSummary(), QString("6 devices"));
    QCOMPARE(session.modelSummary(), QString("16 of 23 models"));
    session.undo();
    QVERIFY(!session.state().filter.active());
    session.redo();
    QCOMPARE(session.modelSummary(), QString("16 of 23 models"));
}

void TestFilter::rangeUnderTheHandIsOneStep() {
    Session session(builtInDataset());
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    FacetViewModel &ram = facets.facet(Facet::Ram);
    const int steps = session.undoStack()->count();
    for (int stop = ram.lastStop() - 1; stop > 0; --stop)
        ram.moveTo(stop);
    ram.endGesture();
    QCOMPARE(session.undoStack()->count(), steps + 1);
    ram.moveFrom(1);
    QCOMPARE(session.undoStack()->count(), steps + 2);
    session.undo();
    session.undo();
    QVERIFY(!session.state().filter.active());
}

void TestFilter::countsFollow() {
    Session session(builtInDataset());
    FacetsViewModel models(session, FacetViewModel::Table::Models);
    const QSignalSpy said(&session, &Session::fitSummaryChanged);
    models.facet(Facet::Group).toggle(1); // vision
    QCOMPARE(session.modelSummary(), QString("3 of 23 models"));
    QCOMPARE(session.fitSummary(), QString("2 of 18 pairs fit"));
    QCOMPARE(said.count(), 1);
}

void TestFilter::chipsFollowTheOtherFacets() {
    Session session(builtInDataset());
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    facets.setOpen(true);
    FacetViewModel &group = facets.facet(Facet::Group);
    FacetViewModel &sensor = facets.facet(Facet::Sensor);
    const QAbstractItemModelTester tester(group.values(), strict);
    QCOMPARE(chips(group), QStringList({"Vision 3", "Audio 11", "Motion 8", "Other 1"}));
    sensor.toggle(sensor.values()->index(0, 0).data(FacetValueModel::ValueRole).toInt());
    QTRY_COMPARE(chips(group), QStringList({"Vision 0", "Audio 11", "Motion 0", "Other 0"}));
    QCOMPARE(chips(sensor).first(), QString("[Microphone 11]"));
    QVERIFY(!group.values()->index(0, 0).data(FacetValueModel::AvailableRole).toBool());
    QCOMPARE(group.values()->index(1, 0).data(FacetValueModel::SentenceRole).toString(),
             QString("Audio, 11 models"));
    session.undo();
    QTRY_COMPARE(chips(group).first(), QString("Vision 3"));
}

void TestFilter::chipsThatAreNotLookedAtAreNotMade() {
    Session session(builtInDataset());
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    session.showModelsThatFit(0);
    QCOMPARE(facets.facet(Facet::Group).values()->rowCount(), 0);
    facets.setOpen(true);
    QCOMPARE(facets.facet(Facet::Group).values()->rowCount(), 4);
}

void TestFilter::manyValuesAreFoldedIn() {
    std::string graph;
    for (int i = 0; i < 20; ++i)
        graph += test::modelNamed("m" + std::to_string(i), "1", "1", "",
                                  " schema:runtimePlatform \"platform " + std::to_string(i) + "\" ;");
    Session session(test::datasetFrom(graph));
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    facets.setOpen(true);
    FacetViewModel &platform = facets.facet(Facet::Platform);
    QCOMPARE(platform.values()->rowCount(), 12);
    QCOMPARE(platform.moreText(), QString("+ 8 more"));
    platform.toggleMore();
    QCOMPARE(platform.values()->rowCount(), 20);
    platform.toggle(20);
    platform.toggleMore();
    QCOMPARE(platform.values()->rowCount(), 13); // what is chosen stays in sight
}

void TestFilter::rangeHasStopsAndHeights() {
    Session session(
        test::datasetFrom(test::modelNamed("a", "16", "1", "") + test::modelNamed("b", "20", "1", "") +
                          test::modelNamed("c", "50", "1", "") + test::modelNamed("d", "", "1", "")));
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    facets.setOpen(true);
    FacetViewModel &ram = facets.facet(Facet::Ram);
    QCOMPARE(ram.lastStop(), 2); // 16, 32, 64 kB
    QCOMPARE(ram.heights(), QList<double>({1.0, 0.5}));
    QCOMPARE(ram.rangeText(), QString("any"));
    QCOMPARE(chips(ram), QStringList({"not stated 1"}));
    ram.moveTo(1);
    QCOMPARE(ram.rangeText(), QString("up to 32 kB"));
    QCOMPARE(session.modelSummary(), QString("2 of 4 models"));
    ram.moveFrom(1);
    QCOMPARE(ram.rangeText(), QString("32 kB"));
    ram.moveTo(2);
    QCOMPARE(ram.rangeText(), QString("from 32 kB"));
    ram.toggle(0);
    QCOMPARE(session.modelSummary(), QString("2 of 4 models"));
}

void TestFilter::searchMeetsTheFilter() {
    Session session(builtInDataset());
    NetworkListModel list(session);
    const QAbstractItemModelTester tester(&list, strict);
    list.setQuery(QStringLiteral("yes no"));
    const int found = list.count();
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    QVERIFY(list.count() <= found);
    for (int row = 0; row < list.count(); ++row) {
        const auto id = list.index(row).data(NetworkListModel::NetworkRole).toUInt();
        QVERIFY(session.shown()->contains(ModelId{id}));
        QVERIFY(list.index(row).data().toString().startsWith(QLatin1String("Micro Speech")));
    }
    list.setQuery(QString());
    QCOMPARE(list.count(), 16);
    QCOMPARE(list.total(), 23);
    session.clearFilter();
    QCOMPARE(list.count(), 23);
}

void TestFilter::listSaysThatTheFilterHides() {
    Session session(builtInDataset());
    NetworkListModel list(session);
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    list.setQuery(QStringLiteral("person"));
    QVERIFY(!list.hiddenByFilter());
    facets.facet(Facet::Group).toggle(2); // audio
    QCOMPARE(list.count(), 0);
    QVERIFY(list.hiddenByFilter());
    list.setQuery(QStringLiteral("no such thing"));
    QVERIFY(!list.hiddenByFilter());
}

void TestFilter::listCountsAmongWhatIsShown() {
    Session session(builtInDataset());
    DeviceListModel list(session);
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    const QSignalSpy told(&list, &QAbstractItemModel::dataChanged);
    facets.facet(Facet::Group).toggle(1); // vision
    QCOMPARE(list.count(), 6);
    QVERIFY(told.count() > 0);
    QCOMPARE(list.index(0).data(DeviceListModel::FitTextRole).toString().section(u'/', 1), QString("3"));
}

void TestFilter::lanesShowWhatPasses() {
    Session session(builtInDataset());
    Theme theme(nullptr);
    PairDrag drag(session);
    LanesViewModel lanes(session, drag, theme);
    lanes.setViewport({1000, 800});
    const auto count = [&](Selection::Kind kind) {
        return std::ranges::count_if(lanes.scene().hits,
                                     [kind](const HitRegion &hit) { return hit.thing.kind == kind; });
    };
    QCOMPARE(count(Selection::Kind::Model), 23);
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    QCOMPARE(count(Selection::Kind::Model), 16);
    session.showDevicesThatFit(modelNamed(session, "Person_Detection"));
    QCOMPARE(count(Selection::Kind::Device), 1);
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    facets.facet(Facet::Group).toggle(1); // no vision among what fits Syntiant
    QCOMPARE(count(Selection::Kind::Model), 0);
    QCOMPARE(count(Selection::Kind::Device), 1);
    session.clearFilter();
    QCOMPARE(count(Selection::Kind::Model), 23);
}

void TestFilter::dragCountsAmongWhatIsShown() {
    Session session(builtInDataset());
    session.showDevicesThatFit(modelNamed(session, "Person_Detection"));
    const auto model = ModelId{static_cast<std::uint32_t>(modelNamed(session, "Person_Detection"))};
    const VerdictCounts counts = session.shown()->lanes().countsOf(session.matrix(), model);
    QCOMPARE(counts.fit(), 1U);
    QCOMPARE(counts[FitState::DoesNotFit], 0U);
    QCOMPARE(session.shown()->ofModel(model).byState, counts.byState);
}

void TestFilter::selectionStays() {
    Session session(builtInDataset());
    const int person = modelNamed(session, "Person_Detection");
    session.selectModel(person);
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    QCOMPARE(session.state().selection, Selection::of(ModelId{static_cast<std::uint32_t>(person)}));
    NetworkListModel list(session);
    QCOMPARE(list.selected(), person);
    QCOMPARE(list.count(), 16);
}

void TestFilter::keyboardLeavesWhatIsNotShown() {
    Session session(builtInDataset());
    Theme theme(nullptr);
    PairDrag drag(session);
    LanesViewModel lanes(session, drag, theme);
    lanes.setViewport({1000, 800});
    session.selectModel(modelNamed(session, "Person_Detection"));
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    lanes.moveSelection(0, 1);
    QCOMPARE(session.state().selection, Selection::of(session.shown()->lanes().models.front()));
}

void TestFilter::activeFiltersAreClearedOneByOne() {
    Session session(builtInDataset());
    ActiveFilterModel filters(session);
    const QAbstractItemModelTester tester(&filters, strict);
    FacetsViewModel models(session, FacetViewModel::Table::Models);
    FacetsViewModel devices(session, FacetViewModel::Table::Devices);
    session.showModelsThatFit(deviceNamed(session, "Syntiant"));
    models.facet(Facet::Group).toggle(2);
    models.facet(Facet::Accuracy).toggle(0);
    models.facet(Facet::Ram).moveTo(models.facet(Facet::Ram).lastStop() - 1);
    devices.facet(Facet::Sensor).toggle(1);
    QCOMPARE(texts(filters), QStringList({"fits Syntiant TinyML Board", "Audio", "RAM ≤ 128 kB",
                                          "Accuracy not reported", "Devices: Accelerometer"}));
    filters.remove(1);
    QCOMPARE(filters.count(), 4);
    QVERIFY(!session.state().filter.models[Facet::Group].active());
    filters.remove(0);
    QVERIFY(!session.state().filter.fitDevice);
    session.undo();
    QCOMPARE(filters.count(), 4);
    while (filters.count() > 0)
        filters.remove(0);
    QVERIFY(!session.state().filter.active());
}

void TestFilter::filterIsCarriedOver() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("more.ttl"));
    std::ofstream(path.toStdString())
        << test::prefixes << test::modelNamed("Another", "10", "20", "sosa_extend:Camera");
    Session session(builtInDataset());
    FacetsViewModel facets(session, FacetViewModel::Table::Models);
    facets.facet(Facet::Group).toggle(1); // vision
    session.showDevicesThatFit(modelNamed(session, "Person_Detection"));
    QSignalSpy opened(&session, &Session::datasetChanged);
    session.open({QUrl::fromLocalFile(path)});
    QVERIFY(opened.wait());
    QCOMPARE(session.modelSummary(), QString("4 of 24 models"));
    QCOMPARE(session.deviceSummary(), QString("1 of 6 devices"));
    QCOMPARE(session.state().filter.fitModel->value,
             static_cast<std::uint32_t>(modelNamed(session, "Person_Detection")));
}

void TestFilter::filterOfWhatIsGoneIsDropped() {
    FacetFilter filter;
    const Session before(builtInDataset());
    filter[Facet::Task].toggle(1);
    filter[Facet::Task].toggle(notStatedValue);
    const Session after(test::datasetFrom(test::modelNamed("a", "1", "1", "")));
    const FacetFilter carried = carriedOver(filter, before.index().modelFacets, after.index().modelFacets);
    QCOMPARE(carried[Facet::Task].values, std::vector<std::uint32_t>{notStatedValue});
}

QTEST_MAIN(TestFilter)
#include "tst_filter.moc"
