// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/term_uses.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

/// How often loops over a whole graph look whether they are to stop.
constexpr std::size_t stopEvery = 1 << 16;

/// What canonicalIri() turns into other namespaces.
constexpr std::array<std::string_view, 5> oldSpellings{
    "http://tinyml-schema.org/networkschema#",
    "http://tinyml-schema.org/s3n_extend/",
    "http://tinyml-schema.org/sosa_extend/",
    "http://tinyml-schema.org/ssn_extend/",
    "http://schema.org/",
};
constexpr std::string_view schemaOrg = "http://schema.org/";
constexpr std::string_view secondGeneration = "https://w3id.org/tinyml-schema/neural-network-schema";

/// The "//" behind a scheme, and any in a query or fragment, are as they should be.
bool hasDoubledSlash(std::string_view iri) {
    // Of a hundred thousand IRIs few have two. This loop has no branch, so it takes sixteen letters at once.
    unsigned pairs = 0;
    for (std::size_t i = 1; i < iri.size(); ++i)
        pairs += static_cast<unsigned>(iri[i - 1] == '/') & static_cast<unsigned>(iri[i] == '/');
    if (pairs < 2)
        return false;
    const auto path = iri.substr(0, iri.find_first_of("?#"));
    for (auto at = path.find("//"); at != std::string_view::npos; at = path.find("//", at + 1)) {
        if (at > 0 && path[at - 1] != ':')
            return true;
    }
    return false;
}

bool saysType(Property property) {
    return property == Property::Type || property == Property::LayerType ||
           property == Property::Quantization || property == Property::Activation ||
           property == Property::Category;
}

} // namespace

TermUses::TermUses(const Reading &reading, const std::stop_token &stop) : m_reading(reading) {
    const TripleStore &store = reading.store();
    const std::size_t terms = store.dictionary().size();
    m_watchedOf.resize(terms);
    m_wordOf.resize(terms);
    for (const std::string_view nameSpace : oldSpellings)
        m_oldNamespaces.push_back({nameSpace, nameSpace == schemaOrg, {}});
    for (std::size_t i = 0; i < terms; ++i) {
        if (i % stopEvery == 0 && stop.stop_requested())
            return;
        watch(idAt<TermId>(i));
    }
    std::size_t next = 0;
    for (std::uint32_t source = 0; source < store.sources().size(); ++source) {
        beginSource();
        for (const std::size_t end = next + store.sizeOf(source); next < end; ++next) {
            if (next % stopEvery == 0 && stop.stop_requested())
                return;
            passOver(idAt<StatementId>(next));
        }
    }
    std::erase_if(m_watched, [](const WatchedTerm &term) { return term.use.count == 0; });
    std::sort(m_watched.begin(), m_watched.end(),
              [](const WatchedTerm &a, const WatchedTerm &b) { return a.use.first < b.use.first; });
}

void TermUses::watch(TermId id) {
    const TripleStore &store = m_reading.store();
    const Term term = store.term(id);
    if (term.kind != Term::Kind::Iri)
        return;
    WatchedTerm watched;
    const TermId canonical = store.dictionary().canonical(id);
    watched.hasDoubledSlash = hasDoubledSlash(asWritten(term.text));
    watched.isRelative = isRelative(term.text) && !isPlaceholder(localName(asWritten(term.text)));
    if (canonical != id)
        watchOldName(watched, term.text, store.term(canonical).text);
    else
        watched.isSecondGeneration = term.text.starts_with(secondGeneration);
    if (!watched.hasDoubledSlash && !watched.isRelative && canonical == id && !watched.isSecondGeneration)
        return;
    m_watched.push_back(watched);
    m_watchedOf[id.value] = static_cast<std::uint32_t>(m_watched.size());
}

void TermUses::watchOldName(WatchedTerm &term, std::string_view written, std::string_view canonical) {
    term.isAlias = localName(written) != localName(canonical);
    term.isSecondGeneration = written.starts_with(secondGeneration);
    const auto *const old =
        std::find_if(oldSpellings.begin(), oldSpellings.end(),
                     [&](std::string_view nameSpace) { return written.starts_with(nameSpace); });
    if (old != oldSpellings.end())
        term.oldNamespace = static_cast<std::uint32_t>(old - oldSpellings.begin());
}

void TermUses::beginSource() {
    for (OldNamespace &old : m_oldNamespaces) {
        if (old.uses.empty() || old.uses.back().count > 0)
            old.uses.emplace_back();
    }
}

void TermUses::passOver(StatementId statement) {
    const Triple &triple = m_reading.store().statement(statement);
    use(triple.subject, statement, false);
    use(triple.predicate, statement, true);
    use(triple.object, statement, true);
    const Dictionary &dictionary = m_reading.store().dictionary();
    const TermId predicate = dictionary.canonical(triple.predicate);
    word(predicate).asProperty.add(triple.predicate, statement);
    if (saysType(m_reading.terms.property(predicate)))
        word(dictionary.canonical(triple.object)).asType.add(triple.object, statement);
}

void TermUses::use(TermId id, StatementId statement, bool asWord) {
    const std::uint32_t place = m_watchedOf[id.value];
    if (place == 0)
        return;
    WatchedTerm &term = m_watched[place - 1];
    term.use.add(id, statement);
    if (asWord)
        term.useAsWord.add(id, statement);
    if (term.oldNamespace != WatchedTerm::noNamespace)
        m_oldNamespaces[term.oldNamespace].uses.back().add(id, statement);
}

WordUse &TermUses::word(TermId canonical) {
    std::uint32_t &place = m_wordOf[canonical.value];
    if (place == 0) {
        m_words.emplace_back();
        place = static_cast<std::uint32_t>(m_words.size());
    }
    return m_words[place - 1];
}

} // namespace tinyatlas
