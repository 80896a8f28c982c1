// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reading.h"

#include <string>
#include <string_view>

namespace tinyatlas {

/// The first stated text of a property, in English or without a language before other languages. Points into
/// the graph.
class TextChoice {
public:
    void offer(std::string_view text, std::string_view language, StatementId statement);

    [[nodiscard]] bool empty() const { return m_text.empty(); }
    [[nodiscard]] std::string text() const { return std::string(m_text); }
    [[nodiscard]] std::string_view view() const { return m_text; }
    [[nodiscard]] StatementId statement() const { return m_statement; }
    /// Another text in the same language; invalid where there is none.
    [[nodiscard]] StatementId other() const { return m_other; }

private:
    std::string_view m_text;
    std::string_view m_language;
    StatementId m_statement;
    StatementId m_other;
};

/// What `object` says as text: a literal's text, a named thing's name or label, an IRI as it was written.
/// Empty for a placeholder such as <None> or "N.A.". Points into the graph.
[[nodiscard]] std::string_view statedText(const Reading &reading, TermId object);

/// Offers what `match` states to `choice`; false where it is a placeholder.
bool offerStated(const Reading &reading, const TripleStore::Match &match, TextChoice &choice);

/// The same where only a literal counts, and anything else is passed over, as for names: a name of a name
/// would go round in circles where two things name each other.
bool offerLiteral(const Reading &reading, const TripleStore::Match &match, TextChoice &choice);

/// The local name of an object; empty for a placeholder.
[[nodiscard]] std::string_view statedName(const Reading &reading, TermId object);

} // namespace tinyatlas
