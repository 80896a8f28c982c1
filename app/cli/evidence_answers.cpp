// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/evidence_answers.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/measured_evidence.h"
#include "app/text/sentences.h"
#include "core/rdf/source_names.h"

#include <array>

namespace tinyatlas::cli {

namespace {

std::string_view kindCode(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::Asserted:
        return "asserted";
    case EvidenceKind::Computed:
        return "computed";
    case EvidenceKind::Measured:
        return "measured";
    case EvidenceKind::Estimated:
        return "estimated";
    case EvidenceKind::WhatIf:
        break;
    }
    return "what-if";
}

std::string_view joinCode(ModelJoin join) {
    switch (join) {
    case ModelJoin::Iri:
        return "iri";
    case ModelJoin::Hash:
        return "hash";
    case ModelJoin::Size:
        return "size";
    case ModelJoin::None:
        break;
    }
    return "nothing";
}

void addFact(const TripleStore &store, const Fact &fact, Json &json) {
    const Place place = store.place(fact.statement);
    const Triple &triple = store.statement(fact.statement);
    json["file"] = store.sources()[place.source].name;
    json["line"] = place.line;
    json["subject"] = termJson(store, triple.subject);
    json["subject_of"] = termJson(store, fact.owner);
    json["predicate"] = termJson(store, triple.predicate);
    json["object"] = termJson(store, triple.object);
    json["unit"] = fact.unit.valid() ? termJson(store, store.statement(fact.unit).object) : Json();
    const QString conversion = text::factText(store, fact).conversion;
    json["conversion"] = conversion.isEmpty() ? Json() : Json(conversion.toStdString());
}

struct Named {
    const char *name; ///< in JSON
    Figure figure;
};

constexpr std::array modelFigures{Named{"name", Figure::Name},
                                  Named{"iri", Figure::Iri},
                                  Named{"identifier", Figure::Identifier},
                                  Named{"description", Figure::Description},
                                  Named{"task", Figure::Task},
                                  Named{"category", Figure::Category},
                                  Named{"ram", Figure::Ram},
                                  Named{"flash", Figure::Flash},
                                  Named{"macs", Figure::MultiplyAccumulates},
                                  Named{"top_1_accuracy", Figure::Top1Accuracy},
                                  Named{"runtime", Figure::RuntimePlatform},
                                  Named{"precisions", Figure::Precisions},
                                  Named{"input", Figure::Input},
                                  Named{"output", Figure::Output},
                                  Named{"training_dataset", Figure::TrainingDataset},
                                  Named{"creator", Figure::Creator},
                                  Named{"citation", Figure::Citation},
                                  Named{"code_repository", Figure::CodeRepository},
                                  Named{"date_created", Figure::DateCreated}};

constexpr std::array deviceFigures{Named{"name", Figure::Name}, Named{"iri", Figure::Iri},
                                   Named{"description", Figure::Description},
                                   Named{"manufacturer", Figure::Manufacturer}};

template <class Id, std::size_t N>
Json figuresOf(const EvidenceFinder &finder, Id id, const std::array<Named, N> &figures) {
    Json json = Json::object();
    for (const Named &one : figures)
        json[one.name] = evidenceJson(finder.dataset().store, finder.of(id, one.figure));
    return json;
}

/// Each of a list, in its order.
template <class Id> Json listOf(const EvidenceFinder &finder, Id id, Figure figure, std::size_t count) {
    Json list = Json::array();
    for (std::size_t i = 0; i < count; ++i)
        list.push_back(evidenceJson(finder.dataset().store, finder.of(id, figure, i)));
    return list;
}

/// Adds the lines of one figure; none where it is not stated.
void addLines(const EvidenceFinder &finder, const QString &label, const Evidence &evidence,
              QStringList &lines) {
    lines << text::evidenceLines(finder.dataset().store, {label, {}, evidence});
}

/// What the user has set about a requirement, and why other sensors stand below it.
QStringList conditionsOf(const EvidenceFinder &finder, DeviceId device, const Requirement &requirement,
                         const FitRules &rules) {
    QStringList conditions = text::requirementConditions(finder.dataset().catalog, requirement, rules);
    conditions << text::otherSensors(finder.dataset().catalog, device, requirement);
    conditions.removeAll(QString());
    return conditions;
}

/// Of a missing sensor, the statements are about others.
QString haveLabel(const QString &what, const Requirement &requirement) {
    const bool others = requirement.kind == Requirement::Kind::Sensor && !requirement.met.value_or(false);
    return others ? QStringLiteral("Sensor of the device") : QStringLiteral("%1 of the device").arg(what);
}

} // namespace

