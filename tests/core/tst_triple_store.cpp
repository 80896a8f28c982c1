// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

namespace {

TripleStore storeFrom(std::string_view turtle) {
    GraphBuilder builder;
    REQUIRE(readTurtle(std::string(test::prefixes) + std::string(turtle), {"test", true}, builder).empty());
    return TripleStore(std::move(builder));
}

TermId idOf(const TripleStore &store, const std::string &name) {
    return store.find("http://example.org/" + name).value();
}

} // namespace

TEST_CASE("every pattern finds its triples") {
    const TripleStore store = storeFrom(":a :p :b , :c . :d :p :b . :a :q :b .");
    const auto id = [&](const char *name) { return idOf(store, name); };
    CHECK(store.size() == 4);
    CHECK(store.match({}).size() == 4);
    CHECK(store.match({id("a"), {}, {}}).size() == 3);
    CHECK(store.match({id("a"), id("p"), {}}).size() == 2);
    CHECK(store.match({id("a"), id("p"), id("c")}).size() == 1);
    CHECK(store.match({{}, id("p"), {}}).size() == 3);
    CHECK(store.match({{}, id("p"), id("b")}).size() == 2);
    CHECK(store.match({{}, {}, id("b")}).size() == 3);
    CHECK(store.match({id("b"), {}, {}}).empty());
}

TEST_CASE("a term is kept as written and found under its canonical name") {
    const TripleStore store = storeFrom(":nn a nnet1:NeuralNetwork .");
    const auto type = store.find(vocabulary::NeuralNetwork);
    REQUIRE(type);
    const auto found = store.match({{}, store.find(vocabulary::rdfType), *type});
    REQUIRE(found.size() == 1);
    CHECK(store.term(store.statement(found[0].statement).object).text ==
          "http://tinyml-schema.org/networkschema#NeuralNetwork");
}

TEST_CASE("a triple said twice counts once, in whatever generation") {
    const TripleStore store =
        storeFrom(":nn a nnet1:NeuralNetwork , nnet:NeuralNetwork . :nn a nnet:NeuralNetwork .");
    CHECK(store.size() == 2);
    CHECK(store.match({}).size() == 1);
}

TEST_CASE("terms that differ only in kind, language or datatype are different") {
    const TripleStore store = storeFrom(R"(:a :p "x" , "x"@en , "x"^^:t , :x . )");
    CHECK(store.match({idOf(store, "a"), {}, {}}).size() == 4);
}

TEST_CASE("a copied builder shares nothing with the store it came from") {
    const TripleStore first = storeFrom(":a :p \"text\" .");
    GraphBuilder builder(first);
    REQUIRE(readTurtle("<http://example.org/a> <http://example.org/p> \"more\" .", {"second", false}, builder)
                .empty());
    const TripleStore second(std::move(builder));
    CHECK(first.size() == 1);
    CHECK(second.size() == 2);
    CHECK(second.sources().size() == 2);
    CHECK(second.place(idAt<StatementId>(1)).source == 1);
}
