// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json_answers.h"

#include "core/rdf/rdf_reader.h"

namespace tinyatlas::cli {

namespace {

std::string_view basisCode(MemoryBasis basis) {
    switch (basis) {
    case MemoryBasis::Free:
        return "free";
    case MemoryBasis::Fitted:
        return "fitted";
    case MemoryBasis::WhatIf:
        break;
    }
    return "what-if";
}

std::string_view groupCode(Group group) {
    switch (group) {
    case Group::Audio:
        return "audio";
    case Group::Vision:
        return "vision";
    case Group::Motion:
        return "motion";
    case Group::Other:
        break;
    }
    return "other";
}

Json sensorName(const Catalog &catalog, SensorTypeId type) {
    return type.valid() ? Json(catalog.sensorType(type).name) : Json();
}

Json sensorNames(const Catalog &catalog, const std::vector<SensorTypeId> &types) {
    Json names = Json::array();
    for (const SensorTypeId type : types)
        names.push_back(sensorName(catalog, type));
    return names;
}

Json requirement(const Catalog &catalog, const Requirement &requirement) {
    const Json met = requirement.met ? Json(*requirement.met) : Json();
    const auto marked = [&](Json json) {
        if (requirement.needSupposed)
            json["need_basis"] = basisCode(MemoryBasis::WhatIf);
        if (requirement.haveSupposed)
            json["basis"] = basisCode(MemoryBasis::WhatIf);
        return json;
    };
    if (requirement.kind == Requirement::Kind::Sensor)
        return marked({{"kind", "sensor"},
                       {"need", sensorName(catalog, requirement.sensorNeed)},
                       {"have", sensorName(catalog, requirement.sensorHave)},
                       {"met", met}});
    Json memory{{"kind", requirement.kind == Requirement::Kind::Ram ? "ram" : "flash"},
                {"need", bytesOrNull(requirement.need)},
                {"have", bytesOrNull(requirement.have)},
                {"met", met},
                {"basis", basisCode(requirement.basis)}};
    if (requirement.overhead.count > 0)
        memory["overhead"] = requirement.overhead.count;
    return marked(std::move(memory));
}

Json sensorNeeds(const Catalog &catalog, const NeuralNetwork &model) {
    Json needs = Json::array();
    for (const SensorNeed &need : model.sensorNeeds)
        needs.push_back({{"sensor", sensorName(catalog, need.type)}, {"tested_with", orNull(need.info)}});
    return needs;
}

Json metrics(const NeuralNetwork &model) {
    Json list = Json::array();
    for (const Metric &metric : model.metrics)
        list.push_back({{"metric", metric.name}, {"value", metric.value.value}});
    return list;
}

Json layers(const NeuralNetwork &model) {
    Json list = Json::array();
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const Layer &layer = model.layers[i];
        list.push_back({{"index", i + 1},
                        {"type", orNull(layer.type)},
                        {"precision", orNull(layer.precision)},
                        {"activation", orNull(layer.activation)},
                        {"shape_in", orNull(layer.shapeIn)},
                        {"shape_out", orNull(layer.shapeOut)}});
    }
    return list;
}

Json model(const Dataset &dataset, const NeuralNetwork &model) {
    return {{"name", model.name},
            {"iri", asWritten(dataset.store.term(model.term).text)},
            {"identifier", orNull(model.identifier)},
            {"description", orNull(model.description)},
            {"group", groupCode(model.group)},
            {"task", orNull(model.task)},
            {"category", orNull(model.category)},
            {"ram", bytesOrNull(model.ram)},
            {"flash", bytesOrNull(model.flash)},
            {"macs", orNull(model.multiplyAccumulates)},
            {"top_1_accuracy", orNull(model.top1Accuracy)},
            {"metrics", metrics(model)},
            {"sensors", sensorNeeds(dataset.catalog, model)},
            {"runtime", orNull(model.runtimePlatform)},
            {"precisions", model.precisions()},
            {"input", orNull(model.inputInfo)},
            {"output", orNull(model.outputInfo)},
            {"training_dataset", orNull(model.trainingDataset)},
            {"creator", orNull(model.creator)},
            {"citation", orNull(model.citation)},
            {"code_repository", orNull(model.codeRepository)},
            {"date_created", orNull(model.dateCreated)},
            {"layers", layers(model)}};
}

Json microcontrollers(const TripleStore &store, const Device &device) {
    Json list = Json::array();
    for (const Microcontroller &controller : device.microcontrollers)
        list.push_back({{"ram", bytesOrNull(controller.ram)},
                        {"ram_basis", basisCode(controller.ramBasis)},
                        {"flash", bytesOrNull(controller.flash)},
                        {"flash_basis", basisCode(controller.flashBasis)},
                        {"chip", orNull(objectText(store, controller.name))},
                        {"core", orNull(objectText(store, controller.core))},
                        {"clock_mhz", orNull(controller.clock)}});
    return list;
}

Json device(const Dataset &dataset, const Device &device) {
    Json sensors = device.sensorsKnown || !device.sensors.empty() ? Json::array() : Json();
    for (const SensorTypeId type : device.sensors)
        sensors.push_back(sensorName(dataset.catalog, type));
    Json affordances = Json::array();
    for (const PropertyAffordance &affordance : device.affordances)
        affordances.push_back({{"title", orNull(affordance.title)},
                               {"unit", orNull(affordance.unit)},
                               {"minimum", orNull(affordance.minimum)},
                               {"maximum", orNull(affordance.maximum)}});
    return {{"name", device.title},
            {"iri", asWritten(dataset.store.term(device.term).text)},
            {"description", orNull(device.description)},
            {"manufacturer", orNull(device.manufacturer)},
            {"microcontrollers", microcontrollers(dataset.store, device)},
            {"sensors", sensors},
            {"affordances", affordances}};
}

} // namespace

