// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/active_filter_model.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/matrix_view_model.h"
#include "tests/support/dataset_from.h"

#include <QSignalSpy>
#include <QTest>

using namespace tinyatlas;

namespace {

struct Fixture {
    explicit Fixture(DatasetPtr dataset = builtInDataset()) : session(std::move(dataset)) {
        matrix.setViewport({1400, 800});
        matrix.setActive(true);
    }

    [[nodiscard]] QString model(std::size_t row) const {
        return QString::fromStdString(session.catalog().model(matrix.models()[row]).name);
    }
    [[nodiscard]] std::size_t rowOf(std::string_view name) const {
        const auto named = [&](ModelId id) { return session.catalog().model(id).name == name; };
        return static_cast<std::size_t>(std::ranges::find_if(matrix.models(), named) -
                                        matrix.models().begin());
    }
    [[nodiscard]] std::size_t columnOf(std::string_view title) const {
        const auto titled = [&](DeviceId id) { return session.catalog().device(id).title == title; };
        return static_cast<std::size_t>(std::ranges::find_if(matrix.devices(), titled) -
                                        matrix.devices().begin());
    }
    [[nodiscard]] QPointF cell(std::size_t row, std::size_t column) const {
        return matrix.layout().cell(row, column).center();
    }
    /// "21 of 23" for every device that is shown, sorted by it.
    [[nodiscard]] std::vector<std::uint32_t> totals() const {
        std::vector<std::uint32_t> totals;
        for (const DeviceId id : matrix.devices())
            totals.push_back(session.shown()->ofDevice(id).fit());
        std::ranges::sort(totals, std::greater());
        return totals;
    }
    /// Counted again, pair by pair.
    [[nodiscard]] bool totalsAreRight() const {
        for (const DeviceId device : matrix.devices()) {
            const auto fit = std::ranges::count_if(matrix.models(), [&](ModelId model) {
                return isFit(judge(session.catalog(), model, device, session.rules()).state);
            });
            if (session.shown()->ofDevice(device).fit() != fit)
                return false;
        }
        for (const ModelId model : matrix.models()) {
            const auto fit = std::ranges::count_if(matrix.devices(), [&](DeviceId device) {
                return isFit(judge(session.catalog(), model, device, session.rules()).state);
            });
            if (session.shown()->ofModel(model).fit() != fit)
                return false;
        }
        return true;
    }

    Session session;
    Theme theme{nullptr};
    MatrixViewModel matrix{session, theme};
    MatrixSorting &sorting = *matrix.sorting();
};

const std::string kit = "Arduino Nano 33 BLE Sense TinyML Kit";

} // namespace

class TestMatrixViewModel : public QObject {
    Q_OBJECT

private slots:
    void totalsStayRightHoweverOneSortsAndFilters() {
        Fixture f;
        const std::vector<std::uint32_t> expected{21, 19, 16, 12, 8, 2};
        QCOMPARE(f.totals(), expected);
        for (int order = 0; order < 7; ++order) {
            f.sorting.orderModels(order);
            f.sorting.turnModels();
            QCOMPARE(f.totals(), expected);
            QVERIFY(f.totalsAreRight());
        }
        for (int order = 0; order < 4; ++order) {
            f.sorting.orderDevices(order);
            QCOMPARE(f.totals(), expected);
        }
        f.session.setFitSomewhere(true);
        QCOMPARE(f.matrix.models().size(), std::size_t{21});
        QCOMPARE(f.totals(), expected);
        QVERIFY(f.totalsAreRight());
        f.session.showModelsThatFit(
            static_cast<int>(f.matrix.devices()[f.columnOf("Adafruit PyBadge")].value));
        QVERIFY(f.matrix.models().size() < 21);
        QVERIFY(f.totalsAreRight());
        QVERIFY(!f.session.matrixOpen());
        f.session.clearFilter();
        QCOMPARE(f.totals(), expected);
    }

