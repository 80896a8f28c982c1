// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lanes_layout.h"
#include "core/layout/lanes_order.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace tinyatlas;

namespace {

struct Size {
    double width;
    double height;
};
constexpr std::array<Size, 8> sizes{
    {{0, 0}, {360, 540}, {420, 540}, {500, 540}, {706, 554}, {1024, 600}, {1280, 720}, {3840, 2160}}};

LanesRequest requestOf(Size size, std::array<std::size_t, 4> models, std::size_t sensors,
                       std::size_t devices) {
    return {.width = size.width,
            .height = size.height,
            .modelSections = models,
            .sensors = sensors,
            .devices = devices};
}

bool overlap(const LayoutRect &a, const LayoutRect &b) {
    constexpr double touch = 1e-6;
    return a.x < b.right() - touch && b.x < a.right() - touch && a.y < b.bottom() - touch &&
           b.y < a.bottom() - touch;
}

/// Everything with a name, and all marks.
std::vector<LayoutRect> placed(const LanesLayout &layout) {
    std::vector<LayoutRect> all;
    for (const auto &heading : layout.headings)
        all.push_back(heading.rect);
    for (const auto &model : layout.models) {
        const double radius = layout.maxNodeRadius;
        all.push_back(model.label);
        all.push_back({model.nodeX - radius, model.nodeY - radius, 2 * radius, 2 * radius});
    }
    for (const auto &sensor : layout.sensors) {
        const double radius = layout.sensorRadius;
        all.push_back(sensor.label);
        all.push_back({sensor.nodeX - radius, sensor.nodeY - radius, 2 * radius, 2 * radius});
    }
    all.insert(all.end(), layout.devices.begin(), layout.devices.end());
    return all;
}

std::size_t overlaps(const LanesLayout &layout) {
    const auto all = placed(layout);
    std::size_t count = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            count += overlap(all[i], all[j]) ? 1U : 0U;
    return count;
}

std::vector<std::string> names(const Catalog &catalog, const std::vector<ModelId> &order) {
    std::vector<std::string> result(order.size());
    std::ranges::transform(order, result.begin(), [&](ModelId id) { return catalog.model(id).name; });
    return result;
}

std::vector<std::string> titles(const Catalog &catalog, const std::vector<DeviceId> &order) {
    std::vector<std::string> result(order.size());
    std::ranges::transform(order, result.begin(), [&](DeviceId id) { return catalog.device(id).title; });
    return result;
}

} // namespace

TEST_CASE("nothing overlaps, whatever the number of things and the size of the window") {
    for (const Size size : sizes) {
        CAPTURE(size.width);
        CHECK(overlaps(layOutLanes(requestOf(size, {}, 0, 0))) == 0);
        CHECK(overlaps(layOutLanes(requestOf(size, {0, 0, 0, 1}, 1, 1))) == 0);
        CHECK(overlaps(layOutLanes(requestOf(size, {3, 11, 8, 1}, 7, 6))) == 0);
        CHECK(overlaps(layOutLanes(requestOf(size, {100, 100, 99, 1}, 30, 1000))) == 0);
    }
}

TEST_CASE("every row and card is high enough to be read") {
    for (const Size size : sizes) {
        const LanesLayout layout = layOutLanes(requestOf(size, {100, 100, 99, 1}, 30, 1000));
        CHECK(layout.models.front().row.height >= 17);
        CHECK(layout.devices.front().height >= 68);
        CHECK(layout.sensors.front().label.height >= 14);
    }
}

TEST_CASE("the shipped graph fits the smallest window without scrolling") {
    const LanesLayout layout = layOutLanes(requestOf({660, 540}, {3, 11, 8, 1}, 7, 6));
    CHECK_FALSE(layout.modelLane.overflows());
    CHECK_FALSE(layout.sensorLane.overflows());
    CHECK_FALSE(layout.deviceLane.overflows());
    CHECK(layout.scale == 1);
}

