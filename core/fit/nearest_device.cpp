// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/nearest_device.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>

namespace tinyatlas {

namespace {

using Distance = std::tuple<std::uint8_t, std::ptrdiff_t, Bytes>;

Distance distance(const Verdict &verdict) {
    const auto unmet = verdict.unmet();
    const auto isSensor = [](const Requirement &one) { return one.kind == Requirement::Kind::Sensor; };
    return {rank(verdict.state), std::ranges::count_if(unmet, isSensor),
            verdict.ram().shortfall() + verdict.flash().shortfall()};
}

} // namespace

DeviceId nearestDevice(const Catalog &catalog, ModelId model, std::span<const DeviceId> devices,
                       const FitRules &rules) {
    DeviceId nearest;
    std::optional<Distance> least;
    for (const DeviceId device : devices) {
        const Distance here = distance(judge(catalog, model, device, rules));
        if (least && *least <= here)
            continue;
        nearest = device;
        least = here;
    }
    return nearest;
}

} // namespace tinyatlas
