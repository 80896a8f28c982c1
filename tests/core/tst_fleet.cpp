// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fleet.h"
#include "core/fit/fleet_use.h"
#include "core/fit/nearest_device.h"
#include "tests/support/dataset_from.h"
#include "tests/support/kinds_catalog.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

using Names = std::vector<std::string>;

const std::string camera = "sosa_extend:Camera";
const std::string microphone = "sosa_extend:Microphone";

/// A graph with its verdicts, asked in names.
struct Atlas {
    explicit Atlas(DatasetPtr opened, const FitRules &of = {})
        : dataset(std::move(opened)), rules(of), matrix(match(dataset->catalog, of).value()) {}
    explicit Atlas(const std::string &turtle, const FitRules &of = {}) : Atlas(datasetFrom(turtle), of) {}

    [[nodiscard]] Fleet fewest() const {
        const auto models = allModels(dataset->catalog);
        const auto devices = allDevices(dataset->catalog);
        return fewestDevices(dataset->catalog, matrix, {models, devices}).value();
    }
    [[nodiscard]] FleetUse use() const {
        const auto models = allModels(dataset->catalog);
        const auto devices = allDevices(dataset->catalog);
        return useOf(dataset->catalog, matrix, rules, {models, devices}).value();
    }
    [[nodiscard]] Names names(const std::vector<ModelId> &models) const {
        Names all;
        for (const ModelId model : models)
            all.push_back(dataset->catalog.model(model).name);
        return all;
    }
    [[nodiscard]] std::string name(DeviceId device) const { return dataset->catalog.device(device).title; }
    [[nodiscard]] Names names(const Fleet &fleet) const {
        Names all;
        for (const FleetMember &member : fleet.members)
            all.push_back(name(member.device));
        return all;
    }

    DatasetPtr dataset;
    FitRules rules;
    FitMatrix matrix;
};

Atlas shipped() {
    const auto folder = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "graph";
    return Atlas(openFiles(nullptr, std::vector{folder}).value());
}

/// By trying every choice of devices.
std::size_t fewestBySearch(const FitMatrix &matrix) {
    std::size_t fewest = matrix.devices();
    for (std::uint32_t choice = 0; choice < 1U << matrix.devices(); ++choice) {
        std::size_t size = 0;
        for (std::uint32_t d = 0; d < matrix.devices(); ++d)
            size += choice >> d & 1U;
        bool runsAll = size < fewest;
        for (std::uint32_t m = 0; runsAll && m < matrix.models(); ++m) {
            bool run = matrix.ofModel(ModelId{m}).fit() == 0;
            for (std::uint32_t d = 0; d < matrix.devices(); ++d)
                run = run || ((choice >> d & 1U) != 0 && isFit(matrix.state(ModelId{m}, DeviceId{d})));
            runsAll = run;
        }
        if (runsAll)
            fewest = size;
    }
    return fewest;
}

/// Every model is run, or said not to be, and rightly so.
void checkSaysOfEveryModel(const Fleet &fleet, const FitMatrix &matrix) {
    std::set<ModelId> run;
    for (const FleetMember &member : fleet.members) {
        for (const ModelId model : member.runs) {
            CHECK(isFit(matrix.state(model, member.device)));
            run.insert(model);
        }
        CHECK_FALSE(member.onlyHere.empty());
    }
    for (const ModelId model : fleet.runNowhere)
        CHECK(matrix.ofModel(model)[FitState::DoesNotFit] == matrix.devices());
    for (const ModelId model : fleet.notKnownToRun) {
        CHECK(matrix.ofModel(model).fit() == 0);
        CHECK(matrix.ofModel(model)[FitState::Unknown] > 0);
    }
    CHECK(run.size() + fleet.runNowhere.size() + fleet.notKnownToRun.size() == matrix.models());
}

