// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/rdf_syntax.h"
#include "core/rdf/text_stream.h"
#include "core/rdf/turtle_scanner.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tinyatlas {

/// Turtle or TriG byte by byte, for a parser that looks one byte ahead, with the places of what it has read.
class TurtleText {
public:
    TurtleText(TextStream &stream, RdfSyntax syntax) : m_stream(stream), m_scanner(syntax, stream.limits()) {}

    /// False at the end, and after an error.
    bool next(char &byte) {
        if (m_next == m_end && !refill())
            return false;
        byte = *m_next++;
        return true;
    }

    /// Brings the places below up to what the parser is done with.
    void catchUp();

    [[nodiscard]] std::uint32_t line() const { return m_line; }
    // Where what the parser hands out next begins; nothing where none of its kind came since startObject().
    [[nodiscard]] std::optional<std::uint32_t> lineOfString() const { return m_string; }
    [[nodiscard]] std::optional<std::uint32_t> lineOfRoundBracket() const { return m_round; }
    [[nodiscard]] std::uint32_t lineOfSquareBracket() const { return m_square; }
    void startObject() { m_string = m_round = std::nullopt; }

    [[nodiscard]] bool sawCharacterEscape() const { return m_scanner.sawCharacterEscape(); }

    /// The first error: what the scanner found, or what fail() was told. From then on there is no text.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// An error of the parser, at the place it is at; at the end of the text it is that something is not
    /// complete.
    void fail(std::string message);
    /// The same for something that was read just before: where it begins.
    void failAt(std::string_view word, std::string message);

private:
    bool refill();
    [[nodiscard]] int column() const;
    void set(Error::Code code, std::string message, std::uint32_t line, int column);

    TextStream &m_stream;
    TurtleScanner m_scanner;
    std::optional<TurtleScanner::Problem> m_problem; ///< behind what the scanner let through
    std::optional<Error> m_error;
    const char *m_next = nullptr;
    const char *m_end = nullptr;
    bool m_ended = false;

    std::size_t m_mark = 0;  ///< the next one
    std::size_t m_place = 0; ///< in the scanner's text, where m_line is true
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
    int m_column = 1;      ///< at m_lineStart
    int m_pieceColumn = 1; ///< where the scanner's text begins
    std::optional<std::uint32_t> m_string;
    std::optional<std::uint32_t> m_round;
    std::uint32_t m_square = 0;
};

} // namespace tinyatlas
