// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/graph_lookup.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

std::vector<TripleStore::Match> inOrderOfReading(std::span<const TripleStore::Match> matches) {
    std::vector<TripleStore::Match> sorted(matches.begin(), matches.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &a, const auto &b) { return a.statement < b.statement; });
    return sorted;
}

bool isPreferredLanguage(std::string_view language) { return language.empty() || language.starts_with("en"); }

} // namespace

bool isPlaceholder(std::string_view text) {
    constexpr std::array<std::string_view, 6> placeholders{"None", "none", "N.A.", "N/A", "n/a", "-"};
    return text.empty() || std::find(placeholders.begin(), placeholders.end(), text) != placeholders.end();
}

TermId GraphLookup::id(std::string_view iri) const {
    const auto [entry, isNew] = m_ids.try_emplace(iri);
    if (isNew)
        entry->second = m_store.find(iri).value_or(TermId());
    return entry->second;
}

std::vector<TripleStore::Match> GraphLookup::objects(TermId subject, std::string_view predicate) const {
    return inOrderOfReading(m_store.match({subject, id(predicate), {}}));
}

std::vector<TripleStore::Match> GraphLookup::subjects(std::string_view predicate, TermId object) const {
    return inOrderOfReading(m_store.match({{}, id(predicate), object}));
}

bool GraphLookup::has(TermId subject, std::string_view predicate, TermId object) const {
    return !m_store.match({subject, id(predicate), object}).empty();
}

bool GraphLookup::isA(TermId subject, std::string_view type) const {
    return has(subject, vocabulary::rdfType, id(type));
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
    return inOrderOfReading(found);
}

std::vector<TermId> GraphLookup::withSuperclasses(TermId type) const {
    std::vector<TermId> classes{type};
    for (std::size_t next = 0; next < classes.size(); ++next) {
        for (const Match &match : m_store.match({classes[next], id(vocabulary::subClassOf), {}})) {
            if (std::find(classes.begin(), classes.end(), match.triple.object) == classes.end())
                classes.push_back(match.triple.object);
        }
    }
    return classes;
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
