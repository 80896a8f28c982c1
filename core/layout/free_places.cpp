// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/free_places.h"

namespace tinyatlas {

std::vector<LayoutPoint> freePlacesAround(const LayoutBox &parent, std::span<const LayoutSize> newcomers,
                                          OccupiedPlaces &occupied) {
    if (occupied.isFree(parent))
        occupied.take(parent);
    std::vector<LayoutPoint> places;
    places.reserve(newcomers.size());
    for (const LayoutSize &size : newcomers)
        places.push_back(occupied.takeNear(parent.centre, size));
    return places;
}

} // namespace tinyatlas
