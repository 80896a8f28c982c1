// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

std::vector<std::string> neededSensors(const Catalog &catalog, const NeuralNetwork &model) {
    std::vector<std::string> names;
    for (const SensorNeed &need : model.sensorNeeds)
        names.push_back(catalog.sensorType(need.type).name);
    return names;
}

bool has(const Catalog &catalog, Finding::Code code) {
    return std::any_of(catalog.findings.begin(), catalog.findings.end(),
                       [code](const Finding &finding) { return finding.code == code; });
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a model is read with its needs") {
    const auto dataset = datasetFrom(modelNamed("kws", "8.08", "18.712", "sosa_extend:Microphone",
                                                " nnet:hasMultiplyAccumulateOps 3.36e+05 ;"));
    const NeuralNetwork &model = dataset->catalog.models.at(0);
    CHECK(model.name == "kws");
    CHECK(model.ram->value == Bytes{8080});
    CHECK(model.flash->value == Bytes{18712});
    CHECK(model.multiplyAccumulates->value == 336000);
    CHECK(neededSensors(dataset->catalog, model) == Names{"Microphone"});
    CHECK(model.group == Group::Audio);
}

TEST_CASE("a metric of 0 is not reported") {
    const auto dataset = datasetFrom(
        modelNamed("zero", "1", "1", "",
                   " nnet:hasMetric [ a nnet:Metric, nnet:Top_1_accuracy ; nnet:hasMetricValue 0.0 ] ;") +
        modelNamed("good", "1", "1", "",
                   " nnet:hasMetric [ a nnet:Metric, nnet:Top_1_accuracy ; nnet:hasMetricValue 92.1 ] ;"));
    CHECK_FALSE(dataset->catalog.models.at(0).top1Accuracy);
    CHECK(dataset->catalog.models.at(1).top1Accuracy->value == 92.1);
    CHECK(has(dataset->catalog, Finding::Code::AccuracyNotReported));
}

TEST_CASE("placeholders are not stated, and a dataset without a scheme is shown as written") {
    const auto dataset = datasetFrom(
        modelNamed("none", "1", "1", "", " nnet:trainingDataset <None> ; schema:citation <N.A.> ;") +
        modelNamed("bare", "1", "1", "", " nnet:trainingDataset <example.org/data.zip> ;"));
    CHECK(dataset->catalog.models.at(0).trainingDataset.empty());
    CHECK(dataset->catalog.models.at(0).citation.empty());
    CHECK(dataset->catalog.models.at(1).trainingDataset == "example.org/data.zip");
    CHECK(has(dataset->catalog, Finding::Code::DatasetNotStated));
    CHECK(has(dataset->catalog, Finding::Code::CitationNotStated));
    CHECK(has(dataset->catalog, Finding::Code::RelativeIri));
}

TEST_CASE("all sensors of one input are needed, and all types of one sensor") {
    const auto dataset = datasetFrom(
        modelNamed("both", "1", "1", "sosa_extend:Gyroscope, schema:Sensor") +
        "[] a sosa_extend1:Accelerometer ; ssn_extend:provideInput :both_input ." +
        modelNamed("typed_twice", "1", "1", "sosa_extend:Camera, sosa_extend:Microphone, sosa:Sensor"));
    CHECK(neededSensors(dataset->catalog, dataset->catalog.models.at(0)) ==
          Names{"Accelerometer", "Gyroscope"});
    CHECK(neededSensors(dataset->catalog, dataset->catalog.models.at(1)) == Names{"Camera", "Microphone"});
    CHECK(dataset->catalog.models.at(1).group == Group::Audio);
}

TEST_CASE("a class that no ontology declares is a need, but not beside one that is declared") {
    const auto dataset = datasetFrom(modelNamed("odd", "1", "1", ":Nose") +
                                     modelNamed("tagged", "1", "1", "sosa_extend:Camera, :Entity"));
    CHECK(neededSensors(dataset->catalog, dataset->catalog.models.at(0)) == Names{"Nose"});
    CHECK(neededSensors(dataset->catalog, dataset->catalog.models.at(1)) == Names{"Camera"});
}

