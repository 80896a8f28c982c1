// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/force_layout.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace tinyatlas {

/// The neighbours of each node, without loops.
struct LayoutGraph {
    std::vector<std::uint32_t> first; ///< where each node's neighbours begin; one more than there are nodes
    std::vector<std::uint32_t> neighbours; ///< each edge twice

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(first.size() - 1); }
    [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return first[node + 1] - first[node]; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t node) const {
        return {neighbours.data() + first[node], degree(node)};
    }
};

[[nodiscard]] LayoutGraph layoutGraphOf(std::size_t nodes, std::span<const LayoutEdge> edges);

/// A part of a graph in which all is connected.
struct ConnectedPart {
    LayoutGraph graph;
    std::vector<std::uint32_t> nodes; ///< what each node of the part is in the whole
};

/// The largest first, equal ones in the order of their first nodes.
[[nodiscard]] std::vector<ConnectedPart> connectedParts(const LayoutGraph &graph);

/// Steps between two nodes; more than can be said is as much as can be said.
using HopCount = std::uint16_t;
constexpr HopCount mostHops = std::numeric_limits<HopCount>::max();

/// Counts the steps from one node to all others of a connected graph. Kept for many counts, for its memory.
class HopCounter {
public:
    explicit HopCounter(const LayoutGraph &graph) : m_graph(graph) {}

    /// One for each node.
    void countFrom(std::uint32_t source, std::span<HopCount> hops);

private:
    void stepFromReached(HopCount step, std::span<HopCount> hops);
    void stepFromUnreached(HopCount step, std::span<HopCount> hops);

    const LayoutGraph &m_graph;
    std::vector<std::uint32_t> m_reached; ///< in the step before
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_unreached; ///< kept only once there are few
};

} // namespace tinyatlas
