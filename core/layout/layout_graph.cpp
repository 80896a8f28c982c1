// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout_graph.h"

#include <algorithm>

namespace tinyatlas {

LayoutGraph layoutGraphOf(std::size_t nodes, std::span<const LayoutEdge> edges) {
    const auto counts = [nodes](const LayoutEdge &edge) {
        return edge.a != edge.b && edge.a < nodes && edge.b < nodes;
    };
    LayoutGraph graph;
    graph.first.assign(nodes + 1, 0);
    for (const LayoutEdge &edge : edges)
        if (counts(edge)) {
            ++graph.first[edge.a + 1];
            ++graph.first[edge.b + 1];
        }
    for (std::size_t node = 0; node < nodes; ++node)
        graph.first[node + 1] += graph.first[node];
    graph.neighbours.resize(graph.first.back());
    std::vector<std::uint32_t> next(graph.first.begin(), graph.first.end() - 1);
    for (const LayoutEdge &edge : edges)
        if (counts(edge)) {
            graph.neighbours[next[edge.a]++] = edge.b;
            graph.neighbours[next[edge.b]++] = edge.a;
        }
    return graph;
}

namespace {

/// Which nodes each part has, in ascending order.
std::vector<std::vector<std::uint32_t>> nodesOfParts(const LayoutGraph &graph) {
    std::vector<std::vector<std::uint32_t>> parts;
    std::vector<bool> seen(graph.size());
    for (std::uint32_t start = 0; start < graph.size(); ++start) {
        if (seen[start])
            continue;
        seen[start] = true;
        std::vector<std::uint32_t> part{start};
        for (std::size_t done = 0; done < part.size(); ++done)
            for (const std::uint32_t next : graph.of(part[done]))
                if (!seen[next]) {
                    seen[next] = true;
                    part.push_back(next);
                }
        std::ranges::sort(part);
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return parts;
}

} // namespace

std::vector<ConnectedPart> connectedParts(const LayoutGraph &graph) {
    std::vector<ConnectedPart> parts;
    std::vector<std::uint32_t> place(graph.size());
    for (auto &nodes : nodesOfParts(graph)) {
        LayoutGraph part;
        part.first.reserve(nodes.size() + 1);
        part.first.push_back(0);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            place[nodes[i]] = i;
        for (const std::uint32_t node : nodes) {
            for (const std::uint32_t neighbour : graph.of(node))
                part.neighbours.push_back(place[neighbour]);
            part.first.push_back(static_cast<std::uint32_t>(part.neighbours.size()));
        }
        parts.push_back({std::move(part), std::move(nodes)});
    }
    return parts;
}

void HopCounter::countFrom(std::uint32_t source, std::span<HopCount> hops) {
    std::ranges::fill(hops, mostHops);
    hops[source] = 0;
    m_reached.assign(1, source);
    m_unreached.clear();
    std::size_t waysLeft = m_graph.neighbours.size();
    for (HopCount step = 1; !m_reached.empty() && step < mostHops; ++step) {
        std::size_t ways = 0;
        for (const std::uint32_t node : m_reached)
            ways += m_graph.degree(node);
        waysLeft -= ways;
        m_next.clear();
        // Past a hub nearly all is reached: then looking back from the rest finds a way at once.
        if (ways > waysLeft / 8)
            stepFromUnreached(step, hops);
        else
            stepFromReached(step, hops);
        std::swap(m_reached, m_next);
    }
}

void HopCounter::stepFromReached(HopCount step, std::span<HopCount> hops) {
    for (const std::uint32_t node : m_reached)
        for (const std::uint32_t next : m_graph.of(node))
            if (hops[next] == mostHops) {
                hops[next] = step;
                m_next.push_back(next);
            }
    m_unreached.clear();
}

void HopCounter::stepFromUnreached(HopCount step, std::span<HopCount> hops) {
    if (m_unreached.empty())
        for (std::uint32_t node = 0; node < m_graph.size(); ++node)
            if (hops[node] == mostHops)
                m_unreached.push_back(node);
    const auto before = static_cast<HopCount>(step - 1);
    const auto isReached = [&](std::uint32_t node) {
        return std::ranges::any_of(m_graph.of(node),
                                   [&](std::uint32_t next) { return hops[next] == before; });
    };
    std::size_t kept = 0;
    for (const std::uint32_t node : m_unreached)
        if (isReached(node))
            m_next.push_back(node);
        else
            m_unreached[kept++] = node;
    m_unreached.resize(kept);
    for (const std::uint32_t node : m_next)
        hops[node] = step;
}

} // namespace tinyatlas
