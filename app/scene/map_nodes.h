// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/map_content.h"

namespace tinyatlas {

/// In pixels, at the zoom of 1.
[[nodiscard]] double nodeRadius(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node,
                                Bytes largestRam);
/// The room that a node takes with its label under it, around the middle of both; and how far the node is
/// above that.
struct NodeRoom {
    LayoutSize size;
    float rise = 0;
};
[[nodiscard]] NodeRoom roomOf(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node,
                              Bytes largestRam, double textScale);

/// Where a node is, in pixels of the viewport.
[[nodiscard]] QPointF pointOf(const MapInput &input, NodeId node);

/// The largest need of any model.
[[nodiscard]] Bytes largestRam(const Catalog &catalog);

/// A text of the map, whose size the zoom does not change. Its box and its colour are still to be said.
[[nodiscard]] SceneText mapText(const QString &words, double textScale);
/// Likewise the name of a node.
[[nodiscard]] SceneText nodeLabel(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node,
                                  double textScale);
/// The room that a label takes.
[[nodiscard]] QSizeF sizeOfLabel(const SceneText &label, double textScale);
/// Longer ones are elided: in pixels, times the text's scale.
inline constexpr double longestLabel = 124;

} // namespace tinyatlas
