// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_mesh.h"

#include "app/scene/scene_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

QPointF unit(const QPointF &vector) {
    const qreal length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF();
}

/// To the left of the way on screen: outwards for a clockwise outline.
QPointF normalOf(const QPointF &from, const QPointF &to) {
    const QPointF along = unit(to - from);
    return {along.y(), -along.x()};
}

/// How far a corner moves for its two sides to move by one; not beyond what a sharp corner would need.
QPointF mitre(const QPointF &before, const QPointF &after) {
    constexpr qreal limit = 0.3;
    const QPointF sum = before + after;
    const qreal square = QPointF::dotProduct(sum, sum);
    return square < limit ? after : 2 * sum / square;
}

QPointF cornerNormal(const QPolygonF &line, qsizetype i, bool closed) {
    const qsizetype count = line.size();
    const bool first = i == 0;
    const bool last = i == count - 1;
    if (!closed && first)
        return normalOf(line[0], line[1]);
    if (!closed && last)
        return normalOf(line[count - 2], line[count - 1]);
    const QPointF &before = line[first ? count - 1 : i - 1];
    const QPointF &after = line[last ? 0 : i + 1];
    return mitre(normalOf(before, line[i]), normalOf(line[i], after));
}

QColor mixed(const QColor &a, const QColor &b, qreal t) {
    const auto mix = [t](float x, float y) { return std::lerp(x, y, static_cast<float>(t)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
                            mix(a.alphaF(), b.alphaF()));
}

} // namespace

void Tessellator::addVertex(const QPointF &point, const QColor &color, qreal opacity) {
    const auto alpha = static_cast<float>(opacity) * color.alphaF();
    const auto byte = [](float value) { return static_cast<uchar>(std::lround(value * 255)); };
    QSGGeometry::ColoredPoint2D vertex{};
    vertex.set(static_cast<float>(point.x()), static_cast<float>(point.y()), byte(color.redF() * alpha),
               byte(color.greenF() * alpha), byte(color.blueF() * alpha), byte(alpha));
    m_mesh.vertices.push_back(vertex);
}

void Tessellator::addQuad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    m_mesh.indices.insert(m_mesh.indices.end(), {a, b, c, a, c, d});
}

void Tessellator::fill(const QPolygonF &outline, const QColor &top, const QColor &bottom) {
    const auto count = static_cast<std::uint32_t>(outline.size());
    if (count < 3 || !top.isValid())
        return;
    const QRectF bounds = outline.boundingRect();
    // What is thinner than a pixel keeps its place and loses opacity instead.
    const qreal thin = std::min({1.0, bounds.width() / m_pixel, bounds.height() / m_pixel});
    const std::uint32_t base = next();
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF offset = cornerNormal(outline, i, true) * (m_pixel / 2);
        const qreal down = bounds.height() > 0 ? (outline[i].y() - bounds.top()) / bounds.height() : 0;
        const QColor color = bottom.isValid() ? mixed(top, bottom, down) : top;
        addVertex(outline[i] - offset * thin, color, thin);
        addVertex(outline[i] + offset, color, 0);
    }
    for (std::uint32_t i = 2; i < count; ++i)
        m_mesh.indices.insert(m_mesh.indices.end(), {base, base + 2 * (i - 1), base + 2 * i});
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t a = base + 2 * i;
        const std::uint32_t b = base + 2 * ((i + 1) % count);
        addQuad(a, b, b + 1, a + 1);
    }
}

void Tessellator::stroke(const QPolygonF &line, bool closed, qreal width, const QColor &color) {
    const auto count = static_cast<std::uint32_t>(line.size());
    if (count < 2 || !color.isValid())
        return;
    const qreal opacity = std::min(1.0, width / m_pixel);
    const qreal half = std::max(width, m_pixel) / 2;
    const std::array<qreal, 4> offsets{-half - m_pixel / 2, -half + m_pixel / 2, half - m_pixel / 2,
                                       half + m_pixel / 2};
    const std::uint32_t base = next();
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF normal = cornerNormal(line, i, closed);
        for (std::size_t ring = 0; ring < offsets.size(); ++ring)
            addVertex(line[i] + normal * offsets[ring], color, ring == 1 || ring == 2 ? opacity : 0);
    }
    const std::uint32_t pieces = closed ? count : count - 1;
    for (std::uint32_t i = 0; i < pieces; ++i) {
        const std::uint32_t a = base + 4 * i;
        const std::uint32_t b = base + 4 * ((i + 1) % count);
        for (std::uint32_t ring = 0; ring < 3; ++ring)
            addQuad(a + ring, b + ring, b + ring + 1, a + ring + 1);
    }
}

void Tessellator::add(const SceneCurve &curve) { stroke(curveLine(curve), false, curve.width, curve.color); }

