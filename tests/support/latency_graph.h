// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/dataset_from.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

/// Graphs of a few models and what was measured of them, for estimates of latency.
namespace tinyatlas::test {

inline std::string layer(const std::string &type, const std::string &more = {}) {
    return "[ a nnet:Layer ; nnet:hasIndex 1 ; nnet:hasType nnet:" + type +
           " ; nnet:hasQuantization nnet:Int8" + more + " ]";
}

/// A model of one layer, "Conv2D" or "FullyConnected", and so many million multiply-accumulates.
inline std::string network(const std::string &name, double macs, const std::string &type) {
    constexpr double million = 1e6;
    return ":" + name + " a nnet:NeuralNetwork ; schema:name \"" + name +
           "\" ; nnet:hasMultiplyAccumulateOps " + std::to_string(macs * million) + " ; nnet:inputLayer " +
           layer(type) + " .\n";
}

/// That it took so many milliseconds on a core of 100 MHz, with kernels of that name.
inline std::string took(const std::string &model, double milliseconds, const std::string &kernels,
                        const std::string &system = "") {
    return "[] a ta:Measurement ; sosa:usedProcedure :" + model + " ; schema:runtimePlatform \"" + kernels +
           "\" ; sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:deviceClass \"MCU\" ; ta:processor "
           "\"Arm Cortex-M4 with FPU\" ; ta:clock [ schema:value 100 ; schema:unitCode om:megahertz ] " +
           system + " ] ; sosa:hasResult [ a ta:Latency ; schema:value " + std::to_string(milliseconds) +
           " ; schema:unitCode om:millisecond-Time ] .\n";
}

/// Ten pairs with kernels of other names, which say that the method is right but for a few percent.
inline std::string calibration() {
    std::string turtle = network("c1", 1, "Conv2D") + network("c2", 2, "Conv2D");
    for (const std::string kernels : {"K1", "K2", "K3", "K4", "K5"})
        turtle += took("c1", 20, kernels) + took("c2", 42, kernels);
    return turtle;
}

/// A device with 1 MB of each memory and no sensor, with that core at so many megahertz.
inline std::string board(const std::string &core, double megahertz, const std::string &chip = {}) {
    const auto memory = [](const std::string &kind) {
        return " ssn-system:hasSystemProperty [ a s3n_extend:" + kind +
               " ; schema:value 1000 ; schema:unitCode om:kilobyte ] ;";
    };
    return ":board a s3n:SmartSensor ; td:title \"board\" ; ssn:hasSubSystem [ a s3n:MicroController ; " +
           (chip.empty() ? std::string() : "schema:name \"" + chip + "\" ; ") + "ta:core \"" + core +
           "\" ; ta:clock [ schema:value " + std::to_string(megahertz) +
           " ; schema:unitCode om:megahertz ] ; s3n:hasSystemCapability [" + memory("RAM") + memory("Flash") +
           " ] ] .\n";
}

inline ModelId modelCalled(const Dataset &dataset, std::string_view name) {
    const auto &models = dataset.catalog.models;
    const auto found = std::ranges::find(models, name, &NeuralNetwork::name);
    if (found == models.end())
        throw std::runtime_error("no such model");
    return idAt<ModelId>(static_cast<std::size_t>(found - models.begin()));
}

} // namespace tinyatlas::test
