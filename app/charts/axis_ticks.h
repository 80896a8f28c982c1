// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace tinyatlas {

/// What an axis shows: its ends, and where it is marked.
struct AxisScale {
    struct Tick {
        double value = 0;
        QString label;
    };
    double from = 0;
    double to = 1;
    std::vector<Tick> ticks; ///< rising, all within the ends
};

/// An axis for percentages from `lowest` to `highest` (both 0 to 100), marked at round numbers, at most about
/// `maxTicks` of them. Never narrower than two percentage points, so that a hair's breadth does not look like
/// a gulf; never marked above 100 %. `padding` is the part of the axis (0 to 0.4) to be left free at either
/// end.
[[nodiscard]] AxisScale percentScale(double lowest, double highest, int maxTicks, double padding);

/// A logarithmic axis for figures from `lowest` to `highest` (both above 0), in decades: all its values are
/// log10 of the figure. Marked at 10 k, 100 k …, and between them at 2 and 5 or 3 where there is room.
[[nodiscard]] AxisScale logScale(double lowest, double highest, int maxTicks, double padding);

} // namespace tinyatlas
