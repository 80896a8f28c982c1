// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/statement_writer.h"
#include "core/rdf/triple_store.h"

#include <QString>

#include <span>
#include <string_view>

/// How terms of a graph are named in sentences.
namespace tinyatlas::text {

/// `text` without what would break a line or steer a terminal: blanks as given.
[[nodiscard]] QString oneLine(QString text);

/// The same with one blank wherever there are several, and none at its ends.
[[nodiscard]] QString printable(const QString &text);

/// The IRI of a term as the file wrote it; nothing for what has none.
[[nodiscard]] QString iriOf(const TripleStore &store, TermId term);

/// A name that is said in a sentence, or on a button: its first 48 letters.
[[nodiscard]] QString nameInSentence(const QString &name);

/// A term of a vocabulary in short: "nnet:Relu6", of either generation; the whole IRI of anything else.
[[nodiscard]] QString shortName(const TripleStore &store, TermId term);

/// A constant of the vocabulary in short: "ssn:hasInput".
[[nodiscard]] QString shortIri(std::string_view iri);

/// Those that short names begin with.
[[nodiscard]] std::span<const NamePrefix> namePrefixes();

/// A property in the words of a sentence: "training dataset"; its short name where there are none.
[[nodiscard]] QString propertyWords(const TripleStore &store, TermId property);

/// What an object says: the text of a literal, shortened where it is long, or an IRI: "<None>".
[[nodiscard]] QString valueText(const TripleStore &store, TermId object);

} // namespace tinyatlas::text
