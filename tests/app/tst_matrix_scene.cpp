// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/matrix_scene.h"
#include "app/scene/scene_text.h"
#include "app/session/built_in_graph.h"
#include "app/session/session.h"
#include "tests/support/dataset_from.h"

#include <QTest>

using namespace tinyatlas;

namespace {

/// The built-in graph, or one of many models and devices.
struct Stage {
    explicit Stage(DatasetPtr dataset = builtInDataset()) : session(std::move(dataset)) {
        models = session.shown()->lanes().models;
        devices = session.shown()->lanes().devices;
    }

    [[nodiscard]] MatrixLayout layout(const QSizeF &viewport, const QPointF &scroll = {},
                                      double scale = 1) const {
        return MatrixLayout({viewport, scale, models.size(), devices.size(), true, scroll});
    }
    [[nodiscard]] GraphScene scene(const MatrixLayout &layout) {
        cells.emplace(session.catalog(), session.rules(), 12);
        return matrixScene({.catalog = session.catalog(),
                            .rules = session.rules(),
                            .shown = *session.shown(),
                            .models = models,
                            .devices = devices,
                            .order = order,
                            .selection = selection,
                            .before = before},
                           layout, ThemeTokens::dark(), *cells);
    }

    Session session;
    std::vector<ModelId> models;
    std::vector<DeviceId> devices;
    MatrixOrder order;
    Selection selection;
    std::function<std::optional<FitState>(ModelId, DeviceId)> before;
    std::optional<MatrixCells> cells;
};

DatasetPtr manyThings() {
    std::string text;
    for (int i = 0; i < 120; ++i)
        text += test::modelNamed("model_" + std::to_string(i), std::to_string(10 + i), "100",
                                 "sosa_extend:Microphone");
    for (int i = 0; i < 40; ++i)
        text += test::deviceNamed("Board_" + std::to_string(i), std::to_string(20 + 3 * i), "900",
                                  i % 3 == 0 ? "sosa_extend:Camera" : "sosa_extend:Microphone");
    return test::datasetFrom(text);
}

QStringList textsOf(const SceneLayer &layer) {
    QStringList texts;
    for (const SceneText &text : layer.texts)
        texts << text.text;
    return texts;
}

} // namespace

class TestMatrixScene : public QObject {
    Q_OBJECT

private slots:
    void everyCellSaysItsVerdict() {
        Stage stage;
        const GraphScene scene = stage.scene(stage.layout({1400, 800}));
        const SceneLayer &cells = scene.layers[0];
        QCOMPARE(cells.texts.size(), std::size_t{23 * 6});
        const auto signs = [&](FitState state) {
            return std::ranges::count_if(cells.shapes, [&](const SceneShape &shape) {
                return shape.kind == SceneShape::Kind::Sign && shape.state == state;
            });
        };
        QCOMPARE(signs(FitState::Fits) + signs(FitState::Tight), 78);
        QCOMPARE(signs(FitState::DoesNotFit), 60);
        for (const char *text : {"61 %", "RAM 134 %", "no microphone", "no such sensor", "no camera"})
            QVERIFY2(textsOf(cells).contains(QLatin1String(text)), text);
        const QStringList headings = textsOf(scene.layers[1]);
        for (const char *total : {"21 of 23", "19 of 23", "16 of 23", "12 of 23", "8 of 23", "2 of 23"})
            QVERIFY2(headings.contains(QLatin1String(total)), total);
        QCOMPARE(textsOf(scene.layers[2]).count(QStringLiteral("0 of 6")), 2);
    }

