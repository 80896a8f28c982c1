// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/comparison.h"

#include "core/bench/metric_table.h"

#include <algorithm>
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
std::string sensorsOf(const Catalog &catalog, const NeuralNetwork &model) {
    std::vector<std::string> names;
    for (const SensorNeed &need : model.sensorNeeds)
        names.push_back(catalog.sensorType(need.type).name);
    return model.needsUnstatedSensor ? std::string() : joined(names);
}

class ModelComparison {
public:
    ModelComparison(const Catalog &catalog, std::span<const ModelId> models) {
        for (const ModelId id : models)
            m_models.push_back(&catalog.model(id));
        m_quality = isSameJob() ? Better::More : Better::Neither;
        addText(ComparedFact::Task, [](const NeuralNetwork &model) { return model.task; });
        addText(ComparedFact::Sensors, [&](const NeuralNetwork &model) { return sensorsOf(catalog, model); });
        addMetric(ComparedFact::Ram, BenchMetric::Ram, Better::Less);
        addMetric(ComparedFact::Flash, BenchMetric::Flash, Better::Less);
        addMetric(ComparedFact::MultiplyAccumulates, BenchMetric::MultiplyAccumulates, Better::Less);
        addMetric(ComparedFact::Top1Accuracy, BenchMetric::Top1Accuracy, m_quality);
        addOtherMetrics();
        addLayers();
        addText(ComparedFact::Precisions,
                [](const NeuralNetwork &model) { return joined(model.precisions()); });
        addText(ComparedFact::Input, [](const NeuralNetwork &model) { return model.inputInfo; });
        addText(ComparedFact::Output, [](const NeuralNetwork &model) { return model.outputInfo; });
        addText(ComparedFact::TrainingDataset,
                [](const NeuralNetwork &model) { return model.trainingDataset; });
        addText(ComparedFact::Runtime, [](const NeuralNetwork &model) { return model.runtimePlatform; });
        addText(ComparedFact::Creator, [](const NeuralNetwork &model) { return model.creator; });
    }

    std::vector<ComparedRow> take() { return std::move(m_rows); }

private:
    [[nodiscard]] bool isSameJob() const {
        const auto agree = [this](auto part) {
            return std::ranges::all_of(m_models, [&](const NeuralNetwork *model) {
                return part(*model) == part(*m_models.front());
            });
        };
        if (m_models.empty() || !agree([](const NeuralNetwork &model) { return model.task; }))
            return false;
        if (!m_models.front()->task.empty())
            return true;
        return !m_models.front()->trainingDataset.empty() &&
               agree([](const NeuralNetwork &model) { return model.trainingDataset; }) &&
               agree([](const NeuralNetwork &model) { return model.neededSensors; });
    }

    void add(ComparedRow row) {
        if (std::ranges::any_of(row.values, &ComparedValue::known))
            m_rows.push_back(std::move(row));
    }

    template <class Value> std::vector<ComparedValue> valuesOf(const Value &value) const {
        std::vector<ComparedValue> values;
        for (const NeuralNetwork *model : m_models)
            values.push_back(value(*model));
        return values;
    }

    template <class Text> void addText(ComparedFact fact, const Text &text) {
        add(comparedRow(fact, valuesOf([&](const NeuralNetwork &model) {
                            return ComparedValue{{}, text(model)};
                        }),
                        Better::Neither));
    }

    void addMetric(ComparedFact fact, BenchMetric metric, Better better) {
        add(comparedRow(fact, valuesOf([&](const NeuralNetwork &model) {
                            return ComparedValue{metricOf(model, metric), {}};
                        }),
                        better));
    }

    /// Whether more of it is better nobody says: none of them is marked.
    void addOtherMetrics() {
        std::vector<std::string> names;
        for (const NeuralNetwork *model : m_models)
            for (const Metric &metric : model->metrics)
                if (metric.name != "Top_1_accuracy")
                    names.push_back(metric.name);
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        for (const std::string &name : names) {
            ComparedRow row =
                comparedRow(ComparedFact::Metric, valuesOf([&](const NeuralNetwork &model) {
                                const auto found = std::ranges::find(model.metrics, name, &Metric::name);
                                return found == model.metrics.end() ? ComparedValue{}
                                                                    : ComparedValue{found->value.value, {}};
                            }),
                            Better::Neither);
            row.metric = name;
            add(std::move(row));
        }
    }

    void addLayers() {
        add(comparedRow(
            ComparedFact::Layers, valuesOf([](const NeuralNetwork &model) {
                const std::size_t layers = model.layers.size();
                return layers == 0 ? ComparedValue{} : ComparedValue{static_cast<double>(layers), {}};
            }),
            Better::Neither));
    }

    std::vector<const NeuralNetwork *> m_models;
    Better m_quality = Better::Neither;
    std::vector<ComparedRow> m_rows;
};

} // namespace

ComparedRow comparedRow(ComparedFact fact, std::vector<ComparedValue> values, Better better) {
    ComparedRow row{.fact = fact, .values = std::move(values)};
    std::vector<const ComparedValue *> known;
    for (const ComparedValue &value : row.values)
        if (value.known())
            known.push_back(&value);
    row.differs =
        std::ranges::any_of(known, [&](const ComparedValue *value) { return *value != *known.front(); });
    if (better == Better::Neither || !row.differs)
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
    return ModelComparison(catalog, models).take();
}

} // namespace tinyatlas
