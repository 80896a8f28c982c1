// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/rdf/triple_store.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// What stands before every IRI that a file wrote without a scheme. Relative references resolve against it,
/// not against the file's path, so that no path of the user's machine becomes data. The number of the source
/// follows:
/// `<None>` in the third source is relative:/3/None.
inline constexpr std::string_view relativeBase = "relative:/";

/// `iri` as the file wrote it: without the base where it was relative.
[[nodiscard]] std::string_view asWritten(std::string_view iri);

/// How the names of files end that a folder is searched for: ".ttl" and the like, in lower case.
[[nodiscard]] std::span<const std::string_view> rdfExtensions();

/// `path` itself if it is a file; of a folder, all files below it that are RDF by their name, sorted. Links
/// to folders are not followed. Fails where there is nothing at `path`, where part of the folder cannot be
/// read, or where no RDF file is in it.
[[nodiscard]] Result<std::vector<std::filesystem::path>> findRdfFiles(const std::filesystem::path &path);

/// Reads Turtle or N-Triples (by the file's name; Turtle where it says neither) into `builder`, under a
/// source named `path` as given. Blank nodes are kept apart from those of every other source. Returns what is
/// wrong with the file; empty where nothing is. After a failure `builder` holds part of the file: throw it
/// away.
[[nodiscard]] std::vector<Error> readRdfFile(const std::filesystem::path &path, GraphBuilder &builder,
                                             const std::stop_token &stop = {}, const Progress &progress = {});

/// The same for Turtle that is already in memory.
[[nodiscard]] std::vector<Error> readTurtle(std::string_view text, const Source &source,
                                            GraphBuilder &builder);

} // namespace tinyatlas
