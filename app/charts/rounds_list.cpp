// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_list.h"

#include "app/text/figures.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RoundsList", text); }

constexpr qreal gap = 24;         // between plot and list
constexpr qreal beforeTrack = 14; // in pixels, as the next
constexpr qreal beforeFigure = 12;
constexpr qreal signWidth = 18;  // of a sign before a name; this and below before the user's scale of text
constexpr qreal leastName = 110; // of which enough is left when elided
constexpr qreal mostName = 320;  // of which all is read
constexpr qreal leastTrack = 60; // on which places can be told apart
constexpr qreal mostTrack = 180;
constexpr qreal scrollWidth = 10; // at the right, of what says how far it is scrolled
constexpr qreal thumbWidth = 3;
constexpr qreal leastThumb = 24;
constexpr qreal mostWithTrack = 0.42; // the part of the body that a list with the scale takes
constexpr std::size_t leastLines = 3; // with the heading; a lower one is left out
constexpr int toTheLeft = static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
constexpr int toTheRight = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);

QString withKind(const RoundsList::Entry &entry) {
    return entry.kind.isEmpty() ? entry.name : QStringLiteral("%1 · %2").arg(entry.name, entry.kind);
}

} // namespace

void RoundsList::clear() {
    m_entries.clear();
    m_rows.clear();
    m_words.clear();
    m_area = {};
    m_shown = 0;
}

qreal RoundsList::arrange(std::vector<Entry> entries, Look look, const Place &place) {
    clear();
    m_look = std::move(look);
    m_place = place;
    const auto lines =
        static_cast<std::size_t>(std::max(0.0, std::floor(place.body.height() / lineHeight())));
    if (entries.empty() || lines < leastLines)
        return 0;
    m_entries = std::move(entries);
    // Below the heading; the last one says what is not in sight.
    m_shown = m_entries.size() < lines ? m_entries.size() : lines - 2;
    measure();
    const qreal width = bestWidth();
    if (width <= 0) {
        clear();
        return 0;
    }
    m_area = place.body;
    m_area.setLeft(m_area.right() - width);
    if (!place.picture)
        m_first = std::min(m_first, m_entries.size() - m_shown); // there may be more room than before
    layOut();
    return width + gap;
}

void RoundsList::measure() {
    const QFontMetricsF metrics(m_look.text);
    m_names = m_figures = 0;
    for (const Entry &entry : m_entries) {
        const qreal whole = metrics.horizontalAdvance(withKind(entry));
        m_names = std::max(m_names,
                           whole <= mostName * m_look.scale ? whole : metrics.horizontalAdvance(entry.name));
        m_figures = std::max(m_figures, metrics.horizontalAdvance(entry.figure));
    }
    m_names = std::min(std::ceil(m_names) + 2, mostName * m_look.scale);
    m_figures = std::ceil(m_figures) + 2;
}

/// With the scale where names leave room for it, else what names need, else what the plot leaves; 0 where
/// that is too little.
qreal RoundsList::bestWidth() const {
    const qreal room = m_place.body.width();
    const qreal most = std::floor(room - gap - m_place.plot);
    const qreal behind = m_figures + (scrolls() ? scrollWidth * m_look.scale : 0);
    const qreal withTrack = m_names + beforeTrack + beforeFigure + behind;
    const qreal wide =
        std::floor(std::min({most, room * mostWithTrack, withTrack + mostTrack * m_look.scale}));
    if (wide >= withTrack + leastTrack * m_look.scale)
        return wide;
    const qreal around = signWidth * m_look.scale + beforeFigure + behind;
    const qreal least = around + std::min(m_names, leastName * m_look.scale);
    return most < least ? 0 : std::min(most, std::ceil(around + m_names));
}

