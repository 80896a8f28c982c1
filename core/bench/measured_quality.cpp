// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_quality.h"

#include "core/bench/measured_board.h"

#include <algorithm>

namespace tinyatlas {

std::optional<MeasuredQualityRange> measuredQuality(const Catalog &catalog, ModelId model,
                                                    MeasuredQuality::Metric metric) {
    std::optional<MeasuredQualityRange> range;
    const bool inIntegers = hasOnly8BitWeights(catalog.model(model));
    for (const MeasurementId id : catalog.measurementsOf(model)) {
        const Measurement &measurement = catalog.measurement(id);
        const auto quality = std::ranges::find(measurement.quality, metric, &MeasuredQuality::metric);
        if (measurement.division == Division::Open || (inIntegers && ranInFloats(measurement)) ||
            quality == measurement.quality.end() || quality->figure.isEstimated)
            continue;
        const double value = quality->figure.value;
        if (!range)
            range = MeasuredQualityRange{value, value, id, id};
        if (value < range->least) {
            range->least = value;
            range->leastOf = id;
        }
        if (value > range->most) {
            range->most = value;
            range->mostOf = id;
        }
        ++range->results;
    }
    return range;
}

} // namespace tinyatlas
