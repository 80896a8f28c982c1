// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/catalog_index.h"
#include "core/fit/verdict_changes.h"

#include <memory>

namespace tinyatlas {

/// The verdicts on all pairs of a catalogue, as the user has it, beside those that they are compared with.
struct Verdicts {
    std::shared_ptr<const FitMatrix> matrix; ///< null for none
    std::shared_ptr<const FitMatrix> stated; ///< by the rules of the start; the same where those hold
    std::shared_ptr<const VerdictChanges>
        changes; ///< from the one to the other; null where they are the same
};

/// A graph with all that is worked out from it once. Immutable, and exchanged as a whole.
struct Snapshot {
    DatasetPtr dataset; ///< null for none
    Verdicts verdicts;
    std::shared_ptr<const CatalogIndex> index;

    explicit operator bool() const { return dataset && verdicts.matrix && index; }
};

/// The rules of all things alike, and those of the start.
struct GeneralRules {
    FitRules now;
    FitRules first;
};

/// The snapshot of a dataset. Fails where it has too many pairs, or `stop` was requested. Progress counts
/// from 0 to 1.
[[nodiscard]] Result<Snapshot> snapshotOf(DatasetPtr dataset, const GeneralRules &rules,
                                          const std::stop_token &stop = {}, const Progress &progress = {});

/// Whether other rules are answered before a thread has started.
[[nodiscard]] bool isRematchedAtOnce(const FitMatrix &before, const FitMatrix &stated, const FitRules &rules);

/// The verdicts by other rules, after `before` on the same catalogue: judges again only what it must. Without
/// a matrix where there are too many, or `stop` was requested.
[[nodiscard]] Verdicts verdictsAfter(const Verdicts &before, const Catalog &catalog, const FitRules &rules,
                                     const std::stop_token &stop = {});

} // namespace tinyatlas
