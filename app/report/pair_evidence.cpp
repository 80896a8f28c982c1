// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_evidence.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measured_evidence.h"
#include "app/text/measured_lines.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "core/catalog/measurement_evidence.h"
#include "core/fit/fit_evidence.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

class EvidenceRows {
public:
    EvidenceRows(const TripleStore &store, ReportTable &table) : m_store(store), m_table(table) {}

    void add(const QString &what, const QString &value, const Evidence &evidence) {
        if (evidence.empty())
            return;
        const text::FactText fact = text::factText(m_store, evidence.facts.front());
        // What is converted begins with what is stated.
        const QString statement =
            fact.conversion.isEmpty()
                ? fact.statement
                : QStringLiteral("%1 %2").arg(fact.statement.section(u' ', 0, 0), fact.conversion);
        const std::size_t others = evidence.factCount - 1;
        const QString place =
            others == 0 ? fact.place : tr("%1, and %2 more").arg(fact.place, text::countExact(others));
        const ReportRow row{
            {what}, {value}, {text::kindWord(text::kindOfFacts(evidence.kind))}, {statement}, {place}};
        // Of each sensor that is missing, the others of the device are the evidence: once is enough.
        if (std::ranges::find(m_table.rows, row) == m_table.rows.end())
            m_table.rows.push_back(row);
    }

private:
    const TripleStore &m_store;
    ReportTable &m_table;
};

/// Of a sensor, whether it is stated; of a memory the figure as the graph states it.
QString needed(const Requirement &requirement) {
    return text::isSensor(requirement) ? tr("needed") : text::memory(requirement.statedNeed);
}

QString onDevice(const Requirement &requirement) {
    if (!text::isSensor(requirement))
        return text::memory(requirement.statedHave);
    return requirement.sensorHave.valid() ? tr("on the device") : tr("not among these");
}

void addRequirement(const EvidenceFinder &finder, const Pair &pair, const Requirement &requirement,
                    EvidenceRows &rows) {
    const QString what = text::requirementText(finder.dataset().catalog, requirement).what;
    rows.add(tr("%1 needed").arg(what), needed(requirement), evidenceOfNeed(finder, pair.model, requirement));
    const bool others = text::isSensor(requirement) && !requirement.sensorHave.valid();
    rows.add(others ? tr("Sensors of the device") : tr("%1 of the device").arg(what), onDevice(requirement),
             evidenceOfHave(finder, pair.device, requirement));
}

void addMeasured(const EvidenceFinder &finder, const Pair &pair, EvidenceRows &rows) {
    constexpr std::size_t most = 2;
    const auto measured = text::measuredOn(finder.dataset().catalog, pair.model, pair.device);
    for (std::size_t i = 0; i < std::min(most, measured.size()); ++i) {
        for (const text::NamedEvidence &named : text::measurementEvidence(finder, measured[i])) {
            if (named.evidence.kind == EvidenceKind::Measured ||
                named.evidence.kind == EvidenceKind::Estimated)
                rows.add(named.label, named.value, named.evidence);
        }
    }
}

void addEstimate(const EvidenceFinder &finder, const LatencyEstimate &estimate, EvidenceRows &rows) {
    Evidence evidence;
    for (const MeasurementId rate : estimate.rates)
        evidence.add(evidenceOf(finder, rate).latency);
    evidence.kind = EvidenceKind::Estimated;
    rows.add(tr("Latency"), text::aboutLatency(estimate.microseconds), evidence);
}

} // namespace

ReportTable pairEvidence(const Dataset &dataset, const Pair &pair, const Verdict &verdict,
                         const std::optional<LatencyEstimate> &estimate) {
    constexpr std::size_t most = 20; // no page has room for more
    ReportTable table{.heading = tr("Evidence: where each figure is stated"),
                      .columns = {{tr("Figure"), 15},
                                  {tr("Value"), 10, true},
                                  {tr("Kind"), 13},
                                  {tr("Statement"), 36},
                                  {tr("File and line"), 26}},
                      .fewest = 4};
    const EvidenceFinder finder(dataset);
    EvidenceRows rows(dataset.store, table);
    addRequirement(finder, pair, verdict.ram(), rows);
    addRequirement(finder, pair, verdict.flash(), rows);
    for (const Requirement &requirement : verdict.requirements) {
        if (text::isSensor(requirement))
            addRequirement(finder, pair, requirement, rows);
    }
    addMeasured(finder, pair, rows);
    if (estimate)
        addEstimate(finder, *estimate, rows);
    const NeuralNetwork &model = dataset.catalog.model(pair.model);
    if (model.multiplyAccumulates)
        rows.add(tr("Multiply-accumulates"), text::countShort(model.multiplyAccumulates->value),
                 finder.of(pair.model, Figure::MultiplyAccumulates));
    if (model.top1Accuracy)
        rows.add(tr("Top-1 accuracy"), text::percent(model.top1Accuracy->value),
                 finder.of(pair.model, Figure::Top1Accuracy));
    if (table.rows.empty())
        table.note = tr("The graph states no figure of this pair.");
    while (table.rows.size() > most)
        table.shorten();
    return table;
}

} // namespace tinyatlas
