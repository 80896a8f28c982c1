// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/catalog_index.h"

#include <memory>

namespace tinyatlas {

/// A graph with all that is worked out from it once. Immutable, and exchanged as a whole.
struct Snapshot {
    DatasetPtr dataset; ///< null for none
    FitRules rules;     ///< the matrix was made with
    std::shared_ptr<const FitMatrix> matrix;
    std::shared_ptr<const CatalogIndex> index;

    explicit operator bool() const { return dataset && matrix && index; }
};

/// The snapshot of a dataset. Fails where it has too many pairs, or `stop` was requested. Progress counts
/// from 0 to 1.
[[nodiscard]] Result<Snapshot> snapshotOf(DatasetPtr dataset, const FitRules &rules,
                                          const std::stop_token &stop = {}, const Progress &progress = {});

/// The verdicts on all pairs; null where there are too many, or `stop` was requested.
[[nodiscard]] std::shared_ptr<const FitMatrix> matrixOf(const Dataset &dataset, const FitRules &rules,
                                                        const std::stop_token &stop = {},
                                                        const Progress &progress = {});

} // namespace tinyatlas
