// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict.h"
#include "core/rdf/rdf_reader.h"
#include "tests/support/dataset_from.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace tinyatlas;

namespace {

using Row = std::map<std::string, std::string>;

std::filesystem::path ontology(const char *part) {
    return std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / part;
}

DatasetPtr open(const std::vector<std::filesystem::path> &paths) {
    auto dataset = openFiles(nullptr, paths);
    REQUIRE_MESSAGE(dataset.ok(), (dataset.ok() ? "" : dataset.error().errors.front().text()));
    return std::move(dataset).value();
}

/// The rows of a table of facts; none where the shared material is not beside this checkout.
std::vector<Row> facts(const char *name) {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return {};
    }
    auto rows = test::tableOf(shared / "facts" / name);
    if (rows.empty())
        MESSAGE("skipped: the shared material has no rows of ", name);
    return rows;
}

std::string written(double number) {
    std::ostringstream text;
    text.precision(9);
    text << number;
    return text.str();
}

std::string numberOf(const std::string &cell) {
    return cell.empty() ? std::string() : written(std::stod(cell));
}

std::string numberOf(const std::optional<MeasuredFigure> &figure, double factor = 1) {
    return figure ? written(figure->value / factor) : std::string();
}

std::string memoryOf(const std::optional<Asserted<Bytes>> &figure) {
    constexpr std::int64_t kibibyte = 1024;
    return figure ? std::to_string(figure->value.count / kibibyte) : std::string();
}

std::string iriOf(const Dataset &dataset, TermId term) { return std::string(dataset.store.term(term).text); }

/// "accuracy" as the table writes it.
std::string qualityOf(const Measurement &one) {
    std::string text;
    for (const MeasuredQuality &quality : one.quality) {
        text += (text.empty() ? "" : "/") + written(quality.figure.value);
    }
    return text;
}

std::string qualityOf(const Row &row) {
    const std::string &metric = row.at("accuracy_metric");
    return metric == "TP/FN/FP" ? row.at("accuracy") : numberOf(row.at("accuracy"));
}

} // namespace

TEST_CASE("every board carries what the table of boards says, and nothing that it leaves open") {
    const auto dataset = open({ontology("more") / "boards.ttl"});
    const auto rows = facts("boards.csv");
    if (rows.empty())
        return;
    REQUIRE(dataset->catalog.devices.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const Device &board = dataset->catalog.devices[i];
        CAPTURE(board.title);
        CHECK(board.title == row.at("board"));
        REQUIRE(board.microcontrollers.size() == 1);
        const Microcontroller &controller = board.microcontrollers.front();
        CHECK(memoryOf(controller.ram) == row.at("sram_kb"));
        CHECK(memoryOf(controller.flash) == row.at("flash_kb"));
        CHECK((!controller.ram || controller.ramBasis == MemoryBasis::Fitted));
        CHECK((!controller.flash || controller.flashBasis == MemoryBasis::Fitted));
        CHECK(board.sensorsKnown == !row.at("sensors").empty());
        const auto has = [&](const char *sensor) {
            return std::any_of(board.sensors.begin(), board.sensors.end(), [&](SensorTypeId type) {
                return dataset->catalog.sensorType(type).name == sensor;
            });
        };
        const std::string &sensors = row.at("sensors");
        const bool likeSense = sensors.starts_with("as Nano 33 BLE Sense");
        CHECK(has("Microphone") == (likeSense || sensors.find("microphone") != std::string::npos));
        CHECK(has("Accelerometer") == (likeSense || sensors.find("accelerometer") != std::string::npos));
        CHECK(has("Camera") == (sensors.find("camera") != std::string::npos));
    }
}

TEST_CASE("boards are devices of their own beside those of the paper") {
    const auto dataset = open({ontology("schema"), ontology("graph"), ontology("more")});
    CHECK(dataset->catalog.devices.size() == 6 + 34);
    CHECK(dataset->catalog.models.size() == 23 + 6);
    std::set<std::string> iris;
    for (const Device &device : dataset->catalog.devices)
        iris.insert(iriOf(*dataset, device.term));
    CHECK(iris.size() == dataset->catalog.devices.size());
}

TEST_CASE("a fit on a board is judged on all that is fitted") {
    const auto dataset = open({ontology("graph") / "models.ttl", ontology("more") / "boards.ttl"});
    const Verdict verdict = judge(dataset->catalog, ModelId{0}, DeviceId{0});
    for (const Requirement &one : verdict.requirements)
        CHECK((one.kind == Requirement::Kind::Sensor || one.basis == MemoryBasis::Fitted));
}

