// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/pair_latency.h"
#include "tests/support/latency_graph.h"

#include <doctest/doctest.h>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

PairLatency on(const Dataset &dataset, const std::string &model) {
    return latencyOf(dataset, LatencyRates(dataset), modelCalled(dataset, model), idAt<DeviceId>(0), 0);
}

} // namespace

TEST_CASE("a pair has an estimate for all kernels that were measured on the core of the device") {
    const auto dataset = datasetFrom(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50));
    const PairLatency found = on(*dataset, "asked");
    CHECK(found.clock == 50);
    REQUIRE(found.estimates.size() == 5);
    CHECK(found.estimates.front().on == Kernels{"Cortex-M4", "K1"});
    // About 2,000 cycles for a thousand of them, twice 100 MHz apart.
    CHECK(found.estimates.front().microseconds == doctest::Approx(123'000).epsilon(0.01));
}

TEST_CASE("those of the same chip come before those of others") {
    const std::string chip = "; ta:chip \"QX-1\"";
    const auto dataset =
        datasetFrom(calibration() + network("asked", 3, "Conv2D") + network("c3", 1, "Conv2D") +
                    took("c3", 20, "Own", chip) + board("Cortex-M4", 100, "QX-1"));
    const PairLatency found = on(*dataset, "asked");
    REQUIRE(found.estimates.size() == 6);
    CHECK(found.estimates.front().on.kernels == "Own");
    CHECK(found.estimates.front().chip == RatesOfChip::Same);
    CHECK(found.estimates[1].chip == RatesOfChip::NotStated);
}

TEST_CASE("where there is none, the reason is the one that came nearest") {
    const std::string models = calibration() + network("conv", 3, "Conv2D") +
                               network("dense", 3, "FullyConnected") +
                               ":vague a nnet:NeuralNetwork ; schema:name \"vague\" . ";
    const auto known = datasetFrom(models + board("Cortex-M4", 100));
    CHECK(on(*known, "dense").why == NoEstimate::OtherOperators);
    CHECK(on(*known, "dense").estimates.empty());
    CHECK(on(*known, "vague").why == NoEstimate::WorkUnknown);
    const auto other = datasetFrom(models + board("Cortex-M0+", 100));
    CHECK(on(*other, "conv").why == NoEstimate::NotMeasured);
    const auto silent = datasetFrom(models + deviceNamed("silent", "10", "10", ""));
    CHECK(on(*silent, "conv").why == NoEstimate::ClockUnknown);
}
