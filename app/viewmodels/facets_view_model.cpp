// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/facets_view_model.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

FacetsViewModel::FacetsViewModel(Session &session, FacetViewModel::Table table, QObject *parent)
    : QObject(parent), m_session(session), m_table(table) {
    const auto add = [this](Facet facet) {
        m_facets.push_back(std::make_unique<FacetViewModel>(m_session, m_table, facet));
    };
    if (table == FacetViewModel::Table::Models)
        std::ranges::for_each(modelFacets, add);
    else
        std::ranges::for_each(deviceFacets, add);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FacetsViewModel::update);
    connect(&session, &Session::datasetChanged, this, &FacetsViewModel::update);
    connect(&session, &Session::shownChanged, this, [this] {
        countActive();
        if (m_open)
            m_later.start();
    });
    update();
}

QQmlListProperty<FacetViewModel> FacetsViewModel::facets() {
    using List = QQmlListProperty<FacetViewModel>;
    return {this, nullptr,
            [](List *list) {
                return static_cast<qsizetype>(static_cast<FacetsViewModel *>(list->object)->m_facets.size());
            },
            [](List *list, qsizetype index) {
                return static_cast<FacetsViewModel *>(list->object)
                    ->m_facets[static_cast<std::size_t>(index)]
                    .get();
            }};
}

FacetViewModel &FacetsViewModel::facet(Facet facet) {
    return **std::ranges::find_if(m_facets, [facet](const auto &each) { return each->facet() == facet; });
}

void FacetsViewModel::setOpen(bool open) {
    if (open == m_open)
        return;
    m_open = open;
    update();
    emit openChanged();
}

void FacetsViewModel::update() {
    m_later.stop();
    countActive();
    if (!m_open)
        return;
    const bool ofModels = m_table == FacetViewModel::Table::Models;
    const CatalogIndex &index = m_session.index();
    const ShownThings &shown = *m_session.shown();
    FacetCounts counts = ofModels ? countFacets(index.modelFacets, shown.failingModels())
                                  : countFacets(index.deviceFacets, shown.failingDevices());
    for (const auto &facet : m_facets)
        facet->update(std::move(counts[indexOf(facet->facet())]));
}

void FacetsViewModel::countActive() {
    const Filter &filter = m_session.state().filter;
    const bool ofModels = m_table == FacetViewModel::Table::Models;
    const auto &choices = (ofModels ? filter.models : filter.devices).choices;
    const auto facets = std::ranges::count_if(choices, &FacetChoice::active);
    const bool byFit = ofModels ? filter.fitDevice.has_value() : filter.fitModel.has_value();
    const int active = static_cast<int>(facets) + (byFit ? 1 : 0);
    if (std::exchange(m_activeCount, active) != active)
        emit activeCountChanged();
}

} // namespace tinyatlas
