// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"
#include "core/rdf/triple_store.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tinyatlas {

/// Questions the catalogue's readers put to a graph, by the names of the vocabulary. The store must outlive
/// it. All ids taken and returned are canonical.
class GraphLookup {
public:
    using Match = TripleStore::Match;
    using Matches = TripleStore::Matches;

    /// Once `stop` is requested it finds nothing any more, so that whatever asks it ends soon.
    explicit GraphLookup(const TripleStore &store, std::stop_token stop = {})
        : m_store(store), m_stop(std::move(stop)) {}

    [[nodiscard]] const TripleStore &store() const { return m_store; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] Term term(TermId id) const { return m_store.term(id); }

    /// The id of a vocabulary term; invalid (matching nothing) where the graph never mentions it.
    [[nodiscard]] TermId id(std::string_view iri) const;

    [[nodiscard]] Matches match(const TripleStore::Pattern &pattern) const;
    /// Triples with this subject and predicate, in order of reading.
    [[nodiscard]] Matches objects(TermId subject, std::string_view predicate) const;
    /// Triples with this predicate and object, in order of reading.
    [[nodiscard]] Matches subjects(std::string_view predicate, TermId object) const;
    [[nodiscard]] bool has(TermId subject, std::string_view predicate, TermId object) const;
    /// Instances of a class and of its declared subclasses, each once, in order of reading.
    [[nodiscard]] std::vector<Match> instances(std::string_view type) const;

    /// How many superclasses of a class count. No ontology comes near.
    static constexpr std::size_t mostSuperclasses = 1'000;
    /// `type` and its declared superclasses, the nearest first. Ends on cycles. Good until the next call.
    [[nodiscard]] const std::vector<TermId> &withSuperclasses(TermId type) const;

private:
    const TripleStore &m_store;
    std::stop_token m_stop;
    struct Known {
        std::string iri;
        TermId id;
    };
    // Asked again for every model and device, and answered once. By where the name stands: names are
    // constants of the vocabulary, and to hash their text would take longer than the answer.
    mutable std::unordered_map<const char *, Known> m_ids;
    mutable std::unordered_map<TermId, std::vector<TermId>> m_superclasses; ///< of those with few
    mutable std::vector<TermId> m_manySuperclasses; ///< of the class asked for last, of the others
};

/// True for what people write where they have nothing to say: None, N.A. and their like.
[[nodiscard]] bool isPlaceholder(std::string_view text);

} // namespace tinyatlas
