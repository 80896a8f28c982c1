// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace tinyatlas {

/// The syntaxes that are read. Statements of named graphs count like all others.
enum class RdfSyntax { Turtle, NTriples, NQuads, TriG, RdfXml, RdfJson, RdfA };

/// As users know it: "RDF/XML".
[[nodiscard]] std::string_view nameOf(RdfSyntax syntax);

/// How the names of files end that are RDF for certain: ".ttl" and the like, in lower case, without ".gz".
[[nodiscard]] std::span<const std::string_view> rdfExtensions();

/// What a file's name says; nothing where it may be anything, as with ".xml". A ".gz" at its end is passed
/// over.
[[nodiscard]] std::optional<RdfSyntax> syntaxOfName(const std::filesystem::path &path);

/// How sure one can be of a syntax from the beginning of a text.
enum class Likelihood { Guess, Certain };

struct SyntaxGuess {
    std::optional<RdfSyntax> syntax; ///< empty for something that is known and not read: JSON-LD
    Likelihood likelihood = Likelihood::Guess;
};

/// What the beginning of a text, in UTF-8 and some kilobytes long, looks like.
[[nodiscard]] SyntaxGuess syntaxOfText(std::string_view head);

/// Whether a folder's search opens a file of this name to see what it is: ".xml", ".json", ".html".
[[nodiscard]] bool mayHoldRdf(const std::filesystem::path &path);

} // namespace tinyatlas
