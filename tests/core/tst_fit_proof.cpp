// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_proof.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;
using Kind = ProofNode::Kind;

namespace {

FitProof proofOn(const DatasetPtr &data, const FitRules &rules = {}) {
    return proofOf(EvidenceFinder(*data), ModelId{0}, DeviceId{0}, rules);
}

/// "Model > Input < Sensor > SensorClass < Subsystem < Device"; "?" or "x" where the chain is broken.
std::string drawn(const SensorChain &chain) {
    constexpr std::array names{"Model", "Input", "Sensor", "SensorClass", "Subsystem", "Device"};
    std::string text;
    for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
        if (i > 0) {
            const ProofLink &link = chain.links[i - 1];
            text += !link.holds ? " ? " : !*link.holds ? " x " : link.forwards ? " > " : " < ";
        }
        text += names[static_cast<std::size_t>(chain.nodes[i].kind)];
    }
    return text;
}

/// Each link is what its statement says of the nodes on its sides.
void checkStatements(const TripleStore &store, const SensorChain &chain) {
    REQUIRE(chain.nodes.size() == chain.links.size() + 1);
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const ProofLink &link = chain.links[i];
        CHECK(link.statement.valid() == link.holds.value_or(false));
        if (!link.statement.valid())
            continue;
        const Triple said = store.canonical(link.statement);
        CHECK(store.find(link.property) == said.predicate);
        CHECK((link.forwards ? said.subject : said.object) == chain.nodes[i].term);
        CHECK((link.forwards ? said.object : said.subject) == chain.nodes[i + 1].term);
    }
}

/// The figure as the statement itself gives it.
std::optional<Bytes> statedBytes(const EvidenceFinder &finder, StatementId statement) {
    return statement.valid() ? finder.fact(statement).bytes : std::nullopt;
}

/// A proof of each pair, step by step as the verdict says; returns how many there are.
std::size_t checkAgainstVerdicts(const DatasetPtr &data, const FitRules &rules) {
    const EvidenceFinder finder(*data);
    const Catalog &catalog = data->catalog;
    for (std::size_t m = 0; m < catalog.models.size(); ++m) {
        for (std::size_t d = 0; d < catalog.devices.size(); ++d) {
            const auto model = idAt<ModelId>(m);
            const auto device = idAt<DeviceId>(d);
            const FitProof proof = proofOf(finder, model, device, rules);
            const Verdict verdict = judge(catalog, model, device, rules);
            const std::optional<bool> met = isFit(verdict.state)                 ? std::optional(true)
                                            : verdict.state == FitState::Unknown ? std::nullopt
                                                                                 : std::optional(false);
            CHECK(proof.met() == met);
            REQUIRE(proof.sensors.size() + 2 == verdict.requirements.size());
            for (const SensorChain &chain : proof.sensors) {
                checkStatements(data->store, chain);
                CHECK(chain.met() == verdict.requirements[chain.requirement].met);
            }
            for (const MemoryInequality *step : {&proof.ram, &proof.flash}) {
                const Requirement &requirement = verdict.requirements[step->requirement];
                CHECK(step->met() == requirement.met);
                CHECK(step->need == statedBytes(finder, requirement.needStatement));
                CHECK(step->have == statedBytes(finder, requirement.haveStatement));
            }
        }
    }
    return catalog.models.size() * catalog.devices.size();
}

const std::string microphone = "sosa_extend:Microphone";

} // namespace

