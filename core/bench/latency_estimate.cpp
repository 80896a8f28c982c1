// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/latency_estimate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace tinyatlas {

namespace {

constexpr double leastShared = 0.5;

bool hasOnly8BitWeights(const NeuralNetwork &model) {
    bool any = false;
    for (const std::string &precision : model.precisions()) {
        if (precision == "Int8" || precision == "Uint8")
            any = true;
        else if (precision != "Int32") // of biases
            return false;
    }
    return any;
}

/// As the submission says; mostly it says nothing, or that all is in 8 bits.
bool saysFloat(const std::string &quantization) {
    return quantization.find("FP") != std::string::npos || quantization.find("loat") != std::string::npos;
}

bool isOfMicrocontroller(const Measurement &measurement) {
    return measurement.latency && !measurement.latency->isEstimated && measurement.system &&
           measurement.division != Division::Open &&
           (measurement.system->deviceClass.empty() || measurement.system->deviceClass == "MCU");
}

} // namespace

LatencyRates::LatencyRates(const Dataset &dataset) : m_dataset(dataset) {
    for (std::size_t i = 0; i < dataset.catalog.measurements.size(); ++i)
        addRate(dataset, idAt<MeasurementId>(i));
    for (const MeasuredRate &rate : m_rates) {
        NoEstimate why{};
        const auto mean = meanFor({rate.model, rate.on, rate.chip, rate.clock}, rate.work, why);
        if (mean && mean->spread <= std::log(mostFactor))
            m_leftOut.push_back({rate.on, std::abs(mean->rate - std::log(rate.cyclesPerMac))});
    }
    std::ranges::sort(m_leftOut, {}, &LeftOut::error);
}

void LatencyRates::addRate(const Dataset &dataset, MeasurementId id) {
    const Measurement &measurement = dataset.catalog.measurement(id);
    if (!isOfMicrocontroller(measurement))
        return;
    const auto unusable = [this](NoEstimate why) { m_unusable.push_back(why); };
    if (!measurement.system->accelerator.empty())
        return unusable(NoEstimate::Accelerator);
    const auto work = measurement.model.valid() ? operatorWorkOf(dataset.catalog.model(measurement.model))
                                                : std::optional<OperatorWork>();
    if (!work)
        return unusable(NoEstimate::WorkUnknown);
    if (!hasOnly8BitWeights(dataset.catalog.model(measurement.model)) || saysFloat(measurement.quantization))
        return unusable(NoEstimate::OtherPrecision);
    const Processor processor = processorOf(dataset, measurement);
    if (processor.core.empty() || processor.clock <= 0)
        return unusable(NoEstimate::ClockUnknown);
    m_rates.push_back(
        {.measurement = id,
         .model = measurement.model,
         .on = {processor.core, measurement.kernels.empty() ? measurement.runtime : measurement.kernels},
         .chip = processor.chip,
         .clock = processor.clock,
         .cyclesPerMac =
             measurement.latency->value * processor.clock / work->all, // microseconds times megahertz
         .work = *work});
}

std::vector<Kernels> LatencyRates::kernelsOn(std::string_view core) const {
    std::vector<Kernels> kernels;
    for (const MeasuredRate &rate : m_rates)
        if (rate.on.core == core)
            kernels.push_back(rate.on);
    std::ranges::sort(kernels);
    kernels.erase(std::unique(kernels.begin(), kernels.end()), kernels.end());
    return kernels;
}

