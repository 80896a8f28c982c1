// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <span>
#include <vector>

namespace tinyatlas {

/// How the RAM of several models counts that are on one device. Their flash always adds up.
enum class RamSharing : std::uint8_t {
    Added,   ///< they run at the same time: each has RAM of its own
    Largest, ///< they run one after the other in the same RAM: the largest need counts
};

/// What one of them takes.
struct TogetherPart {
    ModelId model;
    Verdict alone; ///< on the same device, with nothing beside it

    /// What the model itself needs, without overhead; empty where unknown.
    [[nodiscard]] std::optional<Bytes> need(Requirement::Kind memory) const;
};

/// Whether several models are on one device together.
struct Together {
    /// As of one model that needs what they all need: the sensors of each, the RAM as it is shared, the sum
    /// of the flash. A need that is the sum of several has no statement of its own: see `parts`. Where a part
    /// of it is unknown, it is unknown, unless what is known of it is more than the device has.
    Verdict verdict;
    std::vector<TogetherPart> parts; ///< in the order in which they were given
    RamSharing sharing = RamSharing::Added;
    /// The need in the verdict, which is not met, is only what is known of it: there is more.
    bool ramAtLeast = false;
    bool flashAtLeast = false;

    [[nodiscard]] bool several() const { return parts.size() > 1; }
    [[nodiscard]] bool atLeast(Requirement::Kind memory) const {
        return memory == Requirement::Kind::Ram ? ramAtLeast : flashAtLeast;
    }
};

/// Judges `models` (at least one, each once) as what one device runs; one alone as judge() does. What
/// `rules` counts beside a model is counted once for all of them, not once for each: one runtime in flash
/// interprets every model file on the device, and the RAM that is kept is the application's, of which there
/// is one. Of several microcontrollers the best one counts: it has to hold them all.
[[nodiscard]] Together judgeTogether(const Catalog &catalog, std::span<const ModelId> models, DeviceId device,
                                     const FitRules &rules = {}, RamSharing sharing = RamSharing::Added);

} // namespace tinyatlas
