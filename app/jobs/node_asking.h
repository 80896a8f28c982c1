// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/node_search.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What is looked for, and where.
struct NodeQuestion {
    DatasetPtr dataset;
    std::shared_ptr<const KnowledgeGraph> graph; ///< of the dataset
    std::shared_ptr<const NodeSearch> search;    ///< of the graph; null for one that is to be made
    QString text; ///< empty: what has most neighbours is the answer, of models, devices, sensors first
    std::size_t most = 0; ///< answers
};

struct NodeAnswer {
    std::shared_ptr<const NodeSearch> search; ///< that was asked; null where memory cannot hold it
    QString question;
    std::vector<SearchHit> hits; ///< the best first
};

/// On another thread, until `stop` is requested.
[[nodiscard]] QFuture<NodeAnswer> askInBackground(NodeQuestion question, std::stop_token stop);

} // namespace tinyatlas
