// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/ontology.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// What the nodes of the graph stand for. Whatever else the graph says of them is folded into them.
enum class NodeKind : std::uint8_t {
    Model,
    Device,
    Sensor,
    Task,
    TrainingDataset,
    Creator,
    LayerType,
    Class,
    Property
};

inline constexpr std::size_t nodeKinds = 9;

/// Whether it is of what the graph is written with, instead of what it tells of.
[[nodiscard]] constexpr bool isOfOntology(NodeKind kind) {
    return kind == NodeKind::Class || kind == NodeKind::Property;
}

/// Whether it is what verdicts are on and filters choose from: all other instances are shared by these.
[[nodiscard]] constexpr bool isModelOrDevice(NodeKind kind) {
    return kind == NodeKind::Model || kind == NodeKind::Device;
}

/// What an edge says, from its first node to its second.
enum class Relation : std::uint8_t {
    NeedsSensor,   ///< a model: a sensor
    CarriesSensor, ///< a device: a sensor
    ForTask,       ///< a model: a task
    TrainedOn,     ///< a model: a training dataset
    CreatedBy,     ///< a model: a creator
    HasLayer,      ///< a model: a layer type
    SubClassOf,    ///< a class: a wider class
    SubPropertyOf, ///< a property: a wider property
    Domain,        ///< a property: a class of what it says something of
    Range,         ///< a property: a class of what it leads to
    InstanceOf,    ///< a model, a device, a sensor, a task or a layer type: a class that it is of
};

using NodeId = Id<struct NodeTag>;

/// A node that an edge leads to, seen from the other one.
struct Neighbour {
    NodeId node;
    Relation relation{};

    friend constexpr auto operator<=>(const Neighbour &, const Neighbour &) = default;
};

/// Models and devices with all that they share, and the classes and properties that they are described with,
/// as nodes and edges: what one can walk along. Two nodes have at most one edge of a relation in a direction.
/// Nodes are numbered kind by kind; those of models, devices and sensors in the order of the catalogue's
/// tables, classes and properties in that of the ontology's, all others in the order of their names.
class KnowledgeGraph {
public:
    struct Edge {
        NodeId from;
        NodeId to;
        Relation relation{};
    };

    KnowledgeGraph() = default;
    /// `ontology` must be of the same graph as the catalogue. Where `stop` is requested it ends early.
    explicit KnowledgeGraph(const Catalog &catalog, const Ontology &ontology = {},
                            const std::stop_token &stop = {});

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] std::size_t sizeOf(NodeKind kind) const { return begin(next(kind)) - begin(kind); }

    [[nodiscard]] NodeKind kind(NodeId id) const;
    /// The number of a node among those of its kind: of models, devices and sensors, that in the catalogue,
    /// of classes and properties, that in the ontology.
    [[nodiscard]] std::uint32_t indexOf(NodeId id) const { return id.value - begin(kind(id)); }
    [[nodiscard]] NodeId node(NodeKind kind, std::uint32_t index) const {
        return NodeId{begin(kind) + index};
    }
    /// As the graph gives it, without the blanks at its ends: of an IRI all of it.
    [[nodiscard]] std::string_view name(NodeId id) const { return m_names[id.value]; }

    /// Of a class, how many things are said to be of it; of a property, how many statements are made with it.
    [[nodiscard]] std::uint32_t uses(NodeId id) const { return m_terms[id.value - firstTerm()].uses; }
    /// A class or a property that the graph says to be one, instead of just using it.
    [[nodiscard]] bool isDeclared(NodeId id) const { return m_terms[id.value - firstTerm()].isDeclared; }
    /// One of many that each say little: a layer type; a property that does not lead from class to class, or
    /// is not used where others are; likewise a class that nothing is of, at the lower end of its superclass.
    [[nodiscard]] bool isMinor(NodeId id) const;

    /// The one that is told by this name; invalid where there is none. Of tasks, training datasets, creators,
    /// layer types, classes and properties.
    [[nodiscard]] NodeId find(NodeKind kind, std::string_view name) const;

    /// In order of their first node.
    [[nodiscard]] const std::vector<Edge> &edges() const { return m_edges; }
    /// By relation, then by node.
    [[nodiscard]] std::span<const Neighbour> neighbours(NodeId id) const {
        return std::span(m_neighbours)
            .subspan(m_starts[id.value], m_starts[id.value + 1] - m_starts[id.value]);
    }
    /// Whether an edge of this relation begins at `from` and ends at `to`.
    [[nodiscard]] bool leads(NodeId from, Relation relation, NodeId to) const;
    [[nodiscard]] std::size_t degree(NodeId id) const { return m_starts[id.value + 1] - m_starts[id.value]; }

private:
    class Builder;
    /// Of a class or a property.
    struct TermFacts {
        std::uint32_t uses = 0;
        bool isDeclared = false;
        bool isMinor = false;
    };

    [[nodiscard]] std::uint32_t firstTerm() const { return begin(NodeKind::Class); }
    [[nodiscard]] static std::size_t next(NodeKind kind) { return static_cast<std::size_t>(kind) + 1; }
    [[nodiscard]] std::uint32_t begin(std::size_t kind) const { return m_begins[kind]; }
    [[nodiscard]] std::uint32_t begin(NodeKind kind) const { return begin(static_cast<std::size_t>(kind)); }
    void indexNeighbours();

    std::array<std::uint32_t, nodeKinds + 1> m_begins{}; ///< by kind: the number of its first node
    std::vector<std::string> m_names;                    ///< by node
    std::vector<TermFacts> m_terms;                      ///< of classes and properties, by node
    std::vector<Edge> m_edges;
    std::vector<std::uint32_t> m_starts{0}; ///< into m_neighbours, by node
    std::vector<Neighbour> m_neighbours;
};

} // namespace tinyatlas