void RoundsList::layOut() {
    m_rows.clear();
    m_words.clear();
    const qreal line = lineHeight();
    m_words.push_back({{m_area.left(), m_area.top(), m_area.width(), line},
                       tr("BEST OF EACH BOARD"),
                       m_look.head,
                       m_look.quiet,
                       toTheLeft});
    const std::size_t first = m_place.picture ? 0 : m_first;
    for (std::size_t i = 0; i < m_shown; ++i)
        addRow(first + i, m_area.top() + line * static_cast<qreal>(i + 1));
    if (m_shown < m_entries.size())
        m_words.push_back(
            {{m_area.left(), m_area.top() + line * static_cast<qreal>(m_shown + 1), m_area.width(), line},
             footText(),
             m_look.foot,
             m_look.quiet,
             toTheLeft});
}

QString RoundsList::nameOf(const Entry &entry, qreal room) const {
    const QFontMetricsF metrics(m_look.text);
    const QString whole = withKind(entry);
    return metrics.horizontalAdvance(whole) <= room ? whole
                                                    : metrics.elidedText(entry.name, Qt::ElideMiddle, room);
}

void RoundsList::addRow(std::size_t board, qreal top) {
    const Entry &entry = m_entries[board];
    const qreal line = lineHeight();
    const qreal end = m_area.right() - (scrolls() ? scrollWidth * m_look.scale : 0);
    Row row{board, {m_area.left(), top, end - m_area.left(), line}, {}, {}};
    const qreal middle = row.area.center().y();
    const qreal track = row.area.width() - m_names - beforeTrack - beforeFigure - m_figures;
    qreal left = m_area.left();
    qreal names = m_names;
    if (track >= leastTrack * m_look.scale) {
        const qreal from = left + m_names + beforeTrack;
        row.track = {from, middle, from + track, middle};
        row.mark = row.track.pointAt(entry.part);
    } else {
        row.mark = {left + signWidth * m_look.scale / 2 - 2, middle};
        left += signWidth * m_look.scale;
        names = end - left - beforeFigure - m_figures;
    }
    m_words.push_back({{left, top, names, line}, nameOf(entry, names), m_look.text, m_look.ink, toTheLeft});
    m_words.push_back(
        {{end - m_figures, top, m_figures, line}, entry.figure, m_look.text, m_look.quiet, toTheRight});
    m_rows.push_back(row);
}

/// What is not in sight.
QString RoundsList::footText() const {
    const std::size_t hidden = m_entries.size() - m_shown;
    if (m_place.picture)
        return hidden == 1 ? tr("1 more board") : tr("%1 more boards").arg(text::countExact(hidden));
    const std::size_t below = hidden - m_first;
    if (m_first == 0)
        return tr("%1 more below").arg(text::countExact(below));
    if (below == 0)
        return tr("%1 more above").arg(text::countExact(m_first));
    return tr("%1 more above, %2 below").arg(text::countExact(m_first), text::countExact(below));
}

bool RoundsList::scrollBy(std::ptrdiff_t rows) {
    if (!scrolls())
        return false;
    const auto last = static_cast<std::ptrdiff_t>(m_entries.size() - m_shown);
    const auto to = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_first) + rows, 0, last));
    if (std::exchange(m_first, to) == to)
        return false;
    layOut();
    return true;
}

bool RoundsList::reveal(std::size_t board) {
    const auto at = static_cast<std::ptrdiff_t>(board) - static_cast<std::ptrdiff_t>(m_first);
    const auto beyond = at - static_cast<std::ptrdiff_t>(m_shown) + 1;
    return scrollBy(at < 0 ? at : std::max<std::ptrdiff_t>(0, beyond));
}

QRectF RoundsList::thumb() const {
    if (!scrolls() || m_rows.empty())
        return {};
    const qreal top = m_rows.front().area.top();
    const qreal room = m_rows.back().area.bottom() - top;
    const auto all = static_cast<qreal>(m_entries.size());
    const auto shown = static_cast<qreal>(m_shown);
    const qreal height = std::min(room, std::max(leastThumb, room * shown / all));
    const qreal width = thumbWidth * m_look.scale;
    return {m_area.right() - width, top + (room - height) * static_cast<qreal>(m_first) / (all - shown),
            width, height};
}

} // namespace tinyatlas
