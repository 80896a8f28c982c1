// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstddef>
#include <optional>

namespace tinyatlas {

/// How good a model was measured to be, over all its results.
struct MeasuredQualityRange {
    double least = 0; ///< in the unit of the metric
    double most = 0;
    MeasurementId leastOf;
    MeasurementId mostOf;
    std::size_t results = 0; ///< that state it
};

/// In the closed division or outside any benchmark: in an open division another model may have run. Of 8-bit
/// models, none that ran in floats. Nothing where no result states it.
[[nodiscard]] std::optional<MeasuredQualityRange> measuredQuality(const Catalog &catalog, ModelId model,
                                                                  MeasuredQuality::Metric metric);

} // namespace tinyatlas
