// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/board_figures.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

struct Ran {
    std::string model = "kws";
    std::string board = "NUCLEO";
    std::string division = {};
    std::string runtime = {};
    double milliseconds = 0;
    double microjoules = 0;
    std::string volts = {};
};

std::string result(const Ran &ran) {
    std::string turtle = "[] a ta:Measurement ; sosa:usedProcedure :" + ran.model +
                         " ; sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"" + ran.board +
                         "\" ]";
    if (!ran.division.empty())
        turtle += " ; ta:division ta:" + ran.division;
    if (!ran.runtime.empty())
        turtle += " ; schema:runtimePlatform \"" + ran.runtime + "\"";
    if (ran.milliseconds > 0)
        turtle += " ; sosa:hasResult [ a ta:Latency ; schema:value " + std::to_string(ran.milliseconds) +
                  " ; schema:unitCode om:millisecond-Time ]";
    if (ran.microjoules > 0)
        turtle += " ; sosa:hasResult [ a ta:Energy ; schema:value " + std::to_string(ran.microjoules) +
                  " ; schema:unitCode om:microjoule" +
                  (ran.volts.empty()
                       ? std::string()
                       : " ; ta:supplyVoltage [ schema:value " + ran.volts + " ; schema:unitCode om:volt ]") +
                  " ]";
    return turtle + " .\n";
}

const std::string model = ":kws a nnet:NeuralNetwork ; schema:name \"KWS\" .\n";

std::size_t boardCalled(const BoardFigures &figures, std::string_view name) {
    const auto found = std::ranges::find(figures.boards(), name, &BenchBoard::name);
    REQUIRE(found != figures.boards().end());
    return static_cast<std::size_t>(found - figures.boards().begin());
}

} // namespace

TEST_CASE("the latency of a model on a board is the shortest that was measured there") {
    const auto dataset = datasetFrom(model + result({.milliseconds = 40}) + result({.milliseconds = 20}) +
                                     result({.board = "other", .milliseconds = 5}));
    const BoardFigures figures(*dataset);
    REQUIRE(figures.boards().size() == 2);
    const auto answer = figures.latency(ModelId{0}, boardCalled(figures, "NUCLEO"));
    REQUIRE(answer.figure);
    CHECK(answer.figure->value == doctest::Approx(20000));
    CHECK(answer.figure->measured == MeasurementId{1});
    CHECK(!answer.figure->estimate);
}

TEST_CASE("models are set against each other by what ran most of them") {
    const std::string models = model + ":ad a nnet:NeuralNetwork ; schema:name \"AD\" .\n" +
                               ":vww a nnet:NeuralNetwork ; schema:name \"VWW\" .\n";
    const auto dataset = datasetFrom(models + result({.runtime = "Fast 1.0", .milliseconds = 10}) +
                                     result({.runtime = "Usual v2.0.0", .milliseconds = 40}) +
                                     result({.runtime = "Usual 2", .milliseconds = 30}) +
                                     result({.model = "ad", .runtime = "Usual 2", .milliseconds = 3}) +
                                     result({.model = "ad", .runtime = "Usual 1", .milliseconds = 2}) +
                                     result({.model = "vww", .runtime = "Own", .milliseconds = 50}));
    const BoardFigures figures(*dataset);
    const std::array all{ModelId{0}, ModelId{1}, ModelId{2}};
    const BoardFigures::Latencies latencies = figures.latencies(all, boardCalled(figures, "NUCLEO"));
    CHECK(latencies.kernels == "Usual 2");
    REQUIRE(latencies.answers.size() == all.size());
    CHECK(latencies.answers[0].figure->value == doctest::Approx(30000));
    CHECK(latencies.answers[1].figure->value == doctest::Approx(3000));
    CHECK(latencies.answers[2].figure->value == doctest::Approx(50000));
}

TEST_CASE("models that nothing ran both of have the shortest of each") {
    const auto dataset =
        datasetFrom(model + ":ad a nnet:NeuralNetwork ; schema:name \"AD\" .\n" +
                    result({.runtime = "One", .milliseconds = 40}) + result({.milliseconds = 30}) +
                    result({.model = "ad", .milliseconds = 3}));
    const BoardFigures figures(*dataset);
    const std::array all{ModelId{0}, ModelId{1}};
    const BoardFigures::Latencies latencies = figures.latencies(all, boardCalled(figures, "NUCLEO"));
    CHECK(latencies.kernels.empty());
    CHECK(latencies.answers[0].figure->value == doctest::Approx(30000));
    CHECK(latencies.answers[1].figure->value == doctest::Approx(3000));
}

