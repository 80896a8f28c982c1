// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/tag_scanner.h"

#include <algorithm>

namespace tinyatlas {

namespace {

using namespace std::string_view_literals;

constexpr auto comment = "!--"sv;
constexpr auto characters = "![CDATA["sv;
constexpr auto defaultNamespace = "xmlns"sv;

} // namespace

std::optional<TagScanner::Problem> TagScanner::scan(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (m_state == State::Text) {
            i = std::min(text.find('<', i), text.size());
            if (i == text.size())
                break;
        }
        step(text[i]);
        if (m_levels > m_mostLevels)
            return Problem{Error::Code::TooLarge,
                           "elements are nested more than " + std::to_string(m_mostLevels) +
                               " levels deep, which is the limit",
                           i};
        if (m_attributes > mostAttributes)
            return Problem{Error::Code::TooLarge,
                           "an element has more than " + std::to_string(mostAttributes) +
                               " attributes, which is the limit",
                           i};
        if (m_takesNamespaceBack && m_isPage)
            return Problem{
                Error::Code::Refused,
                "a page that takes its namespace back (xmlns=\"\") is refused, since it can crash the "
                "parser of RDFa; remove the attribute, or convert the file to Turtle",
                i};
    }
    return std::nullopt;
}

void TagScanner::step(char c) {
    switch (m_state) {
    case State::Text: // only ever a '<'
        m_state = State::Opening;
        m_opening.clear();
        break;
    case State::Opening:
        stepOpening(c);
        break;
    case State::Tag:
        stepTag(c);
        break;
    case State::Value:
        stepValue(c);
        break;
    case State::Passage:
        stepPassage(c);
        break;
    }
    m_last = c;
}

void TagScanner::stepOpening(char c) {
    m_opening += c;
    m_attributes = 0;
    m_matched = 0;
    if (m_opening == "/") {
        m_levels = std::max(0, m_levels - 1);
        m_state = State::Tag;
    } else if (m_opening == "?") {
        m_end = "?>";
        m_state = State::Passage;
    } else if (m_opening == comment) {
        m_end = "-->";
        m_state = State::Passage;
    } else if (m_opening == characters) {
        m_end = "]]>";
        m_state = State::Passage;
    } else if (!m_opening.starts_with('!')) {
        ++m_levels;
        ++m_elements;
        m_state = State::Tag;
    } else if (!comment.starts_with(m_opening) && !characters.starts_with(m_opening)) {
        m_state = State::Text;
    }
}

void TagScanner::stepTag(char c) {
    if (c == '"' || c == '\'') {
        m_quote = c;
        ++m_attributes;
        m_isValueEmpty = true;
        m_state = State::Value;
    } else if (c == '>') {
        if (m_last == '/' && m_opening != "/")
            --m_levels;
        m_state = State::Text;
    } else {
        stepName(c);
    }
}

void TagScanner::stepName(char c) {
    if ("= \t\r\n"sv.find(c) != std::string_view::npos) {
        m_isNameOver = true;
        return;
    }
    if (m_isNameOver)
        m_name.clear();
    m_isNameOver = false;
    if (m_name.size() <= defaultNamespace.size())
        m_name += c;
}

void TagScanner::stepValue(char c) {
    if (c != m_quote) {
        m_isValueEmpty = false;
        return;
    }
    m_takesNamespaceBack = m_isValueEmpty && m_name == defaultNamespace;
    m_isNameOver = true;
    m_state = State::Tag;
}

/// Its end begins with a character that may stand more often before it.
void TagScanner::stepPassage(char c) {
    if (c == m_end[m_matched])
        ++m_matched;
    else if (m_matched == 0 || c != m_end[m_matched - 1] || c != m_end[0])
        m_matched = c == m_end[0] ? 1 : 0;
    if (m_matched == m_end.size())
        m_state = State::Text;
}

} // namespace tinyatlas
