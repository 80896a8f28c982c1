// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/layers_chart.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/layers_view_model.h"
#include "tests/support/chart_drawn.h"
#include "tests/support/dataset_from.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <set>

using namespace tinyatlas;
using test::datasetFrom;

using test::colors;

namespace {

struct Shaped {
    std::string type;
    std::string in;
    std::string out;
};

/// Int8 layers on TFLite Micro; what is empty is not stated. `ram` in kilobytes.
std::string modelOf(const std::string &name, const std::vector<Shaped> &layers, const std::string &ram = {}) {
    std::string text = ":" + name + " a nnet:NeuralNetwork ; schema:name \"" + name +
                       R"(" ; schema:runtimePlatform "TFLite Micro" ;)" +
                       (ram.empty() ? std::string()
                                    : " s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:RAM ;"
                                      " schema:minValue " +
                                          ram + " ; schema:unitCode om:kilobyte ] ] ;");
    for (std::size_t i = 0; i < layers.size(); ++i)
        text += " nnet:middleLayer [ nnet:hasIndex " + std::to_string(i + 1) +
                " ; nnet:hasType nnet:" + layers[i].type + " ; nnet:hasQuantization nnet:Int8" +
                (layers[i].in.empty() ? "" : " ; nnet:shapeIn \"" + layers[i].in + "\"") +
                (layers[i].out.empty() ? "" : " ; nnet:shapeOut \"" + layers[i].out + "\"") + " ] ;";
    text.back() = '.';
    return text + '\n';
}

/// As in the file of Micro_Speech_Yes_No_1.
const std::vector<Shaped> speech{{"Reshape", "[1 1960]", "[1 49 40 1]"},
                                 {"DepthwiseConv2D", "[1 49 40 1]", "[1 25 20 8]"},
                                 {"FullyConnected", "[1 4000]", "[1 4]"},
                                 {"Softmax", "[1 4]", "[1 4]"}};

/// What the shipped graph says of most: the ends only.
std::vector<Shaped> mostlyUnknown(int between) {
    std::vector<Shaped> layers{{"Conv2D", "[1 96 96 1]", ""}};
    layers.insert(layers.end(), static_cast<std::size_t>(between), {"Conv2D", "", ""});
    layers.push_back({"FullyConnected", "[1 256]", "[1 2]"});
    return layers;
}

LayersData dataOf(const std::string &turtle) { return layersData({datasetFrom(turtle), {}, {}}); }

bool says(const LayersChart &chart, const QString &part) {
    return std::ranges::any_of(chart.written(), [&](const auto &entry) { return entry.text.contains(part); });
}

/// Words that lie on each other or leave the chart.
QStringList collisions(const LayersChart &chart) {
    QStringList found = test::wordsOnEachOther(chart);
    for (const ChartItem::Words &entry : chart.written())
        if (!entry.text.isEmpty() &&
            !QRectF(QPointF(), chart.size()).adjusted(-1, -1, 1, 1).contains(entry.rect))
            found << entry.text + QStringLiteral(" leaves the chart");
    return found;
}

} // namespace

class TestLayersChart : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_source = std::make_unique<LayersSource>();
        m_chart = std::make_unique<LayersChart>();
        m_chart->setSize({900, 500});
        m_chart->setLayers(m_source.get());
    }

    void barsAreWhatALayerReadsAndWrites();
    void theGapToTheStatedRamIsSaid();
    void unknownIsNeverZero();
    void unknownLayersAreFoldedAndUnfold();
    void oneKnownSideIsALowerBound();
    void ofVeryManyLayersTheLargestAreShown();
    void thePictureOfVeryManyLayersHasAnEnd();
    void aFewLayersShareTheRoom();
    void nothingCollides();
    void picturesAndEmptyStates();
    void hoverClickAndKeys();
    void choicesAreSteps();
    void whereItIsFrom();

private:
    std::unique_ptr<LayersSource> m_source;
    std::unique_ptr<LayersChart> m_chart;
};

