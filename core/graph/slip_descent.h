// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Which letters a text has, one bit each: of letters and digits of ASCII their own, of others one of a few
/// that they share.
using LetterSet = std::uint64_t;

/// Compares a typed word with the beginnings of many texts, in order of their letters: what a text has in
/// common with the one before it is not compared again.
class SlipDescent {
public:
    /// A text begins with the word, but for slips.
    struct Beginning {
        std::uint16_t length = 0; ///< of what it is the word for, in bytes
        std::uint8_t slips = 0;
    };

    static constexpr std::size_t longestWord = 64; ///< characters that count
    static constexpr std::size_t reach = 12;       ///< characters that mayBegin() looks at

    /// Of the first `reach` characters of folded UTF-8.
    [[nodiscard]] static LetterSet firstLetters(std::string_view text) { return lettersOf(text, reach); }

    /// Of folded UTF-8 that is not empty.
    explicit SlipDescent(std::string_view word);

    /// False only where a text that has these among its first letters cannot begin with the word.
    [[nodiscard]] bool mayBegin(LetterSet letters) const {
        LetterSet missing = m_letters & ~letters;
        for (std::size_t i = 0; i < m_forgiven; ++i)
            missing &= missing - 1; // each slip explains one of them
        return missing == 0;
    }
    /// How the next text compares, of which the first `common` bytes are those of the last one: of the
    /// beginnings with fewest slips the longest; nothing where more would have to be forgiven.
    std::optional<Beginning> next(std::string_view text, std::size_t common);
    /// Whether the answer is that to the last text, whatever follows after `common` bytes.
    [[nodiscard]] bool decided(std::size_t common) const { return common >= m_decided; }

private:
    static constexpr std::size_t mostForgiven = 3;
    static constexpr std::size_t longestWay = longestWord + mostForgiven; ///< characters of a text
    using Column = std::array<std::uint8_t, longestWord + 2>;

    /// After one more character of the text.
    struct Step {
        Column slips{}; ///< by characters of the word: of these, to have the text so far
        char32_t character = 0;
        std::uint16_t bytes = 0; ///< of the text so far
        std::uint8_t least = 0;  ///< of `slips`
        std::optional<Beginning> best;
    };

    [[nodiscard]] static LetterSet lettersOf(std::string_view text, std::size_t characters);
    void compare(std::size_t step, char32_t character, std::size_t bytes);
    [[nodiscard]] bool isDone(const Step &step) const;

    std::vector<char32_t> m_word;
    std::size_t m_forgiven = 0;
    LetterSet m_letters = 0;   ///< of the word, as far as slips cannot move them out of reach
    std::size_t m_decided = 1; ///< bytes of the last text that decided; before the first, some
    std::size_t m_steps = 0;   ///< of the last text
    std::vector<Step> m_way;   ///< by characters of the text
};

} // namespace tinyatlas
