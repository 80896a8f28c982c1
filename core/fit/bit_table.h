// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace tinyatlas {

using BitWord = std::uint64_t;
inline constexpr std::size_t bitsPerWord = std::numeric_limits<BitWord>::digits;

/// Calls `use` with the place of each bit that is set, rising.
template <class Use> void forEachBit(std::span<const BitWord> bits, const Use &use) {
    for (std::size_t i = 0; i < bits.size(); ++i) {
        for (BitWord word = bits[i]; word != 0; word &= word - 1)
            use(static_cast<std::uint32_t>(i * bitsPerWord +
                                           static_cast<std::size_t>(std::countr_zero(word))));
    }
}

[[nodiscard]] inline std::size_t countBits(std::span<const BitWord> bits) {
    std::size_t count = 0;
    for (const BitWord word : bits)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

/// How many bits are set in both, which are equally long.
[[nodiscard]] inline std::size_t countBits(std::span<const BitWord> a, std::span<const BitWord> b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
    return count;
}

/// Every bit of `part` is set in `whole`, which is equally long.
[[nodiscard]] inline bool isPart(std::span<const BitWord> part, std::span<const BitWord> whole) {
    for (std::size_t i = 0; i < part.size(); ++i) {
        if ((part[i] & ~whole[i]) != 0)
            return false;
    }
    return true;
}

/// Bits in one row.
class Bits {
public:
    explicit Bits(std::size_t size, bool value = false)
        : m_words((size + bitsPerWord - 1) / bitsPerWord, value ? ~BitWord{0} : 0) {
        if (value && size % bitsPerWord != 0)
            m_words.back() = (BitWord{1} << size % bitsPerWord) - 1;
    }

    [[nodiscard]] bool test(std::size_t bit) const {
        return (m_words[bit / bitsPerWord] >> bit % bitsPerWord & 1U) != 0;
    }
    void set(std::size_t bit) { m_words[bit / bitsPerWord] |= BitWord{1} << bit % bitsPerWord; }
    void clear(std::size_t bit) { m_words[bit / bitsPerWord] &= ~(BitWord{1} << bit % bitsPerWord); }
    void clearAll() { std::ranges::fill(m_words, BitWord{0}); }
    void add(std::span<const BitWord> bits) {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= bits[i];
    }
    void remove(std::span<const BitWord> bits) {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~bits[i];
    }
    [[nodiscard]] bool none() const {
        return std::ranges::all_of(m_words, [](BitWord word) { return word == 0; });
    }
    [[nodiscard]] std::span<const BitWord> words() const { return m_words; }

private:
    std::vector<BitWord> m_words;
};

/// A table of bits, row by row, in whole words.
class BitTable {
public:
    BitTable() = default;
    BitTable(std::size_t rows, std::size_t columns)
        : m_rows(rows), m_columns(columns), m_wordsOfRow((columns + bitsPerWord - 1) / bitsPerWord),
          m_words(rows * m_wordsOfRow) {}

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t columns() const { return m_columns; }
    [[nodiscard]] std::size_t wordsOfRow() const { return m_wordsOfRow; }
    [[nodiscard]] std::span<const BitWord> row(std::size_t row) const {
        return {m_words.data() + row * m_wordsOfRow, m_wordsOfRow};
    }
    [[nodiscard]] bool test(std::size_t row, std::size_t column) const {
        return (m_words[row * m_wordsOfRow + column / bitsPerWord] >> column % bitsPerWord & 1U) != 0;
    }
    void set(std::size_t row, std::size_t column) {
        m_words[row * m_wordsOfRow + column / bitsPerWord] |= BitWord{1} << column % bitsPerWord;
    }

    /// Columns become rows.
    [[nodiscard]] BitTable transposed() const {
        BitTable result(m_columns, m_rows);
        for (std::size_t r = 0; r < m_rows; ++r)
            forEachBit(row(r), [&](std::uint32_t column) { result.set(column, r); });
        return result;
    }
    /// The rows and columns named, which rise.
    [[nodiscard]] BitTable part(std::span<const std::uint32_t> rows,
                                std::span<const std::uint32_t> columns) const {
        BitTable result(rows.size(), columns.size());
        const std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> places(m_columns, none);
        for (std::size_t c = 0; c < columns.size(); ++c)
            places[columns[c]] = static_cast<std::uint32_t>(c);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const std::span from = row(rows[r]);
            if (columns.size() == m_columns) {
                std::ranges::copy(from, result.m_words.begin() +
                                            static_cast<std::ptrdiff_t>(r * result.m_wordsOfRow));
                continue;
            }
            forEachBit(from, [&](std::uint32_t column) {
                if (places[column] != none)
                    result.set(r, places[column]);
            });
        }
        return result;
    }

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::size_t m_wordsOfRow = 0;
    std::vector<BitWord> m_words;
};

} // namespace tinyatlas