void TestLayersChart::barsAreWhatALayerReadsAndWrites() {
    m_source->setData(dataOf(modelOf("m", speech, "8.08")));
    QCOMPARE(m_chart->spots().size(), std::size_t{4});
    const auto &rows = m_chart->rows();
    // 1,960 and 1,960; 1,960 and 4,000; 4,000 and 4; 4 and 4 bytes, on one scale from 0.
    const qreal byte = rows[0].in.width() / 1960;
    QVERIFY(byte > 0);
    const std::vector<std::pair<double, double>> bytes{{1960, 1960}, {1960, 4000}, {4000, 4}, {4, 4}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QVERIFY(std::abs(rows[i].in.width() - bytes[i].first * byte) < 1e-6);
        QVERIFY(std::abs(rows[i].out.width() - bytes[i].second * byte) < 1e-6);
        QCOMPARE(rows[i].in.left(), rows[0].in.left());
        QCOMPARE(rows[i].out.left(), rows[i].in.right());
    }
    QVERIFY(!m_source->data().layers[0].peak);
    QVERIFY(m_source->data().layers[1].peak);
    QVERIFY(says(*m_chart, "5.96 kB · peak"));
    QVERIFY(says(*m_chart, "3.92 kB"));
    // The line of what is stated, on the same scale.
    QVERIFY(std::abs(*m_chart->statedLine() - rows[0].in.left() - 8080 * byte) < 1.1);
    QVERIFY(says(*m_chart, "RAM stated: 8.08 kB"));
}

void TestLayersChart::theGapToTheStatedRamIsSaid() {
    QCOMPARE(
        dataOf(modelOf("m", speech, "8.08")).headline,
        QStringLiteral("RAM stated: 8.080 kB; the largest layer needs 5.960 kB: 2.120 kB more are for what "
                       "later layers still need, and for the runtime"));
    QCOMPARE(dataOf(modelOf("m", speech)).headline,
             QStringLiteral("RAM not stated; the largest layer needs 5.960 kB"));
    QVERIFY(dataOf(modelOf("m", speech, "4")).headline.endsWith("one of the two cannot be right"));
    const LayersData unknown = dataOf(modelOf("m", mostlyUnknown(12), "100"));
    QVERIFY(unknown.headline.startsWith(
        "RAM stated: 100.0 kB; the layers need at least 9.216 kB, but 13 of 14 are not fully known"));
    QCOMPARE(unknown.notes, QStringList{"13 of 14 layers not fully known: no shape stated"});
    QVERIFY(!dataOf(modelOf("m", speech)).stated);
    m_source->setData(dataOf(modelOf("m", speech)));
    std::ignore = m_chart->spots();
    QVERIFY(!m_chart->statedLine());
}

void TestLayersChart::unknownIsNeverZero() {
    m_source->setData(dataOf(modelOf("m", {{"Conv2D", "", ""}, {"Softmax", "[1 4]", "[1 4]"}})));
    std::ignore = m_chart->spots();
    const auto &rows = m_chart->rows();
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[0].in.isNull());
    QVERIFY(rows[0].out.isNull());
    QVERIFY(says(*m_chart, "unknown: no shape stated"));
    QVERIFY(!says(*m_chart, "0 B") || says(*m_chart, "8 B"));
    QVERIFY(says(*m_chart, "largest that is known")); // no peak where a layer may take more
    QVERIFY(!says(*m_chart, "· peak"));
    QVERIFY(!m_source->data().layers[0].in);
}

void TestLayersChart::unknownLayersAreFoldedAndUnfold() {
    m_source->setData(dataOf(modelOf("m", mostlyUnknown(12), "100")));
    QCOMPARE(m_chart->spots().size(), std::size_t{3});
    QVERIFY(says(*m_chart, "▸ 12 layers unknown: no shape stated"));
    const qreal folded = m_chart->implicitHeight();
    QVERIFY(m_chart->textOf(m_chart->spots()[1]).startsWith("Layers 2 to 13\n"));

    QQuickWindow window;
    window.resize(900, 500);
    m_chart->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::mouseClick(&window, Qt::LeftButton, {}, m_chart->spots()[1].area.center().toPoint());
    QCOMPARE(m_chart->spots().size(), std::size_t{14});
    QCOMPARE(m_chart->implicitHeight(), folded + 11 * LayersChart::rowHeight);
    QTest::mouseClick(&window, Qt::LeftButton, {}, m_chart->spots()[1].area.center().toPoint());
    QCOMPARE(m_chart->spots().size(), std::size_t{3});
    m_chart->setParentItem(nullptr);

    // Of another model nothing is unfolded.
    m_source->setData(dataOf(modelOf("m", speech)));
    QCOMPARE(m_chart->spots().size(), std::size_t{4});
}

void TestLayersChart::oneKnownSideIsALowerBound() {
    m_source->setData(dataOf(modelOf("m", mostlyUnknown(3))));
    std::ignore = m_chart->spots();
    const auto &row = m_chart->rows().front();
    QVERIFY(!row.in.isNull());
    QVERIFY(row.out.isNull());
    QVERIFY(says(*m_chart, "at least 9.22 kB · the most that is known"));
}

