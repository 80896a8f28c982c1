// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/force_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace tinyatlas;

namespace {

using Edges = std::vector<LayoutEdge>;

Edges pathOf(std::uint32_t nodes) {
    Edges edges;
    for (std::uint32_t i = 1; i < nodes; ++i)
        edges.push_back({i - 1, i});
    return edges;
}

Edges gridOf(std::uint32_t side) {
    Edges edges;
    for (std::uint32_t row = 0; row < side; ++row)
        for (std::uint32_t column = 0; column < side; ++column) {
            const std::uint32_t node = row * side + column;
            if (column + 1 < side)
                edges.push_back({node, node + 1});
            if (row + 1 < side)
                edges.push_back({node, node + side});
        }
    return edges;
}

void addClique(Edges &edges, std::uint32_t first, std::uint32_t nodes) {
    for (std::uint32_t a = 0; a < nodes; ++a)
        for (std::uint32_t b = 0; b < a; ++b)
            edges.push_back({first + a, first + b});
}

Edges randomEdges(std::uint32_t nodes, std::size_t count) {
    std::mt19937 random(7);
    Edges edges(count);
    for (LayoutEdge &edge : edges)
        edge = {static_cast<std::uint32_t>(random() % nodes), static_cast<std::uint32_t>(random() % nodes)};
    return edges;
}

float distance(const LayoutPoint &a, const LayoutPoint &b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool allFinite(std::span<const LayoutPoint> places) {
    return std::ranges::all_of(places,
                               [](auto place) { return std::isfinite(place.x) && std::isfinite(place.y); });
}

float leastDistance(std::span<const LayoutPoint> places) {
    float least = std::numeric_limits<float>::max();
    for (std::size_t a = 0; a < places.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            least = std::min(least, distance(places[a], places[b]));
    return least;
}

/// The share of edges that are not much longer than the others.
float shareOfEvenEdges(const Edges &edges, std::span<const LayoutPoint> places) {
    const auto lengthOf = [&](const LayoutEdge &edge) { return distance(places[edge.a], places[edge.b]); };
    float mean = 0;
    for (const LayoutEdge &edge : edges)
        mean += lengthOf(edge) / static_cast<float>(edges.size());
    const auto count =
        std::ranges::count_if(edges, [&](const auto &edge) { return lengthOf(edge) < 1.4F * mean; });
    return static_cast<float>(count) / static_cast<float>(edges.size());
}

} // namespace

TEST_CASE("small and odd graphs get a place for each node") {
    const Edges odd{{0, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 9}};
    for (std::size_t nodes = 0; nodes < 8; ++nodes) {
        CAPTURE(nodes);
        const auto places = layOutByForce({nodes, odd});
        CHECK(places.size() == nodes);
        CHECK(allFinite(places));
        CHECK(leastDistance(places) >= 0.5F);
    }
}

TEST_CASE("the same graph gives the same picture to the bit, whether it is watched or not") {
    const Edges edges = randomEdges(600, 1500);
    const auto places = layOutByForce({600, edges});
    std::size_t pictures = 0;
    CHECK(layOutByForce({600, edges}) == places);
    CHECK(layOutByForce({600, edges}, [&](std::span<const LayoutPoint> picture) {
              ++pictures;
              CHECK(picture.size() == 600);
              CHECK(allFinite(picture));
          }) == places);
    CHECK(pictures > 3);
}

TEST_CASE("a path is drawn as a line, in its order") {
    const Edges edges = pathOf(60);
    const auto places = layOutByForce({60, edges});
    CHECK(distance(places.front(), places.back()) > 45);
    CHECK(shareOfEvenEdges(edges, places) == 1);
}

TEST_CASE("a path longer than hops can be counted is still laid out") {
    const std::uint32_t nodes = 70'000;
    const auto places = layOutByForce({nodes, pathOf(nodes)});
    CHECK(allFinite(places));
    CHECK(distance(places.front(), places.back()) > 10'000);
}

TEST_CASE("a grid keeps its neighbours") {
    const Edges edges = gridOf(20);
    const auto places = layOutByForce({400, edges});
    CHECK(shareOfEvenEdges(edges, places) > 0.95F);
    CHECK(distance(places[0], places[399]) > 18);
    CHECK(distance(places[19], places[380]) > 18);
}

TEST_CASE("two cliques with a bridge lie apart") {
    Edges edges{{0, 10}};
    addClique(edges, 0, 10);
    addClique(edges, 10, 10);
    const auto places = layOutByForce({20, edges});
    const auto middle = [&](std::size_t first) {
        LayoutPoint sum;
        for (std::size_t i = first; i < first + 10; ++i)
            sum = {sum.x + places[i].x / 10, sum.y + places[i].y / 10};
        return sum;
    };
    const LayoutPoint one = middle(0);
    const LayoutPoint other = middle(10);
    for (std::size_t i = 0; i < 20; ++i)
        CHECK((distance(places[i], one) < distance(places[i], other)) == (i < 10));
}

TEST_CASE("parts that nothing connects lie beside each other, none over another") {
    Edges edges;
    for (std::uint32_t part = 0; part < 5; ++part)
        addClique(edges, part * 12, 12);
    const std::size_t nodes = 90; // 30 of them alone
    const auto places = layOutByForce({nodes, edges});
    struct Bounds {
        float left = 1e9F, right = -1e9F, top = 1e9F, bottom = -1e9F;
    };
    std::vector<Bounds> parts(35);
    for (std::size_t i = 0; i < nodes; ++i) {
        Bounds &part = parts[i < 60 ? i / 12 : i - 55];
        part = {std::min(part.left, places[i].x), std::max(part.right, places[i].x),
                std::min(part.top, places[i].y), std::max(part.bottom, places[i].y)};
    }
    for (std::size_t a = 0; a < parts.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            CHECK((parts[a].left > parts[b].right || parts[b].left > parts[a].right ||
                   parts[a].top > parts[b].bottom || parts[b].top > parts[a].bottom));
}

TEST_CASE("a stopped layout has no places") {
    std::stop_source stop;
    const Edges edges = randomEdges(3000, 9000);
    const auto stopAtFirstPicture = [&](std::span<const LayoutPoint>) { stop.request_stop(); };
    CHECK(layOutByForce({3000, edges}, stopAtFirstPicture, stop.get_token()).empty());
}
