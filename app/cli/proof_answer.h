// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/json_values.h"
#include "core/fit/fit_proof.h"

namespace tinyatlas::cli {

/// "met"; "sensors", each with "need", "met", its "nodes" (kind, iri or null) and its "links" between them
/// (predicate, forwards, holds, statement); "memory", each with kind, need, overhead, have, taken and met, in
/// bytes. What is unknown is null.
[[nodiscard]] Json proofJson(const EvidenceFinder &finder, const FitProof &proof);

} // namespace tinyatlas::cli
