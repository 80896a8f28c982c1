// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/snapshot.h"

namespace tinyatlas {

namespace {

Error cancelled() { return {Error::Code::Cancelled, "matching was cancelled", {}, 0, 0}; }

std::shared_ptr<const FitMatrix> shared(Result<FitMatrix> matrix) {
    return matrix ? std::make_shared<const FitMatrix>(std::move(matrix).value()) : nullptr;
}

std::shared_ptr<const VerdictChanges> changesTo(const FitMatrix &matrix, const FitMatrix &stated) {
    return matrix.rules() == stated.rules()
               ? nullptr
               : std::make_shared<const VerdictChanges>(changesBetween(stated, matrix));
}

} // namespace

bool isRematchedAtOnce(const FitMatrix &before, const FitMatrix &stated, const FitRules &rules) {
    // All pairs at once are judged many times as fast as those of single things.
    constexpr std::size_t smallMatrix = 100'000;
    constexpr std::size_t fewPairs = 20'000;
    if (before.pairs() <= smallMatrix)
        return true;
    // By another general rule than the stated ones every pair is looked at for what changed.
    return rules.general() == stated.rules().general() && pairsToRematch(before, rules) <= fewPairs;
}

Verdicts verdictsAfter(const Verdicts &before, const Catalog &catalog, const FitRules &rules,
                       const std::stop_token &stop) {
    Verdicts verdicts{nullptr, before.stated, nullptr};
    const FitMatrix &nearest =
        before.matrix->rules().general() == rules.general() ? *before.matrix : *before.stated;
    verdicts.matrix =
        rules == before.stated->rules() ? before.stated : shared(rematch(nearest, catalog, rules, stop));
    if (verdicts.matrix)
        verdicts.changes = changesTo(*verdicts.matrix, *verdicts.stated);
    return verdicts;
}

Result<Snapshot> snapshotOf(DatasetPtr dataset, const GeneralRules &rules, const std::stop_token &stop,
                            const Progress &progress) {
    constexpr double matching = 0.5; // the part of it that is
    auto stated =
        match(dataset->catalog, rules.first, stop, [&](double part) { report(progress, part * matching); });
    if (!stated)
        return stated.error();
    Snapshot snapshot{std::move(dataset), {}, nullptr};
    snapshot.verdicts.matrix = snapshot.verdicts.stated =
        std::make_shared<const FitMatrix>(std::move(stated).value());
    snapshot.verdicts = verdictsAfter(snapshot.verdicts, snapshot.dataset->catalog, rules.now, stop);
    if (!snapshot.verdicts.matrix)
        return cancelled();
    snapshot.index = std::make_shared<const CatalogIndex>(
        CatalogIndex::of(*snapshot.dataset, *snapshot.verdicts.matrix, stop));
    if (stop.stop_requested())
        return cancelled();
    report(progress, 1);
    return snapshot;
}

} // namespace tinyatlas
