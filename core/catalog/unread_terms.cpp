// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/unread_terms.h"

#include "core/catalog/declared_terms.h"
#include "core/catalog/graph_lookup.h"
#include "core/catalog/known_terms.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace tinyatlas {

namespace {

/// How often loops over a whole graph look whether they are to stop.
constexpr std::size_t stopEvery = 1 << 16;

constexpr std::string_view schemaOrg = "https://schema.org/";

/// The classes of terms: what is of one describes a vocabulary, and nothing in the world.
constexpr std::array<std::string_view, 9> classesOfTerms{
    "http://www.w3.org/2002/07/owl#Class",
    "http://www.w3.org/2002/07/owl#Ontology",
    "http://www.w3.org/2002/07/owl#ObjectProperty",
    "http://www.w3.org/2002/07/owl#DatatypeProperty",
    "http://www.w3.org/2002/07/owl#AnnotationProperty",
    "http://www.w3.org/2002/07/owl#Restriction",
    "http://www.w3.org/2000/01/rdf-schema#Class",
    "http://www.w3.org/2000/01/rdf-schema#Datatype",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property",
};

class UnreadTerms {
public:
    UnreadTerms(const TripleStore &store, const std::stop_token &stop)
        : m_store(store), m_stop(stop), m_graph(store), m_terms(m_graph) {}

    std::vector<UnreadTerm> all() {
        findDescribed();
        const TermId type = m_graph.id(vocabulary::rdfType);
        for (std::size_t i = 0; i < m_store.size(); ++i) {
            if (i % stopEvery == 0 && m_stop.stop_requested())
                return {};
            const auto statement = idAt<StatementId>(i);
            const Triple triple = m_store.canonical(statement);
            if (m_describesTerm[triple.subject.value])
                continue;
            if (triple.predicate == type)
                add(m_types, triple.object, m_store.statement(statement).object, statement);
            else if (m_terms.property(triple.predicate) == Property::Other)
                add(m_properties, triple.predicate, m_store.statement(statement).predicate, statement);
        }
        std::vector<UnreadTerm> unread;
        for (const auto &[canonical, use] : m_types) {
            if (!isReadAsType(canonical, use))
                unread.push_back(use);
        }
        for (auto &[canonical, use] : m_properties) {
            use.use = UnreadTerm::Use::Property;
            const std::string_view iri = m_store.term(canonical).text;
            use.isKnown = isDeclared(iri) || isOfGeneralVocabulary(iri);
            if (vocabularyOf(iri) || !isOfGeneralVocabulary(iri))
                unread.push_back(use);
        }
        std::sort(unread.begin(), unread.end(), [](const UnreadTerm &a, const UnreadTerm &b) {
            return std::tuple(a.isKnown, b.count, a.first) < std::tuple(b.isKnown, a.count, b.first);
        });
        return unread;
    }

private:
    using Uses = std::unordered_map<TermId, UnreadTerm>; ///< by canonical term

    void findDescribed() {
        m_describesTerm.resize(m_store.dictionary().size());
        for (std::size_t i = 0; i < m_describesTerm.size(); ++i) {
            const Term term = m_store.term(idAt<TermId>(i));
            m_describesTerm[i] =
                term.kind == Term::Kind::Iri && (vocabularyOf(term.text) || isOfGeneralVocabulary(term.text));
        }
        for (const std::string_view kind : classesOfTerms) {
            const TermId id = m_graph.id(kind);
            if (!id.valid())
                continue;
            for (const auto &match : m_graph.subjects(vocabulary::rdfType, id))
                m_describesTerm[match.triple.subject.value] = true;
        }
    }

    static void add(Uses &uses, TermId canonical, TermId written, StatementId statement) {
        UnreadTerm &use = uses[canonical];
        if (use.count++ == 0) {
            use.term = written;
            use.first = statement;
        }
    }

    /// The readers go by properties; a class of a vocabulary that they read tells them nothing more.
    [[nodiscard]] bool isReadAsType(TermId canonical, const UnreadTerm &use) const {
        const Term term = m_store.term(canonical);
        const ClassTraits traits = m_terms.traits(canonical);
        if (term.kind != Term::Kind::Iri || isOfGeneralVocabulary(term.text) || traits.isDevice ||
            traits.isMicrocontroller || traits.isRam || traits.isFlash || traits.isSensor)
            return true;
        return isDeclared(term.text) || term.text.starts_with(vocabulary::ours) ||
               isMetric(m_store.canonical(use.first).subject);
    }

    /// By a vocabulary of this field; schema.org has words for everything.
    [[nodiscard]] static bool isDeclared(std::string_view iri) {
        const PublishedVocabulary *const vocabulary = vocabularyOf(iri);
        return vocabulary && vocabulary->nameSpace != schemaOrg &&
               vocabulary->declares(iri.substr(vocabulary->nameSpace.size()));
    }

    /// Of a metric any class is read, as its name.
    [[nodiscard]] bool isMetric(TermId node) const {
        return !m_graph.subjects(vocabulary::hasMetric, node).empty();
    }

    const TripleStore &m_store;
    const std::stop_token &m_stop;
    GraphLookup m_graph;
    KnownTerms m_terms;
    std::vector<bool> m_describesTerm; ///< by canonical term
    Uses m_types;
    Uses m_properties;
};

} // namespace

std::vector<UnreadTerm> unreadTerms(const TripleStore &store, const std::stop_token &stop) {
    return UnreadTerms(store, stop).all();
}

} // namespace tinyatlas
