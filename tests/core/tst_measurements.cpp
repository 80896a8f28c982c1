// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tinyatlas;

using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

/// A model with a size like "236.072 kilobyte", and more properties of it.
std::string modelOfSize(const std::string &name, const std::string &size, const std::string &more = {}) {
    const auto blank = size.find(' ');
    return ":" + name + " a nnet:NeuralNetwork ; schema:name \"" + name + "\" ; " + more +
           " s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:Flash ; schema:minValue " +
           size.substr(0, blank) + " ; schema:unitCode om:" + size.substr(blank + 1) + " ] ] .\n";
}

std::string sized(const std::string &bytes) {
    return "ta:modelSize [ schema:value " + bytes + " ; schema:unitCode om:byte ] ; ";
}

constexpr const char *oneMillisecond =
    "sosa:hasResult [ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] .\n";

/// A measurement of 1 ms with more properties.
std::string measurement(const std::string &name, const std::string &more) {
    return ":" + name + " a ta:Measurement ; " + more + oneMillisecond;
}

/// One that states a figure: "ta:Energy 2.5 millijoule".
Measurement measured(const std::string &type, const std::string &value, const std::string &unit) {
    const std::string unitCode = unit.empty() ? "" : " ; schema:unitCode om:" + unit;
    const auto dataset = datasetFrom(":m a ta:Measurement ; sosa:hasResult [ a " + type + " ; schema:value " +
                                     value + unitCode + " ] , [ a ta:TruePositives ; schema:value 1 ] .");
    REQUIRE(dataset->catalog.measurements.size() == 1);
    return dataset->catalog.measurements.front();
}

std::vector<std::string> codesOf(const Dataset &dataset) {
    std::vector<std::string> codes;
    for (const Finding &finding : dataset.catalog.findings) {
        if (finding.code >= Finding::Code::MeasurementWithoutModel)
            codes.emplace_back(codeName(finding.code));
    }
    return codes;
}

/// The names of the models that the measurements were joined with; "-" for none.
std::string modelsOf(const Dataset &dataset) {
    std::string names;
    for (const Measurement &one : dataset.catalog.measurements)
        names += (names.empty() ? "" : " ") +
                 (one.model.valid() ? dataset.catalog.model(one.model).name : std::string("-"));
    return names;
}

constexpr const char *hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

} // namespace

