// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_board.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

/// With as many kilobytes of RAM: those of one size are one to a model.
std::string controller(const std::string &core, double megahertz, const std::string &chip) {
    return "[ a s3n:MicroController ; schema:name \"" + chip + "\" ; ta:core \"" + core +
           "\" ; ta:clock [ schema:value " + std::to_string(megahertz) +
           " ; schema:unitCode om:megahertz ] ; s3n:hasSystemCapability [ ssn-system:hasSystemProperty "
           "[ a s3n_extend:RAM ; schema:value " +
           std::to_string(megahertz) + " ; schema:unitCode om:kilobyte ] ] ]";
}

std::string device(const std::string &controllers) {
    return ":d a s3n:SmartSensor ; td:title \"d\" ; ssn:hasSubSystem " + controllers + " .\n";
}

/// Of a measurement on the device that says this of its system.
Processor processorOf(const std::string &controllers, const std::string &system) {
    const auto dataset = datasetFrom(
        device(controllers) + "[] a ta:Measurement ; sosa:hasFeatureOfInterest :d, [ a ta:BenchmarkSystem" +
        system +
        " ] ; sosa:hasResult [ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] .\n");
    REQUIRE(dataset->catalog.measurements.size() == 1);
    return tinyatlas::processorOf(*dataset, dataset->catalog.measurements.front());
}

const std::string fast = controller("Cortex-M7", 400, "Big");
const std::string slow = controller("Cortex-M4", 100, "Little");

} // namespace

TEST_CASE("what a measurement does not say of its processor, the device does") {
    const Processor processor = processorOf(slow, "");
    CHECK(processor.core == "Cortex-M4");
    CHECK(processor.chip == "Little");
    CHECK(processor.clock == 100);
    CHECK(processorOf(slow, " ; ta:chip \"Other\"").chip == "Other");
}

TEST_CASE("of several microcontrollers it is the one whose core is named, and else none") {
    const Processor named = processorOf(fast + ", " + slow, " ; ta:processor \"Arm Cortex-M4 with FPU\"");
    CHECK(named.core == "Cortex-M4");
    CHECK(named.clock == 100);
    CHECK(named.chip == "Little");
    const Processor any = processorOf(fast + ", " + slow, "");
    CHECK(any.core.empty());
    CHECK(any.clock == 0);
    CHECK(processorOf(fast, " ; ta:processor \"Cortex-M4\"").clock == 0);
}

TEST_CASE("what ran in floats says so, or its system is called after that") {
    Measurement measurement;
    CHECK_FALSE(ranInFloats(measurement));
    auto system = std::make_shared<BenchmarkSystem>();
    system->name = "NUCLEO_H7A3ZI_float";
    measurement.system = system;
    CHECK(ranInFloats(measurement));
    measurement.quantization = "TensorFlow Int8 Quantization"; // what is said of the result itself counts
    CHECK_FALSE(ranInFloats(measurement));
    measurement.quantization = "FP32";
    CHECK(ranInFloats(measurement));
}

TEST_CASE("a device with several microcontrollers has no processor of its own") {
    const auto one = datasetFrom(device(slow));
    REQUIRE(onlyProcessorOf(*one, DeviceId{0}));
    CHECK(onlyProcessorOf(*one, DeviceId{0})->chip == "Little");
    CHECK_FALSE(onlyProcessorOf(*datasetFrom(device(fast + ", " + slow)), DeviceId{0}));
}
