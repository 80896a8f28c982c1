// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart_data.h"

#include "app/text/figures.h"
#include "core/bench/metric_table.h"

namespace tinyatlas {

std::vector<ChartModel> chartModels(const Catalog &catalog, const std::vector<Substitute> &models,
                                    ModelId subject) {
    std::vector<ChartModel> rows;
    rows.reserve(models.size());
    for (const Substitute &entry : models) {
        const NeuralNetwork &network = catalog.model(entry.model);
        rows.push_back({.model = static_cast<int>(entry.model.value),
                        .name = text::displayName(network.name),
                        .accuracy = metricOf(network, BenchMetric::Top1Accuracy),
                        .macs = metricOf(network, BenchMetric::MultiplyAccumulates),
                        .ramBytes = metricOf(network, BenchMetric::Ram),
                        .flashBytes = metricOf(network, BenchMetric::Flash),
                        .subject = entry.model == subject,
                        .group = static_cast<int>(network.group)});
    }
    return rows;
}

} // namespace tinyatlas
