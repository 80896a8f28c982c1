// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/brief_verdict.h"
#include "core/fit/judge_needs.h"
#include "core/fit/smallest_change.h"
#include "tests/support/dataset_from.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

constexpr ModelId model{0};
const std::string camera = "sosa_extend:Camera";
const std::string microphone = "sosa_extend:Microphone";

std::vector<std::string> titles(const Catalog &catalog, const std::vector<DeviceId> &devices) {
    std::vector<std::string> names;
    std::ranges::transform(devices, std::back_inserter(names),
                           [&](DeviceId device) { return catalog.device(device).title; });
    return names;
}

std::vector<DeviceId> devicesOf(const std::vector<DeviceChange> &changes) {
    std::vector<DeviceId> devices;
    std::ranges::transform(changes, std::back_inserter(devices), &DeviceChange::device);
    return devices;
}

/// Builds it: the device with what the change adds, on the microcontroller that it is for.
void apply(Catalog &catalog, const DeviceChange &change, Bytes less = {}) {
    Device &device = catalog.devices[change.device.value];
    for (const SensorTypeId sensor : change.sensors) {
        device.sensors.push_back(sensor);
        device.metSensors.insert(sensor);
    }
    for (const MemoryGrowth &growth : change.memories) {
        const auto figure =
            growth.kind == Requirement::Kind::Ram ? &Microcontroller::ram : &Microcontroller::flash;
        (device.microcontrollers[change.controller].*figure)->value = growth.to - less;
    }
}

} // namespace

