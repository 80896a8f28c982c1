// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/facet_view_model.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t fewValues = 12;
constexpr std::size_t manyValues = 60; // more than that are no longer chosen by eye

/// The number of the last stop that is not above `figure`.
int stopOf(const std::vector<std::int64_t> &stops, std::int64_t figure) {
    const auto above = std::ranges::upper_bound(stops, figure);
    return static_cast<int>(std::max<std::ptrdiff_t>(0, above - stops.begin() - 1));
}

} // namespace

FacetViewModel::FacetViewModel(Session &session, Table table, Facet facet, QObject *parent)
    : QObject(parent), m_session(session), m_table(table), m_facet(facet) {}

QString FacetViewModel::name() const { return text::facetName(m_facet); }

const FacetColumn &FacetViewModel::column() const {
    const CatalogIndex &index = m_session.index();
    return (m_table == Table::Models ? index.modelFacets : index.deviceFacets)[m_facet];
}

const FacetChoice &FacetViewModel::choice() const {
    const Filter &filter = m_session.state().filter;
    return (m_table == Table::Models ? filter.models : filter.devices)[m_facet];
}

std::size_t FacetViewModel::ends() const {
    if (isRange())
        return 1;
    return std::min(column().values.size(), 1 + (m_all ? manyValues : fewValues));
}

QString FacetViewModel::moreText() const {
    const std::size_t values = column().values.size() - 1;
    if (isRange() || values <= fewValues)
        return {};
    if (!m_all)
        return tr("+ %1 more").arg(text::countExact(values - fewValues));
    return values <= manyValues
               ? tr("Fewer")
               : tr("Fewer (these are %1 of %2)").arg(text::countExact(manyValues), text::countExact(values));
}

int FacetViewModel::lastStop() const { return std::max(0, static_cast<int>(column().stops.size()) - 1); }

int FacetViewModel::from() const { return choice().atLeast ? stopOf(column().stops, *choice().atLeast) : 0; }

int FacetViewModel::to() const {
    return choice().atMost ? stopOf(column().stops, *choice().atMost) : lastStop();
}

QString FacetViewModel::rangeText() const { return text::facetRange(m_facet, choice()); }

void FacetViewModel::toggle(int value) {
    const auto number = static_cast<std::uint32_t>(value);
    if (value < 0 || number >= column().values.size())
        return;
    ViewState next = m_session.state();
    (m_table == Table::Models ? next.filter.models : next.filter.devices)[m_facet].toggle(number);
    const QString chosen = text::chosenValue(m_facet, column(), number);
    m_session.change(next, choice().contains(number) ? tr("Clear “%1”").arg(chosen)
                                                     : tr("Filter by “%1”").arg(chosen));
}

void FacetViewModel::moveFrom(int stop) {
    FacetChoice next = choice();
    next.atLeast.reset();
    if (stop > 0 && stop <= lastStop())
        next.atLeast = column().stops[static_cast<std::size_t>(stop)];
    changeRange(QStringLiteral("from"), next);
}

void FacetViewModel::moveTo(int stop) {
    FacetChoice next = choice();
    next.atMost.reset();
    if (stop >= 0 && stop < lastStop())
        next.atMost = column().stops[static_cast<std::size_t>(stop)];
    changeRange(QStringLiteral("to"), next);
}

void FacetViewModel::changeRange(const QString &end, const FacetChoice &next) {
    const bool ofModels = m_table == Table::Models;
    ViewState state = m_session.state();
    (ofModels ? state.filter.models : state.filter.devices)[m_facet] = next;
    const QString gesture = QStringLiteral("filter %1 %2 %3").arg(ofModels).arg(indexOf(m_facet)).arg(end);
    m_session.changeAlong(gesture, state, tr("Filter by %1").arg(name()));
}

void FacetViewModel::toggleMore() {
    if (m_counts.size() != column().values.size())
        return; // nobody looks
    m_all = !m_all;
    updateRows();
    emit changed();
}

void FacetViewModel::update(std::vector<std::uint32_t> counts) {
    m_counts = std::move(counts);
    updateRows();
    updateHeights();
    emit changed();
}

FacetValueModel::Row FacetViewModel::row(std::uint32_t value) const {
    FacetValueModel::Row row;
    row.value = value;
    row.count = m_counts[value];
    row.chosen = choice().contains(value);
    row.name = text::facetValue(m_facet, column(), value);
    row.sentence = tr("%1, %2").arg(row.name, m_table == Table::Models ? text::modelCount(row.count)
                                                                       : text::deviceCount(row.count));
    return row;
}

/// In an order that does not change with the counts: nothing jumps under the pointer. What no thing at all
/// has is left out.
void FacetViewModel::updateRows() {
    std::vector<FacetValueModel::Row> rows;
    const auto end = static_cast<std::uint32_t>(ends());
    for (std::uint32_t value = 1; value < end; ++value)
        if (column().values[value].things > 0)
            rows.push_back(row(value));
    for (const std::uint32_t value : choice().values)
        if (value >= end)
            rows.push_back(row(value));
    if (column().values[notStatedValue].things > 0 || choice().contains(notStatedValue))
        rows.push_back(row(notStatedValue));
    m_values.setRows(std::move(rows));
}

void FacetViewModel::updateHeights() {
    m_heights.clear();
    if (!isRange() || m_counts.size() < 2)
        return;
    const std::uint32_t highest = std::max(1U, *std::max_element(m_counts.begin() + 1, m_counts.end()));
    for (std::size_t bucket = 1; bucket < m_counts.size(); ++bucket)
        m_heights.append(static_cast<double>(m_counts[bucket]) / highest);
}

} // namespace tinyatlas
