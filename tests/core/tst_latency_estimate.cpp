// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/latency_estimate.h"
#include "tests/support/files.h"
#include "tests/support/latency_graph.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

LatencyRates::Answer answerOn(const Dataset &dataset, std::string_view model, const std::string &kernels,
                              double clock = 100) {
    const LatencyRates rates(dataset);
    return rates.estimate({modelCalled(dataset, model), {"Cortex-M4", kernels}, "", clock});
}

OperatorWork workOf(const std::string &layers, const std::string &more = {}) {
    const auto dataset = datasetFrom(":m a nnet:NeuralNetwork ; schema:name \"m\" ; "
                                     "nnet:hasMultiplyAccumulateOps 10000 ; nnet:middleLayer " +
                                     layers + more + " .");
    const auto work = operatorWorkOf(dataset->catalog.models.front());
    REQUIRE(work);
    return *work;
}

} // namespace

TEST_CASE("a core is called the same however it is written") {
    for (const char *written : {"32-bit Arm® Cortex®-M4 (DSP + FPU)", "ARM Cortex-M4 with FPU", "Cortex-M4F",
                                "ARM®32-bit Cortex®-M4 CPU with FPU"})
        CHECK(coreName(written) == "Cortex-M4");
    CHECK(coreName("32-bit Arm® Cortex®-M0+") == "Cortex-M0+");
    CHECK(coreName("Arm Cortex-M33 32-bit RISC core") == "Cortex-M33");
    CHECK(coreName("ARM Cortex A9 Based") == "Cortex-A9");
    CHECK(coreName("AndesCore™ D25F") == "AndesCore D25F");
    CHECK(coreName("Cortex").size() == 6);
    CHECK(coreName("").empty());
}

