// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/random_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tinyatlas;
using test::RandomCatalog;

namespace {

const std::vector<RuntimeOverhead> overheads{{},
                                             {runtimeOnNano33Ble, Bytes{0}},
                                             {runtimeOnNanoEsp32, Bytes{0}},
                                             {Bytes{90'000}, Bytes{20'000}},
                                             {Bytes{0}, Bytes{64'000}}};

/// One memory by arithmetic alone: what is needed, what is there. -1 stands for an unknown figure.
FitState answerOf(std::int64_t need, std::int64_t added, std::int64_t have, std::int64_t margin) {
    if (need < 0 || have < 0)
        return FitState::Unknown;
    if (need + added > have)
        return FitState::DoesNotFit;
    return (need + added) * 10'000 > have * (10'000 - margin) ? FitState::Tight : FitState::Fits;
}

std::int64_t figure(const std::optional<Asserted<Bytes>> &bytes) { return bytes ? bytes->value.count : -1; }

/// The verdict by arithmetic alone. Of answers on one pair the worst counts, of microcontrollers the best.
FitState expected(const NeuralNetwork &model, const Device &device, const FitRules &rules) {
    FitState sensors = model.needsUnstatedSensor ? FitState::Unknown : FitState::Fits;
    for (const SensorNeed &need : model.sensorNeeds) {
        if (!device.metSensors.contains(need.type))
            sensors = std::max(sensors, device.sensorsKnown ? FitState::DoesNotFit : FitState::Unknown);
    }
    FitState best = FitState::DoesNotFit;
    for (const Microcontroller &controller : device.microcontrollers) {
        const FitState ram =
            answerOf(figure(model.ram), rules.overhead.ram.count, figure(controller.ram), rules.margin);
        const FitState flash =
            answerOf(figure(model.flash), rules.overhead.flash.count, figure(controller.flash), rules.margin);
        best = std::min(best, std::max({sensors, ram, flash}));
    }
    return best;
}

/// How many verdicts another overhead than none changes. Checks that they are those of arithmetic.
std::size_t checkChanges(const Catalog &catalog, const FitRules &rules) {
    const FitMatrix matrix = match(catalog, rules).value();
    const FitRules plain{rules.margin};
    std::size_t wrong = 0;
    std::size_t changed = 0;
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d) {
            const FitState with = expected(catalog.models[m], catalog.devices[d], rules);
            const FitState without = expected(catalog.models[m], catalog.devices[d], plain);
            const Verdict verdict = judge(catalog, ModelId{m}, DeviceId{d}, rules);
            wrong += verdict.state != with || verdict.plainState != without ? 1U : 0U;
            wrong += verdict.changedByOverhead() != (with != without) ? 1U : 0U;
            wrong += matrix.state(ModelId{m}, DeviceId{d}) != with ? 1U : 0U;
            const Verdict plainVerdict = judge(catalog, ModelId{m}, DeviceId{d}, plain);
            for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
                wrong += verdict.requirements[i].plainState != plainVerdict.requirements[i].state ? 1U : 0U;
            changed += with != without ? 1U : 0U;
        }
    }
    CHECK(wrong == 0);
    return changed;
}

DatasetPtr shippedGraph() {
    const std::filesystem::path source = TINYATLAS_SOURCE_DIR;
    const std::vector paths{source / "ontology/schema", source / "ontology/graph"};
    auto dataset = openFiles(nullptr, paths);
    REQUIRE(dataset.ok());
    return std::move(dataset).value();
}

template <class Thing>
std::size_t placeOf(const std::vector<Thing> &things, std::string Thing::*name, const std::string &wanted) {
    const auto found = std::ranges::find(things, wanted, name);
    REQUIRE(found != things.end());
    return static_cast<std::size_t>(found - things.begin());
}

/// Of a row of the verdicts that were worked out apart from any code of the program.
bool fitsByTruth(const std::vector<std::string> &row, const RuntimeOverhead &overhead) {
    constexpr std::size_t missing = 3;
    constexpr std::size_t ram = 4; // needed; what there is follows
    constexpr std::size_t flash = 7;
    const auto suffices = [&row](std::size_t need, Bytes added) {
        return std::stoll(row[need]) + added.count <= std::stoll(row[need + 1]);
    };
    return row[missing].empty() && suffices(ram, overhead.ram) && suffices(flash, overhead.flash);
}

constexpr ModelId model{0};
constexpr DeviceId device{0};

} // namespace

