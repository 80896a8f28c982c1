// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tinyatlas {

// Lengths are pixels at the zoom of 1. What stands in the middle has its centre at the origin.

/// Something around the middle: a node, and its label beside it on the side that looks away from the middle.
struct RingItem {
    float radius = 0; ///< of the node
    float reach = 0;  ///< from the node's centre to the end of its label
    float height = 0; ///< of the higher of both
    /// What its own neighbours take, further out.
    std::vector<RingItem> next;
};

/// Things of a kind, in their order: the first are nearest to the middle.
struct RingSector {
    LayoutSize heading; ///< over the first of them
    std::vector<RingItem> items;
};

struct RingPlace {
    LayoutPoint centre; ///< of the node
    bool left = false;  ///< of the middle, and so its label is left of it
};

struct PlacedSector {
    /// Of the heading: where its text begins; on the left, where it ends; of a heading in the middle, its
    /// middle.
    RingPlace heading;
    bool headingInMiddle = false;             ///< over the ring: the sector goes all around
    std::vector<RingPlace> items;             ///< as they were given
    std::vector<std::vector<RingPlace>> next; ///< by item: of its own neighbours
};

struct PlacedRings {
    std::vector<float> radii; ///< rising: of rings on which things with labels stand
    std::vector<PlacedSector> sectors;
};

/// Puts what surrounds something in rings around it: each kind in a sector of its own, to the right and then
/// to the left of the middle, on as many rings as it needs. Nodes and labels lie over nothing else; nothing
/// comes nearer to the middle than `inner`. The same things are always put in the same way.
[[nodiscard]] PlacedRings placeRings(std::span<const RingSector> sectors, float inner);

} // namespace tinyatlas
