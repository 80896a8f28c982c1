// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_item.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace tinyatlas {

/// The boards beside a chart of rounds, the best first: of each its name, the sign of what ran its best
/// result where that lies on the scale, and what it is. Names have the room first; where too little is left
/// for the scale, the sign stands before the name. What does not fit is scrolled to, by whole rows; in a
/// picture it is counted.
class RoundsList {
public:
    static constexpr qreal rowHeight = 22; ///< pixels, before the user's scale of text

    /// A board.
    struct Entry {
        QString name;
        QString kind; ///< behind the name, where there is room for both; may be empty
        QString figure;
        qreal part = 0; ///< of the scale, from 0 to 1: where it lies
    };
    /// What it is written with.
    struct Look {
        QFont head;
        QFont text;
        QFont foot;
        QColor ink;
        QColor quiet;
        qreal scale = 1; ///< of the user's text
    };
    /// What is around it.
    struct Place {
        QRectF body;          ///< of plot and list
        qreal plot = 0;       ///< what the plot needs of its width
        bool picture = false; ///< there nobody scrolls
    };
    /// A board in sight.
    struct Row {
        std::size_t board = 0; ///< of the entries
        QRectF area;
        QLineF track; ///< the scale; null where there is no room for it
        QPointF mark; ///< where the sign is
    };

    /// Lays it out at the right of `place`. Returns what it takes of the width, with the gap to the plot: 0
    /// where there is no room for both, and it is empty.
    qreal arrange(std::vector<Entry> entries, Look look, const Place &place);
    void clear();

    /// Both return whether anything moved; then it is laid out anew.
    bool scrollBy(std::ptrdiff_t rows); ///< ahead, or back where it is negative
    bool reveal(std::size_t board);     ///< by as little as is needed
    void scrollToTop() { m_first = 0; }

    /// How many are listed, in sight or not.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool scrolls() const { return !m_place.picture && m_shown < m_entries.size(); }
    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; } ///< those in sight
    [[nodiscard]] const std::vector<ChartItem::Words> &words() const { return m_words; }
    /// What is in sight of it all; null where it does not scroll.
    [[nodiscard]] QRectF thumb() const;
    [[nodiscard]] qreal lineHeight() const { return std::round(rowHeight * m_look.scale); } ///< of a row

private:
    void measure();
    [[nodiscard]] qreal bestWidth() const;
    void layOut();
    [[nodiscard]] QString nameOf(const Entry &entry, qreal room) const;
    void addRow(std::size_t board, qreal top);
    [[nodiscard]] QString footText() const;

    std::vector<Entry> m_entries;
    Look m_look;
    Place m_place;
    QRectF m_area;
    qreal m_names = 0;       ///< how wide the widest is
    qreal m_figures = 0;     ///< likewise
    std::size_t m_shown = 0; ///< how many are in sight
    std::size_t m_first = 0; ///< that is, of the item: a picture begins with the best
    std::vector<Row> m_rows;
    std::vector<ChartItem::Words> m_words;
};

} // namespace tinyatlas
