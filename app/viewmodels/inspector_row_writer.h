// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/viewmodels/inspector_rows.h"
#include "core/catalog/figure_evidence.h"

#include <array>
#include <optional>
#include <vector>

namespace tinyatlas {

/// What a row says that comes from the graph.
struct RowFigure {
    Figure figure = Figure::None;
    std::size_t index = 0;
};

/// Collects the rows that the inspector shows of one thing.
class RowWriter {
public:
    /// The session must outlive it.
    explicit RowWriter(const Session &session) : m_session(session) {}

    void heading(const QString &label, std::optional<bool> folded = {}, RowFigure of = {},
                 InspectorRow::Fold folds = InspectorRow::Fold::Layers);
    /// Above verdicts: what is unknown is no "no", it is counted beside those that fit. And what is supposed
    /// is said.
    void countsHeading(const QString &label, const VerdictCounts &counts, RowFigure of = {});
    void field(const QString &label, const QString &value, RowFigure of = {}, const QString &tooltip = {}) {
        write(InspectorRow::Kind::Field, {label, value, tooltip}, of);
    }
    void memory(const QString &label, const std::optional<Asserted<Bytes>> &figure, RowFigure of);
    /// A text, or that none is stated.
    void stated(const QString &label, const QString &words, RowFigure of, const QString &tooltip = {});
    void text(const QString &label) { write(InspectorRow::Kind::Text, {label, {}, {}}, {}); }
    void link(const Selection &target, RowFigure of = {});
    /// The others that are shown with the verdicts on them, those it fits first, else in the order of their
    /// lane.
    template <class Other, class StateOf> void verdicts(const std::vector<Other> &others, StateOf stateOf) {
        std::array<std::vector<Other>, 4> byRank;
        for (const Other other : others)
            byRank[rank(stateOf(other))].push_back(other);
        m_rows.reserve(m_rows.size() + others.size());
        for (const std::vector<Other> &things : byRank) {
            for (const Other other : things)
                m_rows.push_back({.kind = InspectorRow::Kind::Verdict, .target = Selection::of(other)});
        }
    }
    /// Where a thing is stated, and what it is called there.
    void source(TermId subject);

    /// For a tooltip.
    [[nodiscard]] QString statedIn(StatementId statement) const;

    [[nodiscard]] std::vector<InspectorRow> take() { return std::move(m_rows); }

private:
    [[nodiscard]] QString evidence(const Asserted<Bytes> &figure) const;
    [[nodiscard]] QString place(StatementId statement) const;
    void write(InspectorRow::Kind kind, InspectorRow::Words words, RowFigure of,
               std::optional<bool> folded = {});

    const Session &m_session;
    std::vector<InspectorRow> m_rows;
};

} // namespace tinyatlas
