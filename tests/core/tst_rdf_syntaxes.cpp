// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"
#include "core/rdf/rdf_reader.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/graph.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

using namespace tinyatlas;

// tests/data/syntaxes holds one graph of two models and two devices, in every syntax.

namespace {

using Paths = std::vector<std::filesystem::path>;
using Renamed = std::pair<std::string, std::string>; ///< an extension, and the name to go by

const std::vector<std::string> extensions{".ttl", ".nt", ".nq", ".trig", ".rdf", ".rj", ".html"};

std::filesystem::path graphFile(const std::string &extension) {
    return test::dataPath("syntaxes/graph" + extension);
}

DatasetPtr open(const Paths &paths) {
    auto opened = openFiles(nullptr, paths);
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().errors.front().text()));
    return std::move(opened).value();
}

std::string figure(const std::optional<Asserted<Bytes>> &bytes) {
    return bytes ? std::to_string(bytes->value.count) : "unknown";
}

std::string figure(const std::optional<Asserted<double>> &number) {
    return number ? std::to_string(number->value) : "unknown";
}

std::string described(const Catalog &catalog, const NeuralNetwork &model) {
    std::ostringstream text;
    for (const auto &part : {model.name, model.identifier, model.description, model.creator, model.citation,
                             model.codeRepository, model.dateCreated, model.runtimePlatform, model.category,
                             model.task, model.trainingDataset, model.inputInfo, model.outputInfo})
        text << part << " | ";
    text << "RAM " << figure(model.ram) << " flash " << figure(model.flash) << " operations "
         << figure(model.multiplyAccumulates) << " accuracy " << figure(model.top1Accuracy);
    for (const Metric &metric : model.metrics)
        text << " " << metric.name << "=" << metric.value.value;
    for (const SensorNeed &need : model.sensorNeeds)
        text << " needs " << catalog.sensorType(need.type).name << " (" << need.info << ")";
    for (const Layer &layer : model.layers)
        text << " / " << layer.type << " " << layer.precision << " " << layer.activation << " "
             << layer.shapeIn << " " << layer.shapeOut;
    return text.str();
}

std::string described(const Catalog &catalog, const Device &device) {
    std::ostringstream text;
    text << device.title << " | " << device.description << " | " << device.manufacturer;
    for (const Microcontroller &controller : device.microcontrollers)
        text << " RAM " << figure(controller.ram) << " flash " << figure(controller.flash);
    for (const SensorTypeId sensor : device.sensors)
        text << " " << catalog.sensorType(sensor).name;
    for (const PropertyAffordance &offer : device.affordances)
        text << " " << offer.title << " " << offer.minimum << " to " << offer.maximum << " " << offer.unit;
    return text.str();
}

/// Everything that is shown, whatever the order of reading.
std::set<std::string> catalogueOf(const Dataset &dataset) {
    const Catalog &catalog = dataset.catalog;
    std::set<std::string> lines;
    for (const NeuralNetwork &model : catalog.models)
        lines.insert("model " + described(catalog, model));
    for (const Device &device : catalog.devices)
        lines.insert("device " + described(catalog, device));
    return lines;
}

std::set<std::string> findingsOf(const Dataset &dataset) {
    std::set<std::string> lines;
    for (const Finding &finding : dataset.catalog.findings) {
        const auto subject =
            finding.subject.valid() ? dataset.store.term(finding.subject).text : std::string_view();
        lines.insert(std::string(codeName(finding.code)) + " " + std::string(subject));
    }
    return lines;
}

/// By name, since the order of reading differs.
std::set<std::string> matrixOf(const Dataset &dataset) {
    const Catalog &catalog = dataset.catalog;
    const auto matrix = match(catalog);
    REQUIRE(matrix.ok());
    std::set<std::string> lines;
    for (std::size_t m = 0; m < catalog.models.size(); ++m) {
        for (std::size_t d = 0; d < catalog.devices.size(); ++d)
            lines.insert(catalog.models[m].name + " on " + catalog.devices[d].title + ": " +
                         std::to_string(rank(matrix.value().state(idAt<ModelId>(m), idAt<DeviceId>(d)))));
    }
    return lines;
}

std::string joined(const std::set<std::string> &lines) {
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    return text;
}

void checkSame(const Dataset &dataset, const Dataset &expected) {
    CHECK(test::differenceOf(test::graphOf(expected.store), test::graphOf(dataset.store)) == "");
    CHECK(joined(catalogueOf(dataset)) == joined(catalogueOf(expected)));
    CHECK(joined(findingsOf(dataset)) == joined(findingsOf(expected)));
    CHECK(joined(matrixOf(dataset)) == joined(matrixOf(expected)));
}

} // namespace

