// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/software.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <set>

using namespace tinyatlas;

namespace {

/// "product | version".
std::string split(std::string_view runtime) {
    const Software software = softwareNamed(runtime);
    return software.product + " | " + software.version;
}

Software softwareOf(const std::string &runtime, const std::string &kernels,
                    const std::string &submitter = {}) {
    Measurement measurement;
    measurement.runtime = runtime;
    measurement.kernels = kernels;
    measurement.submitter = submitter;
    return tinyatlas::softwareOf(measurement);
}

} // namespace

TEST_CASE("a version at the end of a runtime is no part of the product") {
    CHECK(split("X-CUBE-AI v9.0.0") == "X-CUBE-AI | 9.0.0");
    CHECK(split("Plumerai Inference Engine 2023.05") == "Plumerai Inference Engine | 2023.05");
    CHECK(split("Bosch Hardware-Aware Lowering Engine (HALE) version 1.0.175") ==
          "Bosch Hardware-Aware Lowering Engine (HALE) | 1.0.175");
    CHECK(split("STEDGE-AI Internal version") == "STEDGE-AI | Internal");
    CHECK(split("arduino:mbed_nano@4.6.0 + Chirale_TensorFLowLite@2.0.0") ==
          "Chirale_TensorFLowLite | 2.0.0");
    for (const char *product : {"hls4ml", "Sinian/CSI-NN2", "fpgaConvNet (Model + Optimiser)", "microTVM",
                                "TensorFlow, Syntiant SDK", "ONNC", "version", ""}) {
        CAPTURE(product);
        CHECK(split(product) == std::string(product) + " | ");
    }
}

TEST_CASE("the kernels that are stated are what counts, else the runtime in its version") {
    Measurement measurement;
    CHECK(kernelsOf(measurement).empty());
    measurement.runtime = "X-CUBE-AI v9.0.0";
    CHECK(kernelsOf(measurement) == "X-CUBE-AI 9");
    measurement.runtime = "self-developed";
    measurement.submitter = "Somebody";
    CHECK(kernelsOf(measurement) == "self-developed, Somebody");
    measurement.kernels = "esp-nn-optimized";
    CHECK(kernelsOf(measurement) == "esp-nn-optimized");
}

TEST_CASE("TensorFlow Lite for Microcontrollers has one name, and the beginning of its commit") {
    CHECK(split("TFLite Micro") == "TFLite Micro | ");
    CHECK(split("tflite-micro") == "TFLite Micro | ");
    CHECK(split("TensorFlow Lite for micro") == "TFLite Micro | ");
    CHECK(split("Tensorflow Lite Micro 2.3.1") == "TFLite Micro | 2.3.1");
    CHECK(split("TensorFlow Lite for Microcontrollers v2.3.1") == "TFLite Micro | 2.3.1");
    CHECK(split("tflite-micro, https://github.com/tensorflow/tflite-micro.git, "
                "commit_id:a30942eb03efc379e9e80279a44e39078344e5fa") == "TFLite Micro | a30942e");
    CHECK(split("TensorFlow Lite for Microcontrollers='https://github.com/tensorflow/tflite-micro/tree/"
                "3e190e5389be49c94475e509452bdae245bd4fa6'") == "TFLite Micro | 3e190e5");
    CHECK(split("TensorFlow Lite") == "TensorFlow Lite | ");
}

TEST_CASE("kernels are part of the name, and what nobody states has none") {
    CHECK(softwareOf("IDF v5.5", "esp-nn-optimized").name() == "IDF, esp-nn-optimized");
    CHECK(softwareOf("", "cmsis-nn").name() == "cmsis-nn");
    CHECK(softwareOf("X-CUBE-AI v9.0", "").name() == "X-CUBE-AI");
    CHECK_FALSE(softwareOf(" ", "").known());
    CHECK(softwareOf("", "").name().empty());
    CHECK_FALSE(softwareOf("", "", "somebody").known());
}

TEST_CASE("what two developed themselves is not the same") {
    CHECK(softwareOf("self-developed", "", "a").product == "self-developed, a");
    CHECK(softwareOf("self-developed", "", "a") != softwareOf("self-developed", "", "b"));
    CHECK(softwareOf("hls4ml", "", "a") == softwareOf("hls4ml", "", "b"));
}

TEST_CASE("what ran the published results") {
    const std::filesystem::path folder = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "more";
    const auto opened =
        openFiles(nullptr, std::array{folder / "mlperf_results.ttl", folder / "board_timings.ttl"});
    REQUIRE(opened);
    std::set<std::string> names;
    for (const Measurement &measurement : opened.value()->catalog.measurements)
        names.insert(tinyatlas::softwareOf(measurement).name());
    CHECK(names ==
          std::set<std::string>{
              "Bosch Hardware-Aware Lowering Engine (HALE)", "Chirale_TensorFLowLite, cmsis-nn-or-reference",
              "GapFlow, GAP SDK", "IDF, ansi-c-reference", "IDF, esp-nn-optimized", "LEIP", "ONNC",
              "Plumerai Inference Engine", "Qualcomm AI Stack", "STEDGE-AI", "Sinian/CSI-NN2", "TFLite Micro",
              "TensorFlow, Syntiant SDK", "X-CUBE-AI", "arduino:mbed_nano, cmsis-nn-or-reference",
              "fpgaConvNet (Model + Optimiser)", "hls4ml", "microTVM", "self-developed, kai_jiang"});
}
