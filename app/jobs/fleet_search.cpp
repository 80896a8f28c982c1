// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/fleet_search.h"

#include "app/jobs/background.h"

#include <utility>

namespace tinyatlas {

namespace {

FleetAnswerPtr answer(FleetAsked asked, std::uint64_t mostSteps, const std::stop_token &stop) {
    const Catalog &catalog = asked.dataset->catalog;
    FleetUse use;
    if (asked.use) {
        auto found = useOf(catalog, *asked.matrix, asked.matrix->rules(), asked.question(), mostSteps, stop);
        if (!found)
            return nullptr;
        use = std::move(found).value();
    } else {
        auto found = fewestDevices(catalog, *asked.matrix, asked.question(), mostSteps, stop);
        if (!found)
            return nullptr;
        use.needed = std::move(found).value();
    }
    return std::make_shared<const FleetAnswer>(FleetAnswer{std::move(asked), std::move(use)});
}

} // namespace

FleetAnswerPtr fleetAtOnce(const FleetAsked &asked) {
    constexpr std::size_t fewPairs = 50'000;
    constexpr std::uint64_t fewSteps = 200'000;
    if (asked.models.size() * asked.devices.size() > fewPairs)
        return nullptr;
    FleetAnswerPtr found = answer(asked, fewSteps, {});
    // What is not proven yet is worth a longer search.
    return found && found->use.needed.provenSmallest() ? found : nullptr;
}

QFuture<FleetAnswerPtr> fleetInBackground(FleetAsked asked, std::stop_token stop) {
    return inBackground(
        [asked = std::move(asked), stop = std::move(stop)] { return answer(asked, mostCoverSteps, stop); });
}

} // namespace tinyatlas
