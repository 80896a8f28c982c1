// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fewest devices that run all models: of a graph of 10,000 models and 1,000 devices, and of random
// verdicts as many, which no search can prove anything of in time: there the limit on steps ends it. Each
// should be answered within a second on one thread. "devices" is how many were found, "at least" what is
// proven. And what no model uses of the devices of the same graph, and of as many that nearly can stand in
// for each other: that should not take much longer.

#include "core/fit/fleet.h"
#include "benchmarks/graph_files.h"
#include "core/catalog/dataset.h"
#include "core/fit/fleet_use.h"
#include "core/fit/smallest_cover.h"
#include "tests/support/kinds_catalog.h"

#include <benchmark/benchmark.h>

#include <random>

namespace tinyatlas {

namespace {

const Catalog &catalog() {
    static const DatasetPtr dataset = [] {
        auto opened = openFiles(nullptr, std::vector{benchmarks::turtleFile()});
        return opened ? opened.value() : std::make_shared<const Dataset>();
    }();
    return dataset->catalog;
}

void ofTheGraph(benchmark::State &state) {
    const FitMatrix matrix = match(catalog()).value();
    const auto models = allModels(catalog());
    const auto devices = allDevices(catalog());
    Fleet fleet;
    for (auto _ : state)
        fleet = fewestDevices(catalog(), matrix, {models, devices}).value();
    state.counters["devices"] = static_cast<double>(fleet.members.size());
    state.counters["at least"] = static_cast<double>(fleet.lowerBound);
}

void measureUse(benchmark::State &state, const Catalog &of) {
    const FitMatrix matrix = match(of).value();
    const auto models = allModels(of);
    const auto devices = allDevices(of);
    FleetUse use;
    for (auto _ : state)
        use = useOf(of, matrix, matrix.rules(), {models, devices}).value();
    state.counters["devices"] = static_cast<double>(use.needed.members.size());
    state.counters["at least"] = static_cast<double>(use.needed.lowerBound);
}

void useOfTheGraph(benchmark::State &state) { measureUse(state, catalog()); }

/// Of so many kinds of devices, of each of which one is needed: all run most of the models, and few on their
/// own.
void useOfKinds(benchmark::State &state) {
    measureUse(state, test::kindsCatalog({.plainModels = 8'000,
                                          .models = 2'000,
                                          .devices = 1'000,
                                          .kinds = static_cast<std::uint32_t>(state.range(0))}));
}

/// Of models, devices, and of a hundred pairs so many that fit.
void ofRandomVerdicts(benchmark::State &state) {
    constexpr std::uint32_t hundred = 100;
    BitTable fits(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
    std::mt19937 random(1);
    for (std::size_t model = 0; model < fits.rows(); ++model) {
        for (std::size_t device = 0; device < fits.columns(); ++device) {
            if (random() % hundred < static_cast<std::uint32_t>(state.range(2)))
                fits.set(model, device);
        }
    }
    SmallestCover cover;
    for (auto _ : state)
        cover = smallestCover(BitTable(fits)).value();
    state.counters["devices"] = static_cast<double>(cover.sets.size());
    state.counters["at least"] = static_cast<double>(cover.lowerBound);
}

BENCHMARK(ofTheGraph)->Unit(benchmark::kMillisecond);
BENCHMARK(useOfTheGraph)->Unit(benchmark::kMillisecond);
BENCHMARK(useOfKinds)->Unit(benchmark::kMillisecond)->Arg(153)->Arg(500);
BENCHMARK(ofRandomVerdicts)
    ->Unit(benchmark::kMillisecond)
    ->Args({150, 75, 10})
    ->Args({200, 100, 5})
    ->Args({10'000, 1'000, 1})
    ->Args({10'000, 1'000, 5})
    ->Args({10'000, 1'000, 20})
    ->Args({10'000, 1'000, 50})
    ->Args({10'000, 1'000, 90});

} // namespace

} // namespace tinyatlas
