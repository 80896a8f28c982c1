// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_latency.h"

#include "app/jobs/background.h"
#include "app/text/latency_texts.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLines = 2;

bool isTimed(const Catalog &catalog, const Pair &pair) {
    return std::ranges::any_of(catalog.measurements, [&](const Measurement &measurement) {
        return measurement.model == pair.model && measurement.device == pair.device &&
               isMeasured(measurement, measurement.latency);
    });
}

} // namespace

FitLatency::FitLatency(const Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitLatency::follow);
    connect(&session, &Session::datasetChanged, this, &FitLatency::forget);
    follow();
}

/// What is shown, and kept, is of a graph that is not there any more.
void FitLatency::forget() {
    m_work.stop();
    m_asked.reset();
    m_rates.reset();
    show({});
    follow();
}

void FitLatency::follow() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair || m_session.catalog().measurements.empty())
        return;
    const Verdict verdict = judge(m_session.catalog(), pair->model, pair->device, m_session.rules());
    const Asked asked{m_session.dataset(), *pair, verdict.controller};
    if (asked == m_asked)
        return;
    m_asked = asked;
    m_work.stop();
    show({});
    const auto work = [this](const std::stop_token &stop) {
        return inBackground(
            [asked = *m_asked, rates = m_rates, stop] { return workOut(asked, rates, stop); });
    };
    m_work.start(work, [this](Answer answer) {
        if (answer.rates)
            m_rates = answer.rates;
        show(std::move(answer));
    });
}

FitLatency::Answer FitLatency::workOut(const Asked &asked, std::shared_ptr<const LatencyRates> rates,
                                       const std::stop_token &stop) {
    const Dataset &dataset = *asked.dataset;
    const auto &[model, device] = asked.pair;
    if (isTimed(dataset.catalog, asked.pair))
        return {};
    if (!rates)
        rates = std::make_shared<const LatencyRates>(dataset, stop);
    Answer answer{.latency = latencyOf(dataset, *rates, model, device, asked.controller),
                  .lines = {},
                  .method = {},
                  .rates = rates};
    answer.lines = text::estimateLines(dataset, answer.latency, mostLines);
    if (!answer.latency.estimates.empty())
        answer.method = text::estimateMethod() + u' ' + text::estimateError(rates->error());
    return answer;
}

void FitLatency::show(Answer answer) {
    m_answer = std::move(answer);
    emit changed();
}

void FitLatency::explain() {
    if (!estimated())
        return;
    emit evidenceAsked(
        estimateSheet(*m_asked->dataset, m_answer.latency.estimates.front(), {m_answer.method}));
}

} // namespace tinyatlas
