// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tinyatlas {

/// What a graph says about some things, or where it names them, statement by statement. The other end of a
/// statement unfolds in place to what the graph says about it, as far down as someone asks: a circle of
/// statements goes on for as long as it is followed. Of each level so many are listed at first, more on
/// demand. The store must outlive it.
class StatementTree {
public:
    /// Where in the statements the things stand.
    enum class Side : std::uint8_t { Subject, Object };

    /// How many statements of a level are listed at first, how many more each time, and how far down one
    /// gets.
    static constexpr std::size_t mostAtFirst = 50;
    static constexpr std::size_t mostMore = 500;
    static constexpr std::size_t deepest = 24;

    struct Row {
        StatementId statement; ///< invalid for the row that stands for those that are not listed
        std::uint32_t depth = 0;
        bool foldable = false;
        bool folded = true;
        std::size_t more = 0; ///< how many are not listed
    };
    /// Whether the node at the other end may be unfolded: not one that is shown elsewhere.
    using Unfolds = std::function<bool(TermId)>;

    StatementTree() = default;
    /// `things`: canonical ids.
    StatementTree(const TripleStore &store, std::vector<TermId> things, Side side, Unfolds unfolds);

    /// Statements at the uppermost level, listed or not.
    [[nodiscard]] std::size_t size() const { return m_root ? m_root->size : 0; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// Folds or unfolds a row; the one that stands for others lists more of them. Any other stays as it is.
    void toggle(std::size_t row);
    /// The end of a statement that is not among the things that its level is about.
    [[nodiscard]] TermId otherEnd(const Row &row) const;

private:
    struct Level {
        std::vector<TermId> things;
        Side side = Side::Subject;
        std::size_t size = 0;
        std::size_t listed = 0;
        std::map<std::size_t, std::unique_ptr<Level>> unfolded; ///< by place in the level
    };
    /// Where a row belongs.
    struct Origin {
        Level *level = nullptr;
        std::size_t place = 0;
    };

    [[nodiscard]] std::unique_ptr<Level> levelOf(std::vector<TermId> things, Side side) const;
    [[nodiscard]] TripleStore::Matches matches(TermId thing, Side side) const;
    [[nodiscard]] TermId otherEnd(StatementId statement, Side side) const;
    [[nodiscard]] bool canUnfold(TermId node, std::uint32_t depth) const;
    void list(Level &level, std::uint32_t depth);
    void listAll();

    const TripleStore *m_store = nullptr;
    Unfolds m_unfolds;
    std::unique_ptr<Level> m_root;
    std::vector<Row> m_rows;
    std::vector<Origin> m_origins; ///< by row
};

} // namespace tinyatlas
