// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/size_grid.h"

#include <cmath>

namespace tinyatlas {

namespace {

constexpr int mostLevels = 24; // all that is smaller than the largest by more is in one level

} // namespace

SizeGrid::SizeGrid(std::span<const LayoutPoint> centres, std::span<const LayoutSize> sizes, float gap)
    : m_levelOf(sizes.size()), m_levels(mostLevels + 1) {
    float largest = 1e-6F;
    for (const LayoutSize &size : sizes)
        largest = std::max({largest, size.width + gap, size.height + gap});
    for (std::uint32_t box = 0; box < sizes.size(); ++box) {
        int exponent = -mostLevels;
        if (const float part = std::max(sizes[box].width, sizes[box].height) + gap; part > 0)
            std::frexp(part / largest, &exponent);
        const int level = std::clamp(mostLevels + exponent - 1, 0, mostLevels);
        m_levelOf[box] = static_cast<std::uint8_t>(level);
        Level &grid = m_levels[static_cast<std::size_t>(level)];
        grid.boxes.push_back(box);
        // Half of one box and half of the other, which is no larger.
        grid.reach = std::max({grid.reach, sizes[box].width + gap, sizes[box].height + gap});
    }
    for (Level &level : m_levels) {
        // A little more, as boxes move while they are looked for.
        level.reach = std::max(level.reach, 1e-6F) * 1.05F;
        level.side = level.reach;
        if (!level.boxes.empty())
            level.build(centres);
    }
}

void SizeGrid::Level::build(std::span<const LayoutPoint> centres) {
    left = centres[boxes.front()].x;
    top = centres[boxes.front()].y;
    float right = left;
    float bottom = top;
    for (const std::uint32_t box : boxes) {
        left = std::min(left, centres[box].x);
        right = std::max(right, centres[box].x);
        top = std::min(top, centres[box].y);
        bottom = std::max(bottom, centres[box].y);
    }
    const auto most = static_cast<float>(4 * boxes.size() + 16);
    while ((1 + (right - left) / side) * (1 + (bottom - top) / side) > most)
        side *= 1.5F;
    columns = static_cast<std::size_t>((right - left) / side) + 1;
    rows = static_cast<std::size_t>((bottom - top) / side) + 1;
    first.assign(columns * rows + 1, 0);
    const auto cellOf = [&](std::uint32_t box) {
        return row(centres[box].y) * columns + column(centres[box].x);
    };
    for (const std::uint32_t box : boxes)
        ++first[cellOf(box) + 1];
    for (std::size_t cell = 1; cell < first.size(); ++cell)
        first[cell] += first[cell - 1];
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    std::vector<std::uint32_t> sorted(boxes.size());
    for (const std::uint32_t box : boxes)
        sorted[next[cellOf(box)]++] = box;
    boxes = std::move(sorted);
}

} // namespace tinyatlas
