// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/smallest_cover.h"

#include <doctest/doctest.h>

#include <random>
#include <string_view>

using namespace tinyatlas;

namespace {

/// A row of x and . for each element, a column for each set.
BitTable tableOf(const std::vector<std::string_view> &rows) {
    BitTable table(rows.size(), rows.front().size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            if (rows[r][c] == 'x')
                table.set(r, c);
        }
    }
    return table;
}

BitTable randomTable(std::size_t elements, std::size_t sets, double density, unsigned seed) {
    std::mt19937 random(seed);
    BitTable table(elements, sets);
    for (std::size_t e = 0; e < elements; ++e) {
        for (std::size_t s = 0; s < sets; ++s) {
            // Not a distribution: each library has its own, and the table should be the same everywhere.
            if (static_cast<double>(random()) < density * std::mt19937::max())
                table.set(e, s);
        }
    }
    return table;
}

bool covers(const BitTable &table, const std::vector<std::uint32_t> &sets) {
    for (std::size_t e = 0; e < table.rows(); ++e) {
        const bool held = std::ranges::any_of(sets, [&](std::uint32_t set) { return table.test(e, set); });
        if (!held && countBits(table.row(e)) > 0)
            return false;
    }
    return true;
}

/// By trying every choice of sets.
std::size_t smallestSize(const BitTable &table) {
    std::size_t smallest = table.columns();
    for (std::uint32_t choice = 0; choice < 1U << table.columns(); ++choice) {
        std::vector<std::uint32_t> sets;
        for (std::uint32_t set = 0; set < table.columns(); ++set) {
            if ((choice >> set & 1U) != 0)
                sets.push_back(set);
        }
        if (sets.size() < smallest && covers(table, sets))
            smallest = sets.size();
    }
    return smallest;
}

} // namespace

TEST_CASE("the fewest sets that hold every element") {
    // Taking the largest set first would need three.
    const SmallestCover cover = smallestCover(tableOf({"xx.", "xx.", "x.x", "x.x", ".x.", "..x"})).value();
    CHECK(cover.sets == std::vector<std::uint32_t>{1, 2});
    CHECK(cover.proven());
    CHECK(cover.lowerBound == 2);
}

TEST_CASE("nothing to cover needs no set, and what no set holds is not asked for") {
    CHECK(smallestCover(BitTable()).value().sets.empty());
    CHECK(smallestCover(BitTable(0, 5)).value().proven());
    CHECK(smallestCover(BitTable(5, 0)).value().proven());
    CHECK(smallestCover(tableOf({"...", ".x."})).value().sets == std::vector<std::uint32_t>{1});
}

TEST_CASE("of sets that hold the same, the first is taken") {
    CHECK(smallestCover(tableOf({".xx", ".xx"})).value().sets == std::vector<std::uint32_t>{1});
}

TEST_CASE("a cover is as small as trying every choice makes it") {
    constexpr unsigned tables = 400;
    for (unsigned seed = 1; seed <= tables; ++seed) {
        CAPTURE(seed);
        const BitTable table = randomTable(4 + seed % 30, 1 + seed % 11, 0.1 + 0.05 * (seed % 7), seed);
        const SmallestCover cover = smallestCover(table).value();
        CHECK(covers(table, cover.sets));
        CHECK(cover.proven());
        CHECK(cover.sets.size() == smallestSize(table));
    }
}

TEST_CASE("a search that is given up says how small a cover might be, and never claims a proof") {
    const BitTable table = randomTable(60, 30, 0.12, 5);
    const SmallestCover whole = smallestCover(table).value();
    REQUIRE(whole.proven());
    for (const std::uint64_t steps : {1U, 1'000U, 10'000U, 30'000U}) {
        CAPTURE(steps);
        const SmallestCover part = smallestCover(table, steps).value();
        CHECK(covers(table, part.sets));
        CHECK(part.lowerBound <= whole.sets.size());
        CHECK(part.sets.size() >= whole.sets.size());
    }
    CHECK_FALSE(smallestCover(table, 1).value().proven());
}

TEST_CASE("the same question has the same answer") {
    const BitTable table = randomTable(300, 120, 0.06, 8);
    const SmallestCover once = smallestCover(table, 2'000'000).value();
    const SmallestCover again = smallestCover(table, 2'000'000).value();
    CHECK(once.sets == again.sets);
    CHECK(once.lowerBound == again.lowerBound);
    CHECK_FALSE(once.proven());
}

TEST_CASE("the search for a cover stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    const auto cover = smallestCover(randomTable(60, 30, 0.12, 5), mostCoverSteps, stop.get_token());
    REQUIRE_FALSE(cover.ok());
    CHECK(cover.error().code == Error::Code::Cancelled);
}