/// Which of the needed devices runs all that `device` does, verdict by verdict.
DeviceId firstThatRunsAll(const FitMatrix &matrix, DeviceId device, const Fleet &needed) {
    for (const FleetMember &member : needed.members) {
        bool all = true;
        for (std::uint32_t m = 0; m < matrix.models(); ++m)
            all = all && (!isFit(matrix.state(ModelId{m}, device)) ||
                          isFit(matrix.state(ModelId{m}, member.device)));
        if (all)
            return member.device;
    }
    return {};
}

std::vector<DeviceId> devicesOf(const Fleet &fleet) {
    std::vector<DeviceId> devices;
    for (const FleetMember &member : fleet.members)
        devices.push_back(member.device);
    return devices;
}

} // namespace

TEST_CASE("one device of the built-in graph runs all models that run anywhere") {
    const Atlas atlas = shipped();
    const Fleet fleet = atlas.fewest();
    REQUIRE(fleet.members.size() == 1);
    CHECK(atlas.dataset->catalog.device(fleet.members[0].device).title.find("TinyML") != std::string::npos);
    CHECK(fleet.members[0].runs.size() == 21);
    CHECK(fleet.provenSmallest());
    CHECK(fleet.notKnownToRun.empty());
    Names nowhere = atlas.names(fleet.runNowhere);
    std::ranges::sort(nowhere);
    CHECK(nowhere == Names{"ARM_MicroNet_VWW_3", "Hello_World"});
}

TEST_CASE("what is needed decides: only the models asked for, and only the devices given") {
    const Atlas atlas = shipped();
    const std::vector<ModelId> models{ModelId{3}};
    const auto devices = allDevices(atlas.dataset->catalog);
    CHECK(fewestDevices(atlas.dataset->catalog, atlas.matrix, {models, devices}).value().members.size() == 1);
    const Fleet without = fewestDevices(atlas.dataset->catalog, atlas.matrix, {models, {}}).value();
    CHECK(without.members.empty());
    CHECK(without.runNowhere == models);
    CHECK(without.provenSmallest());
    const Fleet ofNothing = fewestDevices(atlas.dataset->catalog, atlas.matrix, {{}, devices}).value();
    CHECK(ofNothing.members.empty());
    CHECK(ofNothing.provenSmallest());
}

TEST_CASE("each device of a fleet says what it runs, and what it alone runs") {
    const Atlas atlas(modelNamed("see", "1", "1", camera) + modelNamed("hear", "1", "1", microphone) +
                      modelNamed("add", "1", "1", "") + deviceNamed("eye", "9", "9", camera) +
                      deviceNamed("ear", "9", "9", microphone) +
                      deviceNamed("dull", "9", "9", ":Thermometer"));
    const Fleet fleet = atlas.fewest();
    CHECK(atlas.names(fleet) == Names{"ear", "eye"});
    CHECK(atlas.names(fleet.members[0].runs) == Names{"hear", "add"});
    CHECK(atlas.names(fleet.members[0].onlyHere) == Names{"hear"});
}

TEST_CASE("a model of which some figure is missing is not said to run nowhere") {
    const Atlas atlas(modelNamed("vague", "", "1", "") + modelNamed("large", "99", "1", "") +
                      deviceNamed("d", "9", "9", camera));
    const Fleet fleet = atlas.fewest();
    CHECK(fleet.members.empty());
    CHECK(atlas.names(fleet.notKnownToRun) == Names{"vague"});
    CHECK(atlas.names(fleet.runNowhere) == Names{"large"});
}

TEST_CASE("of equally small fleets the one with more room is chosen, then the first by name") {
    const std::string models = modelNamed("m", "90", "10", "") + modelNamed("n", "95", "10", "");
    const Atlas room(models + deviceNamed("a", "100", "100", "") + deviceNamed("b", "900", "900", ""));
    CHECK(room.names(room.fewest()) == Names{"b"});
    const Atlas same(models + deviceNamed("d", "900", "900", "") + deviceNamed("c", "900", "900", ""));
    CHECK(same.names(same.fewest()) == Names{"c"});
}

