// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/node_asking.h"

#include "app/jobs/background.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

std::vector<SearchHit> mostConnected(const KnowledgeGraph &graph, std::size_t most) {
    std::vector<NodeId> nodes;
    nodes.reserve(graph.size());
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        nodes.push_back(NodeId{node});
    const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(most, nodes.size()));
    std::partial_sort(nodes.begin(), end, nodes.end(), [&graph](NodeId a, NodeId b) {
        return std::pair(graph.degree(b), a) < std::pair(graph.degree(a), b);
    });
    std::vector<SearchHit> hits;
    std::transform(nodes.begin(), end, std::back_inserter(hits),
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