TEST_CASE("overhead changes exactly the verdicts of the shipped graph that arithmetic says") {
    const DatasetPtr shipped = shippedGraph();
    for (const RuntimeOverhead &overhead : overheads)
        CHECK((checkChanges(shipped->catalog, {.overhead = overhead}) == 0) ==
              (overhead == RuntimeOverhead{}));
}

TEST_CASE("overhead changes exactly the fits that the figures of the truth say") {
    const DatasetPtr shipped = shippedGraph();
    const Catalog &catalog = shipped->catalog;
    const auto rows = test::rowsOf(test::dataPath("expected/compatibility.csv"));
    REQUIRE(rows.size() == catalog.models.size() * catalog.devices.size());
    for (const RuntimeOverhead &overhead : overheads) {
        const FitMatrix matrix = match(catalog, {.overhead = overhead}).value();
        for (const std::vector<std::string> &row : rows) {
            CAPTURE(row[0]);
            CAPTURE(row[1]);
            const auto m = idAt<ModelId>(placeOf(catalog.models, &NeuralNetwork::name, row[0]));
            const auto d = idAt<DeviceId>(placeOf(catalog.devices, &Device::title, row[1]));
            CHECK(isFit(matrix.state(m, d)) == fitsByTruth(row, overhead));
        }
    }
}

TEST_CASE("overhead changes exactly the verdicts of generated catalogues that arithmetic says") {
    constexpr std::int64_t largest = 600'000;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        const Catalog catalog = RandomCatalog(seed, largest).make(300, 200);
        for (const RuntimeOverhead &overhead : overheads) {
            for (const int margin : {0, 1000, 3333})
                CHECK((checkChanges(catalog, {.margin = margin, .overhead = overhead}) == 0) ==
                      (overhead == RuntimeOverhead{}));
        }
    }
}

TEST_CASE("overhead is part of the need; equal fits, one byte more does not") {
    const auto data =
        test::datasetFrom(test::modelNamed("m", "10", "100", "") + test::deviceNamed("d", "30", "190", ""));
    const Verdict equal = judge(data->catalog, model, device, {.overhead = {Bytes{90'000}, Bytes{20'000}}});
    CHECK(equal.state == FitState::Tight);
    CHECK(equal.plainState == FitState::Fits);
    CHECK(equal.ram().need == Bytes{30'000});
    CHECK(equal.ram().overhead == Bytes{20'000});
    CHECK(equal.flash().need == Bytes{190'000});
    CHECK(equal.flash().filled() == 1.0);
    const Verdict over = judge(data->catalog, model, device, {.overhead = {Bytes{90'001}, Bytes{0}}});
    CHECK(over.state == FitState::DoesNotFit);
    CHECK(over.flash().shortfall() == Bytes{1});
    CHECK(over.ram().overhead == Bytes{0});
}

TEST_CASE("a need that is unknown stays unknown, whatever is added to it") {
    const auto data =
        test::datasetFrom(test::modelNamed("m", "10", "", "") + test::deviceNamed("d", "30", "50", ""));
    const Verdict verdict = judge(data->catalog, model, device, {.overhead = {runtimeOnNano33Ble, {}}});
    CHECK(verdict.state == FitState::Unknown);
    CHECK_FALSE(verdict.changedByOverhead());
    CHECK_FALSE(verdict.flash().need);
    CHECK(verdict.flash().overhead == Bytes{0});
}

TEST_CASE("of several microcontrollers another one may count with overhead") {
    const std::string second =
        ":d ssn:hasSubSystem [ a s3n:MicroController ; s3n:hasSystemCapability [ "
        "ssn-system:hasSystemProperty "
        "[ a s3n_extend:RAM ; schema:value 22 ; schema:unitCode om:kilobyte ] , "
        "[ a s3n_extend:Flash ; schema:value 900 ; schema:unitCode om:kilobyte ] ] ] .";
    const auto data = test::datasetFrom(test::modelNamed("m", "20", "100", "") +
                                        test::deviceNamed("d", "200", "120", "") + second);
    CHECK(judge(data->catalog, model, device).ram().have == Bytes{200'000});
    const Verdict with = judge(data->catalog, model, device, {.overhead = {runtimeOnNano33Ble, {}}});
    CHECK(with.ram().have == Bytes{22'000});
    CHECK(with.state == FitState::Tight);
    CHECK(with.plainState == FitState::Fits);
}
