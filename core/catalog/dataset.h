// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/rdf/read_options.h"
#include "core/rdf/triple_store.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tinyatlas {

/// How long the parts of an opening took, in seconds of the clock.
struct LoadTimes {
    double parse = 0;
    double index = 0;
    double catalog = 0;
};

/// A graph and its catalogue: an immutable snapshot, shared by everything that shows it.
struct Dataset {
    TripleStore store;
    Catalog catalog;
    LoadTimes times;
};

using DatasetPtr = std::shared_ptr<const Dataset>;

/// Part of a graph that is compiled into the program.
struct BuiltInGraph {
    std::string name; ///< shown as the source of what it says
    std::string turtle;
};

/// The dataset of what is compiled in. Fails only if the program was built wrongly.
[[nodiscard]] Result<DatasetPtr, std::vector<Error>> loadBuiltIn(std::span<const BuiltInGraph> graphs);

/// Why an opening brought nothing.
struct OpenFailure {
    std::vector<Error> errors;                    ///< of every file and folder that is concerned
    std::vector<std::filesystem::path> goodFiles; ///< those of the opening that could be read
};

/// Files and folders, added to what `base` holds (null for nothing). One opening is one transaction: if any
/// file fails, or `stop` is requested, nothing is loaded and every error is listed. A file that is named
/// twice, or that `base` was read from, is read once. The limits hold for each file, that of time for all.
/// Progress runs from 0 to 1 over reading, indexing and the catalogue.
[[nodiscard]] Result<DatasetPtr, OpenFailure> openFiles(const DatasetPtr &base,
                                                        std::span<const std::filesystem::path> paths,
                                                        const ReadOptions &options = {});

} // namespace tinyatlas
