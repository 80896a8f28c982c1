// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/theme/theme_tokens.h"
#include "core/catalog/catalog.h"
#include "core/graph/knowledge_graph.h"

namespace tinyatlas {

[[nodiscard]] QColor withOpacity(QColor color, double opacity); ///< 0 to 1
/// The square around a circle.
[[nodiscard]] QRectF around(const QPointF &centre, double radius);

/// The colour of a node: that of its group, where it has one.
[[nodiscard]] QColor nodeColor(const Catalog &catalog, const KnowledgeGraph &graph, const ThemeTokens &tokens,
                               NodeId node);
/// The mark of a node, whose outline says its kind.
[[nodiscard]] SceneShape nodeMark(const Catalog &catalog, const KnowledgeGraph &graph,
                                  const ThemeTokens &tokens, NodeId node, const QRectF &rect, double opacity);
/// The sign of a verdict over the right shoulder of a node. `scale`: of the sign, 1 being that of the map.
[[nodiscard]] SceneShape nodeSign(const ThemeTokens &tokens, FitState state, const QPointF &centre,
                                  double radius, double scale, double opacity);

/// What stands for a node among so many that no kind can be told.
[[nodiscard]] SceneShape pointMark(const QPointF &centre, double radius, const QColor &color);
/// Over the left shoulder of a node: what is supposed changed verdicts of it.
[[nodiscard]] SceneShape changedMark(const ThemeTokens &tokens, const QPointF &centre, double radius);
/// Below a node on the right: it was put there by hand.
[[nodiscard]] SceneShape pinMark(const ThemeTokens &tokens, const QPointF &centre, double radius);

} // namespace tinyatlas
