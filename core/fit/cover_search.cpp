// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/cover_search.h"

#include <cmath>
#include <queue>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::int64_t oneSet = 1'000'000; // in prices

constexpr int roundsAtRoot = 300;
constexpr int roundsBelow = 12;
constexpr double stepAtRoot = 1.5;
constexpr double stepBelow = 0.5;
constexpr int betweenCovers = 3; // better bounds, until a cover is made of one
constexpr int patience = 12;     // rounds without a better bound before the steps get smaller

std::size_t wholeSets(std::int64_t price) {
    return price <= 0 ? 0 : static_cast<std::size_t>((price + oneSet - 1) / oneSet);
}

} // namespace

CoverSearch::CoverSearch(const BitTable &setsOf, std::uint64_t mostSteps, const std::stop_token &stop)
    : m_setsOf(setsOf), m_elementsOf(setsOf.transposed()), m_stepsLeft(static_cast<std::int64_t>(mostSteps)),
      m_stop(stop), m_costs(setsOf.columns()), m_paying(setsOf.columns()) {}

void CoverSearch::run() {
    Node root{Bits(m_setsOf.rows(), true), Bits(m_setsOf.columns(), true), firstPrices()};
    for (Price &cost : m_costs)
        cost = oneSet;
    completeGreedily(root);
    if (tighten(root, roundsAtRoot, stepAtRoot) == Outcome::Open)
        branch(std::move(root));
    if (!m_gaveUp)
        m_lowerBound = m_best.size();
}

/// Each element pays its share of the largest set that holds it: no set then costs less than nothing.
std::vector<CoverSearch::Price> CoverSearch::firstPrices() const {
    std::vector<Price> prices(m_setsOf.rows(), oneSet);
    for (std::size_t set = 0; set < m_elementsOf.rows(); ++set) {
        const auto size = static_cast<Price>(countBits(m_elementsOf.row(set)));
        forEachBit(m_elementsOf.row(set), [&](std::uint32_t element) {
            prices[element] = std::min(prices[element], oneSet / size);
        });
    }
    return prices;
}

/// What the prices say: no cover of what is open costs less. Leaves the costs of the sets behind.
CoverSearch::Price CoverSearch::bound(const Node &node) {
    std::ranges::fill(m_costs, oneSet);
    Price total = 0;
    const std::span allowed = node.allowed.words();
    forEachBit(node.uncovered.words(), [&](std::uint32_t element) {
        const Price price = node.prices[element];
        if (price == 0)
            return;
        total += price;
        const std::span row = m_setsOf.row(element);
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (BitWord word = row[i] & allowed[i]; word != 0; word &= word - 1) {
                m_costs[i * bitsPerWord + static_cast<std::size_t>(std::countr_zero(word))] -= price;
                --m_stepsLeft;
            }
        }
    });
    m_paying.clearAll();
    forEachBit(allowed, [&](std::uint32_t set) {
        if (m_costs[set] >= 0)
            return;
        total += m_costs[set];
        m_paying.set(set);
    });
    return total;
}

/// Dearer where no set that pays holds an element, cheaper where several do: a step along the subgradient.
void CoverSearch::movePrices(Node &node, Price bound, double step) {
    const std::span paying = m_paying.words();
    std::vector<std::pair<std::uint32_t, int>> moves;
    double length = 0;
    forEachBit(node.uncovered.words(), [&](std::uint32_t element) {
        const int move = 1 - static_cast<int>(countBits(m_setsOf.row(element), paying));
        if (move == 0 || (move < 0 && node.prices[element] == 0))
            return;
        moves.emplace_back(element, move);
        length += double{1} * move * move;
    });
    m_stepsLeft -= static_cast<std::int64_t>(m_setsOf.rows() * m_setsOf.wordsOfRow());
    const Price gap = mostToBeat() + oneSet - bound;
    for (const auto &[element, move] : moves) {
        const Price by = std::llround(step * static_cast<double>(gap) * move / length);
        node.prices[element] = std::max(Price{0}, node.prices[element] + by);
    }
}

/// What the sets still to be taken may cost at most in a cover smaller than the best one.
CoverSearch::Price CoverSearch::mostToBeat() const {
    return (static_cast<Price>(m_best.size()) - 1 - static_cast<Price>(m_taken.size())) * oneSet;
}

/// Sets that are in no cover smaller than the best one.
void CoverSearch::ruleOut(Node &node, Price bound) const {
    const Bits allowed = node.allowed;
    forEachBit(allowed.words(), [&](std::uint32_t set) {
        if (m_costs[set] > 0 && bound + m_costs[set] > mostToBeat())
            node.allowed.clear(set);
    });
}