Json evidenceJson(const TripleStore &store, const Evidence &evidence) {
    if (evidence.empty())
        return {};
    Json json{{"kind", kindCode(evidence.kind)}};
    const std::string_view stated = kindCode(text::kindOfFacts(evidence.kind));
    json["statement_kind"] = stated;
    addFact(store, evidence.facts.front(), json);
    Json further = Json::array();
    for (std::size_t i = 1; i < evidence.facts.size(); ++i) {
        Json &fact = further.emplace_back(Json{{"statement_kind", stated}});
        addFact(store, evidence.facts[i], fact);
    }
    if (!further.empty())
        json["further"] = std::move(further);
    if (evidence.factCount > evidence.facts.size())
        json["left_out"] = evidence.factCount - evidence.facts.size();
    return json;
}

Json modelEvidence(const EvidenceFinder &finder, ModelId id) {
    const NeuralNetwork &model = finder.dataset().catalog.model(id);
    Json json = figuresOf(finder, id, modelFigures);
    json["metrics"] = listOf(finder, id, Figure::Metric, model.metrics.size());
    json["sensors"] = listOf(finder, id, Figure::SensorNeed, model.sensorNeeds.size());
    json["layers"] = listOf(finder, id, Figure::Layer, model.layers.size());
    return json;
}

Json deviceEvidence(const EvidenceFinder &finder, DeviceId id) {
    const Device &device = finder.dataset().catalog.device(id);
    const TripleStore &store = finder.dataset().store;
    Json json = figuresOf(finder, id, deviceFigures);
    Json controllers = Json::array();
    for (std::size_t i = 0; i < device.microcontrollers.size(); ++i)
        controllers.push_back({{"ram", evidenceJson(store, finder.of(id, Figure::Ram, i))},
                               {"flash", evidenceJson(store, finder.of(id, Figure::Flash, i))},
                               {"chip", evidenceJson(store, finder.of(id, Figure::Chip, i))},
                               {"core", evidenceJson(store, finder.of(id, Figure::Core, i))},
                               {"clock", evidenceJson(store, finder.of(id, Figure::Clock, i))}});
    json["microcontrollers"] = std::move(controllers);
    json["sensors"] = listOf(finder, id, Figure::Sensor, device.sensors.size());
    json["affordances"] = listOf(finder, id, Figure::Affordance, device.affordances.size());
    return json;
}

Json sensorEvidence(const EvidenceFinder &finder, SensorTypeId type) {
    const TripleStore &store = finder.dataset().store;
    return {{"needed_by", evidenceJson(store, finder.of(type, Figure::NeededBy))},
            {"carried_by", evidenceJson(store, finder.of(type, Figure::CarriedBy))}};
}

QStringList modelEvidenceLines(const EvidenceFinder &finder, ModelId id) {
    QStringList lines;
    addLines(finder, QStringLiteral("model"), finder.of(id, Figure::Name), lines);
    addLines(finder, QStringLiteral("task"), finder.of(id, Figure::Task), lines);
    addLines(finder, QStringLiteral("RAM"), finder.of(id, Figure::Ram), lines);
    addLines(finder, QStringLiteral("flash"), finder.of(id, Figure::Flash), lines);
    addLines(finder, QStringLiteral("MACs"), finder.of(id, Figure::MultiplyAccumulates), lines);
    addLines(finder, QStringLiteral("top-1"), finder.of(id, Figure::Top1Accuracy), lines);
    const std::size_t sensors = finder.dataset().catalog.model(id).sensorNeeds.size();
    for (std::size_t i = 0; i < sensors; ++i)
        addLines(finder, QStringLiteral("sensor"), finder.of(id, Figure::SensorNeed, i), lines);
    return lines;
}

