// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folded_text.h"

#include "core/base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace tinyatlas {

namespace {

bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Lower case, without accents, as letters that look the same: of "ﬃ", three.
std::string foldedCharacter(UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *apart = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status))
        return {};
    const icu::UnicodeString parts = apart->normalize(icu::UnicodeString(character).foldCase(), status);
    icu::UnicodeString letters;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        if (u_isalnum(parts.char32At(i)))
            letters.append(parts.char32At(i));
    std::string result;
    return letters.toUTF8String(result);
}

bool isMark(UChar32 character) { return (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0; }

class Folder {
public:
    Folder(FoldedText &result, WordBreak by, std::size_t most) : m_result(result), m_by(by), m_most(most) {
        result.letters.clear();
        result.words.clear();
        result.origins.clear();
    }

    void fold(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && !m_full;) {
            if (static_cast<unsigned char>(text[at]) < 0x80) {
                foldAscii(text[at], at);
                ++at;
            } else {
                at = foldOther(text, at);
            }
        }
    }

private:
    void foldAscii(char c, std::size_t at) {
        if (!isSmall(c) && !isCapital(c) && !isDigit(c)) {
            m_begins = true;
            return;
        }
        m_begins = m_begins || (isCapital(c) && m_afterSmall && m_by == WordBreak::Capitals);
        const char lower = isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
        append({&lower, 1}, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
        m_afterSmall = isSmall(c);
    }

    /// Where the next character begins.
    std::size_t foldOther(std::string_view text, std::size_t begin) {
        std::string_view rest = text.substr(begin);
        const auto c = static_cast<UChar32>(takeCharacter(rest));
        const std::size_t end = text.size() - rest.size();
        if (isMark(c)) { // of the letter before it
            if (!m_begins && !m_result.origins.empty())
                m_result.origins.back().end = static_cast<std::uint32_t>(end);
            return end;
        }
        const std::string letters = !u_isalnum(c) ? std::string() : foldedCharacter(c);
        m_begins =
            m_begins || letters.empty() || (u_isupper(c) && m_afterSmall && m_by == WordBreak::Capitals);
        if (!letters.empty()) {
            append(letters, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            m_afterSmall = u_islower(c) != 0;
        }
        return end;
    }

    void append(std::string_view letters, TextRange origin) {
        m_full = m_result.letters.size() + letters.size() > m_most;
        if (m_full)
            return;
        if (m_begins)
            m_result.words.push_back(static_cast<std::uint32_t>(m_result.letters.size()));
        m_begins = false;
        m_result.letters.append(letters);
        m_result.origins.insert(m_result.origins.end(), letters.size(), origin);
    }

    FoldedText &m_result;
    WordBreak m_by;
    std::size_t m_most;
    bool m_begins = true; ///< the next letter begins a word
    bool m_afterSmall = false;
    bool m_full = false;
};

} // namespace

void foldInto(FoldedText &result, std::string_view text, WordBreak by, std::size_t most) {
    // A character makes a few letters at most: what lies far behind the last that can count is not even read.
    constexpr std::size_t bytesRead = 64;
    Folder(result, by, most).fold(text.substr(0, std::min(text.size(), (most + 1) * bytesRead)));
}

FoldedText folded(std::string_view text, WordBreak by, std::size_t most) {
    FoldedText result;
    foldInto(result, text, by, most);
    return result;
}

} // namespace tinyatlas
