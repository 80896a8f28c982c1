// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_naming.h"

#include "app/scene/map_labels.h"
#include "app/scene/map_nodes.h"
#include "app/scene/map_scene.h"
#include "app/scene/node_marks.h"
#include "app/scene/scene_text.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLabels = 250;
constexpr std::size_t mostLabelsOfCrowds = 30;
constexpr std::size_t mostMarkedLabels = 20;
constexpr std::size_t mostAnswerLabels = 12;

/// What says least of the graph as a whole.
bool isQuiet(NodeKind kind) {
    return kind == NodeKind::TrainingDataset || kind == NodeKind::Creator || kind == NodeKind::LayerType ||
           kind == NodeKind::Property;
}

class NameWriter {
public:
    NameWriter(const MapInput &input, const MapLight &light, const std::vector<NodeId> &visible,
               OccupiedPlaces &occupied, bool crowded)
        : m_in(input), m_graph(*input.content.graph), m_light(light), m_visible(visible),
          m_occupied(occupied), m_crowded(crowded) {}

    std::vector<SceneText> write() {
        for (const NodeId node : inOrder())
            if (SceneText text = labelOf(node); place(text, node))
                m_labels.push_back({node, std::move(text)});
        for (const NodeId node : demanded())
            force(node);
        if (!m_crowded)
            for (Label &label : m_labels)
                widen(label);
        std::vector<SceneText> texts;
        texts.reserve(m_labels.size());
        for (Label &label : m_labels)
            texts.push_back(std::move(label.text));
        return texts;
    }

private:
    struct Label {
        NodeId node;
        SceneText text;
        bool demanded = false;
    };

    /// The same whatever is lit, so that labels stay where they are; where there are too many, what is lit
    /// comes before.
    [[nodiscard]] std::vector<NodeId> inOrder() const {
        std::vector<NodeId> order = m_visible;
        const std::size_t most = m_crowded ? mostLabelsOfCrowds : mostLabels;
        const bool tooMany = order.size() > most;
        const auto rankOf = [&](NodeId node) {
            return std::tuple(tooMany && m_light.dimmed(node), !m_crowded && isQuiet(m_graph.kind(node)),
                              -static_cast<std::ptrdiff_t>(m_graph.degree(node)), node);
        };
        const std::size_t count = std::min(order.size(), most);
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                          [&](NodeId a, NodeId b) { return rankOf(a) < rankOf(b); });
        order.resize(count);
        return order;
    }

    /// What the user looks at or asked for; the first is the last to be displaced.
    [[nodiscard]] std::vector<NodeId> demanded() const {
        const MapState &state = m_in.state;
        std::vector<NodeId> nodes;
        const auto demand = [&](NodeId node) {
            if (node.valid() && m_in.content.shown->contains(node) && std::ranges::count(nodes, node) == 0 &&
                m_in.room().contains(pointOf(m_in, node)))
                nodes.push_back(node);
        };
        for (const Selection &thing : {state.under, state.hover, state.dragged, state.selection})
            demand(thing.nodeIn(m_graph));
        std::ranges::for_each(state.path, demand);
        for (std::size_t i = 0; i < std::min(state.marked.size(), mostMarkedLabels); ++i)
            demand(state.marked[i]);
        std::size_t answers = 0;
        if (m_light.judges())
            for (const NodeId node : m_visible)
                if (const auto verdict = m_light.stateOf(node);
                    verdict && isFit(*verdict) && answers++ < mostAnswerLabels)
                    demand(node);
        return nodes;
    }

    [[nodiscard]] SceneText labelOf(NodeId node) const {
        SceneText text = nodeLabel(m_in.content.dataset->catalog, m_graph, node, m_in.textScale);
        const ThemeTokens &tokens = m_in.content.tokens;
        text.color =
            m_light.dimmed(node) || isQuiet(m_graph.kind(node)) || m_graph.kind(node) == NodeKind::Sensor
                ? tokens.muted
                : tokens.text;
        if (m_light.dims() && m_light.isLit(node))
            text.color = tokens.text;
        return text;
    }

    [[nodiscard]] std::array<QRectF, 4> placesOf(const SceneText &text, NodeId node) const {
        return labelPlaces(pointOf(m_in, node), radiusOf(m_in, node), sizeOfLabel(text, m_in.textScale));
    }

    bool place(SceneText &text, NodeId node) {
        text.box = placeLabel(m_occupied, m_in.room(), placesOf(text, node));
        return !text.box.isEmpty();
    }

    /// Where it has no label yet, others give way to one.
    void force(NodeId node) {
        const auto own = std::ranges::find(m_labels, node, &Label::node);
        if (own != m_labels.end()) {
            own->demanded = true;
            return;
        }
        SceneText text = labelOf(node);
        for (const QRectF &rect : placesOf(text, node)) {
            const auto isInTheWay = [&rect](const Label &label) { return label.text.box.intersects(rect); };
            if (!m_in.room().contains(rect) || std::ranges::any_of(m_labels, [&](const Label &label) {
                    return label.demanded && isInTheWay(label);
                }))
                continue;
            std::erase_if(m_labels, isInTheWay);
            text.box = rect;
            m_labels.push_back({node, std::move(text), true});
            return;
        }
    }

    /// To its full length, away from its node, where nothing is.
    void widen(Label &label) {
        constexpr double longest = 280; // pixels, times the text's scale
        constexpr double margin = 4;
        const QRectF box = label.text.box;
        const double more =
            std::min(std::ceil(fullWidth(label.text)) + margin, longest * m_in.textScale) - box.width();
        if (more <= 0)
            return;
        const QPointF node = pointOf(m_in, label.node);
        const QRectF wide = box.left() > node.x()    ? box.adjusted(0, 0, more, 0)
                            : box.right() < node.x() ? box.adjusted(-more, 0, 0, 0)
                                                     : box.adjusted(-more / 2, 0, more / 2, 0);
        const bool free = m_in.room().contains(wide) &&
                          std::ranges::none_of(m_labels,
                                               [&](const Label &other) {
                                                   return &other != &label && other.text.box.intersects(wide);
                                               }) &&
                          std::ranges::none_of(m_visible, [&](NodeId other) {
                              return around(pointOf(m_in, other), radiusOf(m_in, other)).intersects(wide);
                          });
        if (free)
            label.text.box = wide;
    }

    const MapInput &m_in;
    const KnowledgeGraph &m_graph;
    const MapLight &m_light;
    const std::vector<NodeId> &m_visible;
    OccupiedPlaces &m_occupied;
    bool m_crowded;
    std::vector<Label> m_labels;
};

} // namespace

std::vector<SceneText> mapLabels(const MapInput &input, const MapLight &light,
                                 const std::vector<NodeId> &visible, OccupiedPlaces &occupied, bool crowded) {
    return NameWriter(input, light, visible, occupied, crowded).write();
}

} // namespace tinyatlas
