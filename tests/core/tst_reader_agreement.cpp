// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/raptor_reader.h"
#include "core/rdf/serd_reader.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/graph.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

// Turtle, TriG and N-Triples are read with Serd, for its speed and for exact places; everything else with
// Raptor. They were written apart from each other: where they agree on what a text says, it says so.

namespace {

struct Reading {
    std::vector<Error> errors;
    test::Graph graph;
};

template <class Read> Reading readWith(TextStream stream, const Read &read) {
    GraphBuilder builder;
    const std::uint32_t source = builder.beginSource({"case", false});
    Reading reading;
    reading.errors = read(stream, source, builder);
    if (stream.problem())
        reading.errors.push_back(*stream.problem());
    reading.graph = test::graphOf(TripleStore(std::move(builder)));
    return reading;
}

Reading withSerd(TextStream stream, RdfSyntax syntax) {
    return readWith(std::move(stream), [&](TextStream &text, std::uint32_t source, GraphBuilder &builder) {
        return syntax == RdfSyntax::NTriples ? readNTriplesWithSerd(text, source, builder)
                                             : readTurtleWithSerd(text, syntax, source, builder);
    });
}

Reading withRaptor(TextStream stream, RdfSyntax syntax) {
    return readWith(std::move(stream), [&](TextStream &text, std::uint32_t source, GraphBuilder &builder) {
        return readWithRaptor(text, syntax, source, builder);
    });
}

void checkAgreement(const Reading &serd, const Reading &raptor) {
    CHECK_MESSAGE(serd.errors.empty(), ("Serd: " + (serd.errors.empty() ? "" : serd.errors.front().text())));
    CHECK_MESSAGE(raptor.errors.empty(),
                  ("Raptor: " + (raptor.errors.empty() ? "" : raptor.errors.front().text())));
    CHECK(test::differenceOf(serd.graph, raptor.graph) == "");
}

/// Both read `text`, into as many triples as `triples` says.
void checkText(const std::string &text, RdfSyntax syntax, std::size_t triples) {
    CAPTURE(text);
    const Reading serd = withSerd(TextStream::ofText(text, "case"), syntax);
    const Reading raptor = withRaptor(TextStream::ofText(text, "case"), syntax);
    CHECK(serd.graph.size() == triples);
    checkAgreement(serd, raptor);
}

struct Case {
    std::string text;
    std::size_t triples = 1;
};

const std::string prefix = "@prefix : <http://example.org/> .\n";

} // namespace

