// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/unread_terms.h"

#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <string>

using namespace tinyatlas;

namespace {

/// "type Lamp 2, property price 1", in the order of the answer.
std::string unreadOf(const std::string &turtle) {
    const DatasetPtr dataset = test::datasetFrom(turtle);
    std::string words;
    for (const UnreadTerm &unread : unreadTerms(dataset->store)) {
        const std::string iri(dataset->store.term(unread.term).text);
        words += (words.empty() ? "" : ", ") + std::string(unread.isKnown ? "known " : "") +
                 std::string(unread.use == UnreadTerm::Use::Type ? "type " : "property ") +
                 iri.substr(iri.find_last_of("/#") + 1) + ' ' + std::to_string(unread.count);
    }
    return words;
}

} // namespace

TEST_CASE("what models and devices say in the words of the ontology is understood") {
    CHECK(unreadOf(test::modelNamed("a", "20", "100", "sosa_extend:Camera") +
                   test::deviceNamed("b", "20", "100", "sosa_extend:Camera"))
              .empty());
}

TEST_CASE(
    "types and properties that nothing reads are counted, the most used first, those that are known last") {
    CHECK(unreadOf(test::modelNamed("a", "20", "100", "sosa_extend:Camera", ":price 5 ; :maker :x , :y ;") +
                   ":x a :Maker . :y a :Maker ; schema:gender \"f\" . :z a schema:Person ; td:hasForm [] , "
                   "[] , [] .") == "property maker 2, type Maker 2, property price 1, "
                                   "property gender 1, type Person 1, known property hasForm 3");
}

TEST_CASE("an ontology that comes along says nothing of the world") {
    CHECK(unreadOf("schema:Dentistry a schema:MedicalSpecialty ; schema:since 1 .").empty());
    CHECK(unreadOf("@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                   ":Lamp a owl:Class ; rdfs:label \"lamp\" ; :since 2020 . :glows a owl:DatatypeProperty .")
              .empty());
}

TEST_CASE("a class of sensors that the graph declares, and any class of a metric, are read") {
    CHECK(unreadOf(":Radar rdfs:subClassOf sosa:Sensor . :s a :Radar . " +
                   test::modelNamed("a", "20", "100", "sosa_extend:Camera",
                                    "nnet:hasMetric [ a :F1 ; nnet:hasMetricValue 0.5 ] ;"))
              .empty());
}

TEST_CASE("both generations of a term are one") {
    CHECK(unreadOf(":a nnet:colour 1 . :b nnet1:colour 2 .") == "property colour 2");
}

TEST_CASE("what a microcontroller is called, its core and its clock are read") {
    CHECK(unreadOf(":d a s3n:SmartSensor ; td:title \"d\" ; ssn:hasSubSystem [ a s3n:MicroController ; "
                   "schema:name \"nRF52840\" ; ta:core \"Cortex-M4F\" ; ta:clock [ schema:value 64 ; "
                   "schema:unitCode om:megahertz ] ] .")
              .empty());
}
