// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes, read as RDF of any syntax and on to the matrix of verdicts: nothing may crash, hang, leak or
// touch what it may not, and what comes out must be sound. An input whose first byte is a digit is read in
// the syntax it stands for, any other in the one it looks like, so that files can be put into the corpus as
// they are.

#include "core/base/utf8.h"
#include "core/catalog/catalog.h"
#include "core/fit/fit_matrix.h"
#include "core/rdf/rdf_reader.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

using namespace tinyatlas;

void require(bool condition, const char *what) {
    if (condition)
        return;
    std::cerr << "broken: " << what << '\n';
    std::abort();
}

/// Small enough for a run to reach them. Texts are taken in pieces of whatever size.
ReadLimits limits(std::size_t size) {
    constexpr std::size_t smallest = 8;
    constexpr std::size_t sizes = 61;
    ReadLimits small;
    small.pieceBytes = smallest + size % sizes;
    small.bytes = 64 * 1024;
    small.freeBytes = 16 * 1024;
    small.tokenBytes = 512;
    small.nesting = 16;
    return small;
}

void check(const std::vector<Error> &errors) {
    for (const Error &error : errors) {
        require(!error.message.empty(), "an error without words");
        require(validUtf8Prefix(error.text()) == error.text().size(), "an error that is no text");
        require(error.line >= 0 && error.column >= 0, "an error at no place");
    }
}

void check(const TripleStore &store) {
    for (std::size_t i = 0; i < store.dictionary().size(); ++i) {
        const Term term = store.term(idAt<TermId>(i));
        for (const std::string_view text : {term.text, term.datatype, term.language})
            require(validUtf8Prefix(text) == text.size(), "a term that is no text");
    }
    std::size_t found = 0;
    for (const auto &match : store.match({})) {
        require(!store.match({match.triple.subject, match.triple.predicate, match.triple.object}).empty(),
                "a triple that is not found again");
        ++found;
    }
    require(found <= store.size(), "more triples than statements");
    for (std::size_t i = 0; i < store.size(); ++i)
        require(store.place(idAt<StatementId>(i)).source == 0, "a statement of no source");
}

void check(const Catalog &catalog) {
    const auto matrix = match(catalog);
    require(matrix.ok(), "a matrix that was not asked to stop");
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d)
            require(matrix.value().state(ModelId{m}, DeviceId{d}) ==
                        judge(catalog, ModelId{m}, DeviceId{d}).state,
                    "a matrix that disagrees with the verdict");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    constexpr std::array syntaxes{
        RdfSyntax::Turtle, RdfSyntax::Turtle, RdfSyntax::TriG,    RdfSyntax::NTriples, RdfSyntax::Turtle,
        RdfSyntax::NQuads, RdfSyntax::RdfXml, RdfSyntax::RdfJson, RdfSyntax::RdfA,     RdfSyntax::NTriples};
    std::string_view text(reinterpret_cast<const char *>(data), size);
    auto syntax = syntaxOfText(text).syntax.value_or(RdfSyntax::Turtle);
    if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        syntax = syntaxes[static_cast<std::size_t>(text.front() - '0')];
        text.remove_prefix(1);
    }
    GraphBuilder builder;
    const auto errors = readRdfText(text, syntax, {"fuzz", false}, builder, {.limits = limits(size)});
    check(errors);
    if (errors.empty()) {
        const TripleStore store(std::move(builder));
        check(store);
        check(readCatalog(store));
    }
    return 0;
}
