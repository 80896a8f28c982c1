// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/pair_latency.h"

#include <algorithm>
#include <tuple>

namespace tinyatlas {

PairLatency latencyOn(const LatencyRates &rates, ModelId model, const Processor &processor) {
    LatencyRates::Question question{.model = model,
                                    .on = {.core = processor.core, .kernels = {}},
                                    .chip = processor.chip,
                                    .clock = processor.clock};
    PairLatency found{.clock = question.clock, .estimates = {}, .why = rates.estimate(question).why};
    for (const Kernels &kernels : rates.kernelsOn(processor.core)) {
        question.on = kernels;
        LatencyRates::Answer answer = rates.estimate(question);
        // The reasons stand in the order in which they are found out: the last one came nearest.
        found.why = std::max(found.why, answer.why);
        if (answer.estimate)
            found.estimates.push_back(std::move(*answer.estimate));
    }
    std::ranges::stable_sort(found.estimates, {}, [](const LatencyEstimate &one) {
        return std::tuple(one.chip != RatesOfChip::Same, one.factor);
    });
    return found;
}

PairLatency latencyOf(const Dataset &dataset, const LatencyRates &rates, ModelId model, DeviceId device,
                      std::size_t controller) {
    return latencyOn(rates, model, processorOf(dataset, device, controller));
}

} // namespace tinyatlas
