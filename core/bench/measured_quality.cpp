// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_quality.h"

#include "core/bench/measured_board.h"

namespace tinyatlas {

MeasuredQualities::MeasuredQualities(const Catalog &catalog, const std::stop_token &stop) {
    for (std::size_t i = 0; i < catalog.measurements.size() && !stop.stop_requested(); ++i) {
        const Measurement &measurement = catalog.measurements[i];
        if (measurement.quality.empty() || !measurement.model.valid() ||
            measurement.division == Division::Open ||
            (hasOnly8BitWeights(catalog.model(measurement.model)) && ranInFloats(measurement)))
            continue;
        const auto id = idAt<MeasurementId>(i);
        for (const MeasuredQuality &quality : measurement.quality) {
            if (quality.figure.isEstimated)
                continue;
            const double value = quality.figure.value;
            const auto [found, isNew] = m_ranges.try_emplace({measurement.model, quality.metric},
                                                             MeasuredQualityRange{value, value, id, id});
            MeasuredQualityRange &range = found->second;
            if (value < range.least) {
                range.least = value;
                range.leastOf = id;
            }
            if (value > range.most) {
                range.most = value;
                range.mostOf = id;
            }
            ++range.results;
        }
    }
}

std::optional<MeasuredQualityRange> MeasuredQualities::of(ModelId model,
                                                          MeasuredQuality::Metric metric) const {
    const auto found = m_ranges.find({model, metric});
    return found == m_ranges.end() ? std::nullopt : std::optional(found->second);
}

} // namespace tinyatlas