TEST_CASE("strings: both readers read the same") {
    for (const std::string literal : {
             R"("")",
             R"('')",
             R"("""""")",
             R"('''''')",
             R"("one")",
             R"('one')",
             R"("it's")",
             R"('so-called "one"')",
             R"("""one""")",
             R"('''one''')",
             R"("""a "quoted" word""")",
             R"("""two "" marks""")",
             R"("""a mark at the end \"""")",
             R"('''it's ''two'' ''')",
             "\"\"\"over\ntwo lines\"\"\"",
             "'''over\r\ntwo lines'''",
             R"("tab \t backspace \b line \n return \r feed \f")",
             R"("mark \" apostrophe \' backslash \\")",
             R"('mark \" apostrophe \' backslash \\')",
             R"("""escapes \t \n \" \\ in a long one""")",
             R"("""a mark before a backslash "\\ and before an escape "\n""")",
             R"('''likewise '\\ and '\n ''')",
             R"("\u00E9\u20AC")",
             R"("\U0001F680")",
             R"("""\u00E9 "\u20AC" """)",
             R"("é€🚀")",
             R"("a # that is no comment")",
             R"("<b>[(no brackets)]</b> ; , .")",
             R"("text"@en)",
             R"("text"@en-GB)",
             R"('''text'''@de-Latn-DE-1996)",
             R"("12"^^<http://www.w3.org/2001/XMLSchema#integer>)",
             R"("x"^^:type)",
             R"('x'^^:type)",
             R"("""x"""^^:type)",
             R"(""@en)",
             R"(""^^:type)",
         }) {
        checkText(test::joined({prefix, ":a :p ", literal, " ."}), RdfSyntax::Turtle, 1);
        checkText(test::joined({prefix, ":a :p ", literal, ", ", literal, "; :q ", literal, "."}),
                  RdfSyntax::Turtle, 2);
    }
}

TEST_CASE("a language tag keeps its case") {
    const auto graph =
        withSerd(TextStream::ofText(prefix + ":a :p \"x\"@En-gb .", "case"), RdfSyntax::Turtle).graph;
    CHECK(graph.at(0)[2] == "\"x\"@En-gb");
}

TEST_CASE("numbers and truth values: both readers read the same") {
    for (const char *number : {"0", "5", "-5", "+5", "007", "5.0", "-5.25", "+.5", ".5", "1e6", "1E6",
                               "1.5e-3", ".5e+2", "-1.0E0", "12345678901234567890", "true", "false"}) {
        checkText(prefix + ":a :p " + number + " .", RdfSyntax::Turtle, 1);
        checkText(prefix + ":a :p " + number + ", " + number + "; :q (" + number + ").", RdfSyntax::Turtle,
                  4);
    }
    checkText(prefix + ":a :p 5.", RdfSyntax::Turtle, 1);
    checkText(prefix + ":a :p -5.\n:b :p 6.", RdfSyntax::Turtle, 2);
    checkText(prefix + ":a :p 5.5.\n:b :p true.", RdfSyntax::Turtle, 2);
    checkText(prefix + ":a :p 5,6;:q 7.", RdfSyntax::Turtle, 3);
    checkText(prefix + ":a :p [:q 5],(6 7).", RdfSyntax::Turtle, 7);
}

TEST_CASE("names: both readers read the same") {
    for (const Case &c : {
             Case{prefix + ":a a :Type ."},
             Case{prefix + ":a a :Type , :Other ; :a :a .", 3},
             Case{prefix + "@prefix a: <http://example.org/a/> .\na:a a a:a ."},
             Case{prefix + ":a.b :p :c.d.e ."},
             Case{prefix + ":a :p :b.c."},
             Case{prefix + ":a:b :p :c::d ."},
             Case{prefix + ": :p : ."},
             Case{prefix + ":1 :2a :3.5 ."},
             Case{prefix + ":a-b :p_q :_c ."},
             Case{prefix + ":%41 :p :a%2Fb%C3%A9 ."},
             Case{prefix + R"(:a\,b :p :c\(d\)\;e\.f\/g\#h\~i\!j\$k\&l\'m\*n\+o\=p\?q\@r\%s\-t\_u .)"},
             Case{prefix + R"(:p\.\. :p :a\.b\. .)"},
             Case{prefix + ":été :größe :模型 ."},
             Case{"@prefix été: <http://example.org/> .\nété:a été:p été:b ."},
             Case{"@prefix a.b: <http://example.org/> .\na.b:c a.b:d a.b:e ."},
             Case{"@prefix a-1: <http://example.org/> .\na-1:c a-1:d a-1:e ."},
             Case{prefix + "@prefix : <http://example.org/other#> .\n:a :p :b ."},
             Case{prefix + ":a :p :b .\n@prefix : <http://example.org/other#> .\n:a :p :b .", 2},
             Case{"PREFIX : <http://example.org/>\n:a :p :b ."},
             Case{"prefix ex: <http://example.org/>\nPrEfIx e2: <http://example.org/2/>\nex:a e2:p ex:b ."},
             Case{"@prefix ex: <http://example.org/> .\n@prefix ex2: <ex:> .\nex2:a ex:p <b:c> ."},
             Case{prefix + ":a :p true, false, :true, :false .", 4},
             Case{"@prefix trueish: <http://example.org/> .\ntrueish:a trueish:p trueish:b ."},
             Case{prefix + ":a :p :true , :falsehood ; :false :b .", 3},
         })
        checkText(c.text, RdfSyntax::Turtle, c.triples);
}

TEST_CASE("IRIs: both readers read the same") {
    const std::string based = "@base <http://example.org/dir/file?query#fragment> .\n";
    for (const char *reference :
         {"#frag", "?q", "?q#frag", "b", "b/c", "./b", "../b", "../../b", "/b", "//host/b", "b?q#f", "b;c=d",
          "b%20c", "é", "g:h", ".", "..", "b/../c", "http://other/x"})
        checkText(based + "<a> <p> <" + reference + "> .", RdfSyntax::Turtle, 1);
    for (const Case &c : {
             Case{"<a> <p> <b>, <#c>, <?d>, <e/f>, </g>, <> .", 6}, // without a base of its own
             Case{"BASE <http://example.org/>\n<a> <p> <b> ."},
             Case{"base <http://example.org/>\n<a> <p> <b> ."},
             Case{"@base <http://example.org/> .\n@base <sub/> .\n<a> <p> <b> ."},
             Case{"@base <http://example.org/> .\n@prefix : <#> .\n:a :p <b> .\n@base <http://other/> .\n:a "
                  ":p <b> .",
                  2},
             Case{"@prefix : <rel/> .\n:a :p :b ."},
             Case{"<urn:x:a> <mailto:a@example.org> <tel:+1-2> ."},
             Case{"<http://example.org/a%20b> <http://example.org/p> <http://example.org/caf\u00e9> ."},
             Case{R"(<http://example.org/\u00e9> <http://example.org/p> <http://example.org/\U0001F680> .)"},
             Case{"<HTTP://Example.ORG/a> <http://example.org/p> <http://example.org:80/a> ."},
             Case{"<http://a/b#c?d/../e> <http://example.org//p> <http://example.org> ."},
             Case{"@base <http://example.org/a//b/> .\n<c> <../p> <.//d> ."},
         })
        checkText(c.text, RdfSyntax::Turtle, c.triples);
}

TEST_CASE("where the readers differ, Serd is right or keeps what the file says") {
    const auto serd = [](const std::string &text, RdfSyntax syntax) {
        return withSerd(TextStream::ofText(text, "case"), syntax).graph;
    };
    const auto raptor = [](const std::string &text, RdfSyntax syntax) {
        return withRaptor(TextStream::ofText(text, "case"), syntax).graph;
    };
    // An IRI that is whole is not resolved, so its dot segments stay.
    const std::string dots = "<http://a/b/../c> <http://a/p> <http://a/./d> .";
    CHECK(serd(dots, RdfSyntax::Turtle).at(0)[0] == "<http://a/b/../c>");
    CHECK(raptor(dots, RdfSyntax::Turtle).at(0)[0] == "<http://a/c>");
    // A reference to the base leaves its fragment out (RFC 3986, 5.2.2).
    const std::string empty = "@base <http://a/b#c> .\n<> <p> <> .";
    CHECK(serd(empty, RdfSyntax::Turtle).at(0)[0] == "<http://a/b>");
    CHECK(raptor(empty, RdfSyntax::Turtle).at(0)[0] == "<http://a/b#c>");
    // Of N-Triples Raptor writes language tags in lower case.
    const std::string tag = "<http://a/b> <http://a/p> \"x\"@en-GB .\n";
    CHECK(serd(tag, RdfSyntax::NTriples).at(0)[2] == "\"x\"@en-GB");
    CHECK(raptor(tag, RdfSyntax::NTriples).at(0)[2] == "\"x\"@en-gb");
    // Raptor's TriG is older than the recommendation.
    for (const char *graph : {"GRAPH :g { :a :p :b }", "_:g { :a :p :b }", "GRAPH _:g { :a :p :b }"}) {
        CAPTURE(graph);
        CHECK(serd(prefix + graph, RdfSyntax::TriG).size() == 1);
        CHECK(raptor(prefix + graph, RdfSyntax::TriG).empty());
    }
}

TEST_CASE("what is valid and yet refused by Serd, with its line: a prefix called true, a blank within a "
          "literal's type") {
    for (const char *text : {"@prefix true: <http://e/> .\n<a> <p> true:b .", "\n<a> <p> \"x\" ^^<t> .",
                             "\n<a> <p> \"x\" @en ."}) {
        CAPTURE(text);
        const Reading serd = withSerd(TextStream::ofText(text, "case"), RdfSyntax::Turtle);
        REQUIRE(serd.errors.size() == 1);
        CHECK(serd.errors.front().line == 2);
        CHECK(withRaptor(TextStream::ofText(text, "case"), RdfSyntax::Turtle).errors.empty());
    }
}

TEST_CASE("where a piece of the text ends changes nothing") {
    const std::string text =
        prefix +
        R"(:a\,b :p """a "quoted" ""word"" \" \\ """, "s\"\\"@en, 'é🚀', <http://example.org/é>, _:b1, 5.5e1, [:q(1 2)].)";
    const Reading whole = withRaptor(TextStream::ofText(text, "case"), RdfSyntax::Turtle);
    CHECK(whole.graph.size() == 12);
    constexpr std::size_t piece = 256 * 1024; // of a text stream
    for (std::size_t at = prefix.size(); at < text.size(); ++at) {
        CAPTURE(at);
        const std::string moved = std::string(piece - at - 1, '#') + '\n' + text;
        const Reading cut = withSerd(TextStream::ofText(moved, "case"), RdfSyntax::Turtle);
        CHECK(cut.errors.empty());
        CHECK(test::differenceOf(whole.graph, cut.graph) == "");
    }
}

TEST_CASE("blank nodes and lists: both readers read the same") {
    for (const Case &c : {
             Case{prefix + "_:a :p _:b ."},
             Case{prefix + "_:b1 :p :x . _:B1 :p :y . _:b1 :q _:B1 .", 3},
             Case{prefix + "_:n1 :p :x . _:nn1 :p :y . [] :p :z . _:genid1 :p :w .", 4},
             Case{prefix + "_:a.b :p _:c-d . _:1 :p _:_x .", 2},
             Case{prefix + "_:a :p _:b. _:b :p _:a.", 2},
             Case{prefix + "[] :p :o ."},
             Case{prefix + "[] :p [] ."},
             Case{prefix + "[ :p :o ] ."},
             Case{prefix + "[ :p :o ; :q :r ] :s :t .", 3},
             Case{prefix + "[ :p :o ; :q :r ; ] :s [ ] .", 3},
             Case{prefix + ":a :p [ :q [ :r [ :s \"deep\" ] ] ] .", 4},
             Case{prefix + ":a :p [ :q 1 ], [ :q 2 ], [ :q [ :r 3 ] ; :s 4 ] .", 8},
             Case{prefix + ":a :p () ."},
             Case{prefix + "() :p :o ."},
             Case{prefix + "() :p () ."},
             Case{prefix + ":a :p ( 1 ) .", 3},
             Case{prefix + ":a :p ( 1 2 3 ) .", 7},
             Case{prefix + ":a :p ( ( 1 ) ( ) ( ( 2 ) 3 ) ) .", 15},
             Case{prefix + "( 1 2 ) :p :o .", 5},
             Case{prefix + ":a :p ( [ :q 1 ] [ ] \"x\"@en :b _:c ) .", 12},
             Case{prefix + ":a :p [ :q ( 1 [ :r ( 2 ) ] ) ] .", 9},
             Case{prefix + "( [ :p ( ) ] ) :q ( ( ( ) ) ) .", 8},
         })
        checkText(c.text, RdfSyntax::Turtle, c.triples);
}

TEST_CASE("punctuation, comments and blanks: both readers read the same") {
    for (const Case &c : {
             Case{"", 0},
             Case{"# nothing", 0},
             Case{"\n\n# nothing\r\n\t", 0},
             Case{prefix, 0},
             Case{prefix + ":a :p :b ; ."},
             Case{prefix + ":a :p :b ;; ; :q :c ;;; .", 2},
             Case{prefix + ":a :p :b;:q :c,:d.", 3},
             Case{prefix + ":a\n:p\n:b\n."},
             Case{prefix + ":a\r\n  :p :b ;\r\n  :q \"x\" .\r\n", 2},
             Case{prefix + ":a\t:p\t:b\t."},
             Case{prefix + ":a # subject\n :p # predicate\n :b # object\n . # end"},
             Case{prefix + ":a :p :b # no full stop yet\n, :c ;# again\n :q [ # in\n :r :s # out\n ] .", 4},
             Case{prefix + ":a :p ( # a list\n 1 # one\n ) .", 3},
             Case{prefix + "#[(\"'<\n:a :p :b . # ]) \"' >"},
             Case{prefix + R"(:a :p "#" , '#' , <#> . # ")", 2},
             Case{prefix + R"(<a><p><b>,"c"@en,"d"^^<t>.)", 3},
             Case{prefix + "<a><p>[<q>5].<b><p>(1<c>_:d).", 9},
             Case{prefix + ":a :p :b.<b> :p :c.#end\n:c :p :d.", 3},
         })
        checkText(c.text, RdfSyntax::Turtle, c.triples);
}

TEST_CASE("TriG: both readers read the same") {
    for (const Case &c : {
             Case{prefix + ":a :p :b ."},
             Case{prefix + "{ :a :p :b }"},
             Case{prefix + "{ }", 0},
             Case{prefix + ":g { }", 0},
             Case{prefix + ":g { :a :p :b }"},
             Case{prefix + ":g { :a :p :b . }"},
             Case{prefix + ":g { :a :p :b . :c :p :d }", 2},
             Case{prefix + ":g { :a :p :b } :h { :a :p :b ; :q :c }", 2},
             Case{prefix + "<http://example.org/g> { :a :p [ :q ( 1 2 ) ] }", 6},
             Case{prefix + ":g { _:x :p :b } :h { _:x :p :c }", 2},
             Case{prefix + ":g { :a :p \"} not the end {\" } # }\n:b :p :c .", 2},
         })
        checkText(c.text, RdfSyntax::TriG, c.triples);
}

TEST_CASE("N-Triples: both readers read the same") {
    const std::string subject = "<http://example.org/a> <http://example.org/p> ";
    for (const std::string object : {
             R"(<http://example.org/b>)",
             R"(_:b)",
             R"(_:B1)",
             R"(_:a.b-c_d)",
             R"("")",
             R"("text")",
             R"("it's")",
             R"("tab \t line \n return \r mark \" backslash \\")",
             R"("\u00E9\U0001F680")",
             R"("é€🚀")",
             R"("text"@en-gb)",
             R"("12"^^<http://www.w3.org/2001/XMLSchema#integer>)",
             R"("a # b")",
             R"(<http://example.org/a%20b?c=d#e>)",
             R"(<urn:x:y>)",
             R"(<http://example.org/é>)",
             R"(<http://example.org/\u00e9>)",
         })
        checkText(subject + object + " .\n", RdfSyntax::NTriples, 1);
    for (const Case &c : {
             Case{"", 0},
             Case{"# nothing\n\n   \n", 0},
             Case{test::joined({subject, "\"one\" .\r\n", subject, "\"two\" .\r\n"}), 2},
             Case{subject + "\"one\" ."},
             Case{subject + "\"one\". # comment\n"},
             Case{"  \t" + subject + " \t\"one\"\t . \n"},
             Case{test::joined({"# a\n", subject, "\"one\" .\n# b\n", subject, "\"two\" ."}), 2},
             Case{"_:a <http://example.org/p> _:b .\n_:b <http://example.org/p> _:a .\n_:A "
                  "<http://example.org/p> _:a .\n",
                  3},
         })
        checkText(c.text, RdfSyntax::NTriples, c.triples);
}

TEST_CASE("the seed's files: both readers read the same") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(shared / "seed")) {
        if (entry.path().extension() != ".ttl")
            continue;
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const Reading serd = withSerd(TextStream::ofFile(entry.path(), name), RdfSyntax::Turtle);
        checkAgreement(serd, withRaptor(TextStream::ofFile(entry.path(), name), RdfSyntax::Turtle));
        CHECK_FALSE(serd.graph.empty());
        const std::string lines = test::nTriples(serd.graph);
        const Reading again = withSerd(TextStream::ofText(lines, name), RdfSyntax::NTriples);
        CHECK(test::differenceOf(serd.graph, again.graph) == "");
        checkAgreement(again, withRaptor(TextStream::ofText(lines, name), RdfSyntax::NTriples));
        ++files;
    }
    CHECK(files == 17);
}

