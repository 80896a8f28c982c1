// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/finding_log.h"
#include "core/fit/fit_matrix.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <set>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

using Codes = std::vector<std::string>;

Codes codesOf(const Dataset &dataset) {
    Codes codes;
    for (const Finding &finding : dataset.catalog.findings)
        codes.emplace_back(codeName(finding.code));
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::string listed(const Codes &codes) {
    std::string text;
    for (const std::string &code : codes)
        text += (text.empty() ? "" : ", ") + code;
    return text;
}

const std::string model =
    modelNamed("m", "10", "20", "sosa_extend:Microphone", " schema:identifier \"id\" ;");
const std::string device = deviceNamed("d", "100", "200", "sosa_extend:Microphone");

/// A model with nothing odd about it but its need of RAM.
std::string modelNeeding(const std::string &ram) {
    return modelNamed("m", "", "20", "sosa_extend:Microphone", " schema:identifier \"id\" ;") +
           ":m s3n:hasProcedureFeature [ ssn-system:inCondition " + ram + " ] .";
}

std::string metric(const std::string &value, const std::string &kind = "nnet:Top_1_accuracy") {
    return ":m nnet:hasMetric [ a nnet:Metric, " + kind + " ; nnet:hasMetricValue " + value + " ] .";
}

/// One that is no accuracy: of no class but that of all metrics.
std::string otherMetric(const std::string &value) {
    return ":Loss rdfs:subClassOf nnet:Metric . " + metric(value, ":Loss");
}

std::string middleLayers(const std::vector<std::string> &indexes) {
    std::string text;
    for (const std::string &index : indexes)
        text += ":m nnet:middleLayer [ a nnet:Layer ; " + index + " ] .";
    return text;
}

/// A device with another microcontroller, or memory elsewhere.
std::string partOf(const std::string &type, const std::string &kilobytes) {
    const auto property = [&](const std::string &kind) {
        return "ssn-system:hasSystemProperty [ a s3n_extend:" + kind + " ; schema:value " + kilobytes +
               " ; schema:unitCode om:kilobyte ] ; ";
    };
    return ":d ssn:hasSubSystem [ " + type + " s3n:hasSystemCapability [ " + property("RAM") +
           property("Flash") + "] ] .";
}

std::string replaced(std::string text, const std::string &what, const std::string &by) {
    return text.replace(text.find(what), what.size(), by);
}

struct Case {
    const char *code; ///< the one finding that is expected
    std::string turtle;
};

void checkEach(const std::vector<Case> &cases) {
    for (const Case &one : cases) {
        CAPTURE(one.turtle);
        CHECK(listed(codesOf(*datasetFrom(one.turtle))) == one.code);
    }
}

} // namespace

TEST_CASE("every code has a name of its own") {
    std::set<std::string_view> names;
    for (const Finding::Code code : allFindingCodes())
        names.insert(codeName(code));
    CHECK(names.size() == allFindingCodes().size());
    CHECK(codeName(Finding::Code::AccuracyNotReported) == "accuracy-not-reported");
}

TEST_CASE("nothing is found where nothing is odd") { CHECK(codesOf(*datasetFrom(model + device)).empty()); }

TEST_CASE("what the words of a graph tell") {
    const std::string clean = model + device;
    checkEach({
        {"alias-name", clean + ":m nnet:inputLayer [ nnet:hasType nnet:AvgPool2D ] ."},
        {"colon-in-name", clean + ":d ssn:hasSubSystem [ a sosa_extend::Magnetometer ] ."},
        {"undeclared-type", clean + ":m nnet:hasCategory nnet:Sorting ."},
        {"undeclared-type", clean + ":m nnet:inputLayer [ nnet:hasType nnet:Add ] ."},
        {"undeclared-type", clean + ":x a schema:Sensor ."},
        {"undeclared-property", clean + ":m nnet:hasColour \"red\" ."},
        {"undeclared-property", clean + ":d td:readOnly true ."},
        {"foreign-type", clean + ":x a :Toy ."},
        {"doubled-slash", clean + ":m schema:citation <http://example.org/a//b> ."},
        {"relative-iri", clean + ":m nnet:trainingDataset <data.zip> ."},
        {"schema-org-http", clean + ":m <http://schema.org/creator> \"me\" ."},
        {"dataset-not-stated", clean + ":m nnet:trainingDataset <None> ."},
        {"dataset-not-stated", clean + ":m nnet:trainingDataset \"None\" ."},
        {"citation-not-stated", clean + ":m schema:citation <N.A.> ."},
        {"value-not-stated", clean + ":m schema:creator \"N.A.\" ."},
        {"value-not-stated", clean + ":d schema:manufacturer \" \" ."},
    });
}

