// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/turtle_scanner.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

using Interest = std::uint8_t;
constexpr Interest inPlain = 1;
constexpr Interest inComment = 2;
constexpr Interest inIri = 4;
constexpr Interest inName = 8;
constexpr Interest inString = 16;
constexpr Interest always = 32;

constexpr std::size_t byteValues = 256;
constexpr unsigned firstNonAscii = 0x80;

constexpr bool isNameByte(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= firstNonAscii ||
           c == ':' || c == '%' || c == '_' || c == '-' || c == '.';
}

/// A name can begin with these; '_' may begin the label of a blank node instead.
constexpr bool beginsName(unsigned char c) { return isNameByte(c) && c != '-' && c != '.' && c != '_'; }

/// In what states a byte is more than one that goes on.
constexpr auto interests = [] {
    std::array<Interest, byteValues> table{};
    for (std::size_t i = 0; i < byteValues; ++i) {
        const auto c = static_cast<unsigned char>(i);
        table[i] = always;
        if (beginsName(c) ||
            std::string_view("_<\"'#[({])}=\\").find(static_cast<char>(c)) != std::string_view::npos)
            table[i] |= inPlain;
        if (!isNameByte(c) || c == ':' || c == '_')
            table[i] |= inName;
    }
    table['\n'] |= inPlain | inComment | inIri | inName | inString;
    table['\r'] |= inComment;
    table['>'] |= inIri;
    table['"'] |= inString;
    table['\''] |= inString;
    table['\\'] |= inString | inIri;
    return table;
}();

} // namespace

std::optional<TurtleScanner::Problem> TurtleScanner::scan(std::string_view piece) {
    // By state, in the order of State.
    constexpr std::array<Interest, 16> wanted{inPlain,  inComment, inIri,  always, always,   always,
                                              inName,   always,    always, always, inString, always,
                                              inString, always,    always, always};
    m_piece = piece;
    m_at = m_passed = 0;
    m_text.clear();
    m_marks.clear();
    std::optional<Problem> problem;
    while (!problem) {
        const Interest interest = wanted[static_cast<std::size_t>(m_state)];
        while (m_at < piece.size() && (interests[static_cast<unsigned char>(piece[m_at])] & interest) == 0)
            ++m_at;
        if (m_at == piece.size())
            break;
        const std::size_t at = m_at;
        problem = m_state < State::FirstQuote ? stepOutside(piece[at]) : stepInString(piece[at]);
        if (piece[at] == '\n' && m_at > at)
            m_marks.push_back(
                {static_cast<std::uint32_t>(m_text.size() + at - m_passed), Mark::Kind::LineEnd});
    }
    if (!problem)
        problem = checkLength();
    passOn();
    m_pieceStart += piece.size();
    m_tail = piece.substr(piece.size() - std::min<std::size_t>(piece.size(), 2));
    return problem;
}

/// What stands some bytes before the one looked at; a blank where the piece before was shorter than that.
char TurtleScanner::before(std::size_t bytes) const {
    if (m_at >= bytes)
        return m_piece[m_at - bytes];
    const std::size_t back = bytes - m_at;
    return m_tail.size() >= back ? m_tail[m_tail.size() - back] : ' ';
}

/// Looks at one byte and goes past it, unless it ends a token that it is not part of.
std::optional<TurtleScanner::Problem> TurtleScanner::stepOutside(char c) {
    switch (m_state) {
    case State::Plain:
        return stepPlain(c);
    case State::Comment:
        m_state = State::Plain;
        break;
    case State::Iri:
        if (c == '>')
            return endToken();
        m_sawCharacterEscape = m_sawCharacterEscape || c == '\\';
        break;
    case State::IriWord:
        stepIriWord(c);
        return std::nullopt;
    case State::Label:
        m_state = c == ':' ? State::LabelStart : State::Name;
        if (c != ':')
            return std::nullopt;
        break;
    case State::LabelStart:
        // What is no label is left as it is, for Serd to refuse.
        if (isNameByte(static_cast<unsigned char>(c)) && c != '.' && c != '-' && c != ':' && c != '%')
            add("n");
        m_state = State::Name;
        return std::nullopt;
    case State::NameEscape:
        m_state = State::Name;
        break;
    default:
        return stepName(c);
    }
    ++m_at;
    return std::nullopt;
}

std::optional<TurtleScanner::Problem> TurtleScanner::stepName(char c) {
    if (c == '_' && before(1) == '.' && m_isNoName) {
        // The end of a statement; and the next one begins with a label.
        beginToken(State::Label);
    } else if (c == ':' || c == '_') {
        m_isNoName = m_isNoName && c != ':';
    } else if (c == '\\') {
        m_state = State::NameEscape;
    } else {
        auto problem = checkLength();
        m_state = State::Plain;
        return problem;
    }
    ++m_at;
    return std::nullopt;
}

/// Serd takes the IRIs <base>, <prefix> and <graph> for its keywords: they are passed on as <./base> and so
/// on, which says the same.
void TurtleScanner::stepIriWord(char c) {
    constexpr std::array<std::string_view, 3> keywords{"base", "prefix", "graph"};
    constexpr std::size_t longest = 6;
    const char lower = static_cast<char>(c | ' ');
    if (lower >= 'a' && lower <= 'z' && m_word.size() < longest) {
        m_word += c;
        m_passed = ++m_at;
        return;
    }
    std::string word = m_word;
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char letter) { return static_cast<char>(letter | ' '); });
    if (c == '>' && std::find(keywords.begin(), keywords.end(), word) != keywords.end()) {
        add(".");
        add("/");
    }
    m_text += m_word;
    m_state = State::Iri;
}

