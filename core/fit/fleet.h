// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fit/fit_matrix.h"
#include "core/fit/smallest_cover.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What is asked: the models one needs, and the devices that may be taken for them; each once.
struct FleetQuestion {
    std::span<const ModelId> models;
    std::span<const DeviceId> devices;
};

/// A device of a fleet.
struct FleetMember {
    DeviceId device;
    std::vector<ModelId> runs; ///< of the models asked for all that fit it, tight included; in their order
    std::vector<ModelId> onlyHere; ///< those of them that no other device of the fleet runs
};

/// The fewest devices that between them run every model that any of them runs.
struct Fleet {
    std::vector<FleetMember> members;   ///< those that run the most first, then in order of name
    std::vector<ModelId> runNowhere;    ///< fit none of the devices, as far as is known of all of them
    std::vector<ModelId> notKnownToRun; ///< fit none, but of some device it is not known
    std::size_t lowerBound = 0;         ///< fewer devices than this cannot run them; at most members.size()

    /// Whether fewer could not do; otherwise the search was given up before that was known.
    [[nodiscard]] bool provenSmallest() const { return lowerBound == members.size(); }
};

/// Chooses it from the verdicts alone, whatever rules they were made by. The same question has the same
/// answer every time. Where several fleets are equally small, it is one of which no device can be exchanged
/// for another so that more models fit with room (are not tight), or as many and the other comes first by
/// name. Fails where `stop` is requested. Ten thousand models and a thousand devices take less than a second,
/// more of `mostSteps` longer.
[[nodiscard]] Result<Fleet> fewestDevices(const Catalog &catalog, const FitMatrix &matrix,
                                          const FleetQuestion &question,
                                          std::uint64_t mostSteps = mostCoverSteps,
                                          const std::stop_token &stop = {});

/// All models and all devices of a catalogue, in order of reading.
[[nodiscard]] std::vector<ModelId> allModels(const Catalog &catalog);
[[nodiscard]] std::vector<DeviceId> allDevices(const Catalog &catalog);

} // namespace tinyatlas
