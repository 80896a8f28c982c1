// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/node_search.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace tinyatlas;

namespace {

struct Searched {
    DatasetPtr dataset;
    KnowledgeGraph graph;
    NodeSearch search;

    explicit Searched(DatasetPtr of)
        : dataset(std::move(of)), graph(dataset->catalog), search(graph, *dataset) {}
    explicit Searched(const std::string &turtle) : Searched(test::datasetFrom(turtle)) {}

    [[nodiscard]] std::vector<std::string> find(std::string_view question, std::size_t most = 20) const {
        std::vector<std::string> names;
        for (const SearchHit &hit : search.find(question, most))
            names.emplace_back(graph.name(hit.node));
        return names;
    }
    [[nodiscard]] std::string first(std::string_view question) const {
        const auto names = find(question, 1);
        return names.empty() ? "nothing" : names.front();
    }
};

const Searched &shipped() {
    static const Searched graph = [] {
        const std::filesystem::path ontology = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology";
        return Searched(openFiles(nullptr, std::vector{ontology / "schema", ontology / "graph"}).value());
    }();
    return graph;
}

std::string model(const std::string &name, const std::string &more = {}) {
    static int number = 0;
    return ":m" + std::to_string(++number) + " a nnet:NeuralNetwork ; schema:name \"" + name + "\" ;" + more +
           " schema:description \"\" .\n";
}

std::string marked(std::string_view text, std::string_view question) {
    std::string result(text);
    auto parts = matchedParts(text, question);
    std::ranges::reverse(parts);
    for (const TextRange &part : parts) {
        result.insert(part.end, "]");
        result.insert(part.begin, "[");
    }
    return result;
}

} // namespace

TEST_CASE("a name is found by the beginnings of its words, with slips, in any order") {
    for (const char *question :
         {"persn detec", "person detection", "Person_Detection", "PERSON-DETECTION", "  person   det",
          "detec pers", "detection person", "perosn detection", "preson detetcion", "prson detction",
          "perrson detecttion", "parson detektion", "erson detection", "persondetection", "persndetec",
          "pers on detection", "pérsón dëtectiøn", "p d", "Person_Detection_"})
        CHECK_MESSAGE(shipped().first(question) == "Person_Detection", question);
    CHECK(shipped().first("helo wrld") == "Hello_World");
    CHECK(shipped().first("snorign") == "Snoring_Guardian");
    CHECK(shipped().first("gaurdian") == "Snoring_Guardian");
    CHECK(shipped().first("pesrn detec") == "Person_Detection");
}

TEST_CASE("every model and device of the shipped graph is found by its own name, whatever slip is in it") {
    std::mt19937 random(1);
    const auto slipped = [&random](std::string name) {
        std::vector<std::size_t> letters; // not where a short word would become another
        for (std::size_t i = 1; i + 1 < name.size(); ++i)
            if (std::isalpha(name[i - 1]) && std::isalpha(name[i]) && std::isalpha(name[i + 1]))
                letters.push_back(i);
        if (letters.empty())
            return name;
        const std::size_t at = letters[random() % letters.size()];
        switch (random() % 4) {
        case 0:
            return name.erase(at, 1);
        case 1:
            return name.insert(at, 1, name[at]);
        case 2:
            std::swap(name[at], name[at + 1]);
            return name;
        default:
            name[at] = 'q';
            return name;
        }
    };
    const Searched &graph = shipped();
    int asked = 0;
    int first = 0;
    for (const NodeKind kind : {NodeKind::Model, NodeKind::Device})
        for (std::uint32_t i = 0; i < graph.graph.sizeOf(kind); ++i) {
            const std::string name(graph.graph.name(graph.graph.node(kind, i)));
            CHECK_MESSAGE(graph.first(name) == name, name);
            for (int round = 0; round < 8; ++round) {
                const std::string question = slipped(name);
                const auto found = graph.find(question, 5);
                CHECK_MESSAGE(std::ranges::find(found, name) != found.end(), question);
                ++asked;
                first += found.front() == name ? 1 : 0;
            }
        }
    CHECK(first * 100 >= asked * 97);
}