TEST_CASE("a word is no finding where the graph declares it, or where it is as it should be") {
    const std::string clean = model + device;
    for (const char *fine :
         {":m nnet:hasCategory nnet:Sorting . nnet:Sorting a nnet:NetworkCategory .",
          ":x a :Toy . :Toy rdfs:subClassOf :Thing .", ":x a schema:Person , rdfs:Resource .",
          ":m schema:citation <http://example.org/look?at=http://example.com/a//b> .",
          ":m schema:citation <https://web.archive.org/web/2020/http://example.org/a> .",
          ":m schema:keywords \"-\" .", "nnet:AvgPool2D a nnet:LayerType ."}) {
        CAPTURE(fine);
        CHECK(codesOf(*datasetFrom(clean + fine)).empty());
    }
}

TEST_CASE("the same word used often is one finding with a count") {
    const auto dataset = datasetFrom(
        model + device +
        middleLayers({"nnet:hasIndex 1 ; nnet:hasType nnet:Add", "nnet:hasIndex 2 ; nnet:hasType nnet:Add"}));
    REQUIRE(dataset->catalog.findings.size() == 1);
    CHECK(dataset->catalog.findings.front().count == 2);
}

TEST_CASE("namespaces of the first generation are named for each file, and so is a mixture") {
    const auto file = [](const std::string &turtle) { return std::string(test::prefixes) + turtle; };
    const std::array files{
        BuiltInGraph{"second", file(model + device)},
        BuiltInGraph{"first", file(":m nnet1:hasCategory nnet1:Classification .")},
        BuiltInGraph{"first again", file(":m nnet1:hasCategory nnet1:Unsupervised .")},
    };
    const auto loaded = loadBuiltIn(files);
    REQUIRE(loaded.ok());
    const Dataset &dataset = *loaded.value();
    CHECK(codesOf(dataset) ==
          Codes{"first-generation-namespace", "first-generation-namespace", "mixed-generations"});
    CHECK(dataset.store.place(dataset.catalog.findings[0].statement).source == 1);
    CHECK(dataset.catalog.findings[0].count == 2);
    CHECK(dataset.store.place(dataset.catalog.findings[1].statement).source == 2);
}

TEST_CASE("what figures of memory tell") {
    const auto ram = [](const std::string &figure) { return "[ a s3n_extend:RAM ; " + figure + " ]"; };
    const std::string ten = ram("schema:minValue 10 ; schema:unitCode om:kilobyte");
    const std::string twenty = ram("schema:minValue 20 ; schema:unitCode om:kilobyte");
    const std::string tenAgain = ram("schema:minValue 1.0e1 ; schema:unitCode om:kilobyte");
    checkEach({
        {"model-without-ram",
         modelNamed("m", "", "20", "sosa_extend:Microphone", " schema:identifier \"id\" ;") + device},
        {"model-without-flash",
         modelNamed("m", "10", "", "sosa_extend:Microphone", " schema:identifier \"id\" ;") + device},
        {"model-without-ram", modelNeeding(ram("schema:unitCode om:kilobyte")) + device},
        {"device-without-ram", model + deviceNamed("d", "", "200", "sosa_extend:Microphone")},
        {"device-without-flash", model + deviceNamed("d", "100", "", "sosa_extend:Microphone")},
        {"missing-unit", modelNeeding(ram("schema:minValue 10")) + device},
        {"unknown-unit", modelNeeding(ram("schema:minValue 10 ; schema:unitCode om:furlong")) + device},
        {"different-units",
         modelNeeding(ram("schema:minValue 10 ; schema:unitCode om:byte , om:kilobyte")) + device},
        {"unusable-figure", modelNeeding(ram("schema:minValue -10 ; schema:unitCode om:byte")) + device},
        {"unusable-figure", modelNeeding(ram("schema:minValue \"much\" ; schema:unitCode om:byte")) + device},
        {"unusable-figure", modelNeeding(ram("schema:minValue 1e40 ; schema:unitCode om:byte")) + device},
        {"zero-figure", modelNeeding(ram("schema:minValue 0 ; schema:unitCode om:byte")) + device},
        {"different-figures", modelNeeding(ten + "," + twenty + "," + tenAgain) + device},
        {"repeated-figure", modelNeeding(ten + "," + tenAgain) + device},
        {"several-microcontrollers", model + device + partOf("a s3n:MicroController ;", "50")},
        {"no-microcontroller", model +
                                   ":d a s3n:SmartSensor ; td:title \"d\" ; "
                                   "ssn:hasSubSystem [ a sosa_extend:Microphone ] ." +
                                   partOf("", "50")},
    });
}

