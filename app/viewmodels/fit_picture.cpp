// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_picture.h"

#include "app/charts/scatter_chart.h"
#include "app/scene/scene_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tinyatlas {

namespace {

constexpr int pastedScale = 2;
constexpr qreal margin = 32;
constexpr qreal gutter = 40;
constexpr qreal chartHeight = 320;
constexpr qreal emptyChartHeight = 60; // one sentence
constexpr int smallText = 11;
constexpr int bodyText = 13;
constexpr int headlineText = 16;
constexpr int titleText = 20;

QString tr(const char *text) { return QCoreApplication::translate("FitPicture", text); }

/// Paints the parts below each other. The same code measures, on a picture of one pixel.
class FitPainter {
public:
    FitPainter(QPainter &painter, FitViewModel &fit, int quantity, const ThemeTokens &tokens, int width)
        : m_painter(painter), m_fit(fit), m_quantity(quantity), m_tokens(tokens), m_width(width) {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                                 QPainter::SmoothPixmapTransform);
    }

    /// Returns the height.
    qreal paint(const QString &credit) {
        const qreal inner = m_width - 2 * margin;
        const qreal column = (inner - gutter) / 2;
        qreal y = names({margin, margin}, inner) + 16;
        y = banner({margin, y}, inner) + 24;
        const qreal left = figures({margin, y}, column);
        const qreal right = charts({margin + column + gutter, y}, column);
        y = std::max(left, right) + 20;
        m_painter.fillRect(QRectF(margin, y, inner, 1), m_tokens.line);
        return words({margin, y + 10}, inner, credit, smallText, m_tokens.muted) + 16;
    }

private:
    [[nodiscard]] static QFont font(int pixels, bool strong) {
        QFont font(textFamily());
        font.setPixelSize(pixels);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        font.setStyleStrategy(QFont::NoSubpixelAntialias);
        return font;
    }
    [[nodiscard]] QColor colorOf(int state) const { return m_tokens.of(static_cast<FitState>(state)); }

    static constexpr int wrapped = static_cast<int>(Qt::AlignTop) | Qt::TextWordWrap;

    [[nodiscard]] static QRectF below(const QPointF &at, qreal room) {
        return {at, QSizeF(room, std::numeric_limits<short>::max())};
    }
    [[nodiscard]] qreal heightOf(qreal room, const QString &text, int pixels, bool strong = false) {
        m_painter.setFont(font(pixels, strong));
        return std::ceil(m_painter.boundingRect(below({}, room), wrapped, text).height());
    }
    /// Wrapped to `room`; returns where it ends.
    qreal words(const QPointF &at, qreal room, const QString &text, int pixels, const QColor &color,
                bool strong = false, Qt::Alignment alignment = Qt::AlignLeft) {
        if (text.isEmpty())
            return at.y();
        m_painter.setFont(font(pixels, strong));
        m_painter.setPen(color);
        QRectF used;
        m_painter.drawText(below(at, room), wrapped | static_cast<int>(alignment), text, &used);
        return at.y() + std::ceil(used.height());
    }
    qreal heading(const QPointF &at, qreal room, const QString &text) {
        return words(at, room, text, smallText, m_tokens.muted, true) + 6;
    }
    void sign(const QRectF &rect, int state) {
        ScenePainter(m_painter).paint(SceneShape{.kind = SceneShape::Kind::Sign,
                                                 .rect = rect,
                                                 .fill = colorOf(state),
                                                 .fillBottom = {},
                                                 .stroke = m_tokens.background,
                                                 .state = static_cast<FitState>(state)});
    }

    qreal names(const QPointF &at, qreal room) {
        const FitSide &model = m_fit.model();
        const FitSide &device = m_fit.device();
        const qreal y =
            words(at, room, tr("%1 on %2").arg(m_fit.names(), device.name), titleText, m_tokens.text, true);
        return words({at.x(), y + 4}, room, tr("%1   |   device: %2").arg(model.detail, device.detail),
                     bodyText, m_tokens.muted);
    }

    qreal banner(const QPointF &at, qreal room) {
        constexpr qreal padding = 16;
        constexpr qreal indent = 56;
        const QColor ink = colorOf(m_fit.state());
        const qreal inner = room - indent - padding;
        const QRectF frame(at, QSizeF(room, 2 * padding + 4 +
                                                heightOf(inner, m_fit.headline(), headlineText, true) +
                                                heightOf(inner, m_fit.explanation(), bodyText)));
        m_painter.setPen(blend(ink, m_tokens.background, 0.7));
        m_painter.setBrush(blend(ink, m_tokens.background, 0.14));
        m_painter.drawRoundedRect(frame, 10, 10);
        sign({at.x() + padding, frame.center().y() - 12, 24, 24}, m_fit.state());
        const qreal y =
            words(at + QPointF(indent, padding), inner, m_fit.headline(), headlineText, m_tokens.text, true);
        words({at.x() + indent, y + 4}, inner, m_fit.explanation(), bodyText,
              blend(m_tokens.muted, m_tokens.text, 0.6));
        return frame.bottom();
    }

    qreal figures(const QPointF &at, qreal room) {
        qreal y = words(at, room, m_fit.sharingNote(), bodyText, m_tokens.text);
        y += y > at.y() ? 12 : 0;
        for (const FitMemory &memory : m_fit.memories())
            y = memoryBar({at.x(), y}, room, memory) + 16;
        y = words({at.x(), y - 6}, room, m_fit.barsNote(), smallText, m_tokens.muted) + 20;
        y = heading({at.x(), y}, room, tr("REQUIREMENTS"));
        for (const FitRequirement &requirement : m_fit.requirements())
            y = requirementRow({at.x(), y}, room, requirement);
        if (!m_fit.alsoOnBoard().isEmpty())
            y = words({at.x(), y + 10}, room, tr("Also on board: %1").arg(m_fit.alsoOnBoard()), bodyText,
                      m_tokens.muted);
        return y;
    }

