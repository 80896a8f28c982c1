// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstddef>
#include <map>
#include <optional>
#include <stop_token>
#include <utility>

namespace tinyatlas {

/// How good a model was measured to be, over all its results.
struct MeasuredQualityRange {
    double least = 0; ///< in the unit of the metric
    double most = 0;
    MeasurementId leastOf;
    MeasurementId mostOf;
    std::size_t results = 0; ///< that state it
};

/// Of all models, in the closed division or outside any benchmark: in an open division another model may have
/// run. Of 8-bit models, none that ran in floats.
class MeasuredQualities {
public:
    /// Once `stop` is requested, half of it.
    explicit MeasuredQualities(const Catalog &catalog, const std::stop_token &stop = {});

    /// Nothing where no result states it.
    [[nodiscard]] std::optional<MeasuredQualityRange> of(ModelId model, MeasuredQuality::Metric metric) const;

private:
    std::map<std::pair<ModelId, MeasuredQuality::Metric>, MeasuredQualityRange> m_ranges;
};

} // namespace tinyatlas
