// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/pivot_placement.h"

#include <cstddef>

namespace tinyatlas {

/// How many pairs of edges cross, those that share a node left out. Takes the square of the number of edges.
[[nodiscard]] std::size_t edgeCrossings(const LayoutGraph &graph, const PlaceColumns &places);

} // namespace tinyatlas
