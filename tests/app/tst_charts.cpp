// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/metric_bars.h"
#include "app/charts/scatter_chart.h"

#include "tests/support/chart_drawn.h"
#include <QPainter>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>
#include <random>
#include <set>

using namespace tinyatlas;

using test::colors;

namespace {

ChartModel row(int model, const QString &name, std::optional<double> accuracy, std::optional<double> macs,
               std::optional<double> ram = 10000) {
    ChartModel made{.model = model, .name = name};
    for (const std::optional<double> value : {accuracy, macs, ram, std::optional(20000.0)})
        made.figures.push_back(value ? std::optional(ChartFigure{*value}) : std::nullopt);
    return made;
}

/// What the shipped graph holds for keyword spotting on an Arduino Nano 33 BLE.
std::vector<ChartModel> keywordSpotting() {
    std::vector<ChartModel> models{row(0, "ARM DS CNN Small", 93.5, 2656768, 32528),
                                   row(1, "ARM CNN Small keyword spotting", 91.4, 2498304, 15168),
                                   row(2, "Micro Speech Yes No 1", 92.1, 336000, 8080),
                                   row(3, "Micro Speech Yes No 2", 82.3, 381824, 8800),
                                   row(4, "Micro Speech Yes No 3", 93.2, 336000, 10480),
                                   row(5, "Micro Speech Yes No 4", 83, 381824, 8800),
                                   row(6, "Voice Turn", {}, 26032, 6288),
                                   row(7, "No MACs", 90, {}, 6288)};
    models[0].subject = true;
    return models;
}

std::vector<ChartModel> randomModels(int count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> part(0, 1);
    std::vector<ChartModel> models;
    models.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        models.push_back(row(i, QStringLiteral("Model number %1").arg(i), 50 + 50 * part(random),
                             std::pow(10, 3 + 4 * part(random)), 1000 + 200000 * part(random)));
    models.front().subject = true;
    return models;
}

int pixelsOf(const QImage &image, const QColor &color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

/// What labels touch that they should not; nothing if all is well.
QStringList collisions(const ScatterChart &chart) {
    QStringList found;
    const auto &labels = chart.labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!QRectF(QPointF(), chart.size()).contains(labels[i].rect))
            found << QStringLiteral("label %1 leaves the chart").arg(i);
        for (const auto &mark : chart.marks()) {
            if (distance(mark.centre, labels[i].rect) <= mark.radius)
                found << QStringLiteral("label %1 is on a bubble").arg(i);
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (labels[i].rect.intersects(labels[j].rect))
                found << QStringLiteral("labels %1 and %2").arg(i).arg(j);
        }
    }
    return found;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void init();
    void dataComesFromTheCatalogue();
    void whatIsLeftOutIsNamed();
    void pointsAreTheReportedFigures();
    void noFigureOfZeroReachesTheAxis();
    void theFrontIsWhatNothingBeats();
    void labelsNeverCollide();
    void theSeedsLabelsAreAllThere();
    void equalPointsStayApart();
    void pictures();
    void picturesFollowTheTheme();
    void whatWasPaintedBeforeLeavesNoTrace();
    void emptyStates();
    void barsAreSortedFromZero();
    void lessIsBetterWhereItIs();
    void aFewBarsShareTheRoom();
    void barsGrowAndEnd();
    void anEstimateHasItsBandBesideItsBar();
    void aRingIsExplained();
    void whatIsNotOnTheChartIsNotSaid();
    void hoverClickAndKeys();
    void aBrushEndsWithWhatItIsOver();

private:
    std::unique_ptr<ChartSource> m_source;
    std::unique_ptr<ScatterChart> m_chart;
    std::unique_ptr<MetricBars> m_bars;
};

void TestCharts::init() {
    m_chart = std::make_unique<ScatterChart>();
    m_bars = std::make_unique<MetricBars>();
    m_source = std::make_unique<ChartSource>();
    m_chart->setSize({600, 320});
    m_bars->setSize({600, 320});
    m_chart->setSource(m_source.get());
    m_bars->setSource(m_source.get());
}

