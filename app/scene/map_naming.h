// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/map_light.h"
#include "core/layout/occupied_places.h"

namespace tinyatlas {

/// The names of the nodes that are visible, each where it has room: what is selected, pointed at or answered
/// has one whatever is in its way, of the others the least connected go without. In full where there is room
/// for that. `occupied`: by what no label may lie over. `crowded`: there is no room between the nodes.
[[nodiscard]] std::vector<SceneText> mapLabels(const MapInput &input, const MapLight &light,
                                               const std::vector<NodeId> &visible, OccupiedPlaces &occupied,
                                               bool crowded);

} // namespace tinyatlas
