// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/evidence_parts.h"

#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measured_evidence.h"
#include "app/text/measured_lines.h"
#include "app/text/measurement_texts.h"
#include "app/text/overhead_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/viewmodels/inspector_content.h"

#include <QCoreApplication>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Evidence", text); }

Evidence countOf(const EvidenceFinder &finder, const std::vector<MeasurementId> &measurements) {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Counted, .facts = {}};
    for (const MeasurementId id : measurements)
        evidence.add(finder.fact(finder.dataset().catalog.measurement(id).statement));
    return evidence;
}

/// The measurements of a division that the inspector folds.
Evidence moreMeasured(const EvidenceFinder &finder, const ShownFigure &shown) {
    const Catalog &catalog = finder.dataset().catalog;
    const auto all = shown.thing.kind == Selection::Kind::Model
                         ? catalog.measurementsOf(ModelId{shown.thing.index})
                         : catalog.measurementsOn(DeviceId{shown.thing.index});
    std::vector<MeasurementId> folded;
    for (const text::MeasuredGroup &group : text::measuredGroups(catalog, all)) {
        for (std::size_t i = group.shownFirst(); i < group.measurements.size(); ++i) {
            if (static_cast<std::uint32_t>(group.division) == shown.index)
                folded.push_back(group.measurements[i]);
        }
    }
    return countOf(finder, folded);
}

Evidence evidenceFor(const EvidenceFinder &finder, const ShownFigure &shown) {
    if (shown.figure == Figure::Measured)
        return evidenceOf(finder, MeasurementId{shown.index}).results();
    if (shown.figure == Figure::MoreMeasured)
        return moreMeasured(finder, shown);
    switch (shown.thing.kind) {
    case Selection::Kind::Model:
        return shown.figure == Figure::Verdicts
                   ? evidenceOfVerdicts(finder, ModelId{shown.thing.index})
                   : finder.of(ModelId{shown.thing.index}, shown.figure, shown.index);
    case Selection::Kind::Device:
        return shown.figure == Figure::Verdicts
                   ? evidenceOfVerdicts(finder, DeviceId{shown.thing.index})
                   : finder.of(DeviceId{shown.thing.index}, shown.figure, shown.index);
    case Selection::Kind::Sensor:
        return finder.of(SensorTypeId{shown.thing.index}, shown.figure);
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    return finder.ofGraph(shown.figure);
}

/// What the user has set that such a figure depends on.
QStringList conditionsOf(const Session &session, const ShownFigure &shown) {
    if (shown.figure == Figure::Measured)
        return text::creditLines(session.catalog().measurement(MeasurementId{shown.index}));
    if (shown.figure != Figure::Verdicts)
        return {};
    const FitRules &rules = session.matchedRules();
    QStringList conditions{text::marginCondition(rules)};
    conditions << text::overheadLines(rules.overhead);
    if (const std::size_t things = rules.devices.size() + rules.models.size(); things > 0)
        conditions << tr("what you suppose of %1 models and devices").arg(text::countExact(things));
    return conditions;
}

text::NamedEvidence named(const Session &session, const EvidenceFinder &finder, const ShownFigure &shown) {
    text::NamedEvidence figure{shown.label, shown.value, evidenceFor(finder, shown),
                               conditionsOf(session, shown)};
    const FitRules &rules = session.matchedRules();
    if (shown.figure == Figure::Verdicts && rules.supposes())
        figure.evidence.kind = EvidenceKind::WhatIf;
    return figure;
}

text::NamedEvidence named(const Session &session, const EvidenceFinder &finder, const Pair &pair,
                          const Requirement &requirement) {
    const Catalog &catalog = session.catalog();
    QStringList conditions = text::requirementConditions(catalog, requirement, session.rules());
    if (const QString others = text::otherSensors(catalog, pair.device, requirement); !others.isEmpty())
        conditions.prepend(others);
    return {text::requirementText(catalog, requirement).what, text::requirementValue(catalog, requirement),
            evidenceOf(finder, pair.model, pair.device, requirement), conditions};
}

QString pairTitle(const Session &session, const Pair &pair) {
    return tr("%1 on %2")
        .arg(nameOf(session, Selection::of(pair.model)), nameOf(session, Selection::of(pair.device)));
}

} // namespace

