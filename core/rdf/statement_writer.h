// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <span>
#include <string>
#include <string_view>

namespace tinyatlas {

/// A short name for the beginning of IRIs.
struct NamePrefix {
    std::string_view nameSpace;
    const char *prefix;
};

/// Statements as Turtle, in this order but with those about one thing together, each once; with those of the
/// prefixes that they use. Terms as the files wrote them: a relative IRI is a relative one again.
[[nodiscard]] std::string turtleOf(const TripleStore &store, std::span<const StatementId> statements,
                                   std::span<const NamePrefix> prefixes);

} // namespace tinyatlas
