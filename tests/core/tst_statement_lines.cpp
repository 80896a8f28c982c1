// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "core/rdf/source_names.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/graph.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

using namespace tinyatlas;

// The line of a statement is the one in which its object stands: evidence is shown with it.

namespace {

TripleStore readText(const std::string &text, RdfSyntax syntax) {
    GraphBuilder builder;
    const auto errors = readRdfText(text, syntax, {"case", false}, builder);
    REQUIRE_MESSAGE(errors.empty(), (errors.empty() ? "" : errors.front().text()));
    return TripleStore(std::move(builder));
}

std::vector<std::string> linesOf(const std::string &text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// "3 6 7": the lines of the statements, in the order of reading.
std::string placesIn(const std::string &text, RdfSyntax syntax = RdfSyntax::Turtle) {
    const TripleStore store = readText(text, syntax);
    std::string places;
    for (std::size_t i = 0; i < store.size(); ++i)
        places += (i == 0 ? "" : " ") + std::to_string(store.place(idAt<StatementId>(i)).line);
    return places;
}

bool containsAny(std::string_view line, const std::vector<std::string> &parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string &part) { return line.find(part) != std::string_view::npos; });
}

/// How Turtle may write a term: one of these is in its line.
std::vector<std::string> turtleFormsOf(const Term &term) {
    if (term.kind == Term::Kind::Blank)
        return {"[", "(", "_:"};
    if (term.kind == Term::Kind::Literal) {
        // Of a text over several lines, the beginning; none of the seed's has an escape before its first line
        // end.
        const auto text = std::string(term.text.substr(0, term.text.find_first_of("\n\"\\\t\r")));
        return {text.empty() ? std::string("\"") : text};
    }
    const auto iri = asWritten(term.text);
    const auto local = std::string(localName(iri));
    if (iri == "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")
        return {"(", "rdf:nil"};
    const bool isNamespace = iri.ends_with('/') || iri.ends_with('#');
    return {"<" + std::string(iri) + ">", isNamespace ? ":" : ":" + local, local};
}

/// The statements to look at: all, or 1,000 of them, the same ones in every run.
std::vector<StatementId> sampleOf(const TripleStore &store) {
    constexpr std::size_t most = 1000;
    std::vector<StatementId> all;
    for (std::size_t i = 0; i < store.size(); ++i)
        all.push_back(idAt<StatementId>(i));
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same in every run
    std::vector<StatementId> sample;
    std::sample(all.begin(), all.end(), std::back_inserter(sample), most, random);
    return sample;
}

/// Where what is not found is all that a list adds: its nodes have no written form of their own.
bool isListNode(const TripleStore &store, const Triple &triple) {
    return store.term(triple.predicate).text == "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
}

void checkTurtleLines(const std::string &text) {
    const TripleStore store = readText(text, RdfSyntax::Turtle);
    const auto lines = linesOf(text);
    for (const StatementId id : sampleOf(store)) {
        const Triple &triple = store.statement(id);
        if (isListNode(store, triple))
            continue;
        const std::uint32_t line = store.place(id).line;
        REQUIRE(line >= 1);
        REQUIRE(line <= lines.size());
        const Term object = store.term(triple.object);
        const std::string &found = lines.at(line - 1);
        std::string unescaped = found; // names may be written with escapes
        std::erase(unescaped, '\\');
        CHECK_MESSAGE(
            (containsAny(found, turtleFormsOf(object)) || containsAny(unescaped, turtleFormsOf(object))),
            (std::to_string(line) + ": " + found + " lacks " + test::written(object)));
    }
}

std::vector<std::filesystem::path> seedFiles() {
    std::vector<std::filesystem::path> files;
    if (const auto shared = test::sharedFolder(); !shared.empty())
        files = findRdfFiles(shared / "seed").value();
    return files;
}

const std::string prefix = "@prefix : <http://example.org/> .\n"; // line 1

} // namespace

TEST_CASE("the line of a statement of Turtle is that of its object") {
    CHECK(placesIn(prefix + ":a :p :b .\n:c :p :d .") == "2 3");
    CHECK(placesIn(prefix + ":a\n:p\n:b .") == "4");
    CHECK(placesIn(prefix + ":a :p\n\n  \"text\"\n  .") == "4");
    CHECK(placesIn(prefix + ":a :p 1 , 2 ,\n 3 ; :q\n 4 ;\n :r 5 .") == "2 2 3 4 5");
    CHECK(placesIn(prefix + ":a a :A ;\n a\n :B .") == "2 4");
    CHECK(placesIn(prefix + ":a :p 5.\n:a :p -6.\n:a :p true.\n:a :p 1.5e0\n.") == "2 3 4 5");
    CHECK(placesIn(prefix + "# one\n:a # two\n:p # three\n:b # four\n.\n\n\n") == "5");
    CHECK(placesIn("@prefix : <http://example.org/> .\r\n:a :p :b ;\r\n:q :c .\r\n") == "2 3");
}

