// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// Places as the loops over them want them: one unit for each step in the graph.
struct PlaceColumns {
    std::vector<float> x;
    std::vector<float> y;

    [[nodiscard]] std::size_t size() const { return x.size(); }
};

/// Some nodes, and how far all the others are from them.
struct Pivots {
    std::vector<std::uint32_t> nodes;
    std::vector<HopCount> hops; ///< a row for each pivot, in it a count for each node

    [[nodiscard]] std::span<HopCount> row(std::size_t pivot) {
        return std::span(hops).subspan(pivot * width(), width());
    }
    [[nodiscard]] std::span<const HopCount> row(std::size_t pivot) const {
        return std::span(hops).subspan(pivot * width(), width());
    }

private:
    [[nodiscard]] std::size_t width() const { return hops.size() / nodes.size(); }
};

/// Places for a connected graph in which distances are as near to its steps as two dimensions let them. First
/// the best flat view of some pivots (Brandes and Pich, Pivot MDS), which lays out a mesh or a tree at large;
/// then every node is moved towards its right distance from one node drawn after the other, less and less
/// (Zheng, Pawar and Goodman, stress by gradient descent). What the last nodes drawn were is kept in
/// `pivots`.
///
/// Another `draw` gives other places, as good. `shown` is called with readable places on the way. Places are
/// of no use once `stop` is requested.
[[nodiscard]] PlaceColumns placeByPivots(const LayoutGraph &graph, std::uint32_t draw, Pivots &pivots,
                                         const std::function<void(const PlaceColumns &)> &shown,
                                         const std::stop_token &stop);

} // namespace tinyatlas
