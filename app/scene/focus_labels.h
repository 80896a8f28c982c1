// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/focus_sight.h"
#include "core/layout/occupied_places.h"

namespace tinyatlas {

/// The texts of Focus: of what is in the middle, of the kinds around it, of the things. What finds no room is
/// left out. `occupied`: by marks; labels are added to it. `hits`: a label takes the pointer for its thing.
/// `hitOf`: by spot, which of them is its own; FocusSpot::none where it is out of sight.
[[nodiscard]] SceneLayer focusLabels(const FocusInput &input, const FocusSight &sight,
                                     OccupiedPlaces &occupied, const std::vector<std::size_t> &hitOf,
                                     std::vector<HitRegion> &hits);

} // namespace tinyatlas
