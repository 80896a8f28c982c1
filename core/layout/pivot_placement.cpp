// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/pivot_placement.h"

#include "core/layout/pivot_view.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace tinyatlas {

namespace {

constexpr std::size_t mostPivots = 64;
constexpr std::size_t mostDraws = 300;
constexpr std::size_t drawsForEachNode = 10; // enough for a small graph
constexpr std::size_t readableDraws = 120;   // after so many a picture can be read
constexpr float viewExtent = 0.7F;           // of the mean distance: what a disc of nodes has
constexpr float jitter = 0.1F;               // parts nodes with the same distances to all pivots
constexpr float lastMove = 0.02F;            // how far a node goes at last, of what the first ones went

std::uint32_t nodeOfMostNeighbours(const LayoutGraph &graph) {
    std::uint32_t most = 0;
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        if (graph.degree(node) > graph.degree(most))
            most = node;
    return most;
}

/// Takes turns between the node farthest from all pivots so far, which finds the ends of long graphs, and one
/// drawn, which says what is usual.
void choosePivots(const LayoutGraph &graph, HopCounter &counter, Pivots &pivots, std::mt19937 &random,
                  const std::stop_token &stop) {
    std::vector<HopCount> nearest(graph.size(), mostHops);
    std::uint32_t next = nodeOfMostNeighbours(graph);
    for (std::size_t k = 0; k < std::min(pivots.nodes.size(), mostViewPivots) && !stop.stop_requested();
         ++k) {
        pivots.nodes[k] = next;
        const auto row = pivots.row(k);
        counter.countFrom(next, row);
        std::ranges::transform(nearest, row, nearest.begin(), [](auto a, auto b) { return std::min(a, b); });
        if (k % 2 == 0)
            next = static_cast<std::uint32_t>(std::ranges::max_element(nearest) - nearest.begin());
        else
            next = static_cast<std::uint32_t>(random() % graph.size());
    }
}

float meanHops(const Pivots &pivots) {
    double sum = 0;
    double count = 0;
    for (std::size_t k = 0; k < std::min(pivots.nodes.size(), mostViewPivots); k += 2) {
        for (const HopCount hops : pivots.row(k))
            sum += hops;
        count += static_cast<double>(pivots.row(k).size());
    }
    return static_cast<float>(sum / count);
}

/// Moves every node towards its right distance from `pivot`, by `reach` divided by that distance squared.
void drawNearPivot(PlaceColumns &places, std::uint32_t pivot, std::span<const HopCount> hops, float reach) {
    const float pivotX = places.x[pivot];
    const float pivotY = places.y[pivot];
    for (std::size_t i = 0; i < hops.size(); ++i) {
        const float dx = places.x[i] - pivotX;
        const float dy = places.y[i] - pivotY;
        const auto wanted = static_cast<float>(hops[i]);
        const float distance = std::sqrt(dx * dx + dy * dy) + 1e-6F;
        const float share =
            std::min(1.0F, reach / (wanted * wanted + 1e-6F)) * (wanted - distance) / distance;
        places.x[i] += share * dx;
        places.y[i] += share * dy;
    }
}

} // namespace

PlaceColumns placeByPivots(const LayoutGraph &graph, std::uint32_t draw, Pivots &pivots,
                           const std::function<void(const PlaceColumns &)> &shown,
                           const std::stop_token &stop) {
    const std::size_t nodes = graph.size();
    pivots.nodes.resize(std::min(mostPivots, nodes));
    pivots.hops.resize(pivots.nodes.size() * nodes);
    HopCounter counter(graph);
    std::mt19937 random(draw);
    choosePivots(graph, counter, pivots, random, stop);
    const float usual = meanHops(pivots);
    PlaceColumns places = flatView(pivots, nodes, viewExtent * usual);
    const auto drawn = [&random] { return jitter * (static_cast<float>(random() % 4096) / 4096 - 0.5F); };
    for (std::size_t i = 0; i < nodes; ++i) {
        places.x[i] += drawn();
        places.y[i] += drawn();
    }

    const std::size_t draws = std::min(mostDraws, drawsForEachNode * nodes);
    for (std::size_t turn = 0; turn < draws && !stop.stop_requested(); ++turn) {
        const std::size_t kept = turn % pivots.nodes.size();
        const auto pivot = static_cast<std::uint32_t>(random() % nodes);
        pivots.nodes[kept] = pivot;
        counter.countFrom(pivot, pivots.row(kept));
        const float progress = static_cast<float>(turn) / static_cast<float>(draws);
        drawNearPivot(places, pivot, pivots.row(kept), usual * usual * std::pow(lastMove, progress));
        if (shown && turn == readableDraws)
            shown(places);
    }
    return places;
}

} // namespace tinyatlas
