// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_scene.h"
#include "app/scene/scene_mesh.h"
#include "app/scene/scene_painter.h"
#include "app/scene/scene_text.h"
#include "app/text/sentences.h"
#include "tests/support/dataset_from.h"

#include <QSet>
#include <QTest>

#include <algorithm>

namespace tinyatlas {

namespace {

DatasetPtr smallGraph() {
    const std::string microphone = "sosa_extend:Microphone";
    return test::datasetFrom(
        test::modelNamed("keyword_spotting", "20", "100", microphone) +
        test::modelNamed("person_detection", "90", "300", "sosa_extend:Camera") +
        test::modelNamed("a_name_that_is_much_longer_than_any_lane_has_room_for", "", "30", microphone) +
        test::deviceNamed("Roomy", "200", "900", microphone) +
        test::deviceNamed("Full", "21", "900", microphone) +
        test::deviceNamed("Small", "10", "900", microphone) +
        test::deviceNamed("Deaf", "200", "900", "sosa_extend:Camera") +
        test::deviceNamed("Silent", "", "900", microphone));
}

/// All that a scene is made from, kept together.
struct Fixture {
    explicit Fixture(DatasetPtr graph = smallGraph(), QSizeF size = {706, 822})
        : dataset(std::move(graph)), matrix(match(dataset->catalog).value()),
          content(LanesContent::of(dataset->catalog, matrix)) {
        LanesRequest request = content.request();
        request.width = size.width();
        request.height = size.height();
        layout = layOutLanes(request);
    }

    [[nodiscard]] ModelId model(std::string_view name) const {
        const auto &models = dataset->catalog.models;
        const auto found = std::ranges::find(models, name, &NeuralNetwork::name);
        return idAt<ModelId>(static_cast<std::size_t>(found - models.begin()));
    }

    [[nodiscard]] GraphScene scene() const {
        return lanesScene({.catalog = dataset->catalog,
                           .matrix = matrix,
                           .stated = matrix,
                           .rules = rules,
                           .content = content,
                           .layout = layout,
                           .tokens = tokens,
                           .state = state});
    }

