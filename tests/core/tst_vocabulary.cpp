// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

TEST_CASE("both generations of a term are one") {
    CHECK(canonicalIri("http://tinyml-schema.org/networkschema#Layer") ==
          "https://w3id.org/tinyml-schema/neural-network-schema#Layer");
    CHECK(canonicalIri("http://tinyml-schema.org/sosa_extend/Camera") == vocabulary::Camera);
    CHECK(canonicalIri("http://schema.org/name") == vocabulary::schemaName);
    CHECK(canonicalIri("http://tinyml-schema.org/networkschema#AvgPool2D") ==
          "https://w3id.org/tinyml-schema/neural-network-schema#AveragePool2D");
}

TEST_CASE("a colon that slipped before a local name is passed over") {
    CHECK(canonicalIri("http://tinyml-schema.org/sosa_extend/:Magnetometer") == vocabulary::Magnetometer);
    CHECK(canonicalIri("https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/:Magnetometer") ==
          vocabulary::Magnetometer);
}

TEST_CASE("individuals and canonical terms stay as they are") {
    CHECK_FALSE(canonicalIri("http://tinyml-schema.org/neuralnetwork/02ed1b17"));
    CHECK_FALSE(canonicalIri("http://tinyml-schema.org/tinyml-demo/SSI_Web"));
    CHECK_FALSE(canonicalIri(vocabulary::NeuralNetwork));
}

TEST_CASE("every term the program understands is declared in the schema") {
    GraphBuilder builder;
    const auto files = findRdfFiles(std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology" / "schema");
    REQUIRE(files.ok());
    for (const auto &file : files.value())
        REQUIRE(readRdfFile(file, builder).empty());
    const TripleStore schema(std::move(builder));
    // What the schema is written in is not declared again.
    constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    for (const std::string_view term : vocabulary::allTerms()) {
        if (term.starts_with(rdf) || term.starts_with(rdfs))
            continue;
        const auto id = schema.find(term);
        REQUIRE_MESSAGE(id, term);
        for (const auto property : {vocabulary::rdfType, vocabulary::rdfsLabel})
            CHECK_MESSAGE(!schema.match({*id, schema.find(property), {}}).empty(), term);
    }
}
