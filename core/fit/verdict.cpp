// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace tinyatlas {

namespace {

constexpr int wholeMargin = 10'000;

Requirement sensorRequirement(const Catalog &catalog, const SensorNeed &stated, const Device &device) {
    const SensorTypeId need = stated.type;
    Requirement requirement;
    requirement.kind = Requirement::Kind::Sensor;
    requirement.sensorNeed = need;
    requirement.needStatement = stated.statement;
    if (device.metSensors.contains(need)) {
        const auto own = std::find(device.sensors.begin(), device.sensors.end(), need);
        const auto meets = [&](SensorTypeId type) { return catalog.sensorType(type).meets.contains(need); };
        const auto met = own != device.sensors.end()
                             ? own
                             : std::find_if(device.sensors.begin(), device.sensors.end(), meets);
        requirement.sensorHave = met != device.sensors.end() ? *met : need;
        requirement.met = true;
    } else if (device.sensorsKnown) {
        requirement.met = false;
    }
    return requirement;
}

Requirement memoryRequirement(Requirement::Kind kind, const std::optional<Asserted<Bytes>> &need,
                              Bytes overhead, const std::optional<Asserted<Bytes>> &have,
                              const std::optional<Asserted<Bytes>> &stated, MemoryBasis basis) {
    Requirement requirement;
    requirement.kind = kind;
    requirement.basis = basis;
    if (have && stated)
        requirement.taken = stated->value - have->value;
    if (need) {
        requirement.need = need->value + overhead;
        requirement.overhead = overhead;
        requirement.needStatement = need->statement;
    }
    if (have) {
        requirement.have = have->value;
        requirement.haveStatement = have->statement;
    }
    if (need && have)
        requirement.met = *requirement.need <= have->value;
    return requirement;
}

bool isTight(const Requirement &requirement, const FitRules &rules) {
    if (!requirement.need || !requirement.have)
        return false;
    return requirement.need->count > requirement.have->count * (wholeMargin - rules.margin) / wholeMargin;
}

FitState stateOf(const std::vector<Requirement> &requirements, const FitRules &rules) {
    const auto any = [&](auto test) { return std::any_of(requirements.begin(), requirements.end(), test); };
    if (any([](const Requirement &r) { return r.met.has_value() && !*r.met; }))
        return FitState::DoesNotFit;
    if (any([](const Requirement &r) { return !r.met.has_value(); }))
        return FitState::Unknown;
    return any([&](const Requirement &r) { return isTight(r, rules); }) ? FitState::Tight : FitState::Fits;
}

/// Of two verdicts on two microcontrollers of one device: the better state, then the smaller shortfall, then
/// the more room in the fuller memory.
bool isBetter(const Verdict &a, const Verdict &b) {
    if (a.state != b.state)
        return rank(a.state) < rank(b.state);
    const auto shortfall = [](const Verdict &v) { return v.ram().shortfall() + v.flash().shortfall(); };
    if (shortfall(a) != shortfall(b))
        return shortfall(a) < shortfall(b);
    const auto fullest = [](const Verdict &v) {
        return std::max(v.ram().filled().value_or(0), v.flash().filled().value_or(0));
    };
    return fullest(a) < fullest(b);
}

void take(std::optional<Asserted<Bytes>> &figure, MemoryBasis &basis, Bytes taken) {
    if (!figure || taken.count <= 0)
        return;
    figure->value = std::max(figure->value - taken, Bytes{0});
    basis = MemoryBasis::WhatIf;
}

Verdict verdictWith(const RuntimeOverhead &overhead, const Catalog &catalog, const NeuralNetwork &model,
                    DeviceId deviceId, const FitRules &rules) {
    const Device &device = catalog.device(deviceId);
    std::vector<Requirement> sensors;
    for (const SensorNeed &need : model.sensorNeeds)
        sensors.push_back(sensorRequirement(catalog, need, device));
    if (model.needsUnstatedSensor)
        sensors.emplace_back();

    std::optional<Verdict> best;
    const TakenMemory taken = rules.takenOn(deviceId);
    for (const Microcontroller &stated : device.microcontrollers) {
        const Microcontroller left = without(stated, taken);
        Verdict verdict;
        verdict.requirements = sensors;
        verdict.requirements.push_back(memoryRequirement(Requirement::Kind::Ram, model.ram, overhead.ram,
                                                         left.ram, stated.ram, left.ramBasis));
        verdict.requirements.push_back(memoryRequirement(Requirement::Kind::Flash, model.flash,
                                                         overhead.flash, left.flash, stated.flash,
                                                         left.flashBasis));
        for (Requirement &requirement : verdict.requirements)
            requirement.state = requirement.plainState = stateOf(std::vector{requirement}, rules);
        verdict.state = verdict.plainState = stateOf(verdict.requirements, rules);
        if (!best || isBetter(verdict, *best))
            best = std::move(verdict);
    }
    return *std::move(best);
}

} // namespace

