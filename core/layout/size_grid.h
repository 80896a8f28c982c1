// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace tinyatlas {

/// Finds the boxes near a box. A grid for each power of two of sizes, so that a few large boxes do not make
/// the cells of many small ones coarse.
class SizeGrid {
public:
    SizeGrid(std::span<const LayoutPoint> centres, std::span<const LayoutSize> sizes, float gap);

    /// Calls use(other) for the boxes that may be less than the gap away from `box` at `centre`, each pair of
    /// boxes from one of the two.
    template <typename Use>
    void forEachNear(std::uint32_t box, const LayoutPoint &centre, const Use &use) const {
        for (std::size_t level = m_levelOf[box]; level < m_levels.size(); ++level) {
            const Level &grid = m_levels[level];
            if (grid.boxes.empty())
                continue;
            const std::size_t left = grid.column(centre.x - m_levels[level].reach);
            const std::size_t right = grid.column(centre.x + m_levels[level].reach);
            const std::size_t bottom = grid.row(centre.y + m_levels[level].reach);
            for (std::size_t row = grid.row(centre.y - m_levels[level].reach); row <= bottom; ++row)
                for (std::size_t i = grid.first[row * grid.columns + left];
                     i < grid.first[row * grid.columns + right + 1]; ++i)
                    if (const std::uint32_t other = grid.boxes[i]; level > m_levelOf[box] || other > box)
                        use(other);
        }
    }

private:
    struct Level {
        float left = 0;
        float top = 0;
        float side = 1;  ///< of a cell
        float reach = 0; ///< from centre to centre, of two boxes that may be too close
        std::size_t columns = 1;
        std::size_t rows = 1;
        std::vector<std::size_t> first; ///< where each cell begins in `boxes`, row by row
        std::vector<std::uint32_t> boxes;

        [[nodiscard]] std::size_t column(float x) const { return step(x - left, columns); }
        [[nodiscard]] std::size_t row(float y) const { return step(y - top, rows); }
        [[nodiscard]] std::size_t step(float offset, std::size_t count) const {
            const float steps = std::clamp(offset / side, 0.0F, static_cast<float>(count - 1));
            return static_cast<std::size_t>(steps);
        }
        void build(std::span<const LayoutPoint> centres);
    };

    std::vector<std::uint8_t> m_levelOf; ///< of each box
    std::vector<Level> m_levels;         ///< from the smallest boxes to the largest
};

} // namespace tinyatlas
