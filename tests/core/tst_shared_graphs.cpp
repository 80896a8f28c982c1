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
    REQUIRE_MESSAGE(dataset.ok(), (dataset.ok() ? "" : dataset.error().front().text()));
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

/// Checks all pairs, verdict and every requirement, against the verdicts worked out apart.
void checkAgainstTruth(const Dataset &dataset, const std::filesystem::path &shared) {
    const Catalog &catalog = dataset.catalog;
    REQUIRE(catalog.models.size() == 23);
    REQUIRE(catalog.devices.size() == 6);
    std::map<std::string, ModelId> models;
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        models[catalog.models[i].name] = idAt<ModelId>(i);
    std::map<std::string, DeviceId> devices; // by the name in devices.csv, joined by IRI
    for (const Row &row : readCsv(shared / "facts" / "devices.csv")) {
        for (std::size_t i = 0; i < catalog.devices.size(); ++i) {
            if (dataset.store.term(catalog.devices[i].term).text == row.at(3))
                devices[row.at(1)] = idAt<DeviceId>(i);
        }
    }
    int pairs = 0;
    int fits = 0;
    auto rows = readCsv(shared / "truth" / "compatibility.csv");
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
    CHECK(dataset->catalog.findings.empty());
}

TEST_CASE("all 138 verdicts agree with those worked out apart, whichever files say it") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    const auto seedModels = shared / "seed" / "tflite_models.ttl";
    const auto seedDevices = shared / "seed" / "devices";
    SUBCASE("the shipped graph") { checkAgainstTruth(*open({ontology("graph")}), shared); }
    SUBCASE("the published graph") { checkAgainstTruth(*open({seedModels, seedDevices}), shared); }
    SUBCASE("with its ontology beside it") {
        checkAgainstTruth(*open({seedModels, seedDevices, shared / "seed" / "ontology"}), shared);
    }
    SUBCASE("over the shipped one") {
        const auto both =
            openFiles(open({ontology("schema"), ontology("graph")}), std::vector{seedModels, seedDevices});
        REQUIRE(both.ok());
        checkAgainstTruth(*both.value(), shared);
        std::size_t layers = 0;
        for (const NeuralNetwork &model : both.value()->catalog.models)
            layers += model.layers.size();
        CHECK(layers == 262);
    }
    SUBCASE("before the shipped one, with both ontologies") {
        checkAgainstTruth(*open({shared / "seed" / "ontology", seedDevices, seedModels, ontology("graph"),
                                 ontology("schema")}),
                          shared);
    }
}
