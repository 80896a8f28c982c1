// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/together.h"

#include "core/fit/judge_needs.h"

#include <algorithm>
#include <cassert>

namespace tinyatlas {

namespace {

using Kind = Requirement::Kind;

/// A need of several models as one, as far as it is known.
struct Sum {
    std::optional<Asserted<Bytes>> known; ///< empty where nothing is
    bool whole = true;                    ///< nothing of it is unknown
};

Sum sumOf(const std::vector<TogetherPart> &parts, Kind memory, RamSharing sharing) {
    const bool largest = memory == Kind::Ram && sharing == RamSharing::Largest;
    Sum sum;
    for (const TogetherPart &part : parts) {
        const std::optional<Bytes> need = part.need(memory);
        sum.whole = sum.whole && need.has_value();
        if (!need)
            continue;
        const Bytes before = sum.known ? sum.known->value : Bytes{};
        sum.known = {{largest ? std::max(before, *need) : before + *need}, {}};
    }
    return sum;
}

void addSensors(const Verdict &alone, NeuralNetwork &needs) {
    for (const Requirement &requirement : alone.requirements) {
        if (requirement.kind != Kind::Sensor)
            continue;
        if (!requirement.sensorNeed.valid()) {
            needs.needsUnstatedSensor = true;
        } else if (!needs.neededSensors.contains(requirement.sensorNeed)) {
            needs.neededSensors.insert(requirement.sensorNeed);
            needs.sensorNeeds.push_back({requirement.sensorNeed, {}, requirement.needStatement});
        }
    }
    // The catalogue has its types in order of name.
    std::ranges::sort(needs.sensorNeeds, {}, &SensorNeed::type);
}

constexpr FitState unlessItFails(FitState state) {
    return state == FitState::DoesNotFit ? state : FitState::Unknown;
}

/// Of a need that is known in part: it is not met, by that part already, or nothing is known. Returns whether
/// it is not met.
bool judgeInPart(Requirement &requirement) {
    requirement.plainState = unlessItFails(requirement.plainState);
    requirement.state = unlessItFails(requirement.state);
    if (requirement.state == FitState::DoesNotFit)
        return true;
    requirement.need.reset();
    requirement.overhead = {};
    requirement.met.reset();
    return false;
}

/// What is supposed of one of the models, is of all of them together.
void markSupposed(const std::vector<TogetherPart> &parts, Requirement &requirement) {
    for (const TogetherPart &part : parts) {
        const auto same = [&](const Requirement &other) {
            return other.kind == requirement.kind && other.sensorNeed == requirement.sensorNeed;
        };
        const auto ofPart = std::ranges::find_if(part.alone.requirements, same);
        if (ofPart == part.alone.requirements.end() || !ofPart->needSupposed)
            continue;
        requirement.needSupposed = true;
        requirement.statedNeed.reset(); // the graph states no sum
    }
}

/// Sensors that no model needs any more.
std::vector<SensorTypeId> needsSupposedAway(const std::vector<TogetherPart> &parts,
                                            const NeuralNetwork &needs) {
    SensorSet seen = needs.neededSensors;
    std::vector<SensorTypeId> away;
    for (const TogetherPart &part : parts) {
        for (const SensorTypeId type : part.alone.needsSupposedAway) {
            if (seen.contains(type))
                continue;
            seen.insert(type);
            away.push_back(type);
        }
    }
    std::ranges::sort(away);
    return away;
}

} // namespace

std::optional<Bytes> TogetherPart::need(Kind memory) const {
    const Requirement &requirement = memory == Kind::Ram ? alone.ram() : alone.flash();
    return requirement.need ? std::optional(*requirement.need - requirement.overhead) : std::nullopt;
}

Together judgeTogether(const Catalog &catalog, std::span<const ModelId> models, DeviceId device,
                       const FitRules &rules, RamSharing sharing) {
    assert(!models.empty());
    Together together;
    together.sharing = sharing;
    NeuralNetwork needs;
    for (const ModelId model : models) {
        together.parts.push_back({model, judge(catalog, model, device, rules)});
        addSensors(together.parts.back().alone, needs);
    }
    if (together.parts.size() == 1) {
        together.verdict = together.parts.front().alone;
        return together;
    }
    const Sum ram = sumOf(together.parts, Kind::Ram, sharing);
    const Sum flash = sumOf(together.parts, Kind::Flash, sharing);
    needs.ram = ram.known;
    needs.flash = flash.known;
    // By what is known, the best microcontroller is the same as by all: what that leaves open fits at best.
    together.verdict = judgeNeeds(catalog, needs, device, rules);
    Verdict &verdict = together.verdict;
    verdict.needsSupposedAway = needsSupposedAway(together.parts, needs);
    for (Requirement &requirement : verdict.requirements)
        markSupposed(together.parts, requirement);
    const std::size_t sensors = verdict.requirements.size() - 2;
    together.ramAtLeast = !ram.whole && judgeInPart(verdict.requirements[sensors]);
    together.flashAtLeast = !flash.whole && judgeInPart(verdict.requirements[sensors + 1]);
    if (!ram.whole || !flash.whole) {
        verdict.state = unlessItFails(verdict.state);
        verdict.plainState = unlessItFails(verdict.plainState);
    }
    return together;
}

} // namespace tinyatlas
