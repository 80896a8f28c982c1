// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/pivot_placement.h"

namespace tinyatlas {

/// How many pivots a flat view takes at most.
constexpr std::size_t mostViewPivots = 32;

/// The flat view of `pivots` in which their distances to all nodes are widest, with a mean extent of
/// `radius`.
[[nodiscard]] PlaceColumns flatView(const Pivots &pivots, std::size_t nodes, float radius);

} // namespace tinyatlas
