// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tinyatlas {

std::vector<std::size_t> paretoFront(std::span<const CostGain> points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].cost) && std::isfinite(points[i].gain))
            order.push_back(i);
    }
    std::ranges::sort(order, [points](std::size_t a, std::size_t b) {
        if (points[a].cost != points[b].cost)
            return points[a].cost < points[b].cost;
        return points[a].gain != points[b].gain ? points[a].gain > points[b].gain : a < b;
    });

    // Whatever comes later costs at least as much: it must gain more than all before, or be equal to the
    // last.
    std::vector<std::size_t> front;
    CostGain best{0, -std::numeric_limits<double>::infinity()};
    for (const std::size_t i : order) {
        const CostGain &point = points[i];
        if (point.gain > best.gain)
            best = point;
        else if (point.gain != best.gain || point.cost != best.cost)
            continue;
        front.push_back(i);
    }
    return front;
}

} // namespace tinyatlas
