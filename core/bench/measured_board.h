// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tinyatlas {

/// What runs the code of a board; unknown is empty or 0.
struct Processor {
    std::string core; ///< "Cortex-M4": see coreName()
    std::string chip;
    double clock = 0; ///< in megahertz
};

/// "Cortex-M4" of "32-bit Arm® Cortex®-M4 (DSP + FPU)"; what is not of Arm as it is, without the signs.
[[nodiscard]] std::string coreName(std::string_view processor);

/// The title of the device, or what the source calls the board; empty where it says neither.
[[nodiscard]] std::string boardOf(const Catalog &catalog, const Measurement &measurement);

/// By which measurements are of one board: its device and its name, whatever its case and separators.
using BoardKey = std::pair<std::string, DeviceId>;
[[nodiscard]] BoardKey boardKeyOf(const Catalog &catalog, const Measurement &measurement);

/// In millivolts, to a tenth of a volt: submissions state what their meter showed, and 4,948 and 4,951 are
/// one supply.
[[nodiscard]] std::optional<double> supplyOf(const Measurement &measurement);

/// As the measurement says, and what it does not say, as its device does. Needs a system.
[[nodiscard]] Processor processorOf(const Dataset &dataset, const Measurement &measurement);
/// Of its microcontroller with this index.
[[nodiscard]] Processor processorOf(const Dataset &dataset, DeviceId device, std::size_t controller = 0);

} // namespace tinyatlas
