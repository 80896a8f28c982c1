// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/statement_tree.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

StatementTree::StatementTree(const TripleStore &store, std::vector<TermId> things, Side side, Unfolds unfolds)
    : m_store(&store), m_unfolds(std::move(unfolds)), m_root(levelOf(std::move(things), side)) {
    listAll();
}

TripleStore::Matches StatementTree::matches(TermId thing, Side side) const {
    return side == Side::Subject ? m_store->match({.subject = thing, .predicate = {}, .object = {}})
                                 : m_store->match({.subject = {}, .predicate = {}, .object = thing});
}

std::unique_ptr<StatementTree::Level> StatementTree::levelOf(std::vector<TermId> things, Side side) const {
    auto level = std::make_unique<Level>();
    level->things = std::move(things);
    level->side = side;
    for (const TermId thing : level->things)
        level->size += matches(thing, side).size();
    level->listed = std::min(level->size, mostAtFirst);
    return level;
}

TermId StatementTree::otherEnd(StatementId statement, Side side) const {
    const Triple triple = m_store->canonical(statement);
    return side == Side::Subject ? triple.object : triple.subject;
}

TermId StatementTree::otherEnd(const Row &row) const {
    const auto place = static_cast<std::size_t>(&row - m_rows.data());
    return row.statement.valid() ? otherEnd(row.statement, m_origins[place].level->side) : TermId();
}

bool StatementTree::canUnfold(TermId node, std::uint32_t depth) const {
    return depth + 1 < deepest && m_store->term(node).kind != Term::Kind::Literal &&
           !matches(node, Side::Subject).empty() && m_unfolds(node);
}

void StatementTree::list(Level &level, std::uint32_t depth) {
    std::size_t place = 0;
    for (const TermId thing : level.things) {
        const TripleStore::Matches all = matches(thing, level.side);
        for (std::size_t i = 0; i < all.size() && place < level.listed; ++i, ++place) {
            const StatementId statement = all[i].statement;
            const auto unfolded = level.unfolded.find(place);
            const bool open = unfolded != level.unfolded.end();
            m_rows.push_back({.statement = statement,
                              .depth = depth,
                              .foldable = open || canUnfold(otherEnd(statement, level.side), depth),
                              .folded = !open});
            m_origins.push_back({&level, place});
            if (open)
                list(*unfolded->second, depth + 1);
        }
    }
    if (level.listed < level.size) {
        m_rows.push_back({.statement = {}, .depth = depth, .more = level.size - level.listed});
        m_origins.push_back({&level, place});
    }
}

void StatementTree::listAll() {
    m_rows.clear();
    m_origins.clear();
    list(*m_root, 0);
}

void StatementTree::toggle(std::size_t row) {
    if (row >= m_rows.size())
        return;
    const Row &toggled = m_rows[row];
    const auto [level, place] = m_origins[row];
    if (toggled.more > 0)
        level->listed = std::min(level->size, level->listed + mostMore);
    else if (toggled.foldable && toggled.folded)
        level->unfolded[place] = levelOf({otherEnd(toggled)}, Side::Subject);
    else
        level->unfolded.erase(place);
    listAll();
}

} // namespace tinyatlas
