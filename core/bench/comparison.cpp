// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/comparison.h"

#include "core/bench/metric_table.h"
#include "core/bench/task_groups.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tinyatlas {

namespace {

std::string joined(const std::vector<std::string> &parts) {
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// Unknown as well where a sensor is needed that the graph does not name.
std::string sensorsNeeded(const Catalog &catalog, const NeuralNetwork &model) {
    std::vector<std::string> names;
    for (const SensorNeed &need : model.sensorNeeds)
        names.push_back(catalog.sensorType(need.type).name);
    return model.needsUnstatedSensor ? std::string() : joined(names);
}

/// Each once, in the order given.
std::string joinedOnce(const std::vector<std::string> &parts) {
    std::vector<std::string> once;
    for (const std::string &part : parts)
        if (!part.empty() && std::ranges::find(once, part) == once.end())
            once.push_back(part);
    return joined(once);
}

/// What is looked for first: that it is unknown of all is said, too.
bool isAlwaysSaid(ComparedFact fact) {
    using enum ComparedFact;
    constexpr std::array said{Task, Sensors, Ram, Flash, MultiplyAccumulates, Top1Accuracy};
    return std::ranges::find(said, fact) != said.end();
}

/// Of the others, the rows of which something is known.
template <class Thing> class Rows {
public:
    explicit Rows(std::vector<const Thing *> things) : m_things(std::move(things)) {}

    [[nodiscard]] const std::vector<const Thing *> &things() const { return m_things; }

    template <class Value>
    void add(ComparedFact fact, const Value &value, Better better, const std::string &metric = {}) {
        if (m_things.empty())
            return;
        std::vector<ComparedValue> values;
        for (const Thing *thing : m_things)
            values.push_back(value(*thing));
        ComparedRow row = comparedRow(fact, std::move(values), better);
        row.metric = metric;
        if (isAlwaysSaid(fact) || std::ranges::any_of(row.values, &ComparedValue::known))
            m_rows.push_back(std::move(row));
    }

    template <class Text> void addText(ComparedFact fact, const Text &text) {
        add(
            fact, [&](const Thing &thing) { return ComparedValue{.text = text(thing)}; }, Better::Neither);
    }

    std::vector<ComparedRow> take() { return std::move(m_rows); }

private:
    std::vector<const Thing *> m_things;
    std::vector<ComparedRow> m_rows;
};

std::vector<const NeuralNetwork *> modelsOf(const Catalog &catalog, std::span<const ModelId> ids) {
    std::vector<const NeuralNetwork *> models;
    for (const ModelId id : ids)
        models.push_back(&catalog.model(id));
    return models;
}

std::vector<const Device *> devicesOf(const Catalog &catalog, std::span<const DeviceId> ids) {
    std::vector<const Device *> devices;
    for (const DeviceId id : ids)
        devices.push_back(&catalog.device(id));
    return devices;
}

void addMetric(Rows<NeuralNetwork> &rows, ComparedFact fact, BenchMetric metric, Better better) {
    rows.add(
        fact, [&](const NeuralNetwork &model) { return ComparedValue{.figure = metricOf(model, metric)}; },
        better);
}

/// Whether more of it is better nobody says: none of them is marked.
void addOtherMetrics(Rows<NeuralNetwork> &rows) {
    std::vector<std::string> names;
    for (const NeuralNetwork *model : rows.things())
        for (const Metric &metric : model->metrics)
            if (metric.name != "Top_1_accuracy")
                names.push_back(metric.name);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string &name : names) {
        const auto value = [&](const NeuralNetwork &model) {
            const auto found = std::ranges::find(model.metrics, name, &Metric::name);
            return found == model.metrics.end() ? ComparedValue{}
                                                : ComparedValue{.figure = found->value.value};
        };
        rows.add(ComparedFact::Metric, value, Better::Neither, name);
    }
}

ComparedValue layerCount(const NeuralNetwork &model) {
    const std::size_t layers = model.layers.size();
    return layers == 0 ? ComparedValue{} : ComparedValue{.figure = static_cast<double>(layers)};
}

/// Of the microcontrollers of a device: of one its figure, of several those of all.
template <class Figure> ComparedValue figureOf(const Device &device, const Figure &figure) {
    std::vector<std::optional<double>> figures;
    for (const Microcontroller &controller : device.microcontrollers)
        figures.push_back(figure(controller));
    if (figures.size() == 1)
        return {.figure = figures.front()};
    if (std::ranges::none_of(figures, [](const auto &one) { return one.has_value(); }))
        return {};
    return {.figures = std::move(figures)};
}

/// A memory of a device's microcontrollers.
struct Memory {
    ComparedFact fact;
    std::optional<Asserted<Bytes>> Microcontroller::*size;
    MemoryBasis Microcontroller::*basis;
};

constexpr Memory ram{ComparedFact::Ram, &Microcontroller::ram, &Microcontroller::ramBasis};
constexpr Memory flash{ComparedFact::Flash, &Microcontroller::flash, &Microcontroller::flashBasis};

/// Of the first microcontroller of which it is known.
std::optional<MemoryBasis> basisOf(const Device &device, const Memory &memory) {
    for (const Microcontroller &controller : device.microcontrollers)
        if (controller.*memory.size)
            return controller.*memory.basis;
    return std::nullopt;
}

void addMemory(Rows<Device> &rows, const Memory &memory) {
    const auto size = [&](const Microcontroller &controller) {
        const auto &stated = controller.*memory.size;
        return stated ? std::optional(static_cast<double>(stated->value.count)) : std::nullopt;
    };
    const auto value = [&](const Device &device) {
        ComparedValue sizes = figureOf(device, size);
        sizes.basis = basisOf(device, memory);
        return sizes;
    };
    rows.add(memory.fact, value, Better::More);
}

void addBases(Rows<Device> &rows) {
    const auto ofFlash = [](const Device &device) { return basisOf(device, flash); };
    const auto ofMemory = [&](const Device &device) {
        const auto ofRam = basisOf(device, ram);
        return ofRam ? ofRam : ofFlash(device);
    };
    const auto addBasis = [&](ComparedFact fact, const auto &basis) {
        rows.add(
            fact, [&](const Device &device) { return ComparedValue{.basis = basis(device)}; },
            Better::Neither);
    };
    addBasis(ComparedFact::MemoryBasis, ofMemory);
    if (std::ranges::any_of(rows.things(), [&](const Device *device) {
            return ofFlash(*device) && ofFlash(*device) != ofMemory(*device);
        }))
        addBasis(ComparedFact::FlashBasis, ofFlash);
}

/// What is stated of the microcontrollers, each text once.
std::string textOf(const TripleStore &store, const Device &device, StatementId Microcontroller::*statement) {
    std::vector<std::string> texts;
    for (const Microcontroller &controller : device.microcontrollers)
        texts.emplace_back(objectText(store, controller.*statement));
    return joinedOnce(texts);
}

std::optional<double> clockOf(const Microcontroller &controller) {
    return controller.clock ? std::optional(controller.clock->value) : std::nullopt;
}

std::string sensorsOn(const Catalog &catalog, const Device &device) {
    std::vector<std::string> names;
    for (const SensorTypeId type : device.sensors)
        names.push_back(catalog.sensorType(type).name);
    return device.sensorsKnown ? joined(names) : std::string();
}

std::string affordancesOf(const Device &device) {
    std::vector<std::string> titles;
    for (const PropertyAffordance &affordance : device.affordances)
        titles.push_back(affordance.title);
    return joinedOnce(titles);
}

/// One of several figures counts, but which one the pair of model and device decides.
bool canBeCompared(const ComparedValue &a, const ComparedValue &b) {
    return a.figures.empty() && b.figures.empty() && a.basis == b.basis;
}

} // namespace

