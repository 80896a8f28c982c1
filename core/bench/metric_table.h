// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <optional>
#include <span>
#include <vector>

namespace tinyatlas {

/// The figures by which models are compared.
enum class BenchMetric {
    Top1Accuracy,        ///< percent, above 0 up to 100
    MultiplyAccumulates, ///< per inference, above 0
    Ram,                 ///< bytes of the tensor arena
    Flash,               ///< bytes of the model file
};

/// What the model states of this metric, in the units above; empty where it states nothing. An accuracy or a
/// number of multiply-accumulates of 0 means "not reported", as in the graph: it is never a figure to plot.
[[nodiscard]] std::optional<double> metricOf(const NeuralNetwork &model, BenchMetric metric);

[[nodiscard]] constexpr bool moreIsBetter(BenchMetric metric) { return metric == BenchMetric::Top1Accuracy; }

struct RankedModel {
    ModelId model;
    double value = 0; ///< in the unit of the metric
};

/// Models by one metric.
struct Ranking {
    std::vector<RankedModel> reported; ///< best first; equal figures by name, then by id
    std::vector<ModelId> notReported;  ///< by name, then by id
};

/// Every model of `models` is in exactly one of the two lists, as often as it was given.
[[nodiscard]] Ranking ranked(const Catalog &catalog, std::span<const ModelId> models, BenchMetric metric);

} // namespace tinyatlas
