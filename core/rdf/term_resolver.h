// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Turns what a parser hands out, word by word, into ids: prefixes and the base of a source applied.
class TermResolver {
public:
    /// A term as the text has it.
    struct Word {
        enum class Kind { Iri, PrefixedName, Blank, Literal };

        Kind kind = Kind::Iri;
        std::string_view text; ///< without brackets and quotation marks, escapes resolved

        friend bool operator==(const Word &, const Word &) = default;
    };
    struct Statement {
        Word subject;
        Word predicate;
        Word object;
        std::optional<Word> datatype; ///< of a literal
        std::string_view language;    ///< of a literal; empty for none
    };

    TermResolver(std::uint32_t source, GraphBuilder &builder);

    /// False where the IRI is no text, which problem() tells.
    bool setBase(std::string_view iri);
    bool setPrefix(std::string_view name, std::string_view iri);

    /// The ids of a statement; nothing where it says something that cannot be, which problem() tells.
    std::optional<Triple> resolve(const Statement &statement);
    [[nodiscard]] const std::string &problem() const { return m_problem; }
    /// The prefixed name that the problem is with; empty for none.
    [[nodiscard]] const std::string &problemName() const { return m_problemName; }

    /// From now on escapes such as \ud800 may have put what is no character into the text.
    void checkCharacters() { m_checkCharacters = true; }

private:
    struct KnownName {
        std::string name;
        TermId id;
    };

    std::optional<TermId> resource(const Word &word);
    std::optional<TermId> literal(const Statement &statement);
    std::optional<TermId> named(std::string_view name);
    /// A view into `buffer` or into the word.
    std::optional<std::string_view> iriOf(const Word &word, std::string &buffer);
    bool expand(std::string_view name, std::string &iri);
    [[nodiscard]] std::string resolved(std::string_view iri) const;
    bool isText(std::string_view text);

    GraphBuilder &m_builder;
    std::string m_base;
    std::map<std::string, std::string, std::less<>> m_prefixes;
    // A few dozen prefixed names make up most of a file: their ids, at a place their hash gives.
    std::vector<KnownName> m_names;
    std::string m_subject; ///< the last one, which mostly is the next one too
    std::optional<Word::Kind> m_subjectKind;
    TermId m_subjectId;
    std::string m_iri;
    std::string m_datatype;
    std::string m_problem;
    std::string m_problemName;
    bool m_checkCharacters = false;
};

} // namespace tinyatlas
