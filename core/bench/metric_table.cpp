// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/metric_table.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tinyatlas {

namespace {

std::optional<double> positive(const std::optional<Asserted<double>> &figure) {
    if (!figure || !std::isfinite(figure->value) || figure->value <= 0)
        return std::nullopt;
    return figure->value;
}

std::optional<double> bytes(const std::optional<Asserted<Bytes>> &figure) {
    if (!figure)
        return std::nullopt;
    return static_cast<double>(figure->value.count);
}

} // namespace

std::optional<double> metricOf(const NeuralNetwork &model, BenchMetric metric) {
    switch (metric) {
    case BenchMetric::Top1Accuracy:
        return positive(model.top1Accuracy);
    case BenchMetric::MultiplyAccumulates:
        return positive(model.multiplyAccumulates);
    case BenchMetric::Ram:
        return bytes(model.ram);
    case BenchMetric::Flash:
        break;
    }
    return bytes(model.flash);
}

Ranking ranked(const Catalog &catalog, std::span<const ModelId> models, BenchMetric metric) {
    Ranking ranking;
    for (const ModelId id : models) {
        if (const auto value = metricOf(catalog.model(id), metric))
            ranking.reported.push_back({id, *value});
        else
            ranking.notReported.push_back(id);
    }
    const auto byName = [&catalog](ModelId a, ModelId b) {
        return std::tie(catalog.model(a).name, a) < std::tie(catalog.model(b).name, b);
    };
    const bool more = moreIsBetter(metric);
    std::ranges::sort(ranking.reported, [&](const RankedModel &a, const RankedModel &b) {
        if (a.value != b.value)
            return more ? a.value > b.value : a.value < b.value;
        return byName(a.model, b.model);
    });
    std::ranges::sort(ranking.notReported, byName);
    return ranking;
}

} // namespace tinyatlas