    DatasetPtr dataset;
    FitRules rules;
    FitMatrix matrix;
    LanesContent content;
    LanesLayout layout;
    ThemeTokens tokens = ThemeTokens::dark();
    LanesState state;
};

std::vector<SceneShape> shapesOf(const GraphScene &scene, SceneShape::Kind kind) {
    std::vector<SceneShape> found;
    for (const SceneLayer &layer : scene.layers)
        std::ranges::copy_if(layer.shapes, std::back_inserter(found),
                             [kind](const SceneShape &shape) { return shape.kind == kind; });
    return found;
}

bool says(const GraphScene &scene, const QString &words, const QRectF &within) {
    return std::ranges::any_of(scene.layers, [&](const SceneLayer &layer) {
        return std::ranges::any_of(layer.texts, [&](const SceneText &text) {
            return text.text == words && within.contains(text.box.center());
        });
    });
}

int textCollisions(const GraphScene &scene) {
    std::vector<QRectF> lines;
    for (const SceneLayer &layer : scene.layers)
        for (const SceneText &text : layer.texts)
            lines.push_back(fitted(text).rect.adjusted(0.5, 1, -0.5, -1));
    int count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = i + 1; j < lines.size(); ++j)
            count += lines[i].intersects(lines[j]) ? 1 : 0;
    return count;
}

double luminance(const QColor &color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// What a text of one layer stands on.
QColor groundOf(const GraphScene &scene, const SceneLayer &layer, const SceneText &text) {
    QColor ground = scene.background;
    for (const SceneLayer &lower : scene.layers) {
        for (const SceneShape &shape : lower.shapes)
            if (shape.kind == SceneShape::Kind::Rect && shape.fill.isValid() && !shape.fillBottom.isValid() &&
                shape.rect.contains(fitted(text).rect.center()))
                ground = blend(shape.fill, ground, shape.fill.alphaF());
        if (&lower == &layer)
            break;
    }
    return ground;
}

qsizetype coloursIn(const QImage &image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return colours.size();
}

} // namespace

class TestGraphScene : public QObject {
    Q_OBJECT

private slots:
    void everyDeviceCarriesItsVerdictDuringADrag();
    void countsThatSupposeSomethingSaySo();
    void aSelectedModelShowsItsVerdictsToo();
    void atRestThereIsNoVerdict();
    void everyModelCarriesItsVerdictUnderADeviceOrBesideTheSelectedOne();
    void unknownIsNeitherEmptyNorFull();
    void textsDoNotCollide_data();
    void textsDoNotCollide();
    void everyTextStandsOut_data();
    void everyTextStandsOut();
    void longNamesAreElidedAndSaySo();
    void nothingLeavesANarrowView_data();
    void nothingLeavesANarrowView();
    void anEmptyLaneSaysSo();
    void onlyWhatShowsIsBuilt();
    void thePainterDrawsIt_data();
    void thePainterDrawsIt();
    void trianglesCoverWhatThePainterFills();
    void theSameInputGivesTheSameScene();
};

void TestGraphScene::everyDeviceCarriesItsVerdictDuringADrag() {
    Fixture fixture;
    const auto model = fixture.model("keyword_spotting");
    fixture.state.drag = {.subject = Selection::of(model), .under = {}, .filled = 1};
    const GraphScene scene = fixture.scene();
    const auto signs = shapesOf(scene, SceneShape::Kind::Sign);
    const Catalog &catalog = fixture.dataset->catalog;
    QCOMPARE(signs.size(), catalog.devices.size());
    for (std::size_t i = 0; i < catalog.devices.size(); ++i) {
        const auto device = idAt<DeviceId>(i);
        const HitRegion *card = scene.find(Selection::of(device));
        QVERIFY(card);
        const Verdict verdict = judge(catalog, model, device);
        QVERIFY(says(scene, text::verdictLine(catalog, verdict), card->rect));
        QVERIFY(std::ranges::any_of(signs, [&](const SceneShape &sign) {
            return card->rect.contains(sign.rect) && sign.state == verdict.state;
        }));
    }
    QVERIFY(says(scene, QStringLiteral("1 fit"), QRectF(0, 0, 706, 60)));
    QVERIFY(says(scene, QStringLiteral("2 do not fit"), QRectF(0, 0, 706, 60)));
    QVERIFY(says(scene, QStringLiteral("1 unknown"), QRectF(0, 0, 706, 60)));
    QVERIFY(!says(scene, QStringLiteral(" · what-if"), QRectF(0, 0, 706, 60)));
}

void TestGraphScene::countsThatSupposeSomethingSaySo() {
    Fixture fixture;
    fixture.rules.overhead.flash = runtimeOnNano33Ble;
    fixture.state.selection = Selection::of(fixture.model("keyword_spotting"));
    QVERIFY(says(fixture.scene(), QStringLiteral(" · what-if"), QRectF(0, 0, 706, 60)));
}

void TestGraphScene::aSelectedModelShowsItsVerdictsToo() {
    Fixture fixture;
    fixture.state.selection = Selection::of(fixture.model("keyword_spotting"));
    QCOMPARE(shapesOf(fixture.scene(), SceneShape::Kind::Sign).size(),
             fixture.dataset->catalog.devices.size());
}

void TestGraphScene::atRestThereIsNoVerdict() {
    const Fixture fixture;
    const GraphScene scene = fixture.scene();
    QVERIFY(shapesOf(scene, SceneShape::Kind::Sign).empty());
    const Device &device = fixture.dataset->catalog.devices.front();
    QVERIFY(says(scene, text::deviceSummary(device), scene.find(Selection::of(DeviceId{0}))->rect));
}

void TestGraphScene::everyModelCarriesItsVerdictUnderADeviceOrBesideTheSelectedOne() {
    Fixture fixture;
    const DeviceId device{1};
    LanesState dragged;
    dragged.drag = {.subject = Selection::of(device), .under = {}, .filled = 1};
    for (const LanesState &state :
         {dragged, LanesState{.selection = Selection::of(device), .hover = {}, .drag = {}}}) {
        fixture.state = state;
        const auto signs = shapesOf(fixture.scene(), SceneShape::Kind::Sign);
        QCOMPARE(signs.size(), fixture.content.models.size());
        for (std::size_t i = 0; i < signs.size(); ++i)
            QCOMPARE(signs[i].state, fixture.matrix.state(fixture.content.models[i], device));
    }
}

void TestGraphScene::unknownIsNeitherEmptyNorFull() {
    Fixture fixture;
    fixture.state.drag = {
        .subject = Selection::of(fixture.model("keyword_spotting")), .under = {}, .filled = 1};
    const GraphScene scene = fixture.scene();
    QCOMPARE(shapesOf(scene, SceneShape::Kind::Stripes).size(), std::size_t{1});
    QVERIFY(says(scene, QStringLiteral("?"), QRectF({}, scene.size)));
}

void TestGraphScene::textsDoNotCollide_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QString>("drag");
    for (const QSizeF size : {QSizeF(360, 540), QSizeF(420, 540), QSizeF(500, 540), QSizeF(660, 540),
                              QSizeF(706, 822), QSizeF(1280, 720), QSizeF(3840, 2160)})
        for (const char *drag : {"nothing", "model", "device"})
            QTest::addRow("%gx%g %s", size.width(), size.height(), drag) << size << QString(drag);
}

