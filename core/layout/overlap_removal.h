// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <span>
#include <stop_token>

namespace tinyatlas {

/// Moves boxes until no two are less than `gap` apart, and keeps the picture's shape as it can: the whole
/// grows where it is too small for all boxes, then those that overlap give way. The same boxes go the same
/// ways. Boxes that are `fixed` (none, or one entry for each box; not 0 is fixed) stay where they are, and
/// the picture does not grow then; fixed ones that overlap each other are left so. When stopped, boxes may
/// still overlap.
void removeOverlaps(std::span<LayoutPoint> centres, std::span<const LayoutSize> sizes, float gap,
                    std::span<const char> fixed = {}, const std::stop_token &stop = {});

} // namespace tinyatlas
