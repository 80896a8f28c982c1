// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fleet_use.h"

#include "core/fit/fleet_runs.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

/// What a model needs wherever it runs, under the rules.
struct Needs {
    std::vector<SensorTypeId> sensors;
    Bytes ram;
    Bytes flash;
};

/// A verdict states needs whatever the device: any will do.
std::vector<Needs> needsOf(const Catalog &catalog, const FitRules &rules, const FleetQuestion &question,
                           const std::stop_token &stop) {
    std::vector<Needs> all;
    if (question.devices.empty())
        return all;
    for (const ModelId model : question.models) {
        if (stop.stop_requested())
            break;
        Needs &needs = all.emplace_back();
        const Verdict verdict = judge(catalog, model, question.devices.front(), rules);
        for (const Requirement &requirement : verdict.requirements) {
            if (requirement.kind == Requirement::Kind::Sensor && requirement.sensorNeed.valid())
                needs.sensors.push_back(requirement.sensorNeed);
        }
        needs.ram = verdict.ram().need.value_or(Bytes{});
        needs.flash = verdict.flash().need.value_or(Bytes{});
    }
    return all;
}

/// Looks at one device after the other.
class UseFinder {
public:
    UseFinder(const Catalog &catalog, const FleetRuns &runs, const FitRules &rules,
              const FleetQuestion &question, const std::stop_token &stop)
        : m_catalog(catalog), m_runs(runs), m_rules(rules), m_question(question),
          m_needs(needsOf(catalog, rules, question, stop)) {}

    /// Of the device in the row `place` of the runs.
    [[nodiscard]] DeviceUse useOf(std::size_t place) const {
        const DeviceId device = m_runs.devices[place];
        DeviceUse use;
        use.device = device;
        use.notKnown = m_runs.notKnown[place];
        std::optional<std::size_t> ram;
        std::optional<std::size_t> flash;
        SensorSet asked;
        SensorSet used;
        forEachBit(m_runs.all.row(place), [&](std::uint32_t m) {
            ++use.models;
            addSensors(m, device, asked, used);
            if (!ram || m_needs[m].ram > m_needs[*ram].ram)
                ram = m;
            if (!flash || m_needs[m].flash > m_needs[*flash].flash)
                flash = m;
        });
        const Device carrying = supposed(m_catalog, m_catalog.device(device), m_rules.of(device));
        for (const SensorTypeId sensor : carrying.sensors) {
            if (!used.contains(sensor))
                use.idleSensors.push_back(sensor);
        }
        if (ram && flash) {
            use.ram = memoryUse(*ram, device, &Verdict::ram);
            use.flash = memoryUse(*flash, device, &Verdict::flash);
        }
        return use;
    }

private:
    /// Which sensor of the device meets a need is the same for all models: each need is asked about once.
    void addSensors(std::size_t m, DeviceId device, SensorSet &asked, SensorSet &used) const {
        const auto isNew = [&](SensorTypeId need) { return !asked.contains(need); };
        if (std::ranges::none_of(m_needs[m].sensors, isNew))
            return;
        for (const Requirement &requirement :
             judge(m_catalog, m_question.models[m], device, m_rules).requirements) {
            if (requirement.kind != Requirement::Kind::Sensor || !requirement.sensorHave.valid())
                continue;
            asked.insert(requirement.sensorNeed);
            used.insert(requirement.sensorHave);
        }
    }

    [[nodiscard]] MemoryUse memoryUse(std::size_t m, DeviceId device,
                                      const Requirement &(Verdict::*memory)() const) const {
        const ModelId model = m_question.models[m];
        const Verdict verdict = judge(m_catalog, model, device, m_rules);
        const Requirement &requirement = (verdict.*memory)();
        return {model, requirement.need.value_or(Bytes{}), requirement.have.value_or(Bytes{})};
    }

    const Catalog &m_catalog;
    const FleetRuns &m_runs;
    const FitRules &m_rules;
    FleetQuestion m_question;
    std::vector<Needs> m_needs; ///< by model of the question
};

/// By device of the catalogue, its row of the runs.
std::vector<std::size_t> placesOf(const Catalog &catalog, const FleetRuns &runs) {
    std::vector<std::size_t> places(catalog.devices.size());
    for (std::size_t place = 0; place < runs.devices.size(); ++place)
        places[runs.devices[place].value] = place;
    return places;
}

/// Which of the needed devices alone runs all that the one in the row `place` does.
DeviceId standInFor(std::size_t place, const FleetRuns &runs, const Fleet &needed,
                    const std::vector<std::size_t> &places) {
    const auto runsAll = [&](const FleetMember &member) {
        return isPart(runs.all.row(place), runs.all.row(places[member.device.value]));
    };
    const auto found = std::ranges::find_if(needed.members, runsAll);
    return found != needed.members.end() ? found->device : DeviceId{};
}

} // namespace

Result<FleetUse> useOf(const Catalog &catalog, const FitMatrix &matrix, const FitRules &rules,
                       const FleetQuestion &question, std::uint64_t mostSteps, const std::stop_token &stop) {
    const FleetRuns runs = runsOf(catalog, matrix, question, stop);
    Result<Fleet> needed = fewestDevices(catalog, runs, question, mostSteps, stop);
    if (!needed)
        return needed.error();
    FleetUse use;
    use.needed = std::move(needed).value();
    const UseFinder finder(catalog, runs, rules, question, stop);
    const std::vector<std::size_t> places = placesOf(catalog, runs);
    for (const DeviceId device : question.devices) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "looking at what is used was cancelled", {}, 0, 0};
        const std::size_t place = places[device.value];
        DeviceUse one = finder.useOf(place);
        one.sparable =
            std::ranges::find(use.needed.members, device, &FleetMember::device) == use.needed.members.end();
        if (one.sparable && !one.runsNothing())
            one.standIn = standInFor(place, runs, use.needed, places);
        use.devices.push_back(std::move(one));
    }
    return use;
}

} // namespace tinyatlas
