// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/statement_tree.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

using namespace tinyatlas;
using test::datasetFrom;
using Side = StatementTree::Side;

namespace {

StatementTree treeOf(const TripleStore &store, const std::string &thing, Side side = Side::Subject) {
    return {store, {*store.find("http://example.org/" + thing)}, side, [](TermId) { return true; }};
}

/// "knows [b]", with a blank for each step down, "+" before what unfolds and "-" before what is unfolded.
std::vector<std::string> drawn(const TripleStore &store, const StatementTree &tree) {
    std::vector<std::string> lines;
    for (const StatementTree::Row &row : tree.rows()) {
        std::string line(row.depth, ' ');
        if (row.more > 0) {
            lines.push_back(line + std::to_string(row.more) + " more");
            continue;
        }
        const auto predicate = store.term(store.statement(row.statement).predicate).text;
        const Term other = store.term(tree.otherEnd(row));
        line += !row.foldable ? "" : row.folded ? "+" : "-";
        line += std::string(localName(predicate)) + ' ';
        lines.push_back(line + (other.kind == Term::Kind::Blank ? "[]" : std::string(localName(other.text))));
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("what a thing says is listed, and a node in it unfolds in place") {
    const auto data =
        datasetFrom(R"(:a :is "here" ; :has [ :size 3 ; :of [ :is "deep" ] ] ; :end :nobody .)");
    StatementTree tree = treeOf(data->store, "a");
    CHECK(tree.size() == 3);
    CHECK(drawn(data->store, tree) == Lines{"is here", "+has []", "end nobody"});
    tree.toggle(1);
    CHECK(drawn(data->store, tree) == Lines{"is here", "-has []", " size 3", " +of []", "end nobody"});
    tree.toggle(3);
    CHECK(drawn(data->store, tree)[4] == "  is deep");
    tree.toggle(1); // with all below it
    CHECK(drawn(data->store, tree) == Lines{"is here", "+has []", "end nobody"});
    tree.toggle(0); // a literal holds nothing
    tree.toggle(99);
    CHECK(tree.rows().size() == 3);
}

TEST_CASE("a circle goes on for as long as it is followed, but not for ever") {
    const auto data = datasetFrom(":a :knows :b . :b :knows :a .");
    StatementTree tree = treeOf(data->store, "a");
    for (std::size_t step = 0; step < 100; ++step)
        tree.toggle(tree.rows().size() - 1);
    CHECK(tree.rows().size() <= StatementTree::deepest);
    CHECK(drawn(data->store, tree)[1] == " -knows a");
}

TEST_CASE("the other way round are the statements that name it") {
    const auto data = datasetFrom(":a :needs :b . [] :needs :b ; :size 3 . :b :size 4 .");
    StatementTree tree = treeOf(data->store, "b", Side::Object);
    CHECK(drawn(data->store, tree) == Lines{"+needs a", "+needs []"});
    tree.toggle(1);
    CHECK(drawn(data->store, tree) == Lines{"+needs a", "-needs []", " +needs b", " size 3"});
}

TEST_CASE("of a long level some are listed, and more on demand") {
    std::string many;
    for (int i = 0; i < 1'000; ++i)
        many += ":m" + std::to_string(i) + " :needs :b .\n";
    const auto data = datasetFrom(many);
    StatementTree tree = treeOf(data->store, "b", Side::Object);
    CHECK(tree.size() == 1'000);
    CHECK(tree.rows().size() == StatementTree::mostAtFirst + 1);
    CHECK(drawn(data->store, tree).back() == "950 more");
    tree.toggle(tree.rows().size() - 1);
    CHECK(drawn(data->store, tree).back() == "450 more");
    tree.toggle(tree.rows().size() - 1);
    CHECK(tree.rows().size() == 1'000);
}

TEST_CASE("what is shown elsewhere does not unfold") {
    const auto data = datasetFrom(":a :needs :b . :b :size 4 .");
    const StatementTree tree(data->store, {*data->store.find("http://example.org/a")}, Side::Subject,
                             [](TermId) { return false; });
    CHECK(drawn(data->store, tree) == Lines{"needs b"});
    CHECK(StatementTree().rows().empty());
    CHECK(StatementTree().size() == 0);
}
