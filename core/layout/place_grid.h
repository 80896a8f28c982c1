// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tinyatlas {

/// Finds points of a plane by where they are, in about constant time.
class PlaceGrid {
public:
    PlaceGrid() = default;
    explicit PlaceGrid(std::span<const LayoutPoint> points);

    /// The indices of all points between two corners, rising.
    [[nodiscard]] std::vector<std::uint32_t> between(const LayoutPoint &topLeft,
                                                     const LayoutPoint &bottomRight) const;

private:
    struct Cells {
        std::size_t firstColumn = 0;
        std::size_t lastColumn = 0;
        std::size_t firstRow = 0;
        std::size_t lastRow = 0;
    };

    [[nodiscard]] Cells cellsBetween(const LayoutPoint &topLeft, const LayoutPoint &bottomRight) const;
    [[nodiscard]] std::size_t cellOf(const LayoutPoint &point) const;

    std::vector<LayoutPoint> m_points;
    std::vector<std::uint32_t> m_order;  ///< of the points, cell by cell
    std::vector<std::uint32_t> m_starts; ///< into the order, by cell
    LayoutPoint m_corner;
    float m_side = 1;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
};

} // namespace tinyatlas
