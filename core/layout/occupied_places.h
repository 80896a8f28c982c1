// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// Room that something takes, around its centre.
struct LayoutBox {
    LayoutPoint centre;
    LayoutSize size;

    friend bool operator==(const LayoutBox &, const LayoutBox &) = default;
};

/// Whether two boxes are less than `gap` apart, in both directions.
[[nodiscard]] bool tooClose(const LayoutBox &a, const LayoutBox &b, float gap);

/// What is taken of a plane: finds in about constant time whether a box is free and where the next free place
/// is.
class OccupiedPlaces {
public:
    /// Boxes are kept `gap` apart.
    explicit OccupiedPlaces(float gap) : m_gap(gap) {}

    void take(const LayoutBox &box);
    [[nodiscard]] bool isFree(const LayoutBox &box) const;
    /// Takes a free place for a box of this size and returns its centre: `wish` itself, or one on the nearest
    /// rings around it that has room. There always is one.
    LayoutPoint takeNear(const LayoutPoint &wish, const LayoutSize &size);

private:
    using Cell = std::uint64_t;
    /// Boxes of about one size, each in the cell where its centre is.
    struct Level {
        float side = 1;
        std::unordered_map<Cell, std::vector<LayoutBox>> cells;
        std::vector<LayoutBox> boxes;
    };

    [[nodiscard]] bool isFreeIn(const Level &level, const LayoutBox &box) const;
    [[nodiscard]] std::optional<LayoutPoint> freeOnRing(const LayoutPoint &wish, const LayoutSize &size,
                                                        std::size_t ring) const;

    float m_gap;
    std::map<int, Level> m_levels;                     ///< by the power of two of their cells' side
    std::unordered_map<Cell, std::size_t> m_fullRings; ///< around wishes: where the next search begins
};

} // namespace tinyatlas