TEST_CASE("the graph of the syntaxes is what it is meant to be") {
    const auto dataset = open({graphFile(".ttl")});
    const std::set<std::string> matrix{
        "Persons on Large board: 1", // 300 of 310 kB of flash: tight
        "Persons on Small board: 3", // no camera
        "Wörter & \"words\" on Large board: 0",
        "Wörter & \"words\" on Small board: 0",
    };
    CHECK(dataset->store.size() == 112);
    CHECK(joined(matrixOf(*dataset)) == joined(matrix));
    CHECK(catalogueOf(*dataset).size() == 4);
    const NeuralNetwork &words = dataset->catalog.models.at(0);
    CHECK(words.description == "Yes, no and <nothing>");
    CHECK(words.creator == "Zoë 🚀");
    CHECK(words.layers.size() == 4);
    CHECK(words.sensorNeeds.at(0).info == "any microphone");
    CHECK(dataset->catalog.models.at(1).trainingDataset.empty());
    CHECK(dataset->catalog.devices.at(0).title == "Small board");
}

TEST_CASE("one graph gives one catalogue and one matrix in every syntax, packed or not") {
    const auto expected = open({graphFile(".ttl")});
    const test::TemporaryFolder folder;
    for (const std::string &extension : extensions) {
        CAPTURE(extension);
        checkSame(*open({graphFile(extension)}), *expected);
        const auto packed =
            folder.write("graph" + extension + ".gz", test::packed(test::bytesOf(graphFile(extension))));
        checkSame(*open({packed}), *expected);
    }
}

TEST_CASE("what a name does not say, the content does") {
    const auto expected = open({graphFile(".ttl")});
    const test::TemporaryFolder folder;
    for (const std::string &extension : extensions) {
        const std::string bytes = test::bytesOf(graphFile(extension));
        for (const std::string name : {"graph", "graph.txt", "graph.data", "graph.gz"}) {
            CAPTURE(extension);
            CAPTURE(name);
            checkSame(*open({folder.write(name, bytes)}), *expected);
            checkSame(*open({folder.write(name, test::packed(bytes))}), *expected);
            checkSame(*open({folder.write(name, "\xEF\xBB\xBF" + bytes)}), *expected);
        }
    }
    for (const Renamed &file : std::vector<Renamed>{{".rdf", "graph.xml"},
                                                    {".rj", "graph.json"},
                                                    {".html", "graph.htm"},
                                                    {".html", "graph.xhtml"},
                                                    {".html", "graph.xml"},
                                                    {".rdf", "graph.xml.gz"}}) {
        CAPTURE(file.second);
        checkSame(*open({folder.write(file.second, test::bytesOf(graphFile(file.first)))}), *expected);
    }
}

TEST_CASE("the case of a name's end does not matter") {
    const auto expected = open({graphFile(".ttl")});
    const test::TemporaryFolder folder;
    for (const Renamed &file : std::vector<Renamed>{{".ttl", "GRAPH.TTL"},
                                                    {".nt", "graph.Nt"},
                                                    {".rdf", "graph.RDF"},
                                                    {".rdf", "graph.Owl"},
                                                    {".html", "graph.HTML"}}) {
        CAPTURE(file.second);
        checkSame(*open({folder.write(file.second, test::bytesOf(graphFile(file.first)))}), *expected);
    }
    checkSame(*open({folder.write("GRAPH.TTL.GZ", test::packed(test::bytesOf(graphFile(".ttl"))))}),
              *expected);
}

TEST_CASE("several members of gzip behind one another are one file") {
    const std::string bytes = test::bytesOf(graphFile(".ttl"));
    const test::TemporaryFolder folder;
    for (const std::size_t cut : {std::size_t{0}, std::size_t{1}, bytes.size() / 2, bytes.size()}) {
        const auto path = folder.write("graph.ttl.gz",
                                       test::packed(bytes.substr(0, cut)) + test::packed(bytes.substr(cut)));
        checkSame(*open({path}), *open({graphFile(".ttl")}));
    }
}

TEST_CASE("a folder of all syntaxes: two models and two devices, and the same matrix") {
    const auto expected = open({graphFile(".ttl")});
    const auto files = findRdfFiles(test::dataPath("syntaxes"));
    REQUIRE(files.ok());
    CHECK(files.value().size() == extensions.size());
    const auto merged = open({test::dataPath("syntaxes")});
    CHECK(merged->store.sources().size() == extensions.size());
    CHECK(joined(catalogueOf(*merged)) == joined(catalogueOf(*expected)));
    CHECK(joined(matrixOf(*merged)) == joined(matrixOf(*expected)));
}

