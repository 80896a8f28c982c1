// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "core/fit/matrix_figures.h"
#include "core/fit/matrix_order.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

/// Written in the order of their names, which is that of the ids as well.
struct Table {
    DatasetPtr dataset = datasetFrom(
        modelNamed("ant", "20", "300", "sosa_extend:Microphone", " ta:hasTask [ rdfs:label \"b\" ] ;") +
        modelNamed("bee", "90", "100", "sosa_extend:Camera", " ta:hasTask [ rdfs:label \"a\" ] ;") +
        modelNamed("cat", "", "200", "sosa_extend:Microphone") +
        modelNamed("dog", "10", "400", "sosa_extend:Microphone", " ta:hasTask [ rdfs:label \"a\" ] ;") +
        deviceNamed("large", "100", "1000", "sosa_extend:Microphone sosa_extend:Camera") +
        deviceNamed("loud", "15", "2000", "sosa_extend:Microphone") +
        deviceNamed("vague", "", "500", "sosa_extend:Microphone"));
    FitRules rules;
    FitMatrix matrix = match(dataset->catalog, rules).value();
    std::vector<std::uint32_t> modelNames = {0, 1, 2, 3};
    std::vector<std::uint32_t> deviceNames = {0, 1, 2};

    [[nodiscard]] MatrixKeys keys() const {
        return {.catalog = dataset->catalog,
                .rules = rules,
                .modelNames = modelNames,
                .deviceNames = deviceNames,
                .fitsOfModel = [this](ModelId id) { return matrix.ofModel(id).fit(); },
                .fitsOfDevice = [this](DeviceId id) { return matrix.ofDevice(id).fit(); }};
    }

    [[nodiscard]] std::string models(const MatrixOrder &by) const {
        std::vector<ModelId> ids{ModelId{3}, ModelId{1}, ModelId{2}, ModelId{0}};
        order(ids, by, keys());
        std::string names;
        for (const ModelId id : ids)
            names += dataset->catalog.model(id).name + ' ';
        return names;
    }
    [[nodiscard]] std::string devices(const MatrixOrder &by) const {
        std::vector<DeviceId> ids{DeviceId{2}, DeviceId{0}, DeviceId{1}};
        order(ids, by, keys());
        std::string names;
        for (const DeviceId id : ids)
            names += dataset->catalog.device(id).title + ' ';
        return names;
    }
};

MatrixOrder by(MatrixOrder::Models models, bool fall = false) {
    MatrixOrder order;
    order.models = models;
    order.modelsFall = fall;
    return order;
}

MatrixOrder by(MatrixOrder::Devices devices, bool fall = false) {
    MatrixOrder order;
    order.devices = devices;
    order.devicesFall = fall;
    return order;
}

} // namespace

TEST_CASE("models stand in any order, what has no figure last both ways") {
    using Models = MatrixOrder::Models;
    const Table table;
    CHECK(table.models(by(Models::Name)) == "ant bee cat dog ");
    CHECK(table.models(by(Models::Name, true)) == "dog cat bee ant ");
    CHECK(table.models(by(Models::Ram)) == "dog ant bee cat ");
    CHECK(table.models(by(Models::Ram, true)) == "bee ant dog cat ");
    CHECK(table.models(by(Models::Flash)) == "bee cat ant dog ");
    CHECK(table.models(by(Models::Accuracy)) == "ant bee cat dog "); // none is reported: by name
}

TEST_CASE("within a group or task the least RAM comes first, whichever way the order goes") {
    using Models = MatrixOrder::Models;
    const Table table;
    CHECK(table.models(by(Models::Group)) == "bee dog ant cat ");
    CHECK(table.models(by(Models::Group, true)) == "dog ant cat bee ");
    CHECK(table.models(by(Models::Task)) == "dog bee ant cat ");
    CHECK(table.models(by(Models::Task, true)) == "ant dog bee cat ");
}

TEST_CASE("by the verdict on a device: what fits, the emptier first; unknown; short of memory; no sensor") {
    const Table table;
    MatrixOrder order = by(MatrixOrder::Models::Verdict);
    order.device = DeviceId{1}; // of 15 kB RAM, without a camera
    CHECK(table.models(order) == "dog cat ant bee ");
    order.modelsFall = true;
    CHECK(table.models(order) == "bee ant cat dog ");
    order.device = DeviceId{0};
    order.modelsFall = false;
    CHECK(table.models(order) == "ant dog bee cat ");
}

TEST_CASE("by how many fit") {
    const Table table;
    CHECK(table.models(by(MatrixOrder::Models::Fits, true)) == "dog ant bee cat ");
    CHECK(table.devices(by(MatrixOrder::Devices::Fits, true)) == "large loud vague ");
    CHECK(table.devices(by(MatrixOrder::Devices::Fits)) == "vague loud large ");
}

TEST_CASE("devices stand by their memory as it is supposed to be") {
    Table table;
    CHECK(table.devices(by(MatrixOrder::Devices::Ram)) == "loud large vague ");
    CHECK(table.devices(by(MatrixOrder::Devices::Ram, true)) == "large loud vague ");
    CHECK(table.devices(by(MatrixOrder::Devices::Flash)) == "vague large loud ");
    table.rules.setTaken(DeviceId{0}, {.ram = Bytes{90'000}, .flash = {}});
    CHECK(table.devices(by(MatrixOrder::Devices::Ram)) == "large loud vague ");
    const MemoryFigures left = memoryOf(table.dataset->catalog, DeviceId{0}, table.rules);
    CHECK(left.ram == Bytes{10'000});
    CHECK(left.basis == MemoryBasis::WhatIf);
}
