// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_page.h"

#include "app/report/chart_drawing.h"
#include "app/report/report_fitting.h"
#include "app/report/report_page.h"
#include "app/viewmodels/memory_bar_picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr qreal left = ReportPage::margin;
constexpr qreal right = ReportPage::margin + ReportPage::half + ReportPage::gutter;
constexpr qreal column = ReportPage::half;
constexpr qreal inner = ReportPage::inner;
constexpr int smallText = PagePainter::smallText;
constexpr int noteText = smallText + 1;
constexpr qreal mostGrowth = 80; // of charts
constexpr qreal mostGap = 14;    // besides what must be
constexpr qreal gaps = 6;
constexpr int mostLines = 4; // of a note

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// Paints the parts below each other, what is read first at the top.
class PairPainter {
public:
    /// One that measures leaves out the charts, whose sizes are known: they take the most time.
    PairPainter(QPainter &painter, const PairReport &report, const std::vector<ChartDrawing> &charts,
                bool measures)
        : m_report(report), m_charts(charts), m_measures(measures), m_furniture(painter),
          m_page(m_furniture.page()) {}

    /// Returns where what stands above the foot ends. There is so much more room than there must be: the
    /// charts take it first, then what is between the parts.
    qreal paint(qreal spare) {
        const bool drawn = m_report.charted.size() > 1;
        const qreal chartsGrow = drawn ? std::min(spare, mostGrowth) : 0;
        m_gap = ReportPage::gap + std::min((spare - chartsGrow) / gaps, mostGap);
        qreal y = m_furniture.head(m_report.frame) + 16;
        y = banner(y) + m_gap;
        y = std::max(memories(y), m_furniture.table({right, y}, column, m_report.requirements, noteText)) +
            m_gap;
        y = pairOfNotes(y, m_report.changes, m_report.substitutes);
        y = alternatives(y, chartsGrow);
        y = pairOfNotes(y, m_report.speed, m_report.rule);
        y = m_furniture.table({left, y}, inner, m_report.evidence, smallText) + m_gap;
        y = m_furniture.table({left, y}, inner, m_report.frame.sources, smallText);
        m_furniture.foot(m_report.frame);
        return y;
    }

private:
    qreal banner(qreal y) {
        constexpr qreal padding = 16;
        constexpr qreal wordRoom = 170;
        constexpr qreal signSize = 26;
        const ThemeTokens &tokens = ReportPage::paper();
        const QColor ink = tokens.of(m_report.state);
        const qreal x = left + padding + wordRoom;
        const qreal room = inner - 2 * padding - wordRoom;
        const qreal bottom = std::max(y + 64, bannerWords(x, y + padding, room, true) + padding);
        QPainter &painter = m_page.painter();
        painter.setPen(blend(ink, tokens.background, 0.5));
        painter.setBrush(blend(ink, tokens.background, 0.08));
        painter.drawRoundedRect(QRectF(left, y, inner, bottom - y), 10, 10);
        const qreal middle = (y + bottom) / 2;
        m_page.sign({left + padding, middle - signSize / 2, signSize, signSize}, m_report.state);
        m_page.lines({left + padding + signSize + 10, middle - 12}, wordRoom - signSize - 16, m_report.word,
                     {.pixels = 19, .color = tokens.inkOf(m_report.state), .strong = true}, 1);
        std::ignore = bannerWords(x, y + padding, room, false);
        return bottom;
    }

    /// The sentences of the verdict; with `measured` nothing is painted.
    qreal bannerWords(qreal x, qreal y, qreal room, bool measured) {
        const ThemeTokens &tokens = ReportPage::paper();
        const auto write = [&](qreal top, const QString &text, const PagePainter::Style &style, int most) {
            return measured ? top + PagePainter::heightOfLines(room, text, style, most)
                            : m_page.lines({x, top}, room, text, style, most);
        };
        constexpr qsizetype mostSupposed = 4;
        qreal below = write(y, m_report.headline, {.pixels = 16, .color = tokens.text, .strong = true}, 3);
        below = write(below + 3, m_report.explanation, {.color = tokens.text}, 4);
        for (qsizetype i = 0; i < std::min(mostSupposed, m_report.supposed.size()); ++i)
            below = write(below + 3, m_report.supposed[i], {.color = tokens.inkOf(FitState::Tight)}, 2);
        if (const qsizetype others = m_report.supposed.size() - mostSupposed; others > 0)
            below = write(below + 3, tr("and %1 more what-ifs").arg(others),
                          {.color = tokens.inkOf(FitState::Tight)}, 1);
        return below;
    }

    qreal memories(qreal top) {
        qreal y = m_furniture.heading({left, top}, column, tr("Memory"));
        for (const FitMemory &memory : m_report.memories)
            y = paintMemoryBar(m_page, {left, y}, column, memory, m_report.group) + 12;
        return m_page.lines({left, y - 4}, column, m_report.barsNote,
                            {.pixels = smallText, .color = ReportPage::paper().muted}, 3);
    }

    qreal pairOfNotes(qreal y, const ReportNotes &first, const ReportNotes &second) {
        if (first.empty() && second.empty())
            return y;
        const bool alone = first.empty() || second.empty();
        const qreal room = alone ? inner : column;
        return std::max(m_furniture.notes({left, y}, room, first, noteText, mostLines),
                        m_furniture.notes({alone ? left : right, y}, room, second, noteText, mostLines)) +
               m_gap;
    }

    qreal alternatives(qreal top, qreal grow) {
        qreal y = m_furniture.heading({left, top}, inner, m_report.alternativesTitle);
        y = paintCharts(m_furniture, y, m_charts, grow, m_measures);
        return m_furniture.table({left, y}, inner, m_report.alternatives, noteText) + m_gap;
    }

    const PairReport &m_report;
    const std::vector<ChartDrawing> &m_charts;
    bool m_measures;
    ReportPage m_furniture;
    qreal m_gap = ReportPage::gap;
    PagePainter &m_page;
};

using Charts = std::shared_ptr<const std::vector<ChartDrawing>>;

/// Making them takes longer than all else; they are the same, whatever is left out.
Charts drawnOnce(const PairReport &report) {
    return std::make_shared<const std::vector<ChartDrawing>>(chartsOf(report, column));
}

PaintReport paintOf(const PairReport &report, const Charts &charts) {
    return [&report, charts](QPainter &painter, qreal spare, bool measures) {
        return PairPainter(painter, report, *charts, measures).paint(spare);
    };
}

auto partsOf(PairReport &report) {
    return std::array{partOf(report.alternatives, 1.2),  partOf(report.evidence, 0.45),
                      partOf(report.frame.sources, 0.7), partOf(report.requirements, 0.8),
                      partOf(report.changes, 1.6),       partOf(report.substitutes, 1.6),
                      partOf(report.speed, 1.2)};
}

} // namespace

PairReport onOnePage(PairReport report) {
    const Charts charts = drawnOnce(report);
    return fittedOnPage(std::move(report), partsOf,
                        [&](const PairReport &shorter) { return fitsOnePage(paintOf(shorter, charts)); });
}

PicturePage pairPage(const PairReport &report) {
    return reportPage(report.frame.title, paintOf(report, drawnOnce(report)));
}

} // namespace tinyatlas
