// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <optional>

namespace tinyatlas {

/// The two memories of a model or a device, with what the rules suppose of them; empty where unknown.
struct MemoryFigures {
    std::optional<Bytes> ram;
    std::optional<Bytes> flash;
    MemoryBasis basis = MemoryBasis::Free; ///< of a device's: what it stands for; of a need, WhatIf or Free
};

/// What the model needs by itself, without any overhead.
[[nodiscard]] MemoryFigures needOf(const Catalog &catalog, ModelId model, const FitRules &rules);
/// What stands for a device where there is room for one figure, whatever the model: its first
/// microcontroller, as the rules suppose it. A verdict is on the one that suits the model best.
[[nodiscard]] Microcontroller firstMicrocontroller(const Catalog &catalog, DeviceId device,
                                                   const FitRules &rules);
/// What that has for a model.
[[nodiscard]] MemoryFigures memoryOf(const Catalog &catalog, DeviceId device, const FitRules &rules);

} // namespace tinyatlas
