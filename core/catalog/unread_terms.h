// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// A class or a property that a graph uses and that nothing here reads.
struct UnreadTerm {
    enum class Use : std::uint8_t { Type, Property };

    TermId term; ///< as it is written where it is first used
    Use use = Use::Type;
    std::uint32_t count = 0; ///< of the statements that use it
    StatementId first;
    bool isKnown =
        false; ///< a vocabulary that is known declares it: it is understood, but nothing is made of it
};

/// What a graph says that is not understood, the most used first; then what is known. Left out is what
/// describes terms, as an ontology does, and what vocabularies of general use say of anything, such as OWL
/// and Dublin Core. Looks at every statement; where `stop` is requested it ends early.
[[nodiscard]] std::vector<UnreadTerm> unreadTerms(const TripleStore &store, const std::stop_token &stop = {});

} // namespace tinyatlas
