// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict_changes.h"
#include "tests/support/dataset_from.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;
using test::RandomCatalog;

namespace {

constexpr ModelId firstModel{0};
constexpr DeviceId firstDevice{0};
const std::string camera = "sosa_extend:Camera";
const std::string microphone = "sosa_extend:Microphone";

SensorTypeId typeNamed(const Catalog &catalog, std::string_view name) {
    const auto type = std::ranges::find(catalog.sensorTypes, name, &SensorType::name);
    return idAt<SensorTypeId>(static_cast<std::size_t>(type - catalog.sensorTypes.begin()));
}

/// Supposes something at random of a few things of a catalogue, and sometimes nothing any more.
class RandomWhatIf {
public:
    explicit RandomWhatIf(unsigned seed) : m_random(seed) {}

    void change(FitRules &rules, const Catalog &catalog) {
        if (below(2) == 0) {
            const auto device = idAt<DeviceId>(below(catalog.devices.size()));
            rules.set(device, below(4) == 0 ? DeviceWhatIf{} : ofDevice(catalog));
        } else {
            const auto model = idAt<ModelId>(below(catalog.models.size()));
            rules.set(model, below(4) == 0 ? ModelWhatIf{} : ModelWhatIf{memory(), sensors(catalog)});
        }
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }

    std::optional<Bytes> figure() {
        if (below(2) == 0)
            return std::nullopt;
        return Bytes{static_cast<std::int64_t>(below(13))};
    }

    SupposedMemory memory() { return {figure(), figure()}; }

    SupposedSensors sensors(const Catalog &catalog) {
        SupposedSensors sensors;
        for (std::size_t i = below(3); i > 0; --i)
            sensors.set(idAt<SensorTypeId>(below(catalog.sensorTypes.size())), below(2) == 0, below(2) == 0);
        return sensors;
    }

    DeviceWhatIf ofDevice(const Catalog &catalog) {
        DeviceWhatIf whatIf{memory(), sensors(catalog), {}};
        if (below(3) == 0)
            whatIf.taken = {figure().value_or(Bytes{}), figure().value_or(Bytes{})};
        return whatIf;
    }

    std::mt19937 m_random;
};

std::size_t differences(const FitMatrix &matrix, const Catalog &catalog) {
    std::size_t different = 0;
    std::vector<BriefVerdict> buffer;
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        const auto row = matrix.row(ModelId{m}, buffer);
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d) {
            const auto verdict = briefly(judge(catalog, ModelId{m}, DeviceId{d}, matrix.rules()));
            different += verdict != matrix.verdict(ModelId{m}, DeviceId{d}) || verdict != row[d] ? 1U : 0U;
        }
    }
    return different;
}

} // namespace