    void nothingOverlapsAndTextsStayWithinTheirCells_data() {
        QTest::addColumn<QSizeF>("viewport");
        QTest::addColumn<double>("scale");
        QTest::newRow("1024 wide") << QSizeF(930, 480) << 1.0;
        QTest::newRow("1440 wide") << QSizeF(1350, 780) << 1.0;
        QTest::newRow("large text") << QSizeF(1350, 780) << 1.5;
        QTest::newRow("4K") << QSizeF(3740, 2040) << 1.0;
    }
    void nothingOverlapsAndTextsStayWithinTheirCells() {
        QFETCH(QSizeF, viewport);
        QFETCH(double, scale);
        for (const DatasetPtr &dataset : {builtInDataset(), manyThings()}) {
            Stage stage(dataset);
            const GraphScene scene = stage.scene(stage.layout(viewport, {310, 57}, scale));
            for (const SceneLayer &layer : scene.layers) {
                std::vector<QRectF> placed;
                for (const SceneText &text : layer.texts) {
                    const QRectF rect = fitted(text).rect;
                    QVERIFY2(rect.width() <= text.box.width() + 0.5, qUtf8Printable(text.text));
                    QVERIFY2(rect.height() <= text.box.height() + 2, qUtf8Printable(text.text));
                    for (const QRectF &other : placed)
                        QVERIFY2(!rect.adjusted(0.5, 1, -0.5, -1).intersects(other),
                                 qUtf8Printable(text.text));
                    placed.push_back(rect);
                }
            }
        }
    }

    void headingsStayWhereTheyAre() {
        Stage stage(manyThings());
        const MatrixLayout first = stage.layout({900, 500});
        const MatrixLayout later = stage.layout({900, 500}, {700, 900});
        QCOMPARE(later.corner(0), first.corner(0));
        QCOMPARE(later.header(6).top(), 0.0);
        QCOMPARE(later.leftCell(40, 0).left(), 0.0);
        const GraphScene scene = stage.scene(later);
        for (const SceneText &text : scene.layers[1].texts)
            QVERIFY(text.box.bottom() <= later.headerHeight());
        for (const SceneText &text : scene.layers[2].texts)
            QVERIFY(text.box.right() <= later.leftWidth());
        // What scrolls below them is covered.
        QCOMPARE(scene.layers[1].shapes.front().rect, QRectF(0, 0, 900, later.headerHeight()));
        QCOMPARE(scene.layers[3].shapes.front().rect, QRectF(0, 0, later.leftWidth(), later.headerHeight()));
    }

    void onlyWhatIsInSightIsMade() {
        Stage stage(manyThings());
        const MatrixLayout layout = stage.layout({900, 500}, {700, 900});
        const std::size_t cells = layout.rowsInSight().size() * layout.columnsInSight().size();
        QVERIFY(cells < 150);
        QCOMPARE(stage.scene(layout).layers[0].texts.size(), cells);
    }

    void aPointLiesInTheCellThatIsDrawnThere() {
        const MatrixLayout layout = Stage(manyThings()).layout({900, 500}, {333, 777});
        using Part = MatrixPlace::Part;
        for (std::size_t row = layout.rowsInSight().first + 1; row + 1 < layout.rowsInSight().end; ++row)
            for (std::size_t column = layout.columnsInSight().first + 1;
                 column + 1 < layout.columnsInSight().end; ++column)
                QCOMPARE(layout.at(layout.cell(row, column).center()),
                         (MatrixPlace{Part::Cell, row, column}));
        QCOMPARE(layout.at({layout.leftWidth() - 3, 10}).part, Part::Corner);
        QCOMPARE(layout.at({3, layout.headerHeight() + 3}).part, Part::Left);
        QCOMPARE(layout.at({layout.leftWidth() + 3, 10}).part, Part::Header);
        QCOMPARE(layout.at({-1, 10}).part, Part::None);
    }

    void scrollingEndsAtTheLastCell() {
        const MatrixLayout layout = Stage(manyThings()).layout({900, 500}, {1e9, 1e9});
        QCOMPARE(layout.rowsInSight().end, std::size_t{120});
        QCOMPARE(layout.columnsInSight().end, std::size_t{40});
        QCOMPARE(layout.cell(119, 39).bottomRight(), QPointF(900, 500));
        QCOMPARE(layout.showing(0, 0), QPointF());
    }

