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

/// Reads Turtle or TriG with Serd into `builder`, whose source number `source` is begun: fast, and with the
/// line of each object. Returns what is wrong; the stream's own problem is not among it.
[[nodiscard]] std::vector<Error> readTurtleWithSerd(TextStream &stream, RdfSyntax syntax,
                                                    std::uint32_t source, GraphBuilder &builder);

/// The same for N-Triples, line by line: it goes on after a line that is wrong, up to `mostErrors`.
[[nodiscard]] std::vector<Error> readNTriplesWithSerd(TextStream &stream, std::uint32_t source,
                                                      GraphBuilder &builder);

/// How many errors of one file are listed.
inline constexpr std::size_t mostErrors = 20;

} // namespace tinyatlas
