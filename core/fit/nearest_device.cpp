// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/nearest_device.h"

#include <algorithm>
#include <tuple>

namespace tinyatlas {

namespace {

auto distance(const Verdict &verdict) {
    const auto unmet = verdict.unmet();
    const auto isSensor = [](const Requirement &one) { return one.kind == Requirement::Kind::Sensor; };
    return std::tuple(rank(verdict.state), std::ranges::count_if(unmet, isSensor),
                      verdict.ram().shortfall() + verdict.flash().shortfall());
}

} // namespace

DeviceId nearestDevice(const Catalog &catalog, ModelId model, std::span<const DeviceId> devices,
                       const FitRules &rules) {
    const auto nearest = std::ranges::min_element(
        devices, {}, [&](DeviceId device) { return distance(judge(catalog, model, device, rules)); });
    return nearest != devices.end() ? *nearest : DeviceId{};
}

} // namespace tinyatlas
