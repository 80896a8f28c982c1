// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_painter.h"

#include "app/scene/scene_geometry.h"
#include "app/scene/scene_text.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace tinyatlas {

namespace {

QBrush brushOf(const SceneShape &shape) {
    if (!shape.fill.isValid())
        return Qt::NoBrush;
    if (!shape.fillBottom.isValid())
        return shape.fill;
    QLinearGradient gradient(shape.rect.topLeft(), shape.rect.bottomLeft());
    gradient.setColorAt(0, shape.fill);
    gradient.setColorAt(1, shape.fillBottom);
    return gradient;
}

QRectF boundsOf(const SceneCurve &curve) {
    const qreal reach = curve.width / 2 + 1; // and what smooths the edge
    return QRectF(curve.from, curve.to).normalized().adjusted(-reach, -reach, reach, reach);
}

QRectF boundsOf(const SceneShape &shape) {
    const qreal reach = shape.strokeWidth / 2 + 1;
    return shape.rect.normalized().adjusted(-reach, -reach, reach, reach);
}

QPen penOf(const QColor &color, qreal width) {
    return color.isValid() ? QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin) : QPen(Qt::NoPen);
}

} // namespace

ScenePainter::ScenePainter(QPainter &painter) : m_painter(painter) {}

void ScenePainter::paint(const GraphScene &scene) {
    paint(scene, QRectF(QPointF(), scene.size));
    paintFixed(scene);
}

void ScenePainter::paint(const GraphScene &scene, const PictureView &view, const QSizeF &viewport) {
    m_painter.save();
    m_painter.translate(view.pan);
    m_painter.scale(view.zoom, view.zoom);
    paint(scene, QRectF(view.toPicture(QPointF()), viewport / view.zoom));
    m_painter.restore();
    paintFixed(scene);
}

void ScenePainter::paint(const GraphScene &scene, const QRectF &seen) {
    for (const SceneLayer &layer : scene.layers)
        if (!layer.fixed)
            paint(layer, seen);
}

void ScenePainter::paintFixed(const GraphScene &scene) {
    for (const SceneLayer &layer : scene.layers)
        if (layer.fixed)
            paint(layer, QRectF(QPointF(), scene.size));
}

void ScenePainter::paint(const SceneLayer &layer, const QRectF &seen) {
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const SceneCurve &curve : layer.curves)
        if (boundsOf(curve).intersects(seen))
            paint(curve);
    for (const SceneShape &shape : layer.shapes)
        if (boundsOf(shape).intersects(seen))
            paint(shape);
    for (const SceneText &text : layer.texts)
        paint(text, seen);
    m_painter.restore();
}

void ScenePainter::paint(const SceneCurve &curve) {
    const QPointF reach((curve.to.x() - curve.from.x()) * 0.5, 0);
    QPainterPath path(curve.from);
    if (curve.straight)
        path.lineTo(curve.to);
    else
        path.cubicTo(curve.from + reach, curve.to - reach, curve.to);
    m_painter.strokePath(path, QPen(curve.color, curve.width));
}

void ScenePainter::paint(const SceneShape &shape) {
    m_painter.setPen(penOf(shape.stroke, shape.strokeWidth));
    m_painter.setBrush(brushOf(shape));
    switch (shape.kind) {
    case SceneShape::Kind::Rect:
        m_painter.drawRoundedRect(shape.rect, shape.radius, shape.radius);
        break;
    case SceneShape::Kind::Circle:
        m_painter.drawEllipse(shape.rect);
        break;
    case SceneShape::Kind::Diamond:
        m_painter.drawPolygon(diamondOutline(shape.rect));
        break;
    case SceneShape::Kind::Stripes:
        for (const QPolygonF &stripe : stripeOutlines(shape.rect))
            m_painter.drawPolygon(stripe);
        break;
    case SceneShape::Kind::Sign:
        paintSign(shape);
        break;
    case SceneShape::Kind::ChevronRight:
    case SceneShape::Kind::ChevronDown:
        m_painter.drawPolyline(chevronLine(shape.rect, shape.kind == SceneShape::Kind::ChevronDown));
        break;
    }
}

void ScenePainter::paintSign(const SceneShape &shape) {
    const SignOutline sign = signOutline(shape.state, shape.rect);
    m_painter.setPen(sign.filled ? QPen(Qt::NoPen) : QPen(shape.fill, 1));
    m_painter.setBrush(sign.filled ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    m_painter.drawPolygon(sign.body);
    m_painter.setPen(penOf(sign.filled ? shape.stroke : shape.fill, sign.strokeWidth));
    m_painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &stroke : sign.strokes)
        m_painter.drawPolyline(stroke);
}

void ScenePainter::paint(const SceneText &text, const QRectF &seen) {
    if (text.text.isEmpty())
        return;
    if (text.heading && m_painter.paintEngine()->type() == QPaintEngine::SVG) {
        // Such a file knows neither capitals nor spacing of a font: what it shows would be placed wrongly.
        SceneText plain = text;
        plain.text = text.text.toUpper();
        plain.heading = false;
        paint(plain, seen);
        return;
    }
    const FittedText line = fitted(text);
    if (line.text.isEmpty() || !line.rect.intersects(seen))
        return;
    m_painter.setFont(line.font);
    m_painter.setPen(text.color);
    m_painter.drawText(line.rect.topLeft() + QPointF(0, line.baseline), line.text);
}

QImage pictureOf(const GraphScene &scene, qreal scale) {
    QImage image((scene.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(scene.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    ScenePainter(painter).paint(scene);
    return image;
}

} // namespace tinyatlas
