// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <string>
#include <string_view>

namespace tinyatlas {

using TermId = Id<struct TermTag>;

/// A node of the graph as the file wrote it. The views point into the dictionary (or into the caller's
/// strings while a term is being interned).
struct Term {
    enum class Kind { Iri, Literal, Blank };

    Kind kind = Kind::Iri;
    std::string_view text;     ///< the IRI, the literal's text, or the blank node's label
    std::string_view datatype; ///< of a literal; empty for a plain one
    std::string_view language; ///< of a literal; empty for none

    friend bool operator==(const Term &, const Term &) = default;
};

[[nodiscard]] constexpr Term iriTerm(std::string_view iri) { return {Term::Kind::Iri, iri, {}, {}}; }

/// What stands behind the last '/', '#' or, in a URN, ':' of an IRI; the whole IRI where nothing does.
[[nodiscard]] std::string_view localName(std::string_view iri);

} // namespace tinyatlas
