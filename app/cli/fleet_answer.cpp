// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fleet_answer.h"

#include "app/cli/json_answers.h"
#include "app/cli/name_search.h"
#include "app/cli/text_table.h"
#include "app/text/figures.h"
#include "app/text/fleet_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <string_view>

namespace tinyatlas::cli {

namespace {

/// So many of a list are named in words; JSON names them all.
constexpr std::size_t mostNamed = 50;

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

/// What is asked, and all that it takes to answer.
struct Question {
    const Dataset &dataset;
    const FitRules &rules;
    FitMatrix matrix;
    std::vector<ModelId> models;
    std::vector<DeviceId> devices;

    [[nodiscard]] const Catalog &catalog() const { return dataset.catalog; }
    [[nodiscard]] FleetQuestion asked() const { return {models, devices}; }
};

/// The things that are named, each once, or `all` where none is.
template <class AnyId, class Find>
Result<std::vector<AnyId>, QString> named(const QStringList &names, std::vector<AnyId> all,
                                          const Find &find) {
    std::vector<AnyId> ids;
    for (const QString &name : names) {
        const Result<AnyId, QString> found = find(name);
        if (!found)
            return found.error();
        if (std::ranges::find(ids, found.value()) == ids.end())
            ids.push_back(found.value());
    }
    return names.isEmpty() ? std::move(all) : std::move(ids);
}

Json modelJson(const Dataset &dataset, ModelId id) {
    const NeuralNetwork &model = dataset.catalog.model(id);
    return {{"model", model.name}, {"model_iri", asWritten(dataset.store.term(model.term).text)}};
}

Json deviceJson(const Dataset &dataset, DeviceId id) {
    const Device &device = dataset.catalog.device(id);
    return {{"device", device.title}, {"device_iri", asWritten(dataset.store.term(device.term).text)}};
}

Json modelsJson(const Dataset &dataset, const std::vector<ModelId> &models) {
    Json list = Json::array();
    for (const ModelId model : models)
        list.push_back(modelJson(dataset, model));
    return list;
}

Json memberJson(const Question &question, const FleetMember &member) {
    Json json = deviceJson(question.dataset, member.device);
    json["runs"] = Json::array();
    auto alone = member.onlyHere.begin(); // in the same order
    for (const ModelId model : member.runs) {
        Json run = modelJson(question.dataset, model);
        run["verdict"] = verdictCode(question.matrix.state(model, member.device));
        run["only_here"] = alone != member.onlyHere.end() && *alone == model;
        alone += run["only_here"] ? 1 : 0;
        json["runs"].push_back(std::move(run));
    }
    return json;
}

Json headJson(const Question &question, const Fleet &fleet) {
    Json json{{"models", question.models.size()},
              {"devices", question.devices.size()},
              {"fewest", fleet.members.size()},
              {"proven_smallest", fleet.provenSmallest()},
              {"lower_bound", fleet.lowerBound}};
    addSupposed(json, question.dataset, question.rules);
    return json;
}

void writeFleetJson(const Question &question, const Fleet &fleet, std::ostream &out) {
    Json json = headJson(question, fleet);
    json["fleet"] = Json::array();
    for (const FleetMember &member : fleet.members)
        json["fleet"].push_back(memberJson(question, member));
    json["run_nowhere"] = modelsJson(question.dataset, fleet.runNowhere);
    json["not_known_to_run"] = modelsJson(question.dataset, fleet.notKnownToRun);
    out << toText(json, 2) << '\n';
}

Json memoryJson(const Dataset &dataset, const std::optional<MemoryUse> &use) {
    if (!use)
        return {};
    Json json = modelJson(dataset, use->model);
    json["need"] = use->need.count;
    json["have"] = use->have.count;
    json["never_used"] = use->neverUsed().count;
    return json;
}

Json useJson(const Dataset &dataset, const DeviceUse &use) {
    Json json = deviceJson(dataset, use.device);
    json["fit"] = use.models;
    json["unknown"] = use.notKnown;
    json["idle_sensors"] = Json::array();
    for (const SensorTypeId sensor : use.idleSensors)
        json["idle_sensors"].push_back(dataset.catalog.sensorType(sensor).name);
    json["ram"] = memoryJson(dataset, use.ram);
    json["flash"] = memoryJson(dataset, use.flash);
    json["can_be_left_out"] = use.sparable;
    json["stand_in"] = use.standIn.valid() ? deviceJson(dataset, use.standIn) : Json();
    return json;
}

void writeUseJson(const Question &question, const FleetUse &use, std::ostream &out) {
    Json json = headJson(question, use.needed);
    json["use"] = Json::array();
    for (const DeviceUse &device : use.devices)
        json["use"].push_back(useJson(question.dataset, device));
    json["run_nowhere"] = modelsJson(question.dataset, use.needed.runNowhere);
    json["not_known_to_run"] = modelsJson(question.dataset, use.needed.notKnownToRun);
    out << toText(json, 2) << '\n';
}

/// A head, and below it a line for each of `models`, as `line` says it.
template <class Line>
void writeModels(const QString &head, const std::vector<ModelId> &models, const Line &line,
                 std::ostream &out) {
    out << '\n' << text::oneLine(head).toStdString() << ":\n";
    for (std::size_t i = 0; i < std::min(models.size(), mostNamed); ++i)
        out << "    " << text::oneLine(line(models[i])).toStdString() << '\n';
    if (models.size() > mostNamed)
        out << "    "
            << tr("and %1 more: --json names them all")
                   .arg(text::countExact(models.size() - mostNamed))
                   .toStdString()
            << '\n';
}

void writeHead(const Question &question, const QString &headline, const QString &proof, std::ostream &out) {
    out << headline.toStdString() << (proof.isEmpty() ? "" : " ") << proof.toStdString() << '\n';
    for (const QString &line : text::whatIfLines(question.catalog(), question.rules))
        out << line.toStdString() << '\n';
}

void writeNotRun(const Question &question, const Fleet &fleet, std::ostream &out) {
    const auto name = [&](ModelId model) { return text::displayName(question.catalog().model(model).name); };
    const auto why = [&](ModelId model) {
        const QString reason = text::whyNowhere(question.catalog(), model, question.asked(), question.rules);
        return reason.isEmpty() ? name(model) : tr("%1: %2").arg(name(model), reason);
    };
    if (!fleet.runNowhere.empty())
        writeModels(text::runNowhereHead(fleet, question.asked()), fleet.runNowhere, why, out);
    if (!fleet.notKnownToRun.empty())
        writeModels(text::notKnownHead(fleet, question.asked()), fleet.notKnownToRun, why, out);
}

void writeFleetText(const Question &question, const Fleet &fleet, std::ostream &out) {
    writeHead(question, text::fleetHeadline(fleet, question.asked()), text::fleetProof(fleet), out);
    for (const FleetMember &member : fleet.members) {
        const auto run = [&](ModelId model) {
            const QString name = text::displayName(question.catalog().model(model).name);
            const FitState state = question.matrix.state(model, member.device);
            return state == FitState::Tight ? tr("%1 (%2)").arg(name, text::verdictWord(state)) : name;
        };
        writeModels(tr("%1: %2").arg(text::deviceTitle(question.catalog().device(member.device)),
                                     text::memberSummary(member, fleet)),
                    member.runs, run, out);
    }
    writeNotRun(question, fleet, out);
}

QString spare(const DeviceUse &use, const std::optional<MemoryUse> &memory) {
    if (memory)
        return text::memory(memory->neverUsed());
    return use.notKnown > 0 ? tr("unknown") : tr("all");
}

QString idleSensors(const Catalog &catalog, const DeviceUse &use) {
    QStringList names;
    for (const SensorTypeId sensor : use.idleSensors)
        names << text::displayClass(catalog.sensorType(sensor).name);
    if (!names.isEmpty())
        return names.join(QStringLiteral(", "));
    return catalog.device(use.device).sensorsKnown ? tr("none") : tr("not stated");
}

void writeUseText(const Question &question, const FleetUse &use, std::ostream &out) {
    writeHead(question, text::useHeadline(use), text::fleetProof(use.needed), out);
    TextTable table({tr("device"), tr("models that fit"), tr("RAM never used"), tr("flash never used"),
                     tr("sensors never used"), tr("needed?")});
    const Catalog &catalog = question.catalog();
    for (const DeviceUse &device : use.devices)
        table.add({text::deviceTitle(catalog.device(device.device)), text::countExact(device.models),
                   spare(device, device.ram), spare(device, device.flash), idleSensors(catalog, device),
                   text::needOf(catalog, device)});
    out << '\n' << table.text().toStdString();
    writeNotRun(question, use.needed, out);
}

template <class Answer> Answer orThrow(Result<Answer> answer) {
    if (!answer)
        throw std::length_error(answer.error().message); // which the command line shows
    return std::move(answer).value();
}

} // namespace

ExitStatus runFleet(const CommandLine &line, const Dataset &dataset, std::ostream &out, std::ostream &err) {
    const Catalog &catalog = dataset.catalog;
    const auto models = named(line.ofDevices ? QStringList() : line.arguments, allModels(catalog),
                              [&](const QString &name) { return findModel(dataset, name); });
    const auto devices = named(line.ofDevices ? line.arguments : QStringList(), allDevices(catalog),
                               [&](const QString &name) { return findDevice(dataset, name); });
    if (!models || !devices) {
        err << "tinyatlas: " << (models ? devices.error() : models.error()).toStdString() << '\n';
        return ExitStatus::WrongCommandLine;
    }
    const Question question{dataset, line.rules, orThrow(match(catalog, line.rules)), models.value(),
                            devices.value()};
    if (line.ofDevices) {
        const FleetUse use = orThrow(useOf(catalog, question.matrix, line.rules, question.asked()));
        (line.json ? writeUseJson : writeUseText)(question, use, out);
    } else {
        const Fleet fleet = orThrow(fewestDevices(catalog, question.matrix, question.asked()));
        (line.json ? writeFleetJson : writeFleetText)(question, fleet, out);
    }
    return ExitStatus::Answered;
}

} // namespace tinyatlas::cli