TEST_CASE("a measurement says what ran, where, under which rules, and how long it took") {
    const auto dataset = datasetFrom(
        modelNamed("kws", "20", "53.936", "sosa_extend:Microphone") +
        deviceNamed("nucleo", "640", "2048", "sosa_extend:Microphone") +
        ":system a ta:BenchmarkSystem ; schema:name \"N_1\" ; ta:boardName \"Nucleo\" ; ta:deviceClass "
        "\"MCU\" ; "
        "ta:processor \"M4\" ; ta:clock [ schema:value 0.12 ; schema:unitCode om:gigahertz ] .\n"
        ":m a ta:Measurement ; sosa:usedProcedure :kws ; sosa:hasFeatureOfInterest :nucleo , :system ;"
        "  ta:benchmark \"MLPerf Tiny\" ; ta:round \"v1.1\" ; ta:division ta:ClosedDivision ; ta:submitter "
        "\"Bosch\" ;"
        "  ta:status \"available\" ; schema:runtimePlatform \"HALE\" ; ta:quantization \"int8\" ; ta:runs 30 "
        ";"
        "  <http://purl.org/dc/terms/date> \"2026-08-16\" ;"
        "  <http://www.w3.org/ns/prov#hadPrimarySource> \"repository:path\" ; rdfs:comment \"careful\" ;"
        "  sosa:hasResult [ a ta:Latency ; schema:value 14.7 ; schema:unitCode om:millisecond-Time ] ,"
        "    [ a ta:Energy ; schema:value 0.4 ; schema:unitCode om:millijoule ;"
        "      <http://www.w3.org/ns/prov#hadPrimarySource> \"repository:energy\" ;"
        "      ta:supplyVoltage [ schema:value 1.8 ; schema:unitCode om:volt ] ] ,"
        "    [ a ta:ArenaSize ; schema:value 24 ; schema:unitCode om:kibibyte ] ,"
        "    [ a nnet:Top_1_accuracy ; schema:value 90.2 ; schema:unitCode om:percent ] .");
    REQUIRE(dataset->catalog.measurements.size() == 1);
    const Measurement &one = dataset->catalog.measurements.front();
    CHECK(dataset->catalog.model(one.model).name == "kws");
    CHECK(dataset->catalog.device(one.device).title == "nucleo");
    REQUIRE(one.system);
    CHECK(one.system->boardName == "Nucleo");
    CHECK(one.system->clock->value == 120);
    CHECK(one.benchmark + ' ' + one.round + ' ' + one.submitter + ' ' + one.status ==
          "MLPerf Tiny v1.1 Bosch available");
    CHECK(one.division == Division::Closed);
    CHECK(one.runtime == "HALE");
    CHECK(one.quantization == "int8");
    CHECK(one.date == "2026-08-16");
    CHECK(one.source == "repository:path");
    CHECK(one.notes == std::vector<std::string>{"careful"});
    CHECK(one.latency->value == 14'700);
    CHECK(one.energy->value == 400);
    CHECK(objectText(dataset->store, one.energy->source) == "repository:energy");
    CHECK(one.supplyVoltage->value == 1'800);
    CHECK(one.arena->value == 24 * 1024);
    CHECK(one.runs->value == 30);
    REQUIRE(one.quality.size() == 1);
    CHECK(one.quality.front().figure.value == 90.2);
    CHECK(dataset->catalog.measurementsOf(one.model).size() == 1);
    CHECK(dataset->catalog.measurementsOn(one.device).size() == 1);
}

TEST_CASE("units are converted without noise in the last digits") {
    CHECK(measured("ta:Latency", "13.6509", "millisecond-Time").latency->value == 13'650.9);
    CHECK(measured("ta:Latency", "1.23916e+00", "second-Time").latency->value == 1'239'160);
    CHECK(measured("ta:Latency", "474220", "microsecond-Time").latency->value == 474'220);
    CHECK(measured("ta:Energy", "1.5", "joule").energy->value == 1'500'000);
    CHECK(measured("ta:Energy", "31.537", "microjoule").energy->value == 31.537);
    CHECK(measured("ta:Energy", "5", "nanojoule").energy->value == 0.005);
    CHECK(measured("ta:ArenaSize", "1.5", "mebibyte").arena->value == 1'572'864);
    CHECK(measured("ta:AveragePower", "30", "microwatt").averagePower->value == 0.03);
}

TEST_CASE("a figure that was worked out from others is no measured one") {
    CHECK(measured("ta:Latency ; ta:estimated true", "4.251", "millisecond-Time").latency->isEstimated);
    CHECK_FALSE(
        measured("ta:Latency ; ta:estimated false", "4.251", "millisecond-Time").latency->isEstimated);
    CHECK_FALSE(measured("ta:Latency", "4.251", "millisecond-Time").latency->isEstimated);
}

TEST_CASE("a figure that is empty, 0, negative, absurd or without its unit was not measured") {
    CHECK_FALSE(measured("ta:Latency", "5", "millisecond-Time").energy);
    for (const char *value : {"0", "0.0", "-3", "1e30", "\"soon\""})
        CHECK_FALSE(measured("ta:Energy", value, "microjoule").energy);
    CHECK_FALSE(measured("ta:Energy", "5", "").energy);
    CHECK_FALSE(measured("ta:Energy", "5", "millisecond-Time").energy);
    CHECK_FALSE(measured("ta:Latency", "5", "fortnight").latency);
    CHECK(measured("nnet:Top_1_accuracy", "101", "percent").quality.size() == 1);
    CHECK(measured("ta:FalsePositives", "0", "").quality.size() == 2);
}

TEST_CASE("a model is found by its size in bytes, never by its name") {
    const std::string models = modelOfSize("Person_Detection", "236.072 kilobyte") +
                               modelOfSize("person_detect_of_the_example", "300568 byte");
    CHECK(modelsOf(*datasetFrom(models +
                                measurement("a", "ta:modelLabel \"Person_Detection\" ; " + sized("300568")) +
                                measurement("b", "ta:modelLabel \"person_detect\" ; " + sized("236072")))) ==
          "person_detect_of_the_example Person_Detection");
    const auto alone =
        datasetFrom(modelOfSize("Person_Detection", "236.072 kilobyte") +
                    measurement("a", "ta:modelLabel \"Person_Detection\" ; " + sized("300568")) +
                    measurement("b", "ta:modelLabel \"Person_Detection\" ; "));
    CHECK(modelsOf(*alone) == "- -");
    CHECK(codesOf(*alone) == std::vector<std::string>{"measurement-without-model"});
}

TEST_CASE("a size that is rounded identifies nothing") {
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "54 kilobyte") + measurement("a", sized("54000")))) == "-");
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "0.3 megabyte") + measurement("a", sized("300000")))) ==
          "-");
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "18.720 kilobyte") + measurement("a", sized("18720")))) ==
          "m");
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "1.8712e+01 kilobyte") +
                                measurement("a", sized("18712")))) == "m");
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "52.671875 kibibyte") + measurement("a", sized("53936")))) ==
          "m");
    CHECK(modelsOf(*datasetFrom(modelOfSize("m", "52.672 kibibyte") + measurement("a", sized("53936")))) ==
          "-");
    // Whether a 0 was left out or the figure was rounded cannot be told.
    for (const char *bytes : {"300570", "300568"})
        CHECK(modelsOf(*datasetFrom(modelOfSize("m", "300.57 kilobyte") + measurement("a", sized(bytes)))) ==
              "-");
}