TEST_CASE("the line of a literal is where it begins") {
    CHECK(placesIn(prefix + ":a :p \"\"\"one\ntwo\nthree\"\"\" ;\n :q 1 .") == "2 5");
    CHECK(placesIn(prefix + ":a :p\n'''one\n''two''\n'three' '''@en ,\n\"x\" .") == "3 6");
    CHECK(placesIn(prefix + ":a :p \"one\"^^:type\n\n, \"two\"@en\n; :q :b .") == "2 4 5");
    CHECK(placesIn(prefix + ":a :p \"\", \"\"\"\"\"\",\n'', ''''''@en .") == "2 3");
    CHECK(placesIn(prefix + ":a :p \"[ (\" ;\n :q [] ; :r ( ) .") == "2 3 3");
}

TEST_CASE("the line of a nested node is that of its opening bracket") {
    // The statement that names the node, then those within it.
    CHECK(placesIn(prefix + ":a :p [\n :q 1 ;\n :r 2\n] .") == "2 3 4");
    CHECK(placesIn(prefix + ":a :p\n[\n :q\n [\n :r\n [\n ]\n ]\n] ;\n :s 1 .") == "3 5 7 11");
    CHECK(placesIn(prefix + ":a :p [ :q 1 ] ,\n [ :q 2 ] ;\n :r [ ] .") == "2 2 3 3 4");
    CHECK(placesIn(prefix + "[\n :p 1\n] :q\n 2 .") == "3 5");
    CHECK(placesIn(prefix + "[]\n:p\n[]\n.") == "4");
    CHECK(placesIn(prefix + "_:a :p\n_:b .") == "3");
}

TEST_CASE("the line of a list is that of its opening bracket, and each member has its own") {
    // a p list; first 1; rest; first 2; rest nil
    CHECK(placesIn(prefix + ":a :p ( 1\n 2 ) .").starts_with("2 2"));
    const TripleStore store =
        readText(prefix + ":a :p\n(\n \"x\"\n [\n :q :b ]\n ( )\n) .", RdfSyntax::Turtle);
    std::string places;
    for (std::size_t i = 0; i < store.size(); ++i) {
        const Triple &triple = store.statement(idAt<StatementId>(i));
        if (!isListNode(store, triple))
            places += (places.empty() ? "" : " ") + std::to_string(store.place(idAt<StatementId>(i)).line);
    }
    CHECK(places == "3 4 5 6 7"); // the list, "x", [, :b, ( )
    CHECK(placesIn(prefix + ":a :p\n( ) .") == "3");
}

TEST_CASE("the lines of TriG, N-Triples and N-Quads") {
    CHECK(placesIn(prefix + ":g {\n :a :p :b .\n :c :p\n :d }\n:e :p :f .", RdfSyntax::TriG) == "3 5 6");
    const std::string statement = "<http://example.org/a> <http://example.org/p> ";
    const std::string lines =
        "# one\n" + statement + "\"2\" .\n\n" + statement + "\"4\\n\" .\r\n" + statement + "\"5\" .";
    CHECK(placesIn(lines, RdfSyntax::NTriples) == "2 4 5");
    CHECK(placesIn(lines, RdfSyntax::NQuads) == "2 4 5");
}

TEST_CASE("a line is right wherever a piece of the text ends") {
    const std::string text = prefix + ":a :p \"\"\"one\n\"two\"\n\"\"\" , [\n:q (\n5 ) ] ;\n:r 6.\n";
    const std::string expected = placesIn(text);
    constexpr std::size_t piece = 256 * 1024; // of a text stream
    for (std::size_t at = 0; at < text.size(); ++at) {
        CAPTURE(at);
        // The comment stands in the first line.
        CHECK(placesIn("#" + std::string(piece - at - 1, '#') + text.substr(0, 0) + "\n" + text) ==
              placesIn("#\n" + text));
    }
    CHECK(expected.starts_with("2"));
}

TEST_CASE("1,000 statements of the seed's Turtle stand in the lines that they are said to") {
    const auto files = seedFiles();
    if (files.empty())
        MESSAGE("skipped: the shared material is not beside this checkout");
    for (const auto &file : files) {
        CAPTURE(file.filename().string());
        checkTurtleLines(test::bytesOf(file));
    }
}

TEST_CASE("and so do those of the shipped graph, and of a file that makes it hard") {
    const auto files = findRdfFiles(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology");
    REQUIRE(files.ok());
    for (const auto &file : files.value()) {
        CAPTURE(file.filename().string());
        checkTurtleLines(test::bytesOf(file));
    }
    checkTurtleLines(test::bytesOf(test::dataPath("good/hard_to_place.ttl")));
}

TEST_CASE("1,000 statements of the seed as N-Triples stand in the lines that they are said to") {
    for (const auto &file : seedFiles()) {
        CAPTURE(file.filename().string());
        const auto graph = test::graphOf(readText(test::bytesOf(file), RdfSyntax::Turtle));
        const std::string text = "# A comment and an empty line come first.\n\n" + test::nTriples(graph);
        for (const RdfSyntax syntax : {RdfSyntax::NTriples, RdfSyntax::NQuads}) {
            const TripleStore store = readText(text, syntax);
            REQUIRE(store.size() == graph.size());
            for (const StatementId id : sampleOf(store))
                CHECK(store.place(id).line == id.value + 3);
        }
    }
}
