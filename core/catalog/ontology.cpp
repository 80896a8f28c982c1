// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/ontology.h"

#include "core/catalog/graph_lookup.h"
#include "core/catalog/name_key.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/source_names.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Match = TripleStore::Match;
using Links = std::vector<OntologyLink>;

// Terms of the languages that ontologies are written in: they describe, and are not described.
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view subPropertyOf = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
constexpr std::string_view unionOf = "http://www.w3.org/2002/07/owl#unionOf";
constexpr std::string_view first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
constexpr std::string_view rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
constexpr std::string_view datatypeProperty = "http://www.w3.org/2002/07/owl#DatatypeProperty";
constexpr std::array domainTerms{std::string_view("http://www.w3.org/2000/01/rdf-schema#domain"),
                                 std::string_view("https://schema.org/domainIncludes")};
constexpr std::array rangeTerms{std::string_view("http://www.w3.org/2000/01/rdf-schema#range"),
                                std::string_view("https://schema.org/rangeIncludes")};
constexpr std::string_view taskClass = "https://w3id.org/tinyatlas#Task";
constexpr std::string_view layerTypeClass = "https://w3id.org/tinyml-schema/neural-network-schema#LayerType";

bool isMeta(std::string_view iri) {
    return iri.starts_with(rdf) || iri.starts_with(rdfs) || iri.starts_with(owl) || iri.starts_with(xsd) ||
           iri == domainTerms.back() || iri == rangeTerms.back();
}

bool declaresClass(std::string_view type) {
    return isMeta(type) && (type.ends_with("#Class") || type.ends_with("#DeprecatedClass"));
}

bool declaresProperty(std::string_view type) { return isMeta(type) && type.ends_with("Property"); }

/// "td" of <https://www.w3.org/2019/wot/td#title>.
std::string_view nameSpaceOf(std::string_view iri) {
    iri.remove_suffix(localName(iri).size());
    while (iri.ends_with('#') || iri.ends_with('/'))
        iri.remove_suffix(1);
    return iri.substr(iri.find_last_of('/') + 1);
}

/// The classes, or the properties, in the order in which they are come upon.
class TermTable {
public:
    explicit TermTable(const GraphLookup &graph) : m_graph(graph) {}

    /// Its number; nothing for what is no name of a term of the graph's own.
    std::optional<std::uint32_t> add(TermId id) {
        const auto [known, isNew] = m_numbers.try_emplace(id, std::nullopt);
        if (!isNew)
            return known->second;
        const Term term = m_graph.term(id);
        if (term.kind != Term::Kind::Iri || isMeta(term.text) || isRelative(term.text))
            return std::nullopt;
        m_terms.push_back({.term = id});
        known->second = static_cast<std::uint32_t>(m_terms.size() - 1);
        return known->second;
    }
    void declare(const Match &match) {
        if (const auto number = add(match.triple.subject)) {
            StatementId &declared = m_terms[*number].declared;
            declared = declared.valid() ? std::min(declared, match.statement) : match.statement;
        }
    }
    void use(TermId id, std::size_t count) {
        if (const auto number = add(id))
            m_terms[*number].uses = static_cast<std::uint32_t>(count);
    }
    [[nodiscard]] std::optional<std::uint32_t> find(TermId id) const {
        const auto known = m_numbers.find(id);
        return known == m_numbers.end() ? std::nullopt : known->second;
    }
    [[nodiscard]] std::size_t size() const { return m_terms.size(); }
    [[nodiscard]] TermId term(std::uint32_t number) const { return m_terms[number].term; }

    /// In the order of their names; and for each number its place in that order.
    std::vector<std::uint32_t> finish(std::vector<OntologyTerm> &sorted) {
        describe();
        nameApart();
        std::vector<std::pair<std::string, std::uint32_t>> order;
        for (std::uint32_t i = 0; i < m_terms.size(); ++i)
            order.emplace_back(nameKey(m_terms[i].name), i);
        std::ranges::sort(order);
        std::vector<std::uint32_t> places(order.size());
        for (const auto &[key, number] : order) {
            places[number] = static_cast<std::uint32_t>(sorted.size());
            sorted.push_back(std::move(m_terms[number]));
        }
        return places;
    }

private:
    void describe() {
        for (OntologyTerm &term : m_terms) {
            term.label = textOf(term.term, v::rdfsLabel);
            term.comment = textOf(term.term, v::rdfsComment);
            const std::string_view iri = m_graph.term(term.term).text;
            term.name = trimmedName(localName(iri));
            if (term.name.empty())
                term.name = iri;
        }
    }

