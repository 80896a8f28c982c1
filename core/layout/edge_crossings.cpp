// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/edge_crossings.h"

namespace tinyatlas {

namespace {

class Crossings {
public:
    explicit Crossings(const PlaceColumns &places) : m_places(places) {}

    [[nodiscard]] bool cross(const LayoutEdge &one, const LayoutEdge &other) const {
        if (one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b)
            return false;
        return side(one, other.a) * side(one, other.b) < 0 && side(other, one.a) * side(other, one.b) < 0;
    }

private:
    /// On which side of the line through an edge a node lies, by the sign.
    [[nodiscard]] float side(const LayoutEdge &edge, std::uint32_t node) const {
        const float x = m_places.x[edge.a];
        const float y = m_places.y[edge.a];
        return (m_places.x[edge.b] - x) * (m_places.y[node] - y) -
               (m_places.y[edge.b] - y) * (m_places.x[node] - x);
    }

    const PlaceColumns &m_places;
};

} // namespace

std::size_t edgeCrossings(const LayoutGraph &graph, const PlaceColumns &places) {
    std::vector<LayoutEdge> edges;
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        for (const std::uint32_t next : graph.of(node))
            if (node < next)
                edges.push_back({node, next});
    const Crossings crossings(places);
    std::size_t count = 0;
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            count += static_cast<std::size_t>(crossings.cross(edges[i], edges[j]));
    return count;
}

} // namespace tinyatlas
