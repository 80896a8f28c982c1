// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/node_asking.h"

#include "app/jobs/background.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

bool isProposed(NodeKind kind) { return isModelOrDevice(kind) || kind == NodeKind::Sensor; }

/// Models, devices and sensors before what else they share; of the ontology nothing, unless it is all there
/// is.
std::vector<SearchHit> mostConnected(const KnowledgeGraph &graph, std::size_t most) {
    const std::uint32_t instances = graph.node(NodeKind::Class, 0).value; // those of the ontology come last
    const auto end = instances > 0 ? instances : static_cast<std::uint32_t>(graph.size());
    std::vector<NodeId> nodes;
    nodes.reserve(end);
    for (std::uint32_t node = 0; node < end; ++node)
        nodes.push_back(NodeId{node});
    const auto best = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(most, nodes.size()));
    std::partial_sort(nodes.begin(), best, nodes.end(), [&graph](NodeId a, NodeId b) {
        return std::tuple(isProposed(graph.kind(b)), graph.degree(b), a) <
               std::tuple(isProposed(graph.kind(a)), graph.degree(a), b);
    });
    std::vector<SearchHit> hits;
    std::transform(nodes.begin(), best, std::back_inserter(hits),
                   [](NodeId node) { return SearchHit{.node = node}; });
    return hits;
}

} // namespace

QFuture<NodeAnswer> askInBackground(NodeQuestion question, std::stop_token stop) {
    return inBackground([asked = std::move(question), stop = std::move(stop)] {
        NodeAnswer answer{asked.search, asked.text, {}};
        if (!answer.search)
            answer.search = std::make_shared<const NodeSearch>(*asked.graph, *asked.dataset, stop);
        answer.hits = asked.text.isEmpty() ? mostConnected(*asked.graph, asked.most)
                                           : answer.search->find(asked.text.toStdString(), asked.most);
        return answer;
    });
}

} // namespace tinyatlas
