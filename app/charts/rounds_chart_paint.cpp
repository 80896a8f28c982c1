// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_chart.h"
#include "app/charts/series_sign.h"

#include <QPainter>
#include <QPainterPath>

// How the chart looks; where everything is, is decided in rounds_chart.cpp.
namespace tinyatlas {

namespace {

constexpr int labelText = 12;
constexpr qreal quiet = 0.35; // a line without a name
constexpr qreal strong = 0.75;

} // namespace

std::vector<ChartItem::Words> RoundsChart::written() const {
    std::vector<Words> all = m_words;
    all.insert(all.end(), m_list.words().begin(), m_list.words().end());
    for (const PlacedLabel &label : m_labels) {
        const QPointF centre = m_marks[label.bubble].centre;
        const bool rightOf = label.rect.left() > centre.x();
        const bool leftOf = label.rect.right() < centre.x();
        all.push_back({label.rect, m_forms[label.bubble][label.form], font(labelText), tokens().text,
                       rightOf ? Qt::AlignLeft : (leftOf ? Qt::AlignRight : Qt::AlignHCenter)});
    }
    return all;
}

void RoundsChart::paintGround(QPainter &painter) {
    // Grid and lines stop at each label: one through a name looks as if it were crossed out.
    QPainterPath free;
    free.addRect(m_plot.adjusted(0, -2, 0, 2));
    QPainterPath taken;
    taken.setFillRule(Qt::WindingFill);
    for (const PlacedLabel &label : m_labels)
        taken.addRect(label.rect.adjusted(-3, 0, 3, 0));
    painter.save();
    painter.setClipPath(free.subtracted(taken));
    painter.setPen(QPen(tokens().line, 1));
    for (const qreal y : m_grid)
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    for (const bool named : {false, true}) {
        painter.setPen(QPen(blend(tokens().muted, tokens().panel, named ? strong : quiet), named ? 1.6 : 1,
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (std::size_t board = 0; board < m_lines.size(); ++board)
            if (m_named[board] == named)
                painter.drawPolyline(m_lines[board]);
    }
    painter.restore();
    // The scale of the list.
    painter.setPen(QPen(tokens().line, 1));
    for (const RoundsList::Row &row : m_list.rows())
        if (!row.track.isNull())
            painter.drawLine(row.track);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(tokens().text, tokens().background, 0.25)); // as scroll bars
    painter.drawRoundedRect(m_list.thumb(), 2, 2);
    painter.setBrush(Qt::NoBrush);
}

void RoundsChart::paintMarks(QPainter &painter) {
    const RoundsData &shown = data();
    const qreal radius = markRadius * textScale();
    const auto sign = [&](std::size_t mark) { return shown.software[shown.marks[mark].software].sign; };
    // The best upon the others.
    for (const bool best : {false, true})
        for (const Mark &mark : m_marks)
            if (shown.marks[mark.row].best == best)
                SeriesSign::paint(painter, sign(mark.row), mark.centre, best ? radius : radius * 0.8,
                                  tokens());
    for (const RoundsList::Row &row : m_list.rows())
        SeriesSign::paint(painter, sign(shown.boards[row.board].best), row.mark, radius, tokens());
    for (const KeyEntry &entry : m_key)
        SeriesSign::paint(painter, entry.sign, entry.centre, radius, tokens());
    painter.setPen(QPen(tokens().muted, 1));
    for (const PlacedLabel &label : m_labels) {
        if (!label.apart)
            continue;
        QLineF leader(m_marks[label.bubble].centre, nearest(label.rect, m_marks[label.bubble].centre));
        leader.setP1(leader.pointAt((radius + 2) / leader.length()));
        painter.drawLine(leader);
    }
    paintWords(painter, written());
}

/// With all of its results.
void RoundsChart::paintBoard(QPainter &painter, std::size_t board) const {
    const RoundsData &shown = data();
    painter.setPen(QPen(tokens().text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(m_lines[board]);
    for (const Mark &mark : m_marks)
        if (const RoundsMark &shows = shown.marks[mark.row]; shows.board == board)
            SeriesSign::paint(painter, shown.software[shows.software].sign, mark.centre,
                              markRadius * textScale(), tokens());
}

void RoundsChart::paintHover(QPainter &painter, const Spot &spot) const {
    const std::size_t board = boardOf(spot);
    if (!data().oneBoard)
        paintBoard(painter, board);
    QColor veil = tokens().text;
    veil.setAlphaF(0.07F);
    for (const RoundsList::Row &row : m_list.rows())
        if (row.board == board) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            painter.drawRoundedRect(row.area.adjusted(-4, 0, 4, 0), 4, 4);
        }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().text, 2));
    for (const Mark &mark : m_marks)
        if (mark.row == markOf(spot))
            painter.drawEllipse(mark.centre, spot.radius + 3, spot.radius + 3);
}

} // namespace tinyatlas
