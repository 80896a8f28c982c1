// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/rdf_syntax.h"
#include "core/rdf/read_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Goes over the tokens of Turtle or TriG before Serd does: strings, IRIs, comments, names, brackets. Keeps
/// Serd from what would hurt it (brackets without end, literals without end), marks where objects begin,
/// which Serd does not tell, and spells out two things that Serd 0.30 takes for others:
/// - a quotation mark in a long string swallows the backslash behind it: it is passed on escaped;
/// - `_:b1` becomes B1, and clashes with a `_:B1` of the file: labels are passed on with an n before them.
class TurtleScanner {
public:
    /// Something at a byte of text().
    struct Mark {
        enum class Kind : std::uint8_t {
            LineEnd,
            String, ///< the opening quotation mark of a literal
            Square, ///< [
            Round,  ///< (
            Added,  ///< a byte that the file does not have
        };
        std::uint32_t at;
        Kind kind;
    };
    struct Problem {
        Error::Code code;
        std::string message;
    };

    TurtleScanner(RdfSyntax syntax, const ReadLimits &limits)
        : m_hasGraphs(syntax == RdfSyntax::TriG), m_limits(limits) {}

    /// Takes the next piece of the file, of any size; none is left when `piece` is empty. What it becomes is
    /// text(), with marks() in the order of their places. Where there is a problem, text() ends just before
    /// it.
    std::optional<Problem> scan(std::string_view piece);

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    /// Whether the end of what was scanned is within a literal.
    [[nodiscard]] bool isInLiteral() const {
        return m_state >= State::FirstQuote && m_state != State::SecondQuote;
    }
    /// Whether some \u or \U was seen: Serd puts whatever it stands for into the text.
    [[nodiscard]] bool sawCharacterEscape() const { return m_sawCharacterEscape; }

private:
    enum class State : std::uint8_t {
        Plain,
        Comment,
        Iri,
        IriWord,    ///< a relative IRI that may be one of Serd's keywords: held back
        Label,      ///< an underscore that may begin one
        LabelStart, ///< the first byte of a label
        Name,
        NameEscape,
        FirstQuote,  ///< of "…", "" or """…
        SecondQuote, ///< of "" or """…
        Short,
        ShortEscape,
        Long,
        LongEscape,
        LongQuote,       ///< one quotation mark in a long string: not passed on yet
        SecondLongQuote, ///< two
    };

    std::optional<Problem> stepOutside(char c);
    std::optional<Problem> stepPlain(char c);
    std::optional<Problem> stepInString(char c);
    std::optional<Problem> stepInLong(char c, bool quote);
    std::optional<Problem> stepName(char c);
    void stepIriWord(char c);
    [[nodiscard]] char before(std::size_t bytes) const;
    void beginToken(State state);
    std::optional<Problem> endToken(std::size_t last = 1);
    [[nodiscard]] std::optional<Problem> checkLength() const;
    void passOn();
    void add(std::string_view bytes);
    void mark(Mark::Kind kind);

    bool m_hasGraphs;
    ReadLimits m_limits;
    State m_state = State::Plain;
    char m_quote = '"';
    bool m_sawCharacterEscape = false;
    bool m_isNoName = false; ///< in Name: it is a number or a language, and may end with a statement
    std::string m_word;      ///< in IriWord
    std::string m_tail;      ///< the last bytes of the piece before
    int m_depth = 0;
    std::uint64_t m_pieceStart = 0; ///< in the file
    std::uint64_t m_tokenStart = 0; ///< in the file
    std::string_view m_piece;
    std::size_t m_at = 0;     ///< in the piece, of the byte looked at
    std::size_t m_passed = 0; ///< what of the piece is in the text already, or will not be
    std::string m_text;
    std::vector<Mark> m_marks;
};

} // namespace tinyatlas
