// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/evidence.h"

#include "core/rdf/source_names.h"

namespace tinyatlas {

std::string_view objectText(const TripleStore &store, StatementId statement) {
    return statement.valid() ? asWritten(store.term(store.statement(statement).object).text)
                             : std::string_view();
}

} // namespace tinyatlas
