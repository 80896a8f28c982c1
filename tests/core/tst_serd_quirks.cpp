// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace tinyatlas;

// What Serd 0.30 alone would read wrongly, and what a text can hide.

namespace {

struct Read {
    std::vector<Error> errors;
    TripleStore store;
};

Read read(const std::string &text, RdfSyntax syntax = RdfSyntax::Turtle, ReadLimits limits = {}) {
    GraphBuilder builder;
    auto errors = readRdfText(text, syntax, {"case", false}, builder, {.limits = limits});
    return {std::move(errors), TripleStore(std::move(builder))};
}

std::set<std::string> subjectsOf(const TripleStore &store) {
    std::set<std::string> subjects;
    for (const auto &match : store.match({}))
        subjects.emplace(store.term(match.triple.subject).text);
    return subjects;
}

} // namespace

TEST_CASE("a blank node is one whatever stands before its label") {
    const std::string turtle = "@prefix e: <http://e/> .\n_:x e:p 1 . e:s e:p 5._:x e:q e:o .\n"
                               "e:s e:r \"a\"@en._:x e:t e:o . e:a.b_c e:p e:o .";
    for (std::size_t piece = 8; piece < 40; ++piece) {
        const Read result = read(turtle, RdfSyntax::Turtle, {.pieceBytes = piece});
        REQUIRE(result.errors.empty());
        CHECK(subjectsOf(result.store) == std::set<std::string>{"s0_nx", "http://e/s", "http://e/a.b_c"});
    }
}

TEST_CASE("an IRI is no keyword, whatever it is called") {
    for (const std::string word : {"base", "prefix", "graph", "Graph", "BASE"}) {
        CAPTURE(word);
        for (std::size_t piece = 8; piece < 24; ++piece) {
            const Read result =
                read("<" + word + "> <http://e/p> <http://e/o> .", RdfSyntax::Turtle, {.pieceBytes = piece});
            REQUIRE(result.errors.empty());
            CHECK(asWritten(*subjectsOf(result.store).begin()) == word);
        }
    }
    CHECK(read("<graphs> <http://e/p> <base64> , <http://e/graph> .").store.size() == 2);
}

TEST_CASE("a relative IRI is shown as it was written, with the path it has") {
    const auto shown = [](const std::string &iri) {
        const Read result = read("<" + iri + "> <http://e/p> 1 .");
        REQUIRE(result.errors.empty());
        return std::string(asWritten(*subjectsOf(result.store).begin()));
    };
    CHECK(shown("None") == "None");
    CHECK(shown("a/b") == "a/b");
    CHECK(shown("/models/kws") == "/models/kws");
    CHECK(shown("//host/y") == "//host/y");
    CHECK(shown("#part") == "#part");
    CHECK(shown("http://e/a/b") == "http://e/a/b");
    CHECK(shown("file:///home/someone/None") == "None");
}

TEST_CASE("colons before a name are passed over, however many") {
    const std::string nameSpace = "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/";
    CHECK(canonicalIri(nameSpace + std::string(100'000, ':') + "Camera") == nameSpace + "Camera");
    const Read result = read("<http://e/s> a <" + nameSpace + std::string(100'000, ':') + "Camera> .");
    REQUIRE(result.errors.empty());
    CHECK(result.store.find(nameSpace + "Camera"));
}

TEST_CASE("a declaration of XML is looked at as a whole before anything is parsed") {
    const std::string body = R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>)";
    for (std::size_t piece = 8; piece < 64; ++piece) {
        const ReadLimits limits{.pieceBytes = piece};
        CHECK(read(R"(<?xml version="1.0" encoding="UTF-8"?>)" + body, RdfSyntax::RdfXml, limits)
                  .errors.empty());
        const Read hidden =
            read(R"(<?xml version="1.0" encoding="UTF-7"?>)" + body, RdfSyntax::RdfXml, limits);
        REQUIRE(hidden.errors.size() == 1);
        CHECK(hidden.errors.front().code == Error::Code::BadEncoding);
    }
    const Read padded =
        read(R"(<?xml version="1.0")" + std::string(300'000, ' ') + R"(encoding="UTF-7"?>)" + body,
             RdfSyntax::RdfXml);
    REQUIRE(padded.errors.size() == 1);
    CHECK(padded.errors.front().code == Error::Code::Refused);
}

TEST_CASE("an undeclared prefix is told at the name that has it") {
    const auto place = [](const std::string &text) {
        const Read result = read(text);
        REQUIRE(result.errors.size() == 1);
        return std::pair(result.errors.front().line, result.errors.front().column);
    };
    CHECK(place("@prefix e: <http://e/> .\n\nfoo:a\n  e:p\n  e:o .") == std::pair(3, 1));
    CHECK(place("@prefix e: <http://e/> .\ne:s e:p 1 ;\n   e:q bar:x .") == std::pair(3, 8));
    CHECK(place("  x:y <base> <graph> .") == std::pair(1, 3));
    CHECK(place("<base> <graph> x:y .") == std::pair(1, 16));
}

TEST_CASE("of two bad lines of N-Triples, the one that is too long has its line too") {
    const Read result = read("bad\n<http://e/s> <http://e/p> \"" + std::string(4000, 'x'),
                             RdfSyntax::NTriples, {.tokenBytes = 1000, .pieceBytes = 64});
    REQUIRE(result.errors.size() == 2);
    CHECK(result.errors.back().code == Error::Code::TooLarge);
    CHECK(result.errors.back().line == 2);
}