TEST_CASE("what was measured in an open division is no figure of the model") {
    const auto dataset = datasetFrom(model + result({.division = "OpenDivision", .milliseconds = 1}));
    const BoardFigures figures(*dataset);
    const auto answer = figures.latency(ModelId{0}, boardCalled(figures, "NUCLEO"));
    CHECK(!answer.figure);
    CHECK(answer.openOnly);
}

TEST_CASE("energies are of one supply voltage each") {
    const auto dataset = datasetFrom(
        model + result({.microjoules = 100, .volts = "1.8"}) + result({.microjoules = 300, .volts = "3.3"}) +
        result({.microjoules = 80, .volts = "3.31"}) + result({.microjoules = 10}));
    const BoardFigures figures(*dataset);
    const std::size_t board = boardCalled(figures, "NUCLEO");
    CHECK(figures.boards()[board].supplies == std::vector<double>{1800, 3300});
    CHECK(figures.boards()[board].energyWithoutSupply);
    CHECK(figures.energy(ModelId{0}, board, 1800).figure->value == doctest::Approx(100));
    CHECK(figures.energy(ModelId{0}, board, 3300).figure->value == doctest::Approx(80));
    CHECK(figures.energy(ModelId{0}, board, {}).figure->value == doctest::Approx(10));
    CHECK(!figures.energy(ModelId{0}, board, 2500).figure);
}

TEST_CASE("what a meter showed is one supply, wherever it is rounded") {
    std::string results;
    for (const char *volts : {"4.944", "4.948", "4.950", "4.951"})
        results += result({.microjoules = 100, .volts = volts});
    const auto dataset = datasetFrom(model + results + result({.microjoules = 50, .volts = "5.1"}));
    const BoardFigures figures(*dataset);
    const std::size_t board = boardCalled(figures, "NUCLEO");
    CHECK(figures.boards()[board].supplies == std::vector<double>{4948, 5100});
    CHECK(figures.energy(ModelId{0}, board, 4948).figure->value == doctest::Approx(100));
}

TEST_CASE("boards are counted by what was measured on them") {
    const std::string quality = "[] a ta:Measurement ; sosa:usedProcedure :kws ; sosa:hasFeatureOfInterest "
                                "[ a ta:BenchmarkSystem ; ta:boardName \"NUCLEO\" ] .\n";
    const auto dataset =
        datasetFrom(model + ":vww a nnet:NeuralNetwork ; schema:name \"VWW\" .\n" + quality +
                    result({.model = "vww", .milliseconds = 4}) + result({.model = "vww", .microjoules = 4}) +
                    result({.division = "OpenDivision", .microjoules = 7}));
    const BoardFigures figures(*dataset);
    const std::size_t board = boardCalled(figures, "NUCLEO");
    CHECK(figures.boards()[board].modelsWithLatency == 1);
    CHECK(figures.boards()[board].modelsWithEnergy == 1);
    CHECK_FALSE(figures.latency(ModelId{0}, board).openOnly);
    CHECK(figures.energy(ModelId{0}, board, {}).openOnly);
}

TEST_CASE("the boards where most of some models were timed come first") {
    const auto dataset =
        datasetFrom(model + ":vww a nnet:NeuralNetwork ; schema:name \"VWW\" .\n" +
                    result({.board = "A", .milliseconds = 4}) + result({.board = "B", .milliseconds = 4}) +
                    result({.model = "vww", .board = "B", .milliseconds = 4}) +
                    result({.model = "vww", .board = "C", .microjoules = 4}));
    const BoardFigures figures(*dataset);
    const std::vector<ModelId> both{ModelId{0}, ModelId{1}};
    CHECK(figures.boardsTimed(both) ==
          std::vector<std::size_t>{boardCalled(figures, "B"), boardCalled(figures, "A")});
    CHECK(figures.boardsTimed({}).empty());
}

TEST_CASE("a figure that was never measured is none, and says why") {
    const auto dataset = datasetFrom(model + ":vww a nnet:NeuralNetwork ; schema:name \"VWW\" .\n" +
                                     result({.milliseconds = 40}));
    const BoardFigures figures(*dataset);
    const auto answer = figures.latency(ModelId{1}, boardCalled(figures, "NUCLEO"));
    CHECK(!answer.figure);
    CHECK(answer.why == NoEstimate::WorkUnknown);
    CHECK(!answer.openOnly);
}
