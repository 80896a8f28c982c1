// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/chart_drawing.h"

#include "app/charts/metric_bars.h"
#include "app/charts/scatter_chart.h"
#include "app/report/report_html.h"
#include "app/report/report_page.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qreal leastHeight = 230;

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// All of them are as high as the highest.
qreal heightOf(const std::vector<ChartDrawing> &charts) {
    qreal height = 0;
    for (const ChartDrawing &chart : charts)
        height = std::max(height, chart.height());
    return height;
}

/// A heading, and how many of them are shown.
QString caption(const PairReport &report, const QString &heading, std::size_t shown) {
    QStringList said{heading, report.captionOf(shown)};
    said.removeAll(QString());
    return said.join(QStringLiteral(": "));
}

ChartDrawing scatter(const PairReport &report) {
    return {QStringLiteral("accuracy"),
            caption(report, tr("Accuracy against compute"), report.charted.size()),
            std::make_unique<ScatterChart>(), report.charted, leastHeight};
}

ChartDrawing bars(const PairReport &report, int quantity, const QString &name, qreal width) {
    return barDrawing(name, caption(report, tr("Side by side"), report.bars.size()), quantity, report.bars,
                      width);
}

} // namespace

ChartDrawing::ChartDrawing(QString name, QString caption, std::unique_ptr<ChartItem> chart,
                           std::vector<ChartModel> models, qreal height,
                           std::vector<ChartQuantity> quantities)
    : m_name(std::move(name)), m_caption(std::move(caption)), m_source(std::make_unique<ChartSource>()),
      m_chart(std::move(chart)), m_height(height) {
    if (quantities.empty())
        m_source->setModels(std::move(models));
    else
        m_source->setContent(std::move(quantities), std::move(models));
    m_chart->setTokens(ReportPage::paper());
    m_chart->setSource(m_source.get());
}

ChartDrawing::~ChartDrawing() = default;
ChartDrawing::ChartDrawing(ChartDrawing &&) noexcept = default;
ChartDrawing &ChartDrawing::operator=(ChartDrawing &&) noexcept = default;

QString ChartDrawing::summary() const { return m_chart->summary(); }

void ChartDrawing::paint(QPainter &painter, const QRectF &target) const {
    painter.save();
    m_chart->paintTo(painter, target);
    painter.restore();
}

qreal paintCharts(ReportPage &page, qreal top, const std::vector<ChartDrawing> &charts, qreal grow,
                  bool measures) {
    constexpr qreal captionHeight = 18;
    constexpr qreal chartMargin = 14; // that charts keep around themselves
    if (charts.empty())
        return top;
    const qreal height = heightOf(charts) + grow;
    qreal x = ReportPage::margin;
    for (const ChartDrawing &chart : charts) {
        page.page().lines({x, top}, ReportPage::half, chart.caption(),
                          {.pixels = PagePainter::smallText + 1, .color = ReportPage::paper().muted}, 1);
        if (!measures)
            chart.paint(page.page().painter(),
                        {x - chartMargin, top + captionHeight, ReportPage::half + 2 * chartMargin, height});
        x += ReportPage::half + ReportPage::gutter;
    }
    return top + height + captionHeight + 4;
}

void writeCharts(ReportHtml &html, const std::vector<ChartDrawing> &charts) {
    if (charts.empty())
        return;
    const QSizeF size(ReportPage::half, heightOf(charts));
    html.begin(QStringLiteral("div"), QStringLiteral("two"));
    for (const ChartDrawing &chart : charts)
        html.figure(size, chart.summary(), chart.caption(), [&](QPainter &to) {
            chart.paint(to, {QPointF(), size});
        });
    html.end();
}

ChartDrawing barDrawing(QString name, QString caption, int quantity, std::vector<ChartModel> models,
                        qreal width, std::vector<ChartQuantity> quantities) {
    auto chart = std::make_unique<MetricBars>();
    chart->setQuantity(quantity);
    ChartSource source;
    source.setContent(quantities.empty() ? statedQuantities() : quantities, models);
    chart->setSource(&source);
    const auto height = static_cast<qreal>(chart->pictureHeight(static_cast<int>(width)));
    chart->setSource(nullptr);
    return {std::move(name), std::move(caption),   std::move(chart), std::move(models),
            height,          std::move(quantities)};
}

std::vector<ChartDrawing> chartsOf(const PairReport &report, qreal width) {
    std::vector<ChartDrawing> charts;
    if (report.charted.size() < 2)
        return charts;
    const bool accurate = std::ranges::any_of(
        report.bars, [](const ChartModel &model) { return model.figure(ChartSource::Accuracy) != nullptr; });
    if (report.plotted())
        charts.push_back(scatter(report));
    else
        charts.push_back(bars(report, ChartSource::Ram, QStringLiteral("ram"), width));
    charts.push_back(accurate ? bars(report, ChartSource::Accuracy, QStringLiteral("bars"), width)
                              : bars(report, ChartSource::Flash, QStringLiteral("flash"), width));
    return charts;
}

} // namespace tinyatlas
