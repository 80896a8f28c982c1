// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <span>

namespace tinyatlas {

/// The device that comes nearest to running a model: that with the better answer, then with the fewest
/// sensors missing, then with the smallest shortfall of memory in all, then the first. Invalid of no devices.
[[nodiscard]] DeviceId nearestDevice(const Catalog &catalog, ModelId model, std::span<const DeviceId> devices,
                                     const FitRules &rules);

} // namespace tinyatlas
