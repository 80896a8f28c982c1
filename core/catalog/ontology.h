// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/rdf/triple_store.h"

#include <compare>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace tinyatlas {

/// A class or a property: one concept, whichever generation of its vocabulary names it.
struct OntologyTerm {
    TermId term{};          ///< canonical
    std::string name{};     ///< short; with its namespace where others of its kind are called the same
    std::string label{};    ///< in English or without a language before others; may be empty
    std::string comment{};  ///< likewise
    StatementId declared{}; ///< that it is a class, or a property; invalid where it is only used
    std::uint32_t uses = 0; ///< of a class: things said to be of it; of a property: statements with it
};

/// From one term, or one thing of the catalogue, to another term, by their indices.
struct OntologyLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    friend auto operator<=>(const OntologyLink &, const OntologyLink &) = default;
};

/// Of something that the catalogue tells by its name.
struct NamedMember {
    std::string name;
    std::uint32_t type = 0; ///< index of its class
};

/// What a graph is written with: the classes and properties that it declares or uses, but those of RDF, RDF
/// Schema, OWL and XML Schema themselves. Links stand in rising order, each once.
struct Ontology {
    std::vector<OntologyTerm> classes; ///< in the order of their names, as are the properties
    std::vector<OntologyTerm> properties;

    std::vector<OntologyLink> superclasses;    ///< of a class to a class
    std::vector<OntologyLink> superproperties; ///< of a property to a property
    std::vector<OntologyLink> domains;         ///< of a property to a class; of a union to all its members
    std::vector<OntologyLink> ranges;          ///< likewise

    std::vector<OntologyLink> models;  ///< of a model to a class it is said to be of
    std::vector<OntologyLink> devices; ///< likewise
    std::vector<OntologyLink> sensors; ///< of a type of sensor to the class that it is
    std::vector<NamedMember> tasks;
    std::vector<NamedMember> layerTypes;
};

/// Where `stop` is requested it ends early. `catalog` must be that of the store.
[[nodiscard]] Ontology readOntology(const TripleStore &store, const Catalog &catalog,
                                    const std::stop_token &stop = {});

} // namespace tinyatlas
