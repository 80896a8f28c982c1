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
    const auto rowsOf = [](const std::string &first, const std::string &second,
                           const std::string &sensors = {}) {
        return comparedAll(modelNamed("a", "1", "1", sensors, first + accuracy("90")) +
                           modelNamed("b", "2", "1", sensors, second + accuracy("80")));
    };
    const auto best = [](const std::vector<ComparedRow> &rows) {
        return rowOf(rows, ComparedFact::Top1Accuracy)->best;
    };
    CHECK(best(rowsOf(task("hear"), task("hear"))) == Places{0});
    CHECK(best(rowsOf(task("hear"), task("see"))).empty());
    CHECK(best(rowsOf(task("hear"), "")).empty());
    const std::string words = " nnet:trainingDataset <http://example.org/words> ;";
    CHECK(best(rowsOf(words, words, "sosa_extend:Microphone")) == Places{0});
    CHECK(best(rowsOf(words, words)).empty());
    CHECK(best(rowsOf("", "")).empty());
}

TEST_CASE("what is not stated is unknown, and what nobody states has no row but for what is looked for") {
    const auto rows = comparedAll(modelNamed("a", "1", "1", "") + modelNamed("b", "", "1", ""));
    REQUIRE(rowOf(rows, ComparedFact::Ram));
    CHECK_FALSE(rowOf(rows, ComparedFact::Ram)->values[1].known());
    CHECK(rowOf(rows, ComparedFact::Ram)->best.empty());
    REQUIRE(rowOf(rows, ComparedFact::MultiplyAccumulates));
    CHECK_FALSE(rowOf(rows, ComparedFact::MultiplyAccumulates)->differs);
    CHECK_FALSE(rowOf(rows, ComparedFact::MultiplyAccumulates)->values[0].known());
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

namespace {

std::vector<DeviceId> allDevices(const Catalog &catalog) {
    std::vector<DeviceId> devices;
    for (std::size_t i = 0; i < catalog.devices.size(); ++i)
        devices.push_back(idAt<DeviceId>(i));
    return devices;
}

std::vector<ComparedRow> comparedDevices(const std::string &turtle) {
    const auto data = datasetFrom(turtle);
    return compareDevices(*data, allDevices(data->catalog));
}

std::string memory(const std::string &kind, int kilobytes, const std::string &more = {}) {
    return " ssn-system:hasSystemProperty [ a s3n_extend:" + kind + " ; schema:value " +
           std::to_string(kilobytes) + " ; schema:unitCode om:kilobyte" + more + " ] ;";
}

std::string controller(const std::string &memories, const std::string &more = {}) {
    return " ; ssn:hasSubSystem [ a s3n:MicroController ;" + more + " s3n:hasSystemCapability [" + memories +
           " ] ]";
}

std::string device(const std::string &name, const std::string &parts) {
    return ":" + name + " a s3n:SmartSensor ; td:title \"" + name + "\"" + parts + " .\n";
}

const std::string fitted = " ; ta:memoryBasis ta:FittedMemory";

std::vector<std::string> texts(const ComparedRow &row) {
    std::vector<std::string> values;
    for (const ComparedValue &value : row.values)
        values.push_back(value.text);
    return values;
}

} // namespace

TEST_CASE("devices side by side: more memory and a faster clock are better") {
    const std::string first = " schema:name \"nRF52840\" ; ta:core \"Cortex-M4F\" ;"
                              " ta:clock [ schema:value 64 ; schema:unitCode om:megahertz ] ;";
    const std::string second = " schema:name \"SAMD51\" ; ta:core \"Cortex-M4F\" ;"
                               " ta:clock [ schema:value 120 ; schema:unitCode om:megahertz ] ;";
    const auto rows = comparedDevices(
        device("a", controller(memory("RAM", 256) + memory("Flash", 1'000), first) +
                        " ; ssn:hasSubSystem [ a sosa_extend:Microphone ] , [ a sosa_extend:Camera ] ;"
                        " schema:manufacturer \"Arduino\" ;"
                        " td:hasPropertyAffordance [ td:title \"Loudness\" ]") +
        device("b", controller(memory("RAM", 192) + memory("Flash", 1'000), second) +
                        " ; ssn:hasSubSystem [ a sosa_extend:Camera ]"));
    const auto row = [&](ComparedFact fact) {
        const ComparedRow *found = rowOf(rows, fact);
        REQUIRE(found);
        return *found;
    };
    CHECK(texts(row(ComparedFact::Sensors)) == std::vector<std::string>{"Camera, Microphone", "Camera"});
    CHECK(row(ComparedFact::Sensors).best.empty());
    CHECK(figures(row(ComparedFact::Ram)) == std::vector<double>{256'000, 192'000});
    CHECK(row(ComparedFact::Ram).best == Places{0});
    CHECK_FALSE(row(ComparedFact::Flash).differs);
    CHECK(row(ComparedFact::Flash).best.empty());
    CHECK(row(ComparedFact::MemoryBasis).values[0].basis == MemoryBasis::Free);
    CHECK_FALSE(rowOf(rows, ComparedFact::FlashBasis));
    CHECK_FALSE(row(ComparedFact::Core).differs);
    CHECK(figures(row(ComparedFact::Clock)) == std::vector<double>{64, 120});
    CHECK(row(ComparedFact::Clock).best == Places{1});
    CHECK(texts(row(ComparedFact::Chip)) == std::vector<std::string>{"nRF52840", "SAMD51"});
    CHECK(texts(row(ComparedFact::Affordances)) == std::vector<std::string>{"Loudness", ""});
    CHECK_FALSE(row(ComparedFact::Manufacturer).values[1].known());
    CHECK(std::ranges::is_sorted(rows, {}, &ComparedRow::fact));
}

TEST_CASE("memory that is left free is never better than memory that is fitted in all, nor worse") {
    const std::string free = device("a", controller(memory("RAM", 100) + memory("Flash", 500)));
    const auto rows =
        comparedDevices(free + device("b", controller(memory("RAM", 256, fitted) + memory("Flash", 900))));
    CHECK(figures(*rowOf(rows, ComparedFact::Ram)) == std::vector<double>{100'000, 256'000});
    CHECK(rowOf(rows, ComparedFact::Ram)->differs);
    CHECK(rowOf(rows, ComparedFact::Ram)->best.empty());
    CHECK(rowOf(rows, ComparedFact::Flash)->best == Places{1});
    REQUIRE(rowOf(rows, ComparedFact::FlashBasis));
    CHECK(rowOf(rows, ComparedFact::MemoryBasis)->values[1].basis == MemoryBasis::Fitted);
    CHECK(rowOf(rows, ComparedFact::FlashBasis)->values[1].basis == MemoryBasis::Free);
}

TEST_CASE("several microcontrollers are listed, never added up, and none is the best") {
    const auto rows =
        comparedDevices(device("a", controller(memory("RAM", 256), " ta:core \"Cortex-M7\" ;") +
                                        controller(memory("RAM", 128), " ta:core \"Cortex-M4\" ;")) +
                        device("b", controller(memory("RAM", 192), " ta:core \"Cortex-M4\" ;")));
    const ComparedRow *ram = rowOf(rows, ComparedFact::Ram);
    REQUIRE(ram);
    CHECK_FALSE(ram->values[0].figure);
    std::vector<std::optional<double>> each = ram->values[0].figures;
    std::ranges::sort(each);
    CHECK(each == std::vector<std::optional<double>>{128'000, 256'000});
    CHECK(ram->values[0].known());
    CHECK(ram->best.empty());
    CHECK_FALSE(rowOf(rows, ComparedFact::Flash)->values[0].known());
    CHECK(rowOf(rows, ComparedFact::Core)->values[0].text.size() ==
          std::string("Cortex-M7, Cortex-M4").size());
}

TEST_CASE("sensors that are not all known, and memory that is not stated, are unknown and never 0") {
    const auto rows = comparedDevices(
        device("a", controller(memory("RAM", 0))) +
        device("b", controller(memory("Flash", 10)) + " ; ssn:hasSubSystem [ a sosa_extend:Camera ]") +
        device("c", controller(memory("RAM", 5))));
    const ComparedRow *ram = rowOf(rows, ComparedFact::Ram);
    REQUIRE(ram);
    CHECK(figures(*ram) == std::vector<double>{0, -1, 5'000});
    CHECK(ram->best == Places{2});
    CHECK_FALSE(rowOf(rows, ComparedFact::Sensors)->values[0].known());
    CHECK(rowOf(rows, ComparedFact::Sensors)->values[1].text == "Camera");
    CHECK_FALSE(rowOf(rows, ComparedFact::Clock));
    CHECK(comparedDevices("").empty());
}

TEST_CASE("the Nano 33 BLE Sense of the paper beside two boards, as the graphs state them") {
    const std::filesystem::path folder = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology";
    const auto opened =
        openFiles(nullptr, std::array{folder / "graph" / "devices.ttl", folder / "more" / "boards.ttl"});
    REQUIRE(opened);
    const Dataset &data = *opened.value();
    const auto find = [&](std::string_view title, MemoryBasis basis) {
        const auto found = std::ranges::find_if(data.catalog.devices, [&](const Device &device) {
            return device.title == title && device.memoryBasis() == basis;
        });
        REQUIRE(found != data.catalog.devices.end());
        return idAt<DeviceId>(static_cast<std::size_t>(found - data.catalog.devices.begin()));
    };
    const std::array boards{find("Arduino Nano 33 BLE Sense", MemoryBasis::Fitted),
                            find("NUCLEO-L4R5ZI", MemoryBasis::Fitted)};
    const auto fittedRows = compareDevices(data, boards);
    CHECK(figures(*rowOf(fittedRows, ComparedFact::Ram)) == std::vector<double>{262'144, 655'360});
    CHECK(rowOf(fittedRows, ComparedFact::Ram)->best == Places{1});
    CHECK(rowOf(fittedRows, ComparedFact::Flash)->best == Places{1});
    CHECK(rowOf(fittedRows, ComparedFact::Clock)->best == Places{1});
    CHECK_FALSE(rowOf(fittedRows, ComparedFact::Core)->differs);
    CHECK_FALSE(rowOf(fittedRows, ComparedFact::Sensors)->values[1].known());

    const std::array mixed{find("Arduino Nano 33 BLE Sense", MemoryBasis::Free), boards[0], boards[1]};
    const auto rows = compareDevices(data, mixed);
    CHECK(figures(*rowOf(rows, ComparedFact::Ram)) == std::vector<double>{172'000, 262'144, 655'360});
    CHECK(rowOf(rows, ComparedFact::Ram)->best.empty());
    CHECK(rowOf(rows, ComparedFact::MemoryBasis)->differs);
    CHECK_FALSE(rowOf(rows, ComparedFact::FlashBasis));
    CHECK(figures(*rowOf(rows, ComparedFact::Clock)) == std::vector<double>{-1, 64, 120});
}
