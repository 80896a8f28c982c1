// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/operator_work.h"

#include "core/bench/metric_table.h"
#include "core/bench/tensor_shape.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tinyatlas {

namespace {

bool isConnected(std::string_view type) { return type == "FullyConnected" || type == "Dense"; }

bool isConvolution(std::string_view type) { return type.find("Conv") != std::string_view::npos; }

bool isRecurrent(std::string_view type) {
    constexpr std::array<std::string_view, 5> kinds{"LSTM", "GRU", "RNN", "SVDF", "MatMul"};
    return std::ranges::any_of(
        kinds, [&](std::string_view kind) { return type.find(kind) != std::string_view::npos; });
}

std::optional<double> workOf(const Layer &layer) {
    const auto in = elementsOf(layer.shapeIn);
    const auto out = elementsOf(layer.shapeOut);
    return in && out ? std::optional(static_cast<double>(*in) * static_cast<double>(*out)) : std::nullopt;
}

/// At most so many weights are in the file of the model: the smallest are a byte each.
double mostWeights(const NeuralNetwork &model, double otherwise) {
    return model.flash ? static_cast<double>(model.flash->value.count) : otherwise;
}

} // namespace

std::optional<OperatorWork> operatorWorkOf(const NeuralNetwork &model) {
    const std::optional<double> all = metricOf(model, BenchMetric::MultiplyAccumulates);
    if (!all || model.layers.size() == 0)
        return std::nullopt;
    OperatorWork work{.all = *all};
    bool convolves = false;
    bool isShapeMissing = false;
    for (const Layer &layer : model.layers) {
        if (isRecurrent(layer.type))
            return std::nullopt;
        convolves = convolves || isConvolution(layer.type);
        if (!isConnected(layer.type))
            continue;
        const std::optional<double> known = workOf(layer);
        work.connectedAtLeast += known.value_or(0);
        isShapeMissing = isShapeMissing || !known;
    }
    work.connectedAtLeast = std::min(work.connectedAtLeast, *all);
    work.connectedAtMost = isShapeMissing
                               ? std::min(*all, std::max(work.connectedAtLeast, mostWeights(model, *all)))
                               : work.connectedAtLeast;
    if (!convolves && (isShapeMissing || work.connectedAtLeast > 0))
        work.connectedAtLeast = work.connectedAtMost = *all;
    return work;
}

double sharedWork(const OperatorWork &a, const OperatorWork &b) {
    const double apart = std::max(a.connectedAtMost / a.all - b.connectedAtLeast / b.all,
                                  b.connectedAtMost / b.all - a.connectedAtLeast / a.all);
    return 1 - std::max(apart, 0.0);
}

} // namespace tinyatlas
