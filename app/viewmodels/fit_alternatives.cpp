// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_alternatives.h"

#include "app/jobs/background.h"
#include "core/fit/substitutes.h"

#include <algorithm>

namespace tinyatlas {

FitAlternatives::Found FitAlternatives::look(const DatasetPtr &dataset, const Pair &pair,
                                             const FitRules &rules, const std::stop_token &stop) {
    const std::vector<Substitute> models = sameTaskOn(dataset->catalog, pair.model, pair.device, rules, stop);
    const bool allSameTask = std::ranges::all_of(
        models, [](const Substitute &other) { return other.kinship == Kinship::SameTask; });
    return {chartModels(dataset->catalog, models, pair.model), allSameTask};
}

void FitAlternatives::find(const Session &session, const Pair &pair) {
    m_search.stop();
    constexpr std::size_t fewModels = 1000;
    if (session.catalog().models.size() <= fewModels) {
        show(look(session.dataset(), pair, session.rules(), {}));
        return;
    }
    const auto work = [&](const std::stop_token &stop) {
        return inBackground([dataset = session.dataset(), pair, rules = session.rules(), stop] {
            return look(dataset, pair, rules, stop);
        });
    };
    m_search.start(work, [this](Found found) { show(std::move(found)); });
}

void FitAlternatives::show(Found found) {
    m_allSameTask = found.allSameTask;
    m_source.setModels(std::move(found.models));
    emit this->found();
}

} // namespace tinyatlas