    void whatIsSelectedElsewhereIsInSightOnceTheMatrixOpens() {
        Session session(builtInDataset());
        Theme theme(nullptr);
        MatrixViewModel matrix(session, theme);
        const ModelId last = Fixture().matrix.models().back();
        session.selectModel(static_cast<int>(last.value));
        matrix.setActive(true);
        matrix.setViewport({700, 300});
        QCOMPARE(matrix.current()->model, last);
        QVERIFY(matrix.cellsRect().contains(matrix.currentRect()));
        QVERIFY(matrix.verticalPosition() > 0);

        matrix.setViewport({700, 200});
        QVERIFY2(matrix.cellsRect().contains(matrix.currentRect()), "a smaller window keeps it in sight");

        const double scrolled = matrix.verticalPosition();
        matrix.scrollBy({0, -10'000});
        matrix.setActive(false);
        matrix.setActive(true);
        QCOMPARE(matrix.verticalPosition(), 0.0);
        matrix.setActive(false);
        session.clearSelection();
        session.selectModel(static_cast<int>(last.value));
        matrix.setActive(true);
        QCOMPARE(matrix.verticalPosition(), scrolled);
    }

    void onlyThoseThatFitSomewhereIsAFilterLikeAnyOther() {
        Fixture f;
        ActiveFilterModel filters(f.session);
        f.session.setFitSomewhere(true);
        QCOMPARE(filters.count(), 1);
        QVERIFY(filters.data(filters.index(0), ActiveFilterModel::FitsSomewhereRole).toBool());
        QCOMPARE(f.rowOf("Hello_World"), f.matrix.models().size());
        f.session.undo();
        QCOMPARE(filters.count(), 0);
        QVERIFY(f.rowOf("Hello_World") < f.matrix.models().size());
        f.session.redo();
        filters.remove(0);
        QVERIFY(!f.session.fitSomewhere());
    }

    void everyFailureListsAllThatIsMissing() {
        Fixture f;
        int failures = 0;
        for (std::size_t row = 0; row < f.matrix.models().size(); ++row) {
            for (std::size_t column = 0; column < f.matrix.devices().size(); ++column) {
                const Verdict verdict =
                    judge(f.session.catalog(), f.matrix.models()[row], f.matrix.devices()[column]);
                if (verdict.state != FitState::DoesNotFit)
                    continue;
                ++failures;
                f.matrix.leave();
                f.matrix.hoverAt(f.cell(row, column));
                const QString tip = f.matrix.hoverText();
                for (const Requirement &unmet : verdict.unmet()) {
                    const bool sensor = unmet.kind == Requirement::Kind::Sensor;
                    const QString gap =
                        sensor ? QStringLiteral("not on the device") : QStringLiteral("short");
                    QVERIFY2(tip.contains(gap), qUtf8Printable(tip));
                    if (!sensor)
                        QVERIFY2(tip.contains(QStringLiteral("needed")), qUtf8Printable(tip));
                }
                QVERIFY2(tip.contains(QStringLiteral(".ttl, line ")), qUtf8Printable(tip));
            }
        }
        QCOMPARE(failures, 60);
    }

    void theSeedsFilesSayTheSame() {
        const auto shared = test::sharedFolder();
        if (shared.empty())
            QSKIP("the shared material is not beside this checkout");
        Fixture f;
        QSignalSpy changed(&f.session, &Session::datasetChanged);
        f.session.openPaths({shared / "seed" / "tflite_models.ttl", shared / "seed" / "devices"});
        QVERIFY(changed.wait());
        QCOMPARE(f.totals(), (std::vector<std::uint32_t>{21, 19, 16, 12, 8, 2}));
        QVERIFY(f.totalsAreRight());
    }

    void aHeadingOrdersAndOrdersTheOtherWayRound() {
        Fixture f;
        f.matrix.clickAt(f.matrix.layout().header(f.columnOf(kit)).center());
        QCOMPARE(f.session.state().matrixOrder.models, MatrixOrder::Models::Verdict);
        const QString best = f.model(0);
        f.matrix.clickAt(f.matrix.layout().header(f.columnOf(kit)).center());
        QCOMPARE(f.model(22), best);
        QCOMPARE(f.session.undoStack()->undoText(),
                 QStringLiteral("Order the models by verdict on %1").arg(QString::fromStdString(kit)));
        f.session.undo();
        QCOMPARE(f.model(0), best);
        f.session.undo();
        QCOMPARE(f.session.state().matrixOrder, MatrixOrder());
        const auto heading = [&](std::size_t left) { return f.matrix.layout().corner(left).center(); };
        f.matrix.clickAt(heading(1)); // RAM
        QCOMPARE(f.model(0), QStringLiteral("Hello_World"));
        f.matrix.clickAt(heading(0)); // the name, the other way round, and the group again
        f.matrix.clickAt(heading(0));
        QVERIFY(f.sorting.modelsFall());
        f.matrix.clickAt(heading(0));
        QCOMPARE(f.session.state().matrixOrder, MatrixOrder());
    }

    void aClickSelectsAndADoubleClickOpensFitOverTheMatrix() {
        Fixture f;
        f.session.showMatrix();
        const std::size_t row = f.rowOf("Person_Detection");
        f.matrix.clickAt(f.cell(row, f.columnOf(kit)));
        QCOMPARE(f.session.state().selection, Selection::of(f.matrix.models()[row]));
        f.matrix.doubleClickAt(f.cell(row, f.columnOf(kit)));
        QVERIFY(f.session.fitOpen() && f.session.matrixOpen() && !f.session.matrixInSight());
        QCOMPARE(f.session.state().fitPair->model, f.matrix.models()[row]);
        f.session.closeFit();
        QVERIFY(f.session.matrixInSight());
        f.session.showExplore();
        f.session.openFit(1, 1);
        f.session.closeFit();
        QVERIFY(f.session.exploring());
    }

    void theCurrentCellSaysAll() {
        Fixture f;
        f.matrix.clickAt(f.cell(f.rowOf("Person_Detection"), f.columnOf(kit)));
        QCOMPARE(f.matrix.currentText(), QStringLiteral("Person Detection on %1: fits, RAM 50 %, flash 30 %")
                                             .arg(QString::fromStdString(kit)));
        f.matrix.clickAt(f.cell(f.rowOf("Hello_World"), f.columnOf(kit)));
        QVERIFY(f.matrix.currentText().endsWith(QStringLiteral(": does not fit, no such sensor")));
    }

    void theKeyboardGoesEverywhereAndKeepsItsCellInSight() {
        Fixture f;
        f.matrix.setViewport({800, 300});
        f.matrix.moveCurrentToRow(true);
        f.matrix.moveCurrentToColumn(true);
        QCOMPARE(f.matrix.current(), (Pair{f.matrix.models().back(), f.matrix.devices().back()}));
        QVERIFY(f.matrix.cellsRect().contains(f.matrix.currentRect()));
        f.matrix.moveCurrent(-1, -f.matrix.rowsOfPage());
        QVERIFY(f.matrix.cellsRect().contains(f.matrix.currentRect()));
        f.matrix.moveCurrent(-100, -100);
        QCOMPARE(f.matrix.current(), (Pair{f.matrix.models().front(), f.matrix.devices().front()}));
        f.matrix.selectCurrent();
        QCOMPARE(f.session.state().selection, Selection::of(f.matrix.models().front()));
    }

    void whatAModelIsSupposedToNeedGivesItAnotherRow() {
        for (const auto order : {MatrixOrder::Models::Ram, MatrixOrder::Models::Group}) {
            Fixture f;
            f.sorting.orderModels(static_cast<int>(order));
            const std::size_t before = f.rowOf("Person_Detection");
            f.session.suppose(f.matrix.models()[before],
                              ModelWhatIf{.memory = {.ram = Bytes{400'000}, .flash = {}}, .sensors = {}});
            QVERIFY(f.rowOf("Person_Detection") > before);
            f.session.resetWhatIf();
            QCOMPARE(f.rowOf("Person_Detection"), before);
        }
    }

    void noTipStaysWhereAnotherPairMayLieBelowThePointer() {
        Fixture f;
        const auto leaves = [&](const std::function<void()> &change) {
            f.matrix.hoverAt(f.cell(2, 1));
            const bool told = !f.matrix.hoverText().isEmpty();
            change();
            return told && f.matrix.hoverText().isEmpty() && f.matrix.hoverRect().isEmpty();
        };
        QVERIFY(leaves([&] { f.sorting.orderModels(static_cast<int>(MatrixOrder::Models::Ram)); }));
        QVERIFY(leaves([&] { f.sorting.turnDevices(); }));
        QVERIFY(leaves([&] { f.session.setFitSomewhere(true); }));
        QVERIFY(leaves([&] {
            f.session.suppose(f.matrix.models()[2],
                              ModelWhatIf{.memory = {.ram = Bytes{1}, .flash = {}}, .sensors = {}});
        }));
        QVERIFY(leaves([&] { f.matrix.setViewport({1000, 800}); }));
        QVERIFY(leaves([&] { f.matrix.moveCurrent(0, 1); }));
        QVERIFY(leaves([&] { f.session.selectModel(static_cast<int>(f.matrix.models().back().value)); }));
        QVERIFY(leaves([&] { f.theme.setTextScale(1.5); }));
    }

    void whatAWhatIfHasChangedIsSaid() {
        Fixture f;
        QVERIFY(!f.matrix.marksChanges());
        const std::size_t column = f.columnOf(kit);
        f.session.suppose(
            f.matrix.devices()[column],
            DeviceWhatIf{.memory = {.ram = Bytes{1'000'000}, .flash = {}}, .sensors = {}, .taken = {}});
        QVERIFY(f.matrix.marksChanges());
        f.matrix.hoverAt(f.cell(f.rowOf("ARM_MicroNet_VWW_3"), column));
        QVERIFY2(f.matrix.hoverText().contains(QStringLiteral("◆ changed by the what-if; was: ")),
                 qUtf8Printable(f.matrix.hoverText()));
        f.matrix.hoverAt(f.cell(f.rowOf("Person_Detection"), column));
        QVERIFY(!f.matrix.hoverText().contains(u'◆'));
    }

    void aHeadingsDeviceIsSelectedForItsMenu() {
        Fixture f;
        const std::size_t column = f.columnOf(kit);
        QVERIFY(f.matrix.takeDeviceAt(f.matrix.layout().header(column).center()));
        QCOMPARE(f.session.state().selection, Selection::of(f.matrix.devices()[column]));
        QCOMPARE(f.matrix.current()->device, f.matrix.devices()[column]);
        QCOMPARE(f.session.state().matrixOrder, MatrixOrder());
        QVERIFY(!f.matrix.takeDeviceAt(f.cell(0, 0)));
    }

    void theCurrentCellStaysWithItsPair() {
        Fixture f;
        f.matrix.clickAt(f.cell(3, 2));
        const auto pair = f.matrix.current();
        f.sorting.orderModels(static_cast<int>(MatrixOrder::Models::Ram));
        f.sorting.turnDevices();
        QCOMPARE(f.matrix.current(), pair);
    }

    void whatIsSelectedElsewhereComesIntoSight() {
        Fixture f;
        f.matrix.setViewport({800, 300});
        f.session.selectModel(static_cast<int>(f.matrix.models().back().value));
        QVERIFY(f.matrix.layout().rowsInSight().end == f.matrix.models().size());
    }

    void aVerdictIsExplained() {
        Fixture f;
        QSignalSpy asked(&f.matrix, &MatrixViewModel::evidenceAsked);
        f.matrix.clickAt(f.cell(f.rowOf("Person_Detection"), f.columnOf(kit)));
        f.matrix.explainCurrent();
        const auto sheet = asked.at(0).at(0).value<EvidenceSheet>();
        QCOMPARE(sheet.figures.size(), std::size_t{3});
    }

    void anotherDatasetKeepsTheOrder() {
        Fixture f;
        f.sorting.orderModels(static_cast<int>(MatrixOrder::Models::Accuracy));
        QSignalSpy changed(&f.session, &Session::datasetChanged);
        f.session.openPaths(
            {std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good/relative_iris.ttl"});
        QVERIFY(changed.wait());
        QCOMPARE(f.session.state().matrixOrder.models, MatrixOrder::Models::Accuracy);
        QCOMPARE(f.matrix.models().size(), f.session.catalog().models.size());
    }

    /// More than are put in order at once.
    void manyAreOrderedBesideTheWindow() {
        std::string text;
        for (int i = 0; i < 1200; ++i)
            text += test::modelNamed("m" + std::to_string(i), std::to_string(1 + (i * 7) % 1200), "10",
                                     "sosa_extend:Camera");
        Fixture f(test::datasetFrom(text + test::deviceNamed("Board", "600", "900", "sosa_extend:Camera")));
        QTRY_VERIFY(!f.matrix.ordering());
        f.sorting.orderModels(static_cast<int>(MatrixOrder::Models::Name));
        QVERIFY(f.matrix.ordering());
        QTRY_VERIFY(!f.matrix.ordering());
        QCOMPARE(f.model(2), QStringLiteral("m2")); // not m10
        QCOMPARE(f.matrix.models().size(), std::size_t{1200});
    }

    /// Where nothing is selected, nothing is to be brought into sight.
    void manyBeginAtTheTop() {
        std::string text;
        for (int i = 0; i < 1200; ++i)
            text += test::modelNamed("m" + std::to_string(i), std::to_string(1 + (i * 7 + 600) % 1200), "10",
                                     "sosa_extend:Camera");
        Fixture f(test::datasetFrom(text + test::deviceNamed("Board", "600", "900", "sosa_extend:Camera")));
        QVERIFY(f.matrix.ordering());
        f.matrix.setViewport({1300, 700}); // a panel opens while they are put in order
        QTRY_VERIFY(!f.matrix.ordering());
        QVERIFY(f.model(0) != QStringLiteral("m0"));
        QCOMPARE(f.matrix.verticalPosition(), 0.0);
        QCOMPARE(f.matrix.current()->model, f.matrix.models().front());

        f.sorting.orderModels(static_cast<int>(MatrixOrder::Models::Name));
        QVERIFY(f.matrix.ordering());
        f.matrix.setViewport({1400, 700});
        QTRY_VERIFY(!f.matrix.ordering());
        QCOMPARE(f.matrix.verticalPosition(), 0.0);
    }
};

QTEST_MAIN(TestMatrixViewModel)
#include "tst_matrix_view_model.moc"
