// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"
#include "core/catalog/evidence.h"
#include "core/catalog/finding.h"
#include "core/catalog/graph_lookup.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Which of several different figures counts: the one that never turns a "no" into a "yes".
enum class Prefer { Largest, Smallest };

/// Nodes that may state an amount of memory, read as one figure.
struct MemoryQuestion {
    TermId subject;            ///< the model or device asked about, for findings
    std::string_view kind;     ///< vocabulary::RAM or vocabulary::Flash
    std::string_view property; ///< vocabulary::schemaMinValue or vocabulary::schemaValue
    Prefer prefer = Prefer::Largest;
};

struct MemoryAnswer {
    bool stated = false; ///< some node of that kind exists, even if its figure cannot be used
    std::optional<Asserted<Bytes>> bytes;
    TermId node; ///< the node the figure comes from; invalid where there is none
};

/// Reads the memory of the kind asked for from those of `nodes` that are of it. Equal figures count once.
/// Where one cannot be used (no unit, an unknown one, no number) the whole is unknown: it might be the one
/// that decides.
[[nodiscard]] MemoryAnswer readMemory(const GraphLookup &graph, const MemoryQuestion &question,
                                      const std::vector<TermId> &nodes, std::vector<Finding> &findings);

} // namespace tinyatlas
