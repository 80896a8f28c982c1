// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/place_grid.h"

#include <doctest/doctest.h>

#include <random>

using namespace tinyatlas;

namespace {

std::vector<std::uint32_t> searched(const std::vector<LayoutPoint> &points, const LayoutPoint &topLeft,
                                    const LayoutPoint &bottomRight) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < points.size(); ++i)
        if (points[i].x >= topLeft.x && points[i].x <= bottomRight.x && points[i].y >= topLeft.y &&
            points[i].y <= bottomRight.y)
            found.push_back(i);
    return found;
}

} // namespace

TEST_CASE("a grid finds the points that a search of all finds") {
    std::mt19937 random(1);
    const auto drawn = [&random](float extent) {
        return static_cast<float>(random() % 10'000) / 10'000 * extent;
    };
    for (const float height : {1000.0F, 1.0F, 0.0F}) {
        std::vector<LayoutPoint> points(3'000);
        for (LayoutPoint &point : points)
            point = {drawn(2000) - 500, drawn(height)};
        const PlaceGrid grid(points);
        for (int i = 0; i < 200; ++i) {
            const LayoutPoint topLeft{drawn(2400) - 700, drawn(height) - height / 10};
            const LayoutPoint bottomRight{topLeft.x + drawn(300), topLeft.y + drawn(height)};
            CHECK(grid.between(topLeft, bottomRight) == searched(points, topLeft, bottomRight));
        }
    }
}

TEST_CASE("a grid of one point, of equal points and of none") {
    CHECK(PlaceGrid().between({-9, -9}, {9, 9}).empty());
    CHECK(PlaceGrid(std::vector<LayoutPoint>{{1, 2}}).between({1, 2}, {1, 2}).size() == 1);
    const PlaceGrid equal(std::vector<LayoutPoint>(5, LayoutPoint{3, 3}));
    CHECK(equal.between({0, 0}, {9, 9}).size() == 5);
    CHECK(equal.between({4, 4}, {9, 9}).empty());
    CHECK(equal.between({9, 9}, {0, 0}).empty());
}