    [[nodiscard]] std::string textOf(TermId subject, std::string_view property) const {
        TextChoice choice;
        for (const Match &match : m_graph.objects(subject, property))
            if (const Term text = m_graph.term(match.triple.object); text.kind == Term::Kind::Literal)
                choice.offer(text.text, text.language, match.statement);
        return choice.text();
    }

    /// By their namespaces, and where those are called the same as well, in full.
    void nameApart() {
        const auto nameShared = [this](const auto &nameOf) {
            std::unordered_map<std::string, std::size_t> uses;
            for (const OntologyTerm &term : m_terms)
                ++uses[nameKey(term.name)];
            for (OntologyTerm &term : m_terms)
                if (uses[nameKey(term.name)] > 1)
                    term.name = nameOf(term);
        };
        nameShared([this](const OntologyTerm &term) {
            return term.name + " (" + std::string(nameSpaceOf(m_graph.term(term.term).text)) + ")";
        });
        nameShared([this](const OntologyTerm &term) { return std::string(m_graph.term(term.term).text); });
    }

    const GraphLookup &m_graph;
    std::unordered_map<TermId, std::optional<std::uint32_t>> m_numbers;
    std::vector<OntologyTerm> m_terms;
};

/// Gathers the terms of a graph, then what they say of each other.
class OntologyReader {
public:
    OntologyReader(const GraphLookup &graph, const Catalog &catalog)
        : m_graph(graph), m_catalog(catalog), m_classes(graph), m_properties(graph) {}

    Ontology read() {
        gatherTypes();
        gatherPredicates();
        linkAll(v::subClassOf, m_classes, m_found.superclasses);
        linkAll(subPropertyOf, m_properties, m_found.superproperties);
        for (std::uint32_t property = 0; property < m_properties.size(); ++property) {
            linkToClasses(property, domainTerms, m_found.domains);
            if (!m_graph.has(m_properties.term(property), v::rdfType, m_graph.id(datatypeProperty)))
                linkToClasses(property, rangeTerms, m_found.ranges);
        }
        addMembers();
        putInOrder();
        return std::move(m_found);
    }

private:
    /// Types stand together in the index: one look-up for each, however many things are of it.
    void gatherTypes() {
        const auto typed = m_graph.match({{}, m_graph.id(v::rdfType), {}});
        for (std::size_t at = 0; at < typed.size();) {
            const TermId type = typed[at].triple.object;
            const auto ofType = m_graph.subjects(v::rdfType, type);
            if (ofType.empty())
                return; // it is to stop
            at += ofType.size();
            m_classes.use(type, ofType.size());
            const std::string_view iri = m_graph.term(type).text;
            if (!declaresClass(iri) && !declaresProperty(iri))
                continue;
            for (const Match &match : ofType)
                (declaresClass(iri) ? m_classes : m_properties).declare(match);
        }
    }

    void gatherPredicates() {
        const TripleStore &store = m_graph.store();
        std::vector<bool> isUsed(store.dictionary().size());
        for (std::size_t i = 0; i < store.size(); ++i)
            isUsed[store.statement(idAt<StatementId>(i)).predicate.value] = true;
        for (std::size_t i = 0; i < isUsed.size(); ++i) {
            if (!isUsed[i])
                continue;
            const TermId predicate = store.dictionary().canonical(idAt<TermId>(i));
            m_properties.use(predicate, m_graph.match({{}, predicate, {}}).size());
        }
    }

    /// What is said to be below or above a term is one as well.
    void linkAll(std::string_view relation, TermTable &terms, Links &links) {
        for (const Match &match : m_graph.match({{}, m_graph.id(relation), {}})) {
            const auto from = terms.add(match.triple.subject);
            const auto to = terms.add(match.triple.object);
            if (from && to && from != to)
                links.push_back({*from, *to});
        }
    }

