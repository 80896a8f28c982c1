// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/snapshot.h"

namespace tinyatlas {

std::shared_ptr<const FitMatrix> matrixOf(const Dataset &dataset, const FitRules &rules,
                                          const std::stop_token &stop, const Progress &progress) {
    auto matrix = match(dataset.catalog, rules, stop, progress);
    return matrix ? std::make_shared<const FitMatrix>(std::move(matrix).value()) : nullptr;
}

Result<Snapshot> snapshotOf(DatasetPtr dataset, const FitRules &rules, const std::stop_token &stop,
                            const Progress &progress) {
    constexpr double matching = 0.5; // the part of it that is
    auto matrix =
        match(dataset->catalog, rules, stop, [&](double part) { report(progress, part * matching); });
    if (!matrix)
        return matrix.error();
    Snapshot snapshot{std::move(dataset), rules, nullptr, nullptr};
    snapshot.matrix = std::make_shared<const FitMatrix>(std::move(matrix).value());
    snapshot.index =
        std::make_shared<const CatalogIndex>(CatalogIndex::of(*snapshot.dataset, *snapshot.matrix, stop));
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, "matching was cancelled", {}, 0, 0};
    report(progress, 1);
    return snapshot;
}

} // namespace tinyatlas