TEST_CASE("all kinds of things are found, each by what it is known by") {
    const Searched graph(
        ":0af3c2d1-99aa a nnet:NeuralNetwork ; schema:name \"Wand\" ; schema:identifier \"77b1-ee02\" ;"
        " schema:creator \"Jörg Müller\" ; ta:hasTask \"gesture recognition\" ;"
        " nnet:trainingDataset <http://download.example.org/data/speech_commands_v0.02.tar.gz> ;"
        " nnet:inputLayer [ nnet:hasType nnet:DepthwiseConv2D ] ; ssn:hasInput :in .\n"
        "[] ssn_extend:provideInput :in ; a sosa_extend:Magnetometer .\n"
        ":nano-33-ble a s3n:SmartSensor ; td:title \"Board of Arduino\" .\n");
    const auto kindOf = [&](std::string_view question) {
        const auto hits = graph.search.find(question, 1);
        REQUIRE_MESSAGE(hits.size() == 1, question);
        return std::pair(graph.graph.kind(hits.front().node), hits.front().text);
    };
    using enum SearchedText;
    CHECK(kindOf("wand") == std::pair(NodeKind::Model, Name));
    CHECK(kindOf("77b1") == std::pair(NodeKind::Model, Identifier));
    CHECK(kindOf("0AF3C2D1-99AA") == std::pair(NodeKind::Model, IriEnd));
    CHECK(kindOf("http://example.org/0af3c2d1-99aa") == std::pair(NodeKind::Model, IriEnd));
    CHECK(kindOf("arduino") == std::pair(NodeKind::Device, Name));
    CHECK(kindOf("nano 33") == std::pair(NodeKind::Device, IriEnd));
    CHECK(kindOf("magnetomter") == std::pair(NodeKind::Sensor, Name));
    CHECK(kindOf("gestrue") == std::pair(NodeKind::Task, Name));
    CHECK(kindOf("speech comands") == std::pair(NodeKind::TrainingDataset, Name));
    CHECK(kindOf("http://download.example.org/data/speech_commands_v0.02.tar.gz").first ==
          NodeKind::TrainingDataset);
    CHECK(kindOf("muller").first == NodeKind::Creator);
    CHECK(kindOf("conv2d") == std::pair(NodeKind::LayerType, Name));
    CHECK(kindOf("depthwise conv") == std::pair(NodeKind::LayerType, Name));
}

TEST_CASE(
    "what was typed right comes before slips, the whole name before its beginning, its beginning first") {
    const Searched graph(model("Magic_Wandering_Box") + model("Wand") + model("Magic_Wand") +
                         model("Wand_2") + model("Hand") + model("Nightwander"));
    const std::vector<std::string> expected{"Wand", "Wand_2", "Magic_Wand", "Magic_Wandering_Box",
                                            "Nightwander"};
    CHECK(graph.find("wand") == expected);
    CHECK(graph.first("hand") == "Hand");
    CHECK(graph.first("wnad 2") == "Wand_2");
}

TEST_CASE("of equal names a model comes first, then a device, then the more connected") {
    const Searched graph(
        model("camera", " ta:hasTask \"camera\" ;") + test::deviceNamed("camera", "1", "1", "") +
        model("two", " schema:creator \"Bo A\" ;") + model("three", " schema:creator \"Bo B\" ;") +
        model("four", " schema:creator \"Bo B\" ;"));
    std::vector<NodeKind> kinds;
    for (const SearchHit &hit : graph.search.find("camera", 9))
        kinds.push_back(graph.graph.kind(hit.node));
    CHECK(kinds == std::vector{NodeKind::Model, NodeKind::Device, NodeKind::Task});
    CHECK(graph.find("bo") == std::vector<std::string>{"Bo B", "Bo A"});
}