TEST_CASE("a model of that size with another hash is not the one, in whichever order they are read") {
    const std::string hashed =
        modelOfSize("hashed", "5000 byte", "ta:modelHash \"" + std::string(64, 'a') + "\" ; ");
    const std::string plain = modelOfSize("plain", "5000 byte");
    const std::string other = modelOfSize("other", "5000 byte");
    const std::string one =
        measurement("m", sized("5000") + "ta:modelHash \"" + std::string(64, 'b') + "\" ; ");
    CHECK(modelsOf(*datasetFrom(hashed + plain + one)) == "plain");
    CHECK(modelsOf(*datasetFrom(plain + hashed + one)) == "plain");
    CHECK(modelsOf(*datasetFrom(hashed + one)) == "-");
    CHECK(modelsOf(*datasetFrom(plain + hashed + other + one)) == "-");
}

TEST_CASE("of two models of one size neither is taken, unless more is said") {
    const std::string models =
        modelOfSize("a", "300568 byte") +
        modelOfSize("b", "300.568 kilobyte", std::string("ta:modelHash \"") + hash + "\" ; ");
    const auto unclear = datasetFrom(models + measurement("m", sized("300568")));
    CHECK(modelsOf(*unclear) == "-");
    CHECK(codesOf(*unclear) == std::vector<std::string>{"measured-model-unclear"});
    const auto hashed =
        datasetFrom(models + measurement("m", sized("300568") + "ta:modelHash \"sha256:" + hash + "\" ; "));
    CHECK(modelsOf(*hashed) == "b");
    CHECK(codesOf(*hashed).empty());
    CHECK(modelsOf(*datasetFrom(models + measurement("m", sized("300568") + "sosa:usedProcedure :a ; "))) ==
          "a");
}

TEST_CASE("a link that the size or the hash contradicts is not followed") {
    const std::string model = modelOfSize("a", "53936 byte", std::string("ta:modelHash \"") + hash + "\" ; ");
    for (const std::string &said : {sized("300568"), "ta:modelHash \"" + std::string(64, '0') + "\" ; "}) {
        const auto dataset =
            datasetFrom(test::joined({model, measurement("m", "sosa:usedProcedure :a ; " + said)}));
        CHECK(modelsOf(*dataset) == "-");
        CHECK(codesOf(*dataset) == std::vector<std::string>{"measured-model-contradiction"});
    }
    // A rounded size is no contradiction within its last digit.
    CHECK(modelsOf(*datasetFrom(modelOfSize("a", "54 kilobyte") +
                                measurement("m", "sosa:usedProcedure :a ; " + sized("53936")))) == "a");
    CHECK(modelsOf(*datasetFrom(modelOfSize("a", "54 kilobyte") +
                                measurement("m", "sosa:usedProcedure :a ; " + sized("64000")))) == "-");
}

TEST_CASE("two models that are linked are as good as none") {
    const auto dataset = datasetFrom(modelOfSize("a", "1 byte") + modelOfSize("b", "2 byte") +
                                     measurement("m", "sosa:usedProcedure :a , :b ; "));
    CHECK(modelsOf(*dataset) == "-");
    CHECK(codesOf(*dataset) == std::vector<std::string>{"measured-model-unclear"});
}

