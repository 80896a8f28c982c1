// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/graph_lookup.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

/// Classes that anything may have beside its own.
constexpr std::array<std::string_view, 4> generalClasses{
    "http://www.w3.org/2002/07/owl#NamedIndividual",
    "http://www.w3.org/2002/07/owl#Thing",
    "http://www.w3.org/2000/01/rdf-schema#Resource",
    "https://schema.org/Thing",
};

/// English of any country, or no language.
bool isPreferredLanguage(std::string_view language) {
    const auto isLetter = [&](std::size_t at, char lower) {
        return (language[at] | 0x20) == lower; // ASCII: the bit that tells cases apart
    };
    if (language.empty())
        return true;
    return language.size() >= 2 && isLetter(0, 'e') && isLetter(1, 'n') &&
           (language.size() == 2 || language[2] == '-');
}

} // namespace

bool isPlaceholder(std::string_view text) {
    constexpr std::array<std::string_view, 6> placeholders{"None", "none", "N.A.", "N/A", "n/a", "-"};
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos ||
           std::find(placeholders.begin(), placeholders.end(), text) != placeholders.end();
}

TermId GraphLookup::id(std::string_view iri) const {
    Known &known = m_ids[iri.data()];
    if (known.iri != iri)
        known = {std::string(iri), m_store.find(iri).value_or(TermId())};
    return known.id;
}

TripleStore::Matches GraphLookup::objects(TermId subject, std::string_view predicate) const {
    return m_store.match({subject, id(predicate), {}});
}

TripleStore::Matches GraphLookup::subjects(std::string_view predicate, TermId object) const {
    return m_store.match({{}, id(predicate), object});
}

bool GraphLookup::has(TermId subject, std::string_view predicate, TermId object) const {
    return !m_store.match({subject, id(predicate), object}).empty();
}

bool GraphLookup::isA(TermId subject, std::string_view type) const {
    const TermId wanted = id(type);
    const auto types = m_store.match({subject, id(vocabulary::rdfType), {}});
    return std::any_of(types.begin(), types.end(), [&](const Match &match) {
        const auto &classes = withSuperclasses(match.triple.object);
        return std::find(classes.begin(), classes.end(), wanted) != classes.end();
    });
}

std::vector<TermId> GraphLookup::specificTypes(TermId subject) const {
    std::vector<TermId> types;
    for (const Match &match : objects(subject, vocabulary::rdfType)) {
        const Term &type = term(match.triple.object);
        const bool general =
            std::find(generalClasses.begin(), generalClasses.end(), type.text) != generalClasses.end();
        if (type.kind == Term::Kind::Iri && !general)
            types.push_back(match.triple.object);
    }
    return types;
}

std::vector<TripleStore::Match> GraphLookup::instances(std::string_view type) const {
    std::vector<TermId> classes{id(type)};
    std::vector<Match> found;
    for (std::size_t next = 0; next < classes.size(); ++next) {
        for (const Match &match : m_store.match({{}, id(vocabulary::rdfType), classes[next]}))
            found.push_back(match);
        for (const Match &match : m_store.match({{}, id(vocabulary::subClassOf), classes[next]})) {
            if (std::find(classes.begin(), classes.end(), match.triple.subject) == classes.end())
                classes.push_back(match.triple.subject);
        }
    }
    std::sort(found.begin(), found.end(), [](const Match &a, const Match &b) {
        return a.triple.subject != b.triple.subject ? a.triple.subject < b.triple.subject
                                                    : a.statement < b.statement;
    });
    found.erase(
        std::unique(found.begin(), found.end(),
                    [](const Match &a, const Match &b) { return a.triple.subject == b.triple.subject; }),
        found.end());
    std::sort(found.begin(), found.end(),
              [](const Match &a, const Match &b) { return a.statement < b.statement; });
    return found;
}

const std::vector<TermId> &GraphLookup::withSuperclasses(TermId type) const {
    if (const auto known = m_superclasses.find(type); known != m_superclasses.end())
        return known->second;
    std::vector<TermId> classes{type};
    for (std::size_t next = 0; next < classes.size(); ++next) {
        for (const Match &match : m_store.match({classes[next], id(vocabulary::subClassOf), {}})) {
            if (std::find(classes.begin(), classes.end(), match.triple.object) == classes.end())
                classes.push_back(match.triple.object);
        }
    }
    return m_superclasses.emplace(type, std::move(classes)).first->second;
}

std::optional<std::string> GraphLookup::statedText(TermId object) const {
    const Term &value = term(object);
    if (value.kind == Term::Kind::Literal)
        return isPlaceholder(value.text) ? std::nullopt : std::optional(std::string(value.text));
    for (const auto predicate : {vocabulary::schemaName, vocabulary::rdfsLabel}) {
        if (std::string name = text(object, predicate); !name.empty())
            return name;
    }
    if (value.kind == Term::Kind::Blank || isPlaceholder(localName(asWritten(value.text))))
        return std::nullopt;
    return std::string(asWritten(value.text));
}

std::string GraphLookup::text(TermId subject, std::string_view predicate) const {
    std::string inOtherLanguage;
    for (const Match &match : objects(subject, predicate)) {
        const Term &object = term(match.triple.object);
        // A name of a name would go round in circles where two things name each other.
        auto stated = object.kind == Term::Kind::Literal || predicate == vocabulary::schemaName ||
                              predicate == vocabulary::rdfsLabel
                          ? (object.kind == Term::Kind::Literal && !isPlaceholder(object.text)
                                 ? std::optional(std::string(object.text))
                                 : std::nullopt)
                          : statedText(match.triple.object);
        if (!stated)
            continue;
        if (isPreferredLanguage(object.language))
            return *std::move(stated);
        if (inOtherLanguage.empty())
            inOtherLanguage = *std::move(stated);
    }
    return inOtherLanguage;
}

std::string GraphLookup::objectName(TermId subject, std::string_view predicate) const {
    for (const Match &match : objects(subject, predicate)) {
        const auto name = localName(asWritten(term(match.triple.object).text));
        if (!isPlaceholder(name))
            return std::string(name);
    }
    return {};
}

} // namespace tinyatlas
