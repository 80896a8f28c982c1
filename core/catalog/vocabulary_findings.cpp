// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/vocabulary_findings.h"

#include "core/catalog/declared_terms.h"
#include "core/catalog/term_uses.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>

namespace tinyatlas {

namespace {

using Code = Finding::Code;

/// Whether the graph itself says what a term is: it is of some class, or has a superclass.
bool isDeclaredInGraph(const Reading &reading, TermId canonical) {
    return !reading.graph.objects(canonical, vocabulary::rdfType).empty() ||
           !reading.graph.objects(canonical, vocabulary::subClassOf).empty();
}

void findNamespaces(const Reading &reading, const TermUses &uses) {
    StatementId firstGeneration;
    for (const OldNamespace &old : uses.oldNamespaces()) {
        const Code code = old.isSchemaOrg ? Code::SchemaOrgHttp : Code::FirstGeneration;
        for (const TermUse &use : old.uses) {
            if (use.count == 0)
                continue;
            reading.note({.code = code, .subject = use.term, .statement = use.first, .count = use.count});
            if (!old.isSchemaOrg)
                firstGeneration = std::min(firstGeneration, use.first);
        }
    }
    const auto second = std::find_if(uses.watched().begin(), uses.watched().end(),
                                     [](const WatchedTerm &term) { return term.isSecondGeneration; });
    if (firstGeneration.valid() && second != uses.watched().end())
        reading.note({.code = Code::MixedGenerations,
                      .subject = second->use.term,
                      .statement = second->use.first,
                      .other = firstGeneration});
}

void findOddNames(const Reading &reading, const WatchedTerm &term) {
    const auto note = [&](Code code, const TermUse &use, TermId subject, TermId what) {
        reading.note(
            {.code = code, .subject = subject, .what = what, .statement = use.first, .count = use.count});
    };
    const TermId written = term.use.term;
    if (term.isAlias && term.useAsWord.count > 0) {
        const bool colon = localName(reading.term(written).text).starts_with(':');
        note(colon ? Code::ColonInName : Code::AliasName, term.useAsWord, written,
             reading.store().dictionary().canonical(written));
    }
    if (term.hasDoubledSlash)
        note(Code::DoubledSlash, term.use, written, {});
    if (term.isRelative)
        note(Code::RelativeIri, term.use, reading.store().statement(term.use.first).subject, written);
}

void findUndeclaredType(const Reading &reading, const TermUse &use) {
    const TermId canonical = reading.store().dictionary().canonical(use.term);
    const Term term = reading.term(canonical);
    if (term.kind != Term::Kind::Iri || isOfGeneralVocabulary(term.text))
        return;
    const PublishedVocabulary *const vocabulary = vocabularyOf(term.text);
    const bool published = vocabulary && vocabulary->declares(term.text.substr(vocabulary->nameSpace.size()));
    if (!published && !isDeclaredInGraph(reading, canonical))
        reading.note({.code = vocabulary ? Code::UndeclaredType : Code::ForeignType,
                      .subject = use.term,
                      .statement = use.first,
                      .count = use.count});
}

void findUndeclaredProperty(const Reading &reading, const TermUse &use) {
    const TermId canonical = reading.store().dictionary().canonical(use.term);
    const std::string_view iri = reading.term(canonical).text;
    const PublishedVocabulary *const vocabulary = vocabularyOf(iri);
    if (vocabulary && vocabulary->hasProperties &&
        !vocabulary->declares(iri.substr(vocabulary->nameSpace.size())) &&
        !isDeclaredInGraph(reading, canonical))
        reading.note({.code = Code::UndeclaredProperty,
                      .subject = use.term,
                      .statement = use.first,
                      .count = use.count});
}

} // namespace

void findInVocabulary(const Reading &reading, const std::stop_token &stop) {
    const TermUses uses(reading, stop);
    if (stop.stop_requested())
        return;
    findNamespaces(reading, uses);
    for (const WatchedTerm &term : uses.watched())
        findOddNames(reading, term);
    for (const WordUse &word : uses.words()) {
        if (stop.stop_requested())
            return;
        if (word.asType.count > 0)
            findUndeclaredType(reading, word.asType);
        if (word.asProperty.count > 0)
            findUndeclaredProperty(reading, word.asProperty);
    }
}

} // namespace tinyatlas
