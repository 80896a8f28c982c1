// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"
#include "core/catalog/evidence.h"
#include "core/catalog/sensor.h"

#include <optional>
#include <string>
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

    std::vector<Layer> layers; ///< in order of execution: input, middle by index, output

    /// The precisions of its layers' weights, each once, by descending number of layers: {"Int8", "Float32"}.
    [[nodiscard]] std::vector<std::string> precisions() const;
};

} // namespace tinyatlas