TEST_CASE("each lane that overflows scrolls by itself") {
    const LanesLayout layout = layOutLanes(requestOf({706, 822}, {3, 11, 8, 1}, 7, 1000));
    CHECK_FALSE(layout.modelLane.overflows());
    REQUIRE(layout.deviceLane.overflows());
    CHECK(layout.deviceLane.maxScroll() ==
          doctest::Approx(layout.deviceLane.contentHeight - layout.deviceLane.window.height));
    CHECK(layout.devices.front().y == layout.deviceLane.window.y);
    CHECK(layout.devices.back().bottom() ==
          doctest::Approx(layout.deviceLane.window.y + layout.deviceLane.contentHeight));
}

TEST_CASE("only the slots that show are named") {
    const LanesLayout layout = layOutLanes(requestOf({706, 822}, {3, 11, 8, 1}, 7, 1000));
    const LanesLayout::Range top = layout.visibleDevices(0);
    CHECK(top.begin == 0);
    CHECK(top.end < 14);
    const LanesLayout::Range bottom = layout.visibleDevices(layout.deviceLane.maxScroll());
    CHECK(bottom.end == 1000);
    CHECK(bottom.begin > 986);
    CHECK(layOutLanes({}).visibleModels(0).end == 0);
}

TEST_CASE("type grows where there is room, and never beyond what is asked") {
    LanesRequest request = requestOf({3840, 2160}, {3, 11, 8, 1}, 7, 6);
    CHECK(layOutLanes(request).scale > 2);
    request.maxScale = 1.25;
    CHECK(layOutLanes(request).scale == 1.25);
    CHECK(layOutLanes(requestOf({3840, 2160}, {3, 11, 8, 1}, 7, 1000)).scale == 1);
}

TEST_CASE("nothing is smaller than what was asked for text, and nothing overlaps for it") {
    for (const Size size : sizes) {
        CAPTURE(size.width);
        LanesRequest request = requestOf(size, {3, 11, 8, 1}, 7, 6);
        request.minScale = 1.5;
        const LanesLayout layout = layOutLanes(request);
        CHECK(layout.scale >= 1.5);
        CHECK(layout.models.front().row.height >= 1.5 * 17);
        CHECK(layout.devices.front().height >= 1.5 * 68);
        CHECK(overlaps(layout) == 0);
    }
}

TEST_CASE("the same request gives the same layout") {
    const LanesRequest request = requestOf({1280, 720}, {3, 11, 8, 1}, 7, 6);
    CHECK(layOutLanes(request).devices == layOutLanes(request).devices);
    CHECK(placed(layOutLanes(request)) == placed(layOutLanes(request)));
}

TEST_CASE("models stand by group, then by falling RAM, unknown last, then by name") {
    const auto dataset = test::datasetFrom(test::modelNamed("hello", "1", "1", "sosa_extend:OtherSensor") +
                                           test::modelNamed("b", "20", "1", "sosa_extend:Microphone") +
                                           test::modelNamed("unsaid", "", "1", "sosa_extend:Microphone") +
                                           test::modelNamed("a", "20", "1", "sosa_extend:Microphone") +
                                           test::modelNamed("big", "90", "1", "sosa_extend:Microphone") +
                                           test::modelNamed("wand", "5", "1", "sosa_extend:Accelerometer") +
                                           test::modelNamed("eye", "1", "1", "sosa_extend:Camera"));
    const Catalog &catalog = dataset->catalog;
    CHECK(names(catalog, laneOrderOfModels(catalog)) ==
          std::vector<std::string>{"eye", "big", "a", "b", "unsaid", "wand", "hello"});
}

TEST_CASE("devices stand by falling number of models that fit, then by title") {
    const auto dataset =
        test::datasetFrom(test::deviceNamed("c", "1", "1", "") + test::deviceNamed("a", "1", "1", "") +
                          test::deviceNamed("b", "1", "1", ""));
    const Catalog &catalog = dataset->catalog;
    std::vector<std::uint32_t> fit(3, 1);
    for (std::size_t i = 0; i < 3; ++i)
        fit[i] = catalog.devices[i].title == "c" ? 5 : 1;
    const auto order = laneOrderOfDevices(catalog, fit);
    CHECK(titles(catalog, order) == std::vector<std::string>{"c", "a", "b"});
}
