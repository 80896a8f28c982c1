// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/turtle_text.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace tinyatlas {

void TurtleText::catchUp() {
    if (!m_next)
        return;
    const auto given = static_cast<std::size_t>(m_next - m_scanner.text().data());
    m_place = given > 0 && !m_ended ? given - 1 : given;
    const auto &marks = m_scanner.marks();
    for (; m_mark < marks.size() && marks[m_mark].at < m_place; ++m_mark) {
        switch (marks[m_mark].kind) {
        case TurtleScanner::Mark::Kind::LineEnd:
            ++m_line;
            m_lineStart = marks[m_mark].at + std::size_t{1};
            m_column = 1;
            break;
        case TurtleScanner::Mark::Kind::String:
            m_string = m_line;
            break;
        case TurtleScanner::Mark::Kind::Square:
            m_square = m_line;
            break;
        case TurtleScanner::Mark::Kind::Round:
            m_round = m_line;
            break;
        case TurtleScanner::Mark::Kind::Added:
            --m_column;
            break;
        }
    }
}

int TurtleText::column() const {
    const auto line = m_scanner.text().substr(m_lineStart, m_place - m_lineStart);
    return m_column + static_cast<int>(charactersIn(line));
}

bool TurtleText::refill() {
    if (m_ended)
        return false;
    do {
        // The parser is done with all of it: nothing is looked at ahead any more.
        m_ended = true;
        catchUp();
        m_pieceColumn = m_column = column();
        m_lineStart = m_mark = m_place = 0;
        if (m_problem)
            set(m_problem->code, m_problem->message, m_line, m_column);
        const std::string_view piece = m_error ? std::string_view() : m_stream.next();
        m_ended = piece.empty();
        m_problem = m_scanner.scan(piece);
        m_next = m_scanner.text().data();
        m_end = m_next + m_scanner.text().size();
    } while (m_next == m_end && !m_ended);
    return !m_ended;
}

void TurtleText::fail(std::string message) {
    catchUp();
    if (!m_ended)
        set(Error::Code::BadSyntax, std::move(message), m_line, column());
    else if (m_scanner.isInLiteral()) // the place to look at is where it begins
        set(Error::Code::BadSyntax,
            "the literal that begins here is not closed; close it and open the file again",
            m_string.value_or(m_line), 0);
    else
        set(Error::Code::BadSyntax,
            "the file ends in the middle of a statement; complete it and open the file again", m_line,
            column());
}

void TurtleText::failAt(std::string_view word, std::string message) {
    catchUp();
    const auto read = m_scanner.text().substr(0, m_place);
    const auto at = word.empty() ? std::string_view::npos : read.rfind(word);
    if (at == std::string_view::npos) {
        fail(std::move(message));
        return;
    }
    const auto behind = read.substr(at);
    const auto lines = static_cast<std::uint32_t>(std::count(behind.begin(), behind.end(), '\n'));
    const auto lineStart = read.substr(0, at).rfind('\n') + 1; // 0 where there is none
    const auto &marks = m_scanner.marks();
    const auto added = std::count_if(marks.begin(), marks.end(), [&](const TurtleScanner::Mark &mark) {
        return mark.kind == TurtleScanner::Mark::Kind::Added && mark.at >= lineStart && mark.at < at;
    });
    const int before = static_cast<int>(charactersIn(read.substr(lineStart, at - lineStart)));
    const int first = (lineStart == 0 ? m_pieceColumn : 1) + before - static_cast<int>(added);
    set(Error::Code::BadSyntax, std::move(message), m_line - lines, first);
}

void TurtleText::set(Error::Code code, std::string message, std::uint32_t line, int column) {
    if (!m_error)
        m_error = Error{code, std::move(message), m_stream.name(), static_cast<int>(line), column};
    m_end = m_next;
}

} // namespace tinyatlas
