// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace tinyatlas;

namespace {

using Lines = std::vector<std::uint32_t>;
using Code = Finding::Code;

/// The published graph, without its ontology.
struct Seed {
    std::filesystem::path models;
    DatasetPtr dataset;

    static std::optional<Seed> load() {
        const auto shared = test::sharedFolder();
        if (shared.empty()) {
            MESSAGE("skipped: the shared material is not beside this checkout");
            return std::nullopt;
        }
        const auto models = shared / "seed" / "tflite_models.ttl";
        auto dataset = openFiles(nullptr, std::vector{models, shared / "seed" / "devices"});
        REQUIRE(dataset.ok());
        return Seed{models, std::move(dataset).value()};
    }

    /// The lines of the models' file that hold `text`, as a text editor finds them.
    [[nodiscard]] Lines linesWith(const std::string &text) const {
        Lines lines;
        std::ifstream file(models);
        std::uint32_t number = 0;
        for (std::string line; std::getline(file, line);) {
            ++number;
            if (line.find(text) != std::string::npos)
                lines.push_back(number);
        }
        return lines;
    }

    [[nodiscard]] std::vector<Finding> of(Code code) const {
        std::vector<Finding> found;
        std::copy_if(dataset->catalog.findings.begin(), dataset->catalog.findings.end(),
                     std::back_inserter(found), [code](const Finding &one) { return one.code == code; });
        return found;
    }

    [[nodiscard]] Lines linesOf(Code code) const {
        Lines lines;
        for (const Finding &finding : of(code))
            lines.push_back(dataset->store.place(finding.statement).line);
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    [[nodiscard]] std::string_view text(TermId term) const { return dataset->store.term(term).text; }
};

} // namespace

TEST_CASE("12 metric values of 0 are found where they stand") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    const Lines expected = seed->linesWith("hasMetricValue 0");
    REQUIRE(expected.size() == 12);
    CHECK(seed->linesOf(Code::AccuracyNotReported) == expected);
}

TEST_CASE("three datasets and a citation that are not stated, and a dataset without a scheme") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    const Lines datasets = seed->linesWith("<None>");
    const Lines citations = seed->linesWith("<N.A.>");
    REQUIRE(datasets.size() == 3);
    REQUIRE(citations.size() == 1);
    CHECK(seed->linesOf(Code::DatasetNotStated) == datasets);
    CHECK(seed->linesOf(Code::CitationNotStated) == citations);
    CHECK(seed->linesOf(Code::RelativeIri) == seed->linesWith("<download."));
}

TEST_CASE("every type that the ontology does not declare, where it is first used") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    std::map<std::string, std::uint32_t> found;
    for (const Code code : {Code::UndeclaredType, Code::AliasName}) {
        for (const Finding &finding : seed->of(code))
            found.emplace(localName(seed->text(finding.subject)),
                          seed->dataset->store.place(finding.statement).line);
    }
    const std::map<std::string, std::string> writtenAs{
        {"Add", "nnet:Add"},
        {"AvgPool2D", "nnet:AvgPool2D"},
        {"Int32", "nnet:Int32"},
        {"Mean", "nnet:Mean"},
        {"Pad", "nnet:Pad"},
        {"Relu6", "nnet:Relu6"},
        {"Uint8", "nnet:Uint8"},
        {"Other_metric", "nnet:Other_metric"},
        {"Sensor", "schema:Sensor"},
        {"OtherCategory", "nnet:OtherCategory"},
        {"OtherSensor", "sosa_extend:OtherSensor"},
    };
    CHECK(found.size() == writtenAs.size());
    for (const auto &expected : writtenAs) {
        CAPTURE(expected.first);
        REQUIRE(found.count(expected.first) == 1);
        CHECK(found.at(expected.first) == seed->linesWith(expected.second).front());
    }
}

TEST_CASE("each IRI with a doubled slash once, where it is first used") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    const auto findings = seed->of(Code::DoubledSlash);
    CHECK(findings.size() == 23);
    for (const Finding &finding : findings) {
        const std::string iri(seed->text(finding.subject));
        CAPTURE(iri);
        CHECK(seed->dataset->store.place(finding.statement).line == seed->linesWith(iri).front());
    }
}

TEST_CASE("the namespaces of the first generation, file by file") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    std::map<std::string, std::set<std::string>> namespaces; // by file
    for (const Finding &finding : seed->of(Code::FirstGeneration)) {
        const std::string iri(seed->text(finding.subject));
        const auto place = seed->dataset->store.place(finding.statement);
        const std::filesystem::path file = seed->dataset->store.sources()[place.source].name;
        namespaces[file.filename().string()].insert(iri.substr(0, iri.size() - localName(iri).size()));
    }
    CHECK(namespaces.size() == 7);
    const std::string root = "http://tinyml-schema.org/";
    for (const auto &used : namespaces) {
        CAPTURE(used.first);
        const bool isModels = used.first == "tflite_models.ttl";
        CHECK(used.second == (isModels ? std::set{root + "networkschema#", root + "s3n_extend/",
                                                  root + "sosa_extend/", root + "ssn_extend/"}
                                       : std::set{root + "s3n_extend/", root + "sosa_extend/"}));
    }
    CHECK(seed->of(Code::MixedGenerations).empty());
}

TEST_CASE("with its ontology, of which a part is of the second generation, both are named") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    const auto all = openFiles(nullptr, std::vector{shared / "seed"});
    REQUIRE(all.ok());
    const auto &findings = all.value()->catalog.findings;
    const auto count = [&](Code code) {
        return std::count_if(findings.begin(), findings.end(),
                             [code](const Finding &one) { return one.code == code; });
    };
    CHECK(count(Code::MixedGenerations) == 1);
    CHECK(count(Code::UndeclaredType) + count(Code::AliasName) == 11);
    CHECK(count(Code::AccuracyNotReported) == 12);
}

TEST_CASE("nothing but what the file says is found: no path of this machine") {
    const auto seed = Seed::load();
    if (!seed)
        return;
    const TripleStore &store = seed->dataset->store;
    for (std::size_t i = 0; i < store.dictionary().size(); ++i)
        REQUIRE(store.term(idAt<TermId>(i)).text.find("file:") == std::string_view::npos);
}