void TestCharts::dataComesFromTheCatalogue() {
    Catalog catalog;
    catalog.models.resize(2);
    catalog.models[0].name = "Yes_No_1 ";
    catalog.models[0].top1Accuracy = Asserted<double>{92.1, {}};
    catalog.models[0].multiplyAccumulates = Asserted<double>{336000, {}};
    catalog.models[0].ram = Asserted<Bytes>{Bytes{8080}, {}};
    catalog.models[0].group = Group::Audio;
    catalog.models[1].top1Accuracy = Asserted<double>{0, {}};

    const auto models =
        chartModels(catalog, {{ModelId{1}, Kinship::SameTask}, {ModelId{0}, Kinship::SameTask}}, ModelId{0});
    QCOMPARE(models.size(), std::size_t{2});
    QVERIFY(!models[0].subject);
    for (int quantity = 0; quantity < 4; ++quantity)
        QVERIFY(!models[0].figure(quantity));
    QCOMPARE(models[1].model, 0);
    QCOMPARE(models[1].name, QStringLiteral("Yes No 1"));
    QCOMPARE(models[1].figure(ChartSource::Accuracy)->value, 92.1);
    QCOMPARE(models[1].figure(ChartSource::MultiplyAccumulates)->value, 336000.0);
    QCOMPARE(models[1].figure(ChartSource::Ram)->value, 8080.0);
    QVERIFY(!models[1].figure(ChartSource::Flash));
    QVERIFY(models[1].subject);
    QCOMPARE(models[1].group, static_cast<int>(Group::Audio));
}

void TestCharts::whatIsLeftOutIsNamed() {
    const QSignalSpy changed(m_source.get(), &ChartSource::changed);
    m_source->setModels(keywordSpotting());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_chart->omissions(),
             QStringLiteral("1 not in the chart, because their accuracy is not reported: Voice Turn\n"
                            "1 not in the chart, because their MACs are not stated: No MACs"));
    QCOMPARE(m_bars->missing(), QStringList{"Voice Turn"});
}

void TestCharts::pointsAreTheReportedFigures() {
    m_source->setModels(keywordSpotting());
    QCOMPARE(m_chart->spots().size(), std::size_t{6});
    QCOMPARE(m_chart->points().count(), 6);
    QCOMPARE(m_chart->points().at(0), QPointF(std::log10(2656768.0), 93.5));
    // More accurate is higher, more MACs further right.
    const auto &marks = m_chart->marks();
    QCOMPARE(m_source->models()[marks[1].row].name, QStringLiteral("Micro Speech Yes No 3"));
    QVERIFY(marks[0].centre.y() < marks[1].centre.y());
    QVERIFY(marks[0].centre.x() > marks[1].centre.x());
    // The area is proportional to the RAM.
    QVERIFY(qAbs(std::pow(marks[1].radius / marks[0].radius, 2) - 10480.0 / 32528.0) < 0.01);
    for (const auto &mark : marks)
        QVERIFY(m_chart->plotArea().contains(mark.centre));
    QVERIFY(m_chart->textOf(m_chart->spots()[0]).contains("93.5 %"));
    QVERIFY(m_chart->textOf(m_chart->spots()[0]).contains("2.66 M MACs"));
}

void TestCharts::noFigureOfZeroReachesTheAxis() {
    m_source->setModels({row(0, "a", 90, 0.0), row(1, "b", {}, 1000), row(2, "c", 80, 1000)});
    QCOMPARE(m_chart->spots().size(), std::size_t{1});
    QCOMPARE(m_chart->points().count(), 1);
    QCOMPARE(m_chart->points().at(0), QPointF(3, 80));
    QVERIFY(m_chart->plotArea().contains(m_chart->marks()[0].centre));
}

void TestCharts::theFrontIsWhatNothingBeats() {
    m_source->setModels(keywordSpotting());
    std::ignore = m_chart->spots();
    QCOMPARE(m_chart->front().count(), 2);
    QCOMPARE(m_chart->front().at(0).y(), 93.2);
    QCOMPARE(m_chart->front().at(1).y(), 93.5);
}

void TestCharts::labelsNeverCollide() {
    for (const int count : {1, 2, 8, 25, 60, 400}) {
        m_source->setModels(randomModels(count, static_cast<unsigned>(count)));
        for (const QSizeF size : {QSizeF(600, 320), QSizeF(420, 260), QSizeF(1600, 700), QSizeF(120, 90)}) {
            m_chart->setSize(size);
            std::ignore = m_chart->spots();
            QCOMPARE(collisions(*m_chart), QStringList());
        }
    }
}

void TestCharts::theSeedsLabelsAreAllThere() {
    m_source->setModels(keywordSpotting());
    for (const QSizeF size : {QSizeF(600, 320), QSizeF(420, 260), QSizeF(1600, 700)}) {
        m_chart->setSize(size);
        const std::size_t spots = m_chart->spots().size(); // arranges, before the labels are asked for
        QCOMPARE(m_chart->labels().size(), spots);
        QCOMPARE(collisions(*m_chart), QStringList());
    }
}