void TestGraphScene::textsDoNotCollide() {
    QFETCH(QSizeF, size);
    QFETCH(QString, drag);
    Fixture fixture(smallGraph(), size);
    if (drag == "model")
        fixture.state.drag = {
            .subject = Selection::of(fixture.model("keyword_spotting")), .under = {}, .filled = 1};
    else if (drag == "device")
        fixture.state.drag = {.subject = Selection::of(DeviceId{1}), .under = {}, .filled = 1};
    QCOMPARE(textCollisions(fixture.scene()), 0);
}

void TestGraphScene::everyTextStandsOut_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestGraphScene::everyTextStandsOut() {
    QFETCH(bool, dark);
    Fixture fixture;
    fixture.tokens = dark ? ThemeTokens::dark() : ThemeTokens::light();
    const ModelId model = fixture.model("keyword_spotting");
    const SensorTypeId sensor = fixture.content.sensors.front();
    std::vector<LanesState> states(1);
    for (const Selection &thing : {Selection::of(model), Selection::of(sensor), Selection::of(DeviceId{1}),
                                   Selection::of(DeviceId{3})}) {
        states.push_back({.selection = {}, .hover = thing, .drag = {}});
        states.push_back({.selection = thing, .hover = {}, .drag = {}});
    }
    states.push_back({.selection = {}, .hover = {}, .drag = LanesState::Drag{Selection::of(model), {}, 1}});
    for (std::uint32_t under = 0; under < 5; ++under)
        states.push_back({.selection = {},
                          .hover = {},
                          .drag = LanesState::Drag{Selection::of(model), Selection::of(DeviceId{under}), 1}});
    for (const ModelId under : fixture.content.models)
        states.push_back({.selection = {},
                          .hover = {},
                          .drag = LanesState::Drag{Selection::of(DeviceId{1}), Selection::of(under), 1}});
    for (const LanesState &state : states) {
        fixture.state = state;
        const GraphScene scene = fixture.scene();
        for (const SceneLayer &layer : scene.layers)
            for (const SceneText &text : layer.texts) {
                const QColor ground = groundOf(scene, layer, text);
                const double ratio = contrast(text.color, ground);
                QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2 : 1").arg(text.text).arg(ratio)));
            }
    }
}

void TestGraphScene::nothingLeavesANarrowView_data() {
    QTest::addColumn<int>("width");
    for (const int width : {360, 420, 500, 660})
        QTest::addRow("%d", width) << width;
}

void TestGraphScene::nothingLeavesANarrowView() {
    QFETCH(int, width);
    Fixture fixture(smallGraph(), QSizeF(width, 540));
    for (const bool drag : {false, true}) {
        if (drag)
            fixture.state.drag = {
                .subject = Selection::of(fixture.model("keyword_spotting")), .under = {}, .filled = 1};
        const GraphScene scene = fixture.scene();
        const QRectF view(0, 0, width, 540);
        QCOMPARE(scene.size.width(), width);
        for (const HitRegion &hit : scene.hits) {
            QVERIFY(view.contains(hit.rect));
            QVERIFY(hit.thing.kind != Selection::Kind::Device || hit.rect.width() >= 150);
        }
        for (const SceneLayer &layer : scene.layers)
            for (const SceneText &text : layer.texts)
                QVERIFY2(view.contains(fitted(text).rect), qPrintable(text.text));
    }
}

