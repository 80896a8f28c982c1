// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart_source.h"

#include "app/text/figures.h"

#include <algorithm>

namespace tinyatlas {

namespace {

template <class Predicate> QStringList namesOf(const std::vector<ChartModel> &models, Predicate wanted) {
    QStringList names;
    for (const ChartModel &model : models) {
        if (wanted(model))
            names.append(model.name);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

void ChartSource::setModels(std::vector<ChartModel> models) {
    m_models = std::move(models);
    emit changed();
}

QStringList ChartSource::notReported() const {
    return namesOf(m_models, [](const ChartModel &model) { return !model.accuracy; });
}

QStringList ChartSource::withoutMacs() const {
    return namesOf(m_models, [](const ChartModel &model) { return model.accuracy && !model.macs; });
}

QString ChartSource::listed(const QStringList &names) {
    constexpr qsizetype most = 12;
    const QString first = names.mid(0, most).join(QStringLiteral(" · "));
    return names.size() <= most
               ? first
               : tr("%1 and %2 more")
                     .arg(first, text::countExact(static_cast<std::size_t>(names.size() - most)));
}

bool ChartSource::plotted() const {
    return std::ranges::any_of(m_models,
                               [](const ChartModel &model) { return model.accuracy && model.macs; });
}

QString ChartSource::omissions() const {
    QStringList sentences;
    if (const QStringList names = notReported(); !names.isEmpty())
        sentences.append(
            tr("Not in the accuracy chart, because their accuracy is not reported: %1").arg(listed(names)));
    if (const QStringList names = withoutMacs(); !names.isEmpty())
        sentences.append(
            tr("Not in the accuracy chart, because their MACs are not stated: %1").arg(listed(names)));
    return sentences.join(QStringLiteral("\n"));
}

} // namespace tinyatlas
