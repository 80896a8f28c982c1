// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/statement_writer.h"

#include "core/rdf/source_names.h"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace tinyatlas {

namespace {

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr const char *xsdPrefix = "xsd";

template <auto Free> struct Deleter {
    template <class T> void operator()(T *handle) const noexcept { Free(handle); }
};
using Env = std::unique_ptr<SerdEnv, Deleter<serd_env_free>>;
using Writer = std::unique_ptr<SerdWriter, Deleter<serd_writer_free>>;

std::size_t append(const void *text, std::size_t length, void *to) {
    static_cast<std::string *>(to)->append(static_cast<const char *>(text), length);
    return length;
}

/// Serd takes texts that end with a zero byte; the text must outlive the node.
SerdNode nodeOf(SerdType type, const std::string &text) {
    return serd_node_from_substring(type, reinterpret_cast<const std::uint8_t *>(text.c_str()), text.size());
}

/// Whether Turtle may write it bare: Serd looks at the datatype only.
bool isBare(std::string_view lexical, std::string_view datatype) {
    const auto areDigits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (datatype == "boolean")
        return lexical == "true" || lexical == "false";
    if (lexical.starts_with('-') || lexical.starts_with('+'))
        lexical.remove_prefix(1);
    if (datatype == "integer")
        return areDigits(lexical);
    const auto point = lexical.find('.');
    return datatype == "decimal" && point != std::string_view::npos && areDigits(lexical.substr(0, point)) &&
           areDigits(lexical.substr(point + 1));
}

/// A term with the texts that its nodes point to.
struct Written {
    explicit Written(const Term &term)
        : text(term.kind == Term::Kind::Iri ? asWritten(term.text) : term.text) {
        type = term.kind == Term::Kind::Iri     ? SERD_URI
               : term.kind == Term::Kind::Blank ? SERD_BLANK
                                                : SERD_LITERAL;
        language = term.language;
        datatype = term.datatype;
        if (!term.datatype.starts_with(xsd) || isBare(term.text, term.datatype.substr(xsd.size())))
            return;
        datatypeType = SERD_CURIE;
        datatype = xsdPrefix + (':' + std::string(term.datatype.substr(xsd.size())));
    }
    [[nodiscard]] SerdNode node() const { return nodeOf(type, text); }

    std::string text;
    std::string datatype;
    std::string language;
    SerdType type = SERD_URI;
    SerdType datatypeType = SERD_URI;
};

/// Those about one thing behind the first of them.
std::vector<StatementId> grouped(const TripleStore &store, std::span<const StatementId> statements) {
    std::map<TermId, std::size_t> places;
    std::set<StatementId> seen;
    std::vector<std::pair<std::size_t, StatementId>> placed;
    for (const StatementId statement : statements) {
        if (!seen.insert(statement).second)
            continue;
        const TermId subject = store.statement(statement).subject;
        placed.emplace_back(places.try_emplace(subject, places.size()).first->second, statement);
    }
    std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, StatementId>::first);
    std::vector<StatementId> result;
    std::ranges::transform(placed, std::back_inserter(result), &std::pair<std::size_t, StatementId>::second);
    return result;
}

/// Whether one of the IRIs begins with the name space.
bool uses(const TripleStore &store, std::span<const StatementId> statements, std::string_view nameSpace) {
    return std::ranges::any_of(statements, [&](StatementId statement) {
        const Triple &triple = store.statement(statement);
        return std::ranges::any_of(
            std::array{triple.subject, triple.predicate, triple.object}, [&](TermId id) {
                const Term term = store.term(id);
                return term.kind == Term::Kind::Literal ? term.datatype.starts_with(nameSpace)
                                                        : term.text.starts_with(nameSpace);
            });
    });
}

void declare(SerdWriter *writer, SerdEnv *env, const NamePrefix &prefix) {
    const std::string name = prefix.prefix;
    const std::string iri(prefix.nameSpace);
    const SerdNode nameNode = nodeOf(SERD_LITERAL, name);
    const SerdNode iriNode = nodeOf(SERD_URI, iri);
    serd_env_set_prefix(env, &nameNode, &iriNode);
    serd_writer_set_prefix(writer, &nameNode, &iriNode);
}

} // namespace

std::string turtleOf(const TripleStore &store, std::span<const StatementId> statements,
                     std::span<const NamePrefix> prefixes) {
    const std::vector<StatementId> ordered = grouped(store, statements);
    std::string text;
    const Env env(serd_env_new(nullptr));
    const Writer writer(serd_writer_new(SERD_TURTLE,
                                        static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED),
                                        env.get(), nullptr, append, &text));
    for (const NamePrefix &prefix : prefixes) {
        if (prefix.nameSpace != xsd && uses(store, ordered, prefix.nameSpace))
            declare(writer.get(), env.get(), prefix);
    }
    if (uses(store, ordered, xsd))
        declare(writer.get(), env.get(), {xsd, xsdPrefix});
    for (const StatementId statement : ordered) {
        const Triple &triple = store.statement(statement);
        const Written subject(store.term(triple.subject));
        const Written predicate(store.term(triple.predicate));
        const Written object(store.term(triple.object));
        const SerdNode subjectNode = subject.node();
        const SerdNode predicateNode = predicate.node();
        const SerdNode objectNode = object.node();
        const SerdNode datatype = nodeOf(object.datatypeType, object.datatype);
        const SerdNode language = nodeOf(SERD_LITERAL, object.language);
        serd_writer_write_statement(writer.get(), 0, nullptr, &subjectNode, &predicateNode, &objectNode,
                                    object.datatype.empty() ? nullptr : &datatype,
                                    object.language.empty() ? nullptr : &language);
    }
    serd_writer_finish(writer.get());
    while (text.ends_with("\n\n"))
        text.pop_back();
    return text;
}

} // namespace tinyatlas