QStringList deviceEvidenceLines(const EvidenceFinder &finder, DeviceId id) {
    const Device &device = finder.dataset().catalog.device(id);
    QStringList lines;
    addLines(finder, QStringLiteral("device"), finder.of(id, Figure::Name), lines);
    for (std::size_t i = 0; i < device.microcontrollers.size(); ++i) {
        addLines(finder, QStringLiteral("RAM"), finder.of(id, Figure::Ram, i), lines);
        addLines(finder, QStringLiteral("flash"), finder.of(id, Figure::Flash, i), lines);
    }
    for (std::size_t i = 0; i < device.sensors.size(); ++i)
        addLines(finder, QStringLiteral("sensor"), finder.of(id, Figure::Sensor, i), lines);
    return lines;
}

QStringList sensorEvidenceLines(const EvidenceFinder &finder, SensorTypeId type) {
    QStringList lines;
    addLines(finder, QStringLiteral("models need it"), finder.of(type, Figure::NeededBy), lines);
    addLines(finder, QStringLiteral("devices have it"), finder.of(type, Figure::CarriedBy), lines);
    return lines;
}

Json measurementEvidence(const EvidenceFinder &finder, MeasurementId id) {
    const MeasurementEvidence found = evidenceOf(finder, id);
    const auto json = [&](const Evidence &evidence) {
        return evidenceJson(finder.dataset().store, evidence);
    };
    Json quality = Json::array();
    for (const Evidence &each : found.quality)
        quality.push_back(json(each));
    Json model = json(found.model);
    if (!model.is_null())
        model["found_by"] = joinCode(found.join);
    return {{"latency_us", json(found.latency)},
            {"energy_uj", json(found.energy)},
            {"average_power_mw", json(found.averagePower)},
            {"arena", json(found.arena)},
            {"accuracy", std::move(quality)},
            {"conditions", json(found.conditions)},
            {"again_in", json(found.carriedOver)},
            {"source", json(found.sources)},
            {"model", std::move(model)},
            {"device", json(found.device)}};
}

QStringList measurementEvidenceLines(const EvidenceFinder &finder, MeasurementId id) {
    QStringList lines;
    for (text::NamedEvidence &named : text::measurementEvidence(finder, id)) {
        named.conditions.clear(); // they stand in the row itself
        if (named.evidence.method != EvidenceMethod::Joined)
            named.value.clear(); // likewise
        lines << text::evidenceLines(finder.dataset().store, named);
    }
    return lines;
}

Json requirementEvidence(const EvidenceFinder &finder, ModelId model, DeviceId device,
                         const Requirement &requirement, const FitRules &rules) {
    Json json = evidenceJson(finder.dataset().store, evidenceOf(finder, model, device, requirement));
    if (json.is_null())
        return json;
    const std::size_t needs = evidenceOfNeed(finder, model, requirement).facts.size();
    const auto side = [needs](std::size_t fact) { return fact < needs ? "needed" : "on_device"; };
    json["side"] = side(0);
    for (std::size_t i = 0; json.contains("further") && i < json["further"].size(); ++i)
        json["further"][i]["side"] = side(i + 1);
    json["conditions"] = Json::array();
    for (const QString &condition : conditionsOf(finder, device, requirement, rules))
        json["conditions"].push_back(condition.toStdString());
    return json;
}

QStringList fitEvidenceLines(const EvidenceFinder &finder, ModelId model, DeviceId device,
                             const FitRules &rules) {
    const Catalog &catalog = finder.dataset().catalog;
    const TripleStore &store = finder.dataset().store;
    QStringList lines;
    for (const Requirement &requirement : judge(catalog, model, device, rules).requirements) {
        const QString what = text::requirementText(catalog, requirement).what;
        Evidence answer = evidenceOf(finder, model, device, requirement);
        answer.facts.clear();
        answer.factCount = 0;
        lines << text::evidenceLines(store, {what, text::requirementValue(catalog, requirement), answer,
                                             conditionsOf(finder, device, requirement, rules)})
              << text::evidenceLines(
                     store,
                     {QStringLiteral("%1 needed").arg(what), {}, evidenceOfNeed(finder, model, requirement)})
              << text::evidenceLines(
                     store, {haveLabel(what, requirement), {}, evidenceOfHave(finder, device, requirement)});
    }
    return lines;
}

} // namespace tinyatlas::cli
