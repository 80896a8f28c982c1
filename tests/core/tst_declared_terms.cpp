// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/declared_terms.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>

using namespace tinyatlas;

namespace {

DatasetPtr open(const std::filesystem::path &folder) {
    auto dataset = openFiles(nullptr, std::vector{folder});
    REQUIRE_MESSAGE(dataset.ok(), (dataset.ok() ? "" : dataset.error().errors.front().text()));
    return std::move(dataset).value();
}

/// Calls `use` with every term that a graph declares, by its canonical IRI, and its id.
void forEachDeclared(const TripleStore &store, const std::function<void(std::string_view, TermId)> &use) {
    std::set<TermId> seen;
    for (const auto property : {vocabulary::rdfType, vocabulary::subClassOf}) {
        const auto id = store.find(property);
        if (!id)
            continue;
        for (const auto &match : store.match({{}, *id, {}})) {
            const TermId subject = match.triple.subject;
            if (store.term(subject).kind == Term::Kind::Iri && seen.insert(subject).second)
                use(store.term(subject).text, subject);
        }
    }
}

/// The local name of a term of `vocabulary`; empty for the vocabulary itself and for terms of others.
std::string_view localNameIn(const PublishedVocabulary &vocabulary, std::string_view iri) {
    return iri.starts_with(vocabulary.nameSpace) ? iri.substr(vocabulary.nameSpace.size()) : "";
}

std::set<std::string> namesOf(const PublishedVocabulary &vocabulary) {
    std::istringstream words{std::string(vocabulary.names)};
    return {std::istream_iterator<std::string>(words), {}};
}

const PublishedVocabulary &named(std::string_view nameSpace) {
    const auto *const vocabulary = vocabularyOf(nameSpace);
    REQUIRE(vocabulary);
    return *vocabulary;
}

} // namespace

TEST_CASE("names are sorted, with one blank between them, and each is found") {
    for (const PublishedVocabulary &vocabulary : publishedVocabularies()) {
        CAPTURE(vocabulary.nameSpace);
        std::istringstream words{std::string(vocabulary.names)};
        const std::vector<std::string> names{std::istream_iterator<std::string>(words), {}};
        std::size_t length = names.size() - 1;
        for (const std::string &name : names) {
            CHECK(vocabulary.declares(name));
            CHECK_FALSE(vocabulary.declares(name + '_'));
            length += name.size();
        }
        CHECK(length == vocabulary.names.size());
        CHECK(std::is_sorted(names.begin(), names.end()));
    }
}

TEST_CASE("a name is declared as a whole or not at all") {
    const PublishedVocabulary &networks = named(vocabulary::nnet);
    CHECK(networks.declares("Conv2D"));
    CHECK(networks.declares("Activation"));
    CHECK_FALSE(networks.declares("Conv"));
    CHECK_FALSE(networks.declares("2D"));
    CHECK_FALSE(networks.declares(""));
    CHECK(vocabularyOf("http://www.w3.org/ns/ssn/systems/inCondition")->declares("inCondition"));
    CHECK(vocabularyOf("http://example.org/Conv2D") == nullptr);
}

TEST_CASE("the schema marks as its own what the published ontologies do not declare") {
    const auto schema = open(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "schema");
    const TripleStore &store = schema->store;
    const auto definedBy = store.find("http://www.w3.org/2000/01/rdf-schema#isDefinedBy");
    const auto ours = store.find("https://w3id.org/tinyatlas#");
    REQUIRE((definedBy && ours));
    forEachDeclared(store, [&](std::string_view iri, TermId id) {
        const PublishedVocabulary *const vocabulary = vocabularyOf(iri);
        // Another name than the declared one shares its id: a finding of its own tells of it.
        const auto definitions = store.match({id, *definedBy, {}});
        if (!vocabulary || definitions.size() != 1)
            return;
        const std::string_view name = localNameIn(*vocabulary, iri);
        const bool isClassOrListed = vocabulary->hasProperties || vocabulary->declares(name);
        if (name.empty() || !isClassOrListed)
            return;
        CAPTURE(iri);
        const bool isOurs = definitions.front().triple.object == *ours;
        const bool isOurVocabulary = vocabulary->nameSpace == "https://w3id.org/tinyatlas#";
        CHECK(vocabulary->declares(name) == (!isOurs || isOurVocabulary));
    });
}

TEST_CASE("the names listed are those that the published ontology declares") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    const auto ontology = open(shared / "seed" / "ontology");
    std::set<std::string> networks;
    std::set<std::string> sensors;
    forEachDeclared(ontology->store, [&](std::string_view iri, TermId) {
        const PublishedVocabulary *const vocabulary = vocabularyOf(iri);
        if (!vocabulary)
            return;
        const std::string name(localNameIn(*vocabulary, iri));
        if (name.empty())
            return;
        if (vocabulary->nameSpace == vocabulary::nnet)
            networks.insert(name);
        else if (vocabulary->nameSpace == vocabulary::sosaExtend)
            sensors.insert(name);
        const bool isFileName = name.starts_with("S3N");
        if (vocabulary->hasProperties && !isFileName)
            CHECK_MESSAGE(vocabulary->declares(name), iri);
    });
    CHECK(namesOf(named(vocabulary::nnet)) == networks);
    CHECK(namesOf(named(vocabulary::sosaExtend)) == sensors);
}

TEST_CASE("the classes listed are those of schema.org") {
    const auto shared = test::sharedFolder();
    if (shared.empty()) {
        MESSAGE("skipped: the shared material is not beside this checkout");
        return;
    }
    const auto ontology = open(shared / "seed" / "ontology" / "schemaorg-all-http.ttl");
    const TripleStore &store = ontology->store;
    const auto type = store.find(vocabulary::rdfType);
    const auto aClass = store.find("http://www.w3.org/2000/01/rdf-schema#Class");
    REQUIRE((type && aClass));
    std::set<std::string> classes;
    for (const auto &match : store.match({{}, *type, *aClass})) {
        const auto name = localNameIn(named("https://schema.org/"), store.term(match.triple.subject).text);
        if (!name.empty())
            classes.emplace(name);
    }
    CHECK(namesOf(named("https://schema.org/")) == classes);
}
