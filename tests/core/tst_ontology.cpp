// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/ontology.h"
#include "core/graph/knowledge_graph.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace tinyatlas;

namespace {

const std::string owl = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

DatasetPtr written(const std::string &turtle) { return test::datasetFrom(owl + turtle); }

DatasetPtr shipped() {
    const std::filesystem::path source = TINYATLAS_SOURCE_DIR;
    const std::vector paths{source / "ontology/schema", source / "ontology/graph"};
    return openFiles(nullptr, paths).value();
}

const OntologyTerm *termNamed(const std::vector<OntologyTerm> &terms, std::string_view name) {
    const auto found = std::ranges::find(terms, name, &OntologyTerm::name);
    return found == terms.end() ? nullptr : &*found;
}

std::string namesOf(const std::vector<OntologyTerm> &terms) {
    std::string names;
    for (const OntologyTerm &term : terms)
        names += term.name + " ";
    return names;
}

/// "hasInput>Network hasInput>Other "
std::string linksOf(const std::vector<OntologyLink> &links, const std::vector<OntologyTerm> &from,
                    const std::vector<OntologyTerm> &to) {
    std::string text;
    for (const OntologyLink &link : links)
        text += from[link.from].name + ">" + to[link.to].name + " ";
    return text;
}

} // namespace

TEST_CASE("classes and properties are those that are declared or used, without those of OWL itself") {
    const auto dataset = written(R"(
        :Board a owl:Class ; rdfs:label "Brett"@de , "board"@en ; rdfs:comment "A circuit board." .
        :weight a owl:DatatypeProperty ; rdfs:domain :Board ; rdfs:range xsd:integer .
        :nano a :Board ; :weight 5 ; :colour "blue" .
        :uno a :Board , :Relic .
    )");
    const Ontology &ontology = dataset->ontology;
    CHECK(namesOf(ontology.classes) == "Board Relic ");
    CHECK(namesOf(ontology.properties) == "colour weight ");
    const OntologyTerm &board = ontology.classes[0];
    CHECK(board.label == "board");
    CHECK(board.comment == "A circuit board.");
    CHECK(board.uses == 2);
    CHECK(board.declared.valid());
    CHECK(dataset->store.place(board.declared).line > 0);
    CHECK_FALSE(termNamed(ontology.classes, "Relic")->declared.valid());
    CHECK(termNamed(ontology.properties, "weight")->uses == 1);
    CHECK_FALSE(termNamed(ontology.properties, "colour")->declared.valid());
    CHECK(linksOf(ontology.domains, ontology.properties, ontology.classes) == "weight>Board ");
    CHECK(ontology.ranges.empty());
}

TEST_CASE("two generations of a vocabulary are one class") {
    const auto dataset = written("nnet:Layer a owl:Class . :a a nnet:Layer . :b a nnet1:Layer .");
    REQUIRE(dataset->ontology.classes.size() == 1);
    CHECK(dataset->ontology.classes[0].uses == 2);
}

TEST_CASE("the domain of a union is each of its members") {
    const auto dataset = written(R"(
        :runsOn a owl:ObjectProperty ;
            rdfs:domain [ owl:unionOf ( :Model :Program ) ] ;
            rdfs:range  :Board .
        :likes schema:domainIncludes :Model ; schema:rangeIncludes :Board , xsd:string .
    )");
    const Ontology &ontology = dataset->ontology;
    CHECK(namesOf(ontology.classes) == "Board Model Program ");
    CHECK(linksOf(ontology.domains, ontology.properties, ontology.classes)
              .find("runsOn>Model runsOn>Program ") != std::string::npos);
    CHECK(linksOf(ontology.ranges, ontology.properties, ontology.classes).find("runsOn>Board ") !=
          std::string::npos);
}

TEST_CASE("a property that is only spoken of is none until something says or uses it") {
    CHECK(written(":likes rdfs:domain :Model .")->ontology.properties.empty());
    CHECK(written(":likes rdfs:domain :Model . :a :likes :b .")->ontology.properties.size() == 1);
}

TEST_CASE("a list that leads back into itself ends") {
    const auto dataset = written(R"(
        :runsOn a owl:ObjectProperty ; rdfs:domain [ owl:unionOf _:list ] .
        _:list <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :Model ;
               <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:list .
    )");
    CHECK(dataset->ontology.domains.size() == 1);
    CHECK(written(R"(
        :runsOn a owl:ObjectProperty ; rdfs:domain [ owl:unionOf _:list ] .
        _:list <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:list .
    )")
              ->ontology.domains.empty()); // nor has it a member that could be counted
}

