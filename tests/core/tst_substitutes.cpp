// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/smallest_change.h"
#include "core/fit/substitutes.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

constexpr ModelId subject{0};
constexpr DeviceId board{0};
const std::string camera = "sosa_extend:Camera";
const std::string microphone = "sosa_extend:Microphone";
const std::string person = " ta:hasTask [ rdfs:label \"person detection\" ] ;";
const std::string pose = " ta:hasTask [ rdfs:label \"pose detection\" ] ;";
const std::string pictures = " nnet:trainingDataset <http://example.org/pictures> ;";

std::string accuracy(const std::string &percent) {
    return " nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " + percent + " ] ;";
}

std::string macs(const std::string &count) { return " nnet:hasMultiplyAccumulateOps " + count + " ;"; }

std::vector<std::string> names(const Catalog &catalog, const std::vector<ProposedSubstitute> &substitutes) {
    std::vector<std::string> result;
    std::ranges::transform(substitutes, std::back_inserter(result),
                           [&](const ProposedSubstitute &one) { return catalog.model(one.model).name; });
    return result;
}

/// On one roomy board with a camera and a microphone.
DatasetPtr onBoard(const std::string &models) {
    return datasetFrom(models + deviceNamed("board", "100", "100", camera + " " + microphone));
}

ModelId modelCalled(const Catalog &catalog, std::string_view name) {
    const auto found = std::ranges::find(catalog.models, name, &NeuralNetwork::name);
    REQUIRE(found != catalog.models.end());
    return idAt<ModelId>(static_cast<std::size_t>(found - catalog.models.begin()));
}

} // namespace

TEST_CASE("the same task comes before the same sensors and dataset, and these before the same sensors") {
    const auto data = onBoard(
        modelNamed("m", "200", "10", camera, person + pictures) +
        modelNamed("sensors", "1", "1", camera, pose) + modelNamed("dataset", "1", "1", camera, pictures) +
        modelNamed("task", "1", "1", microphone, person) +
        modelNamed("stranger", "1", "1", microphone, pose) + modelNamed("large", "150", "1", camera, person));
    const auto found = substitutesOn(data->catalog, subject, board);
    CHECK(names(data->catalog, found) == std::vector<std::string>{"task", "dataset", "sensors"});
    CHECK(found[0].kinship == Kinship::SameTask);
    CHECK(found[1].kinship == Kinship::SameSensorsAndDataset);
    CHECK(found[2].kinship == Kinship::SameSensors);
    CHECK(found[0].shared == SharedGrounds{});
    CHECK(found[1].shared == SharedGrounds{.sensors = true, .dataset = true});
    CHECK(found[2].shared == SharedGrounds{.sensors = true});
}

TEST_CASE("what the user supposes of sensors decides who is akin") {
    const auto data = onBoard(modelNamed("m", "200", "10", camera) + modelNamed("seeing", "1", "1", camera) +
                              modelNamed("hearing", "1", "1", microphone));
    const Catalog &catalog = data->catalog;
    const auto typeNamed = [&](std::string_view name) {
        const auto type = std::ranges::find(catalog.sensorTypes, name, &SensorType::name);
        return idAt<SensorTypeId>(static_cast<std::size_t>(type - catalog.sensorTypes.begin()));
    };
    const ModelId asked = modelCalled(catalog, "m");
    CHECK(names(catalog, substitutesOn(catalog, asked, board)) == std::vector<std::string>{"seeing"});
    ModelWhatIf whatIf;
    whatIf.sensors.set(typeNamed("Camera"), false, true);
    whatIf.sensors.set(typeNamed("Microphone"), true, false);
    FitRules rules;
    rules.set(asked, whatIf);
    CHECK(names(catalog, substitutesOn(catalog, asked, board, rules)) == std::vector<std::string>{"hearing"});
}

