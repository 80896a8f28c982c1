// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utf8.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace tinyatlas;

namespace {

using Names = std::vector<std::string>;

std::string nameOf(Error::Code code) {
    constexpr std::array names{"not-found", "unreadable", "bad-encoding", "bad-syntax",
                               "refused",   "too-large",  "cancelled"};
    return names.at(static_cast<std::size_t>(code));
}

/// One thing that is wrong with a file: "bad-syntax 3", with the column where one is expected.
struct Defect {
    std::string code;
    int line = 0;
    int column = 0;
};

struct BadFile {
    std::string name;
    std::vector<Defect> defects;
};

Result<DatasetPtr, OpenFailure> open(const std::string &name) {
    return openFiles(nullptr, std::array{test::dataPath(name)});
}

int numberIn(const std::string &field) { return field.empty() ? 0 : std::stoi(field); }

std::vector<BadFile> manifest() {
    std::map<std::string, std::vector<Defect>> files;
    for (const auto &row : test::rowsOf(test::dataPath("bad/expected.csv")))
        files[row.at(0)].push_back({row.at(1), numberIn(row.at(2)), numberIn(row.at(3))});
    std::vector<BadFile> result;
    result.reserve(files.size());
    for (auto &[name, defects] : files)
        result.push_back({name, defects});
    return result;
}

std::vector<Defect> defectsOf(const Result<DatasetPtr, OpenFailure> &opened) {
    std::vector<Defect> defects;
    if (!opened) {
        for (const Error &error : opened.error().errors)
            defects.push_back({nameOf(error.code), error.line, error.column});
        return defects;
    }
    const Dataset &dataset = *opened.value();
    for (const Finding &finding : dataset.catalog.findings) {
        const auto line =
            finding.statement.valid() ? static_cast<int>(dataset.store.place(finding.statement).line) : 0;
        defects.push_back({std::string(codeName(finding.code)), line, 0});
    }
    return defects;
}

/// As text, sorted; with columns where `columns` says so.
Names listed(const std::vector<Defect> &defects, bool columns) {
    Names lines;
    for (const Defect &defect : defects) {
        lines.push_back(defect.code + " " + std::to_string(defect.line));
        if (columns)
            lines.back() += ":" + std::to_string(defect.column);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string joined(const Names &lines) {
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : ", ") + line;
    return text;
}

bool hasControlCharacter(const std::string &text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

/// What every message must be, whatever the file says.
void checkMessage(const Error &error, const std::string &file) {
    CAPTURE(error.message);
    CHECK(error.file == file);
    CHECK(error.message.size() > 20);
    CHECK(validUtf8Prefix(error.message) == error.message.size());
    CHECK_FALSE(hasControlCharacter(error.message));
    CHECK(error.text().starts_with(file + ":"));
    // It names the file that was given and none beside it.
    for (const char *place : {"tests/data", "relative:", "/etc/", "file:", "secret", "127.0.0.1"})
        CHECK(error.message.find(place) == std::string::npos);
}

} // namespace

TEST_CASE("every bad file is in the manifest, and nothing else is") {
    std::set<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(test::dataPath("bad")))
        found.insert(entry.path().filename().string());
    CHECK(found.erase("expected.csv") == 1);
    for (const BadFile &file : manifest())
        CHECK_MESSAGE(found.erase(file.name) == 1, (file.name + " is in the manifest, but not there"));
    for (const std::string &name : found)
        FAIL_CHECK(name << " is there, but not in the manifest");
    CHECK(manifest().size() >= 55);
}

TEST_CASE("every bad file is told what is wrong with it, and where") {
    for (const BadFile &file : manifest()) {
        CAPTURE(file.name);
        const auto opened = open("bad/" + file.name);
        const bool columns = file.defects.front().column > 0;
        CHECK(joined(listed(defectsOf(opened), columns)) == joined(listed(file.defects, columns)));
    }
}

TEST_CASE("every message is fit to be shown") {
    for (const BadFile &file : manifest()) {
        CAPTURE(file.name);
        const auto opened = open("bad/" + file.name);
        if (opened)
            continue;
        CHECK(opened.error().goodFiles.empty());
        for (const Error &error : opened.error().errors)
            checkMessage(error, test::dataPath("bad/" + file.name).string());
    }
}

TEST_CASE("every code of a finding has a bad file") {
    std::set<std::string> seen;
    for (const BadFile &file : manifest()) {
        for (const Defect &defect : file.defects)
            seen.insert(defect.code);
    }
    for (const Finding::Code code : allFindingCodes())
        CHECK_MESSAGE(seen.contains(std::string(codeName(code))), codeName(code));
}

TEST_CASE("the file that the dirty ones are made from is clean") {
    const auto opened = open("good/clean.ttl");
    REQUIRE(opened.ok());
    CHECK(defectsOf(opened).empty());
    CHECK(opened.value()->catalog.models.size() == 1);
    CHECK(opened.value()->catalog.devices.size() == 1);
}

TEST_CASE("bad files among good ones: all errors are listed, and nothing is loaded") {
    const test::TemporaryFolder folder;
    const std::string good = "<http://example.org/a> <http://example.org/p> \"one\" .\n";
    const auto first = folder.write("a.ttl", good);
    const auto deep = folder.write("deep/er/b.nt", good);
    const auto bad = folder.write("c.ttl", "<http://example.org/a> .");
    const auto worse = folder.write("deep/d.nt", "one\ntwo\n");
    const auto base = openFiles(nullptr, std::array{test::dataPath("good/clean.ttl")});
    REQUIRE(base.ok());
    const auto opened = openFiles(base.value(), std::array{folder.path(), folder.path() / "nowhere"});
    REQUIRE_FALSE(opened.ok());
    Names places;
    for (const Error &error : opened.error().errors)
        places.push_back(error.file + " " + std::to_string(error.line));
    CHECK(places == Names{(folder.path() / "nowhere").string() + " 0", bad.string() + " 1",
                          worse.string() + " 1", worse.string() + " 2"});
    CHECK(opened.error().goodFiles == std::vector{first, deep});
    CHECK(base.value()->store.sources().size() == 1);
    const auto others = openFiles(base.value(), opened.error().goodFiles);
    REQUIRE(others.ok());
    CHECK(others.value()->store.sources().size() == 3);
}

TEST_CASE("a file that is not what its name says is told what it looks like") {
    const auto messageOf = [](const std::string &name) {
        const auto opened = open("bad/" + name);
        REQUIRE_FALSE(opened.ok());
        return opened.error().errors.front().message;
    };
    CHECK(messageOf("rdf_xml_named_turtle.ttl").find("RDF/XML") != std::string::npos);
    CHECK(messageOf("json_ld_named_rdf_json.rj").find("JSON-LD") != std::string::npos);
    CHECK(messageOf("json_ld.json").find("JSON-LD") != std::string::npos);
    CHECK(messageOf("graph_in_turtle.ttl").find(".trig") != std::string::npos);
    CHECK(messageOf("undeclared_prefix.ttl").find("schema:") != std::string::npos);
    CHECK(messageOf("doctype.rdf").find("DOCTYPE") != std::string::npos);
}
