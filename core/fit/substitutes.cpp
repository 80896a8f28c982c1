// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/substitutes.h"

#include "core/fit/smallest_change.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tinyatlas {

namespace {

bool isShared(const std::string &a, const std::string &b) { return !a.empty() && a == b; }

/// A sensor of a type that is not stated may be any: it is not known to be the same.
bool needSameSensors(const NeuralNetwork &a, const NeuralNetwork &b) {
    return a.neededSensors == b.neededSensors && !a.needsUnstatedSensor && !b.needsUnstatedSensor;
}

/// The same, of sensors that have names, and are some.
bool shareSensors(const Catalog &catalog, const NeuralNetwork &a, const NeuralNetwork &b) {
    return needSameSensors(a, b) && !a.sensorNeeds.empty() &&
           std::ranges::all_of(a.sensorNeeds,
                               [&](const SensorNeed &need) { return isNamedSensor(catalog, need.type); });
}

SharedGrounds sharedBy(const Catalog &catalog, const NeuralNetwork &a, const NeuralNetwork &b) {
    return {.sensors = shareSensors(catalog, a, b),
            .dataset = isShared(a.trainingDataset, b.trainingDataset),
            .outputs = isShared(a.outputInfo, b.outputInfo),
            .category = isShared(a.category, b.category)};
}

std::optional<MetricPair> sharedMetric(const NeuralNetwork &model, const NeuralNetwork &other) {
    if (model.top1Accuracy && other.top1Accuracy)
        return MetricPair{"Top_1_accuracy", model.top1Accuracy->value, other.top1Accuracy->value};
    for (const Metric &metric : model.metrics) {
        const auto same = std::ranges::find(other.metrics, metric.name, &Metric::name);
        if (same != other.metrics.end())
            return MetricPair{metric.name, metric.value.value, same->value.value};
    }
    return std::nullopt;
}

/// What a model needs, by the rules.
struct Need {
    std::optional<Bytes> ram;
    std::optional<Bytes> flash;

    explicit Need(const Verdict &verdict) : ram(verdict.ram().need), flash(verdict.flash().need) {}
};

std::optional<Bytes> difference(const std::optional<Bytes> &model, const std::optional<Bytes> &other) {
    return model && other ? std::optional(*other - *model) : std::nullopt;
}

Trade tradeOf(Kinship kind, const NeuralNetwork &model, const Need &need, const NeuralNetwork &other,
              const Need &otherNeed) {
    Trade trade{.quality = isSameTask(kind) ? sharedMetric(model, other) : std::nullopt,
                .multiplyAccumulates = {},
                .ram = difference(need.ram, otherNeed.ram),
                .flash = difference(need.flash, otherNeed.flash)};
    if (model.multiplyAccumulates && other.multiplyAccumulates)
        trade.multiplyAccumulates = other.multiplyAccumulates->value - model.multiplyAccumulates->value;
    return trade;
}

struct Candidate {
    ProposedSubstitute proposed;
    double accuracy = 0; ///< top-1, in percent; below 0 where unknown
    Need need;
};

bool isCloser(const Candidate &a, const Candidate &b) {
    const auto key = [](const Candidate &candidate) {
        const ProposedSubstitute &one = candidate.proposed;
        return std::tuple(one.kinship, -one.shared.count(), -candidate.accuracy, candidate.need.ram,
                          candidate.need.flash, one.model);
    };
    return key(a) < key(b);
}

/// The models as the user supposes them to be. The catalogue and the rules have to outlive it.
class SupposedModels {
public:
    SupposedModels(const Catalog &catalog, const FitRules &rules) : m_catalog(catalog) {
        for (const auto &[model, whatIf] : rules.models)
            m_changed.emplace(model, supposed(catalog.model(model), whatIf));
    }

    [[nodiscard]] const NeuralNetwork &operator[](ModelId model) const {
        const auto changed = m_changed.find(model);
        return changed != m_changed.end() ? changed->second : m_catalog.model(model);
    }

private:
    const Catalog &m_catalog;
    std::map<ModelId, NeuralNetwork> m_changed;
};

/// Those that are akin to `model`, in order. `device` is one of which the needs are told by verdicts: they
/// are the same on all. `fits` says of a model, and its verdict on that device, whether it is asked for.
template <class Fits>
std::vector<ProposedSubstitute> proposed(const Catalog &catalog, ModelId modelId, DeviceId device,
                                         const FitRules &rules, const std::stop_token &stop, Fits fits) {
    const SupposedModels models(catalog, rules);
    const NeuralNetwork &model = models[modelId];
    const Need need(judge(catalog, modelId, device, rules));
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < catalog.models.size() && !stop.stop_requested(); ++i) {
        const auto id = idAt<ModelId>(i);
        const NeuralNetwork &other = models[id];
        const Kinship kind = id == modelId ? Kinship::None : kinship(model, other);
        if (kind == Kinship::None)
            continue;
        const SharedGrounds shared = sharedBy(catalog, model, other);
        if (kind == Kinship::SameSensors && !shared.sensors)
            continue;
        const Verdict verdict = judge(catalog, id, device, rules);
        if (!fits(id, verdict))
            continue;
        const Need otherNeed(verdict);
        candidates.push_back({{id, kind, shared, tradeOf(kind, model, need, other, otherNeed)},
                              other.top1Accuracy ? other.top1Accuracy->value : -1,
                              otherNeed});
    }
    std::ranges::sort(candidates, isCloser);
    std::vector<ProposedSubstitute> result;
    result.reserve(candidates.size());
    for (Candidate &candidate : candidates)
        result.push_back(std::move(candidate.proposed));
    return result;
}

} // namespace

Kinship kinship(const NeuralNetwork &a, const NeuralNetwork &b) {
    const bool bothStateTask = !a.task.empty() && !b.task.empty();
    if (bothStateTask && a.task == b.task)
        return Kinship::SameTask;
    if (!needSameSensors(a, b))
        return Kinship::None;
    if (!bothStateTask && isShared(a.trainingDataset, b.trainingDataset))
        return Kinship::SameSensorsAndDataset;
    return a.neededSensors.empty() ? Kinship::None : Kinship::SameSensors;
}

std::vector<Substitute> sameTaskOn(const Catalog &catalog, ModelId model, DeviceId device,
                                   const FitRules &rules, const std::stop_token &stop) {
    const SupposedModels models(catalog, rules);
    std::vector<Substitute> found;
    for (std::uint32_t i = 0; i < catalog.models.size() && !stop.stop_requested(); ++i) {
        const ModelId other{i};
        const Kinship kind = other == model ? Kinship::SameTask : kinship(models[model], models[other]);
        if (isSameTask(kind) && isFit(judge(catalog, other, device, rules).state))
            found.push_back({other, kind});
    }
    std::stable_partition(found.begin(), found.end(),
                          [model](const Substitute &s) { return s.model == model; });
    return found;
}

std::vector<ProposedSubstitute> substitutesOn(const Catalog &catalog, ModelId model, DeviceId device,
                                              const FitRules &rules, const std::stop_token &stop) {
    return proposed(catalog, model, device, rules, stop,
                    [](ModelId, const Verdict &verdict) { return isFit(verdict.state); });
}

std::vector<ProposedSubstitute> substitutesAnywhere(const Catalog &catalog, const FitMatrix &matrix,
                                                    ModelId model, const FitRules &rules,
                                                    const std::stop_token &stop) {
    if (catalog.devices.empty())
        return {};
    return proposed(catalog, model, DeviceId{0}, rules, stop,
                    [&](ModelId other, const Verdict &) { return matrix.ofModel(other).fit() > 0; });
}

} // namespace tinyatlas
