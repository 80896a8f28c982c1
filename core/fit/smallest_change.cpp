// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/smallest_change.h"

#include "core/fit/judge_needs.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr int wholeMargin = 10'000;

/// The least memory that holds `need`, with the margin where it is asked for; nothing where none does: a
/// margin of all there is leaves no room, and no memory is above 2^49.
std::optional<Bytes> leastFor(Bytes need, const FitRules &rules, FitGoal goal) {
    if (goal == FitGoal::Enough || need.count == 0)
        return need;
    const std::int64_t part = wholeMargin - rules.margin;
    if (part == 0 || need.count / part > largestSupposed.count / wholeMargin)
        return std::nullopt;
    const std::int64_t rest = need.count % part * wholeMargin;
    return Bytes{need.count / part * wholeMargin + (rest + part - 1) / part};
}

/// Takes what a requirement is short of into `change`; false where that is not known, or cannot be named.
bool addMissing(const Catalog &catalog, const Requirement &requirement, const FitRules &rules, FitGoal goal,
                DeviceChange &change) {
    if (!requirement.met.has_value())
        return false;
    if (requirement.kind == Requirement::Kind::Sensor) {
        if (*requirement.met)
            return true;
        if (!isNamedSensor(catalog, requirement.sensorNeed))
            return false;
        change.sensors.push_back(requirement.sensorNeed);
        return true;
    }
    const std::optional<Bytes> least = leastFor(*requirement.need, rules, goal);
    if (least && *least > *requirement.have)
        change.memories.push_back({requirement.kind, *requirement.have, *least});
    return least.has_value();
}

DeviceChange changeOn(const Catalog &catalog, const Verdict &verdict, const FitRules &rules, FitGoal goal) {
    DeviceChange change{.device = {}, .sensors = {}, .memories = {}};
    for (const Requirement &requirement : verdict.requirements) {
        if (!addMissing(catalog, requirement, rules, goal, change))
            change.isLowerBound = true;
    }
    return change;
}

Bytes bytesOf(const DeviceChange &change) {
    return std::accumulate(change.memories.begin(), change.memories.end(), Bytes{},
                           [](Bytes sum, const MemoryGrowth &growth) { return sum + growth.more(); });
}

bool isSmaller(const DeviceChange &a, const DeviceChange &b) {
    const auto key = [](const DeviceChange &change) {
        return std::tuple(change.isLowerBound, change.sensors.size(), change.growth(), bytesOf(change),
                          change.device);
    };
    return key(a) < key(b);
}

/// `verdicts`: by microcontroller.
DeviceChange smallestOf(const Catalog &catalog, DeviceId device, const std::vector<Verdict> &verdicts,
                        const FitRules &rules, FitGoal goal) {
    std::optional<DeviceChange> smallest;
    for (const Verdict &verdict : verdicts) {
        DeviceChange change = changeOn(catalog, verdict, rules, goal);
        change.device = device;
        change.controller = verdict.controller;
        if (!smallest || isSmaller(change, *smallest))
            smallest = std::move(change);
    }
    return *std::move(smallest);
}

double fullestOf(const Verdict &verdict) {
    return std::max(verdict.ram().filled().value_or(0), verdict.flash().filled().value_or(0));
}

struct Fitting {
    DeviceId device;
    FitState state = FitState::Fits;
    double filled = 0; ///< of the fuller memory
};

bool isRoomier(const Fitting &a, const Fitting &b) {
    return std::tuple(rank(a.state), a.filled, a.device) < std::tuple(rank(b.state), b.filled, b.device);
}

/// How models do on one device.
struct Judged {
    std::vector<Verdict> verdicts; ///< by microcontroller, or of the best one
    bool known = true;             ///< all that they need is
};

/// `judged` says it of a device.
template <class JudgedOn>
SmallestChanges changesWith(const Catalog &catalog, std::optional<DeviceId> asked, const FitRules &rules,
                            FitGoal goal, const std::stop_token &stop, const JudgedOn &judged) {
    SmallestChanges found;
    std::vector<Fitting> fitting;
    for (std::size_t i = 0; i < catalog.devices.size() && !stop.stop_requested(); ++i) {
        const auto device = idAt<DeviceId>(i);
        const auto [verdicts, known] = judged(device);
        const auto best = std::ranges::min_element(verdicts, {}, [](const Verdict &verdict) {
            return std::tuple(rank(verdict.state), fullestOf(verdict));
        });
        if (meets(best->state, goal)) {
            if (device != asked)
                fitting.push_back({device, best->state, fullestOf(*best)});
            continue;
        }
        DeviceChange change = smallestOf(catalog, device, verdicts, rules, goal);
        change.isLowerBound = change.isLowerBound || !known;
        if (!change.isLowerBound || device == asked)
            found.changes.push_back(std::move(change));
    }
    std::ranges::sort(fitting, isRoomier);
    std::ranges::transform(fitting, std::back_inserter(found.fitting), &Fitting::device);
    std::ranges::sort(found.changes, isSmaller);
    return found;
}

bool isKnown(const Together &together) {
    return std::ranges::all_of(together.parts, [](const TogetherPart &part) {
        return part.need(Requirement::Kind::Ram) && part.need(Requirement::Kind::Flash);
    });
}

} // namespace

double MemoryGrowth::relative() const {
    return from.count == 0 ? std::numeric_limits<double>::infinity()
                           : static_cast<double>(more().count) / static_cast<double>(from.count);
}

double DeviceChange::growth() const {
    return std::accumulate(memories.begin(), memories.end(), 0.0,
                           [](double sum, const MemoryGrowth &one) { return sum + one.relative(); });
}

SmallestChanges smallestChanges(const Catalog &catalog, ModelId model, std::optional<DeviceId> asked,
                                const FitRules &rules, FitGoal goal, const std::stop_token &stop) {
    return changesWith(catalog, asked, rules, goal, stop, [&](DeviceId device) {
        return Judged{.verdicts = judgeEach(catalog, model, device, rules)};
    });
}

SmallestChanges smallestChanges(const Catalog &catalog, std::span<const ModelId> models, RamSharing sharing,
                                std::optional<DeviceId> asked, const FitRules &rules, FitGoal goal,
                                const std::stop_token &stop) {
    if (models.size() == 1)
        return smallestChanges(catalog, models.front(), asked, rules, goal, stop);
    return changesWith(catalog, asked, rules, goal, stop, [&](DeviceId device) {
        const Together together = judgeTogether(catalog, models, device, rules, sharing);
        return Judged{{together.verdict}, isKnown(together)};
    });
}

bool isNamedSensor(const Catalog &catalog, SensorTypeId type) {
    if (!type.valid())
        return false;
    constexpr std::string_view unnamed =
        vocabulary::OtherSensor.substr(vocabulary::OtherSensor.rfind('/') + 1);
    return catalog.sensorType(type).name != unnamed;
}

} // namespace tinyatlas
