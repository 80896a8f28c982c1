// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

namespace tinyatlas {

/// What the published ontologies declare, for graphs that are loaded without them: names only. The schema of
/// TinyAtlas declares more, namely what published data uses without a declaration; such terms are marked in
/// ontology/schema as defined by TinyAtlas, and are not in here.
struct PublishedVocabulary {
    std::string_view nameSpace;
    std::string_view names;    ///< local names, sorted, with one blank or line end between them
    bool hasProperties = true; ///< false where only its classes are listed

    [[nodiscard]] bool declares(std::string_view localName) const;
};

[[nodiscard]] std::span<const PublishedVocabulary> publishedVocabularies();

/// The vocabulary that `canonicalIri` would be a term of; null where it is one that is not listed.
[[nodiscard]] const PublishedVocabulary *vocabularyOf(std::string_view canonicalIri);

/// Whether an IRI belongs to a vocabulary of general use, such as OWL or Dublin Core, whose terms are beyond
/// doubt here.
[[nodiscard]] bool isOfGeneralVocabulary(std::string_view iri);

/// The names of schema.org's classes, as PublishedVocabulary::names.
extern const std::string_view schemaOrgClasses;

} // namespace tinyatlas
