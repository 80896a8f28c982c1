// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/smallest_change.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <vector>

using namespace tinyatlas;
using test::RandomCatalog;

namespace {

constexpr std::int64_t unknown = -1;
constexpr ModelId first{0};
constexpr ModelId second{1};
constexpr ModelId third{2};
constexpr DeviceId board{0};
constexpr std::array both{first, second};

std::optional<Asserted<Bytes>> figure(std::int64_t bytes) {
    return bytes == unknown ? std::nullopt : std::optional(Asserted<Bytes>{{bytes}, {}});
}

void addModel(Catalog &catalog, std::int64_t ram, std::int64_t flash,
              const std::vector<std::uint32_t> &sensors = {}) {
    NeuralNetwork model;
    model.ram = figure(ram);
    model.flash = figure(flash);
    for (const std::uint32_t type : sensors) {
        model.sensorNeeds.push_back({SensorTypeId{type}, {}, {}});
        model.neededSensors.insert(SensorTypeId{type});
    }
    catalog.models.push_back(model);
}

Microcontroller controller(std::int64_t ram, std::int64_t flash) {
    return {.ram = figure(ram), .flash = figure(flash)};
}

Catalog catalogWith(const std::vector<Microcontroller> &controllers,
                    const std::vector<std::uint32_t> &sensors = {}) {
    Catalog catalog;
    for (std::uint32_t type = 0; type < 3; ++type)
        catalog.sensorTypes.push_back({TermId{type}, "sensor", Group::Other, {}});
    Device device;
    device.microcontrollers = controllers;
    device.sensorsKnown = true;
    for (const std::uint32_t type : sensors) {
        device.sensors.push_back(SensorTypeId{type});
        device.metSensors.insert(SensorTypeId{type});
    }
    catalog.devices.push_back(device);
    return catalog;
}

bool same(const Requirement &a, const Requirement &b) {
    return a.kind == b.kind && a.sensorNeed == b.sensorNeed && a.sensorHave == b.sensorHave &&
           a.need == b.need && a.overhead == b.overhead && a.have == b.have && a.taken == b.taken &&
           a.needStatement == b.needStatement && a.haveStatement == b.haveStatement && a.basis == b.basis &&
           a.met == b.met && a.state == b.state && a.plainState == b.plainState;
}

/// By arithmetic alone. What is unknown of a need is the last figure of `needs`, -1.
FitState memoryState(std::vector<std::int64_t> needs, std::int64_t overhead, std::int64_t have,
                     std::int64_t margin, bool largest) {
    const bool whole = std::ranges::count(needs, unknown) == 0;
    std::erase(needs, unknown);
    if (needs.empty() || have == unknown)
        return FitState::Unknown;
    std::int64_t need = 0;
    for (const std::int64_t one : needs)
        need = largest ? std::max(need, one) : need + one;
    if (need + overhead > have)
        return FitState::DoesNotFit;
    if (!whole)
        return FitState::Unknown;
    return (need + overhead) * 10'000 > have * (10'000 - margin) ? FitState::Tight : FitState::Fits;
}

std::int64_t bytes(const std::optional<Asserted<Bytes>> &stated) {
    return stated ? stated->value.count : unknown;
}

FitState expected(const Catalog &catalog, const std::vector<ModelId> &models, const Device &device,
                  const FitRules &rules, RamSharing sharing) {
    FitState sensors = FitState::Fits;
    std::vector<std::int64_t> ram;
    std::vector<std::int64_t> flash;
    for (const ModelId id : models) {
        const NeuralNetwork &model = catalog.model(id);
        ram.push_back(bytes(model.ram));
        flash.push_back(bytes(model.flash));
        if (model.needsUnstatedSensor)
            sensors = std::max(sensors, FitState::Unknown);
        for (const SensorNeed &need : model.sensorNeeds) {
            if (!device.metSensors.contains(need.type))
                sensors = std::max(sensors, device.sensorsKnown ? FitState::DoesNotFit : FitState::Unknown);
        }
    }
    FitState best = FitState::DoesNotFit;
    for (const Microcontroller &one : device.microcontrollers)
        best = std::min(best, std::max({sensors,
                                        memoryState(ram, rules.overhead.ram.count, bytes(one.ram),
                                                    rules.margin, sharing == RamSharing::Largest),
                                        memoryState(flash, rules.overhead.flash.count, bytes(one.flash),
                                                    rules.margin, false)}));
    return best;
}

} // namespace

TEST_CASE("flash adds up, and RAM does or is shared") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, 50, 40);
    const Together added = judgeTogether(catalog, both, board);
    CHECK(added.verdict.ram().need == Bytes{110});
    CHECK(added.verdict.ram().shortfall() == Bytes{10});
    CHECK(added.verdict.flash().need == Bytes{70});
    const Together shared = judgeTogether(catalog, both, board, {}, RamSharing::Largest);
    CHECK(shared.verdict.ram().need == Bytes{60});
    CHECK(shared.verdict.flash().need == Bytes{70});
}

