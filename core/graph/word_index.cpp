// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/word_index.h"

#include "core/graph/slip_descent.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::uint8_t begunFaults = 1;  // a word goes on behind it
constexpr std::uint8_t insideFaults = 3; // no word begins there

/// Which pairs of bytes follow each other in a text, one bit for a few of them: a text that lacks one of
/// another's does not hold it.
std::uint64_t pairsOf(std::string_view letters) {
    constexpr unsigned mixing = 37;
    std::uint64_t pairs = 0;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const unsigned pair =
            static_cast<unsigned char>(letters[i - 1]) * mixing + static_cast<unsigned char>(letters[i]);
        pairs |= std::uint64_t{1} << pair % 64;
    }
    return pairs;
}

/// The first letters, to be compared as one number.
std::uint64_t sortKey(std::string_view letters) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8 | (i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0U);
    return key;
}

/// How far from the beginning of a word that and others end, as Beginning::ends has it.
std::uint64_t endsFrom(const FoldedText &text, std::size_t word) {
    constexpr std::size_t reach = 64;
    std::uint64_t ends = 0;
    const auto add = [&, begin = text.words[word]](std::size_t end) {
        if (end - begin <= reach)
            ends |= std::uint64_t{1} << (end - begin - 1);
    };
    for (std::size_t i = word + 1; i < text.words.size(); ++i)
        add(text.words[i]);
    add(text.letters.size());
    return ends;
}

std::size_t lettersInCommon(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

void take(WordMatch &best, const WordMatch &match) {
    const auto asKey = [](const WordMatch &each) { return std::tuple(each.slips, each.faults, each.begin); };
    if (asKey(match) < asKey(best))
        best = match;
}

} // namespace

void WordIndex::add(const FoldedText &text, std::size_t words) {
    words = std::min(words, text.words.size());
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back({m_letters.size(), static_cast<std::uint16_t>(text.letters.size())});
    m_letters += text.letters;
    m_pairs.push_back(pairsOf(text.letters));
    for (std::size_t i = 0; i < words; ++i)
        m_beginnings.push_back({number, static_cast<std::uint16_t>(text.words[i]), 0, endsFrom(text, i)});
}

void WordIndex::finish() {
    std::vector<std::pair<std::uint64_t, Beginning>> order;
    order.reserve(m_beginnings.size());
    for (const Beginning &each : m_beginnings)
        order.emplace_back(sortKey(lettersFrom(each)), each);
    std::ranges::sort(order, [this](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : lettersFrom(a.second) < lettersFrom(b.second);
    });
    m_sets.reserve(order.size());
    std::string_view before;
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_beginnings[i] = order[i].second;
        const std::string_view now = lettersFrom(m_beginnings[i]);
        m_beginnings[i].common = static_cast<std::uint16_t>(lettersInCommon(before, now));
        m_sets.push_back(SlipDescent::firstLetters(now));
        before = now;
    }
    m_letters.shrink_to_fit();
    m_texts.shrink_to_fit();
    m_pairs.shrink_to_fit();
    m_beginnings.shrink_to_fit();
}

std::vector<WordMatch> WordIndex::matches(std::string_view word) const {
    std::vector<WordMatch> matches(m_texts.size());
    findBegun(word, matches);
    findInside(word, matches);
    return matches;
}

void WordIndex::findBegun(std::string_view word, std::vector<WordMatch> &matches) const {
    SlipDescent descent(word);
    std::optional<SlipDescent::Beginning> found;
    std::uint8_t firstFaults = 0; // people seldom get the first letter wrong
    std::size_t common = 0;       // with the last one that was compared
    for (std::size_t i = 0; i < m_beginnings.size(); ++i) {
        const Beginning &at = m_beginnings[i];
        common = std::min<std::size_t>(common, at.common);
        if (!descent.mayBegin(m_sets[i]))
            continue;
        if (!descent.decided(common)) {
            const std::string_view from = lettersFrom(at);
            found = descent.next(from, common);
            firstFaults = from.front() != word.front() ? 1 : 0;
            common = longestText;
        }
        if (!found)
            continue;
        const bool whole = found->length <= 64 && (at.ends >> (found->length - 1) & 1) != 0;
        take(matches[at.text], {at.begin, found->length, found->slips,
                                static_cast<std::uint8_t>((whole ? 0 : begunFaults) + firstFaults)});
    }
}

void WordIndex::findInside(std::string_view word, std::vector<WordMatch> &matches) const {
    const std::uint64_t pairs = pairsOf(word);
    if (pairs == 0)
        return; // a single letter is within nearly everything
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (matches[i].slips == 0 || (pairs & ~m_pairs[i]) != 0)
            continue;
        if (const auto at = letters(i).find(word); at != std::string_view::npos)
            take(matches[i],
                 {static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(word.size()), 0, insideFaults});
    }
}

std::size_t WordIndex::bytes() const {
    return m_letters.capacity() + m_texts.capacity() * sizeof(Text) +
           m_pairs.capacity() * sizeof(std::uint64_t) + m_beginnings.capacity() * sizeof(Beginning) +
           m_sets.capacity() * sizeof(LetterSet);
}

} // namespace tinyatlas
