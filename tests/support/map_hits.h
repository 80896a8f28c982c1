// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/map_view_model.h"

#include <vector>

namespace tinyatlas::test {

/// What of the viewport takes the pointer, node by node: the map's scene does not hold it.
inline std::vector<HitRegion> hitsOf(const MapViewModel &map) {
    std::vector<HitRegion> hits;
    const KnowledgeGraph &graph = *map.content().graph;
    for (std::uint32_t i = 0; i < graph.size(); ++i) {
        const Selection thing = Selection::of(graph, NodeId{i});
        if (const auto centre = map.centreOf(thing))
            hits.push_back({thing, map.rectOf(thing), *centre});
    }
    return hits;
}

} // namespace tinyatlas::test
