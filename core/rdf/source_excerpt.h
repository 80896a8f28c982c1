// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/text_stream.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tinyatlas {

/// A line of a source; what is long is cut.
struct SourceLine {
    std::uint32_t number = 0; ///< from 1
    std::string text;         ///< without what ends it
    bool cut = false;
};

/// The line with this number (from 1) and as many before and behind it. None where the text ends before it.
/// Fails where the text cannot be read that far.
[[nodiscard]] Result<std::vector<SourceLine>> sourceExcerpt(TextStream &text, std::uint32_t line,
                                                            std::uint32_t around = 2);

} // namespace tinyatlas
