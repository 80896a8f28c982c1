// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_edges.h"

#include "app/scene/map_nodes.h"
#include "app/scene/node_marks.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double restingEdge = 0.38;
constexpr double dimmedEdge = 0.07;
constexpr double litEdge = 0.9;
constexpr std::size_t mostEdges = 5'000;
constexpr double fewEdges = 300;

class EdgeWriter {
public:
    EdgeWriter(const MapInput &input, const MapLight &light)
        : m_in(input), m_content(input.content), m_light(light) {}

    MapEdges write(bool passing) {
        find(passing);
        add(m_resting, false);
        add(m_lit, true);
        return std::move(m_edges);
    }

private:
    void find(bool passing) {
        const QRectF room = m_in.room();
        const std::vector<KnowledgeGraph::Edge> &edges = m_content.graph->edges();
        const bool all = passing || edges.size() <= mostEdges;
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            const KnowledgeGraph::Edge &edge = edges[i];
            if (i % 4096 == 0 && m_in.stop.stop_requested())
                return;
            if (!m_content.shown->contains(edge.from) || !m_content.shown->contains(edge.to))
                continue;
            const QPointF from = pointOf(m_in, edge.from);
            const QPointF to = pointOf(m_in, edge.to);
            const QRectF box = QRectF(from, to).normalized().adjusted(-1, -1, 1, 1);
            if (all ? room.intersects(box) : room.contains(from) || room.contains(to))
                (m_light.isLit(edge) ? m_lit : m_resting).push_back(i);
        }
    }

    /// Many faint lines make a texture in which hubs are seen; many strong ones a wall.
    void add(const std::vector<std::uint32_t> &edges, bool lit) {
        const std::size_t step = edges.size() / mostEdges + 1;
        const double drawn = std::max(1.0, static_cast<double>(edges.size()) / static_cast<double>(step));
        const double faint = std::clamp(std::sqrt(fewEdges / drawn), 0.2, 1.0);
        const double resting = m_light.dims() ? dimmedEdge : restingEdge;
        const double width = lit && drawn <= fewEdges ? 1.8 : 1;
        for (const std::uint32_t index : edges) {
            if (index % step != 0)
                continue;
            const KnowledgeGraph::Edge &edge = m_content.graph->edges()[index];
            m_edges.curves.push_back({pointOf(m_in, edge.from), pointOf(m_in, edge.to),
                                      withOpacity(colorOf(edge, lit), faint * (lit ? litEdge : resting)),
                                      width, true});
        }
        m_edges.step = std::max(m_edges.step, static_cast<std::uint32_t>(step));
    }

    [[nodiscard]] QColor colorOf(const KnowledgeGraph::Edge &edge, bool lit) const {
        const ThemeTokens &tokens = m_content.tokens;
        if (!m_in.state.path.empty() && lit)
            return tokens.accent;
        if (const auto state = m_light.stateOf(edge.from); state && lit && m_light.judges())
            return tokens.of(*state);
        return edge.relation == Relation::NeedsSensor
                   ? nodeColor(m_content.dataset->catalog, *m_content.graph, tokens, edge.from)
                   : tokens.muted;
    }

    const MapInput &m_in;
    const MapContent &m_content;
    const MapLight &m_light;
    std::vector<std::uint32_t> m_resting; ///< by number
    std::vector<std::uint32_t> m_lit;
    MapEdges m_edges;
};

} // namespace

MapEdges mapEdges(const MapInput &input, const MapLight &light, bool passing) {
    return EdgeWriter(input, light).write(passing);
}

} // namespace tinyatlas
