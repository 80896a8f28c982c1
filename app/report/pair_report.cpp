// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_report.h"

#include "app/charts/chart_source.h"
#include "app/report/pair_alternatives.h"
#include "app/report/pair_evidence.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measured_lines.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/rule_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "app/viewmodels/fit_memory_bars.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace tinyatlas {

namespace {

constexpr double hundredths = 100;
constexpr std::size_t mostUsedSources = 5; // that always find a place

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

ReportRow requirementRow(const Catalog &catalog, const Requirement &requirement) {
    const text::RequirementText words = text::requirementText(catalog, requirement);
    return {{words.what, {}, requirement.state},
            {words.need, text::overheadSum(requirement)},
            {words.have},
            {words.gap},
            {text::basisOf(requirement)}};
}

ReportTable requirements(const Catalog &catalog, const Verdict &verdict, DeviceId device) {
    ReportTable table{.heading = tr("Requirements"),
                      .columns = {{tr("What"), 27},
                                  {tr("Need"), 15, true},
                                  {tr("Have"), 22, true},
                                  {tr("Gap"), 25, true},
                                  {tr("Basis"), 11}},
                      .fewest = 3};
    std::vector<const Requirement *> order;
    for (const Requirement &requirement : verdict.requirements)
        order.push_back(&requirement);
    // What decides first: a table that is too long for the page ends early.
    std::ranges::stable_sort(order, {}, [](const Requirement *one) {
        return text::isSensor(*one) ? 1 + (one->met.value_or(false) ? 2 : one->met ? 0 : 1) : 0;
    });
    for (const Requirement *requirement : order)
        table.rows.push_back(requirementRow(catalog, *requirement));
    if (const QString unused = text::unusedSensors(catalog, device, verdict); !unused.isEmpty())
        table.note = tr("Also on board: %1").arg(unused);
    return table;
}

/// What is supposed, and what it would be without.
QStringList supposedOf(const Catalog &catalog, const Verdict &verdict, const Pair &pair,
                       const FitRules &rules) {
    if (!rules.supposes())
        return {};
    QStringList lines = text::whatIfLines(catalog, rules);
    const FitState stated = judge(catalog, pair.model, pair.device, {.margin = rules.margin}).state;
    if (stated != verdict.state)
        lines << text::withoutWhatIf(stated);
    return lines;
}

QString measuredText(const Dataset &dataset, MeasurementId id) {
    const text::MeasuredLine line = text::measuredLine(dataset, id);
    QStringList parts{line.figures, line.conditions, line.credit};
    parts.removeAll(QString());
    return parts.join(text::separator());
}

/// `surest`: of the estimates, where there are some.
ReportNotes speed(const Dataset &dataset, const Pair &pair, std::size_t controller,
                  std::optional<LatencyEstimate> &surest) {
    const std::vector<MeasurementId> measured = text::measuredOn(dataset.catalog, pair.model, pair.device);
    ReportNotes notes{.heading = tr("Measured on this device")};
    for (const MeasurementId id : measured)
        notes.lines << measuredText(dataset, id);
    const auto any = [&](const std::optional<MeasuredFigure> Measurement::*figure) {
        return std::ranges::any_of(measured, [&](MeasurementId id) {
            const Measurement &measurement = dataset.catalog.measurement(id);
            return isMeasured(measurement, measurement.*figure);
        });
    };
    if (any(&Measurement::latency))
        return notes;
    const LatencyRates rates(dataset);
    const PairLatency latency = latencyOf(dataset, rates, pair.model, pair.device, controller);
    constexpr std::size_t most = 2;
    if (!any(&Measurement::energy))
        notes.heading = tr("Latency: not measured on this device");
    notes.lines << text::estimateLines(dataset, latency, most);
    if (!latency.estimates.empty())
        surest = latency.estimates.front();
    if (surest)
        notes.lines << text::estimateMethod() << text::estimateError(rates.error());
    notes.fewest = static_cast<std::size_t>(notes.lines.size()); // an estimate goes with its error
    return notes;
}

ReportNotes rule(const Verdict &verdict, const FitRules &rules) {
    ReportNotes notes{.heading = tr("The rule that was applied")};
    notes.lines = text::ruleLines(rules) + text::basisLines(verdict);
    if (!rules.supposes())
        notes.lines << tr("Nothing is supposed: all figures are those of the sources.");
    notes.fewest = static_cast<std::size_t>(notes.lines.size());
    return notes;
}

/// Those first that state something of the pair. Returns how many.
std::size_t putUsedFirst(const Dataset &dataset, const Pair &pair, const Verdict &verdict,
                         const std::optional<LatencyEstimate> &estimate, std::vector<ReportSource> &sources) {
    std::set<std::uint32_t> used;
    const auto use = [&](StatementId statement) {
        if (statement.valid())
            used.insert(dataset.store.place(statement).source);
    };
    for (const Requirement &requirement : verdict.requirements) {
        use(requirement.needStatement);
        use(requirement.haveStatement);
    }
    for (const MeasurementId id : text::measuredOn(dataset.catalog, pair.model, pair.device))
        use(dataset.catalog.measurement(id).statement);
    if (estimate)
        for (const MeasurementId id : estimate->rates)
            use(dataset.catalog.measurement(id).statement);
    return putUsedFirst(used, sources);
}

ReportFrame frame(const Catalog &catalog, const Verdict &verdict, const Pair &pair, ReportImprint imprint) {
    const NeuralNetwork &model = catalog.model(pair.model);
    return {
        .kind = tr("Fit report"),
        .title =
            tr("%1 on %2").arg(text::displayName(model.name), text::deviceTitle(catalog.device(pair.device))),
        .subtitle =
            tr("Model: %1   |   Device: %2").arg(text::modelKind(model), text::deviceSummary(verdict)),
        .imprint = std::move(imprint),
        .sources = {}};
}

/// What they are called wherever the graph is.
QString identifiers(const Dataset &dataset, const Pair &pair) {
    return tr("Model: %1. Device: %2.")
        .arg(text::iriOf(dataset.store, dataset.catalog.model(pair.model).term),
             text::iriOf(dataset.store, dataset.catalog.device(pair.device).term));
}

} // namespace

