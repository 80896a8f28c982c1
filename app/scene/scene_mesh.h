// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"

#include <QPolygonF>
#include <QSGGeometry>

#include <cstdint>
#include <memory>
#include <vector>

namespace tinyatlas {

/// Triangles with a colour (premultiplied) at each corner: what the scene graph takes.
struct SceneMesh {
    std::vector<QSGGeometry::ColoredPoint2D> vertices;
    std::vector<std::uint32_t> indices;
};

/// Turns curves and shapes into triangles. Every outline has a fringe one device pixel wide that fades to
/// nothing: edges are smooth without multisampling, which on a software rasteriser doubles the frame time.
class Tessellator {
public:
    /// `pixel`: the size of a device pixel, in pixels of the picture.
    explicit Tessellator(qreal pixel) : m_pixel(pixel) {}

    void makeRoom(std::size_t signs); ///< for so many: what has no room yet is moved when it grows
    void add(const SceneCurve &curve);
    void add(const SceneShape &shape);
    [[nodiscard]] SceneMesh take() { return std::move(m_mesh); }

private:
    void addOutline(const SceneShape &shape, const QPolygonF &outline);
    /// A sign as it was made once: a matrix has thousands of them, which differ in where they are.
    struct Stamp {
        SceneShape sign;
        SceneMesh mesh; ///< its indices begin at 0

        [[nodiscard]] bool is(const SceneShape &shape) const;
    };

    void addSign(const SceneShape &shape);
    void makeSign(const SceneShape &shape);
    void addStamp(const Stamp &stamp, const QPointF &offset);
    [[nodiscard]] static bool isPoint(const SceneShape &shape);
    void addPoint(const SceneShape &shape);
    /// A convex outline, clockwise on screen; `bottom` colours its lower edge.
    void fill(const QPolygonF &outline, const QColor &top, const QColor &bottom);
    void stroke(const QPolygonF &line, bool closed, qreal width, const QColor &color);
    void addVertex(const QPointF &point, const QColor &color, qreal opacity);
    void addQuad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d);
    [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(m_mesh.vertices.size()); }

    qreal m_pixel;
    SceneMesh m_mesh;
    std::vector<Stamp> m_stamps;
};

/// The triangles of a layer's curves and shapes. `pixel`: the size of a device pixel, in pixels of the
/// picture.
[[nodiscard]] SceneMesh meshOf(const SceneLayer &layer, qreal pixel);

/// As the scene graph takes it; null for an empty one. May be called on any thread.
[[nodiscard]] std::shared_ptr<QSGGeometry> geometryOf(const SceneMesh &mesh);

} // namespace tinyatlas
