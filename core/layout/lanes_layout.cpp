// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lanes_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double minWidth = 360;
constexpr double minHeight = 260;
constexpr double maxWidth = 1320;  // wider, and the eye loses the edges on their way
constexpr double scaleWidth = 700; // the width and height at which type begins to grow
constexpr double scaleHeight = 760;
constexpr double minMargin = 8;
constexpr double maxMargin = 16;
constexpr double headerHeight = 36;
constexpr double bottomMargin = 12;

constexpr double minRow = 17;
constexpr double maxRow = 30;
constexpr double comfortableRow = 26;
constexpr double headingRows = 1.3; // a heading's height, in rows

constexpr double minCardWidth = 150;
constexpr double maxCardWidth = 306; // the longest title of the shipped graph shows in full
constexpr double minLabelWidth = 96;
constexpr double maxLabelWidth = 330;

constexpr double minCard = 68;
constexpr double maxCard = 86;
constexpr double minCardGap = 6;
constexpr double deviceHeading = 26;
constexpr double maxCardGap = 40;
constexpr double maxGroupGap = 16;

constexpr double sensorRadius = 10;
constexpr double sensorLabel = 16;
constexpr double minSensorSlot = 44;
constexpr double maxSensorSlot = 104;

struct Columns {
    double left = 0;
    double right = 0;
    double nodeX = 0;   ///< centres of the models' nodes
    double sensorX = 0; ///< centres of the diamonds
    double cardLeft = 0;
};

Columns columnsOf(const LanesLayout &layout) {
    const double scale = layout.scale;
    const double width = std::min(layout.width, maxWidth * scale);
    Columns columns;
    const double margin = std::clamp(width * 0.025, minMargin, maxMargin);
    columns.left = (layout.width - width) / 2 + margin;
    columns.right = columns.left + width - 2 * margin;
    const double card = std::clamp(width * 0.385, minCardWidth * scale, maxCardWidth * scale);
    const double label = std::clamp(width * 0.27, minLabelWidth * scale, maxLabelWidth * scale);
    columns.cardLeft = columns.right - card;
    columns.nodeX = columns.left + label + layout.maxNodeRadius + 8 * scale;
    columns.sensorX = (columns.nodeX + layout.maxNodeRadius + 4 * scale + columns.cardLeft) / 2;
    return columns;
}

/// Where the first of `height` pixels of content goes: in the middle of a window that has room for them,
/// unless it is to stay where it is when there is more of it.
double contentTop(const Lane &lane, bool grows = false) {
    return grows || lane.overflows() ? lane.window.y
                                     : lane.window.y + (lane.window.height - lane.contentHeight) / 2;
}

bool hasHeading(const LanesRequest &request, std::size_t section) {
    return request.modelSections[section] > 0 || request.foldedSections[section];
}

double headingCount(const LanesRequest &request) {
    double count = 0;
    for (std::size_t section = 0; section < request.modelSections.size(); ++section)
        count += hasHeading(request, section) ? 1 : 0;
    return count;
}

double modelCount(const LanesRequest &request) {
    return static_cast<double>(
        std::accumulate(request.modelSections.begin(), request.modelSections.end(), std::size_t{0}));
}

/// In rows, the headings with their share.
double modelUnits(const LanesRequest &request) {
    return modelCount(request) + headingRows * headingCount(request);
}
/// Those that sizes are made for.
double restingUnits(const LanesRequest &request) {
    return request.restingModelRows == 0
               ? modelUnits(request)
               : static_cast<double>(request.restingModelRows) + headingRows * headingCount(request);
}

double cardCount(const LanesRequest &request) {
    return static_cast<double>(request.devices - request.deviceHeadings.size());
}

double restingCards(const LanesRequest &request) {
    return request.restingDevices == 0 ? cardCount(request) : static_cast<double>(request.restingDevices);
}

/// In steps, so that type does not change its size with every pixel of a resize.
double scaleOf(const LanesRequest &request, double width, double height) {
    const double rows = restingUnits(request);
    const double cards = restingCards(request) * (maxCard + minCardGap);
    const double needed =
        std::max({scaleHeight, headerHeight + rows * comfortableRow, headerHeight + cards}) + bottomMargin;
    const double room = std::min(width / scaleWidth, (height - request.bottomInset) / needed);
    return std::clamp(std::floor(room * 20) / 20, request.minScale,
                      std::max(request.minScale, request.maxScale));
}

Lane laneAt(const LanesLayout &layout, double bottomInset, double left, double right) {
    const double top = headerHeight * layout.scale;
    const double height = std::max(0.0, layout.height - top - bottomMargin - bottomInset);
    return {.header = {left, 0, right - left, top}, .window = {left, top, right - left, height}};
}

void placeModels(const LanesRequest &request, const Columns &columns, LanesLayout &layout) {
    Lane &lane = layout.modelLane;
    const double scale = layout.scale;
    const double units = modelUnits(request);
    const double row =
        units == 0 ? 0
                   : std::clamp(lane.window.height / restingUnits(request), minRow * scale, maxRow * scale);
    lane.contentHeight = row * units;
    layout.maxNodeRadius = std::min(layout.maxNodeRadius, row / 2 - 1);
    const double labelRight = columns.nodeX - layout.maxNodeRadius - 8 * scale;

    double y = contentTop(lane, request.restingModelRows > 0);
    layout.models.reserve(static_cast<std::size_t>(modelCount(request)));
    for (std::size_t section = 0; section < request.modelSections.size(); ++section) {
        if (!hasHeading(request, section))
            continue;
        layout.headings.push_back({section, {columns.left, y, labelRight - columns.left, row * headingRows}});
        y += row * headingRows;
        for (std::size_t i = 0; i < request.modelSections[section]; ++i, y += row)
            layout.models.push_back({.row = {columns.left, y, lane.window.width, row},
                                     .label = {columns.left, y, labelRight - columns.left, row},
                                     .nodeX = columns.nodeX,
                                     .nodeY = y + row / 2});
    }
}

