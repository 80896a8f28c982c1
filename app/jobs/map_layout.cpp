// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/map_layout.h"

#include "core/layout/overlap_removal.h"

#include <QtConcurrentRun>

#include <cmath>
#include <exception>
#include <utility>

namespace tinyatlas {

namespace {

/// Edges between nodes of the request, by their numbers in it.
std::vector<LayoutEdge> edgesOf(const MapRequest &request) {
    constexpr std::uint32_t none = NodeId::none;
    std::vector<std::uint32_t> numbers(request.graph->size(), none);
    for (std::uint32_t i = 0; i < request.nodes.size(); ++i)
        numbers[request.nodes[i].value] = i;
    std::vector<LayoutEdge> edges;
    for (const KnowledgeGraph::Edge &edge : request.graph->edges()) {
        const std::uint32_t from = numbers[edge.from.value];
        const std::uint32_t to = numbers[edge.to.value];
        if (from != none && to != none)
            edges.push_back({from, to});
    }
    return edges;
}

/// How many pixels lie between nodes that are one unit apart: rooms of the mean size fill the picture then,
/// and are moved apart where they overlap.
float scaleFor(const std::vector<LayoutSize> &rooms) {
    double width = 0;
    double height = 0;
    for (const LayoutSize &room : rooms) {
        width += static_cast<double>(room.width);
        height += static_cast<double>(room.height);
    }
    const auto count = static_cast<double>(std::max<std::size_t>(rooms.size(), 1));
    return static_cast<float>(std::sqrt(width / count * height / count));
}

std::vector<LayoutPoint> scaled(std::span<const LayoutPoint> points, float scale) {
    std::vector<LayoutPoint> pixels;
    pixels.reserve(points.size());
    for (const LayoutPoint &point : points)
        pixels.push_back({point.x * scale, point.y * scale});
    return pixels;
}

/// Empty where it was stopped.
MapPlaces layOutMap(const MapRequest &request, const std::function<void(MapPlaces)> &shown,
                    const std::stop_token &stop) {
    const float scale = request.spread * scaleFor(request.rooms);
    const std::vector<LayoutEdge> edges = edgesOf(request);
    LayoutShown watch;
    if (request.watched)
        watch = [&](std::span<const LayoutPoint> points) { shown({scaled(points, scale), false}); };
    MapPlaces places;
    places.centres =
        scaled(layOutByForce({.nodes = request.nodes.size(), .edges = edges}, watch, stop), scale);
    if (stop.stop_requested())
        return {};
    constexpr float gap = 2;
    removeOverlaps(places.centres, request.rooms, gap, {}, stop);
    places.settled = true;
    return stop.stop_requested() ? MapPlaces() : places;
}

} // namespace

QFuture<MapPlaces> layOutMapInBackground(MapRequest request, std::stop_token stop) {
    return QtConcurrent::run(
        [](QPromise<MapPlaces> &promise, const MapRequest &wanted, const std::stop_token &stopped) {
            // What memory cannot hold is not laid out; an exception that left here would be lost.
            try {
                MapPlaces last = layOutMap(
                    wanted, [&](MapPlaces places) { promise.addResult(std::move(places)); }, stopped);
                if (last.settled)
                    promise.addResult(std::move(last));
            } catch (const std::exception &) {
                return;
            }
        },
        std::move(request), std::move(stop));
}

} // namespace tinyatlas
