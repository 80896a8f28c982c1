// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/node_terms.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

struct Graph {
    explicit Graph(const std::string &turtle) : data(datasetFrom(turtle)) {}

    DatasetPtr data;
    KnowledgeGraph graph{data->catalog};
    NodeTerms terms{*data, graph};

    [[nodiscard]] std::vector<std::string> termsOf(NodeId node) const {
        std::vector<std::string> texts;
        for (const auto &[each, term] : terms.termsOf(node))
            texts.emplace_back(localName(data->store.term(term).text));
        std::ranges::sort(texts);
        return texts;
    }
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a model, a device and a sensor are one term each, and back") {
    const Graph graph(modelNamed("m", "10", "20", "sosa_extend:Camera") +
                      deviceNamed("d", "100", "200", "sosa_extend:Camera"));
    CHECK(graph.termsOf(graph.graph.node(NodeKind::Model, 0)) == Texts{"m"});
    CHECK(graph.termsOf(graph.graph.node(NodeKind::Device, 0)) == Texts{"d"});
    CHECK(graph.termsOf(graph.graph.node(NodeKind::Sensor, 0)) == Texts{"Camera"});
    for (std::uint32_t node = 0; node < graph.graph.size(); ++node) {
        const auto terms = graph.terms.termsOf(NodeId{node});
        REQUIRE(terms.size() == 1);
        CHECK(graph.terms.nodeOf(terms.front().second) == NodeId{node});
    }
    CHECK_FALSE(graph.terms.nodeOf(*graph.data->store.find("http://example.org/m_input")).valid());
}

TEST_CASE("what is told by its name are all terms of that name") {
    const Graph graph(
        modelNamed("m", "10", "20", "", R"( ta:hasTask "Person detection" ; schema:creator :lab ;)") +
        modelNamed("n", "10", "20", "", R"( ta:hasTask "person  detection" ; schema:creator "The lab" ;)") +
        modelNamed("o", "10", "20", "", R"( ta:hasTask "none" ; schema:creator :them ;)") +
        R"(:lab schema:name "The lab" .)");
    const NodeId task = graph.graph.find(NodeKind::Task, "person detection");
    REQUIRE(task.valid());
    CHECK(graph.termsOf(task) == Texts{"Person detection", "person  detection"});
    const NodeId creator = graph.graph.find(NodeKind::Creator, "the lab");
    CHECK(graph.termsOf(creator) == Texts{"The lab", "lab"});
    CHECK(graph.terms.nodeOf(*graph.data->store.find("http://example.org/lab")) == creator);
}

TEST_CASE("a layer type is what layers say they are") {
    const Graph graph(modelNamed(
        "m", "10", "20", "",
        " nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ; nnet:outputLayer [ nnet:hasType nnet1:Conv2D ] ;"));
    const NodeId type = graph.graph.find(NodeKind::LayerType, "Conv2D");
    REQUIRE(type.valid());
    CHECK(graph.termsOf(type) == Texts{"Conv2D"});
}
