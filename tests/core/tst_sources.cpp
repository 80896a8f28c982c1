// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "core/rdf/source_names.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

using namespace tinyatlas;

namespace {

using Lines = std::vector<std::string>;
using Paths = std::vector<std::filesystem::path>;

const std::string camera = "sosa_extend:Camera";

std::string file(const std::string &turtle) { return std::string(test::prefixes) + turtle; }

DatasetPtr changed(const DatasetPtr &base, const SourceChange &change) {
    auto dataset = changeSources(base, change);
    if (!dataset)
        FAIL(dataset.error().errors.front().text());
    return dataset.value();
}

DatasetPtr opened(const Paths &files, const DatasetPtr &base = nullptr) {
    return changed(base, {.files = files});
}

DatasetPtr switched(const DatasetPtr &base, std::uint32_t source, bool on) {
    return changed(base, {.switches = {{source, on}}});
}

/// With the name of the source in place of its number, which tells in which order things were done.
std::string named(const TripleStore &store, TermId id) {
    if (!id.valid())
        return "none";
    const Term term = store.term(id);
    for (const Source &source : store.sources()) {
        if (term.kind == Term::Kind::Blank && term.text.starts_with(blankPrefixOf(source.number)))
            return "_:" + source.name + ' ' +
                   std::string(term.text.substr(blankPrefixOf(source.number).size()));
        if (term.kind == Term::Kind::Iri && term.text.starts_with(baseOf(source.number)))
            return source.name + ' ' + std::string(term.text.substr(baseOf(source.number).size()));
    }
    return test::written(term);
}

std::string placeOf(const TripleStore &store, StatementId statement) {
    if (!statement.valid())
        return "nowhere";
    const Place place = store.place(statement);
    const Triple &triple = store.statement(statement);
    return test::joined({store.sources()[place.source].name, ":", std::to_string(place.line), " ",
                         named(store, triple.subject), " ", named(store, triple.predicate), " ",
                         named(store, triple.object)});
}

/// All that a dataset says, each thing with the place it comes from.
Lines allOf(const Dataset &dataset) {
    const TripleStore &store = dataset.store;
    Lines lines;
    for (std::size_t i = 0; i < store.size(); ++i)
        lines.push_back(placeOf(store, idAt<StatementId>(i)));
    const auto figure = [&](const std::optional<Asserted<Bytes>> &value) {
        return value ? std::to_string(value->value.count) + ' ' + placeOf(store, value->statement)
                     : "unknown";
    };
    for (const NeuralNetwork &model : dataset.catalog.models)
        lines.push_back(test::joined({"model ", named(store, model.term), " ", model.name, " ",
                                      figure(model.ram), " ", figure(model.flash)}));
    for (const Device &device : dataset.catalog.devices)
        lines.push_back(test::joined({"device ", named(store, device.term), " ", device.title, " ",
                                      figure(device.microcontrollers.front().ram)}));
    for (const SensorType &type : dataset.catalog.sensorTypes)
        lines.push_back("sensor " + named(store, type.term));
    for (const Finding &finding : dataset.catalog.findings)
        lines.push_back(
            test::joined({codeName(finding.code), " ", named(store, finding.subject), " ",
                          named(store, finding.what), " ", std::to_string(finding.count), " ",
                          placeOf(store, finding.statement), " ", placeOf(store, finding.other), " ",
                          finding.source == Finding::noSource ? "" : store.sources()[finding.source].name}));
    const auto matrix = match(dataset.catalog).value();
    for (const FitState state : {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown})
        lines.push_back(std::to_string(matrix.count(state)));
    return lines;
}

DatasetPtr modelAndTwoBoards() {
    const std::array graphs{
        BuiltInGraph{"models", file(test::modelNamed("m", "20", "100", camera))},
        BuiltInGraph{"boards", file(test::deviceNamed("large", "200", "900", camera) +
                                    ":large a nnet1:Odd , nnet:Strange ; :p <http://a//b> , <None> .")},
        BuiltInGraph{"more boards", file(test::deviceNamed("small", "10", "50", camera))}};
    return loadBuiltIn(graphs).value();
}

} // namespace

TEST_CASE("what is off counts nowhere, and on again it is as it was") {
    const DatasetPtr both = modelAndTwoBoards();
    const DatasetPtr one = switched(both, 1, false);
    CHECK(one->catalog.devices.size() == 1);
    CHECK(one->store.sources().size() == 3);
    CHECK_FALSE(one->store.sources()[1].on);
    CHECK(one->store.sizeOf(1) == 0);
    CHECK(one->store.statementsOf(1) == both->store.statementsOf(1));
    CHECK(one->store.size() == both->store.size() - both->store.sizeOf(1));
    CHECK_FALSE(one->store.find("http://example.org/large"));
    for (const Finding &finding : one->catalog.findings)
        CHECK(placeOf(one->store, finding.statement).find("boards:") != 0);
    CHECK(allOf(*switched(one, 1, true)) == allOf(*both));
    CHECK(allOf(*both) == allOf(*modelAndTwoBoards())); // who is shown the first one sees no change
}

