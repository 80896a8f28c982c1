// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_data.h"

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

/// What figures an axis has room for, and how it says them.
struct AxisRange {
    double lowest = 0; ///< no NaN, as highest; not above it
    double highest = 0;
    FigureUnit unit = FigureUnit::None;
    int maxTicks = 5;   ///< about
    double padding = 0; ///< the part of the axis (0 to 0.4) to be left free at either end
};

/// A linear axis, marked at round numbers. One of percentages (0 to 100) is never narrower than two
/// percentage points, so that a hair's breadth does not look like a gulf, and never marked above 100 %. One
/// of other figures begins at 0 unless all of them are far from it; marks below 0 only where a figure is.
[[nodiscard]] AxisScale linearScale(const AxisRange &range);

/// A logarithmic axis for figures above 0, in decades: all its values are log10 of the figure. Marked at 10
/// k, 100 k …, and between them at 2 and 5 or 3 where there is room.
[[nodiscard]] AxisScale logScale(const AxisRange &range);

} // namespace tinyatlas
