// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/latency_estimate.h"

#include "core/bench/software.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr double leastShared = 0.5;

bool isOfMicrocontroller(const Measurement &measurement) {
    return isMeasured(measurement, measurement.latency) && measurement.system &&
           mayBeOfMicrocontroller(measurement);
}

/// Where so many of ten are, counted from the least.
std::size_t rankOfHeld(std::size_t count) {
    constexpr std::size_t held = 9;
    constexpr std::size_t of = 10;
    return (held * count + of - 1) / of - 1;
}

} // namespace

LatencyRates::LatencyRates(const Dataset &dataset, const std::stop_token &stop) : m_dataset(dataset) {
    for (std::size_t i = 0; i < dataset.catalog.measurements.size() && !stop.stop_requested(); ++i)
        addRate(dataset, idAt<MeasurementId>(i));
    groupRates();
    leaveEachOut(stop);
    setErrors();
    m_error = errorOfAll();
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
    if (!hasOnly8BitWeights(dataset.catalog.model(measurement.model)) || ranInFloats(measurement))
        return unusable(NoEstimate::OtherPrecision);
    const Processor processor = processorOf(dataset, measurement);
    if (processor.core.empty() || processor.clock <= 0)
        return unusable(NoEstimate::ClockUnknown);
    std::string kernels = kernelsOf(measurement);
    if (kernels.empty())
        return unusable(NoEstimate::KernelsUnknown);
    m_rates.push_back({.measurement = id,
                       .model = measurement.model,
                       .on = {processor.core, std::move(kernels)},
                       .chip = processor.chip,
                       .clock = processor.clock,
                       .cyclesPerMac = measurement.latency->value * processor.clock /
                                       work->all, // microseconds times megahertz
                       .work = *work});
}

void LatencyRates::groupRates() {
    std::map<std::tuple<Kernels, ModelId, std::string>, ModelRates> groups;
    for (std::size_t i = 0; i < m_rates.size(); ++i) {
        const MeasuredRate &rate = m_rates[i];
        ModelRates &group = groups[{rate.on, rate.model, rate.chip}];
        const double logarithm = std::log(rate.cyclesPerMac);
        group.least = group.rates.empty() ? logarithm : std::min(group.least, logarithm);
        group.most = group.rates.empty() ? logarithm : std::max(group.most, logarithm);
        group.sum += logarithm;
        group.rates.push_back(i);
        group.model = rate.model;
        group.chip = rate.chip;
        group.work = rate.work;
    }
    for (auto &[key, group] : groups)
        m_byKernels[std::get<0>(key)].push_back(std::move(group));
}

void LatencyRates::leaveEachOut(const std::stop_token &stop) {
    for (const auto &[kernels, all] : m_byKernels)
        for (const ModelRates &one : all)
            if (!stop.stop_requested())
                leaveOut(kernels, one);
    std::ranges::sort(m_leftOut, {}, &LeftOut::error);
}

void LatencyRates::leaveOut(const Kernels &on, const ModelRates &one) {
    NoEstimate why{};
    const auto mean = meanFor({.model = one.model, .on = on, .chip = one.chip, .clock = 1}, one.work, why);
    for (const std::size_t rate : one.rates) {
        if (mean)
            m_leftOut.push_back(
                {rate, std::abs(mean->rate - std::log(m_rates[rate].cyclesPerMac)), mean->spread});
        else
            m_silent.push_back(why);
    }
}

/// Errors count where the rates agree well enough for an answer.
void LatencyRates::setErrors() {
    std::vector<const LeftOut *> counted;
    for (const LeftOut &one : m_leftOut)
        if (one.spread <= std::log(mostFactor))
            counted.push_back(&one);
    std::map<Kernels, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < counted.size(); ++i)
        places[m_rates[counted[i]->rate].on].push_back(i);
    const double none = std::log(mostFactor) * 2; // nothing tells how wrong it is
    m_errorOfAll = counted.empty() ? none : counted[rankOfHeld(counted.size())]->error;
    for (const auto &[kernels, own] : places) {
        if (own.size() == counted.size()) {
            m_errorWithout[kernels] = none;
            continue;
        }
        std::size_t place = rankOfHeld(counted.size() - own.size());
        for (const std::size_t skipped : own) // rising
            place += skipped <= place ? 1 : 0;
        m_errorWithout[kernels] = counted[place]->error;
    }
}

