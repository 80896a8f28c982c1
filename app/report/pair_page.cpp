// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_page.h"

#include "app/report/chart_drawing.h"
#include "app/report/report_page.h"
#include "app/viewmodels/memory_bar_picture.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <functional>
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
constexpr qreal captionHeight = 18;
constexpr qreal chartMargin = 14; // that charts keep around themselves
constexpr int mostLines = 4;      // of a note

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// Paints the parts below each other, what is read first at the top.
class PairPainter {
public:
    /// One that measures leaves out the charts, whose sizes are known: they take the most time.
    PairPainter(QPainter &painter, const PairReport &report, bool measures)
        : m_report(report), m_measures(measures), m_furniture(painter), m_page(m_furniture.page()) {}

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
        const std::vector<ChartDrawing> charts = chartsOf(m_report, column);
        qreal height = 0;
        for (const ChartDrawing &chart : charts)
            height = std::max(height, chart.height() + grow);
        qreal x = left;
        for (const ChartDrawing &chart : charts) {
            m_page.lines({x, y}, column, chart.caption(),
                         {.pixels = noteText, .color = ReportPage::paper().muted}, 1);
            if (!m_measures)
                chart.paint(m_page.painter(),
                            {x - chartMargin, y + captionHeight, column + 2 * chartMargin, height});
            x = right;
        }
        y += charts.empty() ? 0 : height + captionHeight + 4;
        return m_furniture.table({left, y}, inner, m_report.alternatives, noteText) + m_gap;
    }

    const PairReport &m_report;
    bool m_measures;
    ReportPage m_furniture;
    qreal m_gap = ReportPage::gap;
    PagePainter &m_page;
};

qreal heightOf(const PairReport &report) {
    QImage measured(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measured);
    return PairPainter(painter, report, true).paint(0);
}

constexpr qreal available = ReportPage::footTop - 14;

/// Something of a report that can be shorter.
struct Part {
    std::size_t rows;
    std::size_t fewest;
    double weight; ///< of a row: the part whose rows weigh most together is shortened first
    std::function<void()> shorten;
};

template <class Rows> Part partOf(Rows &part, std::size_t rows, double weight) {
    return {rows, part.fewest, weight, [&part] { part.shorten(); }};
}

/// Leaves out one row where most can be spared; false where none can.
bool shortenOnce(PairReport &report) {
    const auto table = [](ReportTable &one, double weight) { return partOf(one, one.rows.size(), weight); };
    const auto notes = [](ReportNotes &one, double weight) {
        return partOf(one, static_cast<std::size_t>(one.lines.size()), weight);
    };
    const Part parts[] = {table(report.alternatives, 1.2),  table(report.evidence, 0.45),
                          table(report.frame.sources, 0.7), table(report.requirements, 0.8),
                          notes(report.changes, 1.6),       notes(report.substitutes, 1.6),
                          notes(report.speed, 1.2)};
    const auto spared = [](const Part &part) {
        return part.rows > part.fewest ? part.weight * static_cast<double>(part.rows) : 0;
    };
    const auto *const longest = std::ranges::max_element(parts, {}, spared);
    if (spared(*longest) <= 0)
        return false;
    longest->shorten();
    return true;
}

void paintPage(QPainter &painter, const PairReport &report) {
    const qreal spare = available - heightOf(report);
    // Where even the shortest is too long, it is smaller: nothing is ever cut off.
    const qreal scale = ReportPage::scale * std::min(1.0, available / (available - spare));
    painter.scale(scale, scale);
    std::ignore = PairPainter(painter, report, false).paint(std::max(spare, 0.0));
}

} // namespace

PairReport onOnePage(PairReport report) {
    while (heightOf(report) > available && shortenOnce(report)) {
    }
    return report;
}

PicturePage pairPage(const PairReport &report) {
    constexpr qreal pixelsPerMillimetre = 96 / 25.4;
    return {.size = QSizeF(210, 297) * pixelsPerMillimetre,
            .title = tr("TinyAtlas: %1").arg(report.frame.title),
            .background = ReportPage::paper().background,
            .paint = [&report](QPainter &painter) { paintPage(painter, report); }};
}

} // namespace tinyatlas
