// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/axis_ticks.h"
#include "app/charts/label_placer.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace tinyatlas;

class TestChartGeometry : public QObject {
    Q_OBJECT

private slots:
    void percentTicks();
    void macsTicks();
    void ticksInTheirUnits();
    void linesCrossRectangles();
    void whatFindsNoPlaceIsLeftOut();
};

void TestChartGeometry::percentTicks() {
    // The seed's, one model, two a hair apart, all right, nothing right, everything.
    const std::vector<std::pair<double, double>> ranges{{82.3, 93.5}, {93.5, 93.5}, {99.1, 99.2},
                                                        {100, 100},   {0.1, 0.1},   {0, 100}};
    for (const auto &[lowest, highest] : ranges) {
        for (int most = 2; most <= 8; ++most) {
            const AxisScale scale = linearScale({lowest, highest, FigureUnit::Percent, most, 0.1});
            QVERIFY(scale.from < lowest && highest < scale.to);
            QVERIFY(scale.to - scale.from >= 2);
            QVERIFY(scale.ticks.size() >= 2 && scale.ticks.size() <= static_cast<std::size_t>(most) + 1);
            std::set<QString> labels;
            for (const auto &tick : scale.ticks) {
                QVERIFY(tick.value >= 0 && tick.value <= 100);
                labels.insert(tick.label);
            }
            QCOMPARE(labels.size(), scale.ticks.size());
        }
    }
}

void TestChartGeometry::macsTicks() {
    const AxisScale scale = logScale({1e4, 1e6, FigureUnit::MultiplyAccumulates, 4, 0.05});
    QStringList labels;
    for (const auto &tick : scale.ticks)
        labels << tick.label;
    QCOMPARE(labels, (QStringList{"10 k", "100 k", "1 M"}));
    QCOMPARE(scale.ticks[1].value, 5.0);

    for (const double macs : {0.5, 288.0, 336000.0, 9.9e11}) {
        const AxisScale one = logScale({macs, macs, FigureUnit::MultiplyAccumulates, 8, 0.1});
        QVERIFY(one.from < std::log10(macs) && std::log10(macs) < one.to);
        QVERIFY(!one.ticks.empty());
    }
    QVERIFY(logScale({1, 1e12, FigureUnit::MultiplyAccumulates, 3, 0.1}).ticks.size() <= 3);
}

void TestChartGeometry::ticksInTheirUnits() {
    const auto labels = [](const AxisScale &scale) {
        QStringList found;
        for (const auto &tick : scale.ticks)
            found << tick.label;
        return found;
    };
    QCOMPARE(labels(linearScale({8e3, 93e3, FigureUnit::Bytes, 6, 0})),
             (QStringList{"0", "20 kB", "40 kB", "60 kB", "80 kB", "100 kB"}));
    QCOMPARE(labels(linearScale({300e3, 1.4e6, FigureUnit::MultiplyAccumulates, 4, 0})),
             (QStringList{"0", "500 k", "1.0 M", "1.5 M"}));
    QCOMPARE(labels(logScale({900, 2e6, FigureUnit::Microseconds, 5, 0})),
             (QStringList{"1 ms", "10 ms", "100 ms", "1 s"}));
    // All far from 0: that is not shown, and the marks are still told apart.
    const AxisScale narrow = linearScale({1000, 1004, FigureUnit::Bytes, 5, 0});
    QVERIFY(narrow.from > 0);
    const QStringList all = labels(narrow);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    // However small: marks are told apart, and no label goes on for ever.
    const auto areTold = [&](const AxisScale &scale) {
        const QStringList found = labels(scale);
        return QSet<QString>(found.begin(), found.end()).size() == found.size() && found.size() > 1 &&
               std::ranges::all_of(found, [](const QString &label) { return label.size() <= 24; });
    };
    QCOMPARE(labels(linearScale({2e-8, 6e-8, FigureUnit::None, 4, 0})),
             (QStringList{"0", "0.00000002", "0.00000004", "0.00000006"}));
    QVERIFY(areTold(linearScale({2e-8, 2e-8, FigureUnit::None, 5, 0.1})));
    QVERIFY(areTold(linearScale({-1e300, 1e300, FigureUnit::None, 5, 0.1})));
    QVERIFY(areTold(linearScale({1, std::numeric_limits<double>::infinity(), FigureUnit::None, 5, 0.1})));
    QVERIFY(areTold(logScale({1e-300, 1e300, FigureUnit::None, 5, 0.1})));
    // Alone, equal to 0, below 0.
    for (const double value : {5.0, 0.0, -3.0}) {
        const AxisScale one = linearScale({value, value, FigureUnit::None, 5, 0.1});
        QVERIFY(one.from <= value && value <= one.to && one.from < one.to);
        QVERIFY(one.ticks.size() >= 2);
    }
}

void TestChartGeometry::linesCrossRectangles() {
    const QRectF rect(10, 10, 20, 10);
    QVERIFY(crosses({0, 15, 50, 15}, rect));
    QVERIFY(crosses({0, 0, 40, 30}, rect));
    QVERIFY(crosses({15, 15, 16, 16}, rect)); // wholly within
    QVERIFY(!crosses({0, 0, 50, 5}, rect));
    QVERIFY(!crosses({0, 15, 9, 15}, rect)); // ends before it
    QVERIFY(!crosses({0, 20, 15, 40}, rect));
    QCOMPARE(distance(QPointF(20, 15), rect), 0.0);
    QCOMPARE(distance(QPointF(33, 24), rect), 5.0);
}

void TestChartGeometry::whatFindsNoPlaceIsLeftOut() {
    const std::vector<Bubble> bubbles{{{50, 50}, 10}};
    const QSizeF small(20, 12);
    const QSizeF huge(200, 12);
    QVERIFY(placeLabels({0, 0, 100, 100}, bubbles, {}, std::vector<LabelRequest>{{0, {huge}}}).empty());
    // The second form fits.
    const auto labels =
        placeLabels({0, 0, 100, 100}, bubbles, {}, std::vector<LabelRequest>{{0, {huge, small}}});
    QCOMPARE(labels.size(), std::size_t{1});
    QCOMPARE(labels[0].form, std::size_t{1});
    QVERIFY(!labels[0].apart);

    // A line all around: kept off by who may not cross it.
    const std::vector<QLineF> cage{{30, 0, 30, 100}, {70, 0, 70, 100}, {0, 33, 100, 33}, {0, 67, 100, 67}};
    LabelRequest request{0, {QSizeF(40, 12)}, false, false};
    QVERIFY(placeLabels({0, 0, 100, 100}, bubbles, cage, std::vector{request}).empty());
    request.mayCrossLines = true;
    QCOMPARE(placeLabels({0, 0, 100, 100}, bubbles, cage, std::vector{request}).size(), std::size_t{1});
}

QTEST_MAIN(TestChartGeometry)
#include "tst_chart_geometry.moc"
