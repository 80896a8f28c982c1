// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/change_answers.h"

#include "app/cli/json_answers.h"
#include "app/text/change_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/substitute_texts.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <stdexcept>

namespace tinyatlas::cli {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

constexpr std::size_t mostLines = 20; // of each kind, for a terminal

struct Found {
    std::optional<Verdict> verdict; ///< on the device asked about
    FitGoal goal = FitGoal::Enough;
    SmallestChanges changes;
    std::vector<ProposedSubstitute> substitutes;
    FitMatrix matrix; ///< where none is asked about
};

std::vector<ProposedSubstitute> substitutesFor(const Catalog &catalog, const ChangeQuestion &question,
                                               const FitMatrix &matrix) {
    return question.device ? substitutesOn(catalog, question.model, *question.device, question.rules)
                           : substitutesAnywhere(catalog, matrix, question.model, question.rules);
}

Found find(const Catalog &catalog, const ChangeQuestion &question) {
    Found found;
    if (question.device)
        found.verdict = judge(catalog, question.model, *question.device, question.rules);
    else if (auto matrix = match(catalog, question.rules))
        found.matrix = std::move(matrix).value();
    else
        throw std::length_error(matrix.error().message); // which the command line shows
    if (found.verdict && isFit(found.verdict->state))
        found.goal = FitGoal::WithMargin;
    found.changes = smallestChanges(catalog, question.model, question.device, question.rules, found.goal);
    found.substitutes = substitutesFor(catalog, question, found.matrix);
    return found;
}

Json iri(const Dataset &dataset, TermId term) { return asWritten(dataset.store.term(term).text); }

Json figureOrNull(const std::optional<double> &figure) { return figure ? Json(*figure) : Json(); }

Json subject(const Dataset &dataset, const ChangeQuestion &question, const Found &found) {
    const Catalog &catalog = dataset.catalog;
    const NeuralNetwork &model = catalog.model(question.model);
    Json json{{"model", model.name}, {"model_iri", iri(dataset, model.term)}};
    if (question.device) {
        const Device &device = catalog.device(*question.device);
        json["device"] = device.title;
        json["device_iri"] = iri(dataset, device.term);
        json["verdict"] = verdictCode(found.verdict->state);
    } else {
        json["fit"] = found.matrix.ofModel(question.model).fit();
    }
    addSupposed(json, dataset, question.rules);
    return json;
}

Json fittingJson(const Dataset &dataset, const ChangeQuestion &question, DeviceId id) {
    const Verdict verdict = judge(dataset.catalog, question.model, id, question.rules);
    const Device &device = dataset.catalog.device(id);
    const auto spare = [](const Requirement &memory) { return (*memory.have - *memory.need).count; };
    return {{"device", device.title},
            {"device_iri", iri(dataset, device.term)},
            {"verdict", verdictCode(verdict.state)},
            {"ram_to_spare", spare(verdict.ram())},
            {"flash_to_spare", spare(verdict.flash())}};
}

Json growthJson(const DeviceChange &change, Requirement::Kind kind) {
    const auto growth = std::ranges::find(change.memories, kind, &MemoryGrowth::kind);
    if (growth == change.memories.end())
        return {};
    return {{"from", growth->from.count}, {"to", growth->to.count}, {"more", growth->more().count}};
}

Json changeJson(const Dataset &dataset, const ChangeQuestion &question, const DeviceChange &change) {
    const Device &device = dataset.catalog.device(change.device);
    Json sensors = Json::array();
    for (const SensorTypeId sensor : change.sensors)
        sensors.push_back(dataset.catalog.sensorType(sensor).name);
    return {{"device", device.title},
            {"device_iri", iri(dataset, device.term)},
            {"asked", change.device == question.device},
            {"sensors", sensors},
            {"ram", growthJson(change, Requirement::Kind::Ram)},
            {"flash", growthJson(change, Requirement::Kind::Flash)},
            {"growth", std::isfinite(change.growth()) ? Json(change.growth()) : Json()},
            {"lower_bound", change.isLowerBound}};
}

std::string_view kinshipCode(Kinship kinship) {
    switch (kinship) {
    case Kinship::SameTask:
        return "same-task";
    case Kinship::SameSensorsAndDataset:
        return "same-sensors-and-dataset";
    case Kinship::SameSensors:
        return "same-sensors";
    case Kinship::None:
        break;
    }
    return "none";
}

Json sharedJson(const SharedGrounds &shared) {
    Json grounds = Json::array();
    for (const auto &[isShared, code] :
         {std::pair(shared.sensors, "sensors"), std::pair(shared.dataset, "dataset"),
          std::pair(shared.outputs, "outputs"), std::pair(shared.category, "category")}) {
        if (isShared)
            grounds.push_back(code);
    }
    return grounds;
}

Json tradeJson(const Trade &trade) {
    Json quality;
    if (trade.quality)
        quality = {{"metric", trade.quality->metric},
                   {"model", trade.quality->ofModel},
                   {"substitute", trade.quality->substitute}};
    return {{"quality", quality},
            {"macs", figureOrNull(trade.multiplyAccumulates)},
            {"ram", bytesOrNull(trade.ram)},
            {"flash", bytesOrNull(trade.flash)}};
}

Json substitutesJson(const Dataset &dataset, const ChangeQuestion &question, const Found &found) {
    Json list = Json::array();
    for (const ProposedSubstitute &one : found.substitutes) {
        const NeuralNetwork &model = dataset.catalog.model(one.model);
        Json json{{"model", model.name},
                  {"model_iri", iri(dataset, model.term)},
                  {"kinship", kinshipCode(one.kinship)},
                  {"task", orNull(model.task)},
                  {"shared", sharedJson(one.shared)},
                  {"trade", tradeJson(one.trade)}};
        if (!question.device)
            json["fit"] = found.matrix.ofModel(one.model).fit();
        list.push_back(std::move(json));
    }
    return list;
}

/// One line a thing, up to as many as anybody reads; what is left out is said.
template <class Things, class Line>
void writeLines(const QString &heading, const Things &things, std::ostream &out, Line line) {
    if (things.empty())
        return;
    const auto write = [&out](const QString &text) { out << text::oneLine(text).toStdString() << '\n'; };
    write(heading);
    for (std::size_t i = 0; i < std::min(things.size(), mostLines); ++i)
        write(QStringLiteral("  %1. %2").arg(QString::number(i + 1), line(things[i])));
    if (things.size() > mostLines)
        write(tr("  and %1 more: --json lists them all").arg(text::countExact(things.size() - mostLines)));
}

/// "ARM MicroNet VWW 3 on Syntiant TinyML Board: does not fit", "… fits 3 of 6 devices"
QString subjectLine(const Catalog &catalog, const ChangeQuestion &question, const Found &found) {
    const QString model = text::displayName(catalog.model(question.model).name);
    if (question.device)
        return tr("%1 on %2: %3")
            .arg(model, text::deviceTitle(catalog.device(*question.device)),
                 text::verdictWord(found.verdict->state));
    return tr("%1 fits %2 of %3 devices")
        .arg(model, text::countExact(found.matrix.ofModel(question.model).fit()),
             text::countExact(catalog.devices.size()));
}

void writeSubject(const Catalog &catalog, const ChangeQuestion &question, const Found &found,
                  std::ostream &out) {
    for (const QString &line :
         QStringList(subjectLine(catalog, question, found)) + text::whatIfLines(catalog, question.rules))
        out << text::oneLine(line).toStdString() << '\n';
}

} // namespace

