// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fleet.h"

#include <optional>
#include <vector>

namespace tinyatlas {

/// How much of a memory the models that fit a device ever need.
struct MemoryUse {
    ModelId model; ///< that needs the most; of equal ones the first
    Bytes need;    ///< with overhead
    Bytes have;    ///< of the microcontroller that this model was judged on, without what is taken

    [[nodiscard]] Bytes neverUsed() const { return have - need; }
};

/// What of a device no model uses.
struct DeviceUse {
    DeviceId device;
    std::size_t models = 0;                ///< how many fit it, tight included
    std::size_t notKnown = 0;              ///< of how many it is not known
    std::vector<SensorTypeId> idleSensors; ///< stated, and needed by none of those that fit; in order of name
    std::optional<MemoryUse> ram;          ///< empty where no model fits
    std::optional<MemoryUse> flash;
    bool sparable = false; ///< not in FleetUse::needed
    /// A needed device that alone runs all that this sparable one runs; of several the first. Invalid where
    /// it takes more than one.
    DeviceId standIn;

    [[nodiscard]] bool runsNothing() const { return models == 0; }
};

/// What of a fleet is used.
struct FleetUse {
    std::vector<DeviceUse> devices; ///< in the order they were asked about
    /// The fewest of them that run all that all of them run: the others could be left out, all at once.
    Fleet needed;
};

/// Looks at what `question.models` use of `question.devices`, under the rules that `matrix` was made by.
/// Fails where `stop` is requested.
[[nodiscard]] Result<FleetUse> useOf(const Catalog &catalog, const FitMatrix &matrix, const FitRules &rules,
                                     const FleetQuestion &question, std::uint64_t mostSteps = mostCoverSteps,
                                     const std::stop_token &stop = {});

} // namespace tinyatlas
