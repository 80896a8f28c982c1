// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"
#include "core/catalog/graph_lookup.h"
#include "core/catalog/known_terms.h"

#include <vector>

namespace tinyatlas {

/// What the readers of one graph share.
struct Reading {
    const GraphLookup &graph;
    const KnownTerms &terms;
    std::vector<Finding> &findings;

    [[nodiscard]] const TripleStore &store() const { return graph.store(); }
    [[nodiscard]] Term term(TermId id) const { return graph.term(id); }
    [[nodiscard]] TripleStore::Matches statements(TermId subject) const {
        return store().match({subject, {}, {}});
    }
    [[nodiscard]] Property property(const TripleStore::Match &match) const {
        return terms.property(match.triple.predicate);
    }

    void note(Finding finding) const { findings.push_back(finding); }
};

} // namespace tinyatlas