TEST_CASE("every MLPerf Tiny result stands in the shipped graph as the table has it") {
    const auto dataset = open({ontology("more")});
    const auto rows = facts("mlperf_tiny_results.csv");
    if (rows.empty())
        return;
    const Catalog &catalog = dataset->catalog;
    std::map<std::string, const Measurement *> bySource;
    std::set<std::string> carried;
    for (const Measurement &one : catalog.measurements) {
        if (one.benchmark == "MLPerf Tiny")
            CHECK_MESSAGE(bySource.emplace(one.source, &one).second, one.source);
        for (const CarriedOver &later : one.carriedOver)
            carried.insert(later.round + ' ' + later.source);
    }
    std::size_t counted = 0;
    for (const Row &row : rows) {
        const std::string &source = row.at("source");
        CAPTURE(source);
        if (!row.at("same_file_as").empty()) {
            CHECK(bySource.count(source) == 0);
            CHECK(carried.count(row.at("round") + ' ' + source) == 1);
            continue;
        }
        ++counted;
        REQUIRE(bySource.count(source) == 1);
        const Measurement &one = *bySource.at(source);
        CHECK(one.round == row.at("round"));
        CHECK(one.status == row.at("status"));
        CHECK(one.submitter == row.at("submitter"));
        CHECK(one.runtime == row.at("framework"));
        CHECK(one.quantization == row.at("quantization"));
        CHECK(one.modelLabel == row.at("variant"));
        const bool closed = row.at("division") == "closed";
        CHECK(one.division == (closed ? Division::Closed : Division::Open));
        CHECK(one.model.valid() == closed);
        if (closed)
            CHECK(catalog.model(one.model).name == "MLPerf Tiny " + row.at("task"));
        CHECK(numberOf(one.latency, 1'000) == numberOf(row.at("latency_ms")));
        CHECK(numberOf(one.energy) == numberOf(row.at("energy_uj_per_inf")));
        CHECK(numberOf(one.supplyVoltage) == numberOf(row.at("energy_supply_mv")));
        CHECK((!one.energy || objectText(dataset->store, one.energy->source) == row.at("source_energy")));
        CHECK(qualityOf(one) == qualityOf(row));
        CHECK(one.notes.empty() == row.at("notes").empty());
        CHECK((one.device.valid() ? catalog.device(one.device).title : std::string()) == row.at("board_key"));
        REQUIRE(one.system);
        CHECK(one.system->name == row.at("system"));
        CHECK(one.system->boardName == row.at("board"));
        CHECK(one.system->processor == row.at("processor"));
        CHECK(one.system->chip == row.at("soc"));
        CHECK(one.system->accelerator == row.at("accelerator"));
        CHECK(one.system->deviceClass == row.at("device_class"));
        CHECK(numberOf(one.system->clock) == numberOf(row.at("core_clock_mhz")));
        CHECK(numberOf(one.system->acceleratorClock) == numberOf(row.at("accelerator_clock_mhz")));
    }
    CHECK(bySource.size() == counted);
}

TEST_CASE("every timing stands in the shipped graph, joined by the size of its model") {
    const auto dataset = open({ontology("schema"), ontology("graph"), ontology("more")});
    const auto rows = facts("board_measurements.csv");
    if (rows.empty())
        return;
    const Catalog &catalog = dataset->catalog;
    std::vector<const Measurement *> timings;
    for (const Measurement &one : catalog.measurements) {
        if (one.benchmark == "mcufit-bench")
            timings.push_back(&one);
    }
    REQUIRE(timings.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const Measurement &one = *timings[i];
        CHECK(one.modelLabel == row.at("model"));
        REQUIRE(one.model.valid());
        CHECK(catalog.model(one.model).flash->value.count == std::stoll(row.at("model_bytes")));
        CHECK(catalog.model(one.model).name != "Person_Detection");
        CHECK(catalog.device(one.device).title == row.at("board"));
        CHECK(one.system->chip == row.at("chip"));
        CHECK(numberOf(one.system->clock) == numberOf(row.at("clock_mhz")));
        CHECK(one.kernels == row.at("kernels"));
        CHECK(one.runtime == row.at("runtime_build"));
        CHECK(numberOf(one.arena) == numberOf(row.at("arena_used_bytes")));
        CHECK(numberOf(one.latency) == numberOf(row.at("latency_p50_us")));
        CHECK(numberOf(one.runs) == numberOf(row.at("runs")));
        CHECK(one.date == row.at("date"));
        CHECK(one.source == row.at("source"));
    }
}

TEST_CASE("there is nothing to find in the further graphs but what is not known") {
    const auto dataset = open({ontology("schema"), ontology("graph"), ontology("more")});
    std::set<std::string> codes;
    for (const Finding &finding : dataset->catalog.findings)
        codes.emplace(codeName(finding.code));
    std::string listed;
    for (const std::string &code : codes)
        listed += code + '\n';
    CHECK(listed == "device-without-flash\n"
                    "device-without-ram\n"
                    "device-without-sensors\n"
                    "model-without-flash\n"
                    "model-without-ram\n"
                    "same-title\n"
                    "sensor-on-no-device\n"
                    "several-sensors\n"
                    "shared-layer-index\n");
}