TEST_CASE("with every source off there is nothing, which is said") {
    const DatasetPtr none = changed(modelAndTwoBoards(), {.switches = {{0, false}, {1, false}, {2, false}}});
    CHECK(none->store.size() == 0);
    CHECK(none->catalog.models.empty());
    CHECK(none->catalog.sensorTypes.empty());
    CHECK(none->catalog.findings.size() == 2); // no models, no devices
    CHECK(allOf(*changed(none, {.switches = {{0, true}, {1, true}, {2, true}}})) ==
          allOf(*modelAndTwoBoards()));
}

TEST_CASE("what two files say stays, with its second place, when the first is off") {
    const test::TemporaryFolder folder;
    const Paths files{folder.write("a.ttl", "<http://a/s> <http://a/p> 1 ,\n 2 ."),
                      folder.write("b.ttl", "\n\n<http://a/s> <http://a/p> 2 ,\n 3 .")};
    const DatasetPtr both = opened(files);
    CHECK(both->store.size() == 3);
    CHECK(both->store.statementsOf(1) == 2);
    const DatasetPtr second = switched(both, 0, false);
    REQUIRE(second->store.size() == 2);
    CHECK(second->store.place(StatementId{0}).source == 1);
    CHECK(second->store.place(StatementId{0}).line == 3);
    CHECK(allOf(*switched(second, 0, true)) == allOf(*both));
    const DatasetPtr closed = changed(both, {.closed = {0}});
    REQUIRE(closed->store.sources().size() == 1);
    CHECK(closed->store.place(StatementId{0}).source == 0);
    CHECK(closed->store.place(StatementId{0}).line == 3);
    CHECK(closed->store.dictionary().size() < both->store.dictionary().size());
}

TEST_CASE("a file that is opened again says what it says now, at its place among the others") {
    const test::TemporaryFolder folder;
    const auto model = [](const char *name, const char *ram) {
        return file(test::modelNamed(name, ram, "100", camera) + ":" + name + " :p [ :q <None> ] .");
    };
    const Paths files{folder.write("a.ttl", model("a", "10")), folder.write("b.ttl", model("b", "20")),
                      folder.write("c.ttl", model("c", "30"))};
    const DatasetPtr before = opened(files);
    CHECK(allOf(*opened({files[1]}, before)) == allOf(*before));
    static_cast<void>(folder.write("b.ttl", model("b", "25") + model("b2", "26")));
    const DatasetPtr after = opened({files[1]}, switched(before, 1, false));
    CHECK(allOf(*after) == allOf(*opened(files)));
    CHECK(after->store.sources()[1].on);
    CHECK(after->store.sources()[1].bytes == std::filesystem::file_size(files[1]));
    REQUIRE(after->catalog.models.size() == 4);
    CHECK(after->catalog.models[1].ram->value == Bytes{25'000});
}

TEST_CASE("what fails changes nothing, and says what is wrong") {
    const test::TemporaryFolder folder;
    const Paths files{folder.write("a.ttl", file(":a :p :b ."))};
    const DatasetPtr base = opened(files);
    const Lines before = allOf(*base);
    static_cast<void>(folder.write("a.ttl", file(":a :p")));
    const auto again = openFiles(base, files);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().errors.front().code == Error::Code::BadSyntax);
    std::filesystem::remove(files[0]);
    const auto gone = openFiles(base, files);
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().errors.front().code == Error::Code::NotFound);
    const auto broken = changeSources(base, {.switches = {{0, false}}, .added = {{"odd", ":p"}}});
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().errors.front().file == "odd");
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = changeSources(base, {.closed = {0}}, {.stop = stop.get_token()});
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().errors.front().code == Error::Code::Cancelled);
    CHECK(allOf(*base) == before);
}

TEST_CASE("blank nodes and relative names stay apart, whatever was closed in between") {
    const test::TemporaryFolder folder;
    const std::string same = "_:b <http://a/p> <None> .";
    const Paths files{folder.write("a.ttl", same), folder.write("b.ttl", same), folder.write("c.ttl", same)};
    DatasetPtr dataset = opened({files[0], files[1]});
    dataset = changed(dataset, {.closed = {0}});
    dataset = opened({files[2]}, dataset);
    CHECK(dataset->store.size() == 2);
    CHECK(dataset->store.statement(StatementId{0}).subject !=
          dataset->store.statement(StatementId{1}).subject);
    CHECK(dataset->store.statement(StatementId{0}).object != dataset->store.statement(StatementId{1}).object);
}

TEST_CASE("a built-in graph is read once it is wanted, and says how large it is") {
    const BuiltInGraph boards{"boards", file(test::deviceNamed("d", "10", "20", camera))};
    const DatasetPtr dataset = changed(modelAndTwoBoards(), {.added = {boards}});
    CHECK(dataset->catalog.devices.size() == 3);
    REQUIRE(dataset->store.sources().size() == 4);
    CHECK(dataset->store.sources()[3].builtIn);
    CHECK(dataset->store.sources()[3].bytes == boards.turtle.size());
}