TEST_CASE("two that fit alone and not together do not, at the same time; one after the other they do") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, 50, 40);
    const Together added = judgeTogether(catalog, both, board);
    for (const TogetherPart &part : added.parts)
        CHECK(part.alone.state == FitState::Fits);
    CHECK(added.verdict.state == FitState::DoesNotFit);
    CHECK(judgeTogether(catalog, both, board, {}, RamSharing::Largest).verdict.state == FitState::Fits);
}

TEST_CASE("what it takes for two together is what both need, as they share it") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, 50, 90);
    const auto found = smallestChanges(catalog, both, RamSharing::Added, board);
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{100}, Bytes{110}},
                      MemoryGrowth{Requirement::Kind::Flash, Bytes{100}, Bytes{120}}});
    const auto inTurns = smallestChanges(catalog, both, RamSharing::Largest, board);
    REQUIRE(inTurns.changes.size() == 1);
    CHECK(inTurns.changes.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Flash, Bytes{100}, Bytes{120}}});
    const auto alone = smallestChanges(catalog, std::array{first}, RamSharing::Added, std::nullopt);
    CHECK(alone.fitting == std::vector{board});
}

TEST_CASE("what it takes is a lower bound where a need of one is unknown") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 160, 30);
    addModel(catalog, unknown, 40);
    CHECK(smallestChanges(catalog, both, RamSharing::Added, std::nullopt).changes.empty());
    const auto asked = smallestChanges(catalog, both, RamSharing::Added, board).changes;
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().isLowerBound);
    CHECK(asked.front().memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{100}, Bytes{160}}});
}

TEST_CASE("two that fit alone and not together do not either way, where it is the flash") {
    Catalog catalog = catalogWith({controller(1000, 100)});
    addModel(catalog, 60, 60);
    addModel(catalog, 50, 50);
    for (const RamSharing sharing : {RamSharing::Added, RamSharing::Largest}) {
        const Together together = judgeTogether(catalog, both, board, {}, sharing);
        for (const TogetherPart &part : together.parts)
            CHECK(part.alone.state == FitState::Fits);
        CHECK(together.verdict.state == FitState::DoesNotFit);
        CHECK(together.verdict.flash().shortfall() == Bytes{10});
    }
}

TEST_CASE("equal fits, and what leaves less than the margin is tight") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, 40, 30);
    CHECK(judgeTogether(catalog, both, board).verdict.state == FitState::Tight);
    CHECK(judgeTogether(catalog, both, board, {.margin = 0}).verdict.state == FitState::Fits);
}

TEST_CASE("overhead counts once for a device, not once for each model") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 30, 30);
    addModel(catalog, 30, 30);
    const FitRules rules{.margin = 0, .overhead = {.flash = Bytes{40}, .ram = Bytes{35}}};
    const Together together = judgeTogether(catalog, both, board, rules);
    CHECK(together.verdict.flash().need == Bytes{100});
    CHECK(together.verdict.flash().overhead == Bytes{40});
    CHECK(together.verdict.flash().state == FitState::Fits);
    CHECK(together.verdict.ram().need == Bytes{95});
    CHECK(together.parts[0].need(Requirement::Kind::Flash) == Bytes{30}); // without it
    CHECK(together.verdict.plainState == FitState::Fits);
}

TEST_CASE("a sum with an unknown part is unknown, as long as what is known has room") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, unknown, 30);
    addModel(catalog, 41, 30);
    for (const RamSharing sharing : {RamSharing::Added, RamSharing::Largest}) {
        const Together open = judgeTogether(catalog, both, board, {}, sharing);
        CHECK(open.verdict.state == FitState::Unknown);
        CHECK_FALSE(open.verdict.ram().need);
        CHECK_FALSE(open.verdict.ram().met);
        CHECK_FALSE(open.ramAtLeast);
    }
    const Together full = judgeTogether(catalog, std::array{first, second, third}, board);
    CHECK(full.verdict.state == FitState::DoesNotFit);
    CHECK(full.ramAtLeast);
    CHECK(full.verdict.ram().shortfall() == Bytes{1});
}

TEST_CASE("one that is too large alone is so beside an unknown one, also in shared RAM") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 101, 30);
    addModel(catalog, unknown, 30);
    const Together shared = judgeTogether(catalog, both, board, {}, RamSharing::Largest);
    CHECK(shared.verdict.state == FitState::DoesNotFit);
    CHECK(shared.ramAtLeast);
}