TEST_CASE("where nothing matches all words, what most of them match is an answer that says so") {
    const auto hits = shipped().search.find("person detection xylophone", 3);
    REQUIRE(!hits.empty());
    CHECK(shipped().graph.name(hits.front().node) == "Person_Detection");
    CHECK(hits.front().missingWords == 1);
    CHECK(shipped().search.find("person detection", 1).front().missingWords == 0);
    CHECK(shipped().search.find("qqzzjj wwxxkk", 3).empty());
}

TEST_CASE("slips are counted, and not forgiven in what is too short to tell") {
    CHECK(shipped().search.find("persn detec", 1).front().slips == 1);
    CHECK(shipped().search.find("person detec", 1).front().slips == 0);
    const Searched graph(model("Ox") + model("Axe"));
    CHECK(graph.find("ax") == std::vector<std::string>{"Axe"});
    CHECK(graph.find("ix").empty());
}

TEST_CASE("letters of any script are found, and any slip in them is one") {
    const Searched graph(model("Распознавание речи") + model("人物检测") + model("Straße_Σίσυφος") +
                         model("Cafe\u0301 Noir"));
    CHECK(graph.first("РАСПОЗНОВАНИЕ") == "Распознавание речи");
    CHECK(graph.first("речи распоз") == "Распознавание речи");
    CHECK(graph.first("人物") == "人物检测");
    CHECK(graph.first("检测") == "人物检测");
    CHECK(graph.first("strasse") == "Straße_Σίσυφος");
    CHECK(graph.first("ΣΙΣΥΦΟΣ") == "Straße_Σίσυφος");
    CHECK(graph.first("cafe noir") == "Cafe\u0301 Noir");
    CHECK(graph.search.find("РАСПОЗНОВАНИЕ", 1).front().slips == 1);
}

TEST_CASE("any question has an answer: an empty one, a very long one, one of no letters") {
    CHECK(shipped().find("").empty());
    CHECK(shipped().find(" \t_-?!").empty());
    CHECK(shipped().find(std::string(100'000, 'x')).empty());
    CHECK(shipped().first("Person_Detection " + std::string(100'000, ' ')) == "Person_Detection");
    std::string many;
    for (int i = 0; i < 10'000; ++i)
        many += "person detection ";
    CHECK(shipped().first(many) == "Person_Detection");
    CHECK(shipped().find("\xF0\x9F").empty()); // no character
    CHECK(NodeSearch().find("anything", 5).empty());
    CHECK(shipped().find("a", 0).empty());
    CHECK(Searched(std::string()).find("a").empty());
}

TEST_CASE("a name that never ends is found by its beginning, and its middle is not searched") {
    const Searched graph(model(std::string(100'000, 'a') + " end") + model("b"));
    CHECK(graph.find("aaaa").size() == 1);
    CHECK(graph.find("end").empty());
    CHECK(graph.search.bytes() < 20'000);
}

TEST_CASE("the same question has the same answer, also of a search that was made anew") {
    const NodeSearch again(shipped().graph, *shipped().dataset);
    for (const char *question : {"a", "micro speech", "camra", "conv", "1"})
        CHECK(again.find(question, 100) == shipped().search.find(question, 100));
}

TEST_CASE("what made a text an answer can be shown") {
    CHECK(marked("Person Detection", "persn detec") == "[Person] [Detec]tion");
    CHECK(marked("Person Detection", "persondet") == "[Person] [Det]ection");
    CHECK(marked("Cafe\u0301 Noir", "cafe") == "[Cafe\u0301] Noir");
    CHECK(marked("Straße", "strass") == "[Straß]e");
    CHECK(marked("Keywordspotting", "keywrod spoting") == "[Keyword]spotting");
    CHECK(marked("人物检测", "检测") == "人物[检测]");
    CHECK(marked("Camera", "xyz") == "Camera");
    CHECK(marked("", "xyz").empty());
    CHECK(marked("Camera", "").find('[') == std::string::npos);
}
