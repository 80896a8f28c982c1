// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/text_choice.h"

#include "core/rdf/rdf_reader.h"

namespace tinyatlas {

namespace {

/// English of any country, or no language.
bool isPreferredLanguage(std::string_view language) {
    const auto isLetter = [&](std::size_t at, char lower) {
        return (language[at] | 0x20) == lower; // ASCII: the bit that tells cases apart
    };
    if (language.empty())
        return true;
    return language.size() >= 2 && isLetter(0, 'e') && isLetter(1, 'n') &&
           (language.size() == 2 || language[2] == '-');
}

} // namespace

void TextChoice::offer(std::string_view text, std::string_view language, StatementId statement) {
    const bool better = isPreferredLanguage(language) && !isPreferredLanguage(m_language);
    if (m_text.empty() || better) {
        m_text = text;
        m_language = language;
        m_statement = statement;
        m_other = {};
    } else if (language == m_language && text != m_text && !m_other.valid()) {
        m_other = statement;
    }
}

bool offerLiteral(const Reading &reading, const TripleStore::Match &match, TextChoice &choice) {
    const Term object = reading.term(match.triple.object);
    if (object.kind != Term::Kind::Literal)
        return true;
    if (isPlaceholder(object.text))
        return false;
    choice.offer(object.text, object.language, match.statement);
    return true;
}

bool offerStated(const Reading &reading, const TripleStore::Match &match, TextChoice &choice) {
    const std::string_view text = statedText(reading, match.triple.object);
    if (text.empty())
        return false;
    choice.offer(text, reading.term(match.triple.object).language, match.statement);
    return true;
}

std::string_view statedText(const Reading &reading, TermId object) {
    const Term value = reading.term(object);
    if (value.kind == Term::Kind::Literal)
        return isPlaceholder(value.text) ? std::string_view() : value.text;
    TextChoice name;
    TextChoice label;
    for (const auto &match : reading.statements(object)) {
        if (const Property property = reading.property(match); property == Property::Name)
            offerLiteral(reading, match, name);
        else if (property == Property::Label)
            offerLiteral(reading, match, label);
    }
    if (!name.empty() || !label.empty())
        return name.empty() ? label.view() : name.view();
    if (value.kind == Term::Kind::Blank || isPlaceholder(localName(asWritten(value.text))))
        return {};
    return asWritten(value.text);
}

std::string_view statedName(const Reading &reading, TermId object) {
    const auto name = localName(asWritten(reading.term(object).text));
    return isPlaceholder(name) ? std::string_view() : name;
}

} // namespace tinyatlas
