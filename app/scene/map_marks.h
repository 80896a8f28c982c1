// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/theme/theme_tokens.h"
#include "core/graph/knowledge_graph.h"

namespace tinyatlas {

[[nodiscard]] QColor withOpacity(QColor color, double opacity);
/// The square around a point, of twice the radius.
[[nodiscard]] QRectF squareAround(const QPointF &centre, double radius);

[[nodiscard]] QColor nodeColor(const Catalog &catalog, const KnowledgeGraph &graph, const ThemeTokens &tokens,
                               NodeId node);
/// The mark of a node, by its kind. `color`: what nodeColor() says, perhaps fainter.
[[nodiscard]] SceneShape nodeMark(const Catalog &catalog, const KnowledgeGraph &graph,
                                  const ThemeTokens &tokens, NodeId node, const QPointF &centre,
                                  double radius, const QColor &color);
/// What stands for a node among so many that no kind can be told.
[[nodiscard]] SceneShape pointMark(const QPointF &centre, double radius, const QColor &color);
/// Below a node on the right: it was put there by hand.
[[nodiscard]] SceneShape pinMark(const ThemeTokens &tokens, const QPointF &centre, double radius);
/// Above it on the right: the verdict on it.
[[nodiscard]] SceneShape verdictMark(const ThemeTokens &tokens, FitState state, const QPointF &centre,
                                     double radius, double opacity);

} // namespace tinyatlas
