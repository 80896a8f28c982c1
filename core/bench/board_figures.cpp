// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/board_figures.h"

#include "core/bench/software.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

/// The surest of them.
BoardFigures::Answer surestOf(const PairLatency &latency) {
    if (latency.estimates.empty())
        return {std::nullopt, latency.why};
    const LatencyEstimate &surest = latency.estimates.front();
    return {BoardFigure{surest.microseconds, {}, surest}, latency.why};
}

/// In whatever division.
bool isStated(const std::optional<MeasuredFigure> &figure) { return figure && !figure->isEstimated; }

} // namespace

BoardFigures::BoardFigures(const Dataset &dataset, const std::stop_token &stop)
    : m_dataset(dataset), m_rates(dataset, stop) {
    const Catalog &catalog = dataset.catalog;
    std::map<BoardKey, std::size_t> places;
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
        const Measurement &measurement = catalog.measurements[i];
        if (!boardOf(catalog, measurement).empty() &&
            (isStated(measurement.latency) || isStated(measurement.energy)))
            places.emplace(boardKeyOf(catalog, measurement), 0);
    }
    std::size_t next = 0;
    for (auto &[key, place] : places)
        place = next++;
    m_boards.resize(places.size());
    for (std::size_t i = 0; i < catalog.measurements.size() && !stop.stop_requested(); ++i)
        addResult(places, idAt<MeasurementId>(i));
    countModels();
    setSupplies();
    addDevices();
}

void BoardFigures::addResult(const std::map<BoardKey, std::size_t> &places, MeasurementId id) {
    const Catalog &catalog = m_dataset.catalog;
    const Measurement &measurement = catalog.measurement(id);
    const auto place = places.find(boardKeyOf(catalog, measurement));
    if (place == places.end())
        return;
    BenchBoard &board = m_boards[place->second];
    if (!std::exchange(board.measured, true)) {
        board.device = measurement.device;
        board.name = boardOf(catalog, measurement);
        board.processor = processorOf(m_dataset, measurement);
    }
    if (!measurement.model.valid())
        return;
    Results &results = m_results[{place->second, measurement.model}];
    if (measurement.division != Division::Open) {
        results.own.push_back(id);
        return;
    }
    results.openLatency = results.openLatency || isStated(measurement.latency);
    results.openEnergy = results.openEnergy || isStated(measurement.energy);
}

void BoardFigures::countModels() {
    for (const auto &[key, results] : m_results) {
        const auto &[board, model] = key;
        const std::vector<MeasurementId> &own = results.own;
        const auto count = [&](const std::optional<MeasuredFigure> Measurement::*figure) {
            return static_cast<std::size_t>(std::ranges::count_if(
                own, [&](MeasurementId id) { return isStated(m_dataset.catalog.measurement(id).*figure); }));
        };
        if (const std::size_t latencies = count(&Measurement::latency); latencies > 0) {
            ++m_boards[board].modelsWithLatency;
            m_boards[board].latencies += latencies;
            m_timed[model].push_back(board);
        }
        if (count(&Measurement::energy) > 0)
            ++m_boards[board].modelsWithEnergy;
    }
}

void BoardFigures::setSupplies() {
    std::vector<std::vector<double>> stated(m_boards.size());
    for (const auto &[key, results] : m_results) {
        for (const MeasurementId id : results.own) {
            const Measurement &measurement = m_dataset.catalog.measurement(id);
            if (!isStated(measurement.energy))
                continue;
            if (measurement.supplyVoltage)
                stated[key.first].push_back(measurement.supplyVoltage->value);
            else
                m_boards[key.first].energyWithoutSupply = true;
        }
    }
    for (std::size_t i = 0; i < stated.size(); ++i) {
        m_supplies.emplace_back(std::move(stated[i]));
        m_boards[i].supplies = m_supplies.back().all();
    }
}

void BoardFigures::addDevices() {
    const Catalog &catalog = m_dataset.catalog;
    std::set<DeviceId> known;
    for (BenchBoard &board : m_boards) {
        if (!board.device.valid())
            continue;
        known.insert(board.device);
        const auto own = onlyProcessorOf(m_dataset, board.device);
        if (own && !own->core.empty() && own->clock > 0)
            board.processor = {own->core, own->chip.empty() ? board.processor.chip : own->chip, own->clock};
    }
    std::set<std::string> cores;
    for (const MeasuredRate &rate : m_rates.rates())
        cores.insert(rate.on.core);
    std::vector<BenchBoard> others;
    for (std::size_t i = 0; i < catalog.devices.size(); ++i) {
        const auto device = idAt<DeviceId>(i);
        const auto processor = onlyProcessorOf(m_dataset, device);
        if (processor && !known.contains(device) && cores.contains(processor->core) && processor->clock > 0)
            others.push_back({.device = device,
                              .name = catalog.devices[i].title,
                              .processor = *processor,
                              .supplies = {}});
    }
    std::ranges::stable_sort(others, {}, &BenchBoard::name);
    std::ranges::move(others, std::back_inserter(m_boards));
}

