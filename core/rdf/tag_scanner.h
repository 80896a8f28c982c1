// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tinyatlas {

/// Goes over the tags of XML: how deep elements lie in each other, and how many attributes they have. The
/// time that Raptor takes grows with the square of both, and neither has a limit there. In a page it also
/// looks for a default namespace that is taken back (xmlns=""), on which Raptor 2.0.15 reads through a null
/// pointer.
class TagScanner {
public:
    TagScanner(int mostLevels, bool isPage) : m_mostLevels(mostLevels), m_isPage(isPage) {}

    struct Problem {
        Error::Code code;
        std::string message;
        std::size_t at; ///< in the text
    };
    /// Takes the next piece, of any size.
    std::optional<Problem> scan(std::string_view text);
    /// How many have begun so far.
    [[nodiscard]] std::size_t elements() const { return m_elements; }

private:
    enum class State {
        Text,
        Opening, ///< behind a '<'
        Tag,
        Value,  ///< of an attribute
        Passage ///< a comment or the like, up to m_end
    };

    void step(char c);
    void stepOpening(char c);
    void stepTag(char c);
    void stepName(char c);
    void stepValue(char c);
    void stepPassage(char c);

    static constexpr int mostAttributes = 10'000; ///< of one element

    int m_mostLevels;
    bool m_isPage;
    State m_state = State::Text;
    int m_levels = 0;
    std::size_t m_elements = 0;
    int m_attributes = 0;
    char m_quote = '"';
    char m_last = ' ';
    std::string m_name; ///< of the attribute, no more of it than tells which one it is
    bool m_isNameOver = true;
    bool m_isValueEmpty = true;
    bool m_takesNamespaceBack = false;
    std::string m_opening; ///< what stands behind the '<'
    std::string_view m_end;
    std::size_t m_matched = 0; ///< of m_end
};

} // namespace tinyatlas
