// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_rounds.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

std::string latency(double milliseconds) {
    return "sosa:hasResult [ a ta:Latency ; schema:value " + std::to_string(milliseconds) +
           " ; schema:unitCode om:millisecond-Time ] ; ";
}

std::string energy(double microjoules, int millivolts) {
    return "sosa:hasResult [ a ta:Energy ; schema:value " + std::to_string(microjoules) +
           " ; schema:unitCode om:microjoule ; ta:supplyVoltage [ schema:value " +
           std::to_string(millivolts) + " ; schema:unitCode om:millivolt ] ] ; ";
}

std::string result(const std::string &round, const std::string &board, const std::string &more) {
    return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:ClosedDivision ; " +
           (round.empty() ? std::string() : "ta:round \"" + round + "\" ; ") + more +
           "sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; schema:name \"s\"" +
           (board.empty() ? std::string() : " ; ta:boardName \"" + board + "\"") + " ] .\n";
}

const std::string model = ":m a nnet:NeuralNetwork ; schema:name \"m\" .\n";

std::size_t leftOut(const MeasuredRounds &found, LeftOutOfRounds why) {
    return static_cast<std::size_t>(std::ranges::count(found.leftOut, why, &LeftOutResult::why));
}

DatasetPtr published() {
    std::vector<std::filesystem::path> files;
    for (const char *name : {"mlperf_results.ttl", "boards.ttl", "reference_models.ttl"})
        files.push_back(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "more" / name);
    auto opened = openFiles(nullptr, files);
    REQUIRE(opened);
    return opened.value();
}

} // namespace

TEST_CASE("rounds are in order of their numbers") {
    CHECK(isEarlierRound("v0.7", "v1.0"));
    CHECK(isEarlierRound("v1.9", "v1.10"));
    CHECK_FALSE(isEarlierRound("v1.10", "v1.9"));
    CHECK_FALSE(isEarlierRound("v1.0", "v1.0"));
    CHECK(isEarlierRound("v1", "v1.1"));
    CHECK_FALSE(isEarlierRound("v1.01", "v1.1"));
}

