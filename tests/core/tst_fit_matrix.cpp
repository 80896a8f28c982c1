// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"

#include <doctest/doctest.h>

#include <random>

using namespace tinyatlas;

namespace {

/// A catalogue without a graph, of figures below `largest`; now and then one is unknown.
class RandomCatalog {
public:
    RandomCatalog(unsigned seed, std::int64_t largest) : m_random(seed), m_largest(largest) {}

    Catalog make(std::size_t models, std::size_t devices) {
        Catalog catalog;
        for (std::uint32_t type = 0; type < sensorTypes; ++type) {
            catalog.sensorTypes.push_back({TermId{type}, "sensor", Group::Other, {}});
            catalog.sensorTypes.back().meets.insert(SensorTypeId{type});
        }
        for (std::size_t i = 0; i < models; ++i)
            catalog.models.push_back(model());
        for (std::size_t i = 0; i < devices; ++i)
            catalog.devices.push_back(device());
        return catalog;
    }

private:
    static constexpr std::uint32_t sensorTypes = 70; // more than one word of bits

    std::uint32_t below(std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(m_random);
    }

    std::optional<Asserted<Bytes>> figure() {
        if (below(20) == 0)
            return std::nullopt;
        return Asserted<Bytes>{{std::uniform_int_distribution<std::int64_t>(0, m_largest)(m_random)}, {}};
    }

    SensorTypeId sensor() { return SensorTypeId{below(3) == 0 ? below(sensorTypes) : below(2)}; }

    NeuralNetwork model() {
        NeuralNetwork model;
        model.ram = figure();
        model.flash = figure();
        model.needsUnstatedSensor = below(15) == 0;
        for (std::uint32_t i = below(3); i > 0; --i) {
            SensorNeed need;
            need.type = sensor();
            model.neededSensors.insert(need.type);
            model.sensorNeeds.push_back(need);
        }
        return model;
    }

    Device device() {
        Device device;
        for (std::uint32_t i = below(4) == 0 ? 3 : 1; i > 0; --i) {
            Microcontroller controller;
            controller.ram = figure();
            controller.flash = figure();
            device.microcontrollers.push_back(controller);
        }
        for (std::uint32_t i = below(5); i > 0; --i) {
            device.sensors.push_back(sensor());
            device.metSensors.insert(device.sensors.back());
        }
        device.sensorsKnown = below(10) > 0;
        return device;
    }

    std::mt19937 m_random;
    std::int64_t m_largest;
};

void checkAgainstJudge(const Catalog &catalog, const FitRules &rules) {
    const auto matrix = match(catalog, rules);
    REQUIRE(matrix.ok());
    std::vector<VerdictCounts> ofDevice(catalog.devices.size());
    std::size_t different = 0;
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        VerdictCounts ofModel;
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d) {
            const FitState state = judge(catalog, ModelId{m}, DeviceId{d}, rules).state;
            different += state != matrix.value().state(ModelId{m}, DeviceId{d}) ? 1U : 0U;
            ++ofModel.byState[rank(state)];
            ++ofDevice[d].byState[rank(state)];
        }
        CHECK(matrix.value().ofModel(ModelId{m}).byState == ofModel.byState);
    }
    CHECK(different == 0);
    for (std::uint32_t d = 0; d < catalog.devices.size(); ++d)
        CHECK(matrix.value().ofDevice(DeviceId{d}).byState == ofDevice[d].byState);
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
        checkAgainstJudge(
            catalog, {.taken = {{DeviceId{1}, {Bytes{3}, Bytes{1}}}, {DeviceId{4}, {Bytes{0}, Bytes{100}}}}});
    }
    checkAgainstJudge(RandomCatalog(99, std::int64_t{1} << 49).make(60, 60), {.margin = 3333});
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
