// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/name_key.h"
#include "core/graph/graph_path.h"
#include "core/graph/knowledge_graph.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tinyatlas;

namespace {

const std::string camera = "sosa_extend:Camera";

std::string madeBy(const std::string &creator, const std::string &more = {}) {
    return " schema:creator \"" + creator + "\" ;" + more;
}

NodeId named(const KnowledgeGraph &graph, std::string_view name) {
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        if (graph.name(NodeId{i}) == name)
            return NodeId{i};
    return {};
}

std::vector<std::string> namesOf(const KnowledgeGraph &graph, const std::vector<NodeId> &nodes) {
    std::vector<std::string> names;
    names.reserve(nodes.size());
    for (const NodeId node : nodes)
        names.emplace_back(graph.name(node));
    return names;
}

KnowledgeGraph graphOf(const std::string &turtle) {
    return KnowledgeGraph(test::datasetFrom(turtle)->catalog);
}

} // namespace

TEST_CASE("models, devices and what they share are nodes; what they say of it are edges") {
    const KnowledgeGraph graph =
        graphOf(test::modelNamed("kws", "1", "2", "sosa_extend:Microphone", madeBy("Ann")) +
                test::modelNamed("person", "1", "2", camera, madeBy("Ann")) +
                test::deviceNamed("board", "10", "20", camera + " sosa_extend:Microphone"));
    CHECK(graph.sizeOf(NodeKind::Model) == 2);
    CHECK(graph.sizeOf(NodeKind::Device) == 1);
    CHECK(graph.sizeOf(NodeKind::Sensor) == 2);
    CHECK(graph.sizeOf(NodeKind::Creator) == 1);
    CHECK(graph.sizeOf(NodeKind::Task) == 0);
    CHECK(graph.size() == 6);
    CHECK(graph.edges().size() == 6);

    const NodeId ann = named(graph, "Ann");
    CHECK(graph.kind(ann) == NodeKind::Creator);
    CHECK(graph.indexOf(ann) == 0);
    REQUIRE(graph.neighbours(ann).size() == 2);
    CHECK(graph.neighbours(ann)[0] == Neighbour{graph.node(NodeKind::Model, 0), Relation::CreatedBy});
    CHECK(graph.neighbours(named(graph, "board")).size() == 2);
}

TEST_CASE("one name is one node, whoever writes it how, and what is not stated is none") {
    const KnowledgeGraph graph =
        graphOf(test::modelNamed("a", "", "", camera, madeBy("Naveen Kumar ")) +
                test::modelNamed("b", "", "", camera, madeBy("Naveen_Kumar")) +
                test::modelNamed("c", "", "", camera, madeBy(" ", " nnet:trainingDataset <None> ;")));
    CHECK(graph.sizeOf(NodeKind::Creator) == 1);
    CHECK(graph.name(graph.node(NodeKind::Creator, 0)) == "Naveen Kumar");
    CHECK(graph.sizeOf(NodeKind::TrainingDataset) == 0);
    CHECK(graph.find(NodeKind::Creator, "naveen  kumar") == graph.node(NodeKind::Creator, 0));
    CHECK_FALSE(graph.find(NodeKind::Creator, "Naveen").valid());
    CHECK_FALSE(graph.find(NodeKind::Task, "Naveen Kumar").valid());
}

TEST_CASE("an empty graph has no nodes") {
    const KnowledgeGraph graph = graphOf("");
    CHECK(graph.size() == 0);
    CHECK(graph.edges().empty());
}

TEST_CASE("the shortest way between two things is found, and there may be none") {
    const KnowledgeGraph graph =
        graphOf(test::modelNamed("a", "", "", camera, madeBy("Ann")) +
                test::modelNamed("b", "", "", "sosa_extend:Microphone", madeBy("Ann")) +
                test::modelNamed("alone", "", "", "sosa_extend:Gyroscope") +
                test::deviceNamed("eye", "1", "1", camera) +
                test::deviceNamed("ear", "1", "1", "sosa_extend:Microphone"));
    const auto path = [&](std::string_view from, std::string_view to) {
        return namesOf(graph, shortestPath(graph, named(graph, from), named(graph, to)));
    };
    using Names = std::vector<std::string>;
    CHECK(path("eye", "ear") == Names{"eye", "Camera", "a", "Ann", "b", "Microphone", "ear"});
    CHECK(path("ear", "ear") == Names{"ear"});
    CHECK(path("a", "Camera") == Names{"a", "Camera"});
    CHECK(path("alone", "eye").empty());

    const auto around = shortestPath(graph, named(graph, "eye"), named(graph, "ear"),
                                     [&](NodeId node) { return graph.kind(node) != NodeKind::Creator; });
    CHECK(around.empty());
}

TEST_CASE("of ways of one length the one that fewer share is taken") {
    const std::string task = " ta:hasTask \"sees\" ;";
    const KnowledgeGraph graph =
        graphOf(test::modelNamed("a", "", "", camera, madeBy("Ann", task)) +
                test::modelNamed("b", "", "", camera, madeBy("Ann", task)) +
                test::modelNamed("c", "", "", camera, task) + test::modelNamed("d", "", "", camera));
    const auto path = shortestPath(graph, named(graph, "a"), named(graph, "b"));
    CHECK(namesOf(graph, path) == std::vector<std::string>{"a", "Ann", "b"});
}

TEST_CASE("a dataset is called by what its address says") {
    CHECK(shortDatasetName("https://download.tensorflow.org/models/tflite/magic_wand/data.tar.gz") ==
          "magic_wand");
    CHECK(shortDatasetName("http://download.tensorflow.org/data/speech_commands_v0.02.tar.gz") ==
          "speech_commands_v0.02");
    CHECK(shortDatasetName("https://arxiv.org/abs/1906.05721") == "arxiv.org 1906.05721");
    CHECK(shortDatasetName("https://experiments.withgoogle.com/tiny-motion-trainer/view/") ==
          "tiny-motion-trainer");
    CHECK(shortDatasetName("download.tensorflow.org/models/tflite/magic_wand/data.tar.gz") == "magic_wand");
    CHECK(shortDatasetName("CIFAR-10") == "CIFAR-10");
    CHECK(shortDatasetName("").empty());
}
