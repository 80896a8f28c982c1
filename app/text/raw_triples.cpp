// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/raw_triples.h"

#include "app/text/evidence_texts.h"
#include "app/text/term_names.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas::text {

namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNumber(const Term &term) {
    using namespace std::string_view_literals;
    constexpr std::array numbers{
        "http://www.w3.org/2001/XMLSchema#integer"sv, "http://www.w3.org/2001/XMLSchema#decimal"sv,
        "http://www.w3.org/2001/XMLSchema#double"sv, "http://www.w3.org/2001/XMLSchema#float"sv};
    return std::ranges::find(numbers, term.datatype) != numbers.end();
}

/// What the thing that a number is said of says the unit is; empty where it says none.
QString unitOf(const TripleStore &store, StatementId statement) {
    const auto predicate = store.find(vocabulary::schemaUnitCode);
    if (!predicate)
        return {};
    const auto unit =
        store.match({.subject = store.canonical(statement).subject, .predicate = predicate, .object = {}});
    return unit.empty() ? QString() : shortName(store, store.statement(unit.front().statement).object);
}

} // namespace

QString rawPredicate(const TripleStore &store, StatementId statement) {
    return shortName(store, store.statement(statement).predicate);
}

QString rawObject(const TripleStore &store, StatementId statement) {
    constexpr std::size_t longest = 2'000; // bytes: more than the inspector shows
    const TermId object = store.statement(statement).object;
    const Term term = store.term(object);
    if (term.kind != Term::Kind::Literal)
        return shortName(store, object);
    if (isNumber(term))
        return (printable(fromView(term.text)) + u' ' + unitOf(store, statement)).trimmed();
    const QString quoted = u'"' + oneLine(fromView(term.text.substr(0, longest))) + u'"';
    if (!term.language.empty())
        return QStringLiteral("%1 @%2").arg(quoted, fromView(term.language));
    return term.datatype.empty() ? quoted : QStringLiteral("%1 ^^%2").arg(quoted, shortIri(term.datatype));
}

QString rawSubject(const TripleStore &store, StatementId statement) {
    return shortName(store, store.statement(statement).subject);
}

QString rawInFull(const TripleStore &store, StatementId statement) {
    const FactText text = factText(store, {.statement = statement, .owner = {}, .unit = {}, .bytes = {}});
    return text.turtle + u'\n' + text.place;
}

} // namespace tinyatlas::text