Json bytesOrNull(const std::optional<Bytes> &bytes) { return bytes ? Json(bytes->count) : Json(); }

Json bytesOrNull(const std::optional<Asserted<Bytes>> &bytes) {
    return bytes ? Json(bytes->value.count) : Json();
}

void addSupposed(Json &answer, const Dataset &dataset, const FitRules &rules) {
    if (rules.overhead != RuntimeOverhead{})
        answer["overhead"] = overheadJson(rules.overhead);
    if (!rules.devices.empty() || !rules.models.empty())
        answer["what_if"] = whatIfJson(dataset, rules);
}

Json whatIfJson(const Dataset &dataset, const FitRules &rules) {
    Json things = Json::array();
    const auto add = [&](const char *kind, const std::string &name, TermId term, const auto &whatIf) {
        things.push_back({{kind, name},
                          {"iri", asWritten(dataset.store.term(term).text)},
                          {"ram", bytesOrNull(whatIf.memory.ram)},
                          {"flash", bytesOrNull(whatIf.memory.flash)},
                          {"sensors_added", sensorNames(dataset.catalog, whatIf.sensors.added)},
                          {"sensors_removed", sensorNames(dataset.catalog, whatIf.sensors.removed)}});
    };
    for (const auto &[id, whatIf] : rules.devices)
        add("device", dataset.catalog.device(id).title, dataset.catalog.device(id).term, whatIf);
    for (const auto &[id, whatIf] : rules.models)
        add("model", dataset.catalog.model(id).name, dataset.catalog.model(id).term, whatIf);
    return things;
}

Json overheadJson(const RuntimeOverhead &overhead) {
    return {{"ram", overhead.ram.count}, {"flash", overhead.flash.count}};
}

Json cell(const Dataset &dataset, ModelId model, DeviceId device, const FitRules &rules) {
    return cell(dataset, model, device, judge(dataset.catalog, model, device, rules));
}

Json cell(const Dataset &dataset, ModelId modelId, DeviceId deviceId, const Verdict &verdict) {
    const NeuralNetwork &model = dataset.catalog.model(modelId);
    const Device &device = dataset.catalog.device(deviceId);
    Json requirements = Json::array();
    for (const Requirement &one : verdict.requirements)
        requirements.push_back(requirement(dataset.catalog, one));
    return {{"model", model.name},
            {"model_iri", asWritten(dataset.store.term(model.term).text)},
            {"device", device.title},
            {"device_iri", asWritten(dataset.store.term(device.term).text)},
            {"verdict", verdictCode(verdict.state)},
            {"requirements", requirements}};
}

Json modelList(const Dataset &dataset) {
    Json list = Json::array();
    for (const NeuralNetwork &one : dataset.catalog.models)
        list.push_back(model(dataset, one));
    return list;
}

Json deviceList(const Dataset &dataset) {
    Json list = Json::array();
    for (const Device &one : dataset.catalog.devices)
        list.push_back(device(dataset, one));
    return list;
}

Json sensorList(const Dataset &dataset) {
    Json list = Json::array();
    for (std::size_t i = 0; i < dataset.catalog.sensorTypes.size(); ++i) {
        const SensorType &type = dataset.catalog.sensorTypes[i];
        const auto id = idAt<SensorTypeId>(i);
        Json neededBy = Json::array();
        for (const NeuralNetwork &model : dataset.catalog.models) {
            if (model.neededSensors.contains(id))
                neededBy.push_back(model.name);
        }
        Json carriedBy = Json::array();
        for (const Device &device : dataset.catalog.devices) {
            if (device.metSensors.contains(id))
                carriedBy.push_back(device.title);
        }
        list.push_back({{"name", type.name},
                        {"iri", asWritten(dataset.store.term(type.term).text)},
                        {"group", groupCode(type.group)},
                        {"needed_by", neededBy},
                        {"carried_by", carriedBy}});
    }
    return list;
}

std::string toText(const Json &json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace tinyatlas::cli
