// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_suggestions.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "core/bench/metric_table.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostSuggestions = 4;

QString tr(const char *source) { return QCoreApplication::translate("CompareSuggestions", source); }

CompareSuggestion suggestion(const Catalog &catalog, const TaskGroup &group) {
    const QString task = text::startingUpper(text::words(group.task));
    if (group.models.size() <= CompareChoice::most)
        return {tr("%1 (%2)").arg(task, text::countExact(group.models.size())), group.models};
    Ranking ranking = ranked(catalog, group.models, BenchMetric::Top1Accuracy);
    std::vector<ModelId> models;
    models.reserve(group.models.size());
    for (const RankedModel &each : ranking.reported)
        models.push_back(each.model);
    const bool known = models.size() >= CompareChoice::most;
    models.insert(models.end(), ranking.notReported.begin(), ranking.notReported.end());
    models.resize(CompareChoice::most);
    return {(known ? tr("%1: the %2 most accurate of %3") : tr("%1: %2 of %3"))
                .arg(task, text::countExact(models.size()), text::countExact(group.models.size())),
            std::move(models)};
}

} // namespace

const std::vector<CompareSuggestion> &CompareSuggestions::all() {
    if (m_shown == m_session.shown())
        return m_all;
    m_shown = m_session.shown();
    m_all.clear();
    const Catalog &catalog = m_session.catalog();
    for (const TaskGroup &group : taskGroups(catalog, m_shown->lanes().models))
        if (group.models.size() > 1 && !group.task.empty() && m_all.size() < mostSuggestions)
            m_all.push_back(suggestion(catalog, group));
    return m_all;
}

} // namespace tinyatlas
