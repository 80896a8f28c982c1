// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/figure_evidence.h"
#include "core/fit/verdict.h"

namespace tinyatlas {

/// What one requirement of a pair stands on: first what the model needs, then what the device has. A
/// `WhatIf` where the user supposes something about it.
[[nodiscard]] Evidence evidenceOf(const EvidenceFinder &finder, ModelId model, DeviceId device,
                                  const Requirement &requirement);

/// The two parts of it, each as the graph states it; nothing where the graph states none. A sensor that is
/// missing stands on the others that the device states.
[[nodiscard]] Evidence evidenceOfNeed(const EvidenceFinder &finder, ModelId model,
                                      const Requirement &requirement);
[[nodiscard]] Evidence evidenceOfHave(const EvidenceFinder &finder, DeviceId device,
                                      const Requirement &requirement);

/// What all verdicts on a model stand on, as far as it is the model's; likewise of a device.
[[nodiscard]] Evidence evidenceOfVerdicts(const EvidenceFinder &finder, ModelId model);
[[nodiscard]] Evidence evidenceOfVerdicts(const EvidenceFinder &finder, DeviceId device);

} // namespace tinyatlas
