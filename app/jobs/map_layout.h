// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/browsing.h"
#include "core/layout/force_layout.h"

#include <QFuture>

#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What the map is laid out for.
struct MapRequest {
    std::shared_ptr<const KnowledgeGraph> graph;
    std::vector<NodeId> nodes;     ///< those to be placed, rising
    std::vector<LayoutSize> rooms; ///< of each of them, in pixels
    bool watched = false;          ///< pictures on the way are wanted
    float spread = 1;              ///< how far apart neighbours are wished, at 1 as far as rooms are wide
};

/// Where the nodes go, in pixels at the zoom of 1.
struct MapPlaces {
    std::vector<LayoutPoint> centres; ///< of the rooms, in the order of the request
    bool settled = false;             ///< the last picture, in which no rooms overlap
};

/// On another thread, with pictures on the way to the last one as results before it where they are wanted.
[[nodiscard]] QFuture<MapPlaces> layOutMapInBackground(MapRequest request, std::stop_token stop);

} // namespace tinyatlas