std::optional<TurtleScanner::Problem> TurtleScanner::stepPlain(char c) {
    switch (c) {
    case '=':
        return Problem{Error::Code::BadSyntax, "an equals sign has no meaning here"};
    case '[':
    case '(':
    case '{':
        if (c == '{' && !m_hasGraphs)
            return Problem{Error::Code::BadSyntax,
                           "Turtle has no named graphs; name the file .trig and open it again"};
        if (++m_depth > m_limits.nesting)
            return Problem{Error::Code::TooLarge, "brackets are nested more than " +
                                                      std::to_string(m_limits.nesting) +
                                                      " levels deep, which is the limit"};
        if (c != '{')
            mark(c == '[' ? Mark::Kind::Square : Mark::Kind::Round);
        break;
    case ')':
        // Serd lets "(1 5.)" pass and forgets the end of the list.
        if (before(1) == '.' && before(2) != '\\')
            return Problem{Error::Code::BadSyntax, "a full stop ends a statement, not a list"};
        [[fallthrough]];
    case ']':
    case '}':
        m_depth = std::max(0, m_depth - 1);
        break;
    case '"':
    case '\'':
        mark(Mark::Kind::String);
        m_quote = c;
        beginToken(State::FirstQuote);
        break;
    case '<':
        beginToken(State::IriWord);
        ++m_at;
        passOn();
        m_word.clear();
        return std::nullopt;
    case '#':
        m_state = State::Comment;
        break;
    case '_':
        beginToken(State::Label);
        break;
    case '\n':
        break;
    default:
        beginToken(c == '\\' ? State::NameEscape : State::Name);
        m_isNoName = (c >= '0' && c <= '9') || before(1) == '@';
    }
    ++m_at;
    return std::nullopt;
}

std::optional<TurtleScanner::Problem> TurtleScanner::stepInString(char c) {
    const bool quote = c == m_quote;
    switch (m_state) {
    case State::FirstQuote:
        m_state = quote ? State::SecondQuote : State::Short;
        break;
    case State::SecondQuote:
        if (!quote)
            return endToken(0);
        m_state = State::Long;
        break;
    case State::Short:
        if (quote)
            return endToken();
        if (c == '\\')
            m_state = State::ShortEscape;
        ++m_at;
        return std::nullopt;
    case State::ShortEscape:
    case State::LongEscape:
        m_sawCharacterEscape = m_sawCharacterEscape || c == 'u' || c == 'U';
        m_state = m_state == State::ShortEscape ? State::Short : State::Long;
        ++m_at;
        return std::nullopt;
    default:
        return stepInLong(c, quote);
    }
    m_at += quote ? 1 : 0;
    return std::nullopt;
}

/// What quotation marks are in a long string shows only when the next two bytes are there: until then they
/// are held back.
std::optional<TurtleScanner::Problem> TurtleScanner::stepInLong(char c, bool quote) {
    if (m_state == State::Long && !quote) {
        if (c == '\\')
            m_state = State::LongEscape;
        ++m_at;
        return std::nullopt;
    }
    if (quote) {
        passOn();
        m_passed = ++m_at;
        if (m_state != State::SecondLongQuote) {
            m_state = m_state == State::Long ? State::LongQuote : State::SecondLongQuote;
            return std::nullopt;
        }
        m_text.append(3, m_quote);
        return endToken(0);
    }
    for (int held = m_state == State::SecondLongQuote ? 2 : 1; held > 0; --held) {
        add("\\");
        m_text += m_quote;
    }
    m_state = State::Long;
    return std::nullopt;
}

void TurtleScanner::beginToken(State state) {
    m_isNoName = false;
    m_state = state;
    m_tokenStart = m_pieceStart + m_at;
}

/// Ends a token with the next `last` bytes.
std::optional<TurtleScanner::Problem> TurtleScanner::endToken(std::size_t last) {
    auto problem = checkLength();
    m_at += last;
    m_state = State::Plain;
    return problem;
}

std::optional<TurtleScanner::Problem> TurtleScanner::checkLength() const {
    if (m_state == State::Plain || m_state == State::Comment ||
        m_pieceStart + m_at - m_tokenStart <= m_limits.tokenBytes)
        return std::nullopt;
    return Problem{Error::Code::TooLarge, "this literal or name is longer than " +
                                              std::to_string(m_limits.tokenBytes / ReadLimits::mebibyte) +
                                              " MiB, which is the limit"};
}

void TurtleScanner::passOn() {
    m_text.append(m_piece.substr(m_passed, m_at - m_passed));
    m_passed = m_at;
}

/// Passes on what the file does not have at this place.
void TurtleScanner::add(std::string_view bytes) {
    passOn();
    mark(Mark::Kind::Added);
    m_text += bytes;
}

void TurtleScanner::mark(Mark::Kind kind) {
    m_marks.push_back({static_cast<std::uint32_t>(m_text.size() + m_at - m_passed), kind});
}

} // namespace tinyatlas
