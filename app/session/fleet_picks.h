// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <vector>

namespace tinyatlas {

/// What is asked of the devices between them.
enum class FleetAsks {
    FewestDevices, ///< that run the models that are picked
    WhatIsUnused,  ///< of the devices that are picked
};

/// Of which models, or of which devices.
enum class FleetScope {
    All,
    Shown, ///< what the filter leaves, of models and devices alike
    Own,   ///< those that the user picked
};

template <class AnyId> struct FleetPick {
    FleetScope scope = FleetScope::All;
    std::vector<AnyId> own; ///< rising, each once; kept while another scope is on

    friend bool operator==(const FleetPick &, const FleetPick &) = default;
};

/// What the user asks about a fleet of devices.
struct FleetPicks {
    FleetAsks asks = FleetAsks::FewestDevices;
    FleetPick<ModelId> models;   ///< counts where the fewest devices are asked for
    FleetPick<DeviceId> devices; ///< counts where it is asked what is not used

    friend bool operator==(const FleetPicks &, const FleetPicks &) = default;
};

} // namespace tinyatlas
