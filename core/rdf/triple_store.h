// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/dictionary.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tinyatlas {

struct Triple {
    TermId subject;
    TermId predicate;
    TermId object;

    friend constexpr auto operator<=>(const Triple &, const Triple &) = default;
};

/// The number of a statement, in the order of reading. Every figure keeps the one it came from.
using StatementId = Id<struct StatementTag>;

/// Something statements were read from: a file, or a part of the shipped graph.
struct Source {
    std::string name; ///< as the user gave it, or the name of the built-in part
    bool builtIn = false;
};

/// Where a statement stands.
struct Place {
    std::uint32_t source = 0; ///< index into TripleStore::sources()
    std::uint32_t line = 0;   ///< the line at which the reader completed the statement; 0 where unknown
};

/// Statements in the order of reading, before they are indexed.
class GraphBuilder {
public:
    GraphBuilder() = default;
    /// Starts from what `store` holds, to add to it.
    explicit GraphBuilder(const class TripleStore &store);

    /// Names what the statements added from now on are read from, and returns its number.
    std::uint32_t beginSource(Source source);
    void add(const Term &subject, const Term &predicate, const Term &object, std::uint32_t line);

private:
    friend class TripleStore;

    Dictionary m_dictionary;
    std::vector<Triple> m_statements;
    std::vector<Place> m_places;
    std::vector<Source> m_sources;
};

/// An immutable graph: terms in a dictionary, triples as sorted arrays of ids in three orders.
/// Looks terms up by their canonical ids (see Dictionary): the two generations of a vocabulary term are one.
class TripleStore {
public:
    /// A triple in canonical ids, with the first statement that said it.
    struct Match {
        Triple triple;
        StatementId statement;
    };
    /// What is left open matches everything. Ids must be canonical, as find() returns them.
    struct Pattern {
        std::optional<TermId> subject;
        std::optional<TermId> predicate;
        std::optional<TermId> object;
    };

    TripleStore() = default;
    explicit TripleStore(GraphBuilder &&builder);

    /// The canonical id of an IRI; nothing where the graph never mentions it.
    [[nodiscard]] std::optional<TermId> find(std::string_view iri) const;

    /// Sorted by the ids of the pattern's open positions. Answers every pattern but subject and object
    /// without a predicate, for which callers filter match({subject}).
    [[nodiscard]] std::span<const Match> match(const Pattern &pattern) const;

    [[nodiscard]] const Term &term(TermId id) const { return m_dictionary.term(id); }
    [[nodiscard]] const Dictionary &dictionary() const { return m_dictionary; }

    /// Triples as written, each once.
    [[nodiscard]] std::size_t size() const { return m_statements.size(); }
    [[nodiscard]] const Triple &statement(StatementId id) const { return m_statements[id.value]; }
    [[nodiscard]] const Place &place(StatementId id) const { return m_places[id.value]; }
    [[nodiscard]] const std::vector<Source> &sources() const { return m_sources; }

private:
    friend class GraphBuilder;

    void dropRepeated();
    void buildIndexes();

    Dictionary m_dictionary;
    std::vector<Triple> m_statements;
    std::vector<Place> m_places;
    std::vector<Source> m_sources;
    // Sorted once after loading: the views ask for neighbours on every hover, loading happens once.
    std::vector<Match> m_spo;
    std::vector<Match> m_pos;
    std::vector<Match> m_osp;
};

} // namespace tinyatlas
