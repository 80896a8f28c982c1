// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/folded_text.h"
#include "core/graph/slip_descent.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Where in a folded text a typed word stands, and how well. Of equal slips the fewer faults are better.
struct WordMatch {
    static constexpr std::uint8_t none = std::numeric_limits<std::uint8_t>::max();

    std::uint16_t begin = 0; ///< in bytes
    std::uint16_t length = 0;
    std::uint8_t slips = none;  ///< letters that are missing, too many, others, or changed with the next
    std::uint8_t faults = none; ///< 0 for a whole word

    [[nodiscard]] bool found() const { return slips != none; }
};

/// Folded texts (see FoldedText), each to be found by a word of it that was only begun, or typed with slips;
/// or by letters within it. All places where a word begins are kept in order, so that what they have in
/// common is compared once.
class WordIndex {
public:
    static constexpr std::size_t longestText = 255; ///< in bytes

    /// The next text, which is not longer than that. `words` of its words can be found, the first ones.
    void add(const FoldedText &text, std::size_t words);
    /// All are there: now it can be asked.
    void finish();

    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    [[nodiscard]] std::string_view letters(std::size_t text) const {
        return std::string_view(m_letters).substr(m_texts[text].begin, m_texts[text].length);
    }

    /// The best place of a folded word, which is not empty, in every text; of equals the first. The longer
    /// the word, the more slips are forgiven; within a word, none. Its first 64 characters count.
    [[nodiscard]] std::vector<WordMatch> matches(std::string_view word) const;

    [[nodiscard]] std::size_t bytes() const; ///< of memory

private:
    struct Text {
        std::size_t begin = 0;    ///< in m_letters
        std::uint16_t length = 0; ///< in bytes
    };
    struct Beginning {
        std::uint32_t text = 0;
        std::uint16_t begin = 0;  ///< in the text
        std::uint16_t common = 0; ///< bytes that it has in common with the one before it
        std::uint64_t ends = 0;   ///< bit n: a word ends n + 1 bytes from there
    };

    void findBegun(std::string_view word, std::vector<WordMatch> &matches) const;
    void findInside(std::string_view word, std::vector<WordMatch> &matches) const;
    [[nodiscard]] std::string_view lettersFrom(const Beginning &from) const {
        return letters(from.text).substr(from.begin);
    }

    std::string m_letters;
    std::vector<Text> m_texts;
    std::vector<std::uint64_t> m_pairs;  ///< by text: pairs of letters in it, one bit for a few of them
    std::vector<Beginning> m_beginnings; ///< of words, in order of the letters from there
    std::vector<LetterSet> m_sets;       ///< by beginning: of its first letters
};

} // namespace tinyatlas
