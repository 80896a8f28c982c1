// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace tinyatlas;

namespace {

using Row = std::vector<std::string>;

std::vector<Row> readCsv(const std::filesystem::path &path) {
    std::vector<Row> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        Row row(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                row.emplace_back();
            else if (c != '\r')
                row.back() += c;
        }
        rows.push_back(row);
    }
    return rows;
}

std::filesystem::path ontology(const char *part) {
    return std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / part;
}

DatasetPtr open(const std::vector<std::filesystem::path> &paths) {
    auto dataset = openFiles(nullptr, paths);
    REQUIRE_MESSAGE(dataset.ok(), (dataset.ok() ? "" : dataset.error().errors.front().text()));
    return std::move(dataset).value();
}

std::string missingSensors(const Catalog &catalog, const Verdict &verdict) {
    std::string names;
    for (const Requirement &requirement : verdict.unmet()) {
        if (requirement.kind == Requirement::Kind::Sensor)
            names += (names.empty() ? "" : "|") + catalog.sensorType(requirement.sensorNeed).name;
    }
    return names;
}

constexpr const char *demo = "http://tinyml-schema.org/tinyml-demo/";

const std::map<std::string, std::string> devicesOfTruth{
    {"Siemens SSI-Web node", "SSI_Web-322-000-000-001"},
    {"Adafruit PyBadge", "adafruit_pybadge-322-000-000-005"},
    {"Adafruit TFLite Micro Kit", "adafruit_tflite_micro_kit-322-000-000-006"},
    {"Arduino Nano 33 BLE Sense", "arduino_nano_ble_33-322-000-000-002"},
    {"Arduino Nano 33 BLE Sense TinyML Kit", "arduino_nano_ble_33_tinyml_kit-322-000-000-003"},
    {"Syntiant TinyML Board", "syntiant_tinyml-322-000-000-004"},
};

/// Checks all pairs, verdict and every requirement, against the verdicts worked out apart.
void checkAgainstTruth(const Dataset &dataset) {
    const Catalog &catalog = dataset.catalog;
    REQUIRE(catalog.models.size() == 23);
    REQUIRE(catalog.devices.size() == 6);
    std::map<std::string, ModelId> models;
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        models[catalog.models[i].name] = idAt<ModelId>(i);
    // Titles differ from file to file: the truth is joined by IRI.
    std::map<std::string, DeviceId> devices;
    for (const auto &[title, iri] : devicesOfTruth) {
        for (std::size_t i = 0; i < catalog.devices.size(); ++i) {
            if (dataset.store.term(catalog.devices[i].term).text == std::string(demo) + iri)
                devices[title] = idAt<DeviceId>(i);
        }
    }
    int pairs = 0;
    int fits = 0;
    auto rows =
        readCsv(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/expected/compatibility.csv");
    rows.erase(rows.begin());
    for (const Row &row : rows) {
        const Verdict verdict = judge(catalog, models.at(row.at(0)), devices.at(row.at(1)));
        CAPTURE(row.at(0));
        CAPTURE(row.at(1));
        CHECK(isFit(verdict.state) == (row.at(2) == "yes"));
        CHECK(missingSensors(catalog, verdict) == row.at(3));
        CHECK(verdict.ram().need->count == std::stoll(row.at(4)));
        CHECK(verdict.ram().have->count == std::stoll(row.at(5)));
        CHECK(verdict.ram().shortfall().count == std::stoll(row.at(6)));
        CHECK(verdict.flash().need->count == std::stoll(row.at(7)));
        CHECK(verdict.flash().have->count == std::stoll(row.at(8)));
        CHECK(verdict.flash().shortfall().count == std::stoll(row.at(9)));
        ++pairs;
        fits += isFit(verdict.state) ? 1 : 0;
    }
    CHECK(pairs == 138);
    CHECK(fits == 78);
}

} // namespace

TEST_CASE("the shipped graph holds 23 models of 262 layers and six devices") {
    const auto dataset = open({ontology("graph"), ontology("schema")});
    std::size_t layers = 0;
    for (const NeuralNetwork &model : dataset->catalog.models)
        layers += model.layers.size();
    CHECK(dataset->catalog.models.size() == 23);
    CHECK(dataset->catalog.devices.size() == 6);
    CHECK(layers == 262);
    CHECK(match(dataset->catalog).value().fit() == 78);
    for (const Finding &finding : dataset->catalog.findings)
        CHECK(severityOf(finding.code) == Finding::Severity::Info);
    CHECK(dataset->catalog.findings.size() ==
          8); // six models need two sensors, one a sensor no device has; and the layers
}

TEST_CASE("all 138 verdicts of the shipped graph agree with those worked out apart") {
    checkAgainstTruth(*open({ontology("graph")}));
}

TEST_CASE("and those of the published graph, whatever is loaded beside it") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    const auto seedModels = shared / "seed" / "tflite_models.ttl";
    const auto seedDevices = shared / "seed" / "devices";
    SUBCASE("alone") { checkAgainstTruth(*open({seedModels, seedDevices})); }
    SUBCASE("with its ontology") {
        checkAgainstTruth(*open({seedModels, seedDevices, shared / "seed" / "ontology"}));
    }
    SUBCASE("with its ontology first") {
        checkAgainstTruth(*open({shared / "seed" / "ontology", seedDevices, seedModels}));
    }
    SUBCASE("over the shipped one") {
        const auto both =
            openFiles(open({ontology("schema"), ontology("graph")}), std::vector{seedModels, seedDevices});
        REQUIRE(both.ok());
        checkAgainstTruth(*both.value());
        std::size_t layers = 0;
        for (const NeuralNetwork &model : both.value()->catalog.models)
            layers += model.layers.size();
        CHECK(layers == 262);
        for (const Device &device : both.value()->catalog.devices)
            CHECK(device.microcontrollers.size() == 1);
    }
    SUBCASE("before the shipped one, with both ontologies") {
        checkAgainstTruth(*open(
            {shared / "seed" / "ontology", seedDevices, seedModels, ontology("graph"), ontology("schema")}));
    }
}

TEST_CASE("a file that is named twice is read once") {
    const auto twice = open({ontology("graph") / "devices.ttl", ontology("graph"), ontology("graph")});
    CHECK(twice->store.sources().size() == 2);
    const auto again = openFiles(twice, std::vector{ontology("graph")});
    REQUIRE(again.ok());
    CHECK(again.value()->store.sources().size() == 2);
}
