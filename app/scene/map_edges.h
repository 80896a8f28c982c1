// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/map_light.h"

namespace tinyatlas {

/// The relations of a map as lines, those that stand out last: over the others.
struct MapEdges {
    std::vector<SceneCurve> curves;
    std::uint32_t step = 1; ///< of more than can be told apart, every so manieth is drawn
};

/// `passing`: also those that go through the room from somewhere else to somewhere else.
[[nodiscard]] MapEdges mapEdges(const MapInput &input, const MapLight &light, bool passing);

} // namespace tinyatlas
