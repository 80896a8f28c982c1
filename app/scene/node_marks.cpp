// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/node_marks.h"

#include <algorithm>

namespace tinyatlas {

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QRectF around(const QPointF &centre, double radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

QColor nodeColor(const Catalog &catalog, const KnowledgeGraph &graph, const ThemeTokens &tokens,
                 NodeId node) {
    const std::uint32_t index = graph.indexOf(node);
    switch (graph.kind(node)) {
    case NodeKind::Model:
        return tokens.of(catalog.models[index].group);
    case NodeKind::Sensor:
        return tokens.of(catalog.sensorTypes[index].group);
    case NodeKind::Device:
    case NodeKind::Task:
        return tokens.text;
    case NodeKind::Class:
    case NodeKind::Property:
        if (!graph.isDeclared(node))
            return tokens.tight;
        return graph.kind(node) == NodeKind::Class ? tokens.accent : tokens.muted;
    case NodeKind::TrainingDataset:
    case NodeKind::Creator:
    case NodeKind::LayerType:
        break;
    }
    return tokens.muted;
}

SceneShape nodeMark(const Catalog &catalog, const KnowledgeGraph &graph, const ThemeTokens &tokens,
                    NodeId node, const QRectF &rect, double opacity) {
    const QColor color = withOpacity(nodeColor(catalog, graph, tokens, node), opacity);
    const double radius = rect.width() / 2;
    SceneShape shape{.kind = SceneShape::Kind::Circle,
                     .rect = rect,
                     .fill = color,
                     .fillBottom = {},
                     .stroke = {},
                     .strokeWidth = 1.5};
    const auto hollow = [&shape, &color](const QColor &ground) {
        shape.fill = ground;
        shape.stroke = color;
    };
    switch (graph.kind(node)) {
    case NodeKind::Model:
        // A need that is unknown is neither small nor large: a ring.
        if (!catalog.models[graph.indexOf(node)].ram)
            hollow(tokens.background);
        break;
    case NodeKind::Device:
        shape.kind = SceneShape::Kind::Rect;
        shape.rect = rect.adjusted(0, radius * 0.2, 0, -radius * 0.2);
        shape.radius = radius * 0.25;
        hollow(tokens.raised);
        break;
    case NodeKind::Sensor:
        shape.kind = SceneShape::Kind::Diamond;
        break;
    case NodeKind::Task:
        hollow(tokens.background);
        break;
    case NodeKind::TrainingDataset:
        shape.kind = SceneShape::Kind::Rect;
        shape.radius = 1;
        hollow(tokens.background);
        break;
    case NodeKind::LayerType:
        shape.kind = SceneShape::Kind::Rect;
        shape.radius = 1;
        break;
    case NodeKind::Class:
        // One that nothing is of is a frame for others: a ring.
        if (graph.uses(node) == 0)
            hollow(tokens.background);
        break;
    case NodeKind::Property:
        shape.kind = SceneShape::Kind::Diamond;
        break;
    case NodeKind::Creator:
        break;
    }
    return shape;
}

SceneShape nodeSign(const ThemeTokens &tokens, FitState state, const QPointF &centre, double radius,
                    double scale, double opacity) {
    constexpr double signSize = 13;
    return {.kind = SceneShape::Kind::Sign,
            .rect = around(centre + QPointF(radius, -radius) * 0.8, signSize * scale / 2),
            .fill = withOpacity(tokens.of(state), opacity),
            .fillBottom = {},
            .stroke = tokens.background,
            .state = state};
}

SceneShape pointMark(const QPointF &centre, double radius, const QColor &color) {
    constexpr double largest = 3; // pixels
    return {.kind = SceneShape::Kind::Rect,
            .rect = around(centre, std::min(radius, largest) * 0.8),
            .fill = color,
            .fillBottom = {},
            .stroke = {}};
}

SceneShape changedMark(const ThemeTokens &tokens, const QPointF &centre, double radius) {
    constexpr double half = 4.5;
    return {.kind = SceneShape::Kind::Diamond,
            .rect = around(centre - QPointF(radius, radius) * 0.8, half),
            .fill = tokens.accent,
            .fillBottom = {},
            .stroke = tokens.background,
            .strokeWidth = 1};
}

SceneShape pinMark(const ThemeTokens &tokens, const QPointF &centre, double radius) {
    return {.kind = SceneShape::Kind::Circle,
            .rect = around(centre + QPointF(radius, radius) * 0.75, 3),
            .fill = tokens.accent,
            .fillBottom = {},
            .stroke = tokens.background,
            .strokeWidth = 1};
}

} // namespace tinyatlas