TEST_CASE("a device that does not say what it has leaves it open") {
    Catalog catalog = catalogWith({controller(unknown, 100)});
    addModel(catalog, 60, 30);
    addModel(catalog, 60, 30);
    const Together together = judgeTogether(catalog, both, board);
    CHECK(together.verdict.state == FitState::Unknown);
    CHECK(together.verdict.ram().need == Bytes{120});
}

TEST_CASE("of several microcontrollers the best one holds them all, and they are never added up") {
    Catalog catalog = catalogWith({controller(60, 200), controller(100, 45)});
    addModel(catalog, 30, 41);
    addModel(catalog, 50, 4);
    CHECK(judgeTogether(catalog, std::array{first}, board, {.margin = 0}).verdict.ram().have == Bytes{60});
    const Together together = judgeTogether(catalog, both, board, {.margin = 0});
    CHECK(together.verdict.state == FitState::Fits);
    CHECK(together.verdict.ram().have == Bytes{100});
    catalog.models[1].ram = figure(80); // 110 in all, of 160 on two
    CHECK(judgeTogether(catalog, both, board).verdict.state == FitState::DoesNotFit);
}

TEST_CASE("sensors are needed once, by whoever needs them, in order") {
    Catalog catalog = catalogWith({controller(100, 100)}, {0, 1});
    addModel(catalog, 10, 10, {1, 2});
    addModel(catalog, 10, 10, {0, 1});
    const Together together = judgeTogether(catalog, both, board);
    REQUIRE(together.verdict.requirements.size() == 5);
    for (std::uint32_t i = 0; i < 3; ++i)
        CHECK(together.verdict.requirements[i].sensorNeed == SensorTypeId{i});
    CHECK(together.verdict.state == FitState::DoesNotFit);
    REQUIRE(together.verdict.unmet().size() == 1);
    CHECK(together.verdict.unmet().front().sensorNeed == SensorTypeId{2});
}

TEST_CASE("what something else has on the device is not there for them") {
    Catalog catalog = catalogWith({controller(100, 100)});
    addModel(catalog, 30, 30);
    addModel(catalog, 30, 30);
    FitRules rules;
    rules.setTaken(board, {.ram = Bytes{50}, .flash = {}});
    const Together together = judgeTogether(catalog, both, board, rules);
    CHECK(together.verdict.state == FitState::DoesNotFit);
    CHECK(together.verdict.ram().basis == MemoryBasis::WhatIf);
}

TEST_CASE("one model alone is judged as ever") {
    const std::vector<FitRules> ruleSets{{}, {.margin = 0}, {.overhead = {Bytes{300}, Bytes{200}}}};
    std::size_t different = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        const Catalog catalog = RandomCatalog(seed, 1000).make(12, 12);
        for (FitRules rules : ruleSets) {
            rules.setTaken(DeviceId{3}, {Bytes{100}, Bytes{50}});
            for (std::uint32_t i = 0; i < 144; ++i) {
                const ModelId model{i / 12};
                const DeviceId device{i % 12};
                const Verdict alone = judge(catalog, model, device, rules);
                for (const RamSharing sharing : {RamSharing::Added, RamSharing::Largest}) {
                    const Together one = judgeTogether(catalog, std::array{model}, device, rules, sharing);
                    different +=
                        one.verdict.state != alone.state || one.verdict.plainState != alone.plainState ||
                                !std::ranges::equal(one.verdict.requirements, alone.requirements, same) ||
                                one.ramAtLeast || one.flashAtLeast
                            ? 1U
                            : 0U;
                }
            }
        }
    }
    CHECK(different == 0);
}

TEST_CASE("several are judged as by arithmetic, in any order") {
    std::mt19937 random(7);
    std::size_t different = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        const Catalog catalog = RandomCatalog(seed, 1000).make(8, 8);
        for (int i = 0; i < 60; ++i) {
            std::vector<ModelId> models;
            for (std::uint32_t id = 0; id < 8; ++id)
                models.push_back(ModelId{id});
            std::ranges::shuffle(models, random);
            models.resize(1 + random() % 4);
            const DeviceId device{static_cast<std::uint32_t>(random() % 8)};
            const FitRules rules{
                .overhead = {Bytes{random() % 2 == 0 ? 0 : 250}, Bytes{random() % 2 == 0 ? 0 : 250}}};
            for (const RamSharing sharing : {RamSharing::Added, RamSharing::Largest}) {
                const Verdict verdict = judgeTogether(catalog, models, device, rules, sharing).verdict;
                const Device &on = catalog.device(device);
                different += verdict.state != expected(catalog, models, on, rules, sharing) ? 1U : 0U;
                different +=
                    verdict.plainState != expected(catalog, models, on, {rules.margin}, sharing) ? 1U : 0U;
            }
        }
    }
    CHECK(different == 0);
}
