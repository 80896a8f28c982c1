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
    REQUIRE(readRdfText(std::string(test::prefixes) + std::string(turtle), RdfSyntax::Turtle, {"test", true},
                        builder)
                .empty());
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
    REQUIRE(readRdfText("<http://example.org/a> <http://example.org/p> \"more\" .", RdfSyntax::Turtle,
                        {"second", false}, builder)
                .empty());
    const TripleStore second(std::move(builder));
    CHECK(first.size() == 1);
    CHECK(second.size() == 2);
    CHECK(second.sources().size() == 2);
    CHECK(second.place(idAt<StatementId>(1)).source == 1);
}

TEST_CASE("what is said again in the same words is kept once, with its first place") {
    GraphBuilder builder;
    const auto add = [&](std::string_view turtle, const char *source) {
        REQUIRE(readRdfText(turtle, RdfSyntax::Turtle, {source, false}, builder).empty());
    };
    add("<http://a/s> <http://a/p> 1 ,\n 1 ,\n 2 .", "first");
    add("<http://a/s> <http://a/p> 2 , 3 .", "second");
    add("<http://a/s> <http://a/p> 3 .", "third");
    const TripleStore store(std::move(builder));
    CHECK(store.size() == 3);
    const auto found = store.match({store.find("http://a/s"), store.find("http://a/p"), {}});
    REQUIRE(found.size() == 3);
    CHECK(store.place(found[0].statement).line == 1);
    CHECK(store.place(found[1].statement).line == 3);
    CHECK(store.place(found[2].statement).source == 1);
    CHECK(store.sizeOf(0) == 2);
    CHECK(store.sizeOf(1) == 1);
    CHECK(store.sizeOf(2) == 0);
}

TEST_CASE("a thing with thousands of statements is found through, and its repeats are told") {
    std::string turtle = "@prefix : <http://a/> .\n";
    for (int again = 0; again < 2; ++again) {
        for (int i = 0; i < 3000; ++i)
            turtle += ":hub :p" + std::to_string(i % 50) + " :o" + std::to_string(i) + " . :s :q :hub .\n";
    }
    GraphBuilder builder;
    REQUIRE(readRdfText(turtle, RdfSyntax::Turtle, {"hub", false}, builder).empty());
    const TripleStore store(std::move(builder));
    CHECK(store.size() == 3001);
    const auto hub = store.find("http://a/hub");
    CHECK(store.match({hub, {}, {}}).size() == 3000);
    CHECK(store.match({hub, store.find("http://a/p7"), {}}).size() == 60);
    CHECK(store.match({hub, store.find("http://a/p7"), store.find("http://a/o57")}).size() == 1);
    CHECK(store.match({hub, store.find("http://a/p7"), store.find("http://a/o58")}).empty());
    CHECK(store.match({{}, store.find("http://a/p7"), {}}).size() == 60);
    CHECK(store.match({{}, store.find("http://a/p7"), store.find("http://a/o57")}).size() == 1);
    CHECK(store.match({{}, {}, hub}).size() == 1);
}

TEST_CASE("a graph that is added to leaves the first one as it was") {
    const auto build = [](GraphBuilder builder, std::string_view turtle) {
        REQUIRE(readRdfText(turtle, RdfSyntax::Turtle, {"part", false}, builder).empty());
        return TripleStore(std::move(builder));
    };
    const TripleStore first = build({}, "<http://a/s> <http://a/p> \"one\"@en .");
    const TripleStore both = build(GraphBuilder(first), "<http://a/s> <http://a/p> \"two\"@de .");
    CHECK(first.size() == 1);
    CHECK_FALSE(first.dictionary().find({Term::Kind::Literal, "two", {}, "de"}));
    REQUIRE(both.size() == 2);
    CHECK(both.dictionary().find({Term::Kind::Literal, "one", {}, "en"}) ==
          first.dictionary().find({Term::Kind::Literal, "one", {}, "en"}));
}