    void linkToClasses(std::uint32_t property, std::span<const std::string_view> relations, Links &links) {
        for (const std::string_view relation : relations)
            for (const Match &match : m_graph.objects(m_properties.term(property), relation))
                for (const TermId member : membersOf(match.triple.object))
                    if (const auto type = m_classes.add(member))
                        links.push_back({property, *type});
    }

    /// A class itself; of a union without a name the classes that it is made of.
    [[nodiscard]] std::vector<TermId> membersOf(TermId type) const {
        if (m_graph.term(type).kind != Term::Kind::Blank)
            return {type};
        constexpr std::size_t most = 1'000; // a list may lead back into itself, without any member
        std::vector<TermId> members;
        for (const Match &match : m_graph.objects(type, unionOf)) {
            std::optional<TermId> list = match.triple.object;
            for (std::size_t steps = 0; list && steps < most && members.size() < most; ++steps) {
                const TermId node = *list;
                list.reset();
                for (const Match &member : m_graph.objects(node, first))
                    members.push_back(member.triple.object);
                for (const Match &next : m_graph.objects(node, rest))
                    list = next.triple.object;
            }
        }
        return members;
    }

    void addMembers() {
        addMembers(m_catalog.models, m_found.models);
        addMembers(m_catalog.devices, m_found.devices);
        for (std::uint32_t i = 0; i < m_catalog.sensorTypes.size(); ++i)
            if (const auto type = m_classes.find(canonical(m_catalog.sensorTypes[i].term)))
                m_found.sensors.push_back({i, *type});
        addMembers(taskClass, m_found.tasks);
        addMembers(layerTypeClass, m_found.layerTypes);
    }

    template <class Thing> void addMembers(const std::vector<Thing> &things, Links &links) const {
        for (std::uint32_t i = 0; i < things.size(); ++i)
            for (const Match &match : m_graph.objects(canonical(things[i].term), v::rdfType))
                if (const auto type = m_classes.find(match.triple.object))
                    links.push_back({i, *type});
    }

    /// By their labels, as the catalogue names tasks, and by their own names, as it names layer types.
    void addMembers(std::string_view type, std::vector<NamedMember> &members) const {
        const auto number = m_classes.find(m_graph.id(type));
        if (!number)
            return;
        for (const Match &match : m_graph.subjects(v::rdfType, m_graph.id(type))) {
            const Term member = m_graph.term(match.triple.subject);
            if (member.kind != Term::Kind::Iri)
                continue;
            members.push_back({std::string(localName(member.text)), *number});
            for (const Match &label : m_graph.objects(match.triple.subject, v::rdfsLabel))
                members.push_back({std::string(m_graph.term(label.triple.object).text), *number});
        }
    }

    [[nodiscard]] TermId canonical(TermId term) const { return m_graph.store().dictionary().canonical(term); }

    void putInOrder() {
        const std::vector<std::uint32_t> classes = m_classes.finish(m_found.classes);
        const std::vector<std::uint32_t> properties = m_properties.finish(m_found.properties);
        const auto renumber = [](Links &links, const std::vector<std::uint32_t> *from,
                                 const std::vector<std::uint32_t> &to) {
            for (OntologyLink &link : links)
                link = {from ? (*from)[link.from] : link.from, to[link.to]};
            std::ranges::sort(links);
            links.erase(std::unique(links.begin(), links.end()), links.end());
        };
        renumber(m_found.superclasses, &classes, classes);
        renumber(m_found.superproperties, &properties, properties);
        renumber(m_found.domains, &properties, classes);
        renumber(m_found.ranges, &properties, classes);
        for (Links *links : {&m_found.models, &m_found.devices, &m_found.sensors})
            renumber(*links, nullptr, classes);
        for (std::vector<NamedMember> *members : {&m_found.tasks, &m_found.layerTypes})
            for (NamedMember &member : *members)
                member.type = classes[member.type];
    }

    const GraphLookup &m_graph;
    const Catalog &m_catalog;
    TermTable m_classes;
    TermTable m_properties;
    Ontology m_found;
};

} // namespace

Ontology readOntology(const TripleStore &store, const Catalog &catalog, const std::stop_token &stop) {
    const GraphLookup graph(store, stop);
    return OntologyReader(graph, catalog).read();
}

} // namespace tinyatlas
