// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/layer_memory.h"
#include "core/bench/tensor_shape.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <map>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

struct Shaped {
    std::string type;
    std::string precision;
    std::string in;
    std::string out;
};

/// A chain of middle layers; what is empty is not stated.
std::string modelOf(const std::vector<Shaped> &layers, const std::string &more = {}) {
    std::string text = ":m a nnet:NeuralNetwork ; schema:name \"m\" ;" + more;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Shaped &layer = layers[i];
        text += " nnet:middleLayer [ nnet:hasIndex " + std::to_string(i + 1) +
                " ; nnet:hasType nnet:" + layer.type +
                (layer.precision.empty() ? "" : " ; nnet:hasQuantization nnet:" + layer.precision) +
                (layer.in.empty() ? "" : " ; nnet:shapeIn \"" + layer.in + "\"") +
                (layer.out.empty() ? "" : " ; nnet:shapeOut \"" + layer.out + "\"") + " ] ;";
    }
    text.back() = '.';
    return text + '\n';
}

const std::string onTfliteMicro = " schema:runtimePlatform \"TFLite Micro\" ;";

MemoryByLayer memoryOf(const std::string &turtle) {
    const auto data = datasetFrom(turtle);
    return memoryByLayer(data->catalog, ModelId{0});
}

MemoryByLayer memoryOf(const std::vector<Shaped> &layers, const std::string &more = onTfliteMicro) {
    return memoryOf(modelOf(layers, more));
}

/// -1 where it is unknown.
std::int64_t count(std::optional<Bytes> bytes) { return bytes ? bytes->count : -1; }

std::vector<std::int64_t> lives(const MemoryByLayer &memory) {
    std::vector<std::int64_t> counts;
    for (const LayerMemory &layer : memory.layers)
        counts.push_back(count(layer.live));
    return counts;
}

std::size_t unknown(const MemoryByLayer &memory, NoLayerMemory why) {
    return memory.unknown[static_cast<std::size_t>(why)];
}

using Counts = std::vector<std::int64_t>;
using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("a shape is read as it is usually written, and is unknown where a dimension is") {
    for (const char *shape :
         {"[1 49 10 1]", "[1, 49, 10, 1]", "[1,49,10,1]", "(1, 49, 10, 1)", "1x49x10x1", " [ 1 49 10 1 ] "}) {
        CAPTURE(shape);
        CHECK(elementsOf(shape) == 490);
    }
    CHECK(elementsOf("7") == 7);
    CHECK(elementsOf("(5,)") == 5);
    for (const char *shape :
         {"", "[]", "[None, 49]", "[-1 49]", "[0 49]", "[? 49]", "[1 49", "[1 4] [1 4]", "[1.5 2]", "1e3",
          "[,]", "[99999999999999999999]", "[4294967296 4294967296]", "[1000000 1000000 1000]"}) {
        CAPTURE(shape);
        CHECK_FALSE(elementsOf(shape));
    }
}

TEST_CASE("a layer holds its input and its output, and the largest layers are all that hold the most") {
    const MemoryByLayer memory = memoryOf({{"Conv2D", "Int8", "[1 8 8 1]", "[1 4 4 8]"},
                                           {"Conv2D", "Int8", "[1 4 4 8]", "[1 4 4 4]"},
                                           {"FullyConnected", "Int8", "[1 64]", "[1 10]"},
                                           {"Softmax", "", "[1 10]", "[1 10]"}});
    CHECK(lives(memory) == Counts{192, 192, 74, 20});
    CHECK(count(memory.peak) == 192);
    CHECK(memory.largest == Places{0, 1});
    CHECK(count(memory.total) == 478);
    CHECK(memory.unknownLayers() == 0);
}

