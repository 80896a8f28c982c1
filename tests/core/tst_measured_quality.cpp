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
    const auto range =
        MeasuredQualities(dataset->catalog).of(ModelId{0}, MeasuredQuality::Metric::Top1Accuracy);
    REQUIRE(range);
    CHECK(range->least == doctest::Approx(90.2));
    CHECK(range->most == doctest::Approx(91.6));
    CHECK(range->leastOf == MeasurementId{0});
    CHECK(range->mostOf == MeasurementId{1});
    CHECK(range->results == 3);
}

TEST_CASE("what counts in an accuracy that was measured") {
    const std::string open = " ; ta:division ta:OpenDivision";
    const std::string floats = " ; ta:quantization \"fp32\"";
    const std::string eightBit = ":kws a nnet:NeuralNetwork ; schema:name \"KWS\" ; nnet:inputLayer [ a "
                                 "nnet:Layer ; nnet:hasIndex 1 ; "
                                 "nnet:hasType nnet:Conv2D ; nnet:hasQuantization nnet:Int8 ] .\n";
    const auto mostOf = [](const std::string &turtle) {
        const auto dataset = test::datasetFrom(turtle);
        const auto range =
            MeasuredQualities(dataset->catalog).of(ModelId{0}, MeasuredQuality::Metric::Top1Accuracy);
        return range ? range->most : 0;
    };
    CHECK(mostOf(model + result(accuracy, 99, open)) == 0); // another model may have run
    CHECK(mostOf(eightBit + result(accuracy, 90) + result(accuracy, 99, floats)) == doctest::Approx(90));
    CHECK(mostOf(model + result(accuracy, 90) + result(accuracy, 99, floats)) == doctest::Approx(99));
    CHECK(mostOf(model + result("ta:AreaUnderCurve", 0.9)) == 0);
}
