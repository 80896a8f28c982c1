// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Texts to search in, folded once, so that a keystroke only compares bytes.
/// Case, accents and underscores make no difference: "mute uber" finds "Mute_Über".
class SearchIndex {
public:
    void reserve(std::size_t count) { m_texts.reserve(count); }
    void add(std::string text); ///< UTF-8

    /// The numbers of the texts that contain every word of `query`, rising; all of them where it has no word.
    [[nodiscard]] std::vector<std::uint32_t> find(const QString &query) const;

private:
    std::vector<std::string> m_texts;
};

/// Which of `names` (UTF-8) a query means most likely: one that is the query, else one that begins with it,
/// else one that contains every word of it, else the first; of equals the first. 0 where there are none.
[[nodiscard]] std::size_t likeliest(const std::vector<std::string_view> &names, const QString &query);

} // namespace tinyatlas
