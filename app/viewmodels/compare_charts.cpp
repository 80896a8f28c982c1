// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_charts.h"

#include "app/jobs/background.h"
#include "app/text/latency_texts.h"
#include "app/viewmodels/stated_figures.h"
#include "core/catalog/measurement_evidence.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

/// Whether the charts depend on what differs: what stands side by side is none of their business.
bool isOtherChart(const CompareChoice &a, const CompareChoice &b) {
    CompareChoice same = a;
    same.kind = b.kind;
    same.models = b.models;
    same.devices = b.devices;
    same.differencesOnly = b.differencesOnly;
    same.roundsOf = b.roundsOf;
    same.roundsOfEnergy = b.roundsOfEnergy;
    same.roundsOn = b.roundsOn;
    same.layersOf = b.layersOf;
    return same != b;
}

} // namespace

CompareCharts::CompareCharts(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &CompareCharts::letGo);
    connect(&session, &Session::shownChanged, this, [this] {
        m_stale = true;
        update();
    });
    connect(&session, &Session::stateChanged, this, [this] {
        m_stale = m_stale || isOtherChart(m_choice, m_session.state().compare);
        update();
        followMarks();
    });
}

void CompareCharts::setActive(bool active) {
    m_active = active;
    update();
}

void CompareCharts::letGo() {
    m_stale = true;
    m_work.stop();
    m_tables.reset(); // they hold the graph of the last answer
    m_data = {};
    m_source.setContent(statedQuantities(), {}); // its models mean other things now
    emit changed();
    update();
}

void CompareCharts::update() {
    if (!m_active || !m_stale)
        return;
    m_stale = false;
    m_choice = m_session.state().compare;
    const auto work = [&](const std::stop_token &stop) {
        return inBackground([asked = CompareAsked{m_session.dataset(), m_tables, m_session.shown(), m_choice},
                             stop] { return compareData(asked, stop); });
    };
    m_work.start(work, [this](CompareAnswer answer) { take(std::move(answer)); });
}

void CompareCharts::take(CompareAnswer answer) {
    m_tables = std::move(answer.tables);
    m_data = std::move(answer.data);
    m_source.setContent(m_data.quantities, m_data.models);
    followMarks();
    emit changed();
}

void CompareCharts::followMarks() {
    QList<int> marked;
    for (const ModelId model : m_session.markedModels())
        marked.append(static_cast<int>(model.value));
    m_source.setMarked(marked);
}

bool CompareCharts::isModel(int model) const {
    return m_tables && model >= 0 &&
           static_cast<std::size_t>(model) < m_tables->dataset->catalog.models.size();
}

void CompareCharts::select(int model) {
    if (isModel(model))
        m_session.selectModel(model);
}

void CompareCharts::brush(const QList<int> &models, bool adds) {
    if (!m_tables || !std::ranges::all_of(models, [this](int model) { return isModel(model); }))
        return;
    std::vector<ModelId> ids;
    ids.reserve(static_cast<std::size_t>(models.size()));
    for (const int model : models)
        ids.push_back(ModelId{static_cast<std::uint32_t>(model)});
    m_session.mark(ids, adds);
}

std::vector<text::NamedEvidence> CompareCharts::evidenceOf(std::size_t row, int quantity) const {
    const ChartFigure *figure = m_data.models[row].figure(quantity);
    const ChartQuantity *named = m_source.quantity(quantity);
    if (figure == nullptr || named == nullptr)
        return {};
    const auto model = ModelId{static_cast<std::uint32_t>(m_data.models[row].model)};
    if (quantity != ChartSource::Latency && quantity != ChartSource::Energy)
        return sheetOf(m_session, statedFigure(m_session.catalog(), model, m_data.choiceOf(quantity)))
            .figures;
    const MeasurementId measured =
        (quantity == ChartSource::Latency ? m_data.latencies : m_data.energies)[row];
    if (measured.valid())
        return sheetOf(m_session, measured).figures;
    text::NamedEvidence estimate{
        .label = named->name,
        .value = figureText(*figure, named->unit),
        .evidence = {},
        .conditions = {text::estimateMethod(), text::estimateError(m_tables->figures.rates().error())}};
    estimate.evidence.kind = EvidenceKind::Estimated;
    estimate.evidence.method = EvidenceMethod::Combined;
    const EvidenceFinder finder(*m_session.dataset());
    for (const MeasurementId rate : m_data.estimates[row])
        estimate.evidence.add(tinyatlas::evidenceOf(finder, rate).latency);
    return {estimate};
}

void CompareCharts::explain(int model, const QList<int> &quantities) {
    const auto found = std::ranges::find(m_data.models, model, &ChartModel::model);
    if (!ready() || found == m_data.models.end())
        return;
    const auto row = static_cast<std::size_t>(found - m_data.models.begin());
    EvidenceSheet sheet{.title = found->name, .figures = {}};
    QList<int> asked;
    for (const int quantity : quantities)
        if (!asked.contains(quantity)) {
            asked.append(quantity);
            std::ranges::move(evidenceOf(row, quantity), std::back_inserter(sheet.figures));
        }
    emit evidenceAsked(sheet);
}

} // namespace tinyatlas