const BoardFigures::Results *BoardFigures::resultsOf(ModelId model, std::size_t board) const {
    const auto found = m_results.find({board, model});
    return found == m_results.end() ? nullptr : &found->second;
}

/// Of a model of 8-bit integers those in floats only where it has no others: they are of what it was made
/// from.
std::vector<MeasurementId> BoardFigures::timedResultsOf(ModelId model, std::size_t board) const {
    const Catalog &catalog = m_dataset.catalog;
    std::vector<MeasurementId> timed;
    if (const Results *results = resultsOf(model, board))
        std::ranges::copy_if(results->own, std::back_inserter(timed),
                             [&](MeasurementId id) { return isStated(catalog.measurement(id).latency); });
    const auto inFloats = [&](MeasurementId id) { return ranInFloats(catalog.measurement(id)); };
    if (hasOnly8BitWeights(catalog.model(model)) && !std::ranges::all_of(timed, inFloats))
        std::erase_if(timed, inFloats);
    return timed;
}

std::optional<BoardFigure> BoardFigures::measuredLatency(ModelId model, std::size_t board) const {
    std::optional<BoardFigure> best;
    for (const MeasurementId id : timedResultsOf(model, board))
        if (const double value = m_dataset.catalog.measurement(id).latency->value;
            !best || value < best->value)
            best = {.value = value, .measured = id, .estimate = {}};
    return best;
}

std::vector<std::size_t> BoardFigures::boardsTimed(std::span<const ModelId> models) const {
    std::map<std::size_t, std::size_t> times;
    for (const ModelId model : models)
        if (const auto found = m_timed.find(model); found != m_timed.end())
            for (const std::size_t board : found->second)
                ++times[board];
    std::vector<std::size_t> boards;
    boards.reserve(times.size());
    for (const auto &[board, count] : times)
        boards.push_back(board);
    std::ranges::stable_sort(boards, std::ranges::greater(), [&](std::size_t board) {
        return std::tuple(times[board], m_boards[board].modelsWithLatency, m_boards[board].latencies);
    });
    return boards;
}

std::optional<std::size_t> BoardFigures::placeOf(DeviceId device) const {
    const auto found = std::ranges::find(m_boards, device, &BenchBoard::device);
    return found == m_boards.end() ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(found - m_boards.begin()));
}

std::vector<ModelId> BoardFigures::modelsTimed(std::span<const std::optional<std::size_t>> boards) const {
    std::vector<std::pair<std::ptrdiff_t, ModelId>> found; // on how many of them
    for (const auto &entry : m_timed) {
        const auto isTimed = [&](const std::optional<std::size_t> &board) {
            return board && std::ranges::binary_search(entry.second, *board);
        };
        if (const auto count = std::ranges::count_if(boards, isTimed); count > 0)
            found.emplace_back(count, entry.first);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &entry) { return entry.first; });
    std::vector<ModelId> models;
    models.reserve(found.size());
    for (const auto &[count, model] : found)
        models.push_back(model);
    return models;
}

BoardFigures::Answer BoardFigures::latency(ModelId model, std::size_t board, bool estimates) const {
    if (auto measured = measuredLatency(model, board))
        return {std::move(measured)};
    return notMeasured(model, board,
                       estimates ? latencyOn(m_rates, model, m_boards[board].processor) : PairLatency());
}

BoardFigures::Answer BoardFigures::notMeasured(ModelId model, std::size_t board,
                                               const PairLatency &latency) const {
    Answer answer = surestOf(latency);
    const Results *results = resultsOf(model, board);
    answer.openOnly = results && results->openLatency;
    return answer;
}

BoardFigures::Timed BoardFigures::timed(ModelId model, std::size_t board, bool estimates) const {
    Timed timed;
    const std::vector<MeasurementId> results = timedResultsOf(model, board);
    for (const MeasurementId id : results) {
        const Measurement &measurement = m_dataset.catalog.measurement(id);
        RanWith ran{kernelsOf(measurement), hardwareOf(m_dataset, measurement)};
        const double value = measurement.latency->value;
        const auto known = timed.byWhatRan.find(ran);
        if (!ran.kernels.empty() && (known == timed.byWhatRan.end() || value < known->second.value))
            timed.byWhatRan.insert_or_assign(std::move(ran),
                                             BoardFigure{.value = value, .measured = id, .estimate = {}});
    }
    if (!results.empty()) {
        timed.otherwise = {measuredLatency(model, board)};
        return timed;
    }
    const Processor &processor = m_boards[board].processor;
    const PairLatency latency = estimates ? latencyOn(m_rates, model, processor) : PairLatency();
    timed.otherwise = notMeasured(model, board, latency);
    for (const LatencyEstimate &estimate : latency.estimates)
        timed.byWhatRan.try_emplace({estimate.on.kernels, {.clock = processor.clock, .core = processor.core}},
                                    BoardFigure{estimate.microseconds, {}, estimate});
    return timed;
}

