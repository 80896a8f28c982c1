// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/term_resolver.h"

#include "core/base/utf8.h"
#include "core/rdf/source_names.h"

#include <algorithm>
#include <functional>

namespace tinyatlas {

namespace {

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether an IRI begins with a scheme (RFC 3986, 3.1).
bool isAbsolute(std::string_view iri) {
    if (iri.empty() || !isLetter(iri.front()))
        return false;
    const auto end = std::find_if_not(iri.begin(), iri.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
    return end != iri.end() && *end == ':';
}

} // namespace

TermResolver::TermResolver(std::uint32_t source, GraphBuilder &builder)
    : m_builder(builder), m_base(baseOf(source)) {}

bool TermResolver::setBase(std::string_view iri) {
    if (!isText(iri))
        return false;
    m_base = resolved(iri);
    m_subjectKind.reset();
    return true;
}

bool TermResolver::setPrefix(std::string_view name, std::string_view iri) {
    if (!isText(iri))
        return false;
    m_prefixes.insert_or_assign(std::string(name), resolved(iri));
    m_names.clear();
    m_subjectKind.reset();
    return true;
}

std::optional<Triple> TermResolver::resolve(const Statement &statement) {
    if (m_subjectKind != statement.subject.kind || statement.subject.text != m_subject) {
        const auto id = resource(statement.subject);
        if (!id)
            return std::nullopt;
        m_subject = statement.subject.text;
        m_subjectKind = statement.subject.kind;
        m_subjectId = *id;
    }
    const auto predicate = resource(statement.predicate);
    const auto object =
        statement.object.kind == Word::Kind::Literal ? literal(statement) : resource(statement.object);
    if (!predicate || !object)
        return std::nullopt;
    return Triple{m_subjectId, *predicate, *object};
}

std::optional<TermId> TermResolver::resource(const Word &word) {
    if (word.kind == Word::Kind::PrefixedName)
        return named(word.text);
    if (!isText(word.text))
        return std::nullopt;
    if (word.kind == Word::Kind::Blank)
        return m_builder.intern({Term::Kind::Blank, word.text, {}, {}});
    const auto iri = iriOf(word, m_iri);
    return iri ? std::optional(m_builder.intern(iriTerm(*iri))) : std::nullopt;
}

std::optional<TermId> TermResolver::named(std::string_view name) {
    constexpr std::size_t places = 512;
    m_names.resize(places);
    KnownName &known = m_names[std::hash<std::string_view>()(name) % m_names.size()];
    if (known.name != name || !known.id.valid()) {
        if (!expand(name, m_iri))
            return std::nullopt;
        known = {std::string(name), m_builder.intern(iriTerm(m_iri))};
    }
    return known.id;
}

std::optional<TermId> TermResolver::literal(const Statement &statement) {
    const auto datatype = statement.datatype ? iriOf(*statement.datatype, m_datatype) : std::string_view();
    if (!datatype || !isText(statement.object.text))
        return std::nullopt;
    return m_builder.intern({Term::Kind::Literal, statement.object.text, *datatype, statement.language});
}

std::optional<std::string_view> TermResolver::iriOf(const Word &word, std::string &buffer) {
    if (word.kind == Word::Kind::PrefixedName)
        return expand(word.text, buffer) ? std::optional<std::string_view>(buffer) : std::nullopt;
    if (!isText(word.text))
        return std::nullopt;
    return isAbsolute(word.text) ? word.text : std::string_view(buffer = resolved(word.text));
}

bool TermResolver::expand(std::string_view name, std::string &iri) {
    const auto colon = name.find(':');
    const auto prefix = name.substr(0, colon);
    const auto known = m_prefixes.find(prefix);
    if (known == m_prefixes.end() || colon == std::string_view::npos) {
        constexpr std::size_t longestShown = 60;
        m_problemName = name;
        const std::string shown = printable(prefix.substr(0, longestShown));
        m_problem = "the prefix " + shown + ": is not declared; declare it at the top, as in @prefix " +
                    shown + ": <http://example.org/> .";
        return false;
    }
    iri = known->second;
    iri += name.substr(colon + 1);
    return true;
}

std::string TermResolver::resolved(std::string_view iri) const {
    return isAbsolute(iri) ? std::string(iri) : resolvedIri(iri, m_base);
}

bool TermResolver::isText(std::string_view text) {
    if (!m_checkCharacters || validUtf8Prefix(text) == text.size())
        return true;
    m_problem = "an escape here stands for no character";
    return false;
}

} // namespace tinyatlas