    void noVerdictAndNoMemoryIsCut_data() {
        QTest::addColumn<QSizeF>("viewport");
        QTest::addColumn<double>("scale");
        QTest::newRow("1024 wide") << QSizeF(930, 480) << 1.0;
        QTest::newRow("1440 wide") << QSizeF(1350, 780) << 1.0;
        QTest::newRow("large text") << QSizeF(760, 480) << 1.5;
    }
    void noVerdictAndNoMemoryIsCut() {
        QFETCH(QSizeF, viewport);
        QFETCH(double, scale);
        Stage stage(test::datasetFrom(test::modelNamed("m", "10", "100", "sosa_extend:Accelerometer") +
                                      test::modelNamed("n", "10", "100", "sosa_extend:Magnetometer") +
                                      test::deviceNamed("Board", "2000000", "179", "sosa_extend:Camera")));
        stage.session.suppose(
            stage.devices[0],
            DeviceWhatIf{.memory = {.ram = Bytes{2'000'000}, .flash = {}}, .sensors = {}, .taken = {}});
        QTRY_VERIFY(!stage.session.matching());
        const GraphScene scene = stage.scene(stage.layout(viewport, {}, scale));
        QVERIFY(textsOf(scene.layers[0]).contains(QStringLiteral("no accelerometer")));
        QVERIFY(textsOf(scene.layers[1]).contains(QStringLiteral("Δ 2.00 MB / 179 kB")));
        for (const std::size_t layer : {std::size_t{0}, std::size_t{1}})
            for (const SceneText &text : scene.layers[layer].texts)
                QVERIFY2(fitted(text).text == text.text, qUtf8Printable(text.text));
    }

    void theColumnsTakeTheRoomThereIs() {
        Stage stage;
        const MatrixLayout layout = stage.layout({3740, 2040});
        QVERIFY(layout.leftWidth() + layout.content().width() > 0.85 * 3740);
        const GraphScene scene = stage.scene(layout);
        for (const SceneLayer &layer : scene.layers)
            for (const SceneText &text : layer.texts)
                QVERIFY2(fitted(text).text == text.text, qUtf8Printable(text.text));
    }

    void noDeviceIsOutOfSightForTheNames() {
        Stage stage;
        const MatrixLayout layout = stage.layout({1348, 780});
        QVERIFY(layout.content().width() <= layout.page().width());
    }

    void whatStaysInSightLeavesHalfOfTheView() {
        using Kind = MatrixLeftColumn::Kind;
        Stage stage;
        const auto kinds = [&](const QSizeF &viewport, double scale) {
            std::vector<Kind> there;
            const MatrixLayout layout = stage.layout(viewport, {}, scale);
            for (const MatrixLeftColumn &column : layout.left())
                there.push_back(column.kind);
            return layout.leftWidth() <= viewport.width() / 2 + 2 ? there : std::vector<Kind>();
        };
        QCOMPARE(kinds({990, 600}, 1),
                 (std::vector{Kind::Name, Kind::Ram, Kind::Flash, Kind::Accuracy, Kind::Fits}));
        QCOMPARE(kinds({1170, 600}, 1.5), (std::vector{Kind::Name, Kind::Ram, Kind::Fits}));
        QCOMPARE(kinds({760, 600}, 1.5), (std::vector{Kind::Name, Kind::Fits}));
        // What they are in order of is said all the same.
        stage.order.models = MatrixOrder::Models::Accuracy;
        const GraphScene scene = stage.scene(stage.layout({760, 600}, {}, 1.5));
        QVERIFY(textsOf(scene.layers[3]).contains(QStringLiteral("Model by accuracy ↑")));
    }

    void namesThatDifferAtTheirEndStillDo() {
        Stage stage;
        const GraphScene scene = stage.scene(stage.layout({800, 600}));
        const auto &texts = scene.layers[2].texts;
        const auto name = std::ranges::find(texts, QStringLiteral("ARM MicroNet Small anomaly detection"),
                                            &SceneText::text);
        QVERIFY(name != texts.end() && fitted(*name).text != name->text);
        QVERIFY(fitted(*name).text.endsWith(QStringLiteral("detection")));
    }

    void whatAWhatIfChangedIsMarked() {
        Stage stage;
        const auto marks = [&] {
            const GraphScene scene = stage.scene(stage.layout({1400, 800}));
            return std::ranges::count(scene.layers[0].shapes, SceneShape::Kind::Diamond, &SceneShape::kind);
        };
        QCOMPARE(marks(), 0);
        stage.before = [&](ModelId model, DeviceId device) {
            return model == stage.models[3] && device == stage.devices[1]
                       ? std::optional(FitState::DoesNotFit)
                       : std::nullopt;
        };
        QCOMPARE(marks(), 1);
    }
};

QTEST_MAIN(TestMatrixScene)
#include "tst_matrix_scene.moc"