ComparedRow comparedRow(ComparedFact fact, std::vector<ComparedValue> values, Better better) {
    ComparedRow row{.fact = fact, .values = std::move(values)};
    std::vector<const ComparedValue *> known;
    for (const ComparedValue &value : row.values)
        if (value.known())
            known.push_back(&value);
    row.differs =
        std::ranges::any_of(known, [&](const ComparedValue *value) { return *value != *known.front(); });
    if (better == Better::Neither || !row.differs ||
        !std::ranges::all_of(
            known, [&](const ComparedValue *value) { return canBeCompared(*value, *known.front()); }))
        return row;
    std::optional<double> best;
    for (const ComparedValue *value : known)
        if (value->figure &&
            (!best || (better == Better::Less ? *value->figure < *best : *value->figure > *best)))
            best = value->figure;
    for (std::size_t i = 0; i < row.values.size(); ++i)
        if (best && row.values[i].figure == best)
            row.best.push_back(i);
    return row;
}

std::vector<ComparedRow> compareModels(const Catalog &catalog, std::span<const ModelId> models) {
    Rows<NeuralNetwork> rows(modelsOf(catalog, models));
    const Better quality = areForOneTask(catalog, models) ? Better::More : Better::Neither;
    rows.addText(ComparedFact::Task, [](const NeuralNetwork &model) { return model.task; });
    rows.addText(ComparedFact::Sensors,
                 [&](const NeuralNetwork &model) { return sensorsNeeded(catalog, model); });
    addMetric(rows, ComparedFact::Ram, BenchMetric::Ram, Better::Less);
    addMetric(rows, ComparedFact::Flash, BenchMetric::Flash, Better::Less);
    addMetric(rows, ComparedFact::MultiplyAccumulates, BenchMetric::MultiplyAccumulates, Better::Less);
    addMetric(rows, ComparedFact::Top1Accuracy, BenchMetric::Top1Accuracy, quality);
    addOtherMetrics(rows);
    rows.add(ComparedFact::Layers, layerCount, Better::Neither);
    rows.addText(ComparedFact::Precisions,
                 [](const NeuralNetwork &model) { return joined(model.precisions()); });
    rows.addText(ComparedFact::Input, [](const NeuralNetwork &model) { return model.inputInfo; });
    rows.addText(ComparedFact::Output, [](const NeuralNetwork &model) { return model.outputInfo; });
    rows.addText(ComparedFact::TrainingDataset,
                 [](const NeuralNetwork &model) { return model.trainingDataset; });
    rows.addText(ComparedFact::Runtime, [](const NeuralNetwork &model) { return model.runtimePlatform; });
    rows.addText(ComparedFact::Creator, [](const NeuralNetwork &model) { return model.creator; });
    return rows.take();
}

std::vector<ComparedRow> compareDevices(const Dataset &dataset, std::span<const DeviceId> devices) {
    Rows<Device> rows(devicesOf(dataset.catalog, devices));
    const auto addTextOf = [&](ComparedFact fact, StatementId Microcontroller::*statement) {
        rows.addText(fact, [&](const Device &device) { return textOf(dataset.store, device, statement); });
    };
    rows.addText(ComparedFact::Sensors,
                 [&](const Device &device) { return sensorsOn(dataset.catalog, device); });
    addMemory(rows, ram);
    addMemory(rows, flash);
    addBases(rows);
    addTextOf(ComparedFact::Core, &Microcontroller::core);
    rows.add(
        ComparedFact::Clock, [](const Device &device) { return figureOf(device, clockOf); }, Better::More);
    addTextOf(ComparedFact::Chip, &Microcontroller::name);
    rows.addText(ComparedFact::Affordances, affordancesOf);
    rows.addText(ComparedFact::Manufacturer, [](const Device &device) { return device.manufacturer; });
    return rows.take();
}

} // namespace tinyatlas
