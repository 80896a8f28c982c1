// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/dictionary.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
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
    bool on = true;           ///< what is off is kept, but counts nowhere
    std::uint64_t bytes = 0;  ///< of the file as it is stored, or of the text
    double seconds = 0;       ///< that reading and parsing it took
    std::uint32_t number = 0; ///< given by the builder: its blank nodes and relative IRIs are told by it from
                              ///< those of others, also after those have been closed
};

/// Where a statement stands.
struct Place {
    std::uint32_t source = 0; ///< index into TripleStore::sources()
    std::uint32_t line = 0;   ///< the line of its object, or where the reader could say no better, of the
                              ///< end of what it stands in; 0 where unknown
};

/// Statements in the order of reading, before they are indexed.
class GraphBuilder {
public:
    GraphBuilder() = default;
    /// Starts from all that the sources of `store` say, on or off, to change what it was made of.
    explicit GraphBuilder(const class TripleStore &store);

    /// Names what the statements added from now on are read from, and returns its Source::number.
    std::uint32_t beginSource(Source source);
    /// The source that is begun next takes the place and the number of this one, whose statements are gone
    /// then.
    void replaceNext(std::uint32_t source) { m_replaced = source; }
    /// Of the source that was begun last.
    void noteReading(std::uint64_t bytes, double seconds);
    void switchSource(std::uint32_t source, bool on) { m_sources[source].on = on; }
    /// It will not be among the sources of the graph; till then the others keep their places.
    void closeSource(std::uint32_t source);

    TermId intern(const Term &term) { return m_dictionary.intern(term); }
    void add(const Triple &statement, std::uint32_t line);
    void add(const Term &subject, const Term &predicate, const Term &object, std::uint32_t line);

    /// Statements of all sources, and of those that were replaced or closed.
    [[nodiscard]] std::size_t size() const { return m_statements.size(); }

private:
    friend class TripleStore;

    static constexpr std::uint32_t noSource = std::numeric_limits<std::uint32_t>::max();

    /// Statements of one source, up to where the next run begins.
    struct Run {
        std::uint32_t source = noSource; ///< none where it was replaced or closed
        std::uint32_t start = 0;
    };

    void beginRun(std::uint32_t source);
    void forget(std::uint32_t source);
    [[nodiscard]] std::size_t endOf(std::size_t run) const;
    /// One run for each source that is left, in their order, and no term that none of them uses.
    void putInOrder();

    Dictionary m_dictionary;
    std::vector<Triple> m_statements;
    std::vector<std::uint32_t> m_lines; ///< by statement
    std::vector<Source> m_sources;
    std::vector<Run> m_runs;
    std::vector<std::uint32_t> m_closed;
    std::uint32_t m_replaced = noSource;
    std::uint32_t m_begun = noSource;
    std::uint32_t m_nextNumber = 0;
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
    class Matches;

    /// What is left open matches everything. Ids must be canonical, as find() returns them.
    struct Pattern {
        std::optional<TermId> subject;
        std::optional<TermId> predicate;
        std::optional<TermId> object;
    };

    TripleStore() = default;
    /// Where `stop` is requested it ends early, and finds nothing.
    explicit TripleStore(GraphBuilder &&builder, const std::stop_token &stop = {});

    /// The canonical id of an IRI; nothing where no statement mentions it.
    [[nodiscard]] std::optional<TermId> find(std::string_view iri) const;

    /// In order of reading where one position is open, and with a fixed subject or object also where only the
    /// predicate is open besides: then predicate by predicate. By object, where only a predicate is given.
    /// Answers every pattern but subject and object without a predicate, for which callers filter
    /// match({subject}).
    [[nodiscard]] Matches match(const Pattern &pattern) const;

    [[nodiscard]] Term term(TermId id) const { return m_dictionary.term(id); }
    [[nodiscard]] const Dictionary &dictionary() const { return m_dictionary; }

