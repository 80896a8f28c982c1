// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/facets.h"
#include "core/fit/fit_matrix.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tinyatlas {

/// What of a catalogue is to be shown, as a plain value.
struct Filter {
    FacetFilter models;
    FacetFilter devices;
    std::optional<DeviceId> fitDevice; ///< only models that fit this device, tight included
    std::optional<ModelId> fitModel;   ///< only devices that this model fits, tight included
    bool fitSomewhere = false;         ///< only models that fit a device that is shown

    [[nodiscard]] bool ofModels() const { return models.active() || fitDevice || fitSomewhere; }
    [[nodiscard]] bool ofDevices() const { return devices.active() || fitModel.has_value(); }
    [[nodiscard]] bool active() const { return ofModels() || ofDevices(); }

    friend bool operator==(const Filter &, const Filter &) = default;
};

/// The bit of things that fail for the sake of fitDevice, fitModel or fitSomewhere.
inline constexpr FacetMask fitMask = 1U << facetCount;

/// Why each thing is not shown; 0 for those that are.
[[nodiscard]] std::vector<FacetMask> failingModels(const FacetTable &table, const Filter &filter,
                                                   const FitMatrix &matrix);
[[nodiscard]] std::vector<FacetMask> failingDevices(const FacetTable &table, const Filter &filter,
                                                    const FitMatrix &matrix);
/// Lets those models fail that fit none of the devices that do not.
void failWhatFitsNowhere(const FitMatrix &matrix, std::span<FacetMask> failingModels,
                         std::span<const FacetMask> failingDevices);

/// How many pairs have each verdict, among models and devices that are shown alone. What is said of a thing
/// that is not shown means nothing.
struct PairCounts {
    std::vector<VerdictCounts> ofModel;  ///< by device shown
    std::vector<VerdictCounts> ofDevice; ///< by model shown
};

[[nodiscard]] PairCounts countPairs(const FitMatrix &matrix, std::span<const FacetMask> failingModels,
                                    std::span<const FacetMask> failingDevices);

} // namespace tinyatlas