TEST_CASE("of one kinship, those that share more, then the more accurate, then the smaller come first") {
    const std::string classes = " ssn:hasOutput [ nnet:hasOutputInfo \"0: nobody, 1: somebody\" ] ;";
    const auto data = onBoard(modelNamed("m", "200", "10", camera, person + classes) +
                              modelNamed("large", "60", "1", camera, person) +
                              modelNamed("small", "50", "1", camera, person) +
                              modelNamed("poor", "90", "90", camera, person + accuracy("60")) +
                              modelNamed("good", "90", "90", camera, person + accuracy("90")) +
                              modelNamed("alike", "95", "95", camera, person + classes));
    const auto found = substitutesOn(data->catalog, subject, board);
    CHECK(names(data->catalog, found) == std::vector<std::string>{"alike", "good", "poor", "small", "large"});
    CHECK(found.front().shared.outputs);
}

TEST_CASE("what one gives up or gains is a difference, and unknown where a figure is") {
    const auto data =
        onBoard(modelNamed("m", "200", "50", camera, person + accuracy("85.5") + macs("1000")) +
                modelNamed("measured", "80", "70", camera, person + accuracy("83") + macs("400")) +
                modelNamed("silent", "90", "10", camera, person));
    const auto found = substitutesOn(data->catalog, subject, board);
    REQUIRE(found.size() == 2);
    CHECK(found[0].trade.quality == MetricPair{"Top_1_accuracy", 85.5, 83});
    CHECK(found[0].trade.multiplyAccumulates == -600);
    CHECK(found[0].trade.ram == Bytes{-120'000});
    CHECK(found[0].trade.flash == Bytes{20'000});
    CHECK(found[1].trade ==
          Trade{.quality = {}, .multiplyAccumulates = {}, .ram = Bytes{-110'000}, .flash = Bytes{-40'000}});
}

TEST_CASE("an accuracy is never compared with another metric; the same other metric is") {
    const auto metric = [](const std::string &name, const std::string &value) {
        return " nnet:hasMetric [ a nnet:" + name + " ; nnet:hasMetricValue " + value + " ] ;";
    };
    const auto data = onBoard(modelNamed("m", "200", "50", camera, person + metric("AUC", "0.9")) +
                              modelNamed("accuracy", "80", "70", camera, person + accuracy("83")) +
                              modelNamed("auc", "80", "70", camera, person + metric("AUC", "0.8")));
    const auto found = substitutesOn(data->catalog, subject, board);
    REQUIRE(names(data->catalog, found) == std::vector<std::string>{"accuracy", "auc"});
    CHECK_FALSE(found[0].trade.quality.has_value());
    CHECK(found[1].trade.quality == MetricPair{"AUC", 0.9, 0.8});
}

TEST_CASE("how good models are at different tasks is not compared") {
    const auto data = onBoard(modelNamed("m", "200", "50", camera, person + accuracy("90")) +
                              modelNamed("other", "80", "70", camera, pose + accuracy("83")));
    const auto found = substitutesOn(data->catalog, subject, board);
    REQUIRE(found.size() == 1);
    CHECK(found.front().kinship == Kinship::SameSensors);
    CHECK_FALSE(found.front().trade.quality.has_value());
}

TEST_CASE("sensors that have no name, or that nobody needs, are no common ground") {
    CHECK(substitutesOn(onBoard(modelNamed("m", "1", "1", "") + modelNamed("n", "1", "1", ""))->catalog,
                        subject, board)
              .empty());
    const std::string other = "sosa_extend:OtherSensor";
    const auto data = datasetFrom(modelNamed("m", "200", "1", other) + modelNamed("n", "1", "1", other) +
                                  deviceNamed("board", "100", "100", other));
    CHECK(substitutesOn(data->catalog, subject, board).empty());
}

TEST_CASE("what is counted beside the models makes the needs larger, and a trade no other") {
    const auto data = onBoard(modelNamed("m", "200", "10", camera, person) +
                              modelNamed("near", "95", "10", camera, person) +
                              modelNamed("small", "10", "10", camera, person));
    FitRules rules;
    rules.overhead.ram = Bytes{10'000};
    const auto found = substitutesOn(data->catalog, subject, board, rules);
    REQUIRE(names(data->catalog, found) == std::vector<std::string>{"small"});
    CHECK(found.front().trade.ram == Bytes{-190'000});
}

TEST_CASE("where nothing fits the device, those that fit some device can be asked for") {
    const auto data = datasetFrom(
        modelNamed("m", "200", "10", camera, person) + modelNamed("nowhere", "300", "10", camera, person) +
        modelNamed("elsewhere", "50", "10", camera, person) + deviceNamed("small", "1", "100", camera) +
        deviceNamed("large", "100", "100", camera));
    CHECK(substitutesOn(data->catalog, subject, board).empty());
    const auto matrix = match(data->catalog);
    CHECK(names(data->catalog, substitutesAnywhere(data->catalog, matrix.value(), subject)) ==
          std::vector<std::string>{"elsewhere"});
}

TEST_CASE(
    "on the built-in graph the least for MicroNet VWW 3 is 19.98 kB more RAM, and two stand in for it") {
    const std::filesystem::path source(TINYATLAS_SOURCE_DIR);
    const auto dataset =
        openFiles(nullptr, std::array{source / "ontology/schema", source / "ontology/graph"});
    REQUIRE(dataset.ok());
    const Catalog &catalog = dataset.value()->catalog;
    const ModelId micronet = modelCalled(catalog, "ARM_MicroNet_VWW_3");
    const SmallestChanges found = smallestChanges(catalog, micronet, std::nullopt);
    CHECK(found.fitting.empty());
    REQUIRE(found.changes.size() == catalog.devices.size());
    const DeviceChange &least = found.changes.front();
    CHECK(catalog.device(least.device).title == "Arduino Nano 33 BLE Sense TinyML Kit");
    CHECK(least.sensors.empty());
    CHECK(least.memories ==
          std::vector{MemoryGrowth{Requirement::Kind::Ram, Bytes{187'000}, Bytes{206'976}}});

    const auto substitutes = substitutesOn(catalog, micronet, least.device);
    CHECK(names(catalog, substitutes) == std::vector<std::string>{"Person_Detection", "Visual_Alarm_Clock"});
    CHECK(substitutes[0].kinship == Kinship::SameTask);
    CHECK(substitutes[0].shared == SharedGrounds{true, true, true, true});
    CHECK(substitutes[0].trade.ram == Bytes{94'128 - 206'976});
    CHECK_FALSE(substitutes[0].trade.quality.has_value());
    CHECK(substitutes[1].kinship == Kinship::SameSensors);
    CHECK(substitutes[1].shared == SharedGrounds{.sensors = true, .dataset = true, .category = true});
}

TEST_CASE("on the published graph, which states no task, the same two stand in by sensors and dataset") {
    if (test::sharedFolder().empty()) {
        MESSAGE("skipped: the published graph is not there");
        return;
    }
    const auto dataset = openFiles(nullptr, std::array{test::sharedFolder() / "seed"});
    REQUIRE(dataset.ok());
    const Catalog &catalog = dataset.value()->catalog;
    const ModelId micronet = modelCalled(catalog, "ARM_MicroNet_VWW_3");
    const DeviceId least = smallestChanges(catalog, micronet, std::nullopt).changes.front().device;
    const auto substitutes = substitutesOn(catalog, micronet, least);
    REQUIRE(names(catalog, substitutes) ==
            std::vector<std::string>{"Person_Detection", "Visual_Alarm_Clock"});
    CHECK(substitutes[0].kinship == Kinship::SameSensorsAndDataset);
    CHECK(substitutes[0].shared.outputs);
    CHECK(substitutes[1].kinship == Kinship::SameSensorsAndDataset);
    CHECK_FALSE(substitutes[1].shared.outputs);
}
