// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_page.h"

#include "app/report/comparison_drawing.h"
#include "app/report/report_fitting.h"
#include "app/report/report_page.h"

#include <algorithm>
#include <array>
#include <memory>

namespace tinyatlas {

namespace {

constexpr qreal left = ReportPage::margin;
constexpr qreal right = ReportPage::margin + ReportPage::half + ReportPage::gutter;
constexpr qreal inner = ReportPage::inner;
constexpr int smallText = PagePainter::smallText;
constexpr int noteText = smallText + 1;
constexpr qreal leastGap = 18;
constexpr qreal mostGap = 14; // besides what must be
constexpr qreal gaps = 5;
constexpr int mostLines = 4;     // of a note
constexpr std::size_t roomy = 5; // columns of a table in larger type, with that of the labels

/// Paints the parts below each other, what is read first at the top.
class ComparisonPainter {
public:
    ComparisonPainter(QPainter &painter, const ComparisonReport &report,
                      const std::vector<ChartDrawing> &charts, bool measures)
        : m_report(report), m_charts(charts), m_measures(measures), m_furniture(painter),
          m_page(m_furniture.page()) {}

    qreal paint(qreal spare) {
        constexpr qreal mostGrowth = 70; // of charts
        const bool growing =
            std::ranges::find(m_report.charts, ComparisonChart::Form::Scatter, &ComparisonChart::form) !=
            m_report.charts.end(); // bars are as high as they are
        const qreal grow = growing ? std::min(spare, mostGrowth) : 0;
        m_gap = leastGap + std::min((spare - grow) / gaps, mostGap);
        const int pixels = m_report.table.columns.size() <= roomy ? noteText : smallText;
        qreal y = summary(m_furniture.head(m_report.frame) + 14) + m_gap - 4;
        y = m_furniture.table({left, y}, inner, m_report.table, pixels, mostLines) + m_gap;
        if (!m_charts.empty())
            y = paintCharts(m_furniture, y, m_charts, grow, m_measures) + m_gap - 4;
        y = notes(y);
        y = m_furniture.table({left, y}, inner, m_report.evidence, smallText) + m_gap;
        y = m_furniture.table({left, y}, inner, m_report.frame.sources, smallText);
        m_furniture.foot(m_report.frame);
        return y;
    }

private:
    qreal summary(qreal top) {
        constexpr qreal padding = 13;
        const ThemeTokens &tokens = ReportPage::paper();
        const qreal bottom = summaryWords(top + padding, true) + padding;
        m_page.painter().setPen(blend(tokens.accent, tokens.background, 0.5));
        m_page.painter().setBrush(blend(tokens.accent, tokens.background, 0.06));
        m_page.painter().drawRoundedRect(QRectF(left, top, inner, bottom - top), 10, 10);
        summaryWords(top + padding, false);
        return bottom;
    }

    /// With `measured` nothing is painted.
    qreal summaryWords(qreal y, bool measured) {
        constexpr qreal indent = 16;
        constexpr int mostSentences = 6;
        constexpr qsizetype mostSupposed = 4;
        const ThemeTokens &tokens = ReportPage::paper();
        const auto write = [&](const QString &text, const PagePainter::Style &style, int most) {
            const qreal room = inner - 2 * indent;
            y = measured ? y + PagePainter::heightOfLines(room, text, style, most)
                         : m_page.lines({left + indent, y}, room, text, style, most);
            y += 3;
        };
        write(m_report.summary, {.pixels = PagePainter::bodyText + 1, .color = tokens.text, .strong = true},
              mostSentences);
        for (const QString &remark : m_report.remarks)
            write(remark, {.color = tokens.muted}, 2);
        for (qsizetype i = 0; i < std::min(mostSupposed, m_report.supposed.size()); ++i)
            write(m_report.supposed[i], {.color = tokens.inkOf(FitState::Tight)}, 2);
        if (const qsizetype others = m_report.supposed.size() - mostSupposed; others > 0)
            write(moreWhatIfs(others), {.color = tokens.inkOf(FitState::Tight)}, 1);
        return y - 3;
    }

    qreal notes(qreal y) {
        if (m_report.speed.empty())
            return m_furniture.notes({left, y}, inner, m_report.rule, smallText, mostLines) + m_gap;
        return std::max(
                   m_furniture.notes({left, y}, ReportPage::half, m_report.rule, smallText, mostLines),
                   m_furniture.notes({right, y}, ReportPage::half, m_report.speed, smallText, mostLines)) +
               m_gap;
    }

    const ComparisonReport &m_report;
    const std::vector<ChartDrawing> &m_charts;
    bool m_measures;
    ReportPage m_furniture;
    qreal m_gap = leastGap;
    PagePainter &m_page;
};

using Charts = std::shared_ptr<const std::vector<ChartDrawing>>;

/// Making them takes longer than all else; they are the same, whatever is left out.
Charts drawnOnce(const ComparisonReport &report) {
    return std::make_shared<const std::vector<ChartDrawing>>(chartsOf(report, ReportPage::half));
}

PaintReport paintOf(const ComparisonReport &report, const Charts &charts) {
    return [&report, charts](QPainter &painter, qreal spare, bool measures) {
        return ComparisonPainter(painter, report, *charts, measures).paint(spare);
    };
}

auto partsOf(ComparisonReport &report) {
    return std::array{partOf(report.table, 0.5), partOf(report.evidence, 0.8),
                      partOf(report.frame.sources, 1.6)};
}

} // namespace

ComparisonReport onOnePage(ComparisonReport report) {
    const Charts charts = drawnOnce(report);
    return fittedOnPage(std::move(report), partsOf, [&](const ComparisonReport &shorter) {
        return fitsOnePage(paintOf(shorter, charts));
    });
}

PicturePage comparisonPage(const ComparisonReport &report) {
    return reportPage(report.frame.title, paintOf(report, drawnOnce(report)));
}

} // namespace tinyatlas
