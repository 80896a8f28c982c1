// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/map_content.h"

namespace tinyatlas {

/// The picture of the map as the viewport shows it, in its pixels. No label lies over a node or another
/// label: what finds no place is left out, the least connected first. May be made on any thread. What takes
/// the pointer is not part of it: that is found by the places of the nodes.
[[nodiscard]] GraphScene mapScene(const MapInput &input);
/// The same without anything in it.
[[nodiscard]] GraphScene emptyMap(const MapInput &input);

/// How large the mark of a node is in that picture: its radius in pixels.
[[nodiscard]] double radiusOf(const MapInput &input, NodeId node);

} // namespace tinyatlas
