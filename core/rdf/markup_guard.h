// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/rdf_syntax.h"
#include "core/rdf/read_options.h"
#include "core/rdf/tag_scanner.h"

#include <optional>
#include <string>
#include <string_view>

namespace tinyatlas {

/// Looks through a text before Raptor gets it, piece by piece, for what Raptor would do harm with: the
/// declarations of XML, other encodings that could hide them, lists of RDFa, and tokens or tags without end.
class MarkupGuard {
public:
    MarkupGuard(RdfSyntax syntax, const ReadLimits &limits);

    struct Problem {
        Error::Code code;
        std::string message;
        int lines; ///< how many line ends behind what was passed on before
    };

    /// Takes a piece; text() is what may be passed on, as many lines as came in. An empty piece is the end.
    std::optional<Problem> take(std::string_view piece);
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// How many elements of XML have begun so far.
    [[nodiscard]] std::size_t elements() const { return m_tags.elements(); }

private:
    [[nodiscard]] bool isWaitingForDeclaration(bool last) const;
    std::optional<Problem> checkEncoding();
    std::optional<Problem> checkDeclarations(bool last);
    std::optional<Problem> checkTags();
    std::optional<Problem> checkTokens();
    [[nodiscard]] Problem refusal(std::string message, std::size_t at) const;

    bool m_isXml;
    bool m_isPage;
    std::string_view m_tokenEnds;
    std::size_t m_mostTokenBytes;
    TagScanner m_tags;
    std::size_t m_tokenBytes = 0;
    bool m_begun = false;
    std::string m_held; ///< not passed on yet: the beginning of a declaration, perhaps
    std::string m_text;
};

} // namespace tinyatlas
