// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/chart_drawing.h"

#include "app/charts/metric_bars.h"
#include "app/charts/scatter_chart.h"
#include "app/report/report_page.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qreal leastHeight = 230;

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

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
    auto chart = std::make_unique<MetricBars>();
    chart->setQuantity(quantity);
    ChartSource source;
    source.setModels(report.bars);
    chart->setSource(&source);
    const auto height = static_cast<qreal>(chart->pictureHeight(static_cast<int>(width)));
    chart->setSource(nullptr);
    return {name, caption(report, tr("Side by side"), report.bars.size()), std::move(chart), report.bars,
            height};
}

} // namespace

ChartDrawing::ChartDrawing(QString name, QString caption, std::unique_ptr<ChartItem> chart,
                           std::vector<ChartModel> models, qreal height)
    : m_name(std::move(name)), m_caption(std::move(caption)), m_source(std::make_unique<ChartSource>()),
      m_chart(std::move(chart)), m_height(height) {
    m_source->setModels(std::move(models));
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
