// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding_log.h"
#include "core/catalog/graph_lookup.h"
#include "core/catalog/known_terms.h"

namespace tinyatlas {

/// What the readers of one graph share.
struct Reading {
    const GraphLookup &graph;
    const KnownTerms &terms;
    FindingLog &findings;

    [[nodiscard]] const TripleStore &store() const { return graph.store(); }
    [[nodiscard]] Term term(TermId id) const { return graph.term(id); }
    /// None any more once the reading is to stop, so that whatever is being read ends soon.
    [[nodiscard]] TripleStore::Matches statements(TermId subject) const {
        return graph.match({subject, {}, {}});
    }
    [[nodiscard]] Property property(const TripleStore::Match &match) const {
        return terms.property(match.triple.predicate);
    }

    void note(const Finding &finding) const { findings.add(finding); }
};

} // namespace tinyatlas
