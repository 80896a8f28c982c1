// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All verdicts of a graph beside the least that could be done: a bare loop over three flat arrays, which only
// answers yes or no. Ours tells four answers apart, keeps each and counts them by model and by device.
// Compare the pairs a second: ours should be at least half of the loop's.

#include "benchmarks/graph_files.h"
#include "core/catalog/dataset.h"
#include "core/fit/fit_matrix.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace tinyatlas {

namespace {

/// The whole problem in three arrays for either side, as small as it gets.
struct FlatArrays {
    std::vector<std::uint32_t> sensors; ///< a bit for each type
    std::vector<std::uint32_t> ram;     ///< bytes
    std::vector<std::uint32_t> flash;
};

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

const Catalog &catalog() {
    static const DatasetPtr dataset = [] {
        auto opened = openFiles(nullptr, std::vector{benchmarks::turtleFile()});
        return opened ? opened.value() : std::make_shared<const Dataset>();
    }();
    return dataset->catalog;
}

void setPairs(benchmark::State &state, std::size_t fit) {
    const auto pairs = catalog().models.size() * catalog().devices.size();
    state.SetItemsProcessed(static_cast<std::int64_t>(pairs) * state.iterations());
    state.counters["fit"] = static_cast<double>(fit);
}

void bareLoop(benchmark::State &state) {
    const FlatArrays needs = needsOf(catalog());
    const FlatArrays offers = offersOf(catalog());
    std::size_t fit = 0;
    for (auto _ : state) {
        fit = 0;
        for (std::size_t m = 0; m < needs.ram.size(); ++m) {
            std::uint32_t ofModel = 0;
            for (std::size_t d = 0; d < offers.ram.size(); ++d)
                ofModel += static_cast<std::uint32_t>((needs.sensors[m] & ~offers.sensors[d]) == 0) &
                           static_cast<std::uint32_t>(needs.ram[m] <= offers.ram[d]) &
                           static_cast<std::uint32_t>(needs.flash[m] <= offers.flash[d]);
            fit += ofModel;
        }
        benchmark::DoNotOptimize(fit);
    }
    setPairs(state, fit);
}

void allVerdicts(benchmark::State &state) {
    std::size_t fit = 0;
    for (auto _ : state) {
        const auto matrix = match(catalog());
        fit = matrix.value().fit();
        benchmark::DoNotOptimize(fit);
    }
    setPairs(state, fit);
}

BENCHMARK(bareLoop)->Unit(benchmark::kMillisecond);
BENCHMARK(allVerdicts)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace tinyatlas