TEST_CASE("layers run input, middle by index, output") {
    std::string text =
        ":nn a nnet:NeuralNetwork ; nnet:outputLayer :out ; nnet:inputLayer :in ; nnet:middleLayer ";
    for (int i = 12; i > 0; --i)
        text += ":m" + std::to_string(i) + (i > 1 ? "," : " . ");
    text += ":in nnet:hasIndex 1 ; nnet:hasType nnet:Reshape ; nnet:shapeIn \"[   1 1960]\" . :out "
            "nnet:hasIndex 14 ; nnet:hasType nnet:Softmax .";
    for (int i = 1; i <= 12; ++i)
        text += ":m" + std::to_string(i) + " nnet:hasIndex " + std::to_string(i) +
                " ; nnet:hasType nnet:" + (i == 10 ? "AvgPool2D" : "Conv2D") +
                " ; nnet:hasQuantization nnet:Int8 .";
    const auto dataset = datasetFrom(text);
    const auto &layers = dataset->catalog.models.at(0).layers;
    REQUIRE(layers.size() == 14);
    CHECK(layers.front().type == "Reshape");
    CHECK(layers.front().shapeIn == "[1 1960]");
    CHECK(layers.at(10).type == "AveragePool2D");
    CHECK(layers.back().type == "Softmax");
    CHECK(dataset->catalog.models.at(0).precisions() == Names{"Int8"});
}

TEST_CASE("memory in other units is held in bytes") {
    const auto ramIn = [](const char *unit) {
        return datasetFrom(":d a s3n:SmartSensor ; ssn:hasSubSystem [ s3n:hasSystemCapability [ "
                           "ssn-system:hasSystemProperty "
                           "[ a s3n_extend:RAM ; schema:value 2 ; schema:unitCode " +
                           std::string(unit) + " ] ] ] .")
            ->catalog.devices.at(0)
            .microcontrollers.at(0)
            .ram;
    };
    CHECK(ramIn("om:byte")->value == Bytes{2});
    CHECK(ramIn("om:kilobyte")->value == Bytes{2000});
    CHECK(ramIn("om:kibibyte")->value == Bytes{2048});
    CHECK(ramIn("om:megabyte")->value == Bytes{2'000'000});
    CHECK(ramIn("om:mebibyte")->value == Bytes{2'097'152});
    CHECK_FALSE(ramIn("om:furlong"));
}

TEST_CASE("a need without a unit, negative or no number is unknown") {
    for (const char *need : {"schema:minValue 5", "schema:minValue -5 ; schema:unitCode om:kilobyte",
                             "schema:minValue \"much\" ; schema:unitCode om:kilobyte",
                             "schema:minValue 1e40 ; schema:unitCode om:kilobyte"}) {
        CAPTURE(need);
        const auto dataset = datasetFrom(":nn a nnet:NeuralNetwork ; s3n:hasProcedureFeature [ "
                                         "ssn-system:inCondition [ a s3n_extend:RAM ; " +
                                         std::string(need) + " ] ] .");
        CHECK_FALSE(dataset->catalog.models.at(0).ram);
        CHECK_FALSE(has(dataset->catalog, Finding::Code::ModelWithoutRam));
    }
}

