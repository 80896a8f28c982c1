// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/metric_table.h"
#include "core/bench/pareto_front.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>
#include <utility>

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

bool isFinite(const CostGain &point) { return std::isfinite(point.cost) && std::isfinite(point.gain); }

/// The definition, word for word: a point that is not finite is not there.
std::vector<std::size_t> plainFront(const std::vector<CostGain> &points) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto isBeatenBy = [&](const CostGain &other) {
            return isFinite(other) && beats(other, points[i]);
        };
        if (isFinite(points[i]) && std::ranges::none_of(points, isBeatenBy))
            front.push_back(i);
    }
    return front;
}

/// Random sets of points with ties of every kind, points that occur twice, and figures that are missing.
class RandomSets {
public:
    static constexpr int kinds = 4; ///< of figures

    std::vector<CostGain> next(int costs, int gains) {
        std::vector<CostGain> points;
        const int size = below(61);
        points.reserve(static_cast<std::size_t>(size));
        for (int i = 0; i < size; ++i)
            points.push_back({figure(costs), figure(gains)});
        for (CostGain &point : points)
            spoil(point, points[static_cast<std::size_t>(below(size))]);
        return points;
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

    double figure(int kind) {
        switch (kind) {
        case 0: // few different ones
            return below(5);
        case 1:
            return below(41);
        case 2: // those of a logarithmic axis
            return std::pow(10.0, below(617) - 308);
        default: // from the smallest number to the largest, below 0 as well
            return (below(2) == 0 ? -1 : 1) * std::exp2(below(2'098) - 1'074);
        }
    }

    void spoil(CostGain &point, const CostGain &other) {
        constexpr std::array missing{std::numeric_limits<double>::quiet_NaN(),
                                     std::numeric_limits<double>::infinity(),
                                     -std::numeric_limits<double>::infinity()};
        switch (below(12)) {
        case 0:
            point = other;
            break;
        case 1:
            point.cost = other.cost;
            break;
        case 2:
            point.gain = other.gain;
            break;
        case 3:
            (below(2) == 0 ? point.cost : point.gain) = missing[static_cast<std::size_t>(below(3))];
            break;
        default:
            break;
        }
    }

    std::mt19937 m_random{7};
};

/// What there is in a set that tells a right front from a wrong one.
struct Oddities {
    int ties = 0; ///< equal in one of the two
    int duplicates = 0;
    int missing = 0;

    void count(const std::vector<CostGain> &points) {
        for (auto a = points.begin(); a != points.end(); ++a) {
            missing += isFinite(*a) ? 0 : 1;
            for (auto b = std::next(a); b != points.end(); ++b) {
                const int equal = (a->cost == b->cost ? 1 : 0) + (a->gain == b->gain ? 1 : 0);
                ties += equal == 1 ? 1 : 0;
                duplicates += equal == 2 ? 1 : 0;
            }
        }
    }
};

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

TEST_CASE("the front agrees with its plain definition on a thousand random sets") {
    RandomSets sets;
    Oddities oddities;
    for (int round = 0; round < 1'000; ++round) {
        CAPTURE(round);
        const auto points =
            sets.next(round % RandomSets::kinds, round / RandomSets::kinds % RandomSets::kinds);
        oddities.count(points);
        std::vector<std::size_t> front = paretoFront(points);
        CHECK(std::ranges::is_sorted(front, {}, [&](std::size_t i) { return std::pair(points[i].cost, i); }));
        std::ranges::sort(front);
        CHECK(front == plainFront(points));
    }
    CHECK(oddities.ties > 10'000);
    CHECK(oddities.duplicates > 1'000);
    CHECK(oddities.missing > 1'000);
}

TEST_CASE("what is missing beats nothing, and is beaten by nothing") {
    using Points = std::vector<CostGain>;
    using Front = std::vector<std::size_t>;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    CHECK(paretoFront(Points{{0, none}, {none, 9}, {1, 1}}) == Front{2});
    CHECK(paretoFront(Points{{-infinite, 1}, {1, infinite}, {1, 1}}) == Front{2});
    CHECK(paretoFront(Points{{none, none}, {infinite, 1}}).empty());
    // The largest gain there is below 0, of the smallest cost above it.
    CHECK(paretoFront(Points{{5e-324, -1e308}, {1e308, -1e308}}) == Front{0});
    CHECK(paretoFront(Points{{0.0, 1}, {-0.0, 1}}) == Front{0, 1});
}
