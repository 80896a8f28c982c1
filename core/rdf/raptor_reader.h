// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/rdf_syntax.h"
#include "core/rdf/text_stream.h"
#include "core/rdf/triple_store.h"

#include <cstdint>
#include <vector>

namespace tinyatlas {

/// Reads any of the syntaxes with Raptor into `builder`, whose source number `source` is begun. Its line is
/// that of the statement in N-Triples and N-Quads, of the end of what holds the statement in all others.
/// XML with a DOCTYPE is refused, since Raptor would open what its entities name; that of an XHTML page,
/// which declares none, is passed over. Returns what is wrong; the stream's own problem is not among it.
[[nodiscard]] std::vector<Error> readWithRaptor(TextStream &stream, RdfSyntax syntax, std::uint32_t source,
                                                GraphBuilder &builder);

} // namespace tinyatlas