TEST_CASE("a result that is carried over counts once, and its later rounds stand with it") {
    const auto dataset =
        datasetFrom(measurement("third", "ta:round \"v1.2\" ; ta:carriedOverFrom :second ; ") +
                    measurement("first", "ta:round \"v1.0\" ; ") +
                    measurement("second", "ta:round \"v1.1\" ; ta:carriedOverFrom :first ; ") +
                    measurement("other", "ta:round \"v1.0\" ; "));
    REQUIRE(dataset->catalog.measurements.size() == 2);
    const Measurement &first = dataset->catalog.measurements.front();
    CHECK(first.round == "v1.0");
    REQUIRE(first.carriedOver.size() == 2);
    CHECK(first.carriedOver.front().round == "v1.2");
    CHECK(first.carriedOver.back().round == "v1.1");
    CHECK(dataset->catalog.measurements.back().carriedOver.empty());
}

TEST_CASE("results carried over from one that is not loaded count once as well") {
    const auto dataset = datasetFrom(measurement("a", "ta:round \"v1.1\" ; ta:carriedOverFrom :gone ; ") +
                                     measurement("b", "ta:round \"v1.2\" ; ta:carriedOverFrom :gone ; ") +
                                     measurement("c", "ta:round \"v1.3\" ; ta:carriedOverFrom :b ; "));
    REQUIRE(dataset->catalog.measurements.size() == 1);
    CHECK(dataset->catalog.measurements.front().round == "v1.1");
    CHECK(dataset->catalog.measurements.front().carriedOver.size() == 2);
    CHECK(codesOf(*dataset).empty());
}

TEST_CASE("a result that differs from the one it repeats counts as well") {
    const auto result = [](const std::string &name, const std::string &milliseconds,
                           const std::string &more) {
        return ":" + name + " a ta:Measurement ; " + more + "sosa:hasResult [ a ta:Latency ; schema:value " +
               milliseconds + " ; schema:unitCode om:millisecond-Time ] .\n";
    };
    const std::string again = "ta:carriedOverFrom :first ; ";
    const auto slower = datasetFrom(result("first", "5", "") + result("later", "9", again));
    CHECK(slower->catalog.measurements.size() == 2);
    CHECK(codesOf(*slower) == std::vector<std::string>{"carried-over-differs"});
    const auto open = datasetFrom(result("first", "5", "ta:division ta:ClosedDivision ; ") +
                                  result("later", "5", again + "ta:division ta:OpenDivision ; "));
    CHECK(open->catalog.measurements.size() == 2);
    CHECK(codesOf(*open) == std::vector<std::string>{"carried-over-differs"});
    // What only one of them states is no difference, nor is another unit.
    const auto same = datasetFrom(result("first", "5", "ta:division ta:ClosedDivision ; ta:runs 3 ; ") +
                                  result("later", "5.000", again));
    CHECK(same->catalog.measurements.size() == 1);
    CHECK(codesOf(*same).empty());
    // The one in between agrees with both.
    const auto chain = datasetFrom(result("first", "5", "ta:runs 3 ; ") + result("second", "5", again) +
                                   result("third", "5", "ta:carriedOverFrom :second ; ta:runs 4 ; "));
    CHECK(chain->catalog.measurements.size() == 2);
}

TEST_CASE("a circle of results counts once") {
    const auto circle = datasetFrom(
        measurement("tail", "ta:carriedOverFrom :a ; ") + measurement("a", "ta:carriedOverFrom :b ; ") +
        measurement("b", "ta:carriedOverFrom :c ; ") + measurement("c", "ta:carriedOverFrom :a ; "));
    REQUIRE(circle->catalog.measurements.size() == 1);
    CHECK(circle->catalog.measurements.front().carriedOver.size() == 3);
    CHECK(codesOf(*circle) == std::vector<std::string>{"carried-over-in-circle"});
    const auto self = datasetFrom(measurement("a", "ta:carriedOverFrom :a ; "));
    CHECK(self->catalog.measurements.size() == 1);
    CHECK(codesOf(*self) == std::vector<std::string>{"carried-over-in-circle"});
}

