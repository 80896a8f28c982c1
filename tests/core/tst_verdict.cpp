// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "core/fit/substitutes.h"
#include "core/fit/verdict.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <random>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

constexpr ModelId firstModel{0};
constexpr DeviceId firstDevice{0};

Verdict verdictOn(const std::string &turtle, int margin = 1000) {
    const auto dataset = datasetFrom(turtle);
    return judge(dataset->catalog, firstModel, firstDevice, {margin});
}

FitState stateOn(const std::string &turtle, int margin = 1000) { return verdictOn(turtle, margin).state; }

const std::string camera = "sosa_extend:Camera";

} // namespace

TEST_CASE("a model fits where every sensor is there and memory is enough; equal is enough") {
    CHECK(stateOn(modelNamed("m", "10", "20", camera) + deviceNamed("d", "100", "200", camera)) ==
          FitState::Fits);
    CHECK(stateOn(modelNamed("m", "100", "200", camera) + deviceNamed("d", "100", "200", camera)) ==
          FitState::Tight);
    CHECK(stateOn(modelNamed("m", "100", "200", camera) + deviceNamed("d", "100", "200", camera), 0) ==
          FitState::Fits);
    CHECK(stateOn(modelNamed("m", "100.001", "20", camera) + deviceNamed("d", "100", "200", camera)) ==
          FitState::DoesNotFit);
}

TEST_CASE("tight is what fills a memory above one minus the margin") {
    const std::string device = deviceNamed("d", "100", "245", camera);
    CHECK(stateOn(modelNamed("m", "90", "1", camera) + device) == FitState::Fits);
    CHECK(stateOn(modelNamed("m", "90.001", "1", camera) + device) == FitState::Tight);
    CHECK(stateOn(modelNamed("m", "1", "219.896", camera) + device) == FitState::Fits);
    CHECK(stateOn(modelNamed("m", "1", "219.896", camera) + device, 1500) == FitState::Tight);
}

