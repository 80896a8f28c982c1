// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/comparison.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace tinyatlas;
using test::datasetFrom;
using test::modelNamed;

namespace {

using Places = std::vector<std::size_t>;

std::vector<double> figures(const ComparedRow &row) {
    std::vector<double> values;
    for (const ComparedValue &value : row.values)
        values.push_back(value.figure.value_or(-1));
    return values;
}

const ComparedRow *rowOf(const std::vector<ComparedRow> &rows, ComparedFact fact) {
    const auto row = std::ranges::find(rows, fact, &ComparedRow::fact);
    return row == rows.end() ? nullptr : &*row;
}

std::vector<ModelId> all(const Catalog &catalog) {
    std::vector<ModelId> models;
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        models.push_back(idAt<ModelId>(i));
    return models;
}

std::vector<ComparedRow> comparedAll(const std::string &turtle) {
    const auto data = datasetFrom(turtle);
    return compareModels(data->catalog, all(data->catalog));
}

ComparedRow rowOfFigures(const std::vector<std::optional<double>> &figures, Better better) {
    std::vector<ComparedValue> values;
    values.reserve(figures.size());
    for (const auto &figure : figures)
        values.push_back({figure, {}});
    return comparedRow(ComparedFact::Fits, std::move(values), better);
}

std::string accuracy(const std::string &percent) {
    return " nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " + percent + " ] ;";
}

std::string task(const std::string &name) { return " ta:hasTask [ rdfs:label \"" + name + "\" ] ;"; }

} // namespace

TEST_CASE("the best figures of a row are all that are equally good, and unknown is never one") {
    CHECK(rowOfFigures({3, 1, {}, 1}, Better::Less).best == Places{1, 3});
    CHECK(rowOfFigures({3, 1, {}, 1}, Better::More).best == Places{0});
    CHECK(rowOfFigures({3, 1}, Better::Neither).best.empty());
    CHECK(rowOfFigures({3, 1}, Better::Neither).differs);
    CHECK(rowOfFigures({2, {}}, Better::Less).best.empty());
    CHECK_FALSE(rowOfFigures({2, {}}, Better::Less).differs);
    CHECK(rowOfFigures({2, 2, 2}, Better::Less).best.empty());
    CHECK(rowOfFigures({0, 1}, Better::Less).best == Places{0});
    CHECK(rowOfFigures({{}, {}}, Better::More).best.empty());
    CHECK(rowOfFigures({}, Better::More).best.empty());
}

TEST_CASE("the four that hear yes and no, side by side, as the graph states them") {
    const std::filesystem::path graph =
        std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "graph" / "models.ttl";
    const auto opened = openFiles(nullptr, std::array{graph});
    REQUIRE(opened);
    const Catalog &catalog = opened.value()->catalog;
    std::vector<ModelId> models;
    for (const char *name : {"Micro_Speech_Yes_No_1", "Micro_Speech_Yes_No_2", "Micro_Speech_Yes_No_3",
                             "Micro_Speech_Yes_No_4"}) {
        const auto found = std::ranges::find(catalog.models, name, &NeuralNetwork::name);
        REQUIRE(found != catalog.models.end());
        models.push_back(idAt<ModelId>(static_cast<std::size_t>(found - catalog.models.begin())));
    }
    const auto rows = compareModels(catalog, models);
    const auto row = [&](ComparedFact fact) {
        const ComparedRow *found = rowOf(rows, fact);
        REQUIRE(found);
        return *found;
    };
    CHECK(figures(row(ComparedFact::Ram)) == std::vector<double>{8'080, 8'800, 10'480, 8'800});
    CHECK(row(ComparedFact::Ram).best == Places{0});
    CHECK(figures(row(ComparedFact::Flash)) == std::vector<double>{18'712, 8'864, 18'856, 8'864});
    CHECK(row(ComparedFact::Flash).best == Places{1, 3});
    CHECK(row(ComparedFact::MultiplyAccumulates).best == Places{0, 2});
    CHECK(figures(row(ComparedFact::Top1Accuracy)) == std::vector<double>{92.1, 82.3, 93.2, 83.0});
    CHECK(row(ComparedFact::Top1Accuracy).best == Places{2});
    CHECK(figures(row(ComparedFact::Layers)) == std::vector<double>{4, 5, 5, 5});
    CHECK(row(ComparedFact::Layers).best.empty());
    CHECK(row(ComparedFact::Sensors).values.front().text == "Microphone");
    CHECK_FALSE(row(ComparedFact::Task).differs);
}

TEST_CASE("how good models for different jobs are is stated, and none of them is the best") {
    const auto rowsOf = [](const std::string &first, const std::string &second) {
        return comparedAll(modelNamed("a", "1", "1", "", first + accuracy("90")) +
                           modelNamed("b", "2", "1", "", second + accuracy("80")));
    };
    const auto best = [](const std::vector<ComparedRow> &rows) {
        return rowOf(rows, ComparedFact::Top1Accuracy)->best;
    };
    CHECK(best(rowsOf(task("hear"), task("hear"))) == Places{0});
    CHECK(best(rowsOf(task("hear"), task("see"))).empty());
    CHECK(best(rowsOf(task("hear"), "")).empty());
    const std::string words = " nnet:trainingDataset <http://example.org/words> ;";
    CHECK(best(rowsOf(words, words)) == Places{0});
    CHECK(best(rowsOf("", "")).empty());
}

TEST_CASE("what is not stated is unknown, and what nobody states has no row") {
    const auto rows = comparedAll(modelNamed("a", "1", "1", "") + modelNamed("b", "", "1", ""));
    REQUIRE(rowOf(rows, ComparedFact::Ram));
    CHECK_FALSE(rowOf(rows, ComparedFact::Ram)->values[1].known());
    CHECK(rowOf(rows, ComparedFact::Ram)->best.empty());
    CHECK_FALSE(rowOf(rows, ComparedFact::MultiplyAccumulates));
    CHECK_FALSE(rowOf(rows, ComparedFact::Layers));
}

TEST_CASE("another metric has a row of its own, in which none is the best") {
    const auto rows = comparedAll(
        modelNamed("a", "1", "1", "", " nnet:hasMetric [ a nnet:F1_score ; nnet:hasMetricValue 0.8 ] ;") +
        modelNamed("b", "1", "1", ""));
    const ComparedRow *row = rowOf(rows, ComparedFact::Metric);
    REQUIRE(row);
    CHECK(row->metric == "F1_score");
    CHECK(figures(*row) == std::vector<double>{0.8, -1});
    CHECK(row->best.empty());
}