void Tessellator::add(const SceneShape &shape) {
    switch (shape.kind) {
    case SceneShape::Kind::Rect:
        if (isPoint(shape))
            addPoint(shape);
        else
            addOutline(shape, rectOutline(shape.rect, shape.radius));
        break;
    case SceneShape::Kind::Circle:
        addOutline(shape, circleOutline(shape.rect));
        break;
    case SceneShape::Kind::Diamond:
        addOutline(shape, diamondOutline(shape.rect));
        break;
    case SceneShape::Kind::Stripes:
        for (const QPolygonF &stripe : stripeOutlines(shape.rect))
            fill(stripe, shape.fill, {});
        break;
    case SceneShape::Kind::Sign:
        addSign(shape);
        break;
    case SceneShape::Kind::ChevronRight:
    case SceneShape::Kind::ChevronDown:
        stroke(chevronLine(shape.rect, shape.kind == SceneShape::Kind::ChevronDown), false, shape.strokeWidth,
               shape.stroke);
        break;
    }
}

/// Of which a large map has so many that a fringe would be most of them.
bool Tessellator::isPoint(const SceneShape &shape) {
    constexpr qreal largest = 6;
    return shape.radius == 0 && shape.rect.width() <= largest && shape.rect.height() <= largest &&
           !shape.stroke.isValid() && !shape.fillBottom.isValid();
}

void Tessellator::addPoint(const SceneShape &shape) {
    const std::uint32_t base = next();
    for (const QPointF &corner :
         {shape.rect.topLeft(), shape.rect.topRight(), shape.rect.bottomRight(), shape.rect.bottomLeft()})
        addVertex(corner, shape.fill, 1);
    addQuad(base, base + 1, base + 2, base + 3);
}

void Tessellator::addOutline(const SceneShape &shape, const QPolygonF &outline) {
    fill(outline, shape.fill, shape.fillBottom);
    stroke(outline, true, shape.strokeWidth, shape.stroke);
}

void Tessellator::makeRoom(std::size_t signs) {
    constexpr std::size_t vertices = 64; // a sign of the size of text has fewer
    constexpr std::size_t indices = 240;
    m_mesh.vertices.reserve(signs * vertices);
    m_mesh.indices.reserve(signs * indices);
}

bool Tessellator::Stamp::is(const SceneShape &shape) const {
    return shape.state == sign.state && shape.rect.size() == sign.rect.size() && shape.fill == sign.fill &&
           shape.stroke == sign.stroke;
}

void Tessellator::addStamp(const Stamp &stamp, const QPointF &offset) {
    const std::uint32_t base = next();
    const auto right = static_cast<float>(offset.x());
    const auto down = static_cast<float>(offset.y());
    for (QSGGeometry::ColoredPoint2D vertex : stamp.mesh.vertices) {
        vertex.x += right;
        vertex.y += down;
        m_mesh.vertices.push_back(vertex);
    }
    for (const std::uint32_t index : stamp.mesh.indices)
        m_mesh.indices.push_back(base + index);
}

void Tessellator::addSign(const SceneShape &shape) {
    constexpr std::size_t mostStamps = 16;
    const auto found =
        std::ranges::find_if(m_stamps, [&shape](const Stamp &stamp) { return stamp.is(shape); });
    if (found != m_stamps.end())
        return addStamp(*found, shape.rect.topLeft() - found->sign.rect.topLeft());
    if (m_stamps.size() == mostStamps)
        return makeSign(shape);
    SceneMesh others = std::exchange(m_mesh, {});
    makeSign(shape);
    m_stamps.push_back({shape, std::exchange(m_mesh, std::move(others))});
    addStamp(m_stamps.back(), {});
}

void Tessellator::makeSign(const SceneShape &shape) {
    const SignOutline sign = signOutline(shape.state, shape.rect);
    if (sign.filled)
        fill(sign.body, shape.fill, {});
    else
        stroke(sign.body, true, 1, shape.fill);
    for (QPolygonF line : sign.strokes) {
        // Ends reach out by half the width, as the painter's round caps do.
        const QPointF back = unit(line[0] - line[1]) * sign.strokeWidth / 2;
        const QPointF ahead = unit(line.last() - line[line.size() - 2]) * sign.strokeWidth / 2;
        line.first() += back;
        line.last() += ahead;
        stroke(line, false, sign.strokeWidth, sign.filled ? shape.stroke : shape.fill);
    }
}

SceneMesh meshOf(const SceneLayer &layer, qreal pixel) {
    Tessellator tessellator(pixel);
    tessellator.makeRoom(static_cast<std::size_t>(
        std::ranges::count(layer.shapes, SceneShape::Kind::Sign, &SceneShape::kind)));
    for (const SceneCurve &curve : layer.curves)
        tessellator.add(curve);
    for (const SceneShape &shape : layer.shapes)
        tessellator.add(shape);
    return tessellator.take();
}

std::shared_ptr<QSGGeometry> geometryOf(const SceneMesh &mesh) {
    if (mesh.indices.empty())
        return nullptr;
    auto geometry = std::make_shared<QSGGeometry>(
        QSGGeometry::defaultAttributes_ColoredPoint2D(), static_cast<int>(mesh.vertices.size()),
        static_cast<int>(mesh.indices.size()), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    std::ranges::copy(mesh.vertices, geometry->vertexDataAsColoredPoint2D());
    std::ranges::copy(mesh.indices, geometry->indexDataAsUInt());
    return geometry;
}

} // namespace tinyatlas
