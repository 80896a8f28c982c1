// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "core/rdf/serd_reader.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/memory.h"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <fstream>

using namespace tinyatlas;

// Files that are made to do harm. They are large, so they are made here, and are gone after the test.

namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

/// Sanitizers slow everything down, and Raptor's way of adding to a text most of all: with them, what is too
/// large and the limits are made smaller alike.
constexpr std::size_t literalBytes = (test::isSanitized ? 2 : 100) * mebibyte;

ReadOptions fairOptions() {
    ReadOptions options;
    if (test::isSanitized) {
        options.limits.tokenBytes = mebibyte / 2;
        options.limits.freeBytes = mebibyte;
    }
    return options;
}

/// Something that stands between a head and a tail, as often as it takes to fill `bytes`.
struct Shape {
    std::string name; ///< of the file
    std::string head;
    std::string filling;
    std::string tail;
};

std::filesystem::path write(const test::TemporaryFolder &folder, const Shape &shape, std::size_t bytes) {
    auto path = folder.path() / shape.name;
    std::ofstream file(path, std::ios::binary);
    file << shape.head;
    std::string block;
    while (block.size() < mebibyte)
        block += shape.filling;
    for (std::size_t written = 0; written < bytes; written += block.size())
        file << block;
    file << shape.tail;
    REQUIRE(file.flush().good());
    return path;
}

struct File {
    std::string name;
    std::string text;
};

std::string times(std::size_t count, const std::string &text) {
    if (text.size() == 1)
        return std::string(count, text.front());
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

struct Answer {
    std::vector<Error> errors;
    std::size_t statements = 0;
    std::optional<std::size_t> memory;
    double seconds = 0;
};

Answer answerTo(const std::filesystem::path &path, const ReadOptions &options = fairOptions()) {
    Answer answer;
    const auto begin = std::chrono::steady_clock::now();
    answer.memory = test::peakMemoryOf([&] {
        GraphBuilder builder;
        answer.errors = readRdfFile(path, builder, options);
        answer.statements = builder.size();
    });
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return answer;
}

void checkRefused(const Answer &answer, Error::Code code, const std::string &said) {
    REQUIRE(answer.errors.size() == 1);
    const Error &error = answer.errors.front();
    CAPTURE(error.text());
    CHECK(error.code == code);
    CHECK(error.message.find(said) != std::string::npos);
    CHECK(error.message.find("limit") != std::string::npos);
    CHECK(answer.seconds < 20);
}

void checkMemory(const Answer &answer, std::size_t most) {
    if (answer.memory)
        CHECK(*answer.memory < most);
}

const std::string rdfHead =
    R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
)";
const std::string pageHead = R"(<html xmlns="http://www.w3.org/1999/xhtml" xmlns:e="http://e/"><body>
)";

} // namespace

TEST_CASE("a bomb of gzip is refused for what it unpacks to, before it takes memory") {
    // 10 GiB: one member of 16 MiB, again and again.
    ReadOptions options;
    if (test::isSanitized)
        options.limits.freeBytes = mebibyte;
    const test::TemporaryFolder folder;
    for (const auto &file : std::vector<File>{
             {"comment.ttl.gz", "#"}, {"lines.nt.gz", "\n"}, {"blanks.rdf", " "}, {"blanks", " "}}) {
        CAPTURE(file.name);
        const std::string member = test::packed(times(16 * mebibyte, file.text));
        const auto path = folder.write(file.name, times(640, member));
        const Answer answer = answerTo(path, options);
        checkRefused(answer, Error::Code::TooLarge, "200 times");
        checkMemory(answer, 8 * mebibyte);
        std::filesystem::remove(path);
    }
}

TEST_CASE("a file that packs well is not taken for a bomb") {
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; text.size() < 2 * mebibyte; ++i)
        text += "<http://example.org/" + std::to_string(i % 1000) + "> <http://example.org/p> \"a\" .\n";
    CHECK(answerTo(folder.write("a.nt.gz", test::packed(text))).errors.empty());
    CHECK(answerTo(folder.write("b.ttl.gz", test::packed(times(mebibyte / 2, "#")))).errors.empty());
}

