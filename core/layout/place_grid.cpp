// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/place_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace tinyatlas {

namespace {

/// Which of `count` cells a distance from the first one's edge falls into; what lies outside, into the
/// outermost.
std::size_t cellAt(float distance, float side, std::size_t count) {
    const float cell = std::floor(distance / side);
    return static_cast<std::size_t>(std::clamp(cell, 0.0F, static_cast<float>(count - 1)));
}

} // namespace

PlaceGrid::PlaceGrid(std::span<const LayoutPoint> points) : m_points(points.begin(), points.end()) {
    if (points.empty())
        return;
    const auto [left, right] = std::ranges::minmax(points, {}, &LayoutPoint::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &LayoutPoint::y);
    m_corner = {left.x, top.y};
    const float width = right.x - left.x;
    const float height = bottom.y - top.y;
    // About as many cells as points, and no more however long and thin the picture is.
    const auto count = static_cast<float>(points.size());
    m_side = std::max({std::sqrt(width / count * height), width / count, height / count, 1.0F});
    m_columns = static_cast<std::size_t>(width / m_side) + 1;
    m_rows = static_cast<std::size_t>(height / m_side) + 1;

    m_starts.assign(m_columns * m_rows + 1, 0);
    for (const LayoutPoint &point : m_points)
        ++m_starts[cellOf(point) + 1];
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    m_order.resize(m_points.size());
    for (std::uint32_t i = 0; i < m_points.size(); ++i)
        m_order[next[cellOf(m_points[i])]++] = i;
}

std::size_t PlaceGrid::cellOf(const LayoutPoint &point) const {
    return cellAt(point.y - m_corner.y, m_side, m_rows) * m_columns +
           cellAt(point.x - m_corner.x, m_side, m_columns);
}

PlaceGrid::Cells PlaceGrid::cellsBetween(const LayoutPoint &topLeft, const LayoutPoint &bottomRight) const {
    return {cellAt(topLeft.x - m_corner.x, m_side, m_columns),
            cellAt(bottomRight.x - m_corner.x, m_side, m_columns),
            cellAt(topLeft.y - m_corner.y, m_side, m_rows),
            cellAt(bottomRight.y - m_corner.y, m_side, m_rows)};
}

std::vector<std::uint32_t> PlaceGrid::between(const LayoutPoint &topLeft,
                                              const LayoutPoint &bottomRight) const {
    std::vector<std::uint32_t> found;
    if (m_points.empty())
        return found;
    const auto isBetween = [&](std::uint32_t index) {
        const LayoutPoint &point = m_points[index];
        return point.x >= topLeft.x && point.x <= bottomRight.x && point.y >= topLeft.y &&
               point.y <= bottomRight.y;
    };
    const Cells cells = cellsBetween(topLeft, bottomRight);
    for (std::size_t row = cells.firstRow; row <= cells.lastRow; ++row) {
        const auto begin = m_order.begin() + m_starts[row * m_columns + cells.firstColumn];
        const auto end = m_order.begin() + m_starts[row * m_columns + cells.lastColumn + 1];
        std::copy_if(begin, end, std::back_inserter(found), isBetween);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace tinyatlas