TEST_CASE("more RAM that is supposed of a device makes a model fit, and says what the graph states") {
    const auto data =
        datasetFrom(modelNamed("m", "200", "100", camera) + deviceNamed("d", "150", "900", camera));
    FitRules rules;
    rules.set(firstDevice, {.memory = {.ram = Bytes{200'000}, .flash = {}}, .sensors = {}, .taken = {}});
    const Verdict verdict = judge(data->catalog, firstModel, firstDevice, rules);
    CHECK(verdict.state == FitState::Tight);
    CHECK(verdict.ram().have == Bytes{200'000});
    CHECK(verdict.ram().haveSupposed);
    CHECK(verdict.ram().statedHave == Bytes{150'000});
    CHECK(verdict.ram().basis == MemoryBasis::WhatIf);
    CHECK(verdict.ram().haveStatement.valid());
    CHECK_FALSE(verdict.flash().isSupposed());
    CHECK(data->catalog.device(firstDevice).microcontrollers.front().ram->value == Bytes{150'000});
}

TEST_CASE("what the graph states supposes nothing") {
    const auto data = datasetFrom(modelNamed("m", "10", "20", "") + deviceNamed("d", "100", "200", ""));
    DeviceWhatIf device{.memory = {Bytes{100'000}, Bytes{100'000}}};
    forgetStated(device, data->catalog.devices[0]);
    CHECK(device.memory == SupposedMemory{{}, Bytes{100'000}});
    ModelWhatIf model{.memory = {Bytes{1}, Bytes{20'000}}, .sensors = {}};
    forgetStated(model, data->catalog.models[0]);
    CHECK(model.memory == SupposedMemory{Bytes{1}, {}});
}

TEST_CASE("what is taken is taken of what is supposed") {
    const auto data = datasetFrom(modelNamed("m", "60", "1", camera) + deviceNamed("d", "50", "900", camera));
    FitRules rules;
    rules.set(
        firstDevice,
        {.memory = {.ram = Bytes{100'000}, .flash = {}}, .sensors = {}, .taken = {Bytes{30'000}, Bytes{}}});
    const Verdict verdict = judge(data->catalog, firstModel, firstDevice, rules);
    CHECK(verdict.ram().have == Bytes{70'000});
    CHECK(verdict.ram().taken == Bytes{30'000});
    CHECK(verdict.state == FitState::Fits);
}

TEST_CASE("a figure that the graph leaves out can be supposed") {
    const auto data = datasetFrom(modelNamed("m", "10", "10", camera) + R"(
        :d a s3n:SmartSensor ; td:title "d" ; ssn:hasSubSystem [ a sosa_extend:Camera ], [ a s3n:MicroController ] .)");
    CHECK(judge(data->catalog, firstModel, firstDevice).state == FitState::Unknown);
    FitRules rules;
    rules.set(firstDevice, {.memory = {Bytes{10'000}, Bytes{100'000}}, .sensors = {}, .taken = {}});
    const Verdict verdict = judge(data->catalog, firstModel, firstDevice, rules);
    CHECK(verdict.state == FitState::Tight);
    CHECK_FALSE(verdict.ram().statedHave.has_value());
    CHECK_FALSE(verdict.ram().haveStatement.valid());
}

TEST_CASE("sensors can be added to a device and taken away, needs of a model likewise") {
    const auto data =
        datasetFrom(modelNamed("m", "10", "10", camera) + modelNamed("n", "10", "10", microphone) +
                    deviceNamed("d", "100", "100", microphone));
    const Catalog &catalog = data->catalog;
    const ModelId seeing =
        catalog.models[0].neededSensors.contains(typeNamed(catalog, "Camera")) ? ModelId{0} : ModelId{1};
    const ModelId hearing{1 - seeing.value};
    FitRules rules;
    DeviceWhatIf device;
    device.sensors.set(typeNamed(catalog, "Camera"), true, false);
    device.sensors.set(typeNamed(catalog, "Microphone"), false, true);
    rules.set(firstDevice, device);
    CHECK(judge(catalog, seeing, firstDevice, rules).state == FitState::Fits);
    CHECK(judge(catalog, seeing, firstDevice, rules).requirements.front().haveSupposed);
    const Verdict without = judge(catalog, hearing, firstDevice, rules);
    CHECK(without.state == FitState::DoesNotFit);
    CHECK(without.requirements.front().haveSupposed);

    ModelWhatIf model;
    model.sensors.set(typeNamed(catalog, "Microphone"), false, true);
    model.sensors.set(typeNamed(catalog, "Camera"), true, false);
    rules.set(hearing, model);
    const Verdict changed = judge(catalog, hearing, firstDevice, rules);
    CHECK(changed.state == FitState::Fits);
    REQUIRE(changed.requirements.size() == 3);
    CHECK(changed.requirements.front().needSupposed);
    CHECK_FALSE(changed.requirements.front().needStatement.valid());
    CHECK(changed.needsSupposedAway == std::vector{typeNamed(catalog, "Microphone")});
    CHECK(judge(catalog, hearing, firstDevice).needsSupposedAway.empty());
}

TEST_CASE("what is said of a sensor twice counts as said last, and what the graph says is no what-if") {
    SupposedSensors sensors;
    sensors.set(SensorTypeId{3}, true, false);
    sensors.set(SensorTypeId{1}, true, false);
    sensors.set(SensorTypeId{2}, false, true);
    CHECK(sensors.added == std::vector{SensorTypeId{1}, SensorTypeId{3}});
    CHECK(sensors.removed == std::vector{SensorTypeId{2}});
    sensors.set(SensorTypeId{2}, true, true);
    sensors.set(SensorTypeId{1}, false, false);
    sensors.set(SensorTypeId{3}, false, false);
    CHECK(sensors == SupposedSensors{});
}

TEST_CASE("after any what-ifs the matrix says what judge() says, however it was reached") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const Catalog catalog = RandomCatalog(seed, 12).make(40 + seed, 20 + seed);
        RandomWhatIf whatIf(seed);
        FitRules rules;
        FitMatrix matrix = match(catalog, rules).value();
        const FitMatrix stated = matrix;
        for (int step = 0; step < 25; ++step) {
            if (step == 15)
                rules.margin = 2'500;
            whatIf.change(rules, catalog);
            matrix = rematch(matrix, catalog, rules).value();
            CHECK(differences(matrix, catalog) == 0);
            const FitMatrix anew = match(catalog, rules).value();
            for (std::uint32_t m = 0; m < catalog.models.size(); ++m)
                CHECK(matrix.ofModel(ModelId{m}).byState == anew.ofModel(ModelId{m}).byState);
            for (std::uint32_t d = 0; d < catalog.devices.size(); ++d)
                CHECK(matrix.ofDevice(DeviceId{d}).byState == anew.ofDevice(DeviceId{d}).byState);
            const VerdictChanges near = changesBetween(stated, matrix);
            const VerdictChanges far = changesBetween(stated, anew); // pair by pair
            CHECK(near.all == far.all);
            CHECK(near.ofModel == far.ofModel);
            CHECK(near.ofDevice == far.ofDevice);
            CHECK(stated.fit() + near.nowFit - near.noLonger == matrix.fit());
        }
        rules = {};
        CHECK(changesBetween(stated, rematch(matrix, catalog, rules).value()).all == 0);
    }
}

TEST_CASE("a what-if on one device judges that device again, and nothing else") {
    const Catalog catalog = RandomCatalog(3, 12).make(30, 10);
    const FitMatrix stated = match(catalog).value();
    FitRules rules;
    rules.setTaken(DeviceId{2}, {Bytes{5}, Bytes{}});
    CHECK(pairsToRematch(stated, rules) == 30);
    const FitMatrix one = rematch(stated, catalog, rules).value();
    CHECK(one.sharesBase(stated));
    CHECK(pairsToRematch(one, rules) == 0);
    rules.setTaken(DeviceId{7}, {Bytes{5}, Bytes{}});
    CHECK(pairsToRematch(one, rules) == 30);
    rules.overhead.ram = Bytes{1};
    CHECK(pairsToRematch(one, rules) == 300);
}