TakenMemory FitRules::takenOn(DeviceId device) const {
    const auto place = std::ranges::lower_bound(taken, device, {}, &std::pair<DeviceId, TakenMemory>::first);
    return place != taken.end() && place->first == device ? place->second : TakenMemory{};
}

void FitRules::setTaken(DeviceId device, const TakenMemory &memory) {
    auto place = std::ranges::lower_bound(taken, device, {}, &std::pair<DeviceId, TakenMemory>::first);
    if (place != taken.end() && place->first == device)
        place = taken.erase(place);
    if (memory != TakenMemory{})
        taken.insert(place, {device, memory});
}

Microcontroller without(const Microcontroller &controller, const TakenMemory &taken) {
    Microcontroller left = controller;
    take(left.ram, left.ramBasis, taken.ram);
    take(left.flash, left.flashBasis, taken.flash);
    return left;
}

Bytes Requirement::shortfall() const {
    return met.has_value() && !*met && need && have ? *need - *have : Bytes{0};
}

std::optional<double> Requirement::filled() const {
    if (!need || !have)
        return std::nullopt;
    if (have->count == 0)
        return need->count == 0 ? 0.0 : std::numeric_limits<double>::infinity();
    return static_cast<double>(need->count) / static_cast<double>(have->count);
}

std::vector<Requirement> Verdict::unmet() const {
    std::vector<Requirement> result;
    std::copy_if(requirements.begin(), requirements.end(), std::back_inserter(result),
                 [](const Requirement &r) { return r.met.has_value() && !*r.met; });
    std::stable_sort(result.begin(), result.end(), [](const Requirement &a, const Requirement &b) {
        const bool aIsSensor = a.kind == Requirement::Kind::Sensor;
        const bool bIsSensor = b.kind == Requirement::Kind::Sensor;
        return aIsSensor != bIsSensor ? aIsSensor : a.shortfall() > b.shortfall();
    });
    return result;
}

bool Verdict::touchedByOverhead() const {
    return changedByOverhead() || std::any_of(requirements.begin(), requirements.end(),
                                              std::mem_fn(&Requirement::changedByOverhead));
}

const Requirement &Verdict::ram() const { return requirements[requirements.size() - 2]; }

const Requirement &Verdict::flash() const { return requirements.back(); }

Verdict judge(const Catalog &catalog, ModelId modelId, DeviceId device, const FitRules &rules) {
    const NeuralNetwork &model = catalog.model(modelId);
    Verdict verdict = verdictWith(rules.overhead, catalog, model, device, rules);
    if (rules.overhead == RuntimeOverhead{})
        return verdict;
    const Verdict plain = verdictWith({}, catalog, model, device, rules);
    verdict.plainState = plain.state;
    for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
        verdict.requirements[i].plainState = plain.requirements[i].state;
    return verdict;
}

} // namespace tinyatlas
