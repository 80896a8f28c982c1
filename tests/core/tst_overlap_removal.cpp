// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/free_places.h"
#include "core/layout/overlap_removal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tinyatlas;

namespace {

struct Boxes {
    std::vector<LayoutPoint> centres;
    std::vector<LayoutSize> sizes;
};

/// Uniformly drawn in a square of `extent`; every size up to `largest`, most of them small.
Boxes drawnBoxes(std::uint32_t seed, std::size_t count, float extent, float largest) {
    std::mt19937 random(seed);
    const auto share = [&random] { return static_cast<float>(random() % 10'000) / 10'000; };
    Boxes boxes;
    for (std::size_t i = 0; i < count; ++i) {
        boxes.centres.push_back({extent * share(), extent * share()});
        boxes.sizes.push_back({largest * std::pow(share(), 4.0F), largest * std::pow(share(), 4.0F)});
    }
    return boxes;
}

std::size_t overlaps(const Boxes &boxes, float gap) {
    std::size_t count = 0;
    for (std::size_t a = 0; a < boxes.centres.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (tooClose({boxes.centres[a], boxes.sizes[a]}, {boxes.centres[b], boxes.sizes[b]}, gap))
                ++count;
    return count;
}

} // namespace

TEST_CASE("whatever the boxes, in the end none overlap") {
    for (std::uint32_t seed = 0; seed < 12; ++seed)
        for (const float extent : {0.0F, 10.0F, 300.0F, 1e5F})
            for (const float largest : {0.0F, 20.0F, 500.0F}) {
                CAPTURE(seed);
                CAPTURE(extent);
                CAPTURE(largest);
                Boxes boxes = drawnBoxes(seed, 20 * (seed + 1), extent, largest);
                removeOverlaps(boxes.centres, boxes.sizes, 2);
                CHECK(overlaps(boxes, 1.9F) == 0);
            }
}

TEST_CASE("boxes that do not overlap stay where they are") {
    const std::vector<LayoutPoint> centres{{0, 0}, {12, 0}, {0, 12}};
    const std::vector<LayoutSize> sizes(3, {10, 10});
    auto moved = centres;
    removeOverlaps(moved, sizes, 1);
    CHECK(moved == centres);
}

TEST_CASE("the order from left to right is kept where there is room") {
    std::vector<LayoutPoint> centres;
    centres.reserve(30);
    for (int i = 0; i < 30; ++i)
        centres.push_back({static_cast<float>(i), static_cast<float>(i % 3)});
    removeOverlaps(centres, std::vector<LayoutSize>(30, {2, 1}), 0.5F);
    for (std::size_t i = 3; i < 30; ++i)
        CHECK(centres[i].x > centres[i - 3].x);
}

TEST_CASE("fixed boxes stay, the others give way") {
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
        CAPTURE(seed);
        Boxes boxes = drawnBoxes(seed, 150, 100, 30);
        std::vector<char> fixed(150, 0);
        for (std::size_t i = 0; i < 5; ++i) {
            fixed[i] = 1;
            boxes.centres[i] = {static_cast<float>(i) * 40, 50};
        }
        const std::vector<LayoutPoint> before = boxes.centres;
        removeOverlaps(boxes.centres, boxes.sizes, 1, fixed);
        for (std::size_t i = 0; i < 5; ++i)
            CHECK(boxes.centres[i] == before[i]);
        CHECK(overlaps(boxes, 0.9F) == 0);
    }
}

TEST_CASE("the same boxes go the same ways") {
    Boxes one = drawnBoxes(3, 400, 50, 20);
    Boxes other = one;
    removeOverlaps(one.centres, one.sizes, 1);
    removeOverlaps(other.centres, other.sizes, 1);
    CHECK(one.centres == other.centres);
}

TEST_CASE("newcomers find room around their parent, and nothing else moves") {
    const Boxes there = drawnBoxes(1, 200, 400, 60);
    OccupiedPlaces occupied(3);
    for (std::size_t i = 0; i < there.centres.size(); ++i)
        occupied.take({there.centres[i], there.sizes[i]});
    const LayoutBox parent{{200, 200}, {80, 20}};
    const std::vector<LayoutSize> newcomers(40, {30, 10});
    const auto places = freePlacesAround(parent, newcomers, occupied);

    REQUIRE(places.size() == newcomers.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LayoutBox box{places[i], newcomers[i]};
        CHECK_FALSE(tooClose(box, parent, 2.9F));
        CHECK(std::hypot(places[i].x - 200, places[i].y - 200) < 600);
        for (std::size_t j = 0; j < there.centres.size(); ++j)
            CHECK_FALSE(tooClose(box, {there.centres[j], there.sizes[j]}, 2.9F));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(tooClose(box, {places[j], newcomers[j]}, 2.9F));
    }
}

TEST_CASE("a small box gets out from under a very large one") {
    OccupiedPlaces occupied(1);
    occupied.take({{0, 0}, {1e6F, 1e6F}});
    const LayoutPoint place = occupied.takeNear({0, 0}, {1, 1});
    CHECK(std::max(std::abs(place.x), std::abs(place.y)) > 5e5F);
}

TEST_CASE("a stopped removal ends at once") {
    std::stop_source stop;
    stop.request_stop();
    Boxes boxes = drawnBoxes(1, 2000, 1, 20);
    removeOverlaps(boxes.centres, boxes.sizes, 1, {}, stop.get_token());
    CHECK(boxes.centres.size() == 2000);
}
