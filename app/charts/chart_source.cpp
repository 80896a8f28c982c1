// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart_source.h"

#include "app/text/figures.h"

#include <QSet>

#include <utility>

namespace tinyatlas {

ChartSource::ChartSource(QObject *parent) : QObject(parent), m_quantities(statedQuantities()) {}

const ChartQuantity *ChartSource::quantity(int index) const {
    return index < 0 || static_cast<std::size_t>(index) >= m_quantities.size()
               ? nullptr
               : &m_quantities[static_cast<std::size_t>(index)];
}

void ChartSource::setModels(std::vector<ChartModel> models) {
    m_models = std::move(models);
    m_marked.assign(m_models.size(), false);
    emit changed();
}

void ChartSource::setContent(std::vector<ChartQuantity> quantities, std::vector<ChartModel> models) {
    m_quantities = std::move(quantities);
    setModels(std::move(models));
}

void ChartSource::setMarked(const QList<int> &models) {
    const QSet<int> wanted(models.begin(), models.end());
    std::vector<bool> marked;
    marked.reserve(m_models.size());
    for (const ChartModel &model : m_models)
        marked.push_back(wanted.contains(model.model));
    if (marked == m_marked)
        return;
    m_marked = std::move(marked);
    emit markedChanged();
}

QStringList ChartSource::without(int quantity) const {
    QStringList names;
    for (const ChartModel &model : m_models)
        if (!model.figure(quantity))
            names.append(model.name);
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString ChartSource::leftOut(QStringList names, const QString &why) {
    if (names.isEmpty())
        return {};
    names.sort(Qt::CaseInsensitive);
    return tr("%1 not in the chart, because %2: %3")
        .arg(text::countExact(static_cast<std::size_t>(names.size())), why, listed(names));
}

QString ChartSource::listed(const QStringList &names) {
    constexpr qsizetype most = 12;
    const QString first = names.mid(0, most).join(QStringLiteral(" · "));
    return names.size() <= most
               ? first
               : tr("%1 and %2 more")
                     .arg(first, text::countExact(static_cast<std::size_t>(names.size() - most)));
}

} // namespace tinyatlas
