// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/force_refinement.h"

#include "core/layout/repulsion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr std::size_t mostTurns = 48;
constexpr std::size_t turnsForEachNode = 4; // enough for a small graph
constexpr std::size_t turnsBetweenPictures = 6;
constexpr float lastStep = 0.2F;    // of a node's way to where its forces balance; the first is all of it
constexpr float hubDiscount = 0.3F; // an edge pulls by its ends' degrees to the power of minus this
constexpr float repulsionShare = 2.0F;
constexpr float pivotShare = 0.5F;
constexpr float softness = 0.01F;  // of the room a node has
constexpr std::size_t block = 512; // nodes whose sums stay in the nearest cache, pivot after pivot

/// A node as its neighbours see it, in one piece of memory.
struct Neighbour {
    float x = 0;
    float y = 0;
    float pull = 0; ///< an edge pulls by the product of its ends'
};

class ForceRefinement {
public:
    ForceRefinement(const LayoutGraph &graph, const Pivots &pivots, PlaceColumns &places)
        : m_graph(graph), m_pivots(pivots), m_places(places), m_nodes(graph.size()),
          m_pullSum(graph.size()), m_push{std::vector<float>(graph.size()), std::vector<float>(graph.size())},
          m_toPivots{std::vector<float>(graph.size()), std::vector<float>(graph.size())} {
        for (std::uint32_t node = 0; node < graph.size(); ++node)
            m_nodes[node].pull = std::pow(static_cast<float>(std::max(graph.degree(node), 1U)), -hubDiscount);
        double sum = 0;
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            for (const std::uint32_t next : graph.of(node))
                m_pullSum[node] += m_nodes[node].pull * m_nodes[next].pull;
            sum += double{m_pullSum[node]};
        }
        const auto meanPull = static_cast<float>(sum / graph.size());
        const float extent = extentOfPlaces();
        const auto count = static_cast<float>(graph.size());
        m_pushFactor = repulsionShare * meanPull * extent / count;
        m_pivotPull = pivotShare * meanPull;
        m_soft = softness * extent * extent / count + 1e-12F;
    }

    bool turn(float step, const std::stop_token &stop) {
        if (!m_repulsion.pushApart(m_places, m_soft, m_push, stop))
            return false;
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            m_nodes[node].x = m_places.x[node];
            m_nodes[node].y = m_places.y[node];
        }
        for (std::size_t begin = 0; begin < m_nodes.size(); begin += block)
            findWayToPivots(begin, std::min(block, m_nodes.size() - begin));
        if (stop.stop_requested())
            return false;
        for (std::uint32_t node = 0; node < m_nodes.size(); ++node)
            move(node, step);
        return true;
    }

private:
    [[nodiscard]] float extentOfPlaces() const {
        double x = 0;
        double y = 0;
        double squares = 0;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            x += double{m_places.x[i]};
            y += double{m_places.y[i]};
            squares +=
                double{m_places.x[i]} * double{m_places.x[i]} + double{m_places.y[i]} * double{m_places.y[i]};
        }
        const auto count = static_cast<double>(m_places.size());
        return static_cast<float>(
            std::sqrt(std::max(0.0, squares / count - (x * x + y * y) / (count * count))));
    }

    /// The mean way to the right distances from the pivots, near pivots counting most.
    void findWayToPivots(std::size_t begin, std::size_t count) {
        std::array<float, block> wayX{};
        std::array<float, block> wayY{};
        std::array<float, block> weights{};
        for (std::size_t k = 0; k < m_pivots.nodes.size(); ++k) {
            const float pivotX = m_places.x[m_pivots.nodes[k]];
            const float pivotY = m_places.y[m_pivots.nodes[k]];
            const HopCount *hops = m_pivots.row(k).data() + begin;
            const float *x = m_places.x.data() + begin;
            const float *y = m_places.y.data() + begin;
            for (std::size_t i = 0; i < count; ++i) {
                const float dx = x[i] - pivotX;
                const float dy = y[i] - pivotY;
                const auto wanted = static_cast<float>(hops[i]);
                const float distance = std::sqrt(dx * dx + dy * dy + 1e-6F);
                const float weight = 1 / (wanted * wanted + 1e-6F);
                // The pivot itself is at its right distance, whatever its weight.
                const float way = wanted > 0 ? weight * (wanted - distance) / distance : 0;
                wayX[i] += way * dx;
                wayY[i] += way * dy;
                weights[i] += wanted > 0 ? weight : 0;
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            m_toPivots.x[begin + i] = wayX[i] / (weights[i] + 1e-12F);
            m_toPivots.y[begin + i] = wayY[i] / (weights[i] + 1e-12F);
        }
    }

    void move(std::uint32_t node, float step) {
        const Neighbour self = m_nodes[node];
        float x = 0;
        float y = 0;
        for (const std::uint32_t next : m_graph.of(node)) {
            const Neighbour &other = m_nodes[next];
            x += other.pull * (other.x - self.x);
            y += other.pull * (other.y - self.y);
        }
        x = self.pull * x + m_pivotPull * m_toPivots.x[node] + m_pushFactor * m_push.x[node];
        y = self.pull * y + m_pivotPull * m_toPivots.y[node] + m_pushFactor * m_push.y[node];
        const float stiffness = m_pullSum[node] + m_pivotPull;
        m_places.x[node] += step * x / stiffness;
        m_places.y[node] += step * y / stiffness;
    }

    const LayoutGraph &m_graph;
    const Pivots &m_pivots;
    PlaceColumns &m_places;
    std::vector<Neighbour> m_nodes;
    std::vector<float> m_pullSum; ///< of each node's edges
    PlaceColumns m_push;
    PlaceColumns m_toPivots;
    Repulsion m_repulsion;
    float m_pushFactor = 0;
    float m_pivotPull = 0;
    float m_soft = 0;
};

} // namespace

void refineByForces(const LayoutGraph &graph, const Pivots &pivots, PlaceColumns &places,
                    const std::function<void(const PlaceColumns &)> &shown, const std::stop_token &stop) {
    ForceRefinement refinement(graph, pivots, places);
    const std::size_t turns = std::min(mostTurns, turnsForEachNode * graph.size());
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const float progress = static_cast<float>(turn) / static_cast<float>(turns);
        if (!refinement.turn(1 - (1 - lastStep) * progress, stop))
            return;
        if (shown && (turn + 1) % turnsBetweenPictures == 0 && turn + 1 < turns)
            shown(places);
    }
}

} // namespace tinyatlas
