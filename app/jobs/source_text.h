// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/source_excerpt.h"
#include "core/rdf/triple_store.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace tinyatlas {

/// Part of the text of a source, read anew.
struct SourceText {
    std::uint32_t line = 0;        ///< the one asked for
    std::vector<SourceLine> lines; ///< empty where the source ends before it, or cannot be read
    QString problem;               ///< why it cannot be read; else empty
};

/// The lines around `line` of a source, of what is built in from the program itself. It may take as long as
/// reading the file: run it in the background.
[[nodiscard]] SourceText readSourceText(const Source &source, std::uint32_t line,
                                        const std::stop_token &stop);

} // namespace tinyatlas
