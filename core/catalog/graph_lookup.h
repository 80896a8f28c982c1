// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"
#include "core/rdf/triple_store.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// Questions the catalogue's readers put to a graph, by the names of the vocabulary. The store must outlive
/// it. All ids taken and returned are canonical.
class GraphLookup {
public:
    using Match = TripleStore::Match;
    using Matches = TripleStore::Matches;

    explicit GraphLookup(const TripleStore &store) : m_store(store) {}

    [[nodiscard]] const TripleStore &store() const { return m_store; }
    [[nodiscard]] Term term(TermId id) const { return m_store.term(id); }

    /// The id of a vocabulary term; invalid (matching nothing) where the graph never mentions it.
    [[nodiscard]] TermId id(std::string_view iri) const;

    /// Triples with this subject and predicate, in order of reading.
    [[nodiscard]] Matches objects(TermId subject, std::string_view predicate) const;
    /// Triples with this predicate and object, in order of reading.
    [[nodiscard]] Matches subjects(std::string_view predicate, TermId object) const;
    [[nodiscard]] bool has(TermId subject, std::string_view predicate, TermId object) const;
    /// Instances of a class and of its declared subclasses, each once, in order of reading.
    [[nodiscard]] std::vector<Match> instances(std::string_view type) const;

    /// `type` and its declared superclasses. Ends on cycles.
    [[nodiscard]] const std::vector<TermId> &withSuperclasses(TermId type) const;

private:
    const TripleStore &m_store;
    struct Known {
        std::string iri;
        TermId id;
    };
    // Asked again for every model and device, and answered once. By where the name stands: names are
    // constants of the vocabulary, and to hash their text would take longer than the answer.
    mutable std::unordered_map<const char *, Known> m_ids;
    mutable std::unordered_map<TermId, std::vector<TermId>> m_superclasses;
};

/// True for what people write where they have nothing to say: None, N.A. and their like.
[[nodiscard]] bool isPlaceholder(std::string_view text);

} // namespace tinyatlas
