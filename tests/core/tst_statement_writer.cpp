// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/statement_writer.h"
#include "tests/support/dataset_from.h"
#include "tests/support/graph.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace tinyatlas;
using test::datasetFrom;

namespace {

constexpr std::array someNames{NamePrefix{"http://example.org/", "ex"},
                               NamePrefix{"https://schema.org/", "schema"},
                               NamePrefix{"http://unused.example/", "unused"}};

std::vector<StatementId> allOf(const TripleStore &store) {
    std::vector<StatementId> all;
    for (std::size_t i = 0; i < store.size(); ++i)
        all.push_back(idAt<StatementId>(i));
    return all;
}

std::string written(std::string_view turtle) {
    const auto data = datasetFrom(turtle);
    return turtleOf(data->store, allOf(data->store), someNames);
}

/// What is read again is what was written.
void checkRoundTrip(const TripleStore &store) {
    const BuiltInGraph again{"again", turtleOf(store, allOf(store), someNames)};
    const auto read = loadBuiltIn(std::span(&again, 1));
    REQUIRE(read.ok());
    CHECK(test::differenceOf(test::graphOf(store), test::graphOf(read.value()->store)) == "");
}

} // namespace

TEST_CASE("statements about one thing stand together, with the prefixes they use") {
    CHECK(written(":a schema:name \"A\" . :b :is 3 . :a :is true , \"so\"@en .") ==
          "@prefix ex: <http://example.org/> .\n"
          "@prefix schema: <https://schema.org/> .\n"
          "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
          "\n"
          "ex:a\n"
          "\tschema:name \"A\" ;\n"
          "\tex:is true ,\n"
          "\t\t\"so\"@en .\n"
          "\n"
          "ex:b\n"
          "\tex:is 3 .\n");
}

TEST_CASE("what is no number is not written as one") {
    CHECK(written(":a :is \"3 kB\"^^<http://www.w3.org/2001/XMLSchema#integer> .")
              .find("\"3 kB\"^^xsd:integer") != std::string::npos);
    CHECK(written(":a :is 94.128 .").find("ex:is 94.128 .") != std::string::npos);
    CHECK(written(":a :is \"1e3\"^^<http://www.w3.org/2001/XMLSchema#decimal> .")
              .find("\"1e3\"^^xsd:decimal") != std::string::npos);
}

TEST_CASE("an IRI without a scheme stays one") {
    CHECK(written("<http://example.org/a> :is <None> .").find("<None>") != std::string::npos);
}

TEST_CASE("nothing is written of nothing, and each statement once") {
    const auto data = datasetFrom(":a :is 3 .");
    CHECK(turtleOf(data->store, {}, someNames).empty());
    const std::array twice{StatementId{0}, StatementId{0}};
    CHECK(turtleOf(data->store, twice, someNames) == written(":a :is 3 ."));
}

TEST_CASE("the shipped graph reads as it was written, and so does what is odd") {
    const std::filesystem::path root(TINYATLAS_SOURCE_DIR);
    const auto shipped = openFiles(nullptr, std::vector{root / "ontology" / "graph"});
    REQUIRE(shipped.ok());
    checkRoundTrip(shipped.value()->store);
    checkRoundTrip(datasetFrom(R"(
        :a :says "two\nlines and \"marks\" \\ \t" , "" , "Ω"@el , "1.5"^^:mine , 1e3 , -4 , .5 ;
           :of <http://example.org/with%20escapes/a,b(c)#d.e> , <urn:x:y> , [ :in ( 1 2 ) ] .)")
                       ->store);
}
