// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/pivot_placement.h"

#include <functional>
#include <stop_token>

namespace tinyatlas {

/// Settles places that are right at large: edges pull their ends together, those of nodes with few edges
/// most, so that what belongs together lies together; all nodes push each other away, so that they lie
/// evenly; the distances to the pivots hold the whole in shape. `shown` is called with the places on the way.
void refineByForces(const LayoutGraph &graph, const Pivots &pivots, PlaceColumns &places,
                    const std::function<void(const PlaceColumns &)> &shown, const std::stop_token &stop);

} // namespace tinyatlas
