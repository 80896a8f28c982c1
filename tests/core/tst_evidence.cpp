// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/figure_evidence.h"
#include "core/catalog/measurement_evidence.h"
#include "core/fit/fit_evidence.h"
#include "core/rdf/source_excerpt.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

namespace tinyatlas {

namespace {

using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

/// The object of a fact, as the file has it.
std::string_view objectOf(const Dataset &dataset, const Fact &fact) {
    return dataset.store.term(dataset.store.statement(fact.statement).object).text;
}

std::string_view textOf(const Dataset &dataset, TermId term) { return dataset.store.term(term).text; }

std::vector<std::string> textsOf(const std::vector<SourceLine> &lines) {
    std::vector<std::string> texts;
    texts.reserve(lines.size());
    for (const SourceLine &line : lines)
        texts.push_back(std::to_string(line.number) + " " + line.text);
    return texts;
}

Result<std::vector<SourceLine>> excerptOf(std::string_view text, std::uint32_t line) {
    TextStream stream = TextStream::ofText(text, "text");
    return sourceExcerpt(stream, line, 1);
}

} // namespace

TEST_CASE("a figure leads to its statement, its unit and what the unit makes of it") {
    const auto dataset = datasetFrom(modelNamed("person", "25.968", "220", "sosa_extend:Camera"));
    const EvidenceFinder finder(*dataset);
    const Evidence ram = finder.of(ModelId{0}, Figure::Ram);
    REQUIRE(ram.facts.size() == 2);
    CHECK(ram.kind == EvidenceKind::Asserted);
    const Fact &fact = ram.facts.front();
    CHECK(objectOf(*dataset, fact) == "25.968");
    CHECK(textOf(*dataset, fact.owner) == "http://example.org/person");
    CHECK(textOf(*dataset, dataset->store.statement(fact.unit).object).ends_with("om-2/kilobyte"));
    CHECK(fact.bytesPerUnit == 1000);
    CHECK(fact.bytes == Bytes{25'968});
    CHECK(objectOf(*dataset, ram.facts[1]).ends_with("s3n_extend/RAM"));
}

TEST_CASE("a figure that is not stated has no evidence") {
    const auto dataset = datasetFrom(modelNamed("person", "", "220", "sosa_extend:Camera"));
    const EvidenceFinder finder(*dataset);
    for (const Figure figure : {Figure::Ram, Figure::MultiplyAccumulates, Figure::Creator, Figure::Layer,
                                Figure::LayerCount, Figure::Input, Figure::Metric})
        CHECK(finder.of(ModelId{0}, figure).empty());
}

TEST_CASE("of several texts the evidence is that of the one that is shown") {
    const auto dataset =
        datasetFrom(modelNamed("a", "1", "1", "sosa_extend:Camera",
                               " schema:creator \"N.A.\" , \"Firma\"@de , \"Company\"@en , \"Other\" ;"
                               " schema:runtimePlatform [ schema:name \"TFLite Micro\" ] ;"));
    const EvidenceFinder finder(*dataset);
    const Evidence creator = finder.of(ModelId{0}, Figure::Creator);
    REQUIRE(creator.facts.size() == 1);
    CHECK(objectOf(*dataset, creator.facts.front()) == dataset->catalog.models[0].creator);
    const Evidence runtime = finder.of(ModelId{0}, Figure::RuntimePlatform);
    REQUIRE(runtime.facts.size() == 2); // what runs it, and what that is called
    CHECK(objectOf(*dataset, runtime.facts[1]) == "TFLite Micro");
}

TEST_CASE("layers are found in order of execution, with all that is said of them") {
    const auto dataset = datasetFrom(
        modelNamed("a", "1", "1", "sosa_extend:Camera",
                   " nnet:middleLayer [ nnet:hasIndex 2 ; nnet:hasType nnet:Add ] ,"
                   " [ nnet:hasIndex 1 ; nnet:hasType nnet:Conv2D ; nnet:hasQuantization nnet:Int8 ] ;"
                   " nnet:inputLayer [ nnet:hasIndex 1 ; nnet:hasType nnet:Reshape ] ;"));
    const EvidenceFinder finder(*dataset);
    const auto &layers = dataset->catalog.models[0].layers;
    REQUIRE(layers.size() == 3);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Evidence layer = finder.of(ModelId{0}, Figure::Layer, i);
        REQUIRE(!layer.empty());
        CHECK(objectOf(*dataset, layer.facts.front()).ends_with("#" + layers[i].type));
    }
    CHECK(finder.of(ModelId{0}, Figure::LayerCount).factCount == 3);
    const Evidence precisions = finder.of(ModelId{0}, Figure::Precisions);
    REQUIRE(precisions.facts.size() == 1);
    CHECK(objectOf(*dataset, precisions.facts.front()).ends_with("#Int8"));
}

TEST_CASE("what is counted and not listed is known to be left out") {
    constexpr std::size_t many = Evidence::mostFacts + 1;
    std::string graph;
    for (std::size_t i = 0; i < many; ++i) {
        graph += deviceNamed("d" + std::to_string(i), "64", "512", "sosa_extend:Camera");
        graph += modelNamed("m" + std::to_string(i), "20", "100", "sosa_extend:Camera");
    }
    const auto dataset = datasetFrom(graph);
    const EvidenceFinder finder(*dataset);
    REQUIRE(dataset->catalog.sensorTypes.size() == 1);
    for (const Figure figure : {Figure::CarriedBy, Figure::NeededBy}) {
        const Evidence counted = finder.of(SensorTypeId{0}, figure);
        CHECK(counted.facts.size() == Evidence::mostFacts);
        CHECK(counted.factCount == many);
        Evidence whole;
        whole.add(counted);
        CHECK(whole.factCount == many);
    }
}

TEST_CASE("figures of several models and devices are found in any order") {
    const auto with = [](const std::string &type) {
        return " nnet:middleLayer [ nnet:hasIndex 1 ; nnet:hasType nnet:" + type + " ] ;";
    };
    const auto dataset = datasetFrom(modelNamed("a", "1", "1", "sosa_extend:Camera", with("Add")) +
                                     modelNamed("b", "1", "1", "sosa_extend:Camera", with("Softmax")) +
                                     deviceNamed("c", "1", "1", "sosa_extend:Camera") +
                                     deviceNamed("d", "1", "1", "sosa_extend:Microphone"));
    const EvidenceFinder finder(*dataset);
    for (const std::uint32_t index : {0U, 1U, 0U}) {
        const Evidence layer = finder.of(ModelId{index}, Figure::Layer);
        REQUIRE(!layer.empty());
        CHECK(objectOf(*dataset, layer.facts.front()).ends_with(index == 0 ? "#Add" : "#Softmax"));
        const Evidence sensor = finder.of(DeviceId{index}, Figure::Sensor);
        REQUIRE(!sensor.empty());
        CHECK(objectOf(*dataset, sensor.facts.front()).ends_with(index == 0 ? "Camera" : "Microphone"));
    }
}

TEST_CASE("a requirement stands on what is needed and what is there") {
    const auto dataset = datasetFrom(modelNamed("a", "20", "100", "sosa_extend:Camera") +
                                     deviceNamed("d", "64", "512", "sosa_extend:Camera"));
    const EvidenceFinder finder(*dataset);
    FitRules rules;
    rules.setTaken(DeviceId{0}, {.ram = Bytes{1'000}, .flash = {}});
    const Verdict verdict = judge(dataset->catalog, ModelId{0}, DeviceId{0}, rules);
    const Evidence ram = evidenceOf(finder, ModelId{0}, DeviceId{0}, verdict.ram());
    REQUIRE(ram.facts.size() == 2);
    CHECK(ram.kind == EvidenceKind::WhatIf);
    CHECK(objectOf(*dataset, ram.facts[0]) == "20");
    CHECK(objectOf(*dataset, ram.facts[1]) == "64");
    CHECK(evidenceOf(finder, ModelId{0}, DeviceId{0}, verdict.flash()).kind == EvidenceKind::Computed);
    const Evidence camera = evidenceOf(finder, ModelId{0}, DeviceId{0}, verdict.requirements.front());
    REQUIRE(camera.facts.size() == 3); // what is needed, that it is, and what is there
    CHECK(textOf(*dataset, camera.facts[2].owner) == "http://example.org/d");
    CHECK(evidenceOfNeed(finder, ModelId{0}, verdict.ram()).facts.size() == 1);
    CHECK(evidenceOfHave(finder, DeviceId{0}, verdict.ram()).kind == EvidenceKind::Asserted);
}

TEST_CASE("a statement about a nameless node leads to what the node is part of") {
    const auto dataset = datasetFrom(deviceNamed("d", "64", "512", ""));
    const EvidenceFinder finder(*dataset);
    const StatementId ram = dataset->catalog.devices[0].microcontrollers[0].ram->statement;
    const Evidence evidence = finder.ofStatement(ram);
    REQUIRE(evidence.facts.size() == 1);
    CHECK(textOf(*dataset, evidence.facts[0].owner) == "http://example.org/d");
}

TEST_CASE("nameless nodes in a circle are part of nothing") {
    const auto dataset = datasetFrom("_:a ssn:hasSubSystem _:b . _:b ssn:hasSubSystem _:a .");
    const EvidenceFinder finder(*dataset);
    CHECK(!finder.ofStatement(StatementId{0}).facts.at(0).owner.valid());
}

TEST_CASE("a measured energy leads to the supply voltage as well, and to the result that repeats it") {
    const auto dataset = datasetFrom(R"(
        @prefix prov: <http://www.w3.org/ns/prov#> .
        :first a ta:Measurement ; ta:round "v1.0" ; ta:division ta:OpenDivision ;
            sosa:hasResult [ a ta:Energy ; schema:value 0.5 ; schema:unitCode om:millijoule ;
                             ta:supplyVoltage [ schema:value 1.8 ; schema:unitCode om:volt ] ] ;
            sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:chip "M4" ;
                                        ta:clock [ schema:value 120 ; schema:unitCode om:megahertz ] ] ;
            prov:hadPrimarySource "repository:first.txt" .
        :again a ta:Measurement ; ta:round "v1.1" ; ta:carriedOverFrom :first ;
            sosa:hasResult [ a ta:Energy ; schema:value 0.5 ; schema:unitCode om:millijoule ] .
    )");
    const EvidenceFinder finder(*dataset);
    REQUIRE(dataset->catalog.measurements.size() == 1);
    const MeasurementEvidence found = evidenceOf(finder, MeasurementId{0});

    CHECK(found.energy.kind == EvidenceKind::Measured);
    const auto objectsOf = [&](const Evidence &evidence) {
        std::vector<std::string> objects;
        for (const Fact &fact : evidence.facts)
            objects.emplace_back(localName(objectOf(*dataset, fact)));
        return objects;
    };
    CHECK(objectsOf(found.energy) == std::vector<std::string>{"0.5", "Energy", "1.8"});
    REQUIRE(found.energy.facts.front().held);
    CHECK(found.energy.facts.front().held->factor == 1000);
    CHECK(found.energy.facts.front().held->value == 500);
    CHECK(objectsOf(found.conditions).front() == "v1.0");
    CHECK(objectsOf(found.conditions).back() == "120");
    CHECK(objectsOf(found.carriedOver) == std::vector<std::string>{"first", "v1.1"});
    CHECK(objectsOf(found.sources).size() == 1);
    CHECK(found.latency.empty());
    CHECK(found.model.empty());
    CHECK(found.join == ModelJoin::None);
}

TEST_CASE("an excerpt is the line with its neighbours, of packed files as well") {
    CHECK(textsOf(excerptOf("a\nb\nc\nd", 3).value()) == std::vector<std::string>{"2 b", "3 c", "4 d"});
    CHECK(textsOf(excerptOf("a\r\nb\r\n", 1).value()) == std::vector<std::string>{"1 a", "2 b"});
    CHECK(excerptOf("a\nb", 3).value().empty()); // the file has become shorter
    const test::TemporaryFolder folder;
    const auto path = folder.write("a.nt.gz", test::packed("one\ntwo\nthree\n"));
    TextStream stream = TextStream::ofFile(path, "a.nt.gz");
    CHECK(textsOf(sourceExcerpt(stream, 2, 0).value()) == std::vector<std::string>{"2 two"});
    TextStream missing = TextStream::ofFile(folder.path() / "gone.ttl", "gone.ttl");
    CHECK(!sourceExcerpt(missing, 2));
}

TEST_CASE("a long line of an excerpt is cut between characters") {
    std::string text;
    for (int i = 0; i < 1'500; ++i)
        text += "é";
    const auto lines = excerptOf("x" + text, 1).value();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].cut);
    CHECK(lines[0].text.size() == 1'999);
}

} // namespace tinyatlas
