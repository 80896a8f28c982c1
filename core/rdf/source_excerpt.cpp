// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/source_excerpt.h"

#include <algorithm>

namespace tinyatlas {

namespace {

constexpr std::size_t mostBytes = 2'000; ///< of a line: some files are one line

/// Takes text piece by piece, and keeps the lines that are wanted.
class LineWindow {
public:
    LineWindow(std::uint32_t first, std::uint32_t last) : m_first(first), m_last(last) {}

    [[nodiscard]] bool full() const { return m_number > m_last; }

    void take(std::string_view piece) {
        while (!piece.empty() && !full()) {
            const auto end = std::min(piece.find('\n'), piece.size());
            if (m_number >= m_first)
                append(piece.substr(0, end));
            if (end == piece.size())
                return;
            ++m_number;
            piece.remove_prefix(end + 1);
        }
    }

    std::vector<SourceLine> lines() {
        for (SourceLine &line : m_lines) {
            if (line.text.ends_with('\r'))
                line.text.pop_back();
        }
        return std::move(m_lines);
    }

private:
    void append(std::string_view part) {
        if (m_lines.empty() || m_lines.back().number != m_number)
            m_lines.push_back({.number = m_number, .text = {}});
        SourceLine &line = m_lines.back();
        std::size_t fits = std::min(part.size(), mostBytes - line.text.size());
        while (fits > 0 && fits < part.size() && (static_cast<unsigned char>(part[fits]) & 0xC0U) == 0x80U)
            --fits; // not within a character
        line.cut = line.cut || fits < part.size();
        line.text += part.substr(0, fits);
    }

    std::uint32_t m_first;
    std::uint32_t m_last;
    std::uint32_t m_number = 1;
    std::vector<SourceLine> m_lines;
};

} // namespace

Result<std::vector<SourceLine>> sourceExcerpt(TextStream &text, std::uint32_t line, std::uint32_t around) {
    LineWindow window(line > around ? line - around : 1, line + around);
    while (!window.full()) {
        const std::string_view piece = text.next();
        if (piece.empty())
            break;
        window.take(piece);
    }
    if (!window.full() && text.problem())
        return *text.problem();
    auto lines = window.lines();
    if (lines.empty() || lines.back().number < line)
        return std::vector<SourceLine>();
    return lines;
}

} // namespace tinyatlas