TEST_CASE("what fully connected layers do is known by their shapes, else bounded by the weights") {
    const OperatorWork shaped =
        workOf(layer("Conv2D") + " , " +
               layer("FullyConnected", R"( ; nnet:shapeIn "[1 64]" ; nnet:shapeOut "[1 10]")"));
    CHECK(shaped.connectedAtLeast == 640);
    CHECK(shaped.connectedAtMost == 640);
    const OperatorWork bounded = workOf(
        layer("Conv2D") + " , " + layer("FullyConnected"),
        " ; s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:Flash ; schema:minValue 2000 ; "
        "schema:unitCode om:byte ] ]");
    CHECK(bounded.connectedAtLeast == 0);
    CHECK(bounded.connectedAtMost == 2'000);
    CHECK(workOf(layer("Conv2D") + " , " + layer("FullyConnected")).connectedAtMost == 10'000);
    const OperatorWork unread =
        workOf(layer("Conv2D") + " , " +
               layer("FullyConnected", R"( ; nnet:shapeIn "[-1 64]" ; nnet:shapeOut "[1 10]")"));
    CHECK(unread.connectedAtLeast == 0); // -1 is a length that is not known, not 1
    CHECK(unread.connectedAtMost == 10'000);
    CHECK(workOf(layer("FullyConnected")).connectedAtLeast == 10'000);
    CHECK(workOf(layer("Conv2D")).connectedAtMost == 0);
    CHECK(sharedWork(shaped, shaped) == 1);
    CHECK(sharedWork(workOf(layer("Conv2D")), workOf(layer("FullyConnected"))) == 0);
    CHECK(sharedWork(shaped, bounded) == doctest::Approx(1 - 0.136));
}

TEST_CASE("the work is unknown without multiply-accumulates, without layers, and of recurrent ones") {
    for (const std::string &said :
         {std::string("nnet:inputLayer ") + layer("Conv2D"), std::string("nnet:hasMultiplyAccumulateOps 5"),
          "nnet:hasMultiplyAccumulateOps 5 ; nnet:inputLayer " + layer("UnidirectionalSequenceLSTM")}) {
        const auto dataset = datasetFrom(":m a nnet:NeuralNetwork ; schema:name \"m\" ; " + said + " .");
        CHECK_FALSE(operatorWorkOf(dataset->catalog.models.front()));
    }
}

TEST_CASE("a model takes the cycles that others took for their work, in a band") {
    const auto dataset =
        datasetFrom(calibration() + network("asked", 3, "Conv2D") + network("quick", 1, "Conv2D") +
                    network("slow", 1, "Conv2D") + took("quick", 20, "K") + took("slow", 24.2, "K"));
    const auto answer = answerOn(*dataset, "asked", "K");
    REQUIRE(answer.estimate);
    CHECK(answer.estimate->microseconds == doctest::Approx(3 * 22'000));
    CHECK(answer.estimate->factor == doctest::Approx(1.1)); // both rates are within it
    CHECK(answer.estimate->rates.size() == 2);
    CHECK(answer.estimate->chip == RatesOfChip::NotStated);
    CHECK(answerOn(*dataset, "asked", "K", 200).estimate->microseconds == doctest::Approx(3 * 11'000));
}

TEST_CASE("it is never worked out from what was measured of the model itself") {
    const auto dataset =
        datasetFrom(calibration() + network("asked", 1, "Conv2D") + network("other", 1, "Conv2D") +
                    took("asked", 1'000, "K") + took("other", 20, "K") + took("asked", 50, "alone"));
    CHECK(answerOn(*dataset, "asked", "K").estimate->microseconds == doctest::Approx(20'000));
    const auto alone = answerOn(*dataset, "asked", "alone");
    CHECK_FALSE(alone.estimate);
    CHECK(alone.why == NoEstimate::NotMeasured);
}

TEST_CASE("it says why it is silent") {
    const auto dataset = datasetFrom(
        calibration() + network("conv", 1, "Conv2D") + network("conv2", 1, "Conv2D") +
        network("dense", 1, "FullyConnected") + ":vague a nnet:NeuralNetwork ; schema:name \"vague\" .\n" +
        ":precise a nnet:NeuralNetwork ; schema:name \"precise\" ; nnet:hasMultiplyAccumulateOps 1000 ; "
        "nnet:inputLayer [ a nnet:Layer ; nnet:hasIndex 1 ; nnet:hasType nnet:Conv2D ; nnet:hasQuantization "
        "nnet:Float32 ] .\n" +
        took("conv", 10, "K") + took("conv2", 90, "K"));
    CHECK(answerOn(*dataset, "vague", "K").why == NoEstimate::WorkUnknown);
    CHECK(answerOn(*dataset, "precise", "K").why == NoEstimate::OtherPrecision);
    CHECK(answerOn(*dataset, "conv", "K", 0).why == NoEstimate::ClockUnknown);
    CHECK(answerOn(*dataset, "conv", "unheard of").why == NoEstimate::NotMeasured);
    CHECK(answerOn(*dataset, "dense", "K").why == NoEstimate::OtherOperators);
    CHECK_FALSE(answerOn(*dataset, "dense", "K").estimate);
    CHECK(answerOn(*dataset, "c1", "K").why == NoEstimate::TooWide); // 10 and 90 for the same work
}

TEST_CASE("software of which nobody says what it is was not the same") {
    const auto dataset = datasetFrom(calibration() + network("asked", 1, "Conv2D") +
                                     network("other", 1, "Conv2D") + took("other", 20, ""));
    const LatencyRates rates(*dataset);
    CHECK(rates.error().silent[static_cast<std::size_t>(NoEstimate::KernelsUnknown)] == 1);
    CHECK_FALSE(answerOn(*dataset, "asked", "").estimate);
}

TEST_CASE("\"9.0\" and \"9.0.0\" are the same kernels, so that their errors are not their own test") {
    const auto dataset =
        datasetFrom(calibration() + network("asked", 1, "Conv2D") + network("other", 1, "Conv2D") +
                    took("other", 20, "X v9.0") + took("c1", 20, "X v9.0.0"));
    const auto kernels = LatencyRates(*dataset).kernelsOn("Cortex-M4");
    CHECK(std::ranges::count(kernels, std::string("X 9"), &Kernels::kernels) == 1);
    CHECK(answerOn(*dataset, "asked", "X 9").estimate->rates.size() == 2);
}

TEST_CASE("it says of which chips the rates are, where that is stated of all") {
    const auto chip = [](const std::string &name) { return "; ta:chip \"" + name + "\""; };
    const auto dataset = datasetFrom(calibration() + network("asked", 1, "Conv2D") +
                                     network("other", 1, "Conv2D") + took("other", 20, "K", chip("QX")));
    const auto asked = [&](const std::string &name) {
        return LatencyRates(*dataset)
            .estimate({modelCalled(*dataset, "asked"), {"Cortex-M4", "K"}, name, 100})
            .estimate->chip;
    };
    CHECK(asked("QX") == RatesOfChip::Same);
    CHECK(asked("QY") == RatesOfChip::Others);
    CHECK(asked("") == RatesOfChip::NotStated);
}

TEST_CASE("without anything to tell its error there is no estimate") {
    const auto dataset =
        datasetFrom(network("asked", 1, "Conv2D") + network("other", 1, "Conv2D") + took("other", 20, "K"));
    CHECK(answerOn(*dataset, "asked", "K").why == NoEstimate::TooWide);
    const LatencyError error = LatencyRates(*dataset).error();
    CHECK(error.pairs == 1);
    CHECK(error.answered == 0);
    CHECK(error.silent[static_cast<std::size_t>(NoEstimate::NotMeasured)] == 1);
}

TEST_CASE("nothing is worked out for a model that computes very much less or more than what was measured") {
    const auto dataset = datasetFrom(calibration() + network("small", 0.3, "Conv2D") +
                                     network("tiny", 0.1, "Conv2D") + network("huge", 11, "Conv2D"));
    CHECK(answerOn(*dataset, "small", "K1").estimate);
    for (const char *model : {"tiny", "huge"}) {
        const auto answer = answerOn(*dataset, model, "K1");
        CHECK(!answer.estimate);
        CHECK(answer.why == NoEstimate::OtherSize);
    }
}

TEST_CASE("what an accelerator ran, what is an open division's, and what is estimated are no rates") {
    const auto dataset = datasetFrom(
        network("conv", 1, "Conv2D") + took("conv", 10, "K", "; ta:accelerator \"Fast\"") +
        "[] a ta:Measurement ; sosa:usedProcedure :conv ; ta:division ta:OpenDivision ; sosa:hasResult "
        "[ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] .");
    const LatencyRates rates(*dataset);
    CHECK(rates.rates().empty());
    CHECK(rates.error().silent[static_cast<std::size_t>(NoEstimate::Accelerator)] == 1);
}

TEST_CASE("on all that was measured the error is within the band for nine of ten, and half is answered") {
    std::vector<std::filesystem::path> files;
    for (const char *name : {"mlperf_results", "board_timings", "boards", "reference_models"})
        files.emplace_back(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "more" /
                           (std::string(name) + ".ttl"));
    const auto opened = openFiles(nullptr, files);
    REQUIRE(opened);
    const LatencyRates rates(*opened.value());
    const LatencyError error = rates.error();
    INFO("pairs " << error.pairs << ", answered " << error.answered << ", inside " << error.inside
                  << ", median " << error.median << ", most " << error.most);
    const auto counted = [&](NoEstimate why) { return error.silent[static_cast<std::size_t>(why)]; };
    std::size_t silent = 0;
    for (const std::size_t one : error.silent)
        silent += one;
    CHECK(error.answered + silent == error.pairs);
    // As the README says.
    CHECK(error.pairs == 280);
    CHECK(error.answered == 182);
    CHECK(error.inside == 164);
    CHECK(error.median == doctest::Approx(1.28).epsilon(0.005));
    CHECK(error.most == doctest::Approx(2.25).epsilon(0.005));
    CHECK(counted(NoEstimate::OtherOperators) == 66);
    CHECK(counted(NoEstimate::Accelerator) == 19);
    CHECK(counted(NoEstimate::WorkUnknown) == 5);
    CHECK(counted(NoEstimate::OtherPrecision) == 8);
    // Those of which the core and the kernels were measured on another model.
    const std::size_t asked = error.answered + counted(NoEstimate::OtherOperators) +
                              counted(NoEstimate::OtherSize) + counted(NoEstimate::TooWide);
    CHECK(2 * error.answered >= asked);
    CHECK(100 * error.inside >= 89 * error.answered); // nine of ten is what the bands are made for
    CHECK(error.median < 1.4);
}