void TestCharts::equalPointsStayApart() {
    m_source->setModels({row(0, "one", 90, 1000), row(1, "its twin", 90, 1000), row(2, "near", 90.01, 1001)});
    const auto &spots = m_chart->spots();
    QCOMPARE(spots.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(QLineF(spots[i].centre, spots[j].centre).length() > 5);
    }
    QCOMPARE(spots[0].centre.y() - spots[1].centre.y() < 2, true);
    QCOMPARE(m_chart->front().count(), 3);
}

void TestCharts::pictures() {
    m_source->setModels(keywordSpotting());
    const QColor accent = ThemeTokens::dark().accent;
    for (ChartItem *item :
         {static_cast<ChartItem *>(m_chart.get()), static_cast<ChartItem *>(m_bars.get())}) {
        const QImage image = item->picture({600, 320}, 2);
        QCOMPARE(image.size(), QSize(1200, 640));
        QCOMPARE(image.devicePixelRatio(), 2.0);
        QVERIFY(colors(image) > 50);
        QVERIFY(pixelsOf(image, accent) > 300);
        QCOMPARE(image.pixelColor(1, 1), ThemeTokens::dark().panel);
        QVERIFY(item->picture({0, 0}).isNull());
    }
    // A picture does not disturb what the item shows.
    const auto before = m_chart->spots()[0].centre;
    std::ignore = m_chart->picture({1600, 700});
    QCOMPARE(m_chart->spots()[0].centre, before);
}

void TestCharts::picturesFollowTheTheme() {
    m_source->setModels(keywordSpotting());
    Theme theme{nullptr};
    theme.setDark(true);
    m_chart->setTheme(&theme);
    QVERIFY(pixelsOf(m_chart->picture({600, 320}), ThemeTokens::dark().panel) > 100000);
    theme.setDark(false);
    const QImage light = m_chart->picture({600, 320});
    QVERIFY(pixelsOf(light, ThemeTokens::light().panel) > 100000);
    QVERIFY(pixelsOf(light, ThemeTokens::light().accent) > 100);
    QCOMPARE(pixelsOf(light, ThemeTokens::dark().accent), 0);
}

/// On a page other things are painted first, with brushes of their own.
void TestCharts::whatWasPaintedBeforeLeavesNoTrace() {
    ChartSource source;
    source.setModels(randomModels(30, 7));
    ScatterChart chart;
    chart.setSource(&source);
    const auto painted = [&chart](const QBrush &brush) {
        QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setBrush(brush);
        chart.paintTo(painter, QRectF(0, 0, 400, 300));
        return image;
    };
    QVERIFY(painted(Qt::red) == painted(Qt::NoBrush));
    QVERIFY(chart.front().count() > 2);
}

void TestCharts::emptyStates() {
    const QColor panel = ThemeTokens::dark().panel;
    for (const std::vector<ChartModel> &models :
         {std::vector<ChartModel>{}, std::vector<ChartModel>{row(0, "Voice Turn", {}, 26032)}}) {
        m_source->setModels(models);
        QVERIFY(m_chart->spots().empty());
        QVERIFY(m_bars->spots().empty());
        QVERIFY(pixelsOf(m_chart->picture({600, 320}), panel) < 600 * 320);
        QVERIFY(pixelsOf(m_bars->picture({600, 320}), panel) < 600 * 320);
        QVERIFY(!m_chart->summary().isEmpty());
    }
    m_chart->setSource(nullptr);
    QVERIFY(m_chart->spots().empty());
}

