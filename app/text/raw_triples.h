// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <QString>

/// Statements as they stand in the graph.
namespace tinyatlas::text {

[[nodiscard]] QString rawPredicate(const TripleStore &store, StatementId statement); ///< "nnet:hasCategory"
/// "nnet:Classification", "\"Google\"", "94.128 om:kilobyte", "\"Tells …\" @en", "\"x\" ^^ex:type"
[[nodiscard]] QString rawObject(const TripleStore &store, StatementId statement);
[[nodiscard]] QString rawSubject(const TripleStore &store, StatementId statement);
/// The whole of it in Turtle, and where it stands.
[[nodiscard]] QString rawInFull(const TripleStore &store, StatementId statement);

} // namespace tinyatlas::text