    /// Triples as written, each once, of the sources that are on. All ids of statements are of these.
    [[nodiscard]] std::size_t size() const { return m_statements.size(); }
    [[nodiscard]] const Triple &statement(StatementId id) const { return m_statements[id.value]; }
    /// The same in canonical ids.
    [[nodiscard]] Triple canonical(StatementId id) const;
    [[nodiscard]] Place place(StatementId id) const;
    [[nodiscard]] const std::vector<Source> &sources() const { return m_sources; }
    /// How many of the triples were first read from a source.
    [[nodiscard]] std::size_t sizeOf(std::uint32_t source) const;
    /// How many statements a source makes, on or off, and whoever else makes them.
    [[nodiscard]] std::size_t statementsOf(std::uint32_t source) const;

private:
    friend class GraphBuilder;
    using Order = std::vector<StatementId>;

    /// A statement that does not count now: of a source that is off, or made before in the same words.
    struct Aside {
        Triple triple;
        std::uint32_t line;
        std::uint32_t before; ///< how many statements of its source that count were read before it
    };

    void putSourcesAside();
    void putAside(std::uint32_t source, std::size_t statement, std::size_t before);
    void buildIndexes(const std::stop_token &stop);
    /// By statement, whether an earlier one says the same; both empty where none does.
    struct Repeats {
        std::vector<bool> inAnyWords; ///< the same in canonical ids
        std::vector<bool> inTheSameWords;
    };
    [[nodiscard]] Repeats findRepeats() const;
    /// Puts aside what is said again in the same words. What is left of the repeats says in another
    /// generation's words what stood before: it is kept as what a file says, and is not among those returned.
    Order dropRepeats(const Repeats &repeats);
    [[nodiscard]] bool isUsed(TermId canonical) const;
    [[nodiscard]] std::span<const StatementId> withSubject(TermId subject) const;
    [[nodiscard]] std::span<const StatementId> withObject(TermId object) const;

    Dictionary m_dictionary;
    std::vector<Triple> m_statements;
    std::vector<std::uint32_t> m_lines;
    std::vector<Source> m_sources;
    std::vector<std::uint32_t> m_sourceStarts; ///< the first statement of each source
    std::vector<std::vector<Aside>> m_aside;   ///< by source, in order of reading; empty where nothing is
    std::uint32_t m_nextNumber = 0;            ///< of a source that is added
    // Sorted once after loading: the views ask for neighbours on every hover, loading happens once.
    Order m_spo;                                ///< by subject, predicate, statement
    Order m_pos;                                ///< by predicate, object, statement
    Order m_ops;                                ///< by object, predicate, statement
    std::vector<std::uint32_t> m_subjectStarts; ///< into m_spo, by term
    std::vector<std::uint32_t> m_objectStarts;  ///< into m_ops, by term
};

/// A run of matches; the store must outlive it.
class TripleStore::Matches {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag; // random, but what it points to is made on the way
        using value_type = Match;
        using difference_type = std::ptrdiff_t;
        using reference = Match;
        using pointer = void;

        Iterator() = default;
        Iterator(const TripleStore &store, const StatementId *at) : m_store(&store), m_at(at) {}

        Match operator*() const { return {m_store->canonical(*m_at), *m_at}; }
        Iterator &operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++m_at;
            return before;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const TripleStore *m_store = nullptr;
        const StatementId *m_at = nullptr;
    };

    Matches(const TripleStore &store, std::span<const StatementId> run) : m_store(&store), m_run(run) {}

    [[nodiscard]] Iterator begin() const { return {*m_store, m_run.data()}; }
    [[nodiscard]] Iterator end() const { return {*m_store, m_run.data() + m_run.size()}; }
    [[nodiscard]] std::size_t size() const { return m_run.size(); }
    [[nodiscard]] bool empty() const { return m_run.empty(); }
    [[nodiscard]] Match operator[](std::size_t index) const {
        return {m_store->canonical(m_run[index]), m_run[index]};
    }
    [[nodiscard]] Match front() const { return (*this)[0]; }

private:
    const TripleStore *m_store;
    std::span<const StatementId> m_run;
};

} // namespace tinyatlas
