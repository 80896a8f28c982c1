// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_quality.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <string>

using namespace tinyatlas;

namespace {

const std::string model = ":kws a nnet:NeuralNetwork ; schema:name \"KWS\" .\n";

const std::string accuracy = "nnet:Top_1_accuracy";

std::string result(const std::string &quality, double value, const std::string &more = {}) {
    const std::string unit = quality == accuracy ? " ; schema:unitCode om:percent" : "";
    return "[] a ta:Measurement ; sosa:usedProcedure :kws" + more + " ; sosa:hasResult [ a " + quality +
           " ; schema:value " + std::to_string(value) + unit + " ] .\n";
}

} // namespace

TEST_CASE("how good a model was measured to be is a range of all its results") {
    const auto dataset = test::datasetFrom(model + result(accuracy, 90.2) + result(accuracy, 91.6) +
                                           result(accuracy, 91) + result("ta:AreaUnderCurve", 0.86));
    const auto range = measuredQuality(dataset->catalog, ModelId{0}, MeasuredQuality::Metric::Top1Accuracy);
    REQUIRE(range);
    CHECK(range->least == doctest::Approx(90.2));
    CHECK(range->most == doctest::Approx(91.6));
    CHECK(range->leastOf == MeasurementId{0});
    CHECK(range->mostOf == MeasurementId{1});
    CHECK(range->results == 3);
}

TEST_CASE("an accuracy of an open division says nothing of the model") {
    const auto dataset = test::datasetFrom(model + result(accuracy, 99, " ; ta:division ta:OpenDivision"));
    CHECK(!measuredQuality(dataset->catalog, ModelId{0}, MeasuredQuality::Metric::Top1Accuracy));
    CHECK(!measuredQuality(dataset->catalog, ModelId{0}, MeasuredQuality::Metric::AreaUnderCurve));
}
