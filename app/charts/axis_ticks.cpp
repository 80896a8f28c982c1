// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/axis_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr double narrowestPercent = 2;
constexpr double narrowestDecades = 0.6;
constexpr double narrowestPart = 0.02; // of the highest figure
constexpr double hairsbreadth = 1e-9;
constexpr double furthest = 1e18; // beyond any figure of the catalogue: labels have an end

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

struct Prefix {
    double size;
    const char *name;
};

/// The names of a unit's sizes, the largest first.
std::span<const Prefix> prefixesOf(FigureUnit unit) {
    static constexpr std::array counts{Prefix{1e12, " T"}, Prefix{1e9, " G"}, Prefix{1e6, " M"},
                                       Prefix{1e3, " k"}, Prefix{1, ""}};
    static constexpr std::array bytes{Prefix{1e12, " TB"}, Prefix{1e9, " GB"}, Prefix{1e6, " MB"},
                                      Prefix{1e3, " kB"}, Prefix{1, " B"}};
    static constexpr std::array times{Prefix{1e6, " s"}, Prefix{1e3, " ms"}, Prefix{1, " µs"}};
    static constexpr std::array energies{Prefix{1e6, " J"}, Prefix{1e3, " mJ"}, Prefix{1, " µJ"}};
    switch (unit) {
    case FigureUnit::Bytes:
        return bytes;
    case FigureUnit::Microseconds:
        return times;
    case FigureUnit::Microjoules:
        return energies;
    case FigureUnit::Percent:
    case FigureUnit::MultiplyAccumulates:
    case FigureUnit::None:
        break;
    }
    return counts;
}

/// 20000 is "20 k": no digit that says nothing; as many as marks at this distance need.
QString tickLabel(double value, double step, FigureUnit unit) {
    const std::span<const Prefix> prefixes = prefixesOf(unit);
    const double size = std::abs(value);
    if (size < step * hairsbreadth)
        return QStringLiteral("0");
    const auto fits = [size](const Prefix &prefix) { return size >= prefix.size * (1 - hairsbreadth); };
    const auto found = std::ranges::find_if(prefixes, fits);
    const Prefix &prefix = found == prefixes.end() ? prefixes.back() : *found;
    constexpr int mostDecimals = 18;
    const int decimals = std::clamp(
        static_cast<int>(std::ceil(-std::log10(step / prefix.size) - hairsbreadth)), 0, mostDecimals);
    return QString::number(value / prefix.size, 'f', decimals) + QString::fromUtf8(prefix.name);
}

std::vector<AxisScale::Tick> ticksAt(const std::vector<int> &digits, int everyDecades, double from, double to,
                                     FigureUnit unit) {
    std::vector<AxisScale::Tick> ticks;
    for (int decade = static_cast<int>(std::floor(from)); decade <= to; ++decade) {
        if (decade % everyDecades != 0)
            continue;
        for (const int digit : digits) {
            const double at = decade + std::log10(digit);
            if (at >= from && at <= to)
                ticks.push_back(
                    {at, tickLabel(digit * std::pow(10.0, decade), std::pow(10.0, decade), unit)});
        }
    }
    return ticks;
}

AxisScale percentScale(const AxisRange &range) {
    constexpr std::array steps{0.5, 1.0, 2.0, 4.0, 5.0, 10.0, 20.0, 25.0, 50.0};
    auto [from, to] = widened(range.lowest, range.highest, narrowestPercent);
    if (to > 100)
        std::tie(from, to) = std::pair(100 - (to - from), 100.0);
    else if (from < 0)
        std::tie(from, to) = std::pair(0.0, to - from);
    const auto fits = [low = from, high = to, most = range.maxTicks](double step) {
        return std::ceil(high / step - hairsbreadth) - std::floor(low / step + hairsbreadth) < most;
    };
    const auto *found = std::ranges::find_if(steps, fits);
    const double step = found == steps.end() ? steps.back() : *found;

    AxisScale scale;
    const double first = std::max(0.0, std::floor(from / step + hairsbreadth) * step);
    const double last = std::min(100.0, std::ceil(to / step - hairsbreadth) * step);
    const auto [low, high] = padded(from, to, range.padding);
    // Room for a bubble may reach beyond 0 or 100 %; a mark may not.
    scale.from = std::min(first, low);
    scale.to = std::max(last, high);
    for (double at = first; at <= last + hairsbreadth; at += step)
        scale.ticks.push_back({at, percentLabel(at, step)});
    return scale;
}

/// 1, 2 or 5 of some power of ten, so that no more than `most` of it cover the width.
double roundStep(double width, int most) {
    const double rough = width / std::max(1, most);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (digit * power >= rough * (1 - hairsbreadth))
            return digit * power;
    constexpr double next = 10;
    return next * power;
}

} // namespace

AxisScale linearScale(const AxisRange &range) {
    if (range.unit == FigureUnit::Percent && range.lowest >= 0 && range.highest <= 100)
        return percentScale(range);
    constexpr double farFromZero = 0.6; // of the highest
    double from = std::clamp(range.lowest, -furthest, furthest);
    double to = std::clamp(range.highest, from, furthest);
    if (from >= 0 && from < to * farFromZero)
        from = 0;
    if (to - from <= std::abs(to) * narrowestPart)
        std::tie(from, to) = widened(from, to, std::max(std::abs(to) * narrowestPart, 1 / furthest));
    const double step = roundStep(to - from, range.maxTicks - 1);
    const double first = std::floor(from / step + hairsbreadth) * step;
    const double last = std::ceil(to / step - hairsbreadth) * step;
    const auto [low, high] = padded(from, to, range.padding);
    AxisScale scale{std::min(first, low), std::max(last, high), {}};
    const auto count = std::lround((last - first) / step);
    for (long i = 0; i <= count; ++i) {
        const double at = first + step * static_cast<double>(i);
        scale.ticks.push_back({at, tickLabel(at, step, range.unit)});
    }
    return scale;
}

AxisScale logScale(const AxisRange &range) {
    const double lowest = std::clamp(range.lowest, 1 / furthest, furthest);
    const double highest = std::clamp(range.highest, lowest, furthest);
    auto [from, to] = widened(std::log10(lowest), std::log10(highest), narrowestDecades);
    std::tie(from, to) = padded(from, to, range.padding);

    AxisScale scale{from, to, {}};
    const std::array<std::vector<int>, 4> patterns{{{1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}}};
    const auto enough = static_cast<std::size_t>(std::max(2, range.maxTicks));
    for (const std::vector<int> &digits : patterns) {
        scale.ticks = ticksAt(digits, 1, from, to, range.unit);
        if (scale.ticks.size() <= enough)
            return scale;
    }
    for (int every = 2; scale.ticks.size() > enough; ++every)
        scale.ticks = ticksAt({1}, every, from, to, range.unit);
    return scale;
}

} // namespace tinyatlas
