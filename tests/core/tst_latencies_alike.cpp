// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/board_figures.h"
#include "core/bench/ran_alike.h"
#include "tests/support/latency_graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace tinyatlas;
using test::calibration;
using test::datasetFrom;
using test::modelCalled;
using test::network;

namespace {

struct Ran {
    std::string model;
    std::string kernels;
    double milliseconds = 0;
    std::string board = "Bench";
    int megahertz = 100;
    std::string more = {};
};

std::string result(const Ran &ran) {
    return "[] a ta:Measurement ; sosa:usedProcedure :" + ran.model + ran.more +
           (ran.kernels.empty() ? "" : " ; schema:runtimePlatform \"" + ran.kernels + "\"") +
           R"( ; sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:deviceClass "MCU" ; ta:boardName ")" +
           ran.board + R"(" ; ta:processor "Arm Cortex-M4 with FPU" ; ta:clock [ schema:value )" +
           std::to_string(ran.megahertz) +
           " ; schema:unitCode om:megahertz ] ] ; sosa:hasResult [ a ta:Latency ; schema:value " +
           std::to_string(ran.milliseconds) + " ; schema:unitCode om:millisecond-Time ] .\n";
}

const std::string twoModels = network("a", 1, "Conv2D") + network("b", 1.2, "Conv2D");

/// Of a, then of b, in milliseconds; 0 for none.
std::vector<double> latenciesOf(const std::string &turtle, bool turned = false, bool estimates = true) {
    const auto dataset = datasetFrom(turtle);
    const BoardFigures figures(*dataset);
    const auto bench = std::ranges::find(figures.boards(), "Bench", &BenchBoard::name);
    REQUIRE(bench != figures.boards().end());
    std::array models{modelCalled(*dataset, "a"), modelCalled(*dataset, "b")};
    if (turned)
        std::swap(models[0], models[1]);
    const auto found =
        figures.latencies(models, static_cast<std::size_t>(bench - figures.boards().begin()), estimates);
    std::vector<double> milliseconds;
    for (const BoardFigures::Answer &answer : found.answers)
        milliseconds.push_back(answer.figure ? answer.figure->value / 1000 : 0);
    if (turned)
        std::ranges::reverse(milliseconds);
    return milliseconds;
}

bool alike(const std::vector<Ran> &all) {
    std::string turtle = twoModels;
    for (const Ran &ran : all)
        turtle += result(ran);
    const auto dataset = datasetFrom(turtle);
    std::vector<MeasurementId> ids;
    for (std::size_t i = 0; i < all.size(); ++i)
        ids.push_back(idAt<MeasurementId>(i));
    return ranAlike(*dataset, ids);
}

} // namespace

TEST_CASE("of several kernels that ran both models, those that took the least in all") {
    const std::string turtle = twoModels + result({"a", "K1", 30}) + result({"a", "K2", 10}) +
                               result({"b", "K1", 20}) + result({"b", "K2", 15}) + result({"b", "K3", 1});
    CHECK(latenciesOf(turtle) == std::vector<double>{10, 15});
    CHECK(latenciesOf(turtle, true) == std::vector<double>{10, 15}); // in whatever order they stand
}

TEST_CASE("kernels that ran more of the models come before those by which more can be estimated") {
    // By K2, which ran a alone, b could be estimated; K9 ran both.
    const std::string turtle = calibration() + twoModels + result({"a", "K2", 20}) + result({"a", "K9", 50}) +
                               result({"b", "K9", 60});
    CHECK(latenciesOf(turtle) == std::vector<double>{50, 60});
}

TEST_CASE("an estimate is by the kernels that ran the other model, if it can be") {
    const std::string turtle = calibration() + twoModels + result({"a", "K1", 20}) + result({"a", "K9", 10});
    const std::vector<double> found = latenciesOf(turtle);
    CHECK(found[0] == doctest::Approx(10));
    CHECK(found[1] == doctest::Approx(12)); // 1.2 times the work
    CHECK(latenciesOf(turtle, false, false) == std::vector<double>{10, 0});
}

TEST_CASE("models are set against each other on the same hardware") {
    const std::string turtle = twoModels +
                               result({.model = "a", .kernels = "K1", .milliseconds = 5, .megahertz = 200}) +
                               result({"a", "K1", 9}) + result({"b", "K1", 7});
    CHECK(latenciesOf(turtle) == std::vector<double>{9, 7});
}

TEST_CASE("a model of 8-bit integers is not taken for the floats that it was made from") {
    const std::string floats = " ; ta:quantization \"fp32\"";
    const Ran inFloats{.model = "a", .kernels = "K1", .milliseconds = 5, .more = floats};
    CHECK(latenciesOf(twoModels + result({"a", "K1", 30}) + result(inFloats))[0] == doctest::Approx(30));
    CHECK(latenciesOf(twoModels + result(inFloats))[0] == doctest::Approx(5)); // there is no other
}

TEST_CASE("one model on several boards is timed by what ran it on most of them") {
    const auto dataset = datasetFrom(twoModels + result({"a", "Fast", 1, "X"}) +
                                     result({"a", "Usual", 5, "X"}) + result({"a", "Usual", 7, "Y", 200}));
    const BoardFigures figures(*dataset);
    const std::array<std::optional<std::size_t>, 3> boards{0, 1, std::nullopt};
    const auto found = figures.latenciesOn(boards, modelCalled(*dataset, "a"));
    CHECK(found.kernels == "Usual");
    CHECK(found.answers[0].figure->value == doctest::Approx(5000));
    CHECK(found.answers[1].figure->value == doctest::Approx(7000));
    CHECK(!found.answers[2].figure);
}

TEST_CASE("boards where latencies can be estimated, those first where most was measured") {
    const auto dataset =
        datasetFrom(calibration() + twoModels + result({"c1", "K1", 20}) + test::board("Cortex-M4", 100) +
                    result({.model = "c1", .kernels = "K1", .milliseconds = 9, .board = "Other"}));
    const BoardFigures figures(*dataset);
    const std::array models{modelCalled(*dataset, "a")};
    const auto found = figures.boardsEstimated(models, 2);
    REQUIRE(found.size() == 2);
    for (const std::size_t board : found)
        CHECK(figures.latency(models[0], board).figure->estimate.has_value());
    CHECK(figures.boardsEstimated(models, 1) == std::vector{found[0]});
}

TEST_CASE("what ran alike") {
    const Ran a{"a", "K1", 9};
    CHECK(alike({a, {"b", "K1", 7}}));
    CHECK(alike({a}));
    CHECK_FALSE(alike({a, {"b", "K2", 7}}));
    CHECK_FALSE(alike({{"a", "", 9}, {"b", "", 7}})); // nobody says what ran them
    CHECK_FALSE(alike({a, {.model = "b", .kernels = "K1", .milliseconds = 7, .megahertz = 200}}));
    CHECK_FALSE(alike(
        {a, {.model = "b", .kernels = "K1", .milliseconds = 7, .more = " ; ta:quantization \"fp32\""}}));
}
