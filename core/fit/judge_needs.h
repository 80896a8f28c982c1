// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

namespace tinyatlas {

/// As judge(), of needs that need not be those of one model: of `needs` only its sensors, its RAM and its
/// flash count. Those are as they are to be judged already; only the device and the overhead follow `rules`.
[[nodiscard]] Verdict judgeNeeds(const Catalog &catalog, const NeuralNetwork &needs, DeviceId device,
                                 const FitRules &rules);

/// As judge(), one verdict for each microcontroller of the device.
[[nodiscard]] std::vector<Verdict> judgeEach(const Catalog &catalog, ModelId model, DeviceId device,
                                             const FitRules &rules);

} // namespace tinyatlas
