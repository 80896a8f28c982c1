// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

using namespace tinyatlas;
using test::RandomCatalog;

namespace {

void checkAgainstJudge(const FitMatrix &matrix, const Catalog &catalog, const FitRules &rules) {
    std::vector<VerdictCounts> ofDevice(catalog.devices.size());
    std::size_t different = 0;
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        VerdictCounts ofModel;
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d) {
            const BriefVerdict verdict = briefly(judge(catalog, ModelId{m}, DeviceId{d}, rules));
            const FitState state = verdict.state();
            different += verdict != matrix.verdict(ModelId{m}, DeviceId{d}) ? 1U : 0U;
            ++ofModel.byState[rank(state)];
            ++ofDevice[d].byState[rank(state)];
        }
        CHECK(matrix.ofModel(ModelId{m}).byState == ofModel.byState);
    }
    CHECK(different == 0);
    for (std::uint32_t d = 0; d < catalog.devices.size(); ++d)
        CHECK(matrix.ofDevice(DeviceId{d}).byState == ofDevice[d].byState);
}

void checkAgainstJudge(const Catalog &catalog, const FitRules &rules) {
    const auto matrix = match(catalog, rules);
    REQUIRE(matrix.ok());
    checkAgainstJudge(matrix.value(), catalog, rules);
}

FitRules takingOfTwo() {
    FitRules rules;
    rules.setTaken(DeviceId{1}, {Bytes{3}, Bytes{1}});
    rules.setTaken(DeviceId{4}, {Bytes{0}, Bytes{100}});
    return rules;
}

} // namespace

TEST_CASE("the matrix says of every pair what judge() says, whatever is unknown or doubled") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        // Few different figures, so that needs equal what is there.
        const Catalog catalog = RandomCatalog(seed, 12).make(140 + seed, 30 + seed);
        checkAgainstJudge(catalog, {});
        checkAgainstJudge(catalog, {.margin = 0});
        checkAgainstJudge(catalog, {.margin = 10'000});
        checkAgainstJudge(catalog, takingOfTwo());
        checkAgainstJudge(catalog, {.overhead = {Bytes{2}, Bytes{5}}});
    }
    constexpr std::int64_t largest = std::int64_t{1} << 49;
    checkAgainstJudge(RandomCatalog(99, largest).make(60, 60), {.margin = 3333});
    checkAgainstJudge(RandomCatalog(99, largest).make(60, 60),
                      {.overhead = {Bytes{largest}, Bytes{largest}}});
}

TEST_CASE("the matrix of more devices than short ranks can number is right as well") {
    constexpr std::size_t devices = 40'000;
    checkAgainstJudge(RandomCatalog(7, 1'000'000'000).make(3, devices), {});
}

TEST_CASE("a matrix without models or devices has no pairs") {
    CHECK(match(RandomCatalog(1, 10).make(0, 5)).value().pairs() == 0);
    CHECK(match(RandomCatalog(1, 10).make(5, 0)).value().pairs() == 0);
    CHECK(match({}).value().fit() == 0);
}

TEST_CASE("matching stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    const auto matrix = match(RandomCatalog(1, 10).make(2, 2), {}, stop.get_token());
    REQUIRE_FALSE(matrix.ok());
    CHECK(matrix.error().code == Error::Code::Cancelled);
}

TEST_CASE("more pairs than memory holds are refused in words") {
    Catalog catalog;
    catalog.models.resize(70'000);
    catalog.devices.resize(70'000);
    const auto matrix = match(catalog);
    REQUIRE_FALSE(matrix.ok());
    CHECK(matrix.error().code == Error::Code::TooLarge);
    CHECK(matrix.error().message.starts_with("70000 models times 70000 devices are more pairs than"));
}

TEST_CASE("many models and devices with sensors of their own are judged right, and soon") {
    constexpr std::uint32_t things = 3'000; // more needs than are kept
    Catalog catalog;
    for (std::uint32_t i = 0; i < things; ++i) {
        catalog.models.emplace_back().neededSensors.insert(SensorTypeId{i});
        Device &device = catalog.devices.emplace_back();
        device.metSensors.insert(SensorTypeId{i});
        device.sensorsKnown = true;
        device.microcontrollers.emplace_back();
    }
    const auto matrix = match(catalog).value();
    CHECK(matrix.count(FitState::Unknown) == things); // each on its own device, of unknown memory
    CHECK(matrix.count(FitState::DoesNotFit) == std::size_t{things} * (things - 1));
}