TEST_CASE("the shipped graph: both readers read the same") {
    for (const char *folder : {"graph", "schema"}) {
        for (const auto &entry : std::filesystem::directory_iterator(
                 std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / folder)) {
            const std::string name = entry.path().filename().string();
            CAPTURE(name);
            checkAgreement(withSerd(TextStream::ofFile(entry.path(), name), RdfSyntax::Turtle),
                           withRaptor(TextStream::ofFile(entry.path(), name), RdfSyntax::Turtle));
        }
    }
}

TEST_CASE("the comparison tells graphs apart that are not the same") {
    const auto graphOf = [](const std::string &text) {
        return withSerd(TextStream::ofText(prefix + text, "case"), RdfSyntax::Turtle).graph;
    };
    CHECK(test::differenceOf(graphOf("_:a :p _:b ."), graphOf("_:x :p _:y .")) == "");
    CHECK(test::differenceOf(graphOf("_:a :p _:b ."), graphOf("_:x :p _:x .")) != "");
    CHECK(test::differenceOf(graphOf("_:a :p _:b . _:b :q 1 ."), graphOf("_:a :p _:b . _:a :q 1 .")) != "");
    CHECK(test::differenceOf(graphOf(":a :p ( 1 2 ) ."), graphOf(":a :p ( 2 1 ) .")) != "");
    CHECK(test::differenceOf(graphOf(":a :p \"x\" ."), graphOf(":a :p \"x\"@en .")) != "");
}