TEST_CASE("a graph in several files, of different syntaxes, is one graph") {
    const auto expected = open({graphFile(".nt")});
    std::string models;
    std::string devices;
    std::istringstream lines(test::bytesOf(graphFile(".nt")));
    std::string line;
    while (std::getline(lines, line))
        (line.starts_with("<http://example.org/persons>") ? models : devices) += line + "\n";
    const test::TemporaryFolder folder;
    const auto packed = folder.write("models.nt.gz", test::packed(models));
    // A blank node is of its file: those that both files name are two. So this checks what needs none.
    const auto merged = open({packed, folder.write("rest.trig", devices)});
    CHECK(merged->store.size() == expected->store.size());
    CHECK(merged->catalog.models.size() == 2);
    CHECK(merged->catalog.devices.size() == 2);
    CHECK(merged->catalog.models.at(0).name == "Persons");
    CHECK_FALSE(merged->catalog.models.at(0).ram);
}

TEST_CASE("statements of named graphs count like all others, each once") {
    const test::TemporaryFolder folder;
    const std::string statement = "<http://example.org/a> <http://example.org/p> \"one\"";
    const auto quads = open({folder.write(
        "a.nq", statement + " .\n" + statement + " <http://example.org/g> .\n" + statement + " _:g .\n")});
    CHECK(quads->store.size() == 1);
    const auto trig =
        open({folder.write("a.trig", "{ " + statement + " } <http://example.org/g> { " + statement +
                                         " . <http://example.org/b> <http://example.org/p> 2 }")});
    CHECK(trig->store.size() == 2);
}

TEST_CASE("a text keeps its blanks and line ends, but in RDFa, where Raptor closes them up") {
    const std::string text = "  two  lines\n\tand\u00A0a tab ";
    const std::string subject = "<http://example.org/a> <http://example.org/p> ";
    const std::string escaped = "\"  two  lines\\n\\tand\u00A0a tab \"";
    const test::TemporaryFolder folder;
    const auto textIn = [&](const std::string &name, const std::string &content) {
        const auto dataset = open({folder.write(name, content)});
        REQUIRE(dataset->store.size() == 1);
        return std::string(dataset->store.term(dataset->store.statement(StatementId{0}).object).text);
    };
    CHECK(textIn("a.ttl", subject + escaped + " .") == text);
    CHECK(textIn("b.ttl", subject + "\"\"\"" + text + "\"\"\" .") == text);
    CHECK(textIn("a.nt", subject + escaped + " .") == text);
    CHECK(textIn("a.nq", subject + escaped + " .") == text);
    CHECK(textIn("a.trig", "{ " + subject + escaped + " }") == text);
    CHECK(textIn("a.rj",
                 R"({ "http://example.org/a": { "http://example.org/p": [ { "type": "literal", "value": )" +
                     escaped + " } ] } }") == text);
    CHECK(textIn("a.rdf", R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:ex="http://example.org/"><rdf:Description rdf:about="http://example.org/a"><ex:p>)" +
                              text + "</ex:p></rdf:Description></rdf:RDF>") == text);
    CHECK(textIn("a.html", R"(<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ex="http://example.org/">
        <body><p about="http://example.org/a" property="ex:p" content=")" +
                               text + "\"></p></body></html>") != text);
}

TEST_CASE("labels of blank nodes are kept apart in every syntax") {
    const test::TemporaryFolder folder;
    const std::string line = "_:b0 <http://example.org/p> \"labelled\" .\n";
    const auto a = folder.write("a.nt", line);
    const auto b = folder.write("b.ttl", line + "[] <http://example.org/p> \"anonymous\" .");
    const auto c = folder.write("c.nq", line);
    const auto d = folder.write("d.trig", "{ " + line + " }");
    const auto e = folder.write(
        "e.rj", R"({ "_:b0": { "http://example.org/p": [ { "value": "x", "type": "literal" } ] } })");
    const auto f = folder.write("f.rdf", R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:ex="http://example.org/"><rdf:Description rdf:nodeID="b0" ex:p="x"/><rdf:Description ex:p="y"/></rdf:RDF>)");
    const auto dataset = open({a, b, c, d, e, f});
    std::set<std::string> subjects;
    for (const auto &triple : test::graphOf(dataset->store))
        subjects.insert(triple[0]);
    CHECK(subjects.size() == 8);
}
