// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/triple_store.h"

#include <algorithm>
#include <numeric>

namespace tinyatlas {

namespace {

using Match = TripleStore::Match;
using Key = std::array<TermId, 3>;

Key spo(const Triple &t) { return {t.subject, t.predicate, t.object}; }
Key pos(const Triple &t) { return {t.predicate, t.object, t.subject}; }
Key osp(const Triple &t) { return {t.object, t.subject, t.predicate}; }

template <class Order> void sortBy(std::vector<Match> &matches, Order order) {
    std::sort(matches.begin(), matches.end(), [order](const Match &a, const Match &b) {
        const Key left = order(a.triple);
        const Key right = order(b.triple);
        return left != right ? left < right : a.statement < b.statement;
    });
}

/// The run of `sorted` whose first `bound` ids under `order` are those of `wanted`.
template <class Order>
std::span<const Match> run(const std::vector<Match> &sorted, Order order, const Key &wanted,
                           std::size_t bound) {
    const auto prefix = [bound](const Key &key) { return std::span(key).first(bound); };
    const auto less = [](std::span<const TermId> a, std::span<const TermId> b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    };
    const auto first =
        std::lower_bound(sorted.begin(), sorted.end(), wanted, [&](const Match &m, const Key &key) {
            const Key own = order(m.triple);
            return less(prefix(own), prefix(key));
        });
    const auto last = std::upper_bound(first, sorted.end(), wanted, [&](const Key &key, const Match &m) {
        const Key own = order(m.triple);
        return less(prefix(key), prefix(own));
    });
    return {first, last};
}

} // namespace

GraphBuilder::GraphBuilder(const TripleStore &store)
    : m_dictionary(store.m_dictionary), m_statements(store.m_statements), m_places(store.m_places),
      m_sources(store.m_sources) {}

std::uint32_t GraphBuilder::beginSource(Source source) {
    m_sources.push_back(std::move(source));
    return static_cast<std::uint32_t>(m_sources.size() - 1);
}

void GraphBuilder::add(const Term &subject, const Term &predicate, const Term &object, std::uint32_t line) {
    m_statements.push_back(
        {m_dictionary.intern(subject), m_dictionary.intern(predicate), m_dictionary.intern(object)});
    m_places.push_back({static_cast<std::uint32_t>(m_sources.size() - 1), line});
}

TripleStore::TripleStore(GraphBuilder &&builder)
    : m_dictionary(std::move(builder.m_dictionary)), m_statements(std::move(builder.m_statements)),
      m_places(std::move(builder.m_places)), m_sources(std::move(builder.m_sources)) {
    dropRepeated();
    buildIndexes();
}

void TripleStore::dropRepeated() {
    std::vector<std::uint32_t> order(m_statements.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_statements[a] != m_statements[b] ? m_statements[a] < m_statements[b] : a < b;
    });
    order.erase(
        std::unique(order.begin(), order.end(),
                    [this](std::uint32_t a, std::uint32_t b) { return m_statements[a] == m_statements[b]; }),
        order.end());
    std::sort(order.begin(), order.end());
    for (std::size_t kept = 0; kept < order.size(); ++kept) {
        m_statements[kept] = m_statements[order[kept]];
        m_places[kept] = m_places[order[kept]];
    }
    m_statements.resize(order.size());
    m_places.resize(order.size());
}

void TripleStore::buildIndexes() {
    m_spo.reserve(m_statements.size());
    for (std::size_t i = 0; i < m_statements.size(); ++i) {
        const Triple &written = m_statements[i];
        const Triple canonical{m_dictionary.canonical(written.subject),
                               m_dictionary.canonical(written.predicate),
                               m_dictionary.canonical(written.object)};
        m_spo.push_back({canonical, idAt<StatementId>(i)});
    }
    sortBy(m_spo, spo);
    m_spo.erase(std::unique(m_spo.begin(), m_spo.end(),
                            [](const Match &a, const Match &b) { return a.triple == b.triple; }),
                m_spo.end());
    m_pos = m_spo;
    sortBy(m_pos, pos);
    m_osp = m_spo;
    sortBy(m_osp, osp);
}

std::optional<TermId> TripleStore::find(std::string_view iri) const {
    const auto id = m_dictionary.find(iriTerm(iri));
    return id ? std::optional(m_dictionary.canonical(*id)) : std::nullopt;
}

std::span<const TripleStore::Match> TripleStore::match(const Pattern &pattern) const {
    const auto [s, p, o] = pattern;
    const auto bound = [](std::initializer_list<bool> set) {
        return static_cast<std::size_t>(std::find(set.begin(), set.end(), false) - set.begin());
    };
    const TermId any;
    if (s)
        return run(m_spo, spo, {*s, p.value_or(any), o.value_or(any)},
                   bound({true, p.has_value(), p.has_value() && o.has_value()}));
    if (p)
        return run(m_pos, pos, {*p, o.value_or(any), any}, bound({true, o.has_value(), false}));
    if (o)
        return run(m_osp, osp, {*o, any, any}, 1);
    return m_spo;
}

} // namespace tinyatlas