TEST_CASE("of different figures the model's largest and the device's smallest count") {
    const auto twice = [](const std::string &property, const std::string &a, const std::string &b) {
        const auto node = [&](const std::string &value) {
            return "[ a s3n_extend:RAM ; " + property + " " + value + " ; schema:unitCode om:kilobyte ]";
        };
        return node(a) + ", " + node(b);
    };
    const auto dataset =
        datasetFrom(":nn a nnet:NeuralNetwork ; s3n:hasProcedureFeature [ ssn-system:inCondition " +
                    twice("schema:minValue", "10", "20") +
                    " ] . :same a nnet:NeuralNetwork ; s3n:hasProcedureFeature [ ssn-system:inCondition " +
                    twice("schema:minValue", "10", "1.0e1") +
                    " ] . :d a s3n:SmartSensor ; ssn:hasSubSystem [ a s3n:MicroController ; "
                    "s3n:hasSystemCapability [ ssn-system:hasSystemProperty " +
                    twice("schema:value", "64", "32") + " ] ] .");
    CHECK(dataset->catalog.models.at(0).ram->value == Bytes{20000});
    CHECK(dataset->catalog.models.at(1).ram->value == Bytes{10000});
    CHECK(dataset->catalog.devices.at(0).microcontrollers.at(0).ram->value == Bytes{32000});
    const auto &findings = dataset->catalog.findings;
    CHECK(std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
              return finding.code == Finding::Code::DifferentFigures;
          }) == 2);
}

TEST_CASE("a device is read with its sensors, whatever the depth") {
    const auto dataset =
        datasetFrom(deviceNamed("board", "172", "628", "sosa_extend:Camera sosa_extend1:Microphone") +
                    ":board ssn:hasSubSystem [ ssn:hasSubSystem [ a sosa_extend:Gyroscope, ssn:System ] ] .");
    const Device &device = dataset->catalog.devices.at(0);
    Names names;
    for (const SensorTypeId type : device.sensors)
        names.push_back(dataset->catalog.sensorType(type).name);
    CHECK(names == Names{"Camera", "Gyroscope", "Microphone"});
    CHECK(device.sensorsKnown);
    CHECK(device.title == "board");
    CHECK(device.microcontrollers.size() == 1);
}

TEST_CASE("a device without any sensor has unknown sensors, and always one microcontroller") {
    const auto dataset = datasetFrom(":bare a s3n:SmartSensor .");
    CHECK_FALSE(dataset->catalog.devices.at(0).sensorsKnown);
    CHECK(dataset->catalog.devices.at(0).microcontrollers.size() == 1);
    CHECK(dataset->catalog.devices.at(0).title == "bare");
}

TEST_CASE("names that are missing are made from what there is; English comes first") {
    const auto dataset = datasetFrom(":nn a nnet:NeuralNetwork ; schema:identifier \"id-1\" . "
                                     ":d a s3n:SmartSensor ; td:title \"Gerät\"@de , \"Board\"@en .");
    CHECK(dataset->catalog.models.at(0).name == "id-1");
    CHECK(dataset->catalog.devices.at(0).title == "Board");
}

TEST_CASE("circles in classes and parts end") {
    const auto dataset =
        datasetFrom(modelNamed("nn", "1", "1", ":A") + ":A rdfs:subClassOf :B . :B rdfs:subClassOf :A . " +
                    ":d a s3n:SmartSensor ; ssn:hasSubSystem :p . :p a :B ; ssn:hasSubSystem :q . :q "
                    "ssn:hasSubSystem :p . "
                    ":x schema:name :y . :y schema:name :x . :nn schema:creator :x .");
    CHECK(dataset->catalog.devices.at(0).sensors.size() == 1);
    CHECK(dataset->catalog.models.at(0).creator == "http://example.org/x");
}

TEST_CASE("two files about one device describe its one microcontroller; the smaller figures count") {
    const auto board = [](const char *flash) {
        return std::string(test::prefixes) + deviceNamed("board", "100", flash, "sosa_extend:Camera");
    };
    const std::array files{BuiltInGraph{"old", board("400")}, BuiltInGraph{"new", board("20")}};
    const auto dataset = loadBuiltIn(files);
    REQUIRE(dataset.ok());
    const Catalog &catalog = dataset.value()->catalog;
    REQUIRE(catalog.devices.at(0).microcontrollers.size() == 1);
    CHECK(catalog.devices.at(0).microcontrollers.at(0).flash->value == Bytes{20000});
    CHECK(has(catalog, Finding::Code::DifferentFigures));
}