/// Looks for prices with a higher bound. Closed where there is nothing left to find below.
CoverSearch::Outcome CoverSearch::tighten(Node &node, int rounds, double step) {
    constexpr double smallestStep = 0.01;
    const bool atRoot = m_taken.empty();
    std::vector<Price> bestPrices = node.prices;
    Price highest = 0;
    int idle = 0;
    int better = 0;
    for (int round = 0; round < rounds && step > smallestStep; ++round) {
        const Price now = bound(node);
        if (atRoot)
            m_lowerBound = std::max(m_lowerBound, wholeSets(now));
        if (m_taken.size() + wholeSets(now) >= m_best.size())
            return Outcome::Closed;
        if (atEnd())
            return Outcome::Closed;
        ruleOut(node, now);
        if (now > highest) {
            highest = now;
            bestPrices = node.prices;
            idle = 0;
            if (atRoot && ++better % betweenCovers == 0)
                completeGreedily(node);
        } else if (++idle == patience) {
            idle = 0;
            step /= 2;
        }
        movePrices(node, now, step);
    }
    node.prices = std::move(bestPrices);
    return Outcome::Open;
}

/// One set after the other of those that hold the element with the fewest; what was tried is ruled out after.
void CoverSearch::branch(Node node) {
    for (const std::uint32_t set : choices(node)) {
        if (atEnd())
            return;
        Node child = node;
        child.uncovered.remove(m_elementsOf.row(set));
        child.allowed.clear(set);
        node.allowed.clear(set);
        m_taken.push_back(set);
        if (child.uncovered.none())
            keepIfBetter(m_taken);
        else if (m_taken.size() + 1 < m_best.size() &&
                 tighten(child, roundsBelow, stepBelow) == Outcome::Open)
            branch(std::move(child));
        m_taken.pop_back();
    }
}

/// The sets that hold the element which the fewest do, the cheapest first.
std::vector<std::uint32_t> CoverSearch::choices(const Node &node) {
    const std::span allowed = node.allowed.words();
    std::uint32_t hardest = 0;
    std::size_t fewest = m_setsOf.columns() + 1;
    forEachBit(node.uncovered.words(), [&](std::uint32_t element) {
        const std::size_t count = countBits(m_setsOf.row(element), allowed);
        if (count < fewest) {
            fewest = count;
            hardest = element;
        }
    });
    m_stepsLeft -= static_cast<std::int64_t>(m_setsOf.rows() * m_setsOf.wordsOfRow());
    std::vector<std::uint32_t> sets;
    forEachBit(m_setsOf.row(hardest), [&](std::uint32_t set) {
        if (node.allowed.test(set))
            sets.push_back(set);
    });
    std::ranges::stable_sort(sets, {}, [&](std::uint32_t set) { return m_costs[set]; });
    return sets;
}

void CoverSearch::keepIfBetter(std::vector<std::uint32_t> cover) {
    if (m_best.empty() || cover.size() < m_best.size())
        m_best = std::move(cover);
}

/// The set that holds the most for what it costs, again and again.
void CoverSearch::completeGreedily(const Node &node) {
    constexpr double leastCost = 0.05;
    Bits uncovered = node.uncovered;
    const auto worth = [&](std::uint32_t set) {
        m_stepsLeft -= static_cast<std::int64_t>(m_elementsOf.wordsOfRow());
        const double cost = static_cast<double>(std::max(m_costs[set], Price{0})) / oneSet;
        const auto holds = countBits(m_elementsOf.row(set), uncovered.words());
        return static_cast<double>(holds) / (cost + leastCost);
    };
    using Candidate = std::pair<double, std::int64_t>; // of equal worth the first set
    std::priority_queue<Candidate> candidates;
    forEachBit(node.allowed.words(),
               [&](std::uint32_t set) { candidates.emplace(worth(set), -std::int64_t{set}); });
    std::vector<std::uint32_t> cover = m_taken;
    while (!uncovered.none() && !candidates.empty()) {
        const auto set = static_cast<std::uint32_t>(-candidates.top().second);
        candidates.pop();
        const Candidate now{worth(set), -std::int64_t{set}}; // it can only have become less
        if (now.first <= 0)
            continue;
        if (!candidates.empty() && now < candidates.top()) {
            candidates.push(now);
            continue;
        }
        cover.push_back(set);
        uncovered.remove(m_elementsOf.row(set));
    }
    if (uncovered.none())
        keepIfBetter(withoutSpare(std::move(cover)));
}

/// Leaves out sets of which others hold everything, the smallest first.
std::vector<std::uint32_t> CoverSearch::withoutSpare(std::vector<std::uint32_t> cover) const {
    std::vector<std::uint32_t> holders(m_setsOf.rows());
    for (const std::uint32_t set : cover)
        forEachBit(m_elementsOf.row(set), [&](std::uint32_t element) { ++holders[element]; });
    std::ranges::stable_sort(cover, {}, [&](std::uint32_t set) { return countBits(m_elementsOf.row(set)); });
    std::erase_if(cover, [&](std::uint32_t set) {
        bool spare = true;
        forEachBit(m_elementsOf.row(set),
                   [&](std::uint32_t element) { spare = spare && holders[element] > 1; });
        if (spare)
            forEachBit(m_elementsOf.row(set), [&](std::uint32_t element) { --holders[element]; });
        return spare;
    });
    return cover;
}

bool CoverSearch::atEnd() {
    m_gaveUp = m_gaveUp || m_stepsLeft <= 0 || m_stop.stop_requested();
    return m_gaveUp;
}

} // namespace tinyatlas
