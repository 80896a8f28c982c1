// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tinyatlas {

/// What one source brings to a dataset, and what it says of itself.
struct SourceContent {
    std::string title;                   ///< of its void:Dataset; empty where it has none
    std::string description;             ///< likewise
    std::vector<std::string> references; ///< what it names as its own sources: addresses and texts
    std::size_t statements = 0;          ///< all that it makes, whoever else makes them
    std::size_t models = 0;              ///< of which it is the first to say that they are models
    std::size_t devices = 0;             ///< likewise
    std::size_t measurements = 0;        ///< likewise
    std::size_t findings = 0;            ///< about it as a file, or that have their place in it

    friend bool operator==(const SourceContent &, const SourceContent &) = default;
};

/// By source. Of one that is off only the statements are counted.
[[nodiscard]] std::vector<SourceContent> contentsOf(const TripleStore &store, const Catalog &catalog);

} // namespace tinyatlas
