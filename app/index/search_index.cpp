// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/index/search_index.h"

#include <QStringList>

#include <algorithm>

namespace tinyatlas {

namespace {

bool isAscii(const std::string &text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char foldedAscii(char c) {
    if (c == '_')
        return ' ';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string withoutAccents(const std::string &text) {
    QString result;
    for (const QChar c : QString::fromStdString(text).normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            result.append(c);
    }
    return result.toCaseFolded().toStdString();
}

/// Lower case, without accents, with spaces for underscores. Nearly all text is ASCII and needs no table of
/// Unicode.
std::string folded(std::string text) {
    if (!isAscii(text))
        text = withoutAccents(text);
    std::ranges::transform(text, text.begin(), foldedAscii);
    return text;
}

std::vector<std::string> wordsOf(const QString &query) {
    std::vector<std::string> words;
    const QString text = QString::fromStdString(folded(query.toStdString()));
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

void SearchIndex::add(std::string text) { m_texts.push_back(folded(std::move(text))); }

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
