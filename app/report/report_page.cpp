// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_page.h"

#include "app/text/requirement_words.h"

#include <algorithm>

namespace tinyatlas {

namespace {

constexpr int smallText = PagePainter::smallText;
constexpr int bodyText = PagePainter::bodyText;
constexpr int titleText = 24;
constexpr qreal betweenColumns = 12;
constexpr qreal dotRoom = 11;

} // namespace

const ThemeTokens &ReportPage::paper() {
    static const ThemeTokens tokens = [] {
        ThemeTokens light = ThemeTokens::light();
        light.background = light.panel;
        return light;
    }();
    return tokens;
}

qreal ReportPage::head(const ReportFrame &frame) {
    const ThemeTokens &tokens = paper();
    const PagePainter::Style strong{.pixels = bodyText, .color = tokens.accent, .strong = true};
    const PagePainter::Style muted{.pixels = bodyText, .color = tokens.muted, .alignment = Qt::AlignRight};
    m_page.painter().fillRect(QRectF(margin, margin - 14, inner, 3), tokens.accent);
    m_page.lines({margin, margin}, inner, frame.written(), muted, 1);
    qreal y =
        m_page.lines({margin, margin}, inner, QStringLiteral("TinyAtlas · %1").arg(frame.kind), strong, 1);
    y = m_page.lines({margin, y + 12}, inner, frame.title,
                     {.pixels = titleText, .color = tokens.text, .strong = true}, 2);
    return m_page.lines({margin, y + 4}, inner, frame.subtitle, {.pixels = bodyText, .color = tokens.muted},
                        2);
}

void ReportPage::foot(const ReportFrame &frame) {
    const ThemeTokens &tokens = paper();
    m_page.line({margin, footTop}, inner);
    m_page.lines({margin, footTop + 9}, inner, frame.credit(), {.pixels = smallText, .color = tokens.muted},
                 1);
    m_page.lines({margin, footTop + 9}, inner, QStringLiteral("1 / 1"),
                 {.pixels = smallText, .color = tokens.muted, .alignment = Qt::AlignRight}, 1);
}

qreal ReportPage::heading(const QPointF &at, qreal room, const QString &text) {
    return m_page.lines(at, room, text, {.pixels = bodyText, .color = paper().text, .strong = true}, 1) + 6;
}

std::vector<ReportPage::Place> ReportPage::columnsOf(const QPointF &at, qreal room,
                                                     const ReportTable &table) {
    double all = 0;
    for (const ReportColumn &column : table.columns)
        all += column.width;
    const qreal written = room - betweenColumns * static_cast<qreal>(table.columns.size() - 1);
    std::vector<Place> columns;
    qreal x = at.x();
    for (const ReportColumn &column : table.columns) {
        columns.push_back({x, written * column.width / all, column.figure ? Qt::AlignRight : Qt::AlignLeft});
        x += columns.back().room + betweenColumns;
    }
    return columns;
}

qreal ReportPage::cell(qreal y, const Place &place, const ReportCell &cell, int pixels, int most) {
    const ThemeTokens &tokens = paper();
    const qreal sign = pixels;
    const qreal indent = cell.state ? sign + 6 : 0;
    if (cell.state)
        m_page.sign({place.x, y + 1.5, sign, sign}, *cell.state);
    if (cell.differs) // beside the column, so that its words begin where all do
        m_page.lines({place.x - dotRoom, y + 1}, dotRoom, QStringLiteral("●"),
                     {.pixels = smallText - 4, .color = tokens.accent}, 1);
    const PagePainter::Style style{.pixels = pixels,
                                   .color = cell.state   ? tokens.inkOf(*cell.state)
                                            : cell.quiet ? tokens.muted
                                                         : tokens.text,
                                   .strong = cell.state.has_value() || cell.best,
                                   .alignment = place.alignment};
    const QString text = cell.best ? cell.text + QStringLiteral(" ▲") : cell.text;
    const qreal below = m_page.lines({place.x + indent, y}, place.room - indent, text, style, most);
    return m_page.lines({place.x, below}, place.room, cell.note,
                        {.pixels = smallText - 1, .color = tokens.muted, .alignment = place.alignment},
                        most + 1);
}

QString ReportPage::noteBelow(const ReportTable &table) {
    QStringList said{text::startingUpper(table.more()), table.note};
    said.removeAll(QString());
    return said.join(QStringLiteral(". "));
}

qreal ReportPage::columnHeadings(qreal y, const std::vector<Place> &columns, const ReportTable &table) {
    qreal bottom = y + smallText + 7;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const PagePainter::Style style{.pixels = smallText,
                                       .color = table.ofThings ? paper().text : paper().muted,
                                       .strong = table.ofThings,
                                       .alignment = columns[i].alignment};
        const qreal below = m_page.lines({columns[i].x, y}, columns[i].room, table.columns[i].heading, style,
                                         table.ofThings ? 2 : 1);
        if (table.ofThings)
            bottom = std::max(bottom, below + 4);
    }
    return bottom;
}

qreal ReportPage::table(const QPointF &at, qreal room, const ReportTable &table, int pixels, int most) {
    if (table.empty())
        return at.y();
    const ThemeTokens &tokens = paper();
    const qreal padding = pixels > smallText ? 4 : 2.5;
    qreal y = table.heading.isEmpty() ? at.y() : heading(at, room, table.heading);
    const auto columns = columnsOf(at, room, table);
    if (!table.rows.empty()) {
        y = columnHeadings(y, columns, table);
        m_page.line({at.x(), y}, room);
    }
    for (const ReportRow &row : table.rows) {
        if (table.isHeading(row)) {
            y = m_page.lines({at.x(), y + 7}, room, row.front().text,
                             {.pixels = smallText - 1, .color = tokens.accent, .strong = true}, 1) +
                2;
            m_page.line({at.x(), y}, room);
            continue;
        }
        qreal below = y;
        for (std::size_t i = 0; i < row.size(); ++i)
            below = std::max(below, cell(y + padding, columns[i], row[i], pixels, most));
        y = below + padding;
        m_page.line({at.x(), y}, room);
    }
    return m_page.lines({at.x(), y + 4}, room, noteBelow(table), {.pixels = smallText, .color = tokens.muted},
                        table.noteLines);
}

qreal ReportPage::notes(const QPointF &at, qreal room, const ReportNotes &notes, int pixels, int most) {
    if (notes.empty())
        return at.y();
    const ThemeTokens &tokens = paper();
    qreal y = heading(at, room, notes.heading);
    for (const QString &line : notes.lines)
        y = m_page.lines({at.x(), y}, room, line, {.pixels = pixels, .color = tokens.text}, most) + 3;
    return m_page.lines({at.x(), y}, room, text::startingUpper(notes.more()),
                        {.pixels = smallText, .color = tokens.muted}, 1);
}

} // namespace tinyatlas
