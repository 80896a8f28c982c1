// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/ontology.h"
#include "core/catalog/source_content.h"
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

/// A graph, its catalogue and what it is written with: an immutable snapshot, shared by everything that shows
/// it.
struct Dataset {
    TripleStore store;
    Catalog catalog;
    Ontology ontology;
    LoadTimes times;
    std::vector<SourceContent> contents; ///< by source
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

/// What is to become of the sources of a dataset. Numbers are indices into TripleStore::sources().
struct SourceChange {
    struct Switch {
        std::uint32_t source = 0;
        bool on = true;
    };
    std::vector<Switch> switches{};
    std::vector<std::uint32_t> closed{};
    std::vector<BuiltInGraph> added{}; ///< read now, and on
    /// Files and folders, to be read. One that the dataset was read from already is read anew: what it says
    /// now takes the place of what it said, and it is on. One that is named twice is read once.
    std::vector<std::filesystem::path> files{};
};

/// Changes what `base` (null for nothing) was read from. One change is one transaction: if any file fails, or
/// `stop` is requested, nothing is changed and every error is listed. The limits hold for each file, that of
/// time for all. Progress runs from 0 to 1 over reading, indexing and the catalogue.
[[nodiscard]] Result<DatasetPtr, OpenFailure>
changeSources(const DatasetPtr &base, const SourceChange &change, const ReadOptions &options = {});

/// The same, of files and folders alone.
[[nodiscard]] Result<DatasetPtr, OpenFailure> openFiles(const DatasetPtr &base,
                                                        std::span<const std::filesystem::path> paths,
                                                        const ReadOptions &options = {});

} // namespace tinyatlas