bool PairReport::plotted() const {
    return std::ranges::any_of(charted, [](const ChartModel &model) {
        return model.figure(ChartSource::Accuracy) && model.figure(ChartSource::MultiplyAccumulates);
    });
}

QString PairReport::captionOf(std::size_t shown) const {
    return shown < fitting ? tr("the best %1 of %2").arg(text::countExact(shown), text::countExact(fitting))
                           : QString();
}

PairReport pairReport(const Dataset &dataset, const FitRules &rules, const Pair &pair,
                      std::vector<ReportSource> sources, ReportImprint imprint) {
    const Catalog &catalog = dataset.catalog;
    const Verdict verdict = judge(catalog, pair.model, pair.device, rules);
    PairReport report{.frame = frame(catalog, verdict, pair, std::move(imprint)),
                      .state = verdict.state,
                      .word = text::startingUpper(text::verdictWord(verdict.state)),
                      .headline = text::verdictHeadline(catalog, verdict),
                      .explanation = text::verdictExplanation(catalog, verdict, rules),
                      .supposed = supposedOf(catalog, verdict, pair, rules),
                      .group = catalog.model(pair.model).group,
                      .memories = memoryBars(catalog, verdict, rules),
                      .barsNote = {},
                      .requirements = requirements(catalog, verdict, pair.device),
                      .alternativesTitle = {},
                      .fitting = 0,
                      .charted = {},
                      .bars = {},
                      .alternatives = {},
                      .changes = {},
                      .substitutes = {},
                      .speed = {},
                      .rule = rule(verdict, rules),
                      .evidence = {}};
    std::optional<LatencyEstimate> estimate;
    report.speed = speed(dataset, pair, verdict.controller, estimate);
    report.evidence = pairEvidence(dataset, pair, verdict, estimate);
    const std::size_t used = putUsedFirst(dataset, pair, verdict, estimate, sources);
    report.frame.sources = sourcesTable(sources);
    report.frame.sources.fewest = std::clamp<std::size_t>(used, 1, mostUsedSources);
    report.frame.sources.note = identifiers(dataset, pair);
    report.barsNote = noteOnBars(report.memories, rules.margin / hundredths);
    addAlternatives(dataset, rules, pair, report);
    addChanges(catalog, rules, pair, verdict, report);
    return report;
}

} // namespace tinyatlas
