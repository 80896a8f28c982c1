// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/fleet_use.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace tinyatlas {

/// A question about a fleet, with all that it takes to answer it off this thread.
struct FleetAsked {
    DatasetPtr dataset;
    std::shared_ptr<const FitMatrix> matrix;
    std::vector<ModelId> models;
    std::vector<DeviceId> devices;
    bool use = false; ///< what of each device is used; else only which are needed

    [[nodiscard]] FleetQuestion question() const { return {models, devices}; }

    friend bool operator==(const FleetAsked &, const FleetAsked &) = default;
};

/// A question with its answer.
struct FleetAnswer {
    FleetAsked asked;
    FleetUse use; ///< with no devices where it was not asked for
};

using FleetAnswerPtr = std::shared_ptr<const FleetAnswer>;

/// The answer, where that takes no more than some 5 ms; else null.
[[nodiscard]] FleetAnswerPtr fleetAtOnce(const FleetAsked &asked);

/// The answer; null if it was stopped.
[[nodiscard]] QFuture<FleetAnswerPtr> fleetInBackground(FleetAsked asked, std::stop_token stop);

} // namespace tinyatlas
