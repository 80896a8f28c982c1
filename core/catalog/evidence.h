// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <string_view>

namespace tinyatlas {

/// A value with the statement of the graph that asserts it. The statement's place is TripleStore::place().
template <class T> struct Asserted {
    T value{};
    StatementId statement;
};

/// What a statement says of its subject: a text, or an address as written. Empty where it is invalid; points
/// into `store`.
[[nodiscard]] std::string_view objectText(const TripleStore &store, StatementId statement);

} // namespace tinyatlas
