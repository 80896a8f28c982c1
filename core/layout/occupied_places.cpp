// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/occupied_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tinyatlas {

namespace {

constexpr std::size_t mostPlacesOnRing = 256;
constexpr std::size_t nearRings = 32;

/// The power of two that is at least as long as a box.
int levelOf(const LayoutSize &size, float gap) {
    int exponent = 0;
    std::frexp(std::max({size.width + gap, size.height + gap, 1e-6F}), &exponent);
    return exponent;
}

std::int64_t stepOf(float value, float side) { return static_cast<std::int64_t>(std::floor(value / side)); }

std::uint64_t cellOf(std::int64_t column, std::int64_t row) {
    return static_cast<std::uint64_t>(column) << 32 ^ (static_cast<std::uint64_t>(row) & 0xffffffffU);
}

} // namespace

bool tooClose(const LayoutBox &a, const LayoutBox &b, float gap) {
    return std::abs(a.centre.x - b.centre.x) < (a.size.width + b.size.width) / 2 + gap &&
           std::abs(a.centre.y - b.centre.y) < (a.size.height + b.size.height) / 2 + gap;
}

void OccupiedPlaces::take(const LayoutBox &box) {
    const int exponent = levelOf(box.size, m_gap);
    Level &level = m_levels[exponent];
    level.side = std::ldexp(1.0F, exponent);
    level.cells[cellOf(stepOf(box.centre.x, level.side), stepOf(box.centre.y, level.side))].push_back(box);
    level.boxes.push_back(box);
}

bool OccupiedPlaces::isFreeIn(const Level &level, const LayoutBox &box) const {
    const auto blocks = [&](const LayoutBox &other) { return tooClose(box, other, m_gap); };
    const float reachX = box.size.width / 2 + level.side / 2 + m_gap;
    const float reachY = box.size.height / 2 + level.side / 2 + m_gap;
    const std::int64_t left = stepOf(box.centre.x - reachX, level.side);
    const std::int64_t right = stepOf(box.centre.x + reachX, level.side);
    const std::int64_t top = stepOf(box.centre.y - reachY, level.side);
    const std::int64_t bottom = stepOf(box.centre.y + reachY, level.side);
    // A large box lies over more cells of small ones than there are small ones.
    if (static_cast<double>(right - left + 1) * static_cast<double>(bottom - top + 1) >
        static_cast<double>(level.boxes.size()))
        return std::ranges::none_of(level.boxes, blocks);
    for (std::int64_t row = top; row <= bottom; ++row)
        for (std::int64_t column = left; column <= right; ++column) {
            const auto cell = level.cells.find(cellOf(column, row));
            if (cell != level.cells.end() && std::ranges::any_of(cell->second, blocks))
                return false;
        }
    return true;
}

bool OccupiedPlaces::isFree(const LayoutBox &box) const {
    return std::ranges::all_of(m_levels, [&](const auto &level) { return isFreeIn(level.second, box); });
}

std::optional<LayoutPoint> OccupiedPlaces::freeOnRing(const LayoutPoint &wish, const LayoutSize &size,
                                                      std::size_t ring) const {
    const std::size_t places = std::clamp<std::size_t>(6 * ring, 1, mostPlacesOnRing);
    const auto away = static_cast<float>(ring);
    for (std::size_t i = 0; i < places; ++i) {
        const float angle =
            2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(places) +
            away; // not in rows
        const LayoutPoint place{wish.x + std::cos(angle) * away * (size.width + m_gap) * 0.75F,
                                wish.y + std::sin(angle) * away * (size.height + m_gap) * 0.75F};
        if (isFree({place, size}))
            return place;
    }
    return std::nullopt;
}

LayoutPoint OccupiedPlaces::takeNear(const LayoutPoint &wish, const LayoutSize &size) {
    // Something has to be gone by, or a box without extent would not find its way out.
    const LayoutSize step{std::max(size.width, 1e-3F), std::max(size.height, 1e-3F)};
    const int exponent = levelOf(step, m_gap);
    const float side = std::ldexp(4.0F, exponent);
    // Where many wish for the same place, each goes on from where the one before found room.
    std::size_t &ring = m_fullRings[cellOf(stepOf(wish.x, side), stepOf(wish.y, side)) ^
                                    static_cast<std::uint64_t>(exponent) << 56];
    if (isFree({wish, size})) {
        take({wish, size});
        return wish;
    }
    std::size_t missed = 0;
    for (;;) {
        if (const auto place = freeOnRing(wish, step, ring)) {
            take({*place, size});
            return *place;
        }
        // Inside something large rings are gone through faster and faster.
        ring += 1 + (missed < nearRings ? 0 : ring / 8);
        ++missed;
    }
}

} // namespace tinyatlas
