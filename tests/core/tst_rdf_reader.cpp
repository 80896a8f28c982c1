// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <set>

using namespace tinyatlas;

namespace {

std::filesystem::path data(const char *name) {
    return std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data" / name;
}

std::vector<std::string> objectsIn(const TripleStore &store) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < store.size(); ++i)
        texts.emplace_back(store.term(store.statement(idAt<StatementId>(i)).object).text);
    return texts;
}

} // namespace

TEST_CASE("a file that is not there is reported, not opened") {
    GraphBuilder builder;
    const auto errors = readRdfFile(data("bad/no_such_file.ttl"), builder);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().code == Error::Code::Unreadable);
}

TEST_CASE("a folder is no file") {
    GraphBuilder builder;
    const auto errors = readRdfFile(data("good"), builder);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().code == Error::Code::Unreadable);
}

TEST_CASE("a byte-order mark is passed over") {
    GraphBuilder builder;
    CHECK(readRdfFile(data("good/byte_order_mark.ttl"), builder).empty());
    CHECK(TripleStore(std::move(builder)).size() == 1);
}

TEST_CASE("an empty file is a graph without triples") {
    GraphBuilder builder;
    CHECK(readRdfFile(data("good/empty.ttl"), builder).empty());
    CHECK(TripleStore(std::move(builder)).size() == 0);
}

TEST_CASE("a relative IRI never shows a path of the machine") {
    GraphBuilder builder;
    REQUIRE(readRdfFile(data("good/relative_iris.ttl"), builder).empty());
    const TripleStore store(std::move(builder));
    for (const std::string &text : objectsIn(store)) {
        CHECK(text.find("tests/data") == std::string::npos);
        CHECK(text.starts_with(relativeBase));
    }
    CHECK(asWritten(objectsIn(store).at(0)) == "None");
    CHECK(asWritten(objectsIn(store).at(1)) == "example.org/data.tar.gz");
}

TEST_CASE("blank nodes of two files are different even under one label, in Turtle and N-Triples") {
    const auto subjectsOf = [](const char *file) {
        GraphBuilder builder;
        for (int i = 0; i < 2; ++i)
            REQUIRE(readRdfFile(data(file), builder).empty());
        const TripleStore store(std::move(builder));
        std::set<TermId> subjects;
        for (std::size_t i = 0; i < store.size(); ++i)
            subjects.insert(store.statement(idAt<StatementId>(i)).subject);
        return subjects.size();
    };
    CHECK(subjectsOf("good/blank_labels.ttl") == 4);
    CHECK(subjectsOf("good/blank_labels.nt") == 2);
}

TEST_CASE("a folder gives its RDF files in order, whatever their depth") {
    const auto files = findRdfFiles(data("good"));
    REQUIRE(files.ok());
    CHECK(std::is_sorted(files.value().begin(), files.value().end()));
    CHECK_FALSE(findRdfFiles(data("no_rdf_here")).ok());
    CHECK_FALSE(findRdfFiles(data("nowhere")).ok());
}

TEST_CASE("reading stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    GraphBuilder builder;
    const auto errors = readRdfFile(data("good/relative_iris.ttl"), builder, {.stop = stop.get_token()});
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().code == Error::Code::Cancelled);
}