void TestCharts::barsAreSortedFromZero() {
    m_source->setModels(keywordSpotting());
    const auto &spots = m_bars->spots();
    const auto &rows = m_bars->rows();
    QCOMPARE(rows.size(), std::size_t{7});
    QCOMPARE(m_bars->modelOf(spots[0]), 0);
    QCOMPARE(m_bars->modelOf(spots[1]), 4);
    QCOMPARE(m_bars->modelOf(spots[6]), 3);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        QVERIFY(rows[i - 1].value >= rows[i].value);
        QCOMPARE(rows[i].bar.left(), rows[0].bar.left());
        QVERIFY(qAbs(rows[i].bar.width() / rows[0].bar.width() - rows[i].value / rows[0].value) < 1e-9);
    }
    // What Qt Charts draws is where the rows say.
    QImage image(600, 320, QImage::Format_ARGB32_Premultiplied);
    image.fill(ThemeTokens::dark().panel);
    QPainter painter(&image);
    m_bars->paintTo(painter, QRectF(0, 0, 600, 320));
    painter.end();
    const QRectF first = rows[0].bar;
    const QColor accent = ThemeTokens::dark().accent;
    QCOMPARE(image.pixelColor(first.topLeft().toPoint() + QPoint(2, 6)), accent);
    QCOMPARE(image.pixelColor(first.topRight().toPoint() + QPoint(-2, 6)), accent);
    QVERIFY(image.pixelColor(first.topRight().toPoint() + QPoint(2, 6)) != accent);
    QVERIFY(image.pixelColor(rows[1].bar.center().toPoint()) != accent);
}

void TestCharts::lessIsBetterWhereItIs() {
    m_source->setModels(keywordSpotting());
    const QSignalSpy changed(m_bars.get(), &MetricBars::quantityChanged);
    m_bars->setQuantity(ChartSource::Ram);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bars->rows().size(), std::size_t{8});
    QCOMPARE(m_bars->modelOf(m_bars->spots()[7]), 0);
    QVERIFY(m_bars->missing().isEmpty());
    m_bars->setQuantity(ChartSource::MultiplyAccumulates);
    QCOMPARE(m_bars->modelOf(m_bars->spots()[0]), 6);
    QCOMPARE(m_bars->missing(), QStringList{"No MACs"});
}

void TestCharts::aFewBarsShareTheRoom() {
    m_source->setModels(keywordSpotting());
    const auto arranged = [&](qreal height) {
        m_bars->setHeight(height);
        return m_bars->spots().front().area.height();
    };
    QCOMPARE(arranged(m_bars->implicitHeight()), 1.0 * MetricBars::rowHeight);
    QCOMPARE(arranged(7 * 30), 30.0);
    const qreal bar = m_bars->rows()[0].bar.height();
    QCOMPARE(arranged(3000), 48.0); // 2.2 times as high, no more
    QVERIFY(m_bars->rows()[0].bar.height() > 1.5 * bar);
    QVERIFY(m_bars->spots().back().area.bottom() < 400); // from the top
    // Each has its own row still, and text its size.
    const auto &spots = m_bars->spots();
    for (std::size_t i = 0; i < spots.size(); ++i) {
        QVERIFY(spots[i].area.contains(m_bars->rows()[i].bar));
        QCOMPARE(spots[i].area.top(), 48.0 * static_cast<qreal>(i));
    }
    QCOMPARE(m_bars->written().front().font.pixelSize(), 12);
    // Of many each has what it needs, and the page scrolls; so has each in a picture.
    m_source->setModels(randomModels(40, 1));
    QCOMPARE(arranged(300), 1.0 * MetricBars::rowHeight);
    m_source->setModels(keywordSpotting());
    std::ignore = m_bars->picture({600, 1000});
    QVERIFY(m_bars->rows()[0].bar.height() < bar);
}

void TestCharts::barsGrowAndEnd() {
    m_source->setModels(randomModels(40, 1));
    QCOMPARE(m_bars->implicitHeight(), 40.0 * MetricBars::rowHeight);
    m_bars->setHeight(m_bars->implicitHeight());
    QCOMPARE(m_bars->spots().back().area.bottom(), m_bars->height());

    auto many = randomModels(1000, 1);
    many.front().figures[ChartSource::Accuracy] = ChartFigure{1};
    m_source->setModels(many);
    QCOMPARE(m_bars->rows().size(), MetricBars::mostRows);
    QCOMPARE(m_bars->rows().back().row, std::size_t{0}); // the model in question, though the worst
    QCOMPARE(m_bars->implicitHeight(), (MetricBars::mostRows + 1.0) * MetricBars::rowHeight);
}

