// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_suggestions.h"

#include "app/text/compare_texts.h"
#include "app/text/figures.h"
#include "core/bench/metric_table.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostSuggestions = 4;

QString tr(const char *source) { return QCoreApplication::translate("CompareSuggestions", source); }

/// Of those that report no accuracy one may be the most accurate.
QString labelOf(const QString &task, const Ranking &ranking) {
    const std::size_t reported = ranking.reported.size();
    const std::size_t all = reported + ranking.notReported.size();
    const QString most = text::countExact(CompareChoice::most);
    if (all <= CompareChoice::most)
        return tr("%1 (%2)").arg(task, text::countExact(all));
    if (ranking.notReported.empty())
        return tr("%1: the %2 most accurate of %3").arg(task, most, text::countExact(all));
    return reported > CompareChoice::most
               ? tr("%1: the %2 most accurate of %3 that say how accurate they are")
                     .arg(task, most, text::countExact(reported))
               : tr("%1: %2 of %3").arg(task, most, text::countExact(all));
}

CompareSuggestion suggestion(const Catalog &catalog, const TaskGroup &group) {
    const Ranking ranking = ranked(catalog, group.models, BenchMetric::Top1Accuracy);
    std::vector<ModelId> models = ranking.notReported;
    std::ranges::transform(ranking.reported, std::inserter(models, models.begin()), &RankedModel::model);
    models.resize(std::min(models.size(), CompareChoice::most));
    return {labelOf(text::taskName(group), ranking), std::move(models)};
}

} // namespace

const std::vector<CompareSuggestion> &CompareSuggestions::all() {
    if (m_shown == m_session.shown())
        return m_all;
    m_shown = m_session.shown();
    m_all.clear();
    const Catalog &catalog = m_session.catalog();
    for (const TaskGroup &group : taskGroups(catalog, m_shown->lanes().models))
        if (group.models.size() > 1 && m_all.size() < mostSuggestions)
            m_all.push_back(suggestion(catalog, group));
    return m_all;
}

} // namespace tinyatlas
