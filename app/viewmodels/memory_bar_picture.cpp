// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/memory_bar_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace tinyatlas {

namespace {

constexpr int smallText = PagePainter::smallText;
constexpr int bodyText = PagePainter::bodyText;

QString tr(const char *text) { return QCoreApplication::translate("FitPicture", text); }

class MemoryBarPainter {
public:
    MemoryBarPainter(PagePainter &page, Group group)
        : m_page(page), m_painter(page.painter()), m_tokens(page.tokens()), m_group(group) {}

    qreal memoryBar(const QPointF &at, qreal room, const FitMemory &memory) {
        const qreal thickness = std::max(26, 16 * memory.rows);
        words(at, room, memory.filled, smallText + 1, colorOf(memory.state), true, Qt::AlignRight);
        const qreal y = m_page.heading(at, room, memory.name.toUpper());
        const auto part = [&](qreal from, qreal to) {
            return QRectF(at.x() + from * room, y, std::max(3.0, (to - from) * room), thickness);
        };
        if (memory.haveKnown) {
            bar(part(0, memory.haveLength), blend(m_tokens.text, m_tokens.background, 0.1));
            if (memory.takenLength > 0)
                bar(part(0, memory.takenLength), blend(m_tokens.muted, m_tokens.background, 0.6));
            needBar(part, memory);
            if (memory.takenLength + memory.needLength > memory.haveLength) // where the device ends
                m_painter.fillRect(QRectF(at.x() + memory.haveLength * room - 1, y - 4, 2, thickness + 8),
                                   m_tokens.text);
            if (memory.marked)
                m_painter.fillRect(QRectF(at.x() + memory.marginLength * room, y - 3, 2, thickness + 6),
                                   m_tokens.tight);
        } else {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(m_tokens.line);
            m_painter.drawRoundedRect(part(0, 1), 6, 6);
            words({at.x(), y + 5}, room, tr("what the device has is unknown"), smallText, m_tokens.muted,
                  false, Qt::AlignHCenter);
        }
        const qreal below = figures({at.x(), y + thickness + 5}, room, memory);
        return words({at.x(), below + 2}, room, memory.takers, smallText + 1, m_tokens.muted);
    }

private:
    /// What is needed and what is left, on one line where both find room on it.
    qreal figures(const QPointF &at, qreal room, const FitMemory &memory) {
        const QString need =
            memory.taken.isEmpty() ? memory.need : QStringLiteral("%1, %2").arg(memory.need, memory.taken);
        const QFontMetricsF metrics(PagePainter::font(bodyText, false));
        const bool both =
            metrics.horizontalAdvance(need) + metrics.horizontalAdvance(memory.room) + 12 <= room;
        const qreal below = words(at, room, need, bodyText, m_tokens.text);
        const QColor color = memory.state == 0 ? m_tokens.muted : colorOf(memory.state);
        return std::max(below, words(both ? at : QPointF(at.x(), below), room, memory.room, bodyText, color,
                                     false, Qt::AlignRight));
    }
    [[nodiscard]] QColor colorOf(int state) const { return m_tokens.of(static_cast<FitState>(state)); }
    qreal words(const QPointF &at, qreal room, const QString &text, int pixels, const QColor &color,
                bool strong = false, Qt::Alignment alignment = Qt::AlignLeft) {
        return m_page.words(at, room, text,
                            {.pixels = pixels, .color = color, .strong = strong, .alignment = alignment});
    }
    void bar(const QRectF &rect, const QColor &color) { m_page.bar(rect, color); }
    void outlinedBar(const QRectF &rect, const QColor &outline, const QColor &color) {
        m_page.outlinedBar(rect, outline, color);
    }

    /// What the model needs itself, and what is counted beside it, paler and outlined; red where there is no
    /// room.
    template <class Part> void needBar(const Part &part, const FitMemory &memory) {
        const QColor color = m_tokens.of(m_group);
        const qreal end = memory.takenLength + memory.needLength;
        const qreal own = end - memory.overheadLength;
        const qreal have = memory.haveLength;
        if (!memory.segments.isEmpty())
            segments(part, memory);
        else if (const qreal inside = std::min(own, have); inside > memory.takenLength)
            bar(part(memory.takenLength, inside), color);
        if (const qreal inside = std::min(end, have); inside > own)
            outlinedBar(part(own, inside), color, color);
        if (own > have && memory.segments.isEmpty())
            bar(part(have, own).adjusted(2, 0, 0, 0), m_tokens.doesNotFit);
        if (const qreal beyond = std::max(own, have); end > beyond)
            outlinedBar(part(beyond, end).adjusted(beyond == have ? 2 : 0, 0, 0, 0), m_tokens.doesNotFit,
                        m_tokens.doesNotFit);
    }
    /// What each of several models takes, in its colour: outlined in red where there is no room. Each piece
    /// has its number where that finds a place.
    template <class Part> void segments(const Part &part, const FitMemory &memory) {
        for (const FitSegment &segment : memory.segments) {
            const auto rowOf = [&](qreal from, qreal to) {
                const QRectF whole = part(from, to);
                return QRectF(whole.left(), whole.top() + segment.top * whole.height(),
                              std::max(1.0, whole.width() - 1), segment.height * whole.height() - 1);
            };
            const QColor color = m_tokens.of(static_cast<Group>(segment.group));
            if (segment.from < memory.haveLength) {
                const QRectF inside = rowOf(segment.from, std::min(segment.to, memory.haveLength));
                bar(inside, color);
                number(inside, segment.number, m_tokens.onAccent);
            }
            if (segment.to > memory.haveLength) {
                const QRectF beyond = rowOf(std::max(segment.from, memory.haveLength), segment.to);
                outlinedBar(beyond, m_tokens.doesNotFit, color);
                number(beyond, segment.number, m_tokens.text);
            }
        }
    }
    void number(const QRectF &piece, const QString &number, const QColor &color) {
        if (piece.width() < 14 || piece.height() < 12)
            return;
        m_painter.setFont(PagePainter::font(smallText, true));
        m_painter.setPen(color);
        m_painter.drawText(piece.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
    }

    PagePainter &m_page;
    QPainter &m_painter;
    const ThemeTokens &m_tokens;
    Group m_group;
};

} // namespace

qreal paintMemoryBar(PagePainter &page, const QPointF &at, qreal room, const FitMemory &memory, Group group) {
    return MemoryBarPainter(page, group).memoryBar(at, room, memory);
}

} // namespace tinyatlas