    void bar(const QRectF &rect, const QColor &color) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        const qreal radius = std::min(6.0, rect.width() / 2);
        m_painter.drawRoundedRect(rect, radius, radius);
    }

    qreal memoryBar(const QPointF &at, qreal room, const FitMemory &memory) {
        const qreal thickness = std::max(26, 16 * memory.rows);
        words(at, room, memory.filled, smallText + 1, colorOf(memory.state), true, Qt::AlignRight);
        const qreal y = heading(at, room, memory.name.toUpper());
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
        words({at.x(), y + thickness + 5}, room, memory.room, bodyText,
              memory.state == 0 ? m_tokens.muted : colorOf(memory.state), false, Qt::AlignRight);
        const QString need =
            memory.taken.isEmpty() ? memory.need : QStringLiteral("%1, %2").arg(memory.need, memory.taken);
        const qreal below = words({at.x(), y + thickness + 5}, room, need, bodyText, m_tokens.text);
        return words({at.x(), below + 2}, room, memory.takers, smallText + 1, m_tokens.muted);
    }

    /// What the model needs itself, and what is counted beside it, paler and outlined; red where there is no
    /// room.
    template <class Part> void needBar(const Part &part, const FitMemory &memory) {
        const QColor color = m_tokens.of(static_cast<Group>(m_fit.model().group));
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
        m_painter.setFont(font(smallText, true));
        m_painter.setPen(color);
        m_painter.drawText(piece.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
    }
    void outlinedBar(const QRectF &rect, const QColor &outline, const QColor &color) {
        bar(rect, outline);
        if (rect.width() > 5)
            bar(rect.adjusted(2, 2, -2, -2), blend(color, m_tokens.background, 0.4));
    }

    qreal need(qreal x, qreal y, qreal room, const FitRequirement &requirement) {
        const qreal below = words({x + room * 0.28, y}, room * 0.18, requirement.need, bodyText,
                                  m_tokens.text, false, Qt::AlignRight);
        return words({x, below}, room * 0.46, requirement.sum, smallText, m_tokens.muted, false,
                     Qt::AlignRight);
    }

    qreal requirementRow(const QPointF &at, qreal room, const FitRequirement &requirement) {
        const qreal y = at.y() + 8;
        sign({at.x(), y + 1, 14, 14}, requirement.state);
        const qreal bottom =
            std::max({words({at.x() + 24, y}, room * 0.26 - 24, requirement.what, bodyText, m_tokens.text),
                      need(at.x(), y, room, requirement),
                      words({at.x() + room * 0.48, y}, room * 0.24, requirement.have, bodyText, m_tokens.text,
                            false, Qt::AlignRight),
                      words({at.x() + room * 0.74, y}, room * 0.26, requirement.gap, bodyText,
                            colorOf(requirement.state), false, Qt::AlignRight)}) +
            8;
        m_painter.fillRect(QRectF(at.x(), bottom, room, 1), m_tokens.line);
        return bottom + 1;
    }

    qreal charts(const QPointF &at, qreal room) {
        if (m_fit.alternatives()->count() == 0) {
            const qreal y = words(at, room, m_fit.emptyTitle(), bodyText, m_tokens.text, true);
            return words({at.x(), y + 4}, room, m_fit.emptyHint(), bodyText, m_tokens.muted);
        }
        qreal y = heading(at, room, tr("%1: ACCURACY AGAINST COMPUTE").arg(m_fit.alternativesHeading()));
        y = words({at.x(), y - 2}, room, m_fit.alternativesNote(), bodyText, m_tokens.muted) + 2;
        ScatterChart accuracy;
        accuracy.setSource(m_fit.alternatives());
        y = chart(accuracy, {at.x(), y}, {room, accuracy.plotted() ? chartHeight : emptyChartHeight});
        y = heading({at.x(), y + 8}, room, tr("SIDE BY SIDE"));
        MetricBars bars;
        bars.setQuantity(m_quantity);
        bars.setSource(m_fit.alternatives());
        return chart(bars, {at.x(), y},
                     {room, static_cast<qreal>(bars.pictureHeight(static_cast<int>(room)))});
    }

    qreal chart(ChartItem &chart, const QPointF &at, const QSizeF &size) {
        chart.setTokens(m_tokens);
        m_painter.save();
        chart.paintTo(m_painter, {at, size});
        m_painter.restore();
        return at.y() + size.height();
    }

    QPainter &m_painter;
    FitViewModel &m_fit;
    int m_quantity;
    const ThemeTokens &m_tokens;
    int m_width;
};

} // namespace

FitPicture::FitPicture(FitViewModel &fit, int quantity, const ThemeTokens &tokens, QString credit)
    : m_fit(fit), m_quantity(quantity), m_tokens(tokens), m_credit(std::move(credit)) {}

PicturePage FitPicture::page(int width, QString title) const {
    QImage measured(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measured);
    return {.size = QSizeF(width, std::ceil(paint(painter, width))),
            .title = std::move(title),
            .background = m_tokens.background,
            .paint = [this, width](QPainter &to) { std::ignore = paint(to, width); }};
}

/// Returns the height.
qreal FitPicture::paint(QPainter &painter, int width) const {
    return FitPainter(painter, m_fit, m_quantity, m_tokens, width).paint(m_credit);
}

QImage FitPicture::image() const {
    return imageOf(page(pastedWidth), pastedScale).convertToFormat(QImage::Format_RGB32);
}

} // namespace tinyatlas
