// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_drawing.h"

#include "app/charts/scatter_chart.h"

#include <QCoreApplication>

#include <memory>

namespace tinyatlas {

namespace {

constexpr qreal leastHeight = 190;

ChartDrawing drawingOf(const ComparisonReport &report, const ComparisonChart &chart, qreal width) {
    if (chart.form == ComparisonChart::Form::Bars)
        return barDrawing(QStringLiteral("bars%1").arg(chart.across), chart.caption, chart.across,
                          report.charted, width, report.quantities);
    auto scatter = std::make_unique<ScatterChart>();
    scatter->setAcross(chart.across);
    scatter->setUpwards(chart.upwards);
    scatter->setBubble(chart.upwards == ChartSource::Accuracy ? static_cast<int>(ChartSource::Ram)
                                                              : ChartSource::noQuantity);
    scatter->setFrontShown(chart.front);
    return {QStringLiteral("scatter"), chart.caption, std::move(scatter), report.charted, leastHeight,
            report.quantities};
}

} // namespace

std::vector<ChartDrawing> chartsOf(const ComparisonReport &report, qreal width) {
    std::vector<ChartDrawing> drawings;
    for (const ComparisonChart &chart : report.charts)
        drawings.push_back(drawingOf(report, chart, width));
    return drawings;
}

QString moreWhatIfs(qsizetype count) {
    return QCoreApplication::translate("report", "and %1 more what-ifs").arg(count);
}

} // namespace tinyatlas
