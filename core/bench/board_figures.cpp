// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/board_figures.h"

#include "core/bench/pair_latency.h"

#include <algorithm>
#include <set>
#include <utility>

namespace tinyatlas {

namespace {

bool isMeasured(const std::optional<MeasuredFigure> &figure) { return figure && !figure->isEstimated; }

} // namespace

BoardFigures::BoardFigures(const Dataset &dataset) : m_dataset(dataset), m_rates(dataset) {
    const Catalog &catalog = dataset.catalog;
    std::map<BoardKey, std::size_t> places;
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
        const Measurement &measurement = catalog.measurements[i];
        if (!boardOf(catalog, measurement).empty() &&
            (isMeasured(measurement.latency) || isMeasured(measurement.energy)))
            places.emplace(boardKeyOf(catalog, measurement), 0);
    }
    std::size_t next = 0;
    for (auto &[key, place] : places)
        place = next++;
    m_boards.resize(places.size());
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i)
        addResult(places, idAt<MeasurementId>(i));
    for (const auto &[key, results] : m_results)
        if (!results.own.empty())
            ++m_boards[key.first].models;
    addDevices();
}

void BoardFigures::addResult(std::map<BoardKey, std::size_t> &places, MeasurementId id) {
    const Catalog &catalog = m_dataset.catalog;
    const Measurement &measurement = catalog.measurement(id);
    const auto place = places.find(boardKeyOf(catalog, measurement));
    if (place == places.end())
        return;
    BenchBoard &board = m_boards[place->second];
    if (!std::exchange(board.measured, true)) {
        board.device = measurement.device;
        board.name = boardOf(catalog, measurement);
        if (measurement.system)
            board.processor = processorOf(m_dataset, measurement);
    }
    if (!measurement.model.valid())
        return;
    Results &results = m_results[{place->second, measurement.model}];
    if (measurement.division == Division::Open) {
        results.open = true;
        return;
    }
    results.own.push_back(id);
    if (!isMeasured(measurement.energy))
        return;
    const auto supply = supplyOf(measurement);
    board.energyWithoutSupply |= !supply;
    if (supply && !std::ranges::binary_search(board.supplies, *supply))
        board.supplies.insert(std::ranges::upper_bound(board.supplies, *supply), *supply);
}

void BoardFigures::addDevices() {
    const Catalog &catalog = m_dataset.catalog;
    std::set<DeviceId> known;
    for (BenchBoard &board : m_boards) {
        if (!board.device.valid())
            continue;
        known.insert(board.device);
        const Processor own = processorOf(m_dataset, board.device);
        if (!own.core.empty() && own.clock > 0)
            board.processor = {own.core, board.processor.chip, own.clock};
    }
    std::set<std::string> cores;
    for (const MeasuredRate &rate : m_rates.rates())
        cores.insert(rate.on.core);
    std::vector<BenchBoard> others;
    for (std::size_t i = 0; i < catalog.devices.size(); ++i) {
        const auto device = idAt<DeviceId>(i);
        Processor processor = processorOf(m_dataset, device);
        if (!known.contains(device) && cores.contains(processor.core) && processor.clock > 0)
            others.push_back({.device = device,
                              .name = catalog.devices[i].title,
                              .processor = std::move(processor),
                              .supplies = {}});
    }
    std::ranges::stable_sort(others, {}, &BenchBoard::name);
    std::ranges::move(others, std::back_inserter(m_boards));
}

const BoardFigures::Results *BoardFigures::resultsOf(ModelId model, std::size_t board) const {
    const auto found = m_results.find({board, model});
    return found == m_results.end() ? nullptr : &found->second;
}

BoardFigures::Answer BoardFigures::latency(ModelId model, std::size_t board) const {
    std::optional<BoardFigure> best;
    const Results *results = resultsOf(model, board);
    for (const MeasurementId id : results ? results->own : std::vector<MeasurementId>())
        if (const auto &latency = m_dataset.catalog.measurement(id).latency;
            isMeasured(latency) && (!best || latency->value < best->value))
            best = {.value = latency->value, .measured = id, .estimate = {}};
    if (best)
        return {std::move(best)};
    Answer answer = estimate(model, m_boards[board].processor);
    answer.openOnly = results && results->open;
    return answer;
}

BoardFigures::Answer BoardFigures::estimate(ModelId model, const Processor &processor) const {
    PairLatency latency = latencyOn(m_rates, model, processor);
    if (latency.estimates.empty())
        return {std::nullopt, latency.why};
    LatencyEstimate &surest = latency.estimates.front();
    const double value = surest.microseconds;
    return {BoardFigure{value, {}, std::move(surest)}, latency.why};
}

BoardFigures::Answer BoardFigures::energy(ModelId model, std::size_t board,
                                          std::optional<double> millivolts) const {
    Answer best;
    const Results *results = resultsOf(model, board);
    for (const MeasurementId id : results ? results->own : std::vector<MeasurementId>()) {
        const Measurement &measurement = m_dataset.catalog.measurement(id);
        if (isMeasured(measurement.energy) && supplyOf(measurement) == millivolts &&
            (!best.figure || measurement.energy->value < best.figure->value))
            best.figure = BoardFigure{measurement.energy->value, id, {}};
    }
    best.openOnly = !best.figure && results && results->open;
    return best;
}

} // namespace tinyatlas
