// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/pivot_placement.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// How hard all nodes push each other away, by the inverse of their distance. Nodes far away push as one
/// (Barnes and Hut), through a tree over the nodes in the order of a Morton curve. Kept for many turns, for
/// its memory.
class Repulsion {
public:
    /// The push on every node; `soft` (a squared distance) bounds that of nodes that coincide.
    /// False when stopped on the way.
    [[nodiscard]] bool pushApart(const PlaceColumns &places, float soft, PlaceColumns &push,
                                 const std::stop_token &stop);

private:
    /// A square of the plane with nodes in it. Cells lie in the order of a walk, each before those inside it.
    struct Cell {
        float x = 0; ///< mean of the nodes
        float y = 0;
        float middleX = 0; ///< of the smallest box around them
        float middleY = 0;
        float half = 0; ///< of the box's longer side
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t after = 0; ///< the next cell that is not inside this one
        bool leaf = false;
    };
    /// What pushes a leaf's nodes: cells and single nodes.
    struct Sources {
        std::vector<float> x;
        std::vector<float> y;
        std::vector<float> weight;

        void clear();
        void add(float sourceX, float sourceY, float sourceWeight);
    };

    void sortAlongCurve(const PlaceColumns &places);
    std::uint32_t addCell(std::uint32_t begin, std::uint32_t end, int level);
    void measureLeaf(Cell &cell) const;
    void measureInner(Cell &cell, std::uint32_t index) const;
    void collectSources(const Cell &leaf);
    void pushLeaf(const Cell &leaf, float soft, PlaceColumns &push) const;

    std::vector<std::uint64_t> m_keys; ///< place on the curve, then the node
    std::vector<std::uint64_t> m_sorted;
    std::vector<float> m_x; ///< along the curve
    std::vector<float> m_y;
    std::vector<Cell> m_cells;
    Sources m_sources;
};

} // namespace tinyatlas
