// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/triple_store.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace tinyatlas {

namespace {

using Order = std::vector<StatementId>;
using Run = std::span<const StatementId>;

/// Where the run of each key begins, among things sorted by a key below `keys`; one more for the end.
template <class KeyOf>
std::vector<std::uint32_t> startsOf(const Order &statements, std::size_t keys, KeyOf keyOf) {
    std::vector<std::uint32_t> starts(keys + 1);
    for (const StatementId id : statements)
        ++starts[keyOf(id).value + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    return starts;
}

/// Sorted by a key whose runs begin at `starts`; what has the same key keeps its order.
template <class KeyOf>
Order sortedBy(const Order &statements, const std::vector<std::uint32_t> &starts, KeyOf keyOf) {
    Order sorted(statements.size());
    std::vector<std::uint32_t> next = starts;
    for (const StatementId id : statements)
        sorted[next[keyOf(id).value]++] = id;
    return sorted;
}

/// The part of `run`, which is sorted by `keyOf`, that has this key.
template <class KeyOf> Run partWith(Run run, TermId key, KeyOf keyOf) {
    // Most things have a handful of statements: to walk them is quicker than to halve them.
    constexpr std::size_t few = 16;
    if (run.size() > few) {
        const auto below = [&](StatementId id, TermId wanted) { return keyOf(id) < wanted; };
        const auto above = [&](TermId wanted, StatementId id) { return wanted < keyOf(id); };
        const auto first = std::lower_bound(run.begin(), run.end(), key, below);
        return {first, std::upper_bound(first, run.end(), key, above)};
    }
    const auto has = [&](StatementId id) { return keyOf(id) == key; };
    const auto first = std::find_if(run.begin(), run.end(), has);
    return {first, std::find_if_not(first, run.end(), has)};
}

} // namespace

GraphBuilder::GraphBuilder(const TripleStore &store)
    : m_dictionary(store.m_dictionary), m_sources(store.m_sources), m_nextNumber(store.m_nextNumber) {
    std::size_t statements = 0;
    for (std::uint32_t source = 0; source < m_sources.size(); ++source)
        statements += store.statementsOf(source);
    m_statements.reserve(statements);
    m_lines.reserve(statements);
    for (std::uint32_t source = 0; source < m_sources.size(); ++source) {
        beginRun(source);
        const std::size_t first = store.m_sourceStarts[source];
        std::size_t next = first;
        const auto addUpTo = [&](std::size_t end) {
            for (; next < end; ++next)
                add(store.m_statements[next], store.m_lines[next]);
        };
        if (!store.m_aside.empty()) {
            for (const TripleStore::Aside &aside : store.m_aside[source]) {
                addUpTo(first + aside.before);
                add(aside.triple, aside.line);
            }
        }
        addUpTo(first + store.sizeOf(source));
    }
}

std::uint32_t GraphBuilder::beginSource(Source source) {
    m_begun = std::exchange(m_replaced, noSource);
    if (m_begun == noSource) {
        source.number = m_nextNumber++;
        m_begun = static_cast<std::uint32_t>(m_sources.size());
        m_sources.push_back(std::move(source));
    } else {
        forget(m_begun);
        source.number = m_sources[m_begun].number;
        m_sources[m_begun] = std::move(source);
    }
    beginRun(m_begun);
    return m_sources[m_begun].number;
}

void GraphBuilder::noteReading(std::uint64_t bytes, double seconds) {
    m_sources[m_begun].bytes = bytes;
    m_sources[m_begun].seconds = seconds;
}

void GraphBuilder::closeSource(std::uint32_t source) {
    forget(source);
    m_closed.push_back(source);
}

void GraphBuilder::beginRun(std::uint32_t source) {
    m_runs.push_back({source, static_cast<std::uint32_t>(m_statements.size())});
}

void GraphBuilder::forget(std::uint32_t source) {
    for (Run &run : m_runs) {
        if (run.source == source)
            run.source = noSource;
    }
}

std::size_t GraphBuilder::endOf(std::size_t run) const {
    return run + 1 < m_runs.size() ? m_runs[run + 1].start : m_statements.size();
}

void GraphBuilder::putInOrder() {
    const bool nothingGone =
        std::all_of(m_runs.begin(), m_runs.end(), [](const Run &run) { return run.source != noSource; });
    if (nothingGone && m_closed.empty())
        return;
    GraphBuilder left;
    left.m_statements.reserve(m_statements.size());
    left.m_lines.reserve(m_statements.size());
    std::vector<TermId> now(m_dictionary.size()); // what a term is in the dictionary of what is left
    const auto again = [&](TermId term) {
        if (!now[term.value].valid())
            now[term.value] = left.intern(m_dictionary.term(term));
        return now[term.value];
    };
    for (std::uint32_t source = 0; source < m_sources.size(); ++source) {
        if (std::find(m_closed.begin(), m_closed.end(), source) != m_closed.end())
            continue;
        left.beginRun(static_cast<std::uint32_t>(left.m_sources.size()));
        left.m_sources.push_back(std::move(m_sources[source]));
        for (std::size_t run = 0; run < m_runs.size(); ++run) {
            for (std::size_t i = m_runs[run].start; m_runs[run].source == source && i < endOf(run); ++i)
                left.add({again(m_statements[i].subject), again(m_statements[i].predicate),
                          again(m_statements[i].object)},
                         m_lines[i]);
        }
    }
    left.m_nextNumber = m_nextNumber;
    *this = std::move(left);
}

void GraphBuilder::add(const Triple &statement, std::uint32_t line) {
    if (m_statements.size() >= StatementId::none)
        throw std::length_error("more than four billion statements");
    m_statements.push_back(statement);
    m_lines.push_back(line);
}

void GraphBuilder::add(const Term &subject, const Term &predicate, const Term &object, std::uint32_t line) {
    add({intern(subject), intern(predicate), intern(object)}, line);
}

TripleStore::TripleStore(GraphBuilder &&builder, const std::stop_token &stop) {
    builder.putInOrder();
    m_dictionary = std::move(builder.m_dictionary);
    m_statements = std::move(builder.m_statements);
    m_lines = std::move(builder.m_lines);
    m_sources = std::move(builder.m_sources);
    for (const GraphBuilder::Run &run : builder.m_runs)
        m_sourceStarts.push_back(run.start);
    m_nextNumber = builder.m_nextNumber;
    putSourcesAside();
    buildIndexes(stop);
}

void TripleStore::putSourcesAside() {
    if (std::all_of(m_sources.begin(), m_sources.end(), [](const Source &source) { return source.on; }))
        return;
    m_aside.resize(m_sources.size());
    std::size_t kept = 0;
    std::size_t next = 0;
    for (std::uint32_t source = 0; source < m_sources.size(); ++source) {
        const std::size_t end = next + sizeOf(source);
        m_sourceStarts[source] = static_cast<std::uint32_t>(kept);
        if (!m_sources[source].on)
            m_aside[source].reserve(end - next);
        for (; next < end; ++next) {
            if (!m_sources[source].on) {
                putAside(source, next, 0);
                continue;
            }
            m_statements[kept] = m_statements[next];
            m_lines[kept++] = m_lines[next];
        }
    }
    m_statements.resize(kept);
    m_lines.resize(kept);
    m_statements.shrink_to_fit();
    m_lines.shrink_to_fit();
}

void TripleStore::putAside(std::uint32_t source, std::size_t statement, std::size_t before) {
    m_aside.resize(m_sources.size());
    m_aside[source].push_back(
        {m_statements[statement], m_lines[statement], static_cast<std::uint32_t>(before)});
}

void TripleStore::buildIndexes(const std::stop_token &stop) {
    const std::size_t terms = m_dictionary.size();
    const auto subject = [this](StatementId id) { return m_dictionary.canonical(statement(id).subject); };
    const auto predicate = [this](StatementId id) { return m_dictionary.canonical(statement(id).predicate); };
    const auto object = [this](StatementId id) { return m_dictionary.canonical(statement(id).object); };

    const auto sortBySubject = [&](const Order &found) {
        Order byPredicate = sortedBy(found, startsOf(found, terms, predicate), predicate);
        m_subjectStarts = startsOf(byPredicate, terms, subject);
        m_spo = sortedBy(byPredicate, m_subjectStarts, subject);
        return byPredicate;
    };
    Order found(m_statements.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = idAt<StatementId>(i);
    Order byPredicate = sortBySubject(found);
    if (stop.stop_requested())
        return;
    if (const Repeats repeats = findRepeats(); !repeats.inAnyWords.empty()) {
        found = dropRepeats(repeats);
        byPredicate = sortBySubject(found);
    }
    m_objectStarts = startsOf(byPredicate, terms, object);
    m_ops = sortedBy(byPredicate, m_objectStarts, object);
    if (stop.stop_requested())
        return;
    m_pos = sortedBy(m_ops, startsOf(m_ops, terms, predicate), predicate);
}

TripleStore::Repeats TripleStore::findRepeats() const {
    Repeats repeats;
    std::vector<std::pair<TermId, StatementId>> objects;
    std::vector<Triple> wordings;
    for (std::size_t begin = 0; begin < m_spo.size();) {
        const Triple first = canonical(m_spo[begin]);
        objects.clear();
        for (; begin < m_spo.size(); ++begin) {
            const Triple next = canonical(m_spo[begin]);
            if (next.subject != first.subject || next.predicate != first.predicate)
                break;
            objects.emplace_back(next.object, m_spo[begin]);
        }
        if (objects.size() > 1)
            std::sort(objects.begin(), objects.end());
        for (std::size_t i = 1; i < objects.size(); ++i) {
            if (objects[i].first != objects[i - 1].first)
                continue;
            repeats.inAnyWords.resize(m_statements.size());
            repeats.inTheSameWords.resize(m_statements.size());
            if (i == 1 || objects[i - 1].first != objects[i - 2].first)
                wordings.assign(1, statement(objects[i - 1].second));
            const StatementId again = objects[i].second;
            repeats.inAnyWords[again.value] = true;
            if (std::find(wordings.begin(), wordings.end(), statement(again)) != wordings.end())
                repeats.inTheSameWords[again.value] = true;
            else
                wordings.push_back(statement(again));
        }
    }
    return repeats;
}

TripleStore::Order TripleStore::dropRepeats(const Repeats &repeats) {
    Order found;
    std::size_t kept = 0;
    std::size_t next = 0;
    for (std::uint32_t source = 0; source < m_sources.size(); ++source) {
        const std::size_t end = next + sizeOf(source);
        const std::size_t first = kept;
        m_sourceStarts[source] = static_cast<std::uint32_t>(first);
        for (; next < end; ++next) {
            if (repeats.inTheSameWords[next]) {
                putAside(source, next, kept - first);
                continue;
            }
            if (!repeats.inAnyWords[next])
                found.push_back(idAt<StatementId>(kept));
            m_statements[kept] = m_statements[next];
            m_lines[kept++] = m_lines[next];
        }
    }
    m_statements.resize(kept);
    m_lines.resize(kept);
    return found;
}

std::optional<TermId> TripleStore::find(std::string_view iri) const {
    const auto id = m_dictionary.find(iriTerm(iri));
    if (!id || !isUsed(m_dictionary.canonical(*id)))
        return std::nullopt;
    return m_dictionary.canonical(*id);
}

/// The dictionary also knows the terms of sources that are off.
bool TripleStore::isUsed(TermId canonical) const {
    return !withSubject(canonical).empty() || !withObject(canonical).empty() ||
           !match({{}, canonical, {}}).empty();
}

Triple TripleStore::canonical(StatementId id) const {
    const Triple &written = m_statements[id.value];
    return {m_dictionary.canonical(written.subject), m_dictionary.canonical(written.predicate),
            m_dictionary.canonical(written.object)};
}

Place TripleStore::place(StatementId id) const {
    const auto after = std::upper_bound(m_sourceStarts.begin(), m_sourceStarts.end(), id.value);
    return {static_cast<std::uint32_t>(after - m_sourceStarts.begin() - 1), m_lines[id.value]};
}

std::size_t TripleStore::sizeOf(std::uint32_t source) const {
    const std::size_t end =
        source + 1 < m_sourceStarts.size() ? m_sourceStarts[source + 1] : m_statements.size();
    return end - m_sourceStarts[source];
}

std::size_t TripleStore::statementsOf(std::uint32_t source) const {
    return sizeOf(source) + (m_aside.empty() ? 0 : m_aside[source].size());
}

std::span<const StatementId> TripleStore::withSubject(TermId subject) const {
    if (subject.value + std::size_t{1} >= m_subjectStarts.size())
        return {};
    return Run(m_spo).subspan(m_subjectStarts[subject.value],
                              m_subjectStarts[subject.value + 1] - m_subjectStarts[subject.value]);
}

std::span<const StatementId> TripleStore::withObject(TermId object) const {
    if (object.value + std::size_t{1} >= m_objectStarts.size())
        return {};
    return Run(m_ops).subspan(m_objectStarts[object.value],
                              m_objectStarts[object.value + 1] - m_objectStarts[object.value]);
}

TripleStore::Matches TripleStore::match(const Pattern &pattern) const {
    const auto predicate = [this](StatementId id) { return m_dictionary.canonical(statement(id).predicate); };
    if (pattern.subject) {
        Run run = withSubject(*pattern.subject);
        if (pattern.predicate)
            run = partWith(run, *pattern.predicate, predicate);
        if (!pattern.object)
            return {*this, run};
        // Each once: so there is one, or none.
        const auto found = std::find_if(run.begin(), run.end(), [&](StatementId id) {
            return m_dictionary.canonical(statement(id).object) == *pattern.object;
        });
        return {*this,
                run.subspan(static_cast<std::size_t>(found - run.begin()), found != run.end() ? 1 : 0)};
    }
    if (pattern.object) {
        const Run run = withObject(*pattern.object);
        return {*this, pattern.predicate ? partWith(run, *pattern.predicate, predicate) : run};
    }
    if (pattern.predicate) {
        const auto below = [&](StatementId id, TermId wanted) { return predicate(id) < wanted; };
        const auto above = [&](TermId wanted, StatementId id) { return wanted < predicate(id); };
        const auto first = std::lower_bound(m_pos.begin(), m_pos.end(), *pattern.predicate, below);
        return {*this, {first, std::upper_bound(first, m_pos.end(), *pattern.predicate, above)}};
    }
    return {*this, m_spo};
}

} // namespace tinyatlas