std::optional<LatencyRates::Mean> LatencyRates::meanFor(const Question &question, const OperatorWork &work,
                                                        NoEstimate &why) const {
    std::vector<const MeasuredRate *> others;
    for (const MeasuredRate &rate : m_rates)
        if (rate.on == question.on && rate.model != question.model)
            others.push_back(&rate);
    why = NoEstimate::NotMeasured;
    if (others.empty())
        return std::nullopt;
    const auto isOtherChip = [&](const MeasuredRate *rate) { return rate->chip != question.chip; };
    const bool sameChip = !question.chip.empty() && !std::ranges::all_of(others, isOtherChip);
    if (sameChip)
        std::erase_if(others, isOtherChip);
    std::erase_if(others,
                  [&](const MeasuredRate *rate) { return sharedWork(rate->work, work) < leastShared; });
    why = NoEstimate::OtherOperators;
    if (others.empty())
        return std::nullopt;
    std::erase_if(others, [&](const MeasuredRate *rate) {
        return rate->work.all > work.all * mostStep || work.all > rate->work.all * mostStep;
    });
    why = NoEstimate::OtherSize;
    if (others.empty())
        return std::nullopt;
    std::map<ModelId, double> times; // that a model was measured: it counts once
    for (const MeasuredRate *rate : others)
        times[rate->model] += 1;
    Mean mean{.estimate = {.on = question.on, .rates = {}, .isSameChip = sameChip}};
    double weights = 0;
    for (const MeasuredRate *rate : others) {
        const double weight = sharedWork(rate->work, work) / times[rate->model];
        weights += weight;
        mean.rate += weight * std::log(rate->cyclesPerMac);
        mean.estimate.rates.push_back(rate->measurement);
    }
    mean.rate /= weights;
    for (const MeasuredRate *rate : others)
        mean.spread = std::max(mean.spread, std::abs(std::log(rate->cyclesPerMac) - mean.rate));
    mean.estimate.microseconds = std::exp(mean.rate) * work.all / question.clock;
    return mean;
}

double LatencyRates::errorWithout(const Kernels &kernels) const {
    constexpr double held = 0.9;
    std::vector<double> errors;
    for (const LeftOut &one : m_leftOut)
        if (one.on != kernels)
            errors.push_back(one.error);
    if (errors.empty()) // nothing tells how wrong it is
        return std::log(mostFactor) * 2;
    return errors[static_cast<std::size_t>(std::ceil(held * static_cast<double>(errors.size()))) - 1];
}

LatencyRates::Answer LatencyRates::banded(std::optional<Mean> mean, NoEstimate why) const {
    if (!mean)
        return {std::nullopt, why};
    const double factor = std::exp(std::max(mean->spread, errorWithout(mean->estimate.on)));
    if (factor > mostFactor)
        return {std::nullopt, NoEstimate::TooWide};
    mean->estimate.factor = factor;
    return {std::move(mean->estimate), why};
}

LatencyRates::Answer LatencyRates::estimate(const Question &question) const {
    const NeuralNetwork &model = m_dataset.catalog.model(question.model);
    const std::optional<OperatorWork> work = operatorWorkOf(model);
    if (!work)
        return {std::nullopt, NoEstimate::WorkUnknown};
    if (!hasOnly8BitWeights(model))
        return {std::nullopt, NoEstimate::OtherPrecision};
    if (question.on.core.empty() || !(question.clock > 0))
        return {std::nullopt, NoEstimate::ClockUnknown};
    NoEstimate why{};
    const auto mean = meanFor(question, *work, why);
    return banded(mean, why);
}

LatencyError LatencyRates::error() const {
    LatencyError result{.pairs = m_rates.size() + m_unusable.size()};
    const auto isSilent = [&](NoEstimate why) { ++result.silent[static_cast<std::size_t>(why)]; };
    std::ranges::for_each(m_unusable, isSilent);
    std::vector<double> errors;
    for (const MeasuredRate &rate : m_rates) {
        NoEstimate why{};
        const auto mean = meanFor({rate.model, rate.on, rate.chip, rate.clock}, rate.work, why);
        const Answer answer = banded(mean, why);
        if (!answer.estimate) {
            isSilent(answer.why);
            continue;
        }
        errors.push_back(std::abs(mean->rate - std::log(rate.cyclesPerMac)));
        if (errors.back() <= std::log(answer.estimate->factor))
            ++result.inside;
    }
    result.answered = errors.size();
    if (errors.empty())
        return result;
    std::ranges::sort(errors);
    result.median = std::exp(errors[errors.size() / 2]);
    result.most = std::exp(errors.back());
    return result;
}

} // namespace tinyatlas
