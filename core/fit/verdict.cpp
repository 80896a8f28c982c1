// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict.h"

#include "core/fit/judge_needs.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace tinyatlas {

namespace {

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

bool isTight(const Requirement &requirement, const FitRules &rules) {
    if (!requirement.need || !requirement.have)
        return false;
    return *requirement.need > roomWithin(*requirement.have, rules.margin);
}

FitState stateOf(const Requirement &requirement, const FitRules &rules) {
    if (!requirement.met.has_value())
        return FitState::Unknown;
    if (!*requirement.met)
        return FitState::DoesNotFit;
    return isTight(requirement, rules) ? FitState::Tight : FitState::Fits;
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

/// A model or a device as the graph states it, and as the user supposes it to be: one and the same, mostly.
template <class Thing> class Supposition {
public:
    explicit Supposition(const Thing &stated) : m_stated(stated) {}
    Supposition(const Thing &stated, Thing changed) : m_stated(stated), m_changed(std::move(changed)) {}

    [[nodiscard]] const Thing &stated() const { return m_stated; }
    [[nodiscard]] const Thing &operator*() const { return m_changed ? *m_changed : m_stated; }
    [[nodiscard]] const Thing *operator->() const { return &**this; }

private:
    const Thing &m_stated;
    std::optional<Thing> m_changed;
};

Supposition<NeuralNetwork> modelOf(const Catalog &catalog, ModelId id, const FitRules &rules) {
    const NeuralNetwork &stated = catalog.model(id);
    const ModelWhatIf &whatIf = rules.of(id);
    return whatIf == ModelWhatIf{} ? Supposition(stated) : Supposition(stated, supposed(stated, whatIf));
}

Supposition<Device> deviceOf(const Catalog &catalog, DeviceId id, const FitRules &rules) {
    const Device &stated = catalog.device(id);
    const DeviceWhatIf &whatIf = rules.of(id);
    return whatIf == DeviceWhatIf{} ? Supposition(stated)
                                    : Supposition(stated, supposed(catalog, stated, whatIf));
}

std::vector<Requirement> sensorRequirements(const Catalog &catalog, const Supposition<NeuralNetwork> &model,
                                            const Supposition<Device> &device) {
    std::vector<Requirement> sensors;
    sensors.reserve(model->sensorNeeds.size() + 1);
    for (const SensorNeed &need : model->sensorNeeds) {
        Requirement requirement = sensorRequirement(catalog, need, *device);
        requirement.needSupposed = !model.stated().neededSensors.contains(need.type);
        requirement.haveSupposed =
            device->metSensors.contains(need.type) != device.stated().metSensors.contains(need.type);
        sensors.push_back(requirement);
    }
    if (model->needsUnstatedSensor)
        sensors.emplace_back();
    return sensors;
}

std::optional<Bytes> valueOf(const std::optional<Asserted<Bytes>> &figure) {
    return figure ? std::optional(figure->value) : std::nullopt;
}

/// One memory of a pair, on one of the device's microcontrollers.
struct MemoryPart {
    Requirement::Kind kind;
    std::optional<Asserted<Bytes>> NeuralNetwork::*need;
    std::optional<Asserted<Bytes>> Microcontroller::*have;
    MemoryBasis Microcontroller::*basis;
    Bytes RuntimeOverhead::*overhead;
    std::optional<Bytes> SupposedMemory::*supposed;
    Bytes TakenMemory::*taken;
};

constexpr MemoryPart ramPart{Requirement::Kind::Ram,     &NeuralNetwork::ram,   &Microcontroller::ram,
                             &Microcontroller::ramBasis, &RuntimeOverhead::ram, &SupposedMemory::ram,
                             &TakenMemory::ram};
constexpr MemoryPart flashPart{Requirement::Kind::Flash,     &NeuralNetwork::flash,   &Microcontroller::flash,
                               &Microcontroller::flashBasis, &RuntimeOverhead::flash, &SupposedMemory::flash,
                               &TakenMemory::flash};

struct JudgedPair {
    Supposition<NeuralNetwork> model;
    Supposition<Device> device;
    const ModelWhatIf &modelWhatIf;
    const DeviceWhatIf &deviceWhatIf;
};

Requirement memoryRequirement(const MemoryPart &part, const JudgedPair &pair, std::size_t controller,
                              const RuntimeOverhead &overhead) {
    const Microcontroller &stated = pair.device.stated().microcontrollers[controller];
    const Microcontroller &left = pair.device->microcontrollers[controller];
    const auto &need = (*pair.model).*part.need;
    const auto &have = left.*part.have;
    Requirement requirement;
    requirement.kind = part.kind;
    requirement.basis = left.*part.basis;
    requirement.needSupposed = (pair.modelWhatIf.memory.*part.supposed).has_value();
    const std::optional<Bytes> supposedHave = pair.deviceWhatIf.memoryOf(controller).*part.supposed;
    requirement.haveSupposed = supposedHave.has_value();
    requirement.statedNeed = valueOf(pair.model.stated().*part.need);
    requirement.statedHave = valueOf(stated.*part.have);
    if (need) {
        requirement.overhead = overhead.*part.overhead;
        requirement.need = need->value + requirement.overhead;
        requirement.needStatement = need->statement;
    }
    if (have) {
        const Bytes all = supposedHave ? *supposedHave : (stated.*part.have)->value;
        requirement.have = have->value;
        requirement.taken = all - have->value;
        requirement.haveStatement = have->statement;
    }
    if (need && have)
        requirement.met = *requirement.need <= have->value;
    return requirement;
}

std::vector<SensorTypeId> needsSupposedAway(const Supposition<NeuralNetwork> &model) {
    std::vector<SensorTypeId> away;
    for (const SensorNeed &need : model.stated().sensorNeeds)
        if (!model->neededSensors.contains(need.type))
            away.push_back(need.type);
    return away;
}

/// By microcontroller.
std::vector<Verdict> verdictsWith(const RuntimeOverhead &overhead, const Catalog &catalog,
                                  const JudgedPair &pair, const FitRules &rules) {
    const std::vector<Requirement> sensors = sensorRequirements(catalog, pair.model, pair.device);
    std::vector<Verdict> verdicts(pair.device->microcontrollers.size());
    for (std::size_t controller = 0; controller < verdicts.size(); ++controller) {
        Verdict &verdict = verdicts[controller];
        verdict.requirements.reserve(sensors.size() + 2);
        verdict.requirements = sensors;
        for (const MemoryPart &part : {ramPart, flashPart})
            verdict.requirements.push_back(memoryRequirement(part, pair, controller, overhead));
        verdict.state = FitState::Fits;
        for (Requirement &requirement : verdict.requirements) {
            requirement.state = requirement.plainState = stateOf(requirement, rules);
            verdict.state = std::max(verdict.state, requirement.state);
        }
        verdict.plainState = verdict.state;
        verdict.controller = controller;
        verdict.needsSupposedAway = needsSupposedAway(pair.model);
    }
    return verdicts;
}

Verdict bestOf(std::vector<Verdict> &&verdicts) {
    return std::move(*std::ranges::min_element(verdicts, isBetter));
}

void takePlainStates(Verdict &verdict, const Verdict &plain) {
    verdict.plainState = plain.state;
    for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
        verdict.requirements[i].plainState = plain.requirements[i].state;
}

Verdict judgePair(const Catalog &catalog, const JudgedPair &pair, const FitRules &rules) {
    Verdict verdict = bestOf(verdictsWith(rules.overhead, catalog, pair, rules));
    if (rules.overhead != RuntimeOverhead{})
        takePlainStates(verdict, bestOf(verdictsWith({}, catalog, pair, rules)));
    return verdict;
}

JudgedPair pairOf(const Catalog &catalog, ModelId model, DeviceId device, const FitRules &rules) {
    return {modelOf(catalog, model, rules), deviceOf(catalog, device, rules), rules.of(model),
            rules.of(device)};
}

} // namespace

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

Verdict judge(const Catalog &catalog, ModelId model, DeviceId device, const FitRules &rules) {
    return judgePair(catalog, pairOf(catalog, model, device, rules), rules);
}

std::vector<Verdict> judgeEach(const Catalog &catalog, ModelId model, DeviceId device,
                               const FitRules &rules) {
    const JudgedPair pair = pairOf(catalog, model, device, rules);
    std::vector<Verdict> verdicts = verdictsWith(rules.overhead, catalog, pair, rules);
    if (rules.overhead == RuntimeOverhead{})
        return verdicts;
    const std::vector<Verdict> plain = verdictsWith({}, catalog, pair, rules);
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        takePlainStates(verdicts[i], plain[i]);
    return verdicts;
}

Verdict judgeNeeds(const Catalog &catalog, const NeuralNetwork &needs, DeviceId device,
                   const FitRules &rules) {
    static const ModelWhatIf nothing;
    return judgePair(
        catalog, {Supposition(needs), deviceOf(catalog, device, rules), nothing, rules.of(device)}, rules);
}

} // namespace tinyatlas
