// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/lanes_content.h"
#include "app/index/search_index.h"
#include "core/catalog/dataset.h"
#include "core/catalog/facets.h"
#include "core/graph/knowledge_graph.h"
#include "core/graph/node_terms.h"

#include <stop_token>

namespace tinyatlas {

/// A table of the catalogue as a list shows it.
struct ListIndex {
    std::vector<std::uint32_t> order; ///< the indices of the whole table in the order of the list
    SearchIndex texts;                ///< everything that a search should find, in the same order
    std::vector<TermId> terms;        ///< by index of the table: to find a thing again in another dataset
    std::vector<std::uint32_t> names; ///< by index of the table: its place among all by name
};

/// What the views look up, worked out once for a dataset: for 10,000 models that takes longer than a frame,
/// so it is made beside the dataset, and no view sorts or folds anything by itself.
struct CatalogIndex {
    ListIndex models;  ///< group by group, each from the one that needs most RAM to the one that needs least
    ListIndex devices; ///< by name, numbers in their order
    std::vector<TermId> sensorTypes;
    LanesContent lanes;
    LaneKeys laneKeys;
    FacetTable modelFacets;
    FacetTable deviceFacets;
    KnowledgeGraph graph;
    NodeTerms nodeTerms;

    /// Complete, unless `stop` was requested: then whatever was made till then.
    [[nodiscard]] static CatalogIndex of(const Dataset &dataset, const FitMatrix &matrix,
                                         const std::stop_token &stop = {});
};

/// "accelerometer, microphone" in the words of the screen, or that the graph states none.
[[nodiscard]] QString sensorNames(const Catalog &catalog, const Device &device);

/// Where the thing that is `thing` in `from` stands in a table of `to`; nothing where it is no longer there.
[[nodiscard]] std::optional<std::uint32_t> findAgain(const TripleStore &from, TermId thing,
                                                     const TripleStore &to, const std::vector<TermId> &table);

} // namespace tinyatlas
