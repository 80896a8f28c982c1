// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fleet_runs.h"

#include <algorithm>
#include <tuple>

namespace tinyatlas {

namespace {

/// Those that run the most come first, which finds a small fleet soon.
std::vector<DeviceId> promising(const Catalog &catalog, const FitMatrix &matrix,
                                const FleetQuestion &question, const std::stop_token &stop) {
    std::vector<std::uint32_t> counts(catalog.devices.size());
    for (const ModelId model : question.models) {
        if (stop.stop_requested())
            break;
        for (const DeviceId device : question.devices)
            counts[device.value] += isFit(matrix.state(model, device)) ? 1U : 0U;
    }
    std::vector<DeviceId> devices(question.devices.begin(), question.devices.end());
    std::ranges::sort(devices, [&](DeviceId a, DeviceId b) {
        if (counts[a.value] != counts[b.value])
            return counts[a.value] > counts[b.value];
        return std::tie(catalog.device(a).title, a) < std::tie(catalog.device(b).title, b);
    });
    return devices;
}

} // namespace

FleetRuns runsOf(const Catalog &catalog, const FitMatrix &matrix, const FleetQuestion &question,
                 const std::stop_token &stop) {
    const std::size_t models = question.models.size();
    const std::size_t devices = question.devices.size();
    FleetRuns runs{promising(catalog, matrix, question, stop), BitTable(devices, models),
                   BitTable(devices, models), std::vector<std::uint32_t>(devices), Bits(models, true)};
    for (std::size_t m = 0; m < models && !stop.stop_requested(); ++m) {
        for (std::size_t d = 0; d < devices; ++d) {
            switch (matrix.state(question.models[m], runs.devices[d])) {
            case FitState::Fits:
                runs.withRoom.set(d, m);
                [[fallthrough]];
            case FitState::Tight:
                runs.all.set(d, m);
                break;
            case FitState::Unknown:
                ++runs.notKnown[d];
                runs.known.clear(m);
                break;
            case FitState::DoesNotFit:
                break;
            }
        }
    }
    return runs;
}

} // namespace tinyatlas