TEST_CASE("a network of the paper with the shapes of its file takes less than the arena that was measured") {
    // Micro_Speech_Yes_No_1: TFLite Micro used 8,080 bytes.
    const std::string stated = onTfliteMicro +
                               " s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:RAM ;"
                               " schema:minValue 8.08 ; schema:unitCode om:kilobyte ] ] ;";
    const auto data = datasetFrom(modelOf({{"Reshape", "", "[   1 1960]", "[ 1 49 40  1]"},
                                           {"DepthwiseConv2D", "Int8", "[ 1 49 40  1]", "[ 1 25 20  8]"},
                                           {"FullyConnected", "Int8", "[   1 4000]", "[1 4]"},
                                           {"Softmax", "", "[1 4]", "[1 4]"}},
                                          stated));
    const MemoryByLayer memory = memoryByLayer(data->catalog, ModelId{0});
    CHECK(lives(memory) == Counts{3'920, 5'960, 4'004, 8});
    CHECK(memory.largest == Places{1});
    CHECK(memory.layers[0].mayBeInPlace);
    CHECK_FALSE(memory.layers[1].mayBeInPlace);
    CHECK(statedBeyondLayers(data->catalog.model(ModelId{0}), memory) == 2'120);
}

TEST_CASE("an unknown layer is never 0 bytes, and says why it is unknown") {
    const MemoryByLayer memory = memoryOf({{"Conv2D", "Int8", "[1 96 96 1]", ""},
                                           {"Conv2D", "Int8", "", ""},
                                           {"Conv2D", "Int8", "[None 4]", "[1 4]"},
                                           {"FullyConnected", "Int4", "[1 8]", "[1 2]"},
                                           {"FullyConnected", "Int8", "[1 6]", "[1 2]"}});
    CHECK(lives(memory) == Counts{-1, -1, -1, -1, 8});
    CHECK(unknown(memory, NoLayerMemory::NoShape) == 2);
    CHECK(unknown(memory, NoLayerMemory::UnreadableShape) == 1);
    CHECK(unknown(memory, NoLayerMemory::ElementSize) == 1);
    CHECK(memory.unknownLayers() == 4);
    CHECK(count(memory.peak) == 8);
    CHECK(count(memory.total) == 8);
    // The input of the first alone is larger than all that is known of the last.
    CHECK(count(memory.layers[0].in) == 9'216);
    CHECK(count(memory.atLeast) == 9'216);
    const MemoryByLayer nothing = memoryOf(std::vector<Shaped>{{"Conv2D", "Int8", "", ""}});
    CHECK_FALSE(nothing.peak);
    CHECK_FALSE(nothing.atLeast);
    CHECK_FALSE(nothing.total);
    CHECK(nothing.largest.empty());
}

TEST_CASE("a layer that keeps the number of its elements has the shape of its other side") {
    const MemoryByLayer memory = memoryOf({{"Reshape", "", "[1 1960]", ""},
                                           {"FullyConnected", "Int8", "", "[1 4]"},
                                           {"Softmax", "", "", "[1 4]"}});
    CHECK(lives(memory) == Counts{3'920, -1, 8});
}

TEST_CASE("elements are as large as the graph tells, else they are unknown") {
    const auto livesOf = [](const std::string &precision, const std::string &more) {
        return lives(memoryOf(
            {{"FullyConnected", precision, "[1 4]", "[1 2]"}, {"Softmax", "", "[1 2]", "[1 2]"}}, more));
    };
    CHECK(livesOf("Float32", "") == Counts{24, 16});
    CHECK(livesOf("Int8", onTfliteMicro) == Counts{6, 4});
    CHECK(livesOf("Uint8", " schema:runtimePlatform \"TensorFlow Lite for Microcontrollers\" ;") ==
          Counts{6, 4});
    // The activations of a hybrid model are floats.
    CHECK(livesOf("Int8", "") == Counts{-1, -1});
    CHECK(livesOf("Int8", " schema:runtimePlatform \"TensorFlow Lite\" ;") == Counts{-1, -1});
    CHECK(livesOf("Int16", onTfliteMicro) == Counts{-1, -1});
    CHECK(livesOf("", onTfliteMicro) == Counts{-1, -1});
}

TEST_CASE("a model that was measured on TFLite Micro in a closed division is no hybrid") {
    const std::string model = modelOf({{"FullyConnected", "Int8", "[1 4]", "[1 2]"}});
    const auto measured = [](const std::string &runtime, const std::string &division) {
        return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:" + division +
               " ; schema:runtimePlatform \"" + runtime +
               "\" ; sosa:hasResult [ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] "
               ".\n";
    };
    CHECK(lives(memoryOf(model + measured("tflite-micro", "ClosedDivision"))) == Counts{6});
    CHECK(lives(memoryOf(model + measured("X-CUBE-AI v9.0", "ClosedDivision"))) == Counts{-1});
    CHECK(lives(memoryOf(model + measured("tflite-micro", "OpenDivision"))) == Counts{-1});
}

TEST_CASE("between Quantize and Dequantize there are integers, and floats around them") {
    const std::vector<Shaped> inside{{"Reshape", "", "[1 8]", "[1 2 4]"},
                                     {"FullyConnected", "Int8", "[1 8]", "[1 2]"},
                                     {"Pad", "Int32", "[1 2]", "[1 4]"}};
    std::vector<Shaped> layers{{"Quantize", "", "[1 8]", "[1 8]"}};
    layers.insert(layers.end(), inside.begin(), inside.end());
    layers.push_back({"Dequantize", "", "[1 4]", "[1 4]"});
    layers.push_back({"Softmax", "", "[1 4]", "[1 4]"});
    CHECK(lives(memoryOf(layers, "")) == Counts{40, 16, 10, 6, 20, 32});
    // Without a Dequantize it may turn one integer into another.
    layers.resize(4);
    const MemoryByLayer integers = memoryOf(layers);
    CHECK(lives(integers) == Counts{-1, 16, 10, 6});
    CHECK(integers.layers[0].why == NoLayerMemory::ElementSize);
    CHECK(count(integers.layers[0].out) == 8);
}

TEST_CASE("absurd shapes overflow nothing") {
    const std::string huge = "[562949953421312]"; // 2^49 elements
    const std::vector<Shaped> layers(3'000, {"FullyConnected", "Float32", huge, huge});
    const MemoryByLayer memory = memoryOf(layers);
    CHECK(count(memory.peak) == (std::int64_t{1} << 52));
    CHECK_FALSE(memory.total);
}

TEST_CASE("the arenas of the paper are at least what its layers take, as far as the graph states them") {
    const auto opened = openFiles(nullptr, std::array{std::filesystem::path(TINYATLAS_SOURCE_DIR) /
                                                      "ontology" / "graph" / "models.ttl"});
    REQUIRE(opened);
    const Catalog &catalog = opened.value()->catalog;
    REQUIRE(catalog.models.size() == 23);
    std::map<std::string, std::int64_t> atLeast;
    std::size_t known = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < catalog.models.size(); ++i) {
        const NeuralNetwork &model = catalog.models[i];
        CAPTURE(model.name);
        const MemoryByLayer memory = memoryByLayer(catalog, idAt<ModelId>(i));
        atLeast[model.name] = count(memory.atLeast);
        all += memory.layers.size();
        known += memory.layers.size() - memory.unknownLayers();
        REQUIRE(memory.atLeast);
        CHECK(statedBeyondLayers(model, memory).value_or(-1) >= 0);
        // It states what the first layer reads and the last one writes, and nothing between.
        CHECK(unknown(memory, NoLayerMemory::UnreadableShape) == 0);
    }
    CHECK(all == 262);
    CHECK(known == 34);
    CHECK(atLeast["Person_Detection"] == 9'216);
    CHECK(atLeast["Micro_Speech_Yes_No_1"] == 3'920);
    CHECK(atLeast["Move"] == 300);
    CHECK(atLeast["Mapping_Dance"] == 2'856);
}