void placeSensors(const LanesRequest &request, const Columns &columns, LanesLayout &layout) {
    Lane &lane = layout.sensorLane;
    const double scale = layout.scale;
    const auto count = static_cast<double>(request.sensors);
    const double slot = request.sensors == 0 ? 0
                                             : std::clamp(lane.window.height / count, minSensorSlot * scale,
                                                          maxSensorSlot * scale);
    lane.contentHeight = slot * count;
    layout.sensorRadius = sensorRadius * scale;
    const double mark = 2 * layout.sensorRadius;
    const double label = sensorLabel * scale;

    double y = contentTop(lane);
    for (std::size_t i = 0; i < request.sensors; ++i, y += slot) {
        const double top = y + (slot - mark - label - 2 * scale) / 2;
        layout.sensors.push_back(
            {.row = {lane.window.x, top - 2 * scale, lane.window.width, mark + label + 6 * scale},
             .label = {lane.window.x, top + mark + 2 * scale, lane.window.width, label},
             .nodeX = columns.sensorX,
             .nodeY = top + layout.sensorRadius});
    }
}

void placeDevices(const LanesRequest &request, const Columns &columns, LanesLayout &layout) {
    Lane &lane = layout.deviceLane;
    const double scale = layout.scale;
    if (request.devices == 0)
        return;
    const double headings = static_cast<double>(request.deviceHeadings.size()) * deviceHeading * scale;
    const double resting = restingCards(request);
    // Cards take four fifths of what there is: the gaps carry the picture's calm.
    const double height = std::clamp(lane.window.height / resting * 0.8, minCard * scale, maxCard * scale);
    // What opens needs the room below: there the gaps stay small.
    const double widest = (request.restingDevices > 0 ? maxGroupGap : maxCardGap) * scale;
    const double gap =
        std::clamp((lane.window.height - height * resting) / resting, minCardGap * scale, widest);
    lane.contentHeight =
        headings + cardCount(request) * height + static_cast<double>(request.devices - 1) * gap;

    double y = contentTop(lane, request.restingDevices > 0);
    auto heading = request.deviceHeadings.begin();
    layout.devices.reserve(request.devices);
    for (std::size_t i = 0; i < request.devices; ++i) {
        const bool isHeading = heading != request.deviceHeadings.end() && *heading == i;
        if (isHeading)
            ++heading;
        const double taken = isHeading ? deviceHeading * scale : height;
        layout.devices.push_back({columns.cardLeft, y, columns.right - columns.cardLeft, taken});
        y += taken + gap;
    }
}

template <class Slots, class RectOf>
LanesLayout::Range visible(const Slots &slots, const Lane &lane, double scroll, RectOf rectOf) {
    const double top = lane.window.y + scroll;
    const double bottom = top + lane.window.height;
    const auto first =
        std::ranges::partition_point(slots, [&](const auto &slot) { return rectOf(slot).bottom() <= top; });
    const auto last =
        std::ranges::partition_point(slots, [&](const auto &slot) { return rectOf(slot).y < bottom; });
    const auto begin = static_cast<std::size_t>(first - slots.begin());
    return {begin, std::max(begin, static_cast<std::size_t>(last - slots.begin()))};
}

} // namespace

LanesLayout::Range LanesLayout::visibleModels(double scroll) const {
    return visible(models, modelLane, scroll, [](const ModelSlot &slot) { return slot.row; });
}

LanesLayout::Range LanesLayout::visibleSensors(double scroll) const {
    return visible(sensors, sensorLane, scroll, [](const SensorSlot &slot) { return slot.row; });
}

LanesLayout::Range LanesLayout::visibleDevices(double scroll) const {
    return visible(devices, deviceLane, scroll, [](const LayoutRect &card) { return card; });
}

LanesLayout layOutLanes(const LanesRequest &request) {
    LanesLayout layout;
    layout.width = std::max(request.width, minWidth * request.minScale);
    layout.height = std::max(request.height, minHeight * request.minScale);
    layout.scale = scaleOf(request, layout.width, layout.height);
    layout.maxNodeRadius = 10 * layout.scale;
    layout.minNodeRadius = 4 * layout.scale;

    const Columns columns = columnsOf(layout);
    const double nodesRight = columns.nodeX + layout.maxNodeRadius + 4 * layout.scale;
    const double reach =
        std::min(columns.sensorX - nodesRight, columns.cardLeft - columns.sensorX) - 4 * layout.scale;
    const double half = std::min(reach, 70 * layout.scale);
    layout.modelLane = laneAt(layout, 0, columns.left, nodesRight);
    layout.sensorLane = laneAt(layout, 0, columns.sensorX - half, columns.sensorX + half);
    layout.deviceLane = laneAt(layout, request.bottomInset, columns.cardLeft, columns.right);

    placeModels(request, columns, layout);
    placeSensors(request, columns, layout);
    placeDevices(request, columns, layout);
    return layout;
}

} // namespace tinyatlas
