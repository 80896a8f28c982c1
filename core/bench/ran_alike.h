// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <compare>
#include <span>
#include <string>

namespace tinyatlas {

/// What decides, beside the model and the software, how fast a model is on a board.
struct Hardware {
    double clock = 0; ///< in megahertz; 0 where it is not known
    std::string core = {};
    std::string accelerator = {};
    double acceleratorClock = 0;
    bool inFloats = false; ///< see ranInFloats()

    friend auto operator<=>(const Hardware &, const Hardware &) = default;
};

[[nodiscard]] Hardware hardwareOf(const Dataset &dataset, const Measurement &measurement);

/// All of them ran with the same software on the same hardware, so that what differs is the model. Those that
/// are invalid do not count. False where of one of several nobody says what ran it.
[[nodiscard]] bool ranAlike(const Dataset &dataset, std::span<const MeasurementId> results);
/// Likewise, on whatever hardware, so that what differs is that.
[[nodiscard]] bool ranBySameSoftware(const Dataset &dataset, std::span<const MeasurementId> results);

} // namespace tinyatlas
