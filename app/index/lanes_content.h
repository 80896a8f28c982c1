// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"
#include "core/layout/lanes_layout.h"

#include <array>
#include <optional>
#include <vector>

namespace tinyatlas {

/// What stands in which slot of the lanes: of everything, made once for a dataset and its matrix; or of what
/// a filter leaves of it.
struct LanesContent {
    std::vector<ModelId> models;
    std::vector<SensorTypeId> sensors;
    std::vector<DeviceId> devices;
    Bytes largestRam; ///< the largest need of any model: one of that need has the largest node
    /// How many models each section has: by Group, or by FitState while they are ordered for a device.
    std::array<std::size_t, 4> modelSections{};
    bool modelsByVerdict = false;

    [[nodiscard]] static LanesContent of(const Catalog &catalog, const FitMatrix &matrix);

    /// The slot of a thing in its lane; nothing where it is in none.
    [[nodiscard]] std::optional<std::size_t> slotOf(ModelId id) const;
    [[nodiscard]] std::optional<std::size_t> slotOf(SensorTypeId id) const;
    [[nodiscard]] std::optional<std::size_t> slotOf(DeviceId id) const;

    /// How much there is to place, for a layout.
    [[nodiscard]] LanesRequest request() const;

    /// The verdicts on `model`, on the devices that are in the lane.
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, ModelId model) const;
    /// Likewise on the models.
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, DeviceId device) const;

    /// Makes the sections those of the groups again, for other models in that order.
    void countGroups(const Catalog &catalog);

    /// Devices on which `model` fits come first, then tight, unknown, and those on which it does not.
    void orderDevicesFor(const FitMatrix &matrix, ModelId model);
    /// Likewise the models, in sections by their verdict.
    void orderModelsFor(const FitMatrix &matrix, DeviceId device);
};

} // namespace tinyatlas