TEST_CASE("classes that are called the same are told apart by their namespaces") {
    const auto dataset = written(
        "td:title a owl:DatatypeProperty . <http://purl.org/dc/terms/title> a owl:DatatypeProperty .");
    CHECK(namesOf(dataset->ontology.properties) == "title (td) title (terms) ");
}

TEST_CASE("super- and subclasses may go round in a circle") {
    const KnowledgeGraph graph(written(":A rdfs:subClassOf :B . :B rdfs:subClassOf :A .")->catalog,
                               written(":A rdfs:subClassOf :B . :B rdfs:subClassOf :A .")->ontology);
    CHECK(graph.sizeOf(NodeKind::Class) == 2);
    CHECK(graph.edges().size() == 2);
}

TEST_CASE("the counts of the shipped ontology are those that one finds by counting") {
    const auto dataset = shipped();
    const TripleStore &store = dataset->store;
    std::map<TermId, std::set<TermId>> instances;
    std::map<TermId, std::set<std::pair<TermId, TermId>>> statements;
    for (std::size_t i = 0; i < store.size(); ++i) {
        const Triple triple = store.canonical(idAt<StatementId>(i));
        statements[triple.predicate].insert({triple.subject, triple.object});
        if (store.term(triple.predicate).text == vocabulary::rdfType)
            instances[triple.object].insert(triple.subject);
    }
    REQUIRE(dataset->ontology.classes.size() > 50);
    for (const OntologyTerm &each : dataset->ontology.classes)
        CHECK_MESSAGE(each.uses == instances[each.term].size(), each.name);
    for (const OntologyTerm &each : dataset->ontology.properties)
        CHECK_MESSAGE(each.uses == statements[each.term].size(), each.name);
    CHECK(termNamed(dataset->ontology.classes, "NeuralNetwork")->uses == 23);
    CHECK(termNamed(dataset->ontology.classes, "SmartSensor")->uses == 6);
    CHECK(termNamed(dataset->ontology.properties, "hasInput")->uses == 23);
}

TEST_CASE("everything that the shipped graph uses is declared, and has a label") {
    const auto dataset = shipped();
    for (const auto *terms : {&dataset->ontology.classes, &dataset->ontology.properties})
        for (const OntologyTerm &each : *terms) {
            CHECK_MESSAGE(each.declared.valid(), each.name);
            CHECK_MESSAGE(!each.label.empty(), each.name);
        }
}

TEST_CASE("where nothing is used, nothing is minor for that") {
    const auto dataset =
        written(":Car rdfs:subClassOf :Toy . :madeOf a owl:ObjectProperty ; rdfs:domain :Toy ; "
                "rdfs:range :Stuff .");
    const KnowledgeGraph graph(dataset->catalog, dataset->ontology);
    CHECK_FALSE(graph.isMinor(graph.find(NodeKind::Class, "Car")));
    CHECK_FALSE(graph.isMinor(graph.find(NodeKind::Property, "madeOf")));
}

TEST_CASE("instances are tied to their classes") {
    const auto dataset = shipped();
    const KnowledgeGraph graph(dataset->catalog, dataset->ontology);
    const auto classNamed = [&](std::string_view name) { return graph.find(NodeKind::Class, name); };
    const auto membersOf = [&](std::string_view name) {
        return std::ranges::count(graph.neighbours(classNamed(name)), Relation::InstanceOf,
                                  &Neighbour::relation);
    };
    CHECK(membersOf("NeuralNetwork") == 23);
    CHECK(membersOf("SmartSensor") == 6);
    CHECK(membersOf("Task") == static_cast<std::ptrdiff_t>(graph.sizeOf(NodeKind::Task)));
    CHECK(membersOf("Camera") == 1); // the type of sensor
    CHECK(membersOf("LayerType") > 0);

    const NodeId network = classNamed("NeuralNetwork");
    CHECK(graph.leads(network, Relation::SubClassOf, classNamed("Algorithm")));
    CHECK_FALSE(graph.leads(classNamed("Algorithm"), Relation::SubClassOf, network));
    const NodeId hasInput = graph.find(NodeKind::Property, "hasInput");
    CHECK(graph.leads(hasInput, Relation::Domain, network));
    CHECK(graph.leads(hasInput, Relation::Range, classNamed("NetworkInput")));
    CHECK_FALSE(graph.isMinor(hasInput));
    CHECK(graph.isMinor(graph.find(NodeKind::Property, "identifier"))); // leads to no class
    CHECK(graph.isMinor(graph.find(NodeKind::Property, "hasResult")));  // not used in the graph
    CHECK(graph.isMinor(classNamed("LightSensor")));                    // no board has one
    CHECK_FALSE(graph.isMinor(classNamed("Microphone")));
    CHECK_FALSE(graph.isMinor(classNamed("Sensor"))); // nothing is just that, but others are below it
}