namespace {

/// A graph of random statements, many of them said by other files as well.
std::string randomFile(std::mt19937 &random) {
    const auto below = [&](unsigned most) { return std::to_string(random() % most); };
    std::string text(test::prefixes);
    for (auto left = random() % 40; left > 0; --left) {
        switch (random() % 6) {
        case 0:
            text += test::modelNamed("m" + below(6), below(300), below(900), camera);
            break;
        case 1:
            text += test::deviceNamed("d" + below(4), below(300), below(900), camera);
            break;
        case 2:
            text += ":m" + below(6) + " a nnet1:NeuralNetwork , nnet:NeuralNetwork ; nnet1:hasOdd _:b .\n";
            break;
        case 3:
            text += ":m" + below(6) + " schema:name \"m" + below(6) + "\" ; <http://x//y> <None> .\n";
            break;
        default:
            text += ":s" + below(5) + " :p" + below(3) + " :o" + below(4) + " , [ :q " + below(3) + " ] .\n";
        }
    }
    return text;
}

/// What is done to a dataset, and beside it the plain list of files of what it ought to be.
struct Beside {
    const test::TemporaryFolder &folder;
    std::mt19937 &random;
    DatasetPtr dataset;
    struct Entry {
        std::filesystem::path path;
        bool on = true;
    };
    std::vector<Entry> entries{};

    void open() {
        const auto path = folder.write("f" + std::to_string(random() % 8) + ".ttl", randomFile(random));
        dataset = opened({path}, dataset);
        const auto known = std::find_if(entries.begin(), entries.end(),
                                        [&](const Entry &entry) { return entry.path == path; });
        if (known == entries.end())
            entries.push_back({path});
        else
            known->on = true;
    }
    void doSomething() {
        const auto at = entries.empty() ? 0U : static_cast<std::uint32_t>(random() % entries.size());
        const auto what = entries.size() < 2 ? 0 : random() % 4;
        if (what == 0) {
            open();
        } else if (what == 1) {
            dataset = changed(dataset, {.closed = {at}});
            entries.erase(entries.begin() + at);
        } else {
            entries[at].on = !entries[at].on;
            dataset = switched(dataset, at, entries[at].on);
        }
    }
    [[nodiscard]] Lines expected() const {
        Paths on;
        for (const Entry &entry : entries) {
            if (entry.on)
                on.push_back(entry.path);
        }
        return allOf(*opened(on));
    }
};

} // namespace

TEST_CASE("after any switching, closing and reading anew the graph is that of the files that are on") {
    constexpr unsigned seed = 20261121;
    std::mt19937 random(seed);
    for (int round = 0; round < 12; ++round) {
        const test::TemporaryFolder folder;
        Beside beside{folder, random, nullptr};
        for (int step = 0; step < 20; ++step) {
            CAPTURE(round);
            CAPTURE(step);
            beside.doSomething();
            REQUIRE(allOf(*beside.dataset) == beside.expected());
        }
    }
}

TEST_CASE("a source says what it brings, and what it is") {
    const std::string about =
        "@prefix void: <http://rdfs.org/ns/void#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
        "<http://a/graph> a void:Dataset ; dct:title \"Bord\"@enm , \"Platinen\"@de , \"Boards\"@en ;\n"
        " dct:description \"Two boards.\" ; dct:source <http://a/paper> , \"A drawer\" .\n";
    const std::string boards = test::deviceNamed("d", "10", "20", camera) +
                               test::deviceNamed("e", "", "20", camera) +
                               ":r a <https://w3id.org/tinyatlas#Measurement> .";
    const std::array graphs{BuiltInGraph{"boards", file(about + boards)},
                            BuiltInGraph{"models", file(test::modelNamed("m", "1", "2", camera) + boards)}};
    const DatasetPtr dataset = loadBuiltIn(graphs).value();
    REQUIRE(dataset->contents.size() == 2);
    const SourceContent &first = dataset->contents[0];
    CHECK(first.title == "Boards");
    CHECK(first.description == "Two boards.");
    CHECK(first.references == std::vector<std::string>{"http://a/paper", "A drawer"});
    CHECK(first.devices == 2);
    CHECK(first.measurements == 1);
    CHECK(first.models == 0);
    CHECK(first.findings >= 1); // a board without RAM
    CHECK(dataset->contents[1].title.empty());
    CHECK(dataset->contents[1].models == 1);
    CHECK(dataset->contents[1].devices == 0); // the first says so already
    CHECK(dataset->contents[1].statements == dataset->store.statementsOf(1));
    const DatasetPtr withoutFirst = switched(dataset, 0, false);
    const std::vector<SourceContent> &off = withoutFirst->contents;
    CHECK(off[0].devices == 0);
    CHECK(off[0].findings == 0);
    CHECK(off[0].statements == first.statements);
    CHECK(off[1].devices == 2);
}
