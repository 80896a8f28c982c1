// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme_tokens.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

namespace tinyatlas {

/// What pages are written with: wrapped text, headings, signs and bars. What writes returns where it ends.
class PagePainter {
public:
    static constexpr int smallText = 11;
    static constexpr int bodyText = 13;
    static constexpr int headlineText = 16;
    static constexpr int titleText = 20;

    /// Both must outlive it.
    PagePainter(QPainter &painter, const ThemeTokens &tokens);

    [[nodiscard]] QPainter &painter() { return m_painter; }
    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    [[nodiscard]] static QFont font(int pixels, bool strong);
    [[nodiscard]] QColor colorOf(FitState state) const { return m_tokens.of(state); }

    struct Style {
        int pixels = bodyText;
        QColor color;
        bool strong = false;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    [[nodiscard]] qreal heightOf(qreal room, const QString &text, int pixels, bool strong = false);
    /// Wrapped to `room`, between words.
    qreal words(const QPointF &at, qreal room, const QString &text, const Style &style);
    /// At most `most` lines of it, wrapped inside of words too where it must be; the last ends with an
    /// ellipsis where there is more. Nothing is wider than `room`.
    qreal lines(const QPointF &at, qreal room, const QString &text, const Style &style, int most);
    [[nodiscard]] static qreal heightOfLines(qreal room, const QString &text, const Style &style, int most);
    qreal heading(const QPointF &at, qreal room, const QString &text);

    void sign(const QRectF &rect, FitState state);
    void bar(const QRectF &rect, const QColor &color);
    /// One that is paler than its outline.
    void outlinedBar(const QRectF &rect, const QColor &outline, const QColor &color);
    void line(const QPointF &at, qreal room);

private:
    QPainter &m_painter;
    const ThemeTokens &m_tokens;
};

} // namespace tinyatlas