void TestGraphScene::anEmptyLaneSaysSo() {
    const QRectF view(0, 0, 706, 822);
    const Fixture modelsOnly(
        test::datasetFrom(test::modelNamed("one", "20", "100", "sosa_extend:Microphone")));
    QVERIFY(says(modelsOnly.scene(), QStringLiteral("No devices in this graph"), view));
    QVERIFY(!says(modelsOnly.scene(), QStringLiteral("No models in this graph"), view));
    const Fixture devicesOnly(
        test::datasetFrom(test::deviceNamed("one", "20", "100", "sosa_extend:Microphone")));
    QVERIFY(says(devicesOnly.scene(), QStringLiteral("No models in this graph"), view));
}

void TestGraphScene::longNamesAreElidedAndSaySo() {
    const Fixture fixture;
    const GraphScene scene = fixture.scene();
    const auto *longName =
        scene.find(Selection::of(fixture.model("a_name_that_is_much_longer_than_any_lane_has_room_for")));
    QVERIFY(longName && longName->elided);
    QVERIFY(!scene.find(Selection::of(fixture.model("keyword_spotting")))->elided);
    for (const SceneLayer &layer : scene.layers)
        for (const SceneText &text : layer.texts)
            QVERIFY(fitted(text).rect.width() <= text.box.width() + 0.5);
}

void TestGraphScene::onlyWhatShowsIsBuilt() {
    std::string turtle = test::modelNamed("one", "20", "100", "sosa_extend:Microphone");
    for (int i = 0; i < 1000; ++i)
        turtle += test::deviceNamed("device" + std::to_string(i), "200", "900", "sosa_extend:Microphone");
    Fixture fixture(test::datasetFrom(turtle));
    fixture.state.deviceScroll = 5000;
    const GraphScene scene = fixture.scene();
    const auto cards = std::ranges::count(scene.hits, Selection::Kind::Device,
                                          [](const HitRegion &hit) { return hit.thing.kind; });
    QVERIFY(cards > 5 && cards < 20);
}

void TestGraphScene::thePainterDrawsIt_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

/// Labels alone give less than a hundred colours; the edges and cards give many more.
void TestGraphScene::thePainterDrawsIt() {
    QFETCH(bool, dark);
    Fixture fixture;
    fixture.tokens = dark ? ThemeTokens::dark() : ThemeTokens::light();
    fixture.state.drag = {.subject = Selection::of(fixture.model("keyword_spotting")),
                          .under = Selection::of(DeviceId{0}),
                          .filled = 1};
    const GraphScene scene = fixture.scene();
    const QImage image = pictureOf(scene);
    QCOMPARE(image.size(), scene.size.toSize());
    QCOMPARE(image.pixelColor(1, 1), fixture.tokens.background);
    QVERIFY(coloursIn(image) > 300);
}

void TestGraphScene::trianglesCoverWhatThePainterFills() {
    Tessellator tessellator(1);
    tessellator.add(SceneShape{.kind = SceneShape::Kind::Rect,
                               .rect = {10, 10, 80, 5},
                               .radius = 2.5,
                               .fill = QColor(255, 0, 0, 128),
                               .fillBottom = {},
                               .stroke = {}});
    const SceneMesh mesh = tessellator.take();
    double area = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto &a = mesh.vertices[mesh.indices[i]];
        const auto &b = mesh.vertices[mesh.indices[i + 1]];
        const auto &c = mesh.vertices[mesh.indices[i + 2]];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0F;
    }
    // The fringe adds half a pixel on each side; triangles that lie over one another would add more.
    QVERIFY(area > 80 * 5 && area < 81 * 6);
    // Premultiplied: no channel above the opacity.
    QVERIFY(std::ranges::all_of(mesh.vertices, [](const auto &v) { return v.r <= v.a && v.g == 0; }));
}

void TestGraphScene::theSameInputGivesTheSameScene() { QVERIFY(Fixture().scene() == Fixture().scene()); }

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestGraphScene)
#include "tst_graph_scene.moc"
