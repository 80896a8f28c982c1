// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Search that jumps, over 100,000 nodes: how long an answer takes, which must be below 50 ms and should be
// below 5, what the GUI thread has for a frame; and how long it takes to get ready for it, and what memory.

#include "core/graph/node_search.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>

namespace tinyatlas {

namespace {

constexpr std::size_t models = 80'000;
constexpr std::size_t devices = 15'000;
constexpr std::size_t datasets = 3'000;
constexpr std::size_t creators = 2'000;

constexpr std::array<std::string_view, 40> words{
    "Person",  "Detection", "Keyword", "Spotting",  "Micro",   "Speech",  "Anomaly", "Autoencoder",
    "Magic",   "Wand",      "Visual",  "Wake",      "Words",   "Image",   "Gesture", "Recognition",
    "Motion",  "Trainer",   "Snoring", "Guardian",  "Squats",  "Counter", "Mobile",  "Net",
    "ResNet",  "Small",     "Large",   "Quantized", "Int8",    "Float32", "Voice",   "Turn",
    "Mapping", "Dance",     "Alarm",   "Clock",     "Forward", "Left",    "Right",   "Nano"};

class Names {
public:
    /// "Keyword_Spotting_Small_4711"
    std::string name(std::size_t number) {
        std::string name;
        for (int i = 0; i < 3; ++i)
            name.append(words[m_random() % words.size()]).append("_");
        return name + std::to_string(number);
    }
    /// Like a UUID.
    std::string identifier() {
        std::array<char, 40> text{};
        const auto part = [this](unsigned mask) { return static_cast<unsigned>(m_random()) & mask; };
        std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%04x-%08x%04x", part(0xFFFFFFFF),
                      part(0xFFFF), part(0xFFFF), part(0xFFFF), part(0xFFFFFFFF), part(0xFFFF));
        return text.data();
    }
    std::size_t number(std::size_t below) { return m_random() % below; }

private:
    std::mt19937_64 m_random{1};
};

struct Made {
    Dataset dataset;
    KnowledgeGraph graph;
    NodeSearch search;
};

Made make() {
    Made made;
    Catalog &catalog = made.dataset.catalog;
    Names names;
    GraphBuilder builder;
    builder.beginSource({});
    std::vector<std::string> iris;
    for (std::size_t i = 0; i < models; ++i) {
        NeuralNetwork &model = catalog.models.emplace_back();
        model.name = names.name(i);
        model.identifier = names.identifier();
        model.trainingDataset =
            "https://example.org/data/images_" + std::to_string(names.number(datasets)) + ".zip";
        model.creator = "Creator " + std::to_string(names.number(creators));
        iris.push_back("http://example.org/neuralnetwork/" + model.identifier);
    }
    for (std::size_t i = 0; i < devices; ++i) {
        Device &device = catalog.devices.emplace_back();
        device.title = names.name(i);
        device.microcontrollers.resize(1);
        iris.push_back("http://example.org/device/" + device.title + "-322-" + std::to_string(i));
    }
    for (const std::string &iri : iris)
        builder.add(iriTerm(iri), iriTerm("https://schema.org/name"), {Term::Kind::Literal, "named", {}, {}},
                    1);
    made.dataset.store = TripleStore(std::move(builder));
    for (std::size_t i = 0; i < models; ++i)
        catalog.models[i].term = made.dataset.store.find(iris[i]).value();
    for (std::size_t i = 0; i < devices; ++i)
        catalog.devices[i].term = made.dataset.store.find(iris[models + i]).value();
    made.graph = KnowledgeGraph(catalog);
    made.search = NodeSearch(made.graph, made.dataset);
    return made;
}

/// Made once, for all that is measured.
const Made &made() {
    static const Made result = make();
    return result;
}

void findsAnAnswer(benchmark::State &state, std::string_view question) {
    const Made &graph = made();
    constexpr std::size_t most = 50;
    std::size_t answers = 0;
    for (auto _ : state)
        answers = graph.search.find(question, most).size();
    state.counters["answers"] = static_cast<double>(answers);
    state.counters["nodes"] = static_cast<double>(graph.graph.size());
}

void getsReady(benchmark::State &state) {
    const Made &graph = made();
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = NodeSearch(graph.graph, graph.dataset).bytes();
    state.counters["nodes"] = static_cast<double>(graph.graph.size());
    state.counters["bytesPerNode"] = static_cast<double>(bytes) / static_cast<double>(graph.graph.size());
}

BENCHMARK_CAPTURE(findsAnAnswer, oneLetter, "p")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, aWord, "person")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, slips, "persn detec")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, otherOrder, "detetcion peron 77")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, writtenTogether, "keywrodspotting")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, nothing, "qqzzjjvv wwxxkk")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, identifier, "8c28-4bd2")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, manyWords, "persno detetion keywrd spoting micor speach anomly autoencder")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findsAnAnswer, shortWords, "per det key spo mic spe ano aut")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(getsReady)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace tinyatlas
