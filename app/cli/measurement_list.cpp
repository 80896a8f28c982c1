// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/measurement_list.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"

namespace tinyatlas::cli {

namespace {

using Metric = MeasuredQuality::Metric;

Json sourceOf(const Dataset &dataset, const std::optional<MeasuredFigure> &figure) {
    return figure ? orNull(objectText(dataset.store, figure->source)) : Json();
}

Json iriOf(const Dataset &dataset, TermId term) { return termJson(dataset.store, term); }

std::string_view metricCode(Metric metric) {
    switch (metric) {
    case Metric::Top1Accuracy:
        return "top-1-percent";
    case Metric::AreaUnderCurve:
        return "auc";
    case Metric::TruePositives:
        return "true-positives";
    case Metric::FalseNegatives:
        return "false-negatives";
    case Metric::FalsePositives:
        break;
    }
    return "false-positives";
}

Json divisionCode(Division division) {
    return division == Division::None ? Json() : Json(division == Division::Closed ? "closed" : "open");
}

Json system(const Dataset &dataset, const Measurement &one) {
    if (!one.system)
        return {};
    const BenchmarkSystem &of = *one.system;
    return {{"name", orNull(of.name)},
            {"iri", iriOf(dataset, of.term)},
            {"board", orNull(of.boardName)},
            {"class", orNull(of.deviceClass)},
            {"chip", orNull(of.chip)},
            {"processor", orNull(of.processor)},
            {"clock_mhz", orNull(of.clock)},
            {"accelerator", orNull(of.accelerator)},
            {"accelerator_clock_mhz", orNull(of.acceleratorClock)},
            {"notes", orNull(of.notes)},
            {"source", orNull(of.source)}};
}

Json quality(const Dataset &dataset, const Measurement &one) {
    Json list = Json::array();
    for (const MeasuredQuality &each : one.quality)
        list.push_back({{"metric", metricCode(each.metric)},
                        {"value", orNull(std::optional(each.figure))},
                        {"source", orNull(objectText(dataset.store, each.figure.source))}});
    return list;
}

Json carriedOver(const Dataset &dataset, const Measurement &one) {
    Json list = Json::array();
    for (const CarriedOver &later : one.carriedOver)
        list.push_back({{"round", orNull(later.round)},
                        {"iri", iriOf(dataset, later.term)},
                        {"source", orNull(later.source)}});
    return list;
}

Json measurement(const Dataset &dataset, const Measurement &one) {
    const Catalog &catalog = dataset.catalog;
    const NeuralNetwork *const model = one.model.valid() ? &catalog.model(one.model) : nullptr;
    const Device *const device = one.device.valid() ? &catalog.device(one.device) : nullptr;
    return {{"name", QStringLiteral("%1 on %2")
                         .arg(text::modelOf(catalog, one), text::systemOf(catalog, one))
                         .toStdString()},
            {"iri", iriOf(dataset, one.term)},
            {"model", model ? Json(model->name) : Json()},
            {"model_iri", model ? iriOf(dataset, model->term) : Json()},
            {"model_label", orNull(one.modelLabel)},
            {"model_size", one.modelSize ? Json(one.modelSize->value.count) : Json()},
            {"model_hash", orNull(one.modelHash)},
            {"device", device ? Json(device->title) : Json()},
            {"device_iri", device ? iriOf(dataset, device->term) : Json()},
            {"system", system(dataset, one)},
            {"benchmark", orNull(one.benchmark)},
            {"round", orNull(one.round)},
            {"again_in", carriedOver(dataset, one)},
            {"division", divisionCode(one.division)},
            {"status", orNull(one.status)},
            {"submitter", orNull(one.submitter)},
            {"task", orNull(one.task)},
            {"runtime", orNull(one.runtime)},
            {"kernels", orNull(one.kernels)},
            {"quantization", orNull(one.quantization)},
            {"latency_us", orNull(one.latency)},
            {"latency_estimated", one.latency && one.latency->isEstimated},
            {"energy_uj", orNull(one.energy)},
            {"energy_supply_mv", orNull(one.supplyVoltage)},
            {"energy_source", sourceOf(dataset, one.energy)},
            {"average_power_mw", orNull(one.averagePower)},
            {"average_power_source", sourceOf(dataset, one.averagePower)},
            {"arena", orNull(one.arena)},
            {"accuracy", quality(dataset, one)},
            {"runs", orNull(one.runs)},
            {"date", orNull(one.date)},
            {"source", orNull(one.source)},
            {"notes", one.notes}};
}

QString orNotMeasured(const QString &text) { return text.isEmpty() ? QStringLiteral("not measured") : text; }

QString orNotStated(const QString &text) { return text.isEmpty() ? QStringLiteral("not stated") : text; }

QString stated(const std::string &text) { return orNotStated(text::words(text)); }

} // namespace

Json measurementList(const Dataset &dataset) {
    Json list = Json::array();
    for (const Measurement &one : dataset.catalog.measurements)
        list.push_back(measurement(dataset, one));
    return list;
}

TextTable measurementTable(const Catalog &catalog) {
    TextTable table({QStringLiteral("model"), QStringLiteral("device"), QStringLiteral("benchmark"),
                     QStringLiteral("round"), QStringLiteral("division"), QStringLiteral("submitter"),
                     QStringLiteral("runtime"), QStringLiteral("latency"), QStringLiteral("energy"),
                     QStringLiteral("accuracy"), QStringLiteral("source")});
    for (const Measurement &one : catalog.measurements)
        table.add({text::modelOf(catalog, one), text::systemOf(catalog, one), stated(one.benchmark),
                   one.round.empty() ? orNotStated({}) : text::roundsOf(one),
                   orNotStated(text::divisionName(one.division)), stated(one.submitter), stated(one.runtime),
                   orNotMeasured(text::latencyOf(one)), orNotMeasured(text::energyOf(one)),
                   orNotMeasured(text::qualityOf(one)), stated(one.source)});
    return table;
}

} // namespace tinyatlas::cli
