// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/bit_table.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// Branch and bound for the fewest sets that hold all elements.
///
/// The bound is a Lagrangian one: elements have prices, a set costs 1 less the prices of what it holds, and
/// the prices and all costs below 0 add up to no more than the sets of any cover. Prices are whole millionths
/// of a set, so that no rounding makes a bound too high.
class CoverSearch {
public:
    /// `setsOf`: element by element, the sets that hold it, at least one. It outlives the search.
    CoverSearch(const BitTable &setsOf, std::uint64_t mostSteps, const std::stop_token &stop);

    /// Searches until the answer is proven, `mostSteps` are made, or `stop` is requested.
    void run();

    [[nodiscard]] const std::vector<std::uint32_t> &best() const { return m_best; } ///< a cover, once run
    [[nodiscard]] std::size_t lowerBound() const { return m_lowerBound; }

private:
    using Price = std::int64_t;

    /// What is still open once some sets are taken and some are ruled out.
    struct Node {
        Bits uncovered; ///< by element
        Bits allowed;   ///< by set
        std::vector<Price> prices;
    };
    enum class Outcome { Open, Closed };

    [[nodiscard]] std::vector<Price> firstPrices() const;
    [[nodiscard]] Price bound(const Node &node);
    void movePrices(Node &node, Price bound, double step);
    void ruleOut(Node &node, Price bound) const;
    [[nodiscard]] Price mostToBeat() const;
    [[nodiscard]] Outcome tighten(Node &node, int rounds, double step);

    void branch(Node node);
    [[nodiscard]] std::vector<std::uint32_t> choices(const Node &node);
    void keepIfBetter(std::vector<std::uint32_t> cover);
    void completeGreedily(const Node &node);
    [[nodiscard]] std::vector<std::uint32_t> withoutSpare(std::vector<std::uint32_t> cover) const;

    [[nodiscard]] bool atEnd();

    const BitTable &m_setsOf;
    BitTable m_elementsOf;
    std::int64_t m_stepsLeft;
    std::stop_token m_stop;

    std::vector<std::uint32_t> m_best;
    std::vector<std::uint32_t> m_taken;
    std::vector<Price> m_costs; ///< by set, of the last bound
    Bits m_paying;              ///< sets that cost less than nothing there
    std::size_t m_lowerBound = 0;
    bool m_gaveUp = false;
};

} // namespace tinyatlas
