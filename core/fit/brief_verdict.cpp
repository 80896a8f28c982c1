// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/brief_verdict.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tinyatlas {

namespace {

using Kind = Requirement::Kind;
using Figure = std::optional<Asserted<Bytes>>;

FitState stateOfSensors(const NeuralNetwork &model, const Device &device) {
    if (!device.metSensors.containsAll(model.neededSensors))
        return device.sensorsKnown ? FitState::DoesNotFit : FitState::Unknown;
    return model.needsUnstatedSensor ? FitState::Unknown : FitState::Fits;
}

/// How one memory answers; adds its bits.
FitState stateOfMemory(Kind kind, const Figure &need, Bytes overhead, const Figure &have, int margin,
                       std::uint8_t &bits) {
    if (!need || !have)
        return FitState::Unknown;
    const Bytes whole = need->value + overhead;
    if (whole <= roomWithin(have->value, margin))
        return FitState::Fits;
    bits |= BriefVerdict::fullBit(kind);
    if (whole <= have->value)
        return FitState::Tight;
    bits |= BriefVerdict::unmetBit(kind);
    return FitState::DoesNotFit;
}

/// What tells the better of two microcontrollers, where both have one state.
struct Distance {
    std::int64_t shortfall = 0;
    double fullest = 0;

    void add(const Figure &need, Bytes overhead, const Figure &have) {
        if (!need || !have)
            return;
        const std::int64_t whole = need->value.count + overhead.count;
        shortfall += std::max(whole - have->value.count, std::int64_t{0});
        const double filled = have->value.count > 0
                                  ? static_cast<double>(whole) / static_cast<double>(have->value.count)
                                  : (whole > 0 ? std::numeric_limits<double>::infinity() : 0);
        fullest = std::max(fullest, filled);
    }

    friend auto operator<=>(const Distance &, const Distance &) = default;
};

BriefVerdict judgeOn(const Microcontroller &controller, const NeuralNetwork &model, FitState ofSensors,
                     const FitRules &rules) {
    std::uint8_t bits = ofSensors == FitState::DoesNotFit ? BriefVerdict::unmetBit(Kind::Sensor) : 0;
    const FitState ram =
        stateOfMemory(Kind::Ram, model.ram, rules.overhead.ram, controller.ram, rules.margin, bits);
    const FitState flash =
        stateOfMemory(Kind::Flash, model.flash, rules.overhead.flash, controller.flash, rules.margin, bits);
    return BriefVerdict(static_cast<std::uint8_t>(bits | rank(std::max({ofSensors, ram, flash}))));
}

Distance distanceOn(const Microcontroller &controller, const NeuralNetwork &model, const FitRules &rules) {
    Distance distance;
    distance.add(model.ram, rules.overhead.ram, controller.ram);
    distance.add(model.flash, rules.overhead.flash, controller.flash);
    return distance;
}

} // namespace

BriefVerdict briefly(const Verdict &verdict) {
    std::uint8_t bits = rank(verdict.state);
    for (const Requirement &requirement : verdict.requirements) {
        const bool unmet = !requirement.met.value_or(true);
        if (unmet)
            bits |= BriefVerdict::unmetBit(requirement.kind);
        if (requirement.kind != Kind::Sensor && (unmet || requirement.state == FitState::Tight))
            bits |= BriefVerdict::fullBit(requirement.kind);
    }
    return BriefVerdict(bits);
}

BriefVerdict judgeBriefly(const NeuralNetwork &model, const Device &device, const FitRules &general) {
    const FitState sensors = stateOfSensors(model, device);
    const Microcontroller *best = &device.microcontrollers.front();
    BriefVerdict verdict = judgeOn(*best, model, sensors, general);
    for (std::size_t i = 1; i < device.microcontrollers.size(); ++i) {
        const Microcontroller &other = device.microcontrollers[i];
        const BriefVerdict ofOther = judgeOn(other, model, sensors, general);
        const bool better = ofOther.state() != verdict.state()
                                ? ofOther.state() < verdict.state()
                                : distanceOn(other, model, general) < distanceOn(*best, model, general);
        if (better) {
            best = &other;
            verdict = ofOther;
        }
    }
    return verdict;
}

} // namespace tinyatlas