TEST_CASE("a fleet is as small as trying every choice of devices makes it") {
    constexpr unsigned graphs = 400;
    std::size_t several = 0;
    for (unsigned seed = 1; seed <= graphs; ++seed) {
        CAPTURE(seed);
        const Catalog catalog = test::RandomCatalog(seed, 12).make(5 + seed % 40, 1 + seed % 10);
        const FitMatrix matrix = match(catalog).value();
        const auto models = allModels(catalog);
        const auto devices = allDevices(catalog);
        const Fleet fleet = fewestDevices(catalog, matrix, {models, devices}).value();
        CHECK(fleet.provenSmallest());
        CHECK(fleet.members.size() == fewestBySearch(matrix));
        checkSaysOfEveryModel(fleet, matrix);
        several += fleet.members.size() > 2 ? 1U : 0U;
    }
    CHECK(several > graphs / 10); // the questions were not all easy
}

TEST_CASE("the search for a fleet stops when it is asked to") {
    const Atlas atlas(modelNamed("m", "1", "1", "") + deviceNamed("d", "9", "9", ""));
    std::stop_source stop;
    stop.request_stop();
    const auto models = allModels(atlas.dataset->catalog);
    const auto devices = allDevices(atlas.dataset->catalog);
    const FleetQuestion question{models, devices};
    const auto fleet =
        fewestDevices(atlas.dataset->catalog, atlas.matrix, question, mostCoverSteps, stop.get_token());
    REQUIRE_FALSE(fleet.ok());
    CHECK(fleet.error().code == Error::Code::Cancelled);
    CHECK_FALSE(
        useOf(atlas.dataset->catalog, atlas.matrix, {}, question, mostCoverSteps, stop.get_token()).ok());
}

TEST_CASE("a search that is stopped while it looks for a better fleet answers none") {
    constexpr std::uint32_t kinds = 300;
    const Catalog catalog = test::kindsCatalog({.models = 10 * kinds, .devices = 2 * kinds, .kinds = kinds});
    const FitMatrix matrix = match(catalog).value();
    const auto models = allModels(catalog);
    const auto devices = allDevices(catalog);
    const auto search = [&](const std::stop_token &stop) {
        return fewestDevices(catalog, matrix, {models, devices}, mostCoverSteps, stop);
    };
    const std::vector<DeviceId> best = devicesOf(search({}).value());
    for (const DeviceId device : best)
        REQUIRE(device.value >= kinds); // exchanged for one with room
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(search({}).ok());
    const auto whole = std::chrono::steady_clock::now() - begin;
    constexpr int moments = 20; // wherever the stop comes, there is no answer or the best one
    for (int i = 1; i < moments; ++i) {
        CAPTURE(i);
        const std::jthread stopper([&search, &best](const std::stop_token &stop) {
            if (const auto found = search(stop))
                CHECK(devicesOf(found.value()) == best);
        });
        std::this_thread::sleep_for(whole * i / moments);
    } // which requests the stop
}

