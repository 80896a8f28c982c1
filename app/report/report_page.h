// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_parts.h"
#include "app/scene/page_painter.h"

namespace tinyatlas {

/// The furniture of a report on a page of A4, upright: head, foot, tables and notes, in the colours of paper.
/// What is painted returns where it ends. The same code measures, on a picture of one pixel.
class ReportPage {
public:
    /// Of a page of 210 by 297 mm, in the pixels of the window: the same sizes of text, at three quarters.
    static constexpr qreal scale = 0.75;
    static constexpr qreal width = 793 / scale;
    static constexpr qreal height = 1122 / scale;
    static constexpr qreal margin = 56;
    static constexpr qreal inner = width - 2 * margin;
    static constexpr qreal gutter = 36;
    static constexpr qreal half = (inner - gutter) / 2;
    static constexpr qreal gap = 24; ///< between parts
    static constexpr qreal footTop = height - 60;

    explicit ReportPage(QPainter &painter) : m_page(painter, paper()) {}

    /// The light theme, on white.
    [[nodiscard]] static const ThemeTokens &paper();
    [[nodiscard]] PagePainter &page() { return m_page; }

    qreal head(const ReportFrame &frame);
    void foot(const ReportFrame &frame);
    qreal heading(const QPointF &at, qreal room, const QString &text);
    /// `pixels` of its text; `most` lines of a cell.
    qreal table(const QPointF &at, qreal room, const ReportTable &table, int pixels, int most = 2);
    /// At most `most` lines of each.
    qreal notes(const QPointF &at, qreal room, const ReportNotes &notes, int pixels, int most = 3);

private:
    struct Place {
        qreal x = 0;
        qreal room = 0;
        Qt::Alignment alignment;
    };

    [[nodiscard]] static std::vector<Place> columnsOf(const QPointF &at, qreal room,
                                                      const ReportTable &table);
    /// Returns where the line below them is.
    qreal columnHeadings(qreal y, const std::vector<Place> &columns, const ReportTable &table);
    qreal cell(qreal y, const Place &place, const ReportCell &cell, int pixels, int most);
    [[nodiscard]] static QString noteBelow(const ReportTable &table);

    PagePainter m_page;
};

} // namespace tinyatlas
