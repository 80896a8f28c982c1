// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_latency.h"

#include "app/jobs/background.h"
#include "app/text/latency_texts.h"
#include "core/catalog/measurement_evidence.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLines = 2;

bool isMeasured(const Catalog &catalog, const Pair &pair) {
    return std::ranges::any_of(catalog.measurements, [&](const Measurement &measurement) {
        return measurement.model == pair.model && measurement.device == pair.device && measurement.latency;
    });
}

} // namespace

FitLatency::FitLatency(const Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitLatency::follow);
    follow();
}

void FitLatency::follow() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair || (pair == m_pair && m_dataset == m_session.dataset()))
        return;
    m_pair = pair;
    m_dataset = m_session.dataset();
    m_work.stop();
    show({});
    if (m_session.catalog().measurements.empty())
        return;
    const auto work = [&](const std::stop_token &) {
        return inBackground([dataset = m_dataset, pair = *m_pair] { return workOut(*dataset, pair); });
    };
    m_work.start(work, [this](Answer answer) { show(std::move(answer)); });
}

FitLatency::Answer FitLatency::workOut(const Dataset &dataset, const Pair &pair) {
    if (isMeasured(dataset.catalog, pair))
        return {};
    const LatencyRates rates(dataset);
    Answer answer{.latency = latencyOf(dataset, rates, pair.model, pair.device), .lines = {}, .method = {}};
    answer.lines = text::estimateLines(dataset, answer.latency, mostLines);
    if (!answer.latency.estimates.empty())
        answer.method = text::estimateMethod() + u' ' + text::estimateError(rates.error());
    return answer;
}

void FitLatency::show(Answer answer) {
    m_answer = std::move(answer);
    emit changed();
}

void FitLatency::explain() {
    if (!estimated())
        return;
    const LatencyEstimate &surest = m_answer.latency.estimates.front();
    text::NamedEvidence named{.label = tr("Latency, estimated"),
                              .value = text::estimatedLatency(surest),
                              .evidence = {},
                              .conditions = {m_answer.method}};
    named.evidence.kind = EvidenceKind::Estimated;
    named.evidence.method = EvidenceMethod::Combined;
    const EvidenceFinder finder(*m_dataset);
    for (const MeasurementId rate : surest.rates)
        named.evidence.add(evidenceOf(finder, rate).latency);
    emit evidenceAsked({.title = named.label, .figures = {named}});
}

} // namespace tinyatlas
