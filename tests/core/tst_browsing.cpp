// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/browsing.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

namespace {

const std::string layer = " nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ;";

/// Two models by Ann, of which one has a layer and the other a task of its own; one device.
const KnowledgeGraph &example() {
    static const KnowledgeGraph graph(
        test::datasetFrom(
            test::modelNamed("a", "", "", "sosa_extend:Camera", " schema:creator \"Ann\" ;" + layer) +
            test::modelNamed("b", "", "", "sosa_extend:Camera",
                             R"( schema:creator "Ann" ; ta:hasTask "sees" ;)") +
            test::deviceNamed("eye", "1", "1", "sosa_extend:Camera"))
            ->catalog);
    return graph;
}

std::string shownIn(const ShownNodes &shown) {
    std::string names;
    for (const NodeId node : shown.nodes())
        names.append(example().name(node)).append(" ");
    return names;
}

const NodeId a = example().node(NodeKind::Model, 0);
const NodeId b = example().node(NodeKind::Model, 1);

} // namespace

TEST_CASE("at first everything is shown but layer types") {
    CHECK(shownIn(ShownNodes(example(), {})) == "a b eye Camera sees Ann ");
}

TEST_CASE("a node shows the neighbours that it has besides, and they go again") {
    const ShownNodes atFirst(example(), {});
    const auto layers = atFirst.hiddenNeighboursOf(a);
    REQUIRE(layers.size() == 1);
    CHECK(atFirst.neighboursOf(a).size() == 2);

    Browsing browsing;
    show(browsing, example(), layers);
    const ShownNodes expanded(example(), browsing);
    CHECK(shownIn(expanded) == "a b eye Camera sees Ann Conv2D ");
    CHECK(expanded.leavesOf(a) == layers); // Camera and Ann are others' too

    hide(browsing, example(), layers);
    CHECK(browsing == Browsing());
}

TEST_CASE("what nothing leads to any more goes with the last that had it") {
    Browsing browsing;
    hide(browsing, example(), std::array{b});
    CHECK(shownIn(ShownNodes(example(), browsing)) == "a eye Camera Ann ");
    show(browsing, example(), std::array{b});
    CHECK(browsing == Browsing());
}

TEST_CASE("a filter takes models away, and with them what only they have") {
    const auto passes = [](NodeId node) { return node != b; };
    const ShownNodes filtered(example(), {}, passes);
    CHECK(shownIn(filtered) == "a eye Camera Ann ");
    CHECK(filtered.hiddenNeighboursOf(filtered.nodes().back())
              .empty()); // what the filter holds back is not offered
}

TEST_CASE("what was put somewhere when it was added forgets that when it goes, unless it is pinned") {
    const auto layers = ShownNodes(example(), {}).hiddenNeighboursOf(a);
    Browsing browsing;
    for (const bool pinned : {false, true}) {
        show(browsing, example(), layers);
        browsing.places[layers.front()] = {1, 2, pinned};
        hide(browsing, example(), layers);
        CHECK(browsing.places.contains(layers.front()) == pinned);
    }
}

TEST_CASE("the lens shows classes and properties, and of instances what is asked for") {
    const auto dataset = test::datasetFrom(test::modelNamed("a", "", "", "sosa_extend:Camera") +
                                           ":Toy rdfs:subClassOf :Thing . :madeOf rdfs:domain :Toy ; "
                                           "rdfs:range :Toy . :car :madeOf :wheel ; :colour 5 .");
    const KnowledgeGraph graph(dataset->catalog, dataset->ontology);
    const auto namesIn = [&](const ShownNodes &shown) {
        std::string names;
        for (const NodeId node : shown.nodes())
            names.append(graph.name(node)).append(" ");
        return names;
    };
    Browsing browsing{.lens = Lens::Ontology};
    const ShownNodes atFirst(graph, browsing);
    const std::string classes = "Thing Toy madeOf ";
    // "colour" leads to no class, and no property or class to the others.
    CHECK(namesIn(atFirst) == classes);
    CHECK(namesIn(ShownNodes(graph, {})) == "a Camera ");

    const NodeId network = graph.find(NodeKind::Class, "NeuralNetwork");
    const auto models = atFirst.hiddenNeighboursOf(network);
    REQUIRE(models.size() == 1);
    show(browsing, graph, models);
    CHECK(browsing.added == models);
    CHECK(namesIn(ShownNodes(graph, browsing)) == "a " + classes);
    CHECK(ShownNodes(graph, browsing).leavesOf(network) == models);
    CHECK(namesIn(ShownNodes(graph, browsing, [](NodeId) { return false; })) == classes);

    const ShownNodes instances(graph, {});
    for (const NodeId node : instances.nodes()) // its class is not offered among instances
        CHECK(instances.hiddenNeighboursOf(node).empty());
}
