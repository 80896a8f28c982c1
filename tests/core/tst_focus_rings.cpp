// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/focus_rings.h"
#include "core/layout/occupied_places.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace tinyatlas;

namespace {

constexpr float inner = 150;

/// So many things of a kind, with names as long as names are.
RingSector sectorOf(std::size_t count, std::uint32_t seed = 1) {
    std::mt19937 random(seed);
    RingSector sector{.heading = {120, 16}, .items = {}};
    for (std::size_t i = 0; i < count; ++i) {
        const auto radius = static_cast<float>(6 + random() % 10);
        sector.items.push_back({.radius = radius,
                                .reach = radius + static_cast<float>(random() % 150),
                                .height = std::max(2 * radius, 18.0F),
                                .next = {}});
    }
    return sector;
}

/// From the far edge of the node to the end of its label.
LayoutBox boxOf(const RingItem &item, const RingPlace &place) {
    const float near = place.centre.x - (place.left ? item.reach : item.radius);
    const float width = item.radius + item.reach;
    return {{near + width / 2, place.centre.y}, {width, item.height}};
}

std::vector<LayoutBox> boxesOf(const std::vector<RingSector> &sectors, const PlacedRings &placed) {
    std::vector<LayoutBox> boxes;
    for (std::size_t s = 0; s < sectors.size(); ++s) {
        const LayoutSize &heading = sectors[s].heading;
        const PlacedSector &sector = placed.sectors[s];
        const float side = sector.headingInMiddle ? 0 : sector.heading.left ? -1.0F : 1.0F;
        const LayoutPoint &at = sector.heading.centre;
        if (!sectors[s].items.empty())
            boxes.push_back({{at.x + side * heading.width / 2, at.y}, heading});
        for (std::size_t i = 0; i < sectors[s].items.size(); ++i) {
            const RingItem &item = sectors[s].items[i];
            boxes.push_back(boxOf(item, sector.items[i]));
            for (std::size_t n = 0; n < item.next.size(); ++n)
                boxes.push_back(boxOf(item.next[n], sector.next[i][n]));
        }
    }
    return boxes;
}

/// A grid keeps ten thousand of them quick to compare.
std::size_t overlaps(const std::vector<LayoutBox> &boxes) {
    OccupiedPlaces occupied(0);
    std::size_t count = 0;
    for (const LayoutBox &box : boxes) {
        count += occupied.isFree(box) ? 0U : 1U;
        occupied.take(box);
    }
    return count;
}

void checkReadable(const std::vector<RingSector> &sectors) {
    const PlacedRings placed = placeRings(sectors, inner);
    const std::vector<LayoutBox> boxes = boxesOf(sectors, placed);
    CHECK(overlaps(boxes) == 0);
    for (const PlacedSector &sector : placed.sectors)
        for (const RingPlace &place : sector.items) {
            CHECK(std::hypot(place.centre.x, place.centre.y) >= inner - 0.1F);
            CHECK(place.left == (place.centre.x < 0));
        }
}

} // namespace

TEST_CASE("however many surround a thing, none lies over another") {
    for (const std::size_t count : std::initializer_list<std::size_t>{1, 5, 12, 23, 60, 1'000, 10'000}) {
        CAPTURE(count);
        checkReadable({sectorOf(count)});
        checkReadable({sectorOf(count), sectorOf(4, 2)});
        checkReadable({sectorOf(4, 3), sectorOf(count), sectorOf(1), sectorOf(7, 5)});
        checkReadable({sectorOf(count), sectorOf(count, 7), sectorOf(1), sectorOf(1), sectorOf(12, 8)});
    }
}

TEST_CASE("whatever the kinds and their names, none lies over another") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<RingSector> sectors;
        for (std::uint32_t kinds = random() % 8 + 1; kinds > 0; --kinds)
            sectors.push_back(sectorOf(random() % 5 == 0 ? random() % 300 : random() % 14,
                                       static_cast<std::uint32_t>(random())));
        checkReadable(sectors);
    }
}

TEST_CASE("the next hop stands beside what it belongs to, further out") {
    std::vector<RingSector> sectors{sectorOf(6), sectorOf(5, 2)};
    sectors[0].items[2].next = sectorOf(8, 3).items;
    sectors[0].items[3].next = sectorOf(3, 4).items;
    sectors[1].items[1].next = sectorOf(12, 5).items;
    checkReadable(sectors);
    const PlacedRings placed = placeRings(sectors, inner);
    const LayoutPoint &parent = placed.sectors[0].items[2].centre;
    REQUIRE(placed.sectors[0].next[2].size() == 8);
    for (const RingPlace &place : placed.sectors[0].next[2]) {
        CHECK(std::hypot(place.centre.x, place.centre.y) > std::hypot(parent.x, parent.y));
        CHECK(place.left == placed.sectors[0].items[2].left);
    }
}

TEST_CASE("the first of a kind stand nearest") {
    const std::vector<RingSector> sectors{sectorOf(50), sectorOf(3)};
    const PlacedRings placed = placeRings(sectors, inner);
    CHECK(placed.radii.size() > 1);
    float before = 0;
    for (const RingPlace &place : placed.sectors[0].items) {
        const float radius = std::hypot(place.centre.x, place.centre.y);
        CHECK(radius >= before - 0.1F);
        before = radius;
    }
}

TEST_CASE("the same things are always put in the same way") {
    const std::vector<RingSector> sectors{sectorOf(30), sectorOf(3), sectorOf(400, 2)};
    const PlacedRings first = placeRings(sectors, inner);
    const PlacedRings second = placeRings(sectors, inner);
    CHECK(first.radii == second.radii);
    CHECK(boxesOf(sectors, first) == boxesOf(sectors, second));
}

TEST_CASE("around a thing there may be nothing") {
    CHECK(placeRings({}, inner).sectors.empty());
    CHECK(placeRings(std::vector<RingSector>(2), inner).sectors.size() == 2);
}
