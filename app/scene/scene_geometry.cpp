// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_geometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tinyatlas {

namespace {

constexpr double quarter = std::numbers::pi / 2;

void addArc(QPolygonF &outline, const QPointF &centre, qreal radius, double start, double sweep, int pieces) {
    constexpr qreal apart = 0.01; // corners without a direction between them have no normal
    for (int i = 0; i <= pieces; ++i) {
        const double angle = start + sweep * i / pieces;
        const QPointF point = centre + radius * QPointF(std::cos(angle), std::sin(angle));
        if (outline.isEmpty() || (point - outline.last()).manhattanLength() > apart)
            outline.append(point);
    }
}

/// Points given in a square from -1 to 1, put into `rect`.
QPolygonF placed(std::initializer_list<QPointF> points, const QRectF &rect) {
    QPolygonF line;
    for (const QPointF &point : points)
        line.append(rect.center() + QPointF(point.x() * rect.width() / 2, point.y() * rect.height() / 2));
    return line;
}

QList<QPolygonF> questionMark(const QRectF &rect) {
    QPolygonF hook;
    const QPointF centre = rect.center() - QPointF(0, rect.height() * 0.11);
    addArc(hook, centre, rect.height() * 0.16, -2 * quarter, 3 * quarter, 8);
    hook.append(rect.center() + QPointF(0, rect.height() * 0.13));
    return {hook, placed({{0, 0.48}, {0, 0.54}}, rect)};
}

} // namespace

QPolygonF rectOutline(const QRectF &rect, qreal radius) {
    const qreal corner = std::min({radius, rect.width() / 2, rect.height() / 2});
    if (corner < 0.1)
        return QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()});
    const QRectF inner = rect.adjusted(corner, corner, -corner, -corner);
    const int pieces = std::clamp(static_cast<int>(corner), 3, 8);
    QPolygonF outline;
    addArc(outline, inner.topLeft(), corner, -2 * quarter, quarter, pieces);
    addArc(outline, inner.topRight(), corner, -quarter, quarter, pieces);
    addArc(outline, inner.bottomRight(), corner, 0, quarter, pieces);
    addArc(outline, inner.bottomLeft(), corner, quarter, quarter, pieces);
    if ((outline.first() - outline.last()).manhattanLength() < 0.01)
        outline.removeLast();
    return outline;
}

QPolygonF circleOutline(const QRectF &rect) {
    const int pieces = std::clamp(static_cast<int>(rect.width() * 1.6), 12, 64);
    QPolygonF outline;
    addArc(outline, rect.center(), rect.width() / 2, 0, 4 * quarter, pieces);
    outline.removeLast(); // the circle closes itself
    return outline;
}

QPolygonF diamondOutline(const QRectF &rect) { return placed({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, rect); }

QPolygonF chevronLine(const QRectF &rect, bool down) {
    return down ? placed({{-1, -0.5}, {0, 0.5}, {1, -0.5}}, rect)
                : placed({{-0.5, -1}, {0.5, 0}, {-0.5, 1}}, rect);
}

QList<QPolygonF> stripeOutlines(const QRectF &rect) {
    QList<QPolygonF> stripes;
    const qreal thickness = rect.height() * 0.5;
    const qreal slant = rect.height();
    for (qreal x = rect.left(); x + thickness + slant <= rect.right(); x += 2.4 * thickness)
        stripes.append(QPolygonF({{x + slant, rect.top()},
                                  {x + slant + thickness, rect.top()},
                                  {x + thickness, rect.bottom()},
                                  {x, rect.bottom()}}));
    return stripes;
}

QPolygonF curveLine(const SceneCurve &curve) {
    if (curve.straight)
        return {{curve.from, curve.to}};
    const QPointF reach((curve.to.x() - curve.from.x()) * 0.5, 0);
    const QPointF first = curve.from + reach;
    const QPointF second = curve.to - reach;
    const double length = QLineF(curve.from, curve.to).length();
    const int pieces = std::clamp(static_cast<int>(length / 12), 12, 48);
    QPolygonF line;
    line.reserve(pieces + 1);
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        line.append(u * u * u * curve.from + 3 * u * u * t * first + 3 * u * t * t * second +
                    t * t * t * curve.to);
    }
    return line;
}

SignOutline signOutline(FitState state, const QRectF &rect) {
    SignOutline sign;
    sign.strokeWidth = rect.width() * 0.13;
    switch (state) {
    case FitState::Fits:
        sign.body = circleOutline(rect);
        sign.strokes = {placed({{-0.42, 0.04}, {-0.12, 0.34}, {0.44, -0.32}}, rect)};
        break;
    case FitState::Tight:
        sign.body = placed({{0, -1}, {1.08, 0.92}, {-1.08, 0.92}}, rect);
        sign.strokes = {placed({{0, -0.3}, {0, 0.26}}, rect), placed({{0, 0.6}, {0, 0.66}}, rect)};
        break;
    case FitState::DoesNotFit:
        sign.body = circleOutline(rect);
        sign.strokes = {placed({{-0.32, -0.32}, {0.32, 0.32}}, rect),
                        placed({{0.32, -0.32}, {-0.32, 0.32}}, rect)};
        break;
    case FitState::Unknown:
        sign.body = circleOutline(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        sign.filled = false;
        sign.strokes = questionMark(rect);
        break;
    }
    return sign;
}

} // namespace tinyatlas
