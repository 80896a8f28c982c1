// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/occupied_places.h"

#include <span>
#include <vector>

namespace tinyatlas {

/// Where newcomers go around `parent`, each where there is room next, in their order: `gap` away from what is
/// there, from the parent and from each other. What is there does not move. `occupied` takes them in; so one
/// set serves many calls. The parent need not be among what is occupied.
[[nodiscard]] std::vector<LayoutPoint>
freePlacesAround(const LayoutBox &parent, std::span<const LayoutSize> newcomers, OccupiedPlaces &occupied);

} // namespace tinyatlas
