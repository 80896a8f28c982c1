// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/relation_groups.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

namespace {

std::vector<NodeId> neighboursOf(const KnowledgeGraph &graph, NodeId node) {
    std::vector<NodeId> nodes;
    for (const Neighbour &each : graph.neighbours(node))
        nodes.push_back(each.node);
    return nodes;
}

} // namespace

TEST_CASE("neighbours are grouped by what leads to them, and in which direction") {
    const auto dataset = test::datasetFrom(
        test::modelNamed("a", "", "", "sosa_extend:Camera", R"( schema:creator "Ann" ;)") +
        test::modelNamed("b", "", "", "sosa_extend:Camera") +
        test::deviceNamed("eye", "1", "1", "sosa_extend:Camera") +
        ":Toy rdfs:subClassOf :Thing . :Car rdfs:subClassOf :Toy . :Bus rdfs:subClassOf :Toy .");
    const KnowledgeGraph graph(dataset->catalog, dataset->ontology);
    const auto groupsOf = [&](NodeId node) { return byRelation(graph, node, neighboursOf(graph, node)); };

    const auto ofCamera = groupsOf(graph.node(NodeKind::Sensor, 0));
    REQUIRE(ofCamera.size() == 3);
    CHECK(ofCamera[0].relation == Relation::NeedsSensor);
    CHECK_FALSE(ofCamera[0].forward);
    CHECK(ofCamera[0].nodes.size() == 2);
    CHECK(ofCamera[1].relation == Relation::CarriesSensor);
    CHECK(ofCamera[2].relation == Relation::InstanceOf);

    const NodeId toy = graph.find(NodeKind::Class, "Toy");
    const auto ofToy = groupsOf(toy);
    REQUIRE(ofToy.size() == 2);
    CHECK(ofToy[0] == RelationGroup{Relation::SubClassOf, true, {graph.find(NodeKind::Class, "Thing")}});
    CHECK(ofToy[1].relation == Relation::SubClassOf);
    CHECK_FALSE(ofToy[1].forward);
    CHECK(ofToy[1].nodes.size() == 2);

    CHECK(byRelation(graph, toy, std::array{graph.find(NodeKind::Class, "Bus")}).size() == 1);
    CHECK(byRelation(graph, toy, {}).empty());
}

TEST_CASE("classes that are subclasses of each other are so in both directions") {
    const auto dataset = test::datasetFrom(":A rdfs:subClassOf :B . :B rdfs:subClassOf :A .");
    const KnowledgeGraph graph(dataset->catalog, dataset->ontology);
    const NodeId a = graph.find(NodeKind::Class, "A");
    const std::vector b{graph.find(NodeKind::Class, "B")};
    CHECK(byRelation(graph, a, b) == std::vector{RelationGroup{Relation::SubClassOf, true, b},
                                                 RelationGroup{Relation::SubClassOf, false, b}});
}

TEST_CASE("of too many those with most relations are taken") {
    const auto dataset = test::datasetFrom(
        test::modelNamed("few", "", "", "sosa_extend:Camera") +
        test::modelNamed("most", "", "", "sosa_extend:Camera",
                         R"( schema:creator "Ann" ; ta:hasTask "sees" ;)") +
        test::modelNamed("more", "", "", "sosa_extend:Camera", " schema:creator \"Ann\" ;"));
    const KnowledgeGraph graph(dataset->catalog);
    const std::vector models{NodeId{0}, NodeId{1}, NodeId{2}};
    CHECK(mostConnected(graph, models, 3) == models);
    CHECK(mostConnected(graph, models, 2) == std::vector{NodeId{1}, NodeId{2}});
    CHECK(mostConnected(graph, models, 1) == std::vector{NodeId{1}});
}
