// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/metric_reader.h"

#include "core/base/bytes.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Code = Finding::Code;

constexpr std::string_view top5Accuracy =
    "https://w3id.org/tinyml-schema/neural-network-schema#Top_5_accuracy";
constexpr double whole = 100; ///< percent
/// What no model comes near: figures beyond are slips. All whole numbers up to it are exact.
constexpr double largest = 1e15;
constexpr double smallest = 1 / largest; ///< and not 0
/// Read of one model: a node of many classes and many values, shared by many models, says each of them anew.
constexpr std::size_t mostValues = 1'000;
constexpr std::size_t mostKinds = 100; ///< of one metric

/// What a metric may be said to be: its classes beside nnet:Metric itself.
std::vector<TermId> kindsOf(const Reading &reading, TermId node) {
    std::vector<TermId> kinds;
    const TermId anyMetric = reading.graph.id(v::Metric);
    for (const auto &match : reading.statements(node)) {
        if (kinds.size() == mostKinds)
            break;
        const TermId type = match.triple.object;
        if (reading.property(match) == Property::Type && type != anyMetric &&
            !reading.terms.traits(type).saysNothing)
            kinds.push_back(type);
    }
    return kinds;
}

bool isUsable(double value, bool isAccuracy) {
    if (isAccuracy && (value < 0 || value > whole))
        return false;
    return value == 0 || (std::abs(value) >= smallest && std::abs(value) <= largest);
}

bool isAccuracy(const Reading &reading, const std::vector<TermId> &kinds) {
    return std::any_of(kinds.begin(), kinds.end(), [&](TermId kind) {
        return kind == reading.graph.id(v::Top1Accuracy) || kind == reading.graph.id(top5Accuracy);
    });
}

} // namespace

void MetricReader::read(TermId node, NeuralNetwork &model) {
    const auto kinds = kindsOf(m_reading, node);
    const TermId what = kinds.empty() ? m_reading.graph.id(v::hasMetricValue) : kinds.front();
    const bool accuracy = isAccuracy(m_reading, kinds);
    for (const auto &match : m_reading.statements(node)) {
        if (m_reading.property(match) != Property::MetricValue)
            continue;
        if (m_values >= mostValues)
            return;
        m_values += std::max<std::size_t>(1, kinds.size());
        const auto note = [&](Code code) {
            m_reading.note({.code = code, .subject = model.term, .what = what, .statement = match.statement});
        };
        const auto value = numberFrom(m_reading.term(match.triple.object).text);
        if (!value || !isUsable(*value, accuracy)) {
            note(Code::UnusableMetric);
            continue;
        }
        if (*value == 0) {
            note(Code::AccuracyNotReported);
            continue;
        }
        if (accuracy && *value < 1)
            note(Code::AccuracyBelowOne);
        for (const TermId kind : kinds)
            add(kind, {*value, match.statement}, model);
    }
}

void MetricReader::add(TermId kind, const Asserted<double> &value, NeuralNetwork &model) {
    const auto [first, isFirst] = m_first.try_emplace(kind, value);
    if (!isFirst && first->second.value != value.value)
        m_reading.note({.code = Code::DifferentValues,
                        .subject = model.term,
                        .what = kind,
                        .statement = first->second.statement,
                        .other = value.statement});
    if (m_known.emplace(kind, value.value).second)
        model.metrics.push_back({std::string(localName(m_reading.term(kind).text)), value});
    if (isFirst && kind == m_reading.graph.id(v::Top1Accuracy))
        model.top1Accuracy = value;
}

void readMultiplyAccumulates(const Reading &reading, const TripleStore::Match &match, NeuralNetwork &model) {
    const auto count = numberFrom(reading.term(match.triple.object).text);
    auto &counts = model.multiplyAccumulates;
    const auto note = [&](Code code, StatementId statement, StatementId other) {
        reading.note({.code = code,
                      .subject = model.term,
                      .what = match.triple.predicate,
                      .statement = statement,
                      .other = other});
    };
    if (!count || *count < 1 || *count > largest)
        note(Code::UnusableCount, match.statement, {});
    else if (!counts)
        counts = {*count, match.statement};
    else if (counts->value != *count)
        note(Code::DifferentValues, counts->statement, match.statement);
}

} // namespace tinyatlas