/// A latency of 100 ms that was measured, and one that is estimated.
void setLatencies(ChartSource &source) {
    std::vector<ChartQuantity> quantities = statedQuantities();
    quantities.push_back({.name = "Latency", .missing = "no", .unit = FigureUnit::Microseconds});
    std::vector<ChartModel> models{row(0, "Measured", 90, 2e6), row(1, "Estimated", 80, 1e6, {})};
    models[0].figures.emplace_back(ChartFigure{100'000});
    models[1].figures.emplace_back(ChartFigure{50'000, ChartFigure::Band{25'000, 110'000}});
    source.setContent(std::move(quantities), std::move(models));
}

void TestCharts::anEstimateHasItsBandBesideItsBar() {
    setLatencies(*m_source);
    m_bars->setSource(m_source.get());
    m_bars->setQuantity(ChartSource::Latency);
    m_bars->setSize({900, 300});
    std::ignore = m_bars->spots();
    const MetricBars::Row &estimated = m_bars->rows()[0];
    QCOMPARE(m_bars->rows()[1].band, QLineF());
    QVERIFY(estimated.band.x1() < estimated.bar.right() && estimated.bar.right() < estimated.band.x2());
    QVERIFY(estimated.bar.width() > 200); // its words take no room from it
    QStringList words;
    for (const ChartItem::Words &one : m_bars->written())
        words << one.text;
    QVERIFY(words.contains("about 50 ms") && words.contains("100 ms"));
    QVERIFY(words.contains("hatched: estimated, with its band"));
}

void TestCharts::aRingIsExplained() {
    setLatencies(*m_source);
    m_chart->setSource(m_source.get());
    m_chart->setSize({900, 600});
    std::ignore = m_chart->spots();
    QVERIFY(std::ranges::any_of(m_chart->written(), [](const ChartItem::Words &one) {
        return one.text.contains("ring: RAM not stated");
    }));
    m_chart->setBubble(ChartSource::Flash);
    std::ignore = m_chart->spots();
    QVERIFY(std::ranges::none_of(m_chart->written(),
                                 [](const ChartItem::Words &one) { return one.text.contains("ring:"); }));
}

void TestCharts::whatIsNotOnTheChartIsNotSaid() {
    setLatencies(*m_source);
    m_chart->setSource(m_source.get());
    QVERIFY(!m_chart->summary().contains(" ms"));
    m_chart->setAcross(ChartSource::Latency);
    QVERIFY(m_chart->summary().contains("100 ms"));
}

void TestCharts::hoverClickAndKeys() {
    m_source->setModels(keywordSpotting());
    QQuickWindow window;
    window.resize(600, 320);
    m_chart->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    QSignalSpy clicked(m_chart.get(), &ChartItem::modelClicked);
    QTest::mouseMove(&window, m_chart->spots()[1].centre.toPoint());
    QTRY_COMPARE(m_chart->hoveredModel(), 4);
    QVERIFY(m_chart->hoverText().startsWith("Micro Speech Yes No 3\n93.2 %"));
    QVERIFY(m_chart->hoverPosition().y() < m_chart->spots()[1].centre.y());
    QTest::mouseClick(&window, Qt::LeftButton, {}, m_chart->spots()[1].centre.toPoint());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].toInt(), 4);

    QTest::mouseMove(&window, m_chart->plotArea().center().toPoint());
    QTRY_COMPARE(m_chart->hoveredModel(), -1);
    QTest::mouseClick(&window, Qt::LeftButton, {}, m_chart->plotArea().center().toPoint());
    QCOMPARE(clicked.count(), 1);

    m_chart->forceActiveFocus();
    QTest::keyClick(&window, Qt::Key_Right);
    QCOMPARE(m_chart->hoveredModel(), 0);
    QTest::keyClick(&window, Qt::Key_Left);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(clicked[1][0].toInt(), 3);

    QVERIFY(pixelsOf(window.grabWindow(), ThemeTokens::dark().accent) > 100);
    m_chart->setParentItem(nullptr);
}

void TestCharts::aBrushEndsWithWhatItIsOver() {
    m_source->setModels(keywordSpotting());
    m_chart->setBrushable(true);
    QQuickWindow window;
    window.resize(600, 320);
    m_chart->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const std::size_t all = m_chart->spots().size();
    QSignalSpy brushed(m_chart.get(), &ScatterChart::brushed);
    const auto drag = [&] {
        QTest::mousePress(&window, Qt::LeftButton, {}, {2, 2});
        QTest::mouseMove(&window, {300, 200});
        QTest::mouseMove(&window, {598, 318});
    };
    drag();
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {598, 318});
    QCOMPARE(brushed.count(), 1);
    QCOMPARE(static_cast<std::size_t>(brushed[0][0].toList().size()), all);
    // Other models come while a hand draws around those of before.
    drag();
    m_source->setModels({keywordSpotting().front()});
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {598, 318});
    QCOMPARE(brushed.count(), 1);
    m_chart->setParentItem(nullptr);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
