// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/supplies.h"

#include <algorithm>

namespace tinyatlas {

Supplies::Supplies(std::vector<double> millivolts) {
    constexpr double apart = 75;
    std::ranges::sort(millivolts);
    for (std::size_t begin = 0; begin < millivolts.size();) {
        std::size_t end = begin;
        while (end < millivolts.size() && millivolts[end] - millivolts[begin] <= apart)
            ++end;
        m_supplies.push_back({millivolts[begin], millivolts[begin + (end - begin - 1) / 2]});
        begin = end;
    }
}

double Supplies::of(double millivolts) const {
    const auto next = std::ranges::upper_bound(m_supplies, millivolts, {}, &Supply::lowest);
    return std::prev(next)->middle;
}

std::vector<double> Supplies::all() const {
    std::vector<double> middles;
    middles.reserve(m_supplies.size());
    for (const Supply &supply : m_supplies)
        middles.push_back(supply.middle);
    return middles;
}

} // namespace tinyatlas
