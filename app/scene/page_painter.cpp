// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/page_painter.h"

#include "app/scene/scene_painter.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tinyatlas {

namespace {

constexpr int wrapped = static_cast<int>(Qt::AlignTop) | Qt::TextWordWrap;

QRectF below(const QPointF &at, qreal room) { return {at, QSizeF(room, std::numeric_limits<short>::max())}; }

/// The lines of a text, without those that are too many.
QStringList linesOf(const QString &text, const QFont &font, qreal room, int most) {
    if (text.isEmpty() || room <= 0)
        return {};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
        if (lines.size() < most)
            continue;
        const QString rest = text.mid(line.textStart());
        if (rest.size() > line.textLength())
            lines.last() = QFontMetricsF(font).elidedText(rest, Qt::ElideRight, room);
        break;
    }
    layout.endLayout();
    return lines;
}

qreal heightOfLine(const QFont &font) { return std::ceil(QFontMetricsF(font).height()); }

} // namespace

PagePainter::PagePainter(QPainter &painter, const ThemeTokens &tokens)
    : m_painter(painter), m_tokens(tokens) {
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                             QPainter::SmoothPixmapTransform);
}

QFont PagePainter::font(int pixels, bool strong) {
    // Asked once: the font database answers slowly, and a page has hundreds of texts.
    static const QString family = textFamily();
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    // What is shaped only for its looks is another glyph than its letter, and lost to who copies it out of a
    // PDF.
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(static_cast<int>(QFont::NoSubpixelAntialias) |
                                                            static_cast<int>(QFont::PreferNoShaping)));
    return font;
}

qreal PagePainter::heightOf(qreal room, const QString &text, int pixels, bool strong) {
    m_painter.setFont(font(pixels, strong));
    return std::ceil(m_painter.boundingRect(below({}, room), wrapped, text).height());
}

qreal PagePainter::words(const QPointF &at, qreal room, const QString &text, const Style &style) {
    if (text.isEmpty())
        return at.y();
    m_painter.setFont(font(style.pixels, style.strong));
    m_painter.setPen(style.color);
    QRectF used;
    m_painter.drawText(below(at, room), wrapped | static_cast<int>(style.alignment), text, &used);
    return at.y() + std::ceil(used.height());
}

qreal PagePainter::lines(const QPointF &at, qreal room, const QString &text, const Style &style, int most) {
    const QFont written = font(style.pixels, style.strong);
    const qreal height = heightOfLine(written);
    qreal y = at.y();
    m_painter.setFont(written);
    m_painter.setPen(style.color);
    for (const QString &line : linesOf(text, written, room, most)) {
        m_painter.drawText(QRectF(at.x(), y, room, height),
                           static_cast<int>(style.alignment | Qt::AlignVCenter) | Qt::TextSingleLine |
                               Qt::TextDontClip,
                           line);
        y += height;
    }
    return y;
}

qreal PagePainter::heightOfLines(qreal room, const QString &text, const Style &style, int most) {
    const QFont written = font(style.pixels, style.strong);
    return heightOfLine(written) * static_cast<qreal>(linesOf(text, written, room, most).size());
}

qreal PagePainter::heading(const QPointF &at, qreal room, const QString &text) {
    return words(at, room, text, {.pixels = smallText, .color = m_tokens.muted, .strong = true}) + 6;
}

void PagePainter::sign(const QRectF &rect, FitState state) {
    ScenePainter(m_painter).paint(SceneShape{.kind = SceneShape::Kind::Sign,
                                             .rect = rect,
                                             .fill = colorOf(state),
                                             .fillBottom = {},
                                             .stroke = m_tokens.background,
                                             .state = state});
}

void PagePainter::bar(const QRectF &rect, const QColor &color) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    const qreal radius = std::min(6.0, rect.width() / 2);
    m_painter.drawRoundedRect(rect, radius, radius);
}

void PagePainter::outlinedBar(const QRectF &rect, const QColor &outline, const QColor &color) {
    bar(rect, outline);
    if (rect.width() > 5)
        bar(rect.adjusted(2, 2, -2, -2), blend(color, m_tokens.background, 0.4));
}

void PagePainter::line(const QPointF &at, qreal room) {
    m_painter.fillRect(QRectF(at, QSizeF(room, 1)), m_tokens.line);
}

} // namespace tinyatlas
