// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// A part of a text, in bytes.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< behind it

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// A text as a search compares it: its letters and digits alone, in lower case and without accents. Whatever
/// else there is parts words. "Mute_Über-Cam" is "muteubercam", of three words.
struct FoldedText {
    std::string letters;              ///< UTF-8
    std::vector<std::uint32_t> words; ///< where in `letters` one begins, rising
    std::vector<TextRange> origins;   ///< by byte of `letters`: the character of the text that it is of
};

/// What begins a word, beside the first letter after what is none.
enum class WordBreak {
    Separators, ///< nothing
    Capitals,   ///< a capital after a small letter, too: "MobileNet" are two
};

/// Folds well-formed UTF-8. What would make it longer than `most` bytes is left out.
[[nodiscard]] FoldedText folded(std::string_view text, WordBreak by, std::size_t most);
/// The same into one that was used before, so that no memory is asked for anew.
void foldInto(FoldedText &result, std::string_view text, WordBreak by, std::size_t most);

} // namespace tinyatlas
