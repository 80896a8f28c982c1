// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fleet.h"

#include "core/fit/fleet_runs.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

using Places = std::vector<std::uint32_t>; // of devices among the candidates

Bits unionOf(const BitTable &table, const Places &rows, std::optional<std::uint32_t> without = {}) {
    Bits all(table.columns());
    for (const std::uint32_t row : rows) {
        if (row != without)
            all.add(table.row(row));
    }
    return all;
}

/// Exchanges a device for another one that leaves more models with room, or as many and comes first by name.
class Exchange {
public:
    Exchange(const Catalog &catalog, const FleetRuns &runs, Places &places)
        : m_catalog(catalog), m_runs(runs), m_places(places) {}

    void untilNothingChanges(const std::stop_token &stop) {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < m_places.size() && !stop.stop_requested(); ++i)
                changed = exchange(m_places[i]) || changed;
        }
    }

private:
    struct Merit {
        std::size_t withRoom = 0;
        std::uint32_t place = 0;
    };

    [[nodiscard]] bool isBetter(const Merit &a, const Merit &b) const {
        if (a.withRoom != b.withRoom)
            return a.withRoom > b.withRoom;
        const auto name = [this](std::uint32_t place) {
            const DeviceId device = m_runs.devices[place];
            return std::tuple(std::string_view(m_catalog.device(device).title), device);
        };
        return name(a.place) < name(b.place);
    }

    bool exchange(std::uint32_t &place) {
        Bits own(m_runs.all.columns());
        own.add(m_runs.all.row(place));
        own.remove(unionOf(m_runs.all, m_places, place).words());
        const Bits roomElsewhere = unionOf(m_runs.withRoom, m_places, place);
        const auto merit = [&](std::uint32_t other) {
            Bits added(m_runs.withRoom.columns());
            added.add(m_runs.withRoom.row(other));
            added.remove(roomElsewhere.words());
            return Merit{countBits(added.words()), other};
        };
        Merit best = merit(place);
        for (std::uint32_t other = 0; other < m_runs.devices.size(); ++other) {
            if (std::ranges::find(m_places, other) != m_places.end() ||
                !isPart(own.words(), m_runs.all.row(other)))
                continue;
            const Merit candidate = merit(other);
            if (isBetter(candidate, best))
                best = candidate;
        }
        return std::exchange(place, best.place) != best.place;
    }

    const Catalog &m_catalog;
    const FleetRuns &m_runs;
    Places &m_places;
};

std::vector<FleetMember> membersOf(const FleetRuns &runs, const Places &places,
                                   const FleetQuestion &question) {
    std::vector<FleetMember> members;
    for (const std::uint32_t place : places) {
        FleetMember &member = members.emplace_back();
        member.device = runs.devices[place];
        const Bits elsewhere = unionOf(runs.all, places, place);
        forEachBit(runs.all.row(place), [&](std::uint32_t model) {
            member.runs.push_back(question.models[model]);
            if (!elsewhere.test(model))
                member.onlyHere.push_back(question.models[model]);
        });
    }
    return members;
}

} // namespace

Result<Fleet> fewestDevices(const Catalog &catalog, const FitMatrix &matrix, const FleetQuestion &question,
                            std::uint64_t mostSteps, const std::stop_token &stop) {
    return fewestDevices(catalog, runsOf(catalog, matrix, question, stop), question, mostSteps, stop);
}

Result<Fleet> fewestDevices(const Catalog &catalog, const FleetRuns &runs, const FleetQuestion &question,
                            std::uint64_t mostSteps, const std::stop_token &stop) {
    Result<SmallestCover> found = smallestCover(runs.all.transposed(), mostSteps, stop);
    if (!found)
        return found.error();
    SmallestCover cover = std::move(found).value();
    Exchange(catalog, runs, cover.sets).untilNothingChanges(stop);
    if (stop.stop_requested()) // it may have ended before its time
        return Error{Error::Code::Cancelled, "the search for the fewest devices was cancelled", {}, 0, 0};
    std::ranges::sort(cover.sets); // by how much they run, as the devices are
    Fleet fleet;
    fleet.members = membersOf(runs, cover.sets, question);
    fleet.lowerBound = cover.lowerBound;
    const Bits run = unionOf(runs.all, cover.sets);
    for (std::size_t m = 0; m < question.models.size(); ++m) {
        if (!run.test(m))
            (runs.known.test(m) ? fleet.runNowhere : fleet.notKnownToRun).push_back(question.models[m]);
    }
    return fleet;
}

std::vector<ModelId> allModels(const Catalog &catalog) {
    std::vector<ModelId> models;
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        models.push_back(idAt<ModelId>(i));
    return models;
}

std::vector<DeviceId> allDevices(const Catalog &catalog) {
    std::vector<DeviceId> devices;
    for (std::size_t i = 0; i < catalog.devices.size(); ++i)
        devices.push_back(idAt<DeviceId>(i));
    return devices;
}

} // namespace tinyatlas
