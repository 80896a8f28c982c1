// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/pair_report.h"

#include <QRectF>

#include <memory>

class QPainter;

namespace tinyatlas {

class ChartItem;
class ChartSource;
class ReportHtml;
class ReportPage;

/// A chart of a report, in the colours of paper. Needs a QApplication.
class ChartDrawing {
public:
    /// With quantities of its own, which may be of other things than models; else with those that every model
    /// may state.
    ChartDrawing(QString name, QString caption, std::unique_ptr<ChartItem> chart,
                 std::vector<ChartModel> models, qreal height, std::vector<ChartQuantity> quantities = {});
    ~ChartDrawing();
    ChartDrawing(ChartDrawing &&) noexcept;
    ChartDrawing &operator=(ChartDrawing &&) noexcept;
    ChartDrawing(const ChartDrawing &) = delete;
    ChartDrawing &operator=(const ChartDrawing &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; } ///< "accuracy", one of each in a report
    [[nodiscard]] const QString &caption() const { return m_caption; } ///< "Accuracy against compute"
    [[nodiscard]] QString summary() const;                             ///< for those who cannot see it
    [[nodiscard]] qreal height() const { return m_height; }            ///< in pixels of the window
    void paint(QPainter &painter, const QRectF &target) const;

private:
    QString m_name;
    QString m_caption;
    std::unique_ptr<ChartSource> m_source;
    std::unique_ptr<ChartItem> m_chart;
    qreal m_height;
};

/// Beside each other across the page, each below its caption; returns where they end. `grow`: so much higher
/// than they must be.
[[nodiscard]] qreal paintCharts(ReportPage &page, qreal top, const std::vector<ChartDrawing> &charts,
                                qreal grow, bool measures);
void writeCharts(ReportHtml &html, const std::vector<ChartDrawing> &charts);

/// Bars as high as they must be at this width.
[[nodiscard]] ChartDrawing barDrawing(QString name, QString caption, int quantity,
                                      std::vector<ChartModel> models, qreal width,
                                      std::vector<ChartQuantity> quantities = {});

/// Those of the alternatives, at most two of this width, of the same height; none where there is nothing to
/// compare.
[[nodiscard]] std::vector<ChartDrawing> chartsOf(const PairReport &report, qreal width);

} // namespace tinyatlas
