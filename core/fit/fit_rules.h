// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/what_if.h"

#include <utility>
#include <vector>

namespace tinyatlas {

/// What the user may set. Nothing of it is ever written into the graph.
struct FitRules {
    /// The part of a memory that should stay free, in hundredths of a percent (1000 is 10 %), 0 to 10000.
    int margin = 1000;
    RuntimeOverhead overhead = {};
    /// Those of which something is supposed, rising, each once.
    std::vector<std::pair<DeviceId, DeviceWhatIf>> devices = {};
    std::vector<std::pair<ModelId, ModelWhatIf>> models = {};

    /// Empty where nothing is said of it.
    [[nodiscard]] const DeviceWhatIf &of(DeviceId device) const;
    [[nodiscard]] const ModelWhatIf &of(ModelId model) const;
    /// Replaces what was said; what supposes nothing takes it back.
    void set(DeviceId device, DeviceWhatIf whatIf);
    void set(ModelId model, ModelWhatIf whatIf);

    /// Zero where nothing is said of it.
    [[nodiscard]] TakenMemory takenOn(DeviceId device) const { return of(device).taken; }
    void setTaken(DeviceId device, const TakenMemory &memory);

    /// What holds for all models and devices alike.
    [[nodiscard]] FitRules general() const { return {.margin = margin, .overhead = overhead}; }
    /// Something of one model or device is supposed, or counted beside the models: verdicts are not of
    /// stated figures alone.
    [[nodiscard]] bool supposes() const {
        return !devices.empty() || !models.empty() || overhead != RuntimeOverhead{};
    }

    friend bool operator==(const FitRules &, const FitRules &) = default;
};

/// Most that may be needed of a memory for the margin (see FitRules) to stay free.
[[nodiscard]] constexpr Bytes roomWithin(Bytes memory, int margin) {
    constexpr std::int64_t whole = 10'000;
    return {memory.count * (whole - margin) / whole};
}

} // namespace tinyatlas
