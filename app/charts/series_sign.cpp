// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/series_sign.h"

#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace tinyatlas {

namespace {

/// With its first corner at this angle, in degrees from the top.
QPainterPath polygon(int corners, qreal radius, qreal from) {
    QPolygonF path;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = (from + 360.0 * i / corners) * std::numbers::pi / 180;
        path << QPointF(std::sin(angle), -std::cos(angle)) * radius;
    }
    QPainterPath shape;
    shape.addPolygon(path);
    shape.closeSubpath();
    return shape;
}

/// Around the origin, of about the same area each.
QPainterPath shapeOf(int sign, qreal radius) {
    enum Shape { Disc, Square, Triangle, Diamond, Tip, Star };
    constexpr qreal triangle = 1.3;
    constexpr qreal square = 1.25;
    switch (sign) {
    case Square:
        return polygon(4, radius * square, 45);
    case Triangle:
        return polygon(3, radius * triangle, 0);
    case Diamond:
        return polygon(4, radius * square, 0);
    case Tip:
        return polygon(3, radius * triangle, 180);
    case Star: {
        QPainterPath star = polygon(3, radius * triangle, 0);
        return star.united(polygon(3, radius * triangle, 180));
    }
    default:
        break;
    }
    QPainterPath disc;
    disc.addEllipse(QPointF(), radius, radius);
    return disc;
}

} // namespace

QColor SeriesSign::color(int sign, const ThemeTokens &tokens) {
    return sign >= 0 && sign < coloured ? tokens.series[static_cast<std::size_t>(sign)] : tokens.muted;
}

void SeriesSign::paint(QPainter &painter, int sign, const QPointF &centre, qreal radius,
                       const ThemeTokens &tokens) {
    constexpr qreal rim = 2.4;
    constexpr qreal stroke = 1.6;
    const QColor ink = color(sign, tokens);
    painter.save();
    painter.translate(centre);
    if (sign == others) {
        const QPointF down(radius * 0.75, radius * 0.75);
        const QPointF up(radius * 0.75, -radius * 0.75);
        for (const QPen &pen : {QPen(tokens.panel, stroke + rim), QPen(ink, stroke)}) {
            painter.setPen(pen);
            painter.drawLine(-down, down);
            painter.drawLine(-up, up);
        }
    } else {
        const QPainterPath shape = shapeOf(sign, sign == notStated ? radius - stroke / 2 : radius);
        painter.setBrush(tokens.panel);
        painter.setPen(QPen(tokens.panel, rim));
        painter.drawPath(shape);
        painter.setPen(sign == notStated ? QPen(ink, stroke) : QPen(Qt::NoPen));
        painter.setBrush(sign == notStated ? QBrush(tokens.panel) : QBrush(ink));
        painter.drawPath(shape);
    }
    painter.restore();
}

} // namespace tinyatlas
