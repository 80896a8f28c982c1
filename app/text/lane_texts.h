// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"

#include <QString>

/// The words of the Lanes picture.
namespace tinyatlas::text {

[[nodiscard]] QString modelLaneTitle(std::size_t count);  ///< "Models · 23"
[[nodiscard]] QString sensorLaneTitle(std::size_t count); ///< "Sensors · 7"
[[nodiscard]] QString deviceLaneTitle(std::size_t count); ///< "Devices · 6"

[[nodiscard]] QString noModels();       ///< what stands in an empty lane
[[nodiscard]] QString noDevices();      ///< likewise
[[nodiscard]] QString noModelsShown();  ///< what stands in a lane that a filter has emptied
[[nodiscard]] QString noDevicesShown(); ///< likewise

/// One part of a lane's count of verdicts: "3 fit", "0 tight", "3 do not fit", "1 unknown".
[[nodiscard]] QString verdictCount(FitState state, std::uint32_t count);

[[nodiscard]] QString ramBarLabel();   ///< "RAM"
[[nodiscard]] QString flashBarLabel(); ///< "Flash"

} // namespace tinyatlas::text