TEST_CASE("a proof goes from the model through its input and the class of the sensor to the device") {
    const auto data =
        datasetFrom(modelNamed("m", "10", "20", microphone) + deviceNamed("d", "100", "200", microphone));
    const FitProof proof = proofOn(data);
    REQUIRE(proof.sensors.size() == 1);
    CHECK(drawn(proof.sensors[0]) == "Model > Input < Sensor > SensorClass < Subsystem < Device");
    checkStatements(data->store, proof.sensors[0]);
    CHECK(proof.ram.need == Bytes{10'000});
    CHECK(proof.flash.have == Bytes{200'000});
    CHECK(proof.met() == true);
}

TEST_CASE("where the device has no such sensor the chain ends in a gap") {
    const auto missing = datasetFrom(modelNamed("m", "10", "20", microphone) +
                                     deviceNamed("d", "100", "200", "sosa_extend:Camera"));
    CHECK(drawn(proofOn(missing).sensors[0]) == "Model > Input < Sensor > SensorClass x Device");
    CHECK(proofOn(missing).met() == false);

    const auto unstated =
        datasetFrom(modelNamed("m", "10", "20", microphone) + deviceNamed("d", "100", "200", ""));
    CHECK(drawn(proofOn(unstated).sensors[0]) == "Model > Input < Sensor > SensorClass ? Device");
    CHECK(proofOn(unstated).met() == std::nullopt);
}

TEST_CASE("a sensor of which no class is stated is needed, whatever it is") {
    const auto data =
        datasetFrom(modelNamed("m", "10", "20", "") + "[] ssn_extend:provideInput :m_input .\n" +
                    deviceNamed("d", "100", "200", microphone));
    const FitProof proof = proofOn(data);
    REQUIRE(proof.sensors.size() == 1);
    CHECK(drawn(proof.sensors[0]) == "Model > Input < Sensor ? Device");
    CHECK(proof.sensors[0].links.back().property == vocabulary::rdfType);
    CHECK(proof.met() == std::nullopt);
}

TEST_CASE("a subclass on the device meets the need, class by class; parts of parts count") {
    const auto data = datasetFrom(modelNamed("m", "10", "20", microphone) + R"(
        :Array rdfs:subClassOf :Digital . :Digital rdfs:subClassOf sosa_extend:Microphone .
        sosa_extend:Microphone rdfs:subClassOf sosa:Sensor .
        :d a s3n:SmartSensor ; ssn:hasSubSystem :board . :board ssn:hasSubSystem [ a :Array ] .)");
    const FitProof proof = proofOn(data);
    CHECK(
        drawn(proof.sensors[0]) ==
        "Model > Input < Sensor > SensorClass < SensorClass < SensorClass < Subsystem < Subsystem < Device");
    checkStatements(data->store, proof.sensors[0]);
    CHECK(proof.sensors[0].met() == true);
    CHECK(proof.ram.met() == std::nullopt); // of the device nothing is stated
    CHECK(proof.ram.need == Bytes{10'000});
    CHECK(proof.ram.have == std::nullopt);
}

TEST_CASE("each sensor of an input has its chain, and a model without any has none") {
    const auto several =
        datasetFrom(modelNamed("m", "10", "20", "sosa_extend:Camera, sosa_extend:Microphone") +
                    deviceNamed("d", "100", "200", microphone));
    const FitProof proof = proofOn(several);
    REQUIRE(proof.sensors.size() == 2);
    CHECK(proof.sensors[0].met() == false);
    CHECK(proof.sensors[1].met() == true);
    CHECK(proof.met() == false);

    const auto none =
        datasetFrom(modelNamed("m", "10", "20", "") + deviceNamed("d", "100", "200", microphone));
    CHECK(proofOn(none).sensors.empty());
    CHECK(proofOn(none).met() == true);
}

TEST_CASE("what is supposed stands beside what is stated") {
    const auto data =
        datasetFrom(modelNamed("m", "10", "20", microphone) + deviceNamed("d", "100", "200", microphone));
    FitRules rules;
    rules.overhead = {.flash = Bytes{84'528}, .ram = Bytes{1'000}};
    rules.setTaken(DeviceId{0}, {Bytes{90'000}, Bytes{0}});
    const FitProof proof = proofOn(data, rules);
    CHECK(proof.ram.need == Bytes{10'000});
    CHECK(proof.ram.overhead == Bytes{1'000});
    CHECK(proof.ram.have == Bytes{100'000});
    CHECK(proof.ram.taken == Bytes{90'000});
    CHECK(proof.ram.basis == MemoryBasis::Free);
    CHECK(proof.ram.met() == false);
    CHECK(proof.flash.met() == true);
}

TEST_CASE("of several microcontrollers it says which one was judged") {
    const auto data = datasetFrom(modelNamed("m", "10", "20", "") + R"(
        :d a s3n:SmartSensor ; ssn:hasSubSystem
          [ a s3n:MicroController ; s3n:hasSystemCapability [ ssn-system:hasSystemProperty
              [ a s3n_extend:RAM ; schema:value 5 ; schema:unitCode om:kilobyte ] ,
              [ a s3n_extend:Flash ; schema:value 900 ; schema:unitCode om:kilobyte ] ] ] ,
          [ a s3n:MicroController ; s3n:hasSystemCapability [ ssn-system:hasSystemProperty
              [ a s3n_extend:RAM ; schema:value 50 ; schema:unitCode om:kilobyte ] ,
              [ a s3n_extend:Flash ; schema:value 90 ; schema:unitCode om:kilobyte ] ] ] .)");
    const FitProof proof = proofOn(data);
    CHECK(proof.controllers == 2);
    CHECK(proof.controller == 1);
    CHECK(proof.met() == true);
}

TEST_CASE("all pairs of the shipped graph are proved as they are judged") {
    const std::filesystem::path ontology = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology";
    const auto shipped = openFiles(nullptr, std::vector{ontology / "schema", ontology / "graph"});
    REQUIRE(shipped.ok());
    FitRules supposing;
    supposing.overhead = {.flash = runtimeOnNano33Ble, .ram = Bytes{20'000}};
    supposing.setTaken(DeviceId{1}, {Bytes{40'000}, Bytes{100'000}});
    for (const FitRules &rules : {FitRules{}, supposing})
        CHECK(checkAgainstVerdicts(shipped.value(), rules) == 138);
}

TEST_CASE("and so are those of the seed's files") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared graphs are not here");
        return;
    }
    const auto seed =
        openFiles(nullptr, std::vector{shared / "seed" / "tflite_models.ttl", shared / "seed" / "devices"});
    REQUIRE(seed.ok());
    CHECK(checkAgainstVerdicts(seed.value(), {}) == 138);
}