TEST_CASE("a figure that counts knows the one that contradicts it") {
    const auto dataset = datasetFrom(
        modelNeeding("[ a s3n_extend:RAM ; schema:minValue 10 , 30 , 20 ; schema:unitCode om:byte ]") +
        device);
    REQUIRE(codesOf(*dataset) == Codes{"different-figures"});
    const Finding &finding = dataset->catalog.findings.front();
    const auto value = [&](StatementId id) {
        return dataset->store.term(dataset->store.statement(id).object).text;
    };
    CHECK(value(finding.statement) == "30");
    CHECK(value(finding.other) != "30");
}

TEST_CASE("what sensors tell") {
    const std::string two = "[] ssn_extend:provideInput :m_input ; a sosa_extend:Camera .";
    checkEach({
        {"model-without-input", ":m a nnet:NeuralNetwork ; schema:name \"m\" ; schema:identifier \"id\" ; "
                                "s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:RAM , "
                                "s3n_extend:Flash ; schema:minValue 1 ; schema:unitCode om:byte ] ] ." +
                                    device},
        {"model-without-sensor", modelNamed("m", "1", "1", "", " schema:identifier \"id\" ;") + device},
        {"needed-sensor-without-type",
         modelNamed("m", "1", "1", "sosa:Sensor", " schema:identifier \"id\" ;") + device},
        {"several-sensors",
         model + two + deviceNamed("d", "1", "1", "sosa_extend:Microphone sosa_extend:Camera")},
        {"sensor-on-no-device", model + deviceNamed("d", "1", "1", "sosa_extend:Camera")},
        {"carried-sensor-without-type",
         model + deviceNamed("d", "1", "1", "sosa_extend:Microphone sosa:Sensor")},
    });
    CHECK(codesOf(*datasetFrom(model + deviceNamed("d", "1", "1", ""))) ==
          Codes{"device-without-sensors", "sensor-on-no-device"});
}

TEST_CASE("who is confused with whom") {
    const std::string other = modelNamed("n", "1", "1", "sosa_extend:Microphone");
    checkEach({
        {"model-without-identifier", modelNamed("m", "1", "1", "sosa_extend:Microphone") + device},
        {"device-without-title",
         model + ":d a s3n:SmartSensor ; ssn:hasSubSystem [ a sosa_extend:Microphone ] ." +
             partOf("a s3n:MicroController ;", "50")},
        {"same-identifier", model + device + other + ":n schema:identifier \"id\" ."},
        {"same-name", model + device + replaced(other, "\"n\"", "\"m\"") + ":n schema:identifier \"id-2\" ."},
        {"same-title", model + device + replaced(device, ":d ", ":e ")},
        {"model-and-device", model + replaced(device, ":d ", ":m ")},
        {"different-values", model + device + ":m schema:name \"another\" ."},
        {"different-values", model + device + ":d td:title \"another\" ."},
    });
    const std::string fine = R"(:m schema:name "anders"@de ; schema:creator "a" , "b" .)";
    CHECK(listed(codesOf(*datasetFrom(model + device + fine))).empty());
}

TEST_CASE("a thing of which nothing is stated is told all that it lacks") {
    CHECK(listed(codesOf(*datasetFrom(":m a nnet:NeuralNetwork ."))) ==
          "model-without-flash, model-without-identifier, model-without-input, model-without-name, "
          "model-without-ram, no-devices");
    CHECK(listed(codesOf(*datasetFrom(":d a s3n:SmartSensor ."))) ==
          "device-without-flash, device-without-ram, device-without-sensors, device-without-title, "
          "no-microcontroller, no-models");
}

TEST_CASE("what metrics and counts tell") {
    const std::string clean = model + device;
    checkEach({
        {"accuracy-not-reported", clean + metric("0")},
        {"accuracy-not-reported", clean + metric("0.0e0", "nnet:Top_5_accuracy")},
        {"unusable-metric", clean + metric("\"good\"")},
        {"unusable-metric", clean + metric("-5")},
        {"unusable-metric", clean + metric("100.5")},
        {"accuracy-below-one", clean + metric("0.92")},
        {"different-values", clean + metric("90") + metric("91")},
        {"different-values", clean + ":m nnet:hasMultiplyAccumulateOps 5 , 6 , 5.0 ."},
        {"unusable-count", clean + ":m nnet:hasMultiplyAccumulateOps \"many\" ."},
        {"unusable-count", clean + ":m nnet:hasMultiplyAccumulateOps 0 ."},
        {"unusable-count", clean + ":m nnet:hasMultiplyAccumulateOps 2e20 ."},
        {"unusable-count", clean + ":m nnet:hasMultiplyAccumulateOps 1e-20 ."},
        {"unusable-metric", clean + otherMetric("1e300")},
        {"unusable-metric", clean + otherMetric("-1e300")},
        {"unusable-metric", clean + otherMetric("1e-300")},
    });
    const auto odd = datasetFrom(clean + metric("100.5") + metric("-5") + otherMetric("1e300") +
                                 ":m nnet:hasMultiplyAccumulateOps 1e300 .");
    CHECK(odd->catalog.models.front().metrics.empty());
    CHECK_FALSE(odd->catalog.models.front().top1Accuracy);
    CHECK_FALSE(odd->catalog.models.front().multiplyAccumulates);
}

