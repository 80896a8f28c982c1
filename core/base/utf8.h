// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tinyatlas {

/// How many bytes at the beginning of `text` are well-formed UTF-8 (Unicode, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF) without a NUL.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text);

/// Whether what is left after the valid prefix may be the beginning of a character whose rest is to come.
[[nodiscard]] bool isBegunCharacter(std::string_view rest);

/// `text` without what is no well-formed UTF-8 and without control characters: what may be shown.
[[nodiscard]] std::string printable(std::string_view text);

/// The number of characters; of well-formed UTF-8 only.
[[nodiscard]] std::size_t charactersIn(std::string_view text);

/// The first character, which is taken away from `text`: of well-formed UTF-8 that is not empty; of what is
/// not well-formed some character.
[[nodiscard]] char32_t takeCharacter(std::string_view &text);

} // namespace tinyatlas