TEST_CASE("what is taken of a device's memory is not there, and makes the figure a what-if") {
    const auto data = datasetFrom(modelNamed("m", "20", "100", "sosa_extend:Microphone") +
                                  deviceNamed("d", "50", "100", "sosa_extend:Microphone") +
                                  deviceNamed("other", "50", "100", "sosa_extend:Microphone"));
    const ModelId model{0};
    const DeviceId device{0};
    FitRules rules;
    rules.setTaken(device, {Bytes{30'000}, Bytes{0}});
    const Verdict left = judge(data->catalog, model, device, rules);
    CHECK(left.state == FitState::Tight);
    CHECK(left.ram().have == Bytes{20'000});
    CHECK(left.ram().taken == Bytes{30'000});
    CHECK(left.ram().basis == MemoryBasis::WhatIf);
    CHECK(left.flash().basis == MemoryBasis::Free);
    CHECK(judge(data->catalog, model, DeviceId{1}, rules).ram().have == Bytes{50'000});

    rules.setTaken(device, {Bytes{30'001}, Bytes{0}});
    CHECK(judge(data->catalog, model, device, rules).ram().shortfall() == Bytes{1});
    CHECK(match(data->catalog, rules).value().state(model, device) == FitState::DoesNotFit);
    rules.setTaken(device, {Bytes{1'000'000}, Bytes{0}});
    CHECK(judge(data->catalog, model, device, rules).ram().have == Bytes{0});
    rules.setTaken(device, {});
    CHECK(rules == FitRules{});
}

TEST_CASE("all that is missing is listed, the sensor first, then the larger shortfall") {
    const Verdict verdict = verdictOn(modelNamed("m", "110", "300", camera) +
                                      deviceNamed("d", "100", "200", "sosa_extend:Microphone"));
    CHECK(verdict.state == FitState::DoesNotFit);
    CHECK(verdict.requirements.size() == 3);
    const auto unmet = verdict.unmet();
    REQUIRE(unmet.size() == 3);
    CHECK(unmet[0].kind == Requirement::Kind::Sensor);
    CHECK(unmet[1].kind == Requirement::Kind::Flash);
    CHECK(unmet[1].shortfall() == Bytes{100'000});
    CHECK(unmet[2].shortfall() == Bytes{10'000});
}

TEST_CASE("a missing figure is unknown, unless something else is unmet") {
    CHECK(stateOn(modelNamed("m", "", "20", camera) + deviceNamed("d", "100", "200", camera)) ==
          FitState::Unknown);
    CHECK(stateOn(modelNamed("m", "10", "20", camera) + deviceNamed("d", "100", "", camera)) ==
          FitState::Unknown);
    CHECK(stateOn(modelNamed("m", "", "20", camera) + deviceNamed("d", "100", "10", camera)) ==
          FitState::DoesNotFit);
    CHECK(stateOn(modelNamed("m", "", "20", camera) +
                  deviceNamed("d", "100", "200", "sosa_extend:Microphone")) == FitState::DoesNotFit);
}

TEST_CASE("a device that states no sensor has unknown sensors; one that states some has only those") {
    CHECK(stateOn(modelNamed("m", "10", "20", camera) + deviceNamed("d", "100", "200", "")) ==
          FitState::Unknown);
    CHECK(stateOn(modelNamed("m", "10", "20", camera) + deviceNamed("d", "100", "200", "sosa:Sensor")) ==
          FitState::Unknown);
    CHECK(stateOn(modelNamed("m", "10", "20", camera) +
                  deviceNamed("d", "100", "200", "sosa_extend:Gyroscope")) == FitState::DoesNotFit);
    CHECK(stateOn(modelNamed("m", "10", "20", "") + deviceNamed("d", "100", "200", "")) == FitState::Fits);
}

TEST_CASE("a sensor of a declared subclass meets the need of its superclass, not the other way round") {
    const std::string classes =
        ":InfraredCamera rdfs:subClassOf :NightCamera . :NightCamera rdfs:subClassOf sosa_extend:Camera . ";
    const Verdict verdict = verdictOn(classes + modelNamed("m", "10", "20", camera) +
                                      deviceNamed("d", "100", "200", ":InfraredCamera"));
    CHECK(verdict.state == FitState::Fits);
    CHECK(verdict.requirements.front().sensorHave != verdict.requirements.front().sensorNeed);
    CHECK(stateOn(classes + modelNamed("m", "10", "20", ":InfraredCamera") +
                  deviceNamed("d", "100", "200", camera)) == FitState::DoesNotFit);
}

TEST_CASE("of several microcontrollers the best one counts; they are never added up") {
    const std::string second = ":d ssn:hasSubSystem [ a s3n:MicroController ; s3n:hasSystemCapability [ "
                               "ssn-system:hasSystemProperty "
                               "[ a s3n_extend:RAM ; schema:value 60 ; schema:unitCode om:kilobyte ] , "
                               "[ a s3n_extend:Flash ; schema:value 60 ; schema:unitCode om:kilobyte ] ] ] .";
    CHECK(stateOn(modelNamed("m", "100", "50", camera) + deviceNamed("d", "60", "200", camera) + second) ==
          FitState::DoesNotFit);
    CHECK(stateOn(modelNamed("m", "50", "100", camera) + deviceNamed("d", "60", "200", camera) + second) ==
          FitState::Fits);
    CHECK(stateOn(modelNamed("m", "50", "50", camera) + deviceNamed("d", "", "200", camera) + second) ==
          FitState::Fits);
}

TEST_CASE("the matrix answers as judge does, pair by pair, on random catalogues") {
    std::mt19937 random(1);
    const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const std::array<std::string, 4> sensors{"", "sosa_extend:Camera", "sosa_extend:Microphone",
                                             "sosa:Sensor"};
    std::string turtle;
    for (int i = 0; i < 40; ++i)
        turtle +=
            modelNamed("m" + std::to_string(i), any(8) ? std::to_string(any(100)) : "",
                       any(8) ? std::to_string(any(100)) : "", sensors[static_cast<std::size_t>(any(4))]);
    for (int i = 0; i < 30; ++i)
        turtle +=
            deviceNamed("d" + std::to_string(i / 2), any(8) ? std::to_string(any(100)) : "",
                        any(8) ? std::to_string(any(100)) : "", sensors[static_cast<std::size_t>(any(4))]);
    const auto dataset = datasetFrom(turtle);
    const auto matrix = match(dataset->catalog);
    REQUIRE(matrix.ok());
    VerdictCounts counts;
    for (std::size_t m = 0; m < dataset->catalog.models.size(); ++m) {
        for (std::size_t d = 0; d < dataset->catalog.devices.size(); ++d) {
            const FitState state = judge(dataset->catalog, idAt<ModelId>(m), idAt<DeviceId>(d)).state;
            CHECK(matrix.value().state(idAt<ModelId>(m), idAt<DeviceId>(d)) == state);
            ++counts.byState[rank(state)];
        }
    }
    CHECK(matrix.value().fit() == counts.fit());
    for (const FitState state : {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown})
        CHECK(counts[state] > 0);
}

TEST_CASE("matching stops when it is asked to") {
    const auto dataset = datasetFrom(modelNamed("m", "1", "1", "") + deviceNamed("d", "1", "1", ""));
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(match(dataset->catalog, {}, stop.get_token()).ok());
}

TEST_CASE("the same task is a stated one, or the same sensors and dataset where one states none") {
    const std::string spotting = " ta:hasTask [ rdfs:label \"keyword spotting\" ] ;";
    const std::string speech = " nnet:trainingDataset <http://example.org/speech> ;";
    const std::string microphone = "sosa_extend:Microphone";
    const auto dataset =
        datasetFrom(modelNamed("a", "1", "1", microphone, spotting + speech) +
                    modelNamed("b", "1", "1", microphone, spotting) +
                    modelNamed("c", "1", "1", microphone, " ta:hasTask [ rdfs:label \"siren\" ] ;" + speech) +
                    modelNamed("d", "1", "1", microphone, speech) + modelNamed("e", "1", "1", microphone) +
                    modelNamed("f", "1", "1", camera, speech));
    const auto &models = dataset->catalog.models;
    CHECK(kinship(models[0], models[1]) == Kinship::SameTask);
    CHECK(kinship(models[0], models[2]) == Kinship::SameSensors);
    CHECK(kinship(models[0], models[3]) == Kinship::SameSensorsAndDataset);
    CHECK(kinship(models[0], models[4]) == Kinship::SameSensors);
    CHECK(kinship(models[0], models[5]) == Kinship::None);
}

TEST_CASE("looking for the same task stops when it is asked to") {
    const std::string spotting = " ta:hasTask [ rdfs:label \"keyword spotting\" ] ;";
    const auto dataset =
        datasetFrom(modelNamed("a", "1", "1", camera, spotting) +
                    modelNamed("b", "1", "1", camera, spotting) + deviceNamed("d", "100", "200", camera));
    std::stop_source stop;
    const auto found = [&] {
        return sameTaskOn(dataset->catalog, firstModel, firstDevice, {}, stop.get_token()).size();
    };
    CHECK(found() == 2);
    stop.request_stop();
    CHECK(found() == 0);
}

TEST_CASE("what is added about others never changes a verdict") {
    const std::string pair = ":PDM rdfs:subClassOf sosa_extend:Microphone . " +
                             modelNamed("m", "10", "20", "sosa_extend:Microphone, :PDM2, :Entity") +
                             deviceNamed("d", "100", "200", "sosa_extend:Microphone");
    const FitState alone = stateOn(pair);
    CHECK(alone == FitState::Fits);
    CHECK(stateOn(pair + deviceNamed("other", "1", "1", ":PDM")) == alone);
    CHECK(stateOn(pair + modelNamed("other", "1", "1", ":Entity")) == alone);
    CHECK(stateOn(pair + modelNamed("other", "1", "1", ":PDM2") + deviceNamed("third", "1", "1", ":PDM2")) ==
          alone);
}

TEST_CASE("a requirement names the statement of the microcontroller that was judged") {
    const auto dataset =
        datasetFrom(modelNamed("m", "50", "50", "") + deviceNamed("d", "5", "50", "") +
                    ":d ssn:hasSubSystem [ a s3n:MicroController ; s3n:hasSystemCapability [ "
                    "ssn-system:hasSystemProperty "
                    "[ a s3n_extend:RAM ; schema:value 500 ; schema:unitCode om:kilobyte ] , "
                    "[ a s3n_extend:Flash ; schema:value 900 ; schema:unitCode om:kilobyte ] ] ] .");
    const Verdict verdict = judge(dataset->catalog, firstModel, firstDevice);
    CHECK(verdict.ram().have == Bytes{500'000});
    CHECK(dataset->store.term(dataset->store.statement(verdict.ram().haveStatement).object).text == "500");
}
