// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/rdf_syntax.h"
#include "core/rdf/read_options.h"
#include "core/rdf/source_names.h"
#include "core/rdf/triple_store.h"

#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// `path` itself if it is a file; of a folder, all files below it that are RDF by their name, or where the
/// name leaves it open, by how they begin; sorted. Links to folders are not followed. Fails where there is
/// nothing at `path`, where part of the folder cannot be read, or where no RDF file is in it.
[[nodiscard]] Result<std::vector<std::filesystem::path>> findRdfFiles(const std::filesystem::path &path,
                                                                      const std::stop_token &stop = {});

/// Reads a file, packed with gzip or not, into `builder`, under a source named `path` as given; in the syntax
/// that its name says, or where the name says nothing, its beginning. Blank nodes are kept apart from those
/// of every other source. Opens nothing else, whatever the file says. Returns what is wrong with the file;
/// empty where nothing is. After a failure `builder` holds part of the file: throw it away.
[[nodiscard]] std::vector<Error> readRdfFile(const std::filesystem::path &path, GraphBuilder &builder,
                                             const ReadOptions &options = {});

/// The same for a text that is already in memory.
[[nodiscard]] std::vector<Error> readRdfText(std::string_view text, RdfSyntax syntax, const Source &source,
                                             GraphBuilder &builder, const ReadOptions &options = {});

} // namespace tinyatlas