void TestLayersChart::ofVeryManyLayersTheLargestAreShown() {
    std::vector<Shaped> layers;
    for (int i = 0; i < 3'000; ++i) {
        const std::string shape = "[1 " + std::to_string(i % 100 == 50 ? 5'000 + i : 10) + "]";
        layers.push_back({"FullyConnected", shape, shape});
    }
    layers.insert(layers.end(), 3'000, {"Conv2D", "", ""});
    m_source->setData(dataOf(modelOf("m", layers)));
    const std::size_t rows = m_chart->spots().size();
    QVERIFY(rows <= 2 * LayersChart::mostBars + 2);
    QVERIFY(says(*m_chart, "layers that are not among the 60 largest"));
    std::size_t all = 0;
    for (const auto &row : m_chart->rows())
        all += row.count;
    QCOMPARE(all, std::size_t{6'000});
    // The largest is never among those that are folded.
    const auto peak =
        std::ranges::find(m_source->data().layers, true, &LayerBar::peak) - m_source->data().layers.begin();
    QVERIFY(std::ranges::any_of(m_chart->rows(), [&](const auto &row) {
        return row.count == 1 && row.first == static_cast<std::size_t>(peak);
    }));
    QVERIFY(m_chart->implicitHeight() < 5'000);
}

/// Whatever is known of them, in whatever order.
void TestLayersChart::thePictureOfVeryManyLayersHasAnEnd() {
    std::vector<Shaped> inTurn;
    for (int i = 0; i < 2'000; ++i) {
        const std::string shape = "[1 " + std::to_string(i) + "]";
        inTurn.push_back(i % 2 == 0 ? Shaped{"Conv2D", "", ""} : Shaped{"FullyConnected", shape, shape});
    }
    const std::vector<Shaped> alike(2'000, {"FullyConnected", "[1 10]", "[1 10]"});
    for (const auto &layers : {inTurn, alike}) {
        m_source->setData(dataOf(modelOf("m", layers)));
        QVERIFY(m_chart->spots().size() <= LayersChart::mostRows);
        QVERIFY(m_chart->pictureHeight(900) < 5'000);
        QVERIFY(says(*m_chart, "layers that are not among the 60 largest"));
        std::size_t all = 0;
        std::size_t peaks = 0;
        for (const auto &row : m_chart->rows()) {
            QCOMPARE(row.first, all);
            all += row.count;
            peaks += row.count == 1 && m_source->data().layers[row.first].peak ? std::size_t{1} : 0;
        }
        QCOMPARE(all, layers.size());
        QVERIFY(peaks > 0);
    }
    m_source->setData(dataOf(modelOf("m", inTurn)));
    std::ignore = m_chart->spots();
    QVERIFY(says(*m_chart, "1,881 layers that are not among the 60 largest, 941 of them unknown"));
}

void TestLayersChart::aFewLayersShareTheRoom() {
    m_source->setData(dataOf(modelOf("m", speech, "8.08")));
    const auto arranged = [&](qreal height) {
        m_chart->setHeight(height);
        std::ignore = m_chart->spots();
        return m_chart->rows()[0].area.height();
    };
    QCOMPARE(arranged(m_chart->implicitHeight()), 1.0 * LayersChart::rowHeight);
    const qreal bar = m_chart->rows()[0].in.height();
    QCOMPARE(arranged(m_chart->mostHeight()), 52.0); // 2.2 times as high
    QCOMPARE(arranged(2 * m_chart->mostHeight()), 52.0);
    QVERIFY(m_chart->rows()[0].in.height() > 2 * bar);
    QVERIFY(m_chart->rows().back().area.bottom() <= m_chart->mostHeight());
    QVERIFY(collisions(*m_chart).isEmpty());
}

void TestLayersChart::nothingCollides() {
    const DatasetPtr dataset = builtInDataset();
    for (std::size_t i = 0; i < dataset->catalog.models.size(); ++i) {
        CompareChoice choice;
        choice.layersOf = idAt<ModelId>(i);
        m_source->setData(layersData({dataset, choice, {}}));
        QVERIFY(!m_source->data().layers.empty());
        for (const qreal width : {600.0, 900.0, 1800.0}) {
            m_chart->setSize({width, m_chart->implicitHeight()});
            QVERIFY(!m_chart->spots().empty());
            const QStringList found = collisions(*m_chart);
            QVERIFY2(found.isEmpty(), qPrintable(m_source->data().model + u'\n' + found.join(u'\n')));
        }
    }
}

void TestLayersChart::picturesAndEmptyStates() {
    m_source->setData(dataOf(modelOf("m", mostlyUnknown(4), "8.08")));
    for (const ThemeTokens &tokens : {ThemeTokens::dark(), ThemeTokens::light()}) {
        m_chart->setTokens(tokens);
        const QSize size(900, m_chart->pictureHeight(900));
        const QImage image = m_chart->picture(size, 2);
        QCOMPARE(image.size(), size * 2);
        QVERIFY(colors(image) > 100);
        QVERIFY(says(*m_chart, "m: RAM stated: 8.080 kB"));
        QVERIFY(says(*m_chart, "5 of 6 layers not fully known: no shape stated"));
        for (const auto &row : m_chart->rows())
            QVERIFY(QRectF(QPointF(), QSizeF(size)).contains(row.area));
    }
    m_source->setData({});
    QVERIFY(m_chart->spots().empty());
    QVERIFY(!m_chart->summary().isEmpty());
    QVERIFY(colors(m_chart->picture({600, 300})) > 2);
    m_chart->setLayers(nullptr);
    QVERIFY(m_chart->spots().empty());
}

void TestLayersChart::hoverClickAndKeys() {
    m_source->setData(dataOf(modelOf("m", speech, "8.08")));
    QQuickWindow window;
    window.resize(900, 500);
    m_chart->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy asked(m_chart.get(), &LayersChart::layerEvidenceAsked);
    QTest::mouseMove(&window, QPoint(2, 2)); // where it rests it would not be told
    QTest::mouseMove(&window, m_chart->spots()[1].area.center().toPoint());
    QTRY_VERIFY(m_chart->hoverText().startsWith("2  DepthwiseConv2D\n"));
    QVERIFY(m_chart->hoverText().contains("reads [1 49 40 1], 1.960 kB"));
    QVERIFY(m_chart->hoverText().contains("writes [1 25 20 8], 4.000 kB"));
    QVERIFY(m_chart->hoverText().contains("together 5.960 kB"));
    QTest::mouseClick(&window, Qt::RightButton, {}, m_chart->spots()[1].area.center().toPoint());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toInt(), 1);
    m_chart->forceActiveFocus();
    QTest::keyClick(&window, Qt::Key_Down);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[1][0].toInt(), 2);
    QVERIFY(colors(window.grabWindow()) > 60);
    m_chart->setParentItem(nullptr);
}

void TestLayersChart::choicesAreSteps() {
    Session session(datasetFrom(modelOf("b", speech) + modelOf("a", speech, "8.08") +
                                ":c a nnet:NeuralNetwork ; schema:name \"c\" .\n"));
    LayersViewModel layers(session);
    layers.setActive(true);
    QTRY_VERIFY(layers.ready());
    QCOMPARE(layers.models(), (QStringList{"a", "b"})); // by name; of c nothing is stated
    QCOMPARE(layers.data().model, QStringLiteral("a"));
    layers.chooseModel(1);
    QTRY_COMPARE(layers.data().model, QStringLiteral("b"));
    QCOMPARE(session.undoStack()->undoText(), QStringLiteral("Layers of b"));
    session.undo();
    QTRY_COMPARE(layers.data().model, QStringLiteral("a"));
    // The selected one is at hand.
    session.selectModel(0);
    QTRY_COMPARE(layers.data().model, QStringLiteral("b"));
    session.clearSelection();
    layers.chooseModel(0);
    QTRY_VERIFY(layers.ready());
    session.undo();
    QTRY_COMPARE(layers.data().model, QStringLiteral("b")); // it stays until another one is selected
    session.selectModel(2);
    QTRY_COMPARE(layers.emptyTitle(), QStringLiteral("c states no layers"));
    QVERIFY(!layers.emptyHint().isEmpty());
    layers.chooseModel(99);
    QCOMPARE(layers.data().model, QStringLiteral("c"));
}

void TestLayersChart::whereItIsFrom() {
    Session session(datasetFrom(modelOf("m", speech)));
    LayersViewModel layers(session);
    layers.setActive(true);
    QTRY_VERIFY(layers.ready());
    EvidenceSheet sheet;
    connect(&layers, &LayersViewModel::evidenceAsked, &layers,
            [&](const EvidenceSheet &asked) { sheet = asked; });
    layers.explain(1);
    QCOMPARE(sheet.figures.size(), std::size_t{1});
    QVERIFY(!sheet.figures.front().evidence.empty());
    QCOMPARE(sheet.figures.front().value, QStringLiteral("DepthwiseConv2D"));
    layers.explain(77);
}

QTEST_MAIN(TestLayersChart)
#include "tst_layers_chart.moc"
