// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/graph_lookup.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace tinyatlas {

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

TripleStore::Matches GraphLookup::match(const TripleStore::Pattern &pattern) const {
    return stopped() ? Matches(m_store, {}) : m_store.match(pattern);
}

TripleStore::Matches GraphLookup::objects(TermId subject, std::string_view predicate) const {
    return match({subject, id(predicate), {}});
}

TripleStore::Matches GraphLookup::subjects(std::string_view predicate, TermId object) const {
    return match({{}, id(predicate), object});
}

bool GraphLookup::has(TermId subject, std::string_view predicate, TermId object) const {
    return !match({subject, id(predicate), object}).empty();
}

std::vector<TripleStore::Match> GraphLookup::instances(std::string_view type) const {
    std::vector<TermId> classes{id(type)};
    std::unordered_set<TermId> known{id(type)};
    std::vector<Match> found;
    for (std::size_t next = 0; next < classes.size(); ++next) {
        for (const Match &match : subjects(vocabulary::rdfType, classes[next]))
            found.push_back(match);
        for (const Match &match : subjects(vocabulary::subClassOf, classes[next])) {
            if (known.insert(match.triple.subject).second)
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
    std::unordered_set<TermId> seen{type};
    for (std::size_t next = 0; next < classes.size() && classes.size() <= mostSuperclasses; ++next) {
        for (const Match &match : objects(classes[next], vocabulary::subClassOf)) {
            if (seen.insert(match.triple.object).second)
                classes.push_back(match.triple.object);
            if (classes.size() > mostSuperclasses)
                break;
        }
    }
    constexpr std::size_t few = 64; // with a long chain of classes, all lists together would fill the memory
    if (classes.size() <= few)
        return m_superclasses.emplace(type, std::move(classes)).first->second;
    m_manySuperclasses = std::move(classes);
    return m_manySuperclasses;
}

} // namespace tinyatlas