TEST_CASE("a node that many measurements share costs each of them no more than a few readings") {
    constexpr int many = 2'000;
    std::string turtle = ":node a ta:Latency ; schema:unitCode om:millisecond-Time .\n";
    for (int i = 1; i <= many; ++i)
        turtle += ":node schema:value " + std::to_string(i) + " .\n:m" + std::to_string(i) +
                  " a ta:Measurement ; sosa:hasResult :node .\n";
    const auto dataset = datasetFrom(turtle);
    CHECK(dataset->catalog.measurements.size() == many);
    CHECK(dataset->catalog.findings.size() <= static_cast<std::size_t>(many) + 10); // one that values differ
}

TEST_CASE("of two units that contradict each other neither is taken") {
    const auto dataset = datasetFrom(measurement("m", "sosa:hasResult [ a ta:Energy ; schema:value 3 ; "
                                                      "schema:unitCode om:joule , om:millijoule ] ; "));
    CHECK_FALSE(dataset->catalog.measurements.front().energy);
    CHECK(codesOf(*dataset) == std::vector<std::string>{"measured-units-differ"});
    CHECK_FALSE(datasetFrom(measurement("m", "sosa:hasResult [ a ta:Energy ; schema:value 3 ; "
                                             "schema:unitCode om:joule , om:second-Time ] ; "))
                    ->catalog.measurements.front()
                    .energy);
}

TEST_CASE("what a measurement says twice in different ways is found, not settled by the order of reading") {
    const auto count = [](const Dataset &dataset, const char *name) {
        const auto &findings = dataset.catalog.findings;
        return std::count_if(findings.begin(), findings.end(),
                             [&](const Finding &one) { return codeName(one.code) == name; });
    };
    for (const char *both : {"ta:OpenDivision , ta:ClosedDivision", "ta:ClosedDivision , ta:OpenDivision"}) {
        const auto divided = datasetFrom(measurement("m", std::string("ta:division ") + both + " ; "));
        CHECK(divided->catalog.measurements.front().division == Division::None);
        CHECK(count(*divided, "divisions-differ") == 1);
    }
    const auto runs = datasetFrom(measurement("m", "ta:runs 30 , 31 ; "));
    CHECK(runs->catalog.measurements.front().runs->value == 30);
    CHECK(count(*runs, "different-values") == 1);
    for (const char *bad : {"30 , -4", "-4 , 30", "30 , 0", "30 , 2.5"})
        CHECK(datasetFrom(measurement("m", std::string("ta:runs ") + bad + " ; "))
                  ->catalog.measurements.front()
                  .runs->value == 30);
    const auto sizes = datasetFrom(measurement("m", sized("300568") + sized("53936")));
    CHECK(sizes->catalog.measurements.front().modelSize->value.count == 300'568);
    CHECK(count(*sizes, "different-values") == 1);
}

TEST_CASE("a part of a byte counts as a whole one") {
    CHECK(measured("ta:ArenaSize", "82.3004", "kilobyte").arena->value == 82'301);
    CHECK(measured("ta:ArenaSize", "82.3", "kilobyte").arena->value == 82'300);
}

TEST_CASE("notes are texts, and of a long one only the beginning is kept") {
    const auto dataset = datasetFrom(
        measurement("m", "rdfs:comment <http://example.org/page> , \"" + std::string(999, 'x') + "ä\" ; "));
    CHECK(dataset->catalog.measurements.front().notes == std::vector<std::string>{std::string(999, 'x')});
}

TEST_CASE("results that many measurements share cost each of them no more than a few readings") {
    constexpr int nodes = 60;
    constexpr int many = 1'000;
    std::string turtle;
    std::string results;
    for (int i = 0; i < nodes; ++i) {
        const std::string node = ":r" + std::to_string(i);
        results += (i == 0 ? "" : " , ") + node;
        turtle += node +
                  " a ta:Latency ; schema:value 5 ; schema:unitCode om:millisecond-Time ; "
                  "ta:supplyVoltage :v" +
                  std::to_string(i) + " , :v0 , :v1 , :v2 .\n";
    }
    for (int i = 0; i < many; ++i)
        turtle += ":m" + std::to_string(i) + " a ta:Measurement ; sosa:hasResult " + results + " .\n";
    const auto dataset = datasetFrom(turtle);
    REQUIRE(dataset->catalog.measurements.size() == many);
    CHECK(dataset->catalog.measurements.back().latency->value == 5'000);
}
