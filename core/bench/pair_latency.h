// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/latency_estimate.h"

namespace tinyatlas {

/// The latencies that a model is estimated to have on a device, one for all that was measured to run others
/// on its core.
struct PairLatency {
    double clock = 0; ///< of the device, in megahertz; 0 where it is not stated
    /// Those from the same chip first, then the narrower bands, then in order of name.
    std::vector<LatencyEstimate> estimates;
    NoEstimate why = NoEstimate::NotMeasured; ///< where there are none: what came nearest to one
};

[[nodiscard]] PairLatency latencyOn(const LatencyRates &rates, ModelId model, const Processor &processor);
/// On the microcontroller of the device with this index, which is the one that was judged.
[[nodiscard]] PairLatency latencyOf(const Dataset &dataset, const LatencyRates &rates, ModelId model,
                                    DeviceId device, std::size_t controller);

} // namespace tinyatlas
