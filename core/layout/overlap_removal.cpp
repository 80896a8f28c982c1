// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/overlap_removal.h"

#include "core/layout/occupied_places.h"
#include "core/layout/size_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace tinyatlas {

namespace {

constexpr int mostTurns = 40;
constexpr int turnsBeforeGrowing = 8;
constexpr float growth = 1.06F;
constexpr float looseness =
    1.5F; // the picture's area over that of its boxes, for them to have room to give way
constexpr float floatSteps = 1.0F / (1 << 20); // of the farthest place: what cannot be told apart there

class OverlapRemoval {
public:
    OverlapRemoval(std::span<LayoutPoint> centres, std::span<const LayoutSize> sizes, float gap,
                   std::span<const char> fixed)
        : m_centres(centres), m_sizes(sizes), m_fixed(fixed), m_gap(gap),
          m_canGrow(std::ranges::none_of(fixed, [](char is) { return is != 0; })) {}

    void run(const std::stop_token &stop) {
        growToFit();
        for (int turn = 0; turn < mostTurns; ++turn) {
            if (stop.stop_requested() || !pushApart())
                return;
            if (m_canGrow && turn % turnsBeforeGrowing == turnsBeforeGrowing - 1)
                grow(growth);
        }
        if (!stop.stop_requested())
            placeOneByOne();
    }

private:
    [[nodiscard]] bool isFixed(std::size_t box) const { return !m_fixed.empty() && m_fixed[box] != 0; }

    void grow(float factor) {
        for (LayoutPoint &centre : m_centres)
            centre = {centre.x * factor, centre.y * factor};
    }

    [[nodiscard]] bool anyOverlap() const {
        const SizeGrid grid(m_centres, m_sizes, m_gap);
        bool found = false;
        for (std::uint32_t box = 0; box < m_centres.size() && !found; ++box)
            grid.forEachNear(box, m_centres[box],
                             [&](std::uint32_t other) { found = found || overlap(box, other); });
        return found;
    }

    [[nodiscard]] bool overlap(std::size_t a, std::size_t b) const {
        return tooClose({m_centres[a], m_sizes[a]}, {m_centres[b], m_sizes[b]}, m_gap);
    }

    void growToFit() {
        if (!m_canGrow || !anyOverlap())
            return;
        double area = 0;
        float left = m_centres[0].x;
        float right = left;
        float top = m_centres[0].y;
        float bottom = top;
        for (std::size_t i = 0; i < m_centres.size(); ++i) {
            area += double{m_sizes[i].width + m_gap} * double{m_sizes[i].height + m_gap};
            left = std::min(left, m_centres[i].x);
            right = std::max(right, m_centres[i].x);
            top = std::min(top, m_centres[i].y);
            bottom = std::max(bottom, m_centres[i].y);
        }
        const double has = double{right - left} * double{bottom - top};
        const double needs = area * double{looseness};
        if (has > 0 && has < needs)
            grow(static_cast<float>(std::min(std::sqrt(needs / has), 1e6)));
    }

    /// One turn over all overlaps; false when there was none.
    bool pushApart() {
        const SizeGrid grid(m_centres, m_sizes, m_gap);
        bool any = false;
        for (std::uint32_t box = 0; box < m_centres.size(); ++box)
            grid.forEachNear(box, m_centres[box], [&](std::uint32_t other) {
                if (overlap(box, other) && !(isFixed(box) && isFixed(other))) {
                    any = true;
                    part(box, other);
                }
            });
        return any;
    }

    /// Along the direction in which less has to be gone; the smaller box goes more of it, a fixed one none.
    void part(std::size_t a, std::size_t b) {
        const float dx = m_centres[b].x - m_centres[a].x;
        const float dy = m_centres[b].y - m_centres[a].y;
        const float far = std::max(std::abs(m_centres[a].x), std::abs(m_centres[a].y));
        const float spare = far * floatSteps + m_gap * 1e-3F;
        const float lackX = (m_sizes[a].width + m_sizes[b].width) / 2 + m_gap + spare - std::abs(dx);
        const float lackY = (m_sizes[a].height + m_sizes[b].height) / 2 + m_gap + spare - std::abs(dy);
        const float areaA = isFixed(a) ? 1 : m_sizes[a].width * m_sizes[a].height + m_gap;
        const float areaB = isFixed(a) ? 0 : m_sizes[b].width * m_sizes[b].height + m_gap;
        const float sum = areaA + areaB;
        float shareA = sum > 0 ? areaB / sum : 0.5F;
        if (isFixed(b))
            shareA = 1;
        // Of boxes that coincide, every other one goes sideways.
        const bool sideways = lackX < lackY || (dx == 0 && dy == 0 && (a + b) % 2 == 0);
        if (sideways)
            shift(m_centres[a].x, m_centres[b].x, std::copysign(lackX, dx), shareA);
        else
            shift(m_centres[a].y, m_centres[b].y, std::copysign(lackY, dy), shareA);
    }

    static void shift(float &a, float &b, float by, float shareA) {
        a -= by * shareA;
        b += by * (1 - shareA);
    }

    /// What still overlaps goes to the nearest free places, small boxes last.
    void placeOneByOne() {
        std::vector<std::uint32_t> order(m_centres.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto rank = [this](std::uint32_t box) {
            return isFixed(box) ? std::numeric_limits<float>::max()
                                : m_sizes[box].width * m_sizes[box].height;
        };
        std::ranges::stable_sort(order, [&](auto a, auto b) { return rank(a) > rank(b); });
        OccupiedPlaces taken(m_gap);
        std::vector<std::uint32_t> homeless;
        for (const std::uint32_t box : order)
            if (const LayoutBox place{m_centres[box], m_sizes[box]}; isFixed(box) || taken.isFree(place))
                taken.take(place);
            else
                homeless.push_back(box);
        for (const std::uint32_t box : homeless)
            m_centres[box] = taken.takeNear(m_centres[box], m_sizes[box]);
    }

    std::span<LayoutPoint> m_centres;
    std::span<const LayoutSize> m_sizes;
    std::span<const char> m_fixed;
    float m_gap;
    bool m_canGrow;
};

} // namespace

void removeOverlaps(std::span<LayoutPoint> centres, std::span<const LayoutSize> sizes, float gap,
                    std::span<const char> fixed, const std::stop_token &stop) {
    if (centres.size() > 1)
        OverlapRemoval(centres, sizes, gap, fixed).run(stop);
}

} // namespace tinyatlas
