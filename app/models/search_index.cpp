// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/search_index.h"

#include <QStringList>

#include <algorithm>

namespace tinyatlas {

namespace {

std::string withSpaces(std::string text) {
    std::ranges::replace(text, '_', ' ');
    return text;
}

/// Lower case, without accents, with spaces for underscores, in UTF-8.
std::string folded(const QString &text) {
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) // nearly all text is, and it needs no table of Unicode
        return withSpaces(text.toLower().toStdString());
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            result.append(c);
    }
    return withSpaces(result.toCaseFolded().toStdString());
}

std::vector<std::string> wordsOf(const QString &query) {
    std::vector<std::string> words;
    const QString text = QString::fromStdString(folded(query));
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

void SearchIndex::add(const QString &text) { m_texts.push_back(folded(text)); }

std::vector<std::uint32_t> SearchIndex::find(const QString &query) const {
    const std::vector<std::string> words = wordsOf(query);
    std::vector<std::uint32_t> found;
    found.reserve(m_texts.size());
    for (std::uint32_t number = 0; number < m_texts.size(); ++number) {
        const std::string &text = m_texts[number];
        if (std::ranges::all_of(
                words, [&text](const std::string &word) { return text.find(word) != std::string::npos; }))
            found.push_back(number);
    }
    return found;
}

} // namespace tinyatlas