TEST_CASE("what layers tell") {
    const std::string clean = model + device;
    checkEach({
        {"several-input-layers", clean + ":m nnet:inputLayer [ nnet:hasIndex 1 ] , [ nnet:hasIndex 1 ] ."},
        {"several-output-layers", clean + ":m nnet:outputLayer [ nnet:hasIndex 2 ] , [ nnet:hasIndex 3 ] ."},
        {"layer-without-index", clean + middleLayers({"nnet:hasIndex 1", "nnet:hasIndex \"one\""})},
        {"repeated-layer-index",
         clean + middleLayers({"nnet:hasIndex 1", "nnet:hasIndex 2", "nnet:hasIndex 1"})},
        {"layer-index-gap", clean + middleLayers({"nnet:hasIndex 1", "nnet:hasIndex 4"})},
    });
    const auto usual = datasetFrom(clean + ":m nnet:inputLayer [ nnet:hasIndex 1 ] ." +
                                   middleLayers({"nnet:hasIndex 2", "nnet:hasIndex 1"}) +
                                   ":m nnet:outputLayer [ nnet:hasIndex 4 ] .");
    CHECK(codesOf(*usual) == Codes{"shared-layer-index"});
}

TEST_CASE("an empty file and a graph of nothing are said to be so") {
    CHECK(codesOf(*datasetFrom("")) == Codes{"empty-file", "no-devices", "no-models"});
    const std::array files{BuiltInGraph{"all", std::string(test::prefixes) + model + device},
                           BuiltInGraph{"none", "# nothing"}};
    const auto loaded = loadBuiltIn(files);
    REQUIRE(loaded.ok());
    REQUIRE(codesOf(*loaded.value()) == Codes{"empty-file"});
    CHECK(loaded.value()->catalog.findings.front().source == 1);
}

TEST_CASE("a finding changes no verdict") {
    const std::string odd = metric("0") + ":m nnet:trainingDataset <None> ; nnet:hasColour \"red\" ; "
                                          "nnet:hasCategory nnet:Sorting ; schema:name \"n\" .";
    CHECK(match(datasetFrom(model + device)->catalog).value().fit() ==
          match(datasetFrom(model + device + odd)->catalog).value().fit());
}

TEST_CASE("a metric of many classes and values is read within bounds") {
    std::string odd = ":m nnet:hasMetric :shared . :shared a nnet:Metric";
    for (int i = 0; i < 1'000; ++i)
        odd += ", :Class" + std::to_string(i);
    odd += " ; nnet:hasMetricValue 1";
    for (int i = 2; i <= 1'000; ++i)
        odd += ", " + std::to_string(i);
    const auto dataset = datasetFrom(model + device + odd + " .");
    CHECK(dataset->catalog.models.at(0).metrics.size() <= 1'000);
    CHECK(dataset->catalog.findings.size() < 2'000); // a thousand of them on the classes
}

TEST_CASE("what is wrong many times about one model is listed up to a number, and counted") {
    std::string odd = ":m nnet:hasMetric :shared . :shared a nnet:Metric ; nnet:hasMetricValue \"x0\"";
    for (int i = 1; i < 300; ++i)
        odd += ", \"x" + std::to_string(i) + '"';
    const auto dataset = datasetFrom(model + device + odd + " .");
    std::size_t listed = 0;
    std::size_t counted = 0;
    for (const Finding &finding : dataset->catalog.findings) {
        if (finding.code == Finding::Code::UnusableMetric) {
            ++listed;
            counted += finding.count;
        }
    }
    CHECK(listed == FindingLog::mostOfOneCode);
    CHECK(counted == 300);
}

TEST_CASE("the gaps of many layers do not count past the largest number") {
    std::string layers;
    for (int i = 1; i <= 4'400; ++i)
        layers += ":m nnet:middleLayer [ nnet:hasIndex " + std::to_string(i) + "000000.0 ] .";
    const auto dataset = datasetFrom(model + device + layers);
    const auto &findings = dataset->catalog.findings;
    const auto gap = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.code == Finding::Code::LayerIndexGap;
    });
    REQUIRE(gap != findings.end());
    CHECK(gap->count == std::numeric_limits<std::uint32_t>::max());
}
