// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/slip_descent.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace tinyatlas {

namespace {

/// About a third of what is typed; of one or two characters, none.
std::size_t slipsForgiven(std::size_t characters, std::size_t most) {
    return characters < 3 ? 0 : std::min((characters + 1) / 3, most);
}

LetterSet bitOf(char32_t character) {
    constexpr unsigned letters = 26;
    constexpr unsigned digits = 10;
    constexpr unsigned others = 64 - letters - digits;
    unsigned bit = letters + digits + static_cast<unsigned>(character % others);
    if (character >= 'a' && character <= 'z')
        bit = static_cast<unsigned>(character - 'a');
    else if (character >= '0' && character <= '9')
        bit = letters + static_cast<unsigned>(character - '0');
    return LetterSet{1} << bit;
}

} // namespace

LetterSet SlipDescent::lettersOf(std::string_view text, std::size_t characters) {
    LetterSet letters = 0;
    for (; !text.empty() && characters > 0; --characters)
        letters |= bitOf(takeCharacter(text));
    return letters;
}

SlipDescent::SlipDescent(std::string_view word) {
    const std::string_view whole = word;
    while (!word.empty() && m_word.size() < longestWord)
        m_word.push_back(takeCharacter(word));
    m_forgiven = slipsForgiven(m_word.size(), mostForgiven);
    m_letters = lettersOf(whole, reach - m_forgiven);
    m_way.resize(m_word.size() + m_forgiven + 1);
    for (std::size_t i = 0; i <= m_word.size(); ++i)
        m_way.front().slips[i] = static_cast<std::uint8_t>(std::min(i, m_forgiven + 1));
}

/// A column of the table of optimal string alignment (the distance of Damerau and Levenshtein without changes
/// within what was changed before). Only the cells are worked out that can be as few as are forgiven: those
/// near the diagonal.
void SlipDescent::compare(std::size_t step, char32_t character, std::size_t bytes) {
    const Step &before = m_way[step - 1];
    Step &now = m_way[step];
    const auto tooMany = static_cast<std::uint8_t>(m_forgiven + 1);
    const std::size_t first = step > m_forgiven ? step - m_forgiven : 1;
    const std::size_t last = std::min(m_word.size(), step + m_forgiven);
    now.character = character;
    now.bytes = static_cast<std::uint16_t>(bytes);
    now.slips[first - 1] =
        first == 1 ? static_cast<std::uint8_t>(std::min<std::size_t>(step, tooMany)) : tooMany;
    now.least = now.slips[first - 1];
    for (std::size_t i = first; i <= last; ++i) {
        unsigned slips = before.slips[i - 1] + (m_word[i - 1] == character ? 0U : 1U);
        slips = std::min({slips, before.slips[i] + 1U, now.slips[i - 1] + 1U});
        if (i > 1 && step > 1 && m_word[i - 1] == before.character && m_word[i - 2] == character)
            slips = std::min(slips, m_way[step - 2].slips[i - 2] + 1U);
        now.slips[i] = std::min(static_cast<std::uint8_t>(slips), tooMany);
        now.least = std::min(now.least, now.slips[i]);
    }
    now.slips[last + 1] = tooMany;
    now.best = before.best;
    if (last == m_word.size() && now.slips[last] <= (now.best ? now.best->slips : m_forgiven))
        now.best = Beginning{now.bytes, now.slips[last]};
}

/// What follows cannot be a better answer.
bool SlipDescent::isDone(const Step &step) const {
    return step.least > (step.best ? step.best->slips : m_forgiven) || (step.best && step.best->slips == 0);
}

std::optional<SlipDescent::Beginning> SlipDescent::next(std::string_view text, std::size_t common) {
    common = std::min(common, m_decided);
    while (m_steps > 0 && m_way[m_steps].bytes > common)
        --m_steps;
    std::string_view rest = text.substr(m_way[m_steps].bytes);
    m_decided = text.size() + 1; // its end may have decided
    while (true) {
        const Step &step = m_way[m_steps];
        if (m_steps + 1 == m_way.size() || (m_steps > 0 && isDone(step))) {
            m_decided = step.bytes;
            break;
        }
        if (rest.empty())
            break;
        const char32_t character = takeCharacter(rest);
        compare(++m_steps, character, text.size() - rest.size());
    }
    return m_way[m_steps].best;
}

} // namespace tinyatlas