TEST_CASE("memory of a part that is no microcontroller counts only where no microcontroller is declared") {
    const auto dataset =
        datasetFrom(deviceNamed("d", "5", "100", "") +
                    ":d ssn:hasSubSystem [ a sosa_extend:Microphone ; s3n:hasSystemCapability "
                    "[ ssn-system:hasSystemProperty [ a s3n_extend:RAM ; schema:value 100000 ; "
                    "schema:unitCode om:kilobyte ] ] ] .");
    REQUIRE(dataset->catalog.devices.at(0).microcontrollers.size() == 1);
    CHECK(dataset->catalog.devices.at(0).microcontrollers.at(0).ram->value == Bytes{5000});
}

TEST_CASE("a device within a device keeps its own parts, of a subclass too") {
    const auto dataset = datasetFrom(":Board rdfs:subClassOf s3n:SmartSensor . " +
                                     deviceNamed("gateway", "5", "5", "sosa_extend:Camera") +
                                     ":gateway ssn:hasSubSystem :inner . :inner a :Board ; ssn:hasSubSystem "
                                     "[ a sosa_extend:Microphone ] .");
    REQUIRE(dataset->catalog.devices.size() == 2);
    CHECK(dataset->catalog.devices.at(0).sensors.size() == 1);
}

TEST_CASE("a subclass of a sensor class, of memory or of a microcontroller is one") {
    const auto dataset = datasetFrom(
        ":MEMS rdfs:subClassOf sosa_extend:Microphone . :SRAM rdfs:subClassOf s3n_extend:RAM . "
        ":Cortex rdfs:subClassOf s3n:MicroController . "
        ":d a s3n:SmartSensor ; ssn:hasSubSystem [ a :MEMS ] , [ a :Cortex ; s3n:hasSystemCapability "
        "[ ssn-system:hasSystemProperty [ a :SRAM ; schema:value 7 ; schema:unitCode om:kilobyte ] ] ] .");
    CHECK(dataset->catalog.devices.at(0).sensorsKnown);
    CHECK(dataset->catalog.devices.at(0).microcontrollers.at(0).ram->value == Bytes{7000});
}

TEST_CASE("a thing keeps its IRI as written, and a title of blanks is none") {
    const auto dataset =
        datasetFrom("nnet1:kws1 a nnet:NeuralNetwork . :d a s3n:SmartSensor ; td:title \"  \" .");
    CHECK(dataset->store.term(dataset->catalog.models.at(0).term).text ==
          "http://tinyml-schema.org/networkschema#kws1");
    CHECK(dataset->catalog.devices.at(0).title == "d");
}

TEST_CASE("a long chain of classes is read soon, and sooner where it is stopped") {
    constexpr int classes = 5'000;
    std::string chain = modelNamed("m", "1", "1", "") + deviceNamed("d", "1", "1", "");
    for (int i = 0; i < classes; ++i) {
        const std::string number = std::to_string(i);
        chain += ":Class" + number + " rdfs:subClassOf :Class" + std::to_string(i + 1) + " . ";
        chain += ":d ssn:hasSubSystem [ a :Class" + number + " ] .\n";
    }
    chain += ":Class500 rdfs:subClassOf sosa_extend:Microphone .";
    const auto dataset = datasetFrom(chain);
    CHECK(dataset->catalog.devices.at(0).sensors.size() > 500); // all that are a microphone from near enough
    std::stop_source stop;
    stop.request_stop();
    const Catalog stopped = readCatalog(dataset->store, stop.get_token());
    CHECK(stopped.models.empty());
    CHECK(stopped.sensorTypes.empty());
    CHECK(stopped.findings.empty());
}
