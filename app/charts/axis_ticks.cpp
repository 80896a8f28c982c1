// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/axis_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr double narrowestPercent = 2;
constexpr double narrowestDecades = 0.6;
constexpr double hairsbreadth = 1e-9;

/// The ends moved apart until they are `width` from each other.
std::pair<double, double> widened(double from, double to, double width) {
    const double missing = std::max(0.0, width - (to - from)) / 2;
    return {from - missing, to + missing};
}

/// The ends with `padding` of the whole added at either.
std::pair<double, double> padded(double from, double to, double padding) {
    const double extra = (to - from) * padding / (1 - 2 * padding);
    return {from - extra, to + extra};
}

QString percentLabel(double value, double step) {
    return QStringLiteral("%1 %").arg(value, 0, 'f', step < 1 ? 1 : 0);
}

/// 20000 is "20 k": no digit that says nothing.
QString countLabel(double value) {
    constexpr std::array<std::pair<double, const char *>, 4> units{
        {{1e12, " T"}, {1e9, " G"}, {1e6, " M"}, {1e3, " k"}}};
    for (const auto &[size, name] : units) {
        if (value >= size * (1 - hairsbreadth))
            return QString::number(value / size, 'f', 0) + QLatin1String(name);
    }
    return QString::number(value, 'f', value < 1 ? 1 : 0);
}

std::vector<AxisScale::Tick> ticksAt(const std::vector<int> &digits, int everyDecades, double from,
                                     double to) {
    std::vector<AxisScale::Tick> ticks;
    for (int decade = static_cast<int>(std::floor(from)); decade <= to; ++decade) {
        if (decade % everyDecades != 0)
            continue;
        for (const int digit : digits) {
            const double at = decade + std::log10(digit);
            if (at >= from && at <= to)
                ticks.push_back({at, countLabel(digit * std::pow(10.0, decade))});
        }
    }
    return ticks;
}

} // namespace

AxisScale percentScale(double lowest, double highest, int maxTicks, double padding) {
    constexpr std::array steps{0.5, 1.0, 2.0, 4.0, 5.0, 10.0, 20.0, 25.0, 50.0};
    auto [from, to] = widened(lowest, highest, narrowestPercent);
    if (to > 100)
        std::tie(from, to) = std::pair(100 - (to - from), 100.0);
    else if (from < 0)
        std::tie(from, to) = std::pair(0.0, to - from);
    const auto fits = [low = from, high = to, maxTicks](double step) {
        return std::ceil(high / step - hairsbreadth) - std::floor(low / step + hairsbreadth) < maxTicks;
    };
    const auto *found = std::ranges::find_if(steps, fits);
    const double step = found == steps.end() ? steps.back() : *found;

    AxisScale scale;
    const double first = std::max(0.0, std::floor(from / step + hairsbreadth) * step);
    const double last = std::min(100.0, std::ceil(to / step - hairsbreadth) * step);
    const auto [low, high] = padded(from, to, padding);
    // Room for a bubble may reach beyond 0 or 100 %; a mark may not.
    scale.from = std::min(first, low);
    scale.to = std::max(last, high);
    for (double at = first; at <= last + hairsbreadth; at += step)
        scale.ticks.push_back({at, percentLabel(at, step)});
    return scale;
}

AxisScale logScale(double lowest, double highest, int maxTicks, double padding) {
    auto [from, to] = widened(std::log10(lowest), std::log10(highest), narrowestDecades);
    std::tie(from, to) = padded(from, to, padding);

    AxisScale scale{from, to, {}};
    const std::array<std::vector<int>, 4> patterns{{{1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}}};
    const auto enough = static_cast<std::size_t>(std::max(2, maxTicks));
    for (const std::vector<int> &digits : patterns) {
        scale.ticks = ticksAt(digits, 1, from, to);
        if (scale.ticks.size() <= enough)
            return scale;
    }
    for (int every = 2; scale.ticks.size() > enough; ++every)
        scale.ticks = ticksAt({1}, every, from, to);
    return scale;
}

} // namespace tinyatlas