TEST_CASE("where it fits as it is comes first, the roomiest of them before all") {
    const auto data =
        datasetFrom(modelNamed("m", "50", "50", "") + deviceNamed("tight", "50", "500", "") +
                    deviceNamed("short", "40", "500", "") + deviceNamed("roomy", "500", "500", "") +
                    deviceNamed("some", "100", "500", ""));
    const SmallestChanges found = smallestChanges(data->catalog, model, std::nullopt);
    CHECK(titles(data->catalog, found.fitting) == std::vector<std::string>{"roomy", "some", "tight"});
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{40'000}, Bytes{50'000}}});
    CHECK(found.changes.front().growth() == doctest::Approx(0.25));

    const SmallestChanges withMargin =
        smallestChanges(data->catalog, model, std::nullopt, {}, FitGoal::WithMargin);
    CHECK(titles(data->catalog, withMargin.fitting) == std::vector<std::string>{"roomy", "some"});
    REQUIRE(withMargin.changes.size() == 2);
    CHECK(withMargin.changes.front().memories.front().to == Bytes{55'556}); // nine tenths of it hold 50 kB
}

TEST_CASE("changes are ranked by the sensors to be added, then by how much memory grows for its size") {
    const auto data =
        datasetFrom(modelNamed("m", "100", "100", camera) + deviceNamed("blind", "100", "100", microphone) +
                    deviceNamed("none", "0", "100", camera) + deviceNamed("half", "50", "100", camera) +
                    deviceNamed("both", "80", "80", camera) + deviceNamed("near", "90", "100", camera));
    const SmallestChanges found = smallestChanges(data->catalog, model, std::nullopt);
    CHECK(found.fitting.empty());
    CHECK(titles(data->catalog, devicesOf(found.changes)) ==
          std::vector<std::string>{"near", "both", "half", "none", "blind"});
    CHECK(std::isinf(found.changes[3].growth()));
    REQUIRE(found.changes.back().sensors.size() == 1);
    CHECK(data->catalog.sensorType(found.changes.back().sensors.front()).name == "Camera");
    CHECK(found.changes.back().memories.empty());
}

TEST_CASE(
    "what is unknown is never taken for nothing: only the device one asks about is listed all the same") {
    const auto data =
        datasetFrom(modelNamed("m", "100", "100", "") + deviceNamed("vague", "60", "", "") +
                    deviceNamed("blank", "", "", "") + deviceNamed("known", "10", "100", camera));
    const auto changesFor = [&](std::optional<DeviceId> asked) {
        return smallestChanges(data->catalog, model, asked).changes;
    };
    CHECK(titles(data->catalog, devicesOf(changesFor(std::nullopt))) == std::vector<std::string>{"known"});

    const auto ofVague = changesFor(DeviceId{0});
    CHECK(titles(data->catalog, devicesOf(ofVague)) == std::vector<std::string>{"known", "vague"});
    CHECK_FALSE(ofVague.front().isLowerBound);
    CHECK(ofVague.back().isLowerBound);
    REQUIRE(ofVague.back().memories.size() == 1);
    CHECK(ofVague.back().memories.front().more() == Bytes{40'000});

    const auto ofBlank = changesFor(DeviceId{1});
    CHECK(ofBlank.back().isLowerBound);
    CHECK(ofBlank.back().empty());
}

TEST_CASE("a need that is unknown, or a sensor that has no name, makes no change enough") {
    const auto vague = datasetFrom(modelNamed("m", "", "100", "") + deviceNamed("d", "100", "50", ""));
    CHECK(smallestChanges(vague->catalog, model, std::nullopt).changes.empty());

    const auto other = datasetFrom(modelNamed("m", "1", "1", "sosa_extend:OtherSensor") +
                                   deviceNamed("d", "100", "50", camera));
    CHECK(smallestChanges(other->catalog, model, std::nullopt).changes.empty());
    const auto asked = smallestChanges(other->catalog, model, DeviceId{0}).changes;
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().isLowerBound);
    CHECK(asked.front().empty());
}

TEST_CASE("the device one asks about is nowhere to move to, and changes only where it does not fit") {
    const auto data = datasetFrom(modelNamed("m", "50", "50", "") + deviceNamed("a", "100", "100", "") +
                                  deviceNamed("b", "100", "100", ""));
    const SmallestChanges found = smallestChanges(data->catalog, model, DeviceId{0});
    CHECK(titles(data->catalog, found.fitting) == std::vector<std::string>{"b"});
    CHECK(found.changes.empty());
}

TEST_CASE("of several microcontrollers that one grows which needs the least, and the others stay") {
    const auto figure = [](std::int64_t bytes) { return Asserted<Bytes>{Bytes{bytes}, {}}; };
    const auto data = datasetFrom(modelNamed("m", "40", "500", "") + modelNamed("other", "90", "40", "") +
                                  deviceNamed("d", "100", "50", ""));
    Catalog catalog = data->catalog;
    std::vector<Microcontroller> &controllers = catalog.devices[0].microcontrollers;
    controllers.push_back(controllers.front());
    controllers[1].ram = figure(39'900);
    controllers[1].flash = figure(1'000'000);
    const auto changes = smallestChanges(catalog, model, std::nullopt).changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().controller == 1);
    CHECK(changes.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{39'900}, Bytes{40'000}}});

    FitRules rules;
    rules.set(DeviceId{0}, {.memory = {Bytes{40'000}, {}}, .controller = 1});
    CHECK(isFit(judge(catalog, model, DeviceId{0}, rules).state));
    CHECK(isFit(judge(catalog, ModelId{1}, DeviceId{0}, rules).state));
    CHECK(isFit(
        judgeBriefly(catalog.models[0], supposed(catalog, catalog.devices[0], rules.of(DeviceId{0})), rules)
            .state()));
}

TEST_CASE("a microcontroller that does not say what it has does not hide another that does") {
    const auto data = datasetFrom(modelNamed("m", "40", "50", "") + deviceNamed("d", "39", "100", ""));
    Catalog catalog = data->catalog;
    std::vector<Microcontroller> &controllers = catalog.devices[0].microcontrollers;
    controllers.push_back(controllers.front());
    controllers[1].ram.reset();
    const auto changes = smallestChanges(catalog, model, std::nullopt).changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().controller == 0);
    CHECK_FALSE(changes.front().isLowerBound);
}

TEST_CASE("what is taken, and what is counted beside the model, has to fit as well") {
    const auto data = datasetFrom(modelNamed("m", "50", "50", "") + deviceNamed("d", "100", "100", ""));
    FitRules rules;
    rules.setTaken(DeviceId{0}, {Bytes{70'000}, Bytes{0}});
    rules.overhead.flash = Bytes{60'000};
    const auto changes = smallestChanges(data->catalog, model, std::nullopt, rules).changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{30'000}, Bytes{50'000}},
                      MemoryGrowth{Requirement::Kind::Flash, Bytes{100'000}, Bytes{110'000}}});
}

TEST_CASE("no memory leaves a margin of all there is free") {
    const auto data = datasetFrom(modelNamed("m", "50", "50", "") + deviceNamed("d", "100", "100", ""));
    FitRules rules{.margin = 10'000};
    CHECK(smallestChanges(data->catalog, model, std::nullopt, rules, FitGoal::WithMargin).changes.empty());
    rules.margin = 9'999;
    const auto changes =
        smallestChanges(data->catalog, model, std::nullopt, rules, FitGoal::WithMargin).changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().memories.front().to == Bytes{500'000'000});
}

TEST_CASE("with what a change adds the model fits, and with one byte less of any memory it does not") {
    int tried = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Catalog catalog = test::RandomCatalog(seed, 1'000).make(6, 8);
        const FitRules rules{.margin = static_cast<int>(seed * 100)};
        for (std::size_t m = 0; m < catalog.models.size(); ++m) {
            for (const FitGoal goal : {FitGoal::Enough, FitGoal::WithMargin}) {
                const auto id = idAt<ModelId>(m);
                for (const DeviceChange &change :
                     smallestChanges(catalog, id, std::nullopt, rules, goal).changes) {
                    Catalog built = catalog;
                    apply(built, change);
                    CHECK(meets(judge(built, id, change.device, rules).state, goal));
                    if (!change.memories.empty()) {
                        apply(built, change, Bytes{1});
                        CHECK_FALSE(meets(judge(built, id, change.device, rules).state, goal));
                    }
                    ++tried;
                }
            }
        }
    }
    CHECK(tried > 1'000);
}

TEST_CASE("each device is among those that fit, among the changes, or left out for what is unknown") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Catalog catalog = test::RandomCatalog(seed, 1'000).make(4, 20);
        for (std::size_t m = 0; m < catalog.models.size(); ++m) {
            const auto id = idAt<ModelId>(m);
            const SmallestChanges found = smallestChanges(catalog, id, std::nullopt);
            for (std::size_t d = 0; d < catalog.devices.size(); ++d) {
                const auto device = idAt<DeviceId>(d);
                const std::vector<Verdict> verdicts = judgeEach(catalog, id, device, {});
                const bool fits = std::ranges::count(found.fitting, device) > 0;
                const bool changes = std::ranges::count(found.changes, device, &DeviceChange::device) > 0;
                const bool unknown = std::ranges::all_of(verdicts, [](const Verdict &verdict) {
                    return std::ranges::any_of(verdict.requirements,
                                               [](const Requirement &one) { return !one.met.has_value(); });
                });
                CHECK(fits == isFit(judge(catalog, id, device).state));
                CHECK(changes == (!fits && !unknown));
            }
        }
    }
}

TEST_CASE("looking for changes stops when it is asked to") {
    const auto data = datasetFrom(modelNamed("m", "1", "1", "") + deviceNamed("d", "100", "100", ""));
    std::stop_source stop;
    stop.request_stop();
    CHECK(smallestChanges(data->catalog, model, std::nullopt, {}, FitGoal::Enough, stop.get_token())
              .fitting.empty());
}
