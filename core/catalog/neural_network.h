// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"
#include "core/catalog/evidence.h"
#include "core/catalog/sensor.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tinyatlas {

using ModelId = Id<struct ModelTag>;

/// One layer, in the words of the graph; what is not stated is empty.
struct Layer {
    std::string type;       ///< "Conv2D"
    std::string precision;  ///< of the weights: "Int8"
    std::string activation; ///< "Relu"
    std::string shapeIn;    ///< "[1 1960]"
    std::string shapeOut;
};

/// The layers of a model. Most layers of a graph are like others of it, so each kind is kept once, and shared
/// by all lists that name it.
class LayerList {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Layer;
        using difference_type = std::ptrdiff_t;
        using reference = const Layer &;
        using pointer = const Layer *;

        Iterator() = default;
        explicit Iterator(const std::shared_ptr<const Layer> *at) : m_at(at) {}

        const Layer &operator*() const { return **m_at; }
        const Layer *operator->() const { return m_at->get(); }
        Iterator &operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_at++); }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const std::shared_ptr<const Layer> *m_at = nullptr;
    };

    void reserve(std::size_t size) { m_layers.reserve(size); }
    void add(std::shared_ptr<const Layer> layer) { m_layers.push_back(std::move(layer)); }

    [[nodiscard]] Iterator begin() const { return Iterator(m_layers.data()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_layers.data() + m_layers.size()); }
    [[nodiscard]] std::size_t size() const { return m_layers.size(); }
    [[nodiscard]] bool empty() const { return m_layers.empty(); }
    [[nodiscard]] const Layer &operator[](std::size_t index) const { return *m_layers[index]; }
    [[nodiscard]] const Layer &at(std::size_t index) const { return *m_layers.at(index); }
    [[nodiscard]] const Layer &front() const { return *m_layers.front(); }
    [[nodiscard]] const Layer &back() const { return *m_layers.back(); }

private:
    std::vector<std::shared_ptr<const Layer>> m_layers;
};

/// A metric that the graph reports with a value other than 0 (0 means not reported).
struct Metric {
    std::string name; ///< local name of its class: "Top_1_accuracy"
    Asserted<double> value;
};

struct SensorNeed {
    SensorTypeId type;
    std::string info; ///< what it was tested with; empty where not stated
    StatementId statement;
};

/// A neural network ("model" on screen) as the graph describes it. Texts are as written, untrimmed, and empty
/// where nothing is stated; where several are, the first that was read counts.
struct NeuralNetwork {
    TermId term; ///< as written
    std::string name;
    std::string identifier;
    std::string description;
    std::string creator;
    std::string citation;
    std::string codeRepository;
    std::string dateCreated;
    std::string runtimePlatform;
    std::string category; ///< local name: "Classification"
    std::string task;     ///< "keyword spotting"
    std::string trainingDataset;
    std::string inputInfo;
    std::string outputInfo;

    std::optional<Asserted<Bytes>> ram;   ///< the tensor arena; unknown where missing or in an unknown unit
    std::optional<Asserted<Bytes>> flash; ///< the model file
    std::optional<Asserted<double>> multiplyAccumulates; ///< per inference
    std::optional<Asserted<double>> top1Accuracy;        ///< in percent; empty where not reported
    std::vector<Metric> metrics;

    std::vector<SensorNeed> sensorNeeds; ///< each type once, in order of name
    SensorSet neededSensors;
    bool needsUnstatedSensor =
        false; ///< some sensor provides its input, but the graph does not say of what type
    Group group = Group::Other;

    LayerList layers; ///< in order of execution: input, middle by index, output

    /// The precisions of its layers' weights, each once, by descending number of layers: {"Int8", "Float32"}.
    [[nodiscard]] std::vector<std::string> precisions() const;
};

} // namespace tinyatlas