TEST_CASE("what no model uses of a device: its sensors, its memory, the device itself") {
    const Atlas atlas(modelNamed("see", "30", "40", camera) + modelNamed("look", "20", "50", camera) +
                      deviceNamed("eye", "100", "200", camera + " " + microphone) +
                      deviceNamed("spare", "35", "45", camera) + deviceNamed("deaf", "9", "9", microphone));
    const FleetUse use = atlas.use();
    REQUIRE(use.devices.size() == 3);
    const DeviceUse &eye = use.devices[0];
    CHECK(eye.models == 2);
    REQUIRE(eye.idleSensors.size() == 1);
    CHECK(atlas.dataset->catalog.sensorType(eye.idleSensors[0]).name == "Microphone");
    CHECK(eye.ram->neverUsed() == Bytes{70'000});
    CHECK(atlas.names({eye.ram->model, eye.flash->model}) == Names{"see", "look"});
    CHECK(eye.flash->neverUsed() == Bytes{150'000});
    CHECK_FALSE(eye.sparable);
    const DeviceUse &spare = use.devices[1];
    CHECK(spare.models == 1);
    CHECK(spare.sparable);
    CHECK(atlas.name(spare.standIn) == "eye");
    const DeviceUse &deaf = use.devices[2];
    CHECK(deaf.runsNothing());
    CHECK(deaf.sparable);
    CHECK_FALSE(deaf.standIn.valid());
    CHECK_FALSE(deaf.ram.has_value());
    CHECK(atlas.names(use.needed) == Names{"eye"});
}

TEST_CASE("a sensor that is used as another one is no idle one") {
    const Atlas atlas(":PDM rdfs:subClassOf sosa_extend:Microphone . " +
                      modelNamed("hear", "1", "1", microphone) + modelNamed("listen", "1", "1", ":PDM") +
                      deviceNamed("ear", "9", "9", ":PDM"));
    CHECK(atlas.use().devices[0].idleSensors.empty());
}

TEST_CASE("memory that is never used is counted under the rules of the verdicts") {
    const std::string graph = modelNamed("m", "30", "40", "") + deviceNamed("d", "100", "200", "");
    FitRules rules{.overhead = {Bytes{5'000}, Bytes{1'000}}};
    rules.setTaken(DeviceId{0}, {Bytes{10'000}, Bytes{0}});
    const DeviceUse use = Atlas(graph, rules).use().devices[0];
    CHECK(use.ram->need == Bytes{31'000});
    CHECK(use.ram->have == Bytes{90'000});
    CHECK(use.flash->neverUsed() == Bytes{155'000});
}

TEST_CASE("a device of which a figure is missing is not said to run nothing for sure") {
    const DeviceUse use =
        Atlas(modelNamed("m", "30", "40", "") + deviceNamed("d", "100", "", "")).use().devices[0];
    CHECK(use.runsNothing());
    CHECK(use.notKnown == 1);
}

TEST_CASE("what stands in for a device is the first needed one that runs all it runs") {
    constexpr unsigned graphs = 100;
    std::size_t standIns = 0;
    std::size_t without = 0;
    for (unsigned seed = 1; seed <= graphs; ++seed) {
        CAPTURE(seed);
        const Catalog catalog = test::RandomCatalog(seed, 12).make(5 + seed % 90, 1 + seed % 20);
        const FitMatrix matrix = match(catalog).value();
        const auto models = allModels(catalog);
        const auto devices = allDevices(catalog);
        const FleetUse use = useOf(catalog, matrix, {}, {models, devices}).value();
        REQUIRE(use.devices.size() == devices.size());
        for (const DeviceUse &one : use.devices) {
            CHECK(one.models == matrix.ofDevice(one.device).fit());
            CHECK(one.notKnown == matrix.ofDevice(one.device)[FitState::Unknown]);
            if (!one.sparable || one.runsNothing())
                continue;
            CHECK(one.standIn == firstThatRunsAll(matrix, one.device, use.needed));
            (one.standIn.valid() ? standIns : without) += 1;
        }
    }
    CHECK(standIns > graphs);
    CHECK(without > graphs / 4);
}

TEST_CASE("the nearest device has the better answer, the fewer sensors missing, the smaller shortfall") {
    const auto nearest = [](const std::string &devices) {
        const Atlas atlas(modelNamed("m", "30", "40", camera) + devices);
        const auto all = allDevices(atlas.dataset->catalog);
        const DeviceId device = nearestDevice(atlas.dataset->catalog, ModelId{0}, all, {});
        return device.valid() ? atlas.name(device) : std::string();
    };
    const std::string blind = deviceNamed("blind", "99", "99", microphone);
    const std::string small = deviceNamed("small", "9", "99", camera);
    const std::string smaller = deviceNamed("smaller", "8", "99", camera);
    CHECK(nearest("").empty());
    CHECK(nearest(blind + small) == "small");
    CHECK(nearest(smaller + blind + small + deviceNamed("twin", "9", "99", camera)) == "small");
    CHECK(nearest(small + deviceNamed("vague", "", "99", camera)) == "vague");
}