TEST_CASE("a board has its results by round, the worst of a round first") {
    const auto data =
        datasetFrom(model + result("v1.10", "Board", latency(3)) + result("v1.9", "board", latency(5)) +
                    result("v1.9", "BOARD", latency(7)) + result("v1.9", "Other", latency(1)));
    const MeasuredRounds found = measuredRounds(data->catalog, ModelId{0}, MeasuredMetric::Latency);
    CHECK(found.rounds == std::vector<std::string>{"v1.9", "v1.10"});
    REQUIRE(found.boards.size() == 2);
    std::vector<double> values;
    for (const RoundResult &one : found.boards[0].results)
        values.push_back(one.value);
    CHECK(values == std::vector<double>{7'000, 5'000, 3'000});
    CHECK(found.boards[0].results[2].round == 1);
    CHECK(found.boards[1].board == "Other");
}

TEST_CASE("energies at other supply voltages are apart") {
    const auto data = datasetFrom(
        model + result("v1.0", "Board", energy(10, 1'800)) + result("v1.1", "Board", energy(9, 1'803)) +
        result("v1.1", "Board", energy(16, 3'000)) + result("v1.1", "Board", latency(1)));
    const MeasuredRounds found = measuredRounds(data->catalog, ModelId{0}, MeasuredMetric::Energy);
    REQUIRE(found.boards.size() == 2);
    CHECK(found.boards[0].millivolts == 1'800);
    CHECK(found.boards[0].results.size() == 2);
    CHECK(found.boards[1].millivolts == 3'000);
    CHECK(leftOut(found, LeftOutOfRounds::NotMeasured) == 1);
}

TEST_CASE("what is left out is counted with its reason") {
    const auto data =
        datasetFrom(model + result("", "Board", latency(1)) + result("v1.0", "", latency(1)) +
                    result("v1.0", "Board", "") +
                    "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:OpenDivision ; " +
                    latency(1) + "ta:round \"v1.0\" .\n");
    const MeasuredRounds found = measuredRounds(data->catalog, ModelId{0}, MeasuredMetric::Latency);
    CHECK(found.boards.empty());
    CHECK(found.rounds.empty());
    CHECK(leftOut(found, LeftOutOfRounds::NoRound) == 1);
    CHECK(leftOut(found, LeftOutOfRounds::NoBoard) == 1);
    CHECK(leftOut(found, LeftOutOfRounds::OpenDivision) == 1);
}

TEST_CASE("the four tasks on the NUCLEO-L4R5ZI over the rounds are as published, each with its source") {
    struct Published {
        const char *name;
        std::size_t results;
        double first; ///< in v0.5, with the reference software, in microseconds
        double last;  ///< in v1.2, with X-CUBE-AI 9
    };
    const auto data = published();
    const Catalog &catalog = data->catalog;
    for (const Published &task : {Published{"MLPerf Tiny AD", 19, 10'051.6, 5'260.78},
                                  Published{"MLPerf Tiny IC", 20, 704'225, 165'125},
                                  Published{"MLPerf Tiny KWS", 20, 181'917, 43'187.2},
                                  Published{"MLPerf Tiny VWW", 18, 600'601, 88'928.4}}) {
        CAPTURE(task.name);
        const auto named = std::ranges::find(catalog.models, task.name, &NeuralNetwork::name);
        REQUIRE(named != catalog.models.end());
        const auto id = idAt<ModelId>(static_cast<std::size_t>(named - catalog.models.begin()));
        const MeasuredRounds found = measuredRounds(catalog, id, MeasuredMetric::Latency);
        CHECK(found.rounds.front() == "v0.5");
        CHECK(found.rounds.back() == "v1.3");
        const auto board = std::ranges::find(found.boards, "NUCLEO-L4R5ZI", &BoardResults::board);
        REQUIRE(board != found.boards.end());
        CHECK(board->results.size() == task.results);
        CHECK(board->results.front().value == doctest::Approx(task.first));
        double least = task.first;
        for (const RoundResult &one : board->results) {
            const Measurement &measurement = catalog.measurement(one.measurement);
            CHECK(measurement.round == found.rounds[one.round]);
            CHECK_FALSE(measurement.source.empty());
            if (measurement.runtime.starts_with("X-CUBE-AI v9"))
                least = one.value;
        }
        CHECK(least == doctest::Approx(task.last));
    }
}

namespace {

/// Of what was measured of the model of this name, on this board.
std::optional<SoftwareGain> gainOn(const Dataset &dataset, const std::string &board,
                                   const std::string &name = "m",
                                   MeasuredMetric metric = MeasuredMetric::Latency) {
    const Catalog &catalog = dataset.catalog;
    const auto named = std::ranges::find(catalog.models, name, &NeuralNetwork::name);
    REQUIRE(named != catalog.models.end());
    const auto id = idAt<ModelId>(static_cast<std::size_t>(named - catalog.models.begin()));
    const MeasuredRounds found = measuredRounds(catalog, id, metric);
    const auto results = std::ranges::find(found.boards, board, &BoardResults::board);
    REQUIRE(results != found.boards.end());
    return softwareGain(dataset, *results);
}

/// In milliseconds, on a board called Board, at a clock in megahertz where it is not 0.
std::string ranOn(const std::string &runtime, double milliseconds, int megahertz = 0,
                  const std::string &more = {}) {
    return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:ClosedDivision ;"
           " ta:round \"v1.0\" ; " +
           latency(milliseconds) +
           (runtime.empty() ? std::string() : "schema:runtimePlatform \"" + runtime + "\" ; ") +
           "sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"Board\"" +
           (megahertz == 0 ? std::string()
                           : " ; ta:clock [ schema:value " + std::to_string(megahertz) +
                                 " ; schema:unitCode om:megahertz ]") +
           more + " ] .\n";
}

std::optional<SoftwareGain> gainOf(const std::string &results) {
    return gainOn(*datasetFrom(model + results), "Board");
}

} // namespace

TEST_CASE("what software alone is worth on the NUCLEO-L4R5ZI: keyword spotting is 4.2 times as fast") {
    const auto data = published();
    const Catalog &catalog = data->catalog;
    const auto gain = gainOn(*data, "NUCLEO-L4R5ZI", "MLPerf Tiny KWS");
    REQUIRE(gain);
    const Measurement &slowest = catalog.measurement(gain->slowest.measurement);
    const Measurement &fastest = catalog.measurement(gain->fastest.measurement);
    CHECK(gain->slowest.value == doctest::Approx(181'917));
    CHECK(slowest.round == "v0.5");
    CHECK(slowest.runtime.starts_with("TensorFlow Lite for Microcontrollers"));
    CHECK(gain->fastest.value == doctest::Approx(43'187.2));
    CHECK(fastest.round == "v1.2");
    CHECK(fastest.runtime.starts_with("X-CUBE-AI v9"));
    CHECK(gain->times() == doctest::Approx(4.212).epsilon(0.001));
    CHECK(gain->clock == 120);
}

TEST_CASE("a board at another clock, or with an accelerator, gains nothing by its software") {
    const auto gain = gainOf(ranOn("A", 30, 80) + ranOn("B", 20, 80) + ranOn("B", 5, 160) +
                             ranOn("C", 4, 160) + ranOn("C", 1, 80, " ; ta:accelerator \"NPU\""));
    REQUIRE(gain);
    CHECK(gain->times() == doctest::Approx(1.5));
    CHECK(gain->clock == 80);
    CHECK_FALSE(gainOf(ranOn("A", 30, 80) + ranOn("B", 10, 160)));
    CHECK_FALSE(gainOf(ranOn("A", 30) + ranOn("B", 10, 160)));
    CHECK_FALSE(gainOf(ranOn("A", 30) + ranOn("B", 10) + ranOn("A", 20, 160))->clock);
}

TEST_CASE("another core, or another precision, is no better software") {
    const auto core = [](const std::string &name) { return " ; ta:processor \"Arm " + name + "\""; };
    CHECK_FALSE(gainOf(ranOn("A", 90, 100, core("Cortex-M4")) + ranOn("B", 10, 100, core("Cortex-M7"))));
    CHECK(gainOf(ranOn("A", 90, 100, core("Cortex-M4")) + ranOn("B", 10, 100, core("Cortex-M4 with FPU"))));
    const auto in = [](const std::string &precision) {
        return " ] ; ta:quantization \"" + precision + R"(" ; rdfs:seeAlso [ rdfs:label "more")";
    };
    CHECK_FALSE(gainOf(ranOn("A", 90, 100, in("FP32")) + ranOn("B", 10, 100, in("INT8"))));
}

TEST_CASE("no software is better where there is one result, one software, or it is not stated") {
    CHECK_FALSE(gainOf(ranOn("A", 30)));
    CHECK_FALSE(gainOf(ranOn("A v1.0", 30) + ranOn("A v1.0.0", 20)));
    CHECK_FALSE(gainOf(ranOn("A", 30) + ranOn("", 20)));
    CHECK(gainOf(ranOn("A v1.0", 30) + ranOn("A v1.1", 20))->times() == doctest::Approx(1.5));
    CHECK(gainOf(ranOn("A", 30) + ranOn("B", 30) + ranOn("A", 20) + ranOn("B", 10))->times() ==
          doctest::Approx(3));
}

TEST_CASE("a result that states no clock ran at that of its device") {
    const std::string board = ":d a s3n:SmartSensor ; td:title \"Board\" ; ssn:hasSubSystem"
                              " [ a s3n:MicroController ; ta:clock [ schema:value 64 ;"
                              " schema:unitCode om:megahertz ] ] .\n";
    const auto onDevice = [](const std::string &runtime, double milliseconds, const std::string &more) {
        return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:round \"v1.0\" ; " + latency(milliseconds) +
               "schema:runtimePlatform \"" + runtime + "\" ; sosa:hasFeatureOfInterest :d" + more + " .\n";
    };
    const auto gain = gainOf(board + onDevice("A", 3, "") +
                             onDevice("B", 2,
                                      ", [ a ta:BenchmarkSystem ; schema:name \"s\" ; ta:clock"
                                      " [ schema:value 64 ; schema:unitCode om:megahertz ] ]"));
    REQUIRE(gain);
    CHECK(gain->clock == 64);
    CHECK(gain->times() == doctest::Approx(1.5));
}
