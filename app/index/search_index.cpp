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

/// Folded, the words one blank apart.
std::string phraseOf(const std::string &text) {
    return QString::fromStdString(folded(text)).simplified().toStdString();
}

std::vector<std::string> wordsOf(const std::string &phrase) {
    std::vector<std::string> words;
    for (const QString &word : QString::fromStdString(phrase).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

bool containsAll(const std::string &text, const std::vector<std::string> &words) {
    return std::ranges::all_of(
        words, [&text](const std::string &word) { return text.find(word) != std::string::npos; });
}

} // namespace

void SearchIndex::add(std::string text) { m_texts.push_back(folded(std::move(text))); }

std::vector<std::uint32_t> SearchIndex::find(const QString &query) const {
    const std::vector<std::string> words = wordsOf(phraseOf(query.toStdString()));
    std::vector<std::uint32_t> found;
    found.reserve(m_texts.size());
    for (std::uint32_t number = 0; number < m_texts.size(); ++number) {
        if (containsAll(m_texts[number], words))
            found.push_back(number);
    }
    return found;
}

std::size_t likeliest(const std::vector<std::string_view> &names, const QString &query) {
    enum Likeness { Is, Begins, Contains, Other };
    const std::string phrase = phraseOf(query.toStdString());
    const std::vector<std::string> words = wordsOf(phrase);
    const auto likenessOf = [&](std::string_view given) {
        const std::string name = phraseOf(std::string(given));
        if (name.starts_with(phrase))
            return name.size() == phrase.size() ? Is : Begins;
        return containsAll(name, words) ? Contains : Other;
    };
    return static_cast<std::size_t>(std::ranges::min_element(names, {}, likenessOf) - names.begin());
}

} // namespace tinyatlas
