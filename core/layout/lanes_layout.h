// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace tinyatlas {

/// A rectangle in pixels of the picture at zoom 1; y grows downwards.
struct LayoutRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] double centreX() const { return x + width / 2; }
    [[nodiscard]] double centreY() const { return y + height / 2; }

    friend bool operator==(const LayoutRect &, const LayoutRect &) = default;
};

/// How much is to be placed, and where. The things themselves are no matter: slots are filled in order.
struct LanesRequest {
    double width = 0;       ///< of the viewport, in pixels
    double height = 0;      ///< of the viewport, in pixels
    double bottomInset = 0; ///< kept free below the devices, for controls that float there
    double minScale = 1;    ///< how large all sizes are at least: what the user set for text
    double maxScale = 2.4;  ///< how much all sizes may grow where there is room

    /// How many rows each section has, in this order: sections by Group, or by FitState.
    std::array<std::size_t, 4> modelSections{};
    std::array<bool, 4> foldedSections{}; ///< those that have a heading all the same, and no rows
    std::size_t sensors = 0;
    std::size_t devices = 0;                   ///< cards, and the headings among them
    std::vector<std::size_t> deviceHeadings{}; ///< which of these are headings: rising

    // How many rows a lane with groups has while all of them are as they are at first; 0 for one without.
    // Sizes are made for these: what is opened pushes the others down, and changes nothing else.
    std::size_t restingModelRows = 0;
    std::size_t restingDevices = 0;
};

/// One lane. What it holds lies in content coordinates: those of the picture while the lane is scrolled to 0.
struct Lane {
    LayoutRect header; ///< does not scroll
    LayoutRect window; ///< through which the content shows
    double contentHeight = 0;

    /// By more than rounding: rows that share the window out fill it to the last digit.
    [[nodiscard]] bool overflows() const { return contentHeight > window.height + 0.5; }
    [[nodiscard]] double maxScroll() const { return overflows() ? contentHeight - window.height : 0; }
};

/// Where everything of the three lanes (models by section | sensors | devices) goes.
struct LanesLayout {
    struct Heading {
        std::size_t section = 0; ///< of the request
        LayoutRect rect;
    };
    struct ModelSlot {
        LayoutRect row;   ///< all of it: what takes the pointer
        LayoutRect label; ///< the name, right-aligned; never overlaps another label or the node
        double nodeX = 0; ///< centre of the node
        double nodeY = 0;
    };
    struct SensorSlot {
        LayoutRect row;
        LayoutRect label; ///< the name, centred
        double nodeX = 0; ///< centre of the diamond
        double nodeY = 0;
    };
    /// Slots from `begin` to before `end`.
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    double width = 0;  ///< of the picture: the viewport's, or the least that is legible
    double height = 0; ///< likewise
    double scale = 1;  ///< of type, nodes and cards: the least asked for where space is scarce

    Lane modelLane;
    Lane sensorLane;
    Lane deviceLane;

    std::vector<Heading> headings; ///< of the sections that have models
    std::vector<ModelSlot> models;
    std::vector<SensorSlot> sensors;
    std::vector<LayoutRect> devices; ///< headings too, which are lower

    double maxNodeRadius = 0;
    double minNodeRadius = 0;
    double sensorRadius = 0;

    /// Which slots show, at least in part, while their lane is scrolled down by `scroll` pixels.
    [[nodiscard]] Range visibleModels(double scroll) const;
    [[nodiscard]] Range visibleSensors(double scroll) const;
    [[nodiscard]] Range visibleDevices(double scroll) const;
};

/// Comfortable spacing where there is room; else rows and cards come closer, down to what is legible; what is
/// more than that, the lane scrolls. Nothing overlaps, ever. The same request gives the same layout.
[[nodiscard]] LanesLayout layOutLanes(const LanesRequest &request);

} // namespace tinyatlas