TEST_CASE("a literal of 100 MB is refused, in every syntax") {
    const std::string statement = "<http://e/a> <http://e/p> ";
    const std::string rdfNode = rdfHead + "<rdf:Description rdf:about=\"http://e/a\">";
    const std::string rdfTail = "</rdf:Description></rdf:RDF>\n";
    const std::string jsonHead = R"({ "http://e/a": { "http://e/p": [ { "type": "literal", "value": ")";
    const std::string jsonTail = "\" } ] } }\n";
    const std::string line = times(999, "x") + "\n";
    const test::TemporaryFolder folder;
    for (const Shape &shape : std::vector<Shape>{
             {"short.ttl", statement + "\"", "x", "\" ."},
             {"long.ttl", statement + R"(""")", "x\n", R"(""" .)"},
             {"quotes.ttl", statement + "'''", "''\"", "''' ."},
             {"escapes.ttl", statement + "\"", "\\\"", "\" ."},
             {"iri.ttl", statement + "<http://e/", "x", "> ."},
             {"name.ttl", "@prefix : <http://e/> .\n:a :p :b", "x", " ."},
             {"label.ttl", statement + "_:b", "x", " ."},
             {"tag.ttl", statement + "\"x\"@en-", "x", " ."},
             {"number.ttl", statement, "1", " ."},
             {"literal.trig", "{ " + statement + "\"", "x", "\" }"},
             {"literal.nt", statement + "\"", "x", "\" ."},
             {"comment.nt", "#", "x", "\n"},
             {"literal.nq", statement + "\"", "x", "\" ."},
             {"text.rdf", rdfNode + "<e:p>", "x\n", "</e:p>" + rdfTail},
             {"greater.rdf", rdfNode + "<e:p>", "x>", "</e:p>" + rdfTail},
             {"comments.rdf", rdfNode + "<e:p>", "x<!-- -->", "</e:p>" + rdfTail},
             {"cdata.rdf", rdfNode + "<e:p><![CDATA[", "x<", "]]></e:p>" + rdfTail},
             {"markup.rdf", rdfNode + "<e:p rdf:parseType=\"Literal\">", "x<b/>", "</e:p>" + rdfTail},
             {"literal.rj", jsonHead, "x", jsonTail},
             {"escapes.rj", jsonHead, "\\\"", jsonTail},
             {"text.html", pageHead + R"(<p about="http://e/a" property="e:p">)", line, "</p></body></html>"},
             {"comments.html", pageHead + R"(<p about="http://e/a" property="e:p">)", line + "<!-- -->",
              "</p></body></html>"},
             {"markup.html", pageHead + R"(<p about="http://e/a" property="e:p">)", "<b>" + line + "</b>",
              "</p></body></html>"},
         }) {
        CAPTURE(shape.name);
        const auto path = write(folder, shape, literalBytes);
        const Answer answer = answerTo(path);
        checkRefused(answer, Error::Code::TooLarge,
                     shape.name == "markup.rdf" ? "elements" : "M"); // MB or MiB
        // Where the text itself is watched; of markup Raptor holds what the pieces of a literal amount to.
        const bool isMarkup = shape.name.ends_with(".rdf") || shape.name.ends_with(".html");
        checkMemory(answer, (isMarkup ? 150 : 60) * mebibyte);
        std::filesystem::remove(path);
    }
}

TEST_CASE("a value of an attribute that is too long is wrong in itself") {
    const test::TemporaryFolder folder;
    const Answer answer = answerTo(write(
        folder, {"value.rdf", rdfHead + "<rdf:Description e:p=\"", "x", "\"/></rdf:RDF>\n"}, literalBytes));
    REQUIRE(answer.errors.size() == 1);
    checkMemory(answer, 150 * mebibyte);
}

TEST_CASE("200,000 levels of nesting are refused, in every syntax") {
    constexpr std::size_t levels = 200'000;
    const std::string statement = "<http://e/a> <http://e/p> ";
    const std::string open = "[ <http://e/q> ";
    const std::string openBoth = open + "( ";
    const test::TemporaryFolder folder;
    for (const auto &file : std::vector<File>{
             {"square.ttl", statement + times(levels, open) + "1" + times(levels, " ]") + " ."},
             {"round.ttl", statement + times(levels, "(") + times(levels, ")") + " ."},
             {"mixed.ttl", statement + times(levels / 2, openBoth) + times(levels / 2, " ) ]") + " ."},
             {"subject.ttl", times(levels, open) + "1" + times(levels, "]") + " ."},
             {"list.ttl", times(levels, "( ") + times(levels, ") ") + " <http://e/p> 1 ."},
             {"mixed.trig", "{ " + statement + times(levels / 2, open + "( ")},
             {"elements.rdf", rdfHead + times(levels / 2, "<rdf:Description><e:p>\n")},
             {"types.rdf", rdfHead + times(levels, "<e:a>")},
             {"literal.rdf",
              rdfHead + "<rdf:Description><e:p rdf:parseType=\"Literal\">" + times(levels, "<b>")},
             {"closed.rdf",
              rdfHead + times(levels / 2, "<e:a><e:b >") + times(levels / 2, "</e:b></e:a>") + "</rdf:RDF>"},
             {"elements.html", pageHead + times(levels, "<p>")},
         }) {
        CAPTURE(file.name);
        const Answer answer = answerTo(folder.write(file.name, file.text));
        checkRefused(answer, Error::Code::TooLarge, "256 levels");
        checkMemory(answer, 40 * mebibyte);
    }
}

TEST_CASE("200,000 levels of what nests nowhere are wrong at once") {
    constexpr std::size_t levels = 200'000;
    const test::TemporaryFolder folder;
    for (const auto &file : std::vector<File>{
             {"squares.ttl", times(levels, "[")},
             {"curly.ttl", times(levels, "{")},
             {"curly.trig", times(levels, "{")},
             {"graphs.trig", times(levels, "<http://e/g> { ")},
             {"squares.rj", R"({ "http://e/a": { "http://e/p": )" + times(levels, "[")},
             {"objects.rj", times(levels, "{ \"http://e/a\": ")},
         }) {
        CAPTURE(file.name);
        const Answer answer = answerTo(folder.write(file.name, file.text));
        REQUIRE(answer.errors.size() == 1);
        CHECK(answer.errors.front().code == Error::Code::BadSyntax);
        CHECK(answer.seconds < 20);
        checkMemory(answer, 40 * mebibyte);
    }
}

TEST_CASE("nesting up to the limit is read") {
    const std::string statement = "<http://e/a> <http://e/p> ";
    const test::TemporaryFolder folder;
    for (const std::size_t levels : {std::size_t{256}, std::size_t{257}}) {
        const bool fits = levels == 256;
        CHECK(answerTo(folder.write("a.ttl", statement + times(levels, "[ <http://e/q> ") + "1" +
                                                 times(levels, " ]") + " ."))
                  .errors.empty() == fits);
        CHECK(answerTo(folder.write("b.ttl", statement + times(levels, "( ") + times(levels, " )") + " ."))
                  .errors.empty() == fits);
    }
    // Of XML the limit is of elements, of which the outermost is one.
    const std::string nodes = times(127, "<rdf:Description><e:p>") + times(127, "</e:p></rdf:Description>");
    CHECK(answerTo(folder.write("a.rdf", rdfHead + nodes + "</rdf:RDF>")).errors.empty());
    CHECK(answerTo(folder.write("b.rdf", rdfHead + "<rdf:Description><e:p><rdf:Description/></e:p>" +
                                             times(1000, "<e:p/><e:p e:a='/>'/><!-- <e:p> --><?p <e:p> ?>") +
                                             times(1000, "<e:p><![CDATA[<e:p>]]]></e:p>") +
                                             "</rdf:Description></rdf:RDF>"))
              .errors.empty());
    // What is closed does not count, nor what stands in literals, IRIs and comments.
    CHECK(answerTo(folder.write("c.ttl", statement + "( " + times(1000, "[] () \"[((\" <[((> ") + ") . # " +
                                             times(1000, "[")))
              .errors.empty());
}

TEST_CASE("the limits can be set, and the message names the one that struck") {
    const test::TemporaryFolder folder;
    const std::string line = "<http://e/a> <http://e/p> \"" + times(1000, "x") + "\" .\n";
    ReadOptions options = fairOptions();
    SUBCASE("time") {
        options.limits.time = std::chrono::seconds(0);
        for (const std::string name : {"a.ttl", "a.nt", "a.nq"})
            checkRefused(answerTo(folder.write(name, times(1000, line)), options), Error::Code::TooLarge,
                         "0 seconds");
    }
    SUBCASE("bytes") {
        options.limits.bytes = mebibyte;
        options.limits.freeBytes = 16 * mebibyte;
        for (const std::string name : {"a.ttl", "a.nt", "a.nq"}) {
            checkRefused(answerTo(folder.write(name, times(1100, line)), options), Error::Code::TooLarge,
                         "1 MiB");
            CHECK(answerTo(folder.write(name, times(1000, line)), options).errors.empty());
        }
        checkRefused(answerTo(folder.write("a.ttl.gz", test::packed(times(1100, line))), options),
                     Error::Code::TooLarge, "1 MiB");
    }
    SUBCASE("tokens") {
        options.limits.tokenBytes = 2 * mebibyte;
        const std::string longLiteral = "<http://e/a> <http://e/p> \"" + times(3 * mebibyte, "x") + "\" .\n";
        for (const std::string name : {"a.ttl", "a.trig", "a.nt", "a.nq"}) {
            CAPTURE(name);
            checkRefused(answerTo(folder.write(name, longLiteral), options), Error::Code::TooLarge, "2 MiB");
            CHECK(answerTo(folder.write(name, line), options).errors.empty());
        }
    }
    SUBCASE("nesting") {
        options.limits.nesting = 3;
        CHECK(answerTo(folder.write("a.ttl", "<a> <p> ([([])]) ."), options).errors.size() == 1);
        checkRefused(answerTo(folder.write("a.ttl", "<a> <p> [<q>[<q>[<q>[]]]] ."), options),
                     Error::Code::TooLarge, "3 levels");
    }
    SUBCASE("unpacking") {
        options.limits.unpacking = 20;
        options.limits.freeBytes = 1000;
        checkRefused(answerTo(folder.write("a.ttl.gz", test::packed(times(100'000, "#"))), options),
                     Error::Code::TooLarge, "20 times");
    }
}

TEST_CASE("an element with attributes without end is refused") {
    const test::TemporaryFolder folder;
    std::string attributes;
    std::string namespaces;
    for (int i = 0; i < 20'000; ++i) {
        attributes += " e:a" + std::to_string(i) + "='x'";
        namespaces += " xmlns:a" + std::to_string(i) + " = \"http://e/\"";
    }
    for (const std::string &many : {attributes, namespaces}) {
        checkRefused(answerTo(folder.write(
                         "a.rdf", test::joined({rdfHead, "<rdf:Description", many, "/></rdf:RDF>"}))),
                     Error::Code::TooLarge, "10000 attributes");
        checkRefused(
            answerTo(folder.write("a.html", test::joined({pageHead, "<p", many, "/></body></html>"}))),
            Error::Code::TooLarge, "10000 attributes");
    }
}

TEST_CASE("lists of RDFa are refused, wherever a piece of the text ends: Raptor would crash") {
    const test::TemporaryFolder folder;
    std::string lists;
    for (int i = 0; i < 200; ++i)
        lists +=
            test::joined({"<p about='http://e/a' property='e:p", std::to_string(i), "'\ninlist\n=''>x</p>"});
    constexpr std::size_t piece = 256 * 1024; // of a text stream
    for (std::size_t at = 25; at < 60; ++at) {
        const std::string page = test::joined(
            {pageHead, "<!--", times(piece - pageHead.size() - at - 7, "x"), "-->", lists, "</body></html>"});
        const auto errors = answerTo(folder.write("a.html", page)).errors;
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().code == Error::Code::Refused);
    }
    // The word alone does no harm.
    CHECK(answerTo(folder.write("b.html", pageHead + "<p>An inlisted word, kinlist=1.</p></body></html>"))
              .errors.empty());
}

TEST_CASE(
    "a page that takes its namespace back is refused, wherever a piece of it ends: Raptor would crash") {
    const test::TemporaryFolder folder;
    constexpr std::size_t piece = 256 * 1024; // of a text stream
    const std::string body = "<body\nxmlns\n=\n''>x</body></html>";
    for (std::size_t at = 0; at < body.size(); ++at) {
        const std::string page =
            test::joined({pageHead.substr(0, pageHead.find("<body")), "<!--",
                          times(piece - pageHead.find("<body") - at - 7, "x"), "-->", body});
        const auto errors = answerTo(folder.write("a.html", page)).errors;
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().code == Error::Code::Refused);
    }
    // Neither a namespace of a prefix, nor an empty attribute of another name, nor the words in a text.
    CHECK(
        answerTo(folder.write("b.html", pageHead + "<p xmlns:a='http://e/' title='' xml:lang='' >xmlns=''</p>"
                                                   "<!-- <p xmlns=''> --></body></html>"))
            .errors.empty());
}

TEST_CASE("of a file that is wrong throughout, the first mistakes are listed") {
    const test::TemporaryFolder folder;
    for (const std::string name : {"a.nt", "a.nq"}) {
        CAPTURE(name);
        const Answer answer = answerTo(folder.write(name, times(100'000, "wrong\n")));
        CHECK(answer.errors.size() == mostErrors);
        CHECK(answer.errors.back().line == mostErrors);
    }
    CHECK(answerTo(folder.write("a.ttl", times(100'000, "wrong\n"))).errors.size() == 1);
}
