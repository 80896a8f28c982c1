// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/metric_table.h"
#include "core/bench/pareto_front.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

using namespace tinyatlas;

namespace {

NeuralNetwork network(std::string name, std::optional<double> accuracy, std::optional<double> macs = {},
                      std::optional<std::int64_t> ram = {}) {
    NeuralNetwork model;
    model.name = std::move(name);
    if (accuracy)
        model.top1Accuracy = Asserted<double>{*accuracy, {}};
    if (macs)
        model.multiplyAccumulates = Asserted<double>{*macs, {}};
    if (ram)
        model.ram = Asserted<Bytes>{Bytes{*ram}, {}};
    return model;
}

std::vector<std::string> names(const Catalog &catalog, const Ranking &ranking) {
    std::vector<std::string> result;
    for (const RankedModel &entry : ranking.reported)
        result.push_back(catalog.model(entry.model).name);
    result.emplace_back("|");
    for (const ModelId id : ranking.notReported)
        result.push_back(catalog.model(id).name);
    return result;
}

bool beats(const CostGain &a, const CostGain &b) {
    return a.cost <= b.cost && a.gain >= b.gain && (a.cost < b.cost || a.gain > b.gain);
}

/// The definition, word for word.
std::vector<std::size_t> plainFront(const std::vector<CostGain> &points) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::ranges::none_of(points, [&](const CostGain &other) { return beats(other, points[i]); }))
            front.push_back(i);
    }
    return front;
}

} // namespace

TEST_CASE("a figure of 0 is not reported, an absent one neither") {
    CHECK(metricOf(network("m", 93.5), BenchMetric::Top1Accuracy) == 93.5);
    CHECK_FALSE(metricOf(network("m", 0.0), BenchMetric::Top1Accuracy));
    CHECK_FALSE(metricOf(network("m", {}), BenchMetric::Top1Accuracy));
    CHECK_FALSE(metricOf(network("m", 90, 0.0), BenchMetric::MultiplyAccumulates));
    CHECK_FALSE(metricOf(network("m", 90, std::numeric_limits<double>::infinity()),
                         BenchMetric::MultiplyAccumulates));
    CHECK(metricOf(network("m", 90, 336000.0), BenchMetric::MultiplyAccumulates) == 336000.0);
    CHECK(metricOf(network("m", 90, {}, 8080), BenchMetric::Ram) == 8080.0);
    CHECK_FALSE(metricOf(network("m", 90, {}, 8080), BenchMetric::Flash));
}

TEST_CASE("ranking puts the best first, ties by name, and sets aside what is not reported") {
    Catalog catalog;
    catalog.models = {network("d", 80, {}, 100), network("b", 90, {}, 300), network("z", {}),
                      network("a", 90, {}, 200), network("c", 0.0, {}, 50)};
    const std::vector<ModelId> all = {ModelId{0}, ModelId{1}, ModelId{2}, ModelId{3}, ModelId{4}};

    CHECK(names(catalog, ranked(catalog, all, BenchMetric::Top1Accuracy)) ==
          std::vector<std::string>{"a", "b", "d", "|", "c", "z"});
    CHECK(names(catalog, ranked(catalog, all, BenchMetric::Ram)) ==
          std::vector<std::string>{"c", "d", "a", "b", "|", "z"});
    CHECK(names(catalog, ranked(catalog, {}, BenchMetric::Ram)) == std::vector<std::string>{"|"});
}

TEST_CASE("models of one name are told apart by id") {
    Catalog catalog;
    catalog.models = {network("twin", 90), network("twin", 90)};
    const std::vector<ModelId> backwards = {ModelId{1}, ModelId{0}};
    const Ranking ranking = ranked(catalog, backwards, BenchMetric::Top1Accuracy);
    REQUIRE(ranking.reported.size() == 2);
    CHECK(ranking.reported[0].model == ModelId{0});
}

TEST_CASE("the front of none, of one, and of equal points") {
    using Points = std::vector<CostGain>;
    using Front = std::vector<std::size_t>;
    CHECK(paretoFront(Points{}).empty());
    CHECK(paretoFront(Points{{1, 1}}) == Front{0});
    CHECK(paretoFront(Points{{1, 1}, {1, 1}}) == Front{0, 1});
    CHECK(paretoFront(Points{{1, 1}, {1, 1}, {1, 2}}) == Front{2});
    CHECK(paretoFront(Points{{2, 5}, {1, 5}}) == Front{1});
    CHECK(paretoFront(Points{{3, 9}, {1, 5}, {2, 4}, {2, 7}}) == Front{1, 3, 0});
    CHECK(paretoFront(Points{{1, 1}, {0, std::numeric_limits<double>::quiet_NaN()}}) == Front{0});
}

TEST_CASE("the front agrees with its plain definition") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        // Few different values, so that there are ties of every kind.
        std::uniform_int_distribution<int> value(0, round % 3 == 0 ? 4 : 40);
        std::uniform_int_distribution<std::size_t> size(0, 60);
        std::vector<CostGain> points(size(random));
        for (CostGain &point : points)
            point = {static_cast<double>(value(random)), static_cast<double>(value(random))};

        std::vector<std::size_t> front = paretoFront(points);
        CHECK(std::ranges::is_sorted(front, {}, [&](std::size_t i) { return points[i].cost; }));
        std::ranges::sort(front);
        CHECK(front == plainFront(points));
    }
}