EvidenceSheet sheetOf(const Session &session, const ShownFigure &figure) {
    if (figure.figure == Figure::Measured)
        return sheetOf(session, MeasurementId{figure.index});
    const EvidenceFinder finder(*session.dataset());
    const QString name = nameOf(session, figure.thing);
    return {name.isEmpty() ? session.title() : name, {named(session, finder, figure)}};
}

EvidenceSheet sheetOf(const Session &session, const Selection &thing) {
    const EvidenceFinder finder(*session.dataset());
    const InspectorContent content = inspectorContent(session, thing, {});
    EvidenceSheet sheet{content.title, {}};
    for (const InspectorRow &row : content.rows) {
        if (row.figure == Figure::None)
            continue;
        const ShownFigure shown = shownFigure(session, thing, row);
        if (auto figure = named(session, finder, shown); !figure.evidence.empty())
            sheet.figures.push_back(std::move(figure));
    }
    return sheet;
}

EvidenceSheet sheetOf(const Session &session, const Pair &pair) {
    const EvidenceFinder finder(*session.dataset());
    const Verdict verdict = judge(session.catalog(), pair.model, pair.device, session.rules());
    EvidenceSheet sheet{pairTitle(session, pair), {}};
    for (const Requirement &requirement : verdict.requirements)
        sheet.figures.push_back(named(session, finder, pair, requirement));
    return sheet;
}

EvidenceSheet sheetOf(const Session &session, const Pair &pair, int requirement) {
    const Verdict verdict = judge(session.catalog(), pair.model, pair.device, session.rules());
    EvidenceSheet sheet{pairTitle(session, pair), {}};
    if (requirement < 0 || static_cast<std::size_t>(requirement) >= verdict.requirements.size())
        return sheet;
    const EvidenceFinder finder(*session.dataset());
    sheet.figures.push_back(
        named(session, finder, pair, verdict.requirements[static_cast<std::size_t>(requirement)]));
    return sheet;
}

EvidenceSheet sheetOf(const Session &session, MeasurementId measurement) {
    const EvidenceFinder finder(*session.dataset());
    const Catalog &catalog = session.catalog();
    const Measurement &one = catalog.measurement(measurement);
    return {tr("%1 on %2").arg(text::modelOf(catalog, one), text::systemOf(catalog, one)),
            text::measurementEvidence(finder, measurement)};
}

EvidenceSheet countSheet(const Session &session, const QString &label,
                         const std::vector<MeasurementId> &measurements) {
    const EvidenceFinder finder(*session.dataset());
    return {session.title(), {{label, text::countExact(measurements.size()), countOf(finder, measurements)}}};
}

EvidenceSheet sheetOf(const Session &session, StatementId statement) {
    const TripleStore &store = session.dataset()->store;
    if (!statement.valid() || statement.value >= store.size())
        return {};
    const EvidenceFinder finder(*session.dataset());
    const Triple &triple = store.statement(statement);
    const text::FactText fact = text::factText(store, finder.fact(statement));
    return {fact.subject,
            {{text::propertyWords(store, triple.predicate), text::valueText(store, triple.object),
              finder.ofStatement(statement)}}};
}

EvidenceSheet supposedSheet(const QString &label, const QString &value) {
    Evidence evidence;
    evidence.kind = EvidenceKind::WhatIf;
    evidence.method = EvidenceMethod::Supposed;
    return {tr("What-if"), {{label, value, evidence}}};
}

EvidenceSheet estimateSheet(const Dataset &dataset, const LatencyEstimate &estimate, const QStringList &how) {
    text::NamedEvidence named{.label = tr("Latency, estimated"),
                              .value = text::estimatedLatency(estimate),
                              .evidence = {},
                              .conditions = how};
    named.evidence.kind = EvidenceKind::Estimated;
    named.evidence.method = EvidenceMethod::Combined;
    const EvidenceFinder finder(dataset);
    for (const MeasurementId rate : estimate.rates)
        named.evidence.add(evidenceOf(finder, rate).latency);
    return {.title = named.label, .figures = {named}};
}

} // namespace tinyatlas
