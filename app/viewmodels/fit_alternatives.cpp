// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_alternatives.h"

#include "app/jobs/background.h"
#include "core/fit/substitutes.h"

#include <algorithm>

namespace tinyatlas {

FitAlternatives::~FitAlternatives() { m_stop.request_stop(); }

FitAlternatives::Found FitAlternatives::look(const DatasetPtr &dataset, const Pair &pair,
                                             const FitRules &rules, const std::stop_token &stop) {
    const std::vector<Substitute> models = sameTaskOn(dataset->catalog, pair.model, pair.device, rules, stop);
    const bool allSameTask = std::ranges::all_of(
        models, [](const Substitute &other) { return other.kinship == Kinship::SameTask; });
    return {chartModels(dataset->catalog, models, pair.model), allSameTask};
}

void FitAlternatives::find(const Session &session, const Pair &pair) {
    forget();
    constexpr std::size_t fewModels = 1000;
    if (session.catalog().models.size() <= fewModels) {
        show(look(session.dataset(), pair, session.rules(), {}));
        return;
    }
    m_search = std::make_unique<QFutureWatcher<Found>>();
    connect(m_search.get(), &QFutureWatcherBase::finished, this, [this] {
        Found found = m_search->future().takeResult();
        forget();
        show(std::move(found));
    });
    m_stop = std::stop_source();
    m_search->setFuture(
        inBackground([dataset = session.dataset(), pair, rules = session.rules(), stop = m_stop.get_token()] {
            return look(dataset, pair, rules, stop);
        }));
}

void FitAlternatives::forget() {
    if (!m_search)
        return;
    m_stop.request_stop();
    m_search->disconnect(this);
    m_search.release()->deleteLater(); // it may be its signal that is being answered
}

void FitAlternatives::show(Found found) {
    m_allSameTask = found.allSameTask;
    m_source.setModels(std::move(found.models));
    emit this->found();
}

} // namespace tinyatlas
