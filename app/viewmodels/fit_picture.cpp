// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_picture.h"

#include "app/charts/scatter_chart.h"
#include "app/viewmodels/memory_bar_picture.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

constexpr int pastedScale = 2;
constexpr qreal margin = 32;
constexpr qreal gutter = 40;
constexpr qreal chartHeight = 320;
constexpr qreal emptyChartHeight = 60; // one sentence
constexpr int smallText = PagePainter::smallText;
constexpr int bodyText = PagePainter::bodyText;
constexpr int headlineText = PagePainter::headlineText;
constexpr int titleText = PagePainter::titleText;

QString tr(const char *text) { return QCoreApplication::translate("FitPicture", text); }

/// Paints the parts below each other. The same code measures, on a picture of one pixel.
class FitPainter {
public:
    FitPainter(QPainter &painter, FitViewModel &fit, int quantity, const ThemeTokens &tokens, int width)
        : m_painter(painter), m_page(painter, tokens), m_fit(fit), m_quantity(quantity), m_tokens(tokens),
          m_width(width) {}

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
    [[nodiscard]] QColor colorOf(int state) const { return m_page.colorOf(static_cast<FitState>(state)); }
    /// Wrapped to `room`; returns where it ends.
    qreal words(const QPointF &at, qreal room, const QString &text, int pixels, const QColor &color,
                bool strong = false, Qt::Alignment alignment = Qt::AlignLeft) {
        return m_page.words(at, room, text,
                            {.pixels = pixels, .color = color, .strong = strong, .alignment = alignment});
    }
    qreal heading(const QPointF &at, qreal room, const QString &text) {
        return m_page.heading(at, room, text);
    }
    void sign(const QRectF &rect, int state) { m_page.sign(rect, static_cast<FitState>(state)); }

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
                                                m_page.heightOf(inner, m_fit.headline(), headlineText, true) +
                                                m_page.heightOf(inner, m_fit.explanation(), bodyText)));
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
        const auto group = static_cast<Group>(m_fit.model().group);
        for (const FitMemory &memory : m_fit.memories())
            y = paintMemoryBar(m_page, {at.x(), y}, room, memory, group) + 16;
        y = words({at.x(), y - 6}, room, m_fit.barsNote(), smallText, m_tokens.muted) + 20;
        y = heading({at.x(), y}, room, tr("REQUIREMENTS"));
        for (const FitRequirement &requirement : m_fit.requirements())
            y = requirementRow({at.x(), y}, room, requirement);
        if (!m_fit.alsoOnBoard().isEmpty())
            y = words({at.x(), y + 10}, room, tr("Also on board: %1").arg(m_fit.alsoOnBoard()), bodyText,
                      m_tokens.muted);
        return y;
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
    PagePainter m_page;
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