/// That with which most can be set against each other; nothing where no two can.
std::optional<BoardFigures::RanWith> BoardFigures::commonGround(const std::vector<Timed> &all) {
    struct Shared {
        std::size_t measured = 0;
        std::size_t all = 0;
        double sum = 0; ///< microseconds
    };
    std::map<RanWith, Shared> found;
    for (const Timed &one : all)
        for (const auto &[ran, figure] : one.byWhatRan) {
            Shared &shared = found[ran];
            if (figure.measured.valid())
                ++shared.measured;
            ++shared.all;
            shared.sum += figure.value;
        }
    std::erase_if(found, [](const auto &entry) { return entry.second.all < 2; });
    const auto most = std::ranges::max_element(found, {}, [](const auto &entry) {
        return std::tuple(entry.second.measured, entry.second.all, -entry.second.sum);
    });
    return most == found.end() ? std::nullopt : std::optional(most->first);
}

BoardFigures::Latencies BoardFigures::onCommonGround(std::vector<Timed> all) {
    const std::optional<RanWith> common = commonGround(all);
    Latencies latencies{.kernels = common ? common->kernels : std::string(), .answers = {}};
    latencies.answers.reserve(all.size());
    for (Timed &one : all) {
        const auto found = common ? one.byWhatRan.find(*common) : one.byWhatRan.end();
        latencies.answers.push_back(found == one.byWhatRan.end() ? std::move(one.otherwise)
                                                                 : Answer{std::move(found->second)});
    }
    return latencies;
}

BoardFigures::Latencies BoardFigures::latencies(std::span<const ModelId> models, std::size_t board,
                                                bool estimates, const std::stop_token &stop) const {
    std::vector<Timed> all(models.size());
    for (std::size_t i = 0; i < models.size() && !stop.stop_requested(); ++i)
        all[i] = timed(models[i], board, estimates);
    return onCommonGround(std::move(all));
}

BoardFigures::Latencies BoardFigures::latenciesOn(std::span<const std::optional<std::size_t>> boards,
                                                  ModelId model) const {
    std::vector<Timed> all(boards.size());
    for (std::size_t i = 0; i < boards.size(); ++i) {
        if (!boards[i])
            continue;
        Timed on = timed(model, *boards[i], true);
        all[i].otherwise = std::move(on.otherwise);
        for (auto &[ran, figure] :
             on.byWhatRan) { // of several the shortest, as the hardware is another anyway
            const auto [place, isNew] = all[i].byWhatRan.try_emplace({ran.kernels, {}}, figure);
            if (!isNew && figure.value < place->second.value)
                place->second = std::move(figure);
        }
    }
    return onCommonGround(std::move(all));
}

std::vector<std::size_t> BoardFigures::boardsEstimated(std::span<const ModelId> models,
                                                       std::size_t most) const {
    std::vector<std::size_t> boards(m_boards.size());
    std::iota(boards.begin(), boards.end(), 0);
    std::ranges::stable_sort(boards, std::ranges::greater(), [this](std::size_t board) {
        return std::tuple(m_boards[board].modelsWithLatency, m_boards[board].latencies);
    });
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < boards.size() && found.size() < most; ++i)
        if (std::ranges::any_of(models, [&](ModelId model) {
                return !latencyOn(m_rates, model, m_boards[boards[i]].processor).estimates.empty();
            }))
            found.push_back(boards[i]);
    return found;
}

BoardFigures::Answer BoardFigures::energy(ModelId model, std::size_t board,
                                          std::optional<double> millivolts) const {
    Answer best;
    const Results *results = resultsOf(model, board);
    for (const MeasurementId id : results ? std::span(results->own) : std::span<const MeasurementId>()) {
        const Measurement &measurement = m_dataset.catalog.measurement(id);
        const auto &stated = measurement.supplyVoltage;
        if (isStated(measurement.energy) &&
            (stated ? std::optional(m_supplies[board].of(stated->value)) : std::nullopt) == millivolts &&
            (!best.figure || measurement.energy->value < best.figure->value))
            best.figure = BoardFigure{measurement.energy->value, id, {}};
    }
    best.openOnly = !best.figure && results && results->openEnergy;
    return best;
}

} // namespace tinyatlas
