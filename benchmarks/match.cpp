// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All verdicts of a graph with their reasons, beside the least that could be done: a bare loop over three
// flat arrays, compiled with -O2, which only answers yes or no. Ours tells four answers apart, keeps each
// with its reasons and counts them by model and by device. Compare the pairs a second: ours should be no
// fewer, with every model of the graph taken once, and ten times. And what a what-if costs: on one device, on
// one model, and on all alike.

#include "benchmarks/bare_loop.h"
#include "benchmarks/graph_files.h"
#include "core/catalog/dataset.h"
#include "core/fit/verdict_changes.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace tinyatlas {

namespace {

using benchmarks::FlatArrays;

std::uint32_t bitsOf(const SensorSet &set) {
    std::uint32_t bits = 0;
    for (std::uint32_t type = 0; type < std::numeric_limits<std::uint32_t>::digits; ++type)
        bits |= set.contains(SensorTypeId{type}) ? std::uint32_t{1} << type : 0;
    return bits;
}

std::uint32_t bytesOf(const std::optional<Asserted<Bytes>> &figure, std::uint32_t otherwise) {
    return figure ? static_cast<std::uint32_t>(figure->value.count) : otherwise;
}

FlatArrays needsOf(const Catalog &catalog) {
    FlatArrays needs;
    for (const NeuralNetwork &model : catalog.models) {
        needs.sensors.push_back(bitsOf(model.neededSensors));
        needs.ram.push_back(bytesOf(model.ram, std::numeric_limits<std::uint32_t>::max()));
        needs.flash.push_back(bytesOf(model.flash, std::numeric_limits<std::uint32_t>::max()));
    }
    return needs;
}

FlatArrays offersOf(const Catalog &catalog) {
    FlatArrays offers;
    for (const Device &device : catalog.devices) {
        offers.sensors.push_back(bitsOf(device.metSensors));
        offers.ram.push_back(bytesOf(device.microcontrollers.front().ram, 0));
        offers.flash.push_back(bytesOf(device.microcontrollers.front().flash, 0));
    }
    return offers;
}

/// So many of the graph's models and devices; where it has fewer models, they come again.
Catalog catalogOf(const benchmark::State &state) {
    static const DatasetPtr dataset = [] {
        auto opened = openFiles(nullptr, std::vector{benchmarks::turtleFile()});
        return opened ? opened.value() : std::make_shared<const Dataset>();
    }();
    const std::vector<NeuralNetwork> &models = dataset->catalog.models;
    const std::vector<Device> &devices = dataset->catalog.devices;
    const auto wantedModels = static_cast<std::size_t>(state.range(0));
    const auto wantedDevices = std::min(static_cast<std::size_t>(state.range(1)), devices.size());
    Catalog catalog;
    catalog.sensorTypes = dataset->catalog.sensorTypes;
    catalog.devices.assign(devices.begin(), devices.begin() + static_cast<std::ptrdiff_t>(wantedDevices));
    catalog.models.reserve(wantedModels);
    for (std::size_t i = 0; i < wantedModels && !models.empty(); ++i)
        catalog.models.push_back(models[i % models.size()]);
    return catalog;
}

void setPairs(benchmark::State &state, const Catalog &catalog, std::size_t pairs, std::size_t fit) {
    state.SetItemsProcessed(static_cast<std::int64_t>(pairs) * state.iterations());
    state.counters["models"] = static_cast<double>(catalog.models.size());
    state.counters["fit"] = static_cast<double>(fit);
}

void bareLoop(benchmark::State &state) {
    const Catalog catalog = catalogOf(state);
    const FlatArrays needs = needsOf(catalog);
    const FlatArrays offers = offersOf(catalog);
    std::size_t fit = 0;
    for (auto _ : state) {
        fit = benchmarks::countFits(needs, offers);
        benchmark::DoNotOptimize(fit);
    }
    setPairs(state, catalog, catalog.models.size() * catalog.devices.size(), fit);
}

void allVerdicts(benchmark::State &state) {
    const Catalog catalog = catalogOf(state);
    std::size_t fit = 0;
    for (auto _ : state) {
        const auto matrix = match(catalog);
        fit = matrix.value().fit();
        benchmark::DoNotOptimize(fit);
    }
    setPairs(state, catalog, catalog.models.size() * catalog.devices.size(), fit);
}

/// A slider that moves: what it costs to have all verdicts, counts and changes again.
template <class Change> void whatIf(benchmark::State &state, Change change) {
    const Catalog catalog = catalogOf(state);
    const FitMatrix stated = match(catalog).value();
    FitMatrix matrix = stated;
    FitRules rules;
    std::int64_t bytes = 100'000;
    std::size_t pairs = 0;
    for (auto _ : state) {
        change(rules, Bytes{++bytes});
        pairs = pairsToRematch(matrix, rules);
        matrix = rematch(matrix, catalog, rules).value();
        benchmark::DoNotOptimize(changesBetween(stated, matrix).all);
    }
    setPairs(state, catalog, pairs, matrix.fit());
}

void whatIfOnOneDevice(benchmark::State &state) {
    whatIf(state, [](FitRules &rules, Bytes ram) {
        rules.set(DeviceId{0}, {.memory = {ram, {}}, .sensors = {}, .taken = {}});
    });
}

void whatIfOnOneModel(benchmark::State &state) {
    whatIf(state, [](FitRules &rules, Bytes ram) {
        rules.set(ModelId{0}, {.memory = {ram, {}}, .sensors = {}});
    });
}

void whatIfOnAll(benchmark::State &state) {
    whatIf(state, [](FitRules &rules, Bytes ram) { rules.overhead.ram = ram; });
}

#define TINYATLAS_AT_ALL_SIZES(name)                                                                         \
    BENCHMARK(name)                                                                                          \
        ->Args({1'000, 100})                                                                                 \
        ->Args({10'000, 1'000})                                                                              \
        ->Args({100'000, 1'000})                                                                             \
        ->Unit(benchmark::kMillisecond)

TINYATLAS_AT_ALL_SIZES(bareLoop);
TINYATLAS_AT_ALL_SIZES(allVerdicts);
TINYATLAS_AT_ALL_SIZES(whatIfOnOneDevice);
TINYATLAS_AT_ALL_SIZES(whatIfOnOneModel);
TINYATLAS_AT_ALL_SIZES(whatIfOnAll);

} // namespace

} // namespace tinyatlas