std::vector<Kernels> LatencyRates::kernelsOn(std::string_view core) const {
    std::vector<Kernels> kernels;
    for (auto found = m_byKernels.lower_bound({.core = std::string(core), .kernels = {}});
         found != m_byKernels.end() && found->first.core == core; ++found)
        kernels.push_back(found->first);
    return kernels;
}

std::vector<const LatencyRates::ModelRates *> LatencyRates::tellingOf(const std::vector<ModelRates> &all,
                                                                      const Question &question,
                                                                      const OperatorWork &work,
                                                                      NoEstimate &why) {
    std::vector<const ModelRates *> others;
    for (const ModelRates &one : all)
        if (one.model != question.model)
            others.push_back(&one);
    why = NoEstimate::NotMeasured;
    const auto isOtherChip = [&](const ModelRates *one) { return one->chip != question.chip; };
    if (!question.chip.empty() && !std::ranges::all_of(others, isOtherChip))
        std::erase_if(others, isOtherChip);
    if (others.empty())
        return others;
    why = NoEstimate::OtherOperators;
    std::erase_if(others, [&](const ModelRates *one) { return sharedWork(one->work, work) < leastShared; });
    if (others.empty())
        return others;
    why = NoEstimate::OtherSize;
    std::erase_if(others, [&](const ModelRates *one) {
        return one->work.all > work.all * mostStep || work.all > one->work.all * mostStep;
    });
    return others;
}

std::optional<LatencyRates::Mean> LatencyRates::meanFor(const Question &question, const OperatorWork &work,
                                                        NoEstimate &why) const {
    why = NoEstimate::NotMeasured;
    const auto all = m_byKernels.find(question.on);
    if (all == m_byKernels.end())
        return std::nullopt;
    Mean mean{.from = tellingOf(all->second, question, work, why)};
    if (mean.from.empty())
        return std::nullopt;
    std::map<ModelId, std::size_t> times; // that a model was measured: it counts once
    for (const ModelRates *one : mean.from)
        times[one->model] += one->rates.size();
    double weights = 0;
    double least = mean.from.front()->least;
    double most = mean.from.front()->most;
    for (const ModelRates *one : mean.from) {
        const double weight = sharedWork(one->work, work) / static_cast<double>(times[one->model]);
        weights += weight * static_cast<double>(one->rates.size());
        mean.rate += weight * one->sum;
        least = std::min(least, one->least);
        most = std::max(most, one->most);
    }
    mean.rate /= weights;
    mean.spread = std::max(most - mean.rate, mean.rate - least);
    if (!question.chip.empty() &&
        std::ranges::none_of(mean.from, [](const ModelRates *one) { return one->chip.empty(); }))
        mean.chip = mean.from.front()->chip == question.chip ? RatesOfChip::Same : RatesOfChip::Others;
    return mean;
}

double LatencyRates::errorWithout(const Kernels &kernels) const {
    const auto found = m_errorWithout.find(kernels);
    return found == m_errorWithout.end() ? m_errorOfAll : found->second;
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
    if (!mean)
        return {std::nullopt, why};
    const double width = std::max(mean->spread, errorWithout(question.on));
    if (width > std::log(mostFactor))
        return {std::nullopt, NoEstimate::TooWide};
    LatencyEstimate estimate{.on = question.on,
                             .microseconds = std::exp(mean->rate) * work->all / question.clock,
                             .factor = std::exp(width),
                             .rates = {},
                             .chip = mean->chip};
    for (const ModelRates *one : mean->from)
        for (const std::size_t rate : one->rates)
            estimate.rates.push_back(m_rates[rate].measurement);
    std::ranges::sort(estimate.rates);
    return {std::move(estimate), why};
}

LatencyError LatencyRates::errorOfAll() const {
    LatencyError result{.pairs = m_rates.size() + m_unusable.size()};
    const auto isSilent = [&](NoEstimate why) { ++result.silent[static_cast<std::size_t>(why)]; };
    std::ranges::for_each(m_unusable, isSilent);
    std::ranges::for_each(m_silent, isSilent);
    std::vector<double> errors; // rising
    for (const LeftOut &one : m_leftOut) {
        const double width = std::max(one.spread, errorWithout(m_rates[one.rate].on));
        if (width > std::log(mostFactor)) {
            isSilent(NoEstimate::TooWide);
            continue;
        }
        errors.push_back(one.error);
        result.inside += one.error <= width ? 1 : 0;
    }
    result.answered = errors.size();
    if (errors.empty())
        return result;
    result.median = std::exp(errors[errors.size() / 2]);
    result.most = std::exp(errors.back());
    return result;
}

} // namespace tinyatlas
