// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/force_layout.h"

#include "core/layout/edge_crossings.h"
#include "core/layout/force_refinement.h"
#include "core/layout/layout_graph.h"
#include "core/layout/part_packing.h"
#include "core/layout/pivot_placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tinyatlas {

namespace {

constexpr float gap = 2; // between two parts of the picture
constexpr std::size_t mostTries = 24;
constexpr std::size_t workOfTries = 8000; // nodes and edges in all tries together

class ForceLayout {
public:
    ForceLayout(const ForceRequest &request, const LayoutShown &shown, const std::stop_token &stop)
        : m_parts(connectedParts(layoutGraphOf(request.nodes, request.edges))), m_places(m_parts.size()),
          m_picture(request.nodes), m_shown(shown), m_stop(stop) {}

    std::vector<LayoutPoint> run() {
        // From the last part, the smallest, so that the first picture of the largest has all others beside
        // it.
        for (std::size_t part = m_parts.size(); part > 0 && !m_stop.stop_requested(); --part)
            layOut(part - 1);
        if (m_stop.stop_requested())
            return {};
        pack();
        return std::move(m_picture);
    }

private:
    void layOut(std::size_t part) {
        const LayoutGraph &graph = m_parts[part].graph;
        if (graph.size() <= 2) {
            m_places[part] = {{0, 1}, {0, 0}};
            m_places[part].x.resize(graph.size());
            m_places[part].y.resize(graph.size());
            return;
        }
        const auto show = [this, part](const PlaceColumns &places) {
            m_places[part] = places;
            pack();
            m_shown(m_picture);
        };
        const auto watched = m_shown && part == 0 ? std::function<void(const PlaceColumns &)>(show) : nullptr;
        PlaceColumns best = settled(graph, 1, watched);
        const std::size_t tries = triesFor(graph);
        if (tries > 1) {
            std::size_t fewest = edgeCrossings(graph, best);
            for (std::uint32_t draw = 2; draw <= tries && fewest > 0 && !m_stop.stop_requested(); ++draw) {
                PlaceColumns places = settled(graph, draw, nullptr);
                const std::size_t crossings = edgeCrossings(graph, places);
                if (crossings < fewest) {
                    fewest = crossings;
                    best = std::move(places);
                }
            }
        }
        m_places[part] = std::move(best);
    }

    [[nodiscard]] PlaceColumns settled(const LayoutGraph &graph, std::uint32_t draw,
                                       const std::function<void(const PlaceColumns &)> &watched) const {
        Pivots pivots;
        PlaceColumns places = placeByPivots(graph, draw, pivots, watched, m_stop);
        if (m_stop.stop_requested())
            return places;
        if (watched)
            watched(places);
        refineByForces(graph, pivots, places, watched, m_stop);
        return places;
    }

    /// A small graph is laid out several times: what one cannot read there is edges that cross for nothing.
    [[nodiscard]] static std::size_t triesFor(const LayoutGraph &graph) {
        const std::size_t edges = graph.neighbours.size() / 2;
        if (edges < graph.size())
            return 1; // a tree
        return std::clamp<std::size_t>(workOfTries / (graph.size() + edges), 1, mostTries);
    }

    /// Brings the parts to one scale and puts them beside each other.
    void pack() {
        std::vector<LayoutSize> boxes;
        boxes.reserve(m_parts.size());
        for (const PlaceColumns &places : m_places) {
            const float scale = scaleOf(places);
            const auto [left, right] = std::ranges::minmax(places.x);
            const auto [top, bottom] = std::ranges::minmax(places.y);
            boxes.push_back({(right - left) * scale + gap, (bottom - top) * scale + gap});
        }
        const std::vector<LayoutPoint> corners = packBoxes(boxes);
        LayoutSize all;
        for (std::size_t part = 0; part < boxes.size(); ++part) {
            all.width = std::max(all.width, corners[part].x + boxes[part].width);
            all.height = std::max(all.height, corners[part].y + boxes[part].height);
        }
        for (std::size_t part = 0; part < boxes.size(); ++part) {
            const float left = corners[part].x + gap / 2 - all.width / 2;
            const float top = corners[part].y + gap / 2 - all.height / 2;
            put(part, {left, top});
        }
    }

    /// So that there is room for each node; a step in the graph is never less than 1.
    [[nodiscard]] static float scaleOf(const PlaceColumns &places) {
        const auto [left, right] = std::ranges::minmax(places.x);
        const auto [top, bottom] = std::ranges::minmax(places.y);
        const float area = (right - left) * (bottom - top) * std::numbers::pi_v<float> / 4;
        return area > 0 ? std::max(1.0F, std::sqrt(static_cast<float>(places.size()) / area)) : 1;
    }

    void put(std::size_t part, const LayoutPoint &corner) {
        const PlaceColumns &places = m_places[part];
        const float scale = scaleOf(places);
        const float left = std::ranges::min(places.x);
        const float top = std::ranges::min(places.y);
        for (std::size_t i = 0; i < places.size(); ++i)
            m_picture[m_parts[part].nodes[i]] = {corner.x + (places.x[i] - left) * scale,
                                                 corner.y + (places.y[i] - top) * scale};
    }

    std::vector<ConnectedPart> m_parts;
    std::vector<PlaceColumns> m_places; ///< of each part
    std::vector<LayoutPoint> m_picture;
    const LayoutShown &m_shown;
    const std::stop_token &m_stop;
};

} // namespace

std::vector<LayoutPoint> layOutByForce(const ForceRequest &request, const LayoutShown &shown,
                                       const std::stop_token &stop) {
    return ForceLayout(request, shown, stop).run();
}

} // namespace tinyatlas