void writeChanges(const Dataset &dataset, const ChangeQuestion &question, bool json, std::ostream &out) {
    const Catalog &catalog = dataset.catalog;
    const Found found = find(catalog, question);
    if (json) {
        Json answer = subject(dataset, question, found);
        answer["goal"] = found.goal == FitGoal::Enough ? "fits" : "leaves-margin";
        answer["fits_as_it_is"] = Json::array();
        for (const DeviceId device : found.changes.fitting)
            answer["fits_as_it_is"].push_back(fittingJson(dataset, question, device));
        answer["changes"] = Json::array();
        for (const DeviceChange &change : found.changes.changes)
            answer["changes"].push_back(changeJson(dataset, question, change));
        answer["substitutes"] = substitutesJson(dataset, question, found);
        out << toText(answer, 2) << '\n';
        return;
    }
    writeSubject(catalog, question, found, out);
    const auto &rules = question.rules;
    writeLines(tr("Fits as it is:"), found.changes.fitting, out, [&](DeviceId device) {
        return text::fittingSentence(catalog, question.model, device, rules);
    });
    writeLines(tr("What would it take? %1").arg(text::goalWords(found.goal, rules)), found.changes.changes,
               out, [&](const DeviceChange &change) {
                   return text::changeSentence(catalog, question.model, change, rules);
               });
    if (found.changes.fitting.empty() && found.changes.changes.empty())
        out << tr("No change of a device can be named that would make it fit.").toStdString() << '\n';
}

void writeSubstitutes(const Dataset &dataset, const ChangeQuestion &question, bool json, std::ostream &out) {
    const Catalog &catalog = dataset.catalog;
    const Found found = find(catalog, question);
    if (json) {
        Json answer = subject(dataset, question, found);
        answer["substitutes"] = substitutesJson(dataset, question, found);
        out << toText(answer, 2) << '\n';
        return;
    }
    writeSubject(catalog, question, found, out);
    const QString heading = question.device ? tr("Could be used instead, and fits this device:")
                                            : tr("Could be used instead, and fits some device:");
    writeLines(heading, found.substitutes, out, [&](const ProposedSubstitute &one) {
        return text::substituteSentence(catalog, question.model, one);
    });
    if (found.substitutes.empty())
        out << (question.device ? tr("Nothing for the same task, or with the same sensors, fits this device.")
                                : tr("Nothing for the same task, or with the same sensors, fits any device."))
                   .toStdString()
            << '\n';
}

} // namespace tinyatlas::cli
