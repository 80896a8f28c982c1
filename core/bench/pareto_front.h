// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tinyatlas {

/// A choice that costs something and gains something, in any units.
struct CostGain {
    double cost = 0; ///< less is better
    double gain = 0; ///< more is better
};

/// The Pareto front: the indices of the points that no other point beats, by rising cost, then by index.
/// One point beats another if it costs no more and gains no less, and is better in at least one of the two.
/// So of points of equal cost only those of the highest gain remain, and points that are equal in both do not
/// beat each other: all of them are on the front, or none is. A point that is not finite is never on it.
/// Takes O(n log n).
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const CostGain> points);

} // namespace tinyatlas
