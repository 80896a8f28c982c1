// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/catalog/known_terms.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tinyatlas {

struct Reading;
enum class Dimension : std::uint8_t;

/// How a figure came to be known.
enum class EvidenceKind : std::uint8_t {
    Asserted,  ///< the graph states it
    Computed,  ///< worked out from what the graph states
    Measured,  ///< on a device, under conditions that the further facts name
    Estimated, ///< by a method with a known error
    WhatIf,    ///< something the user supposes has a part in it
};

/// How it was worked out from its facts.
enum class EvidenceMethod : std::uint8_t {
    AsStated, ///< the first fact is the figure
    Combined, ///< several facts stand side by side in it
    Counted,  ///< the facts were counted
    Listed,   ///< the first fact of each kind
    Compared, ///< what a model needs against what a device has
    Tallied,  ///< verdicts were counted
    Supposed, ///< the user set it
    Joined,   ///< what a measurement says of its model, and what the model says of itself
};

/// What a measured figure comes to.
struct HeldFigure {
    Dimension dimension; ///< says in what
    double factor = 1;   ///< of the unit it was given in
    double value = 0;
};

/// A statement that a figure stands on.
struct Fact {
    StatementId statement;
    /// The model, device or other thing with a name that its subject is part of, as written; invalid where
    /// the subject has a name itself and is no part of another.
    TermId owner;
    StatementId unit;                    ///< says the unit; invalid where the figure has none
    std::int64_t bytesPerUnit = 0;       ///< 0 where nothing is converted
    std::optional<Bytes> bytes;          ///< what it comes to; empty where nothing is converted
    std::optional<HeldFigure> held = {}; ///< of a measured figure with a unit, but for memory
};

/// Where a figure comes from.
struct Evidence {
    static constexpr std::size_t mostFacts = 100;

    EvidenceKind kind = EvidenceKind::Asserted;
    EvidenceMethod method = EvidenceMethod::AsStated;
    std::vector<Fact> facts;   ///< the weightiest first, at most mostFacts
    std::size_t factCount = 0; ///< with those that are left out

    [[nodiscard]] bool empty() const { return facts.empty(); }
    [[nodiscard]] bool full() const { return facts.size() >= mostFacts; }
    void add(const Fact &fact); ///< nothing where its statement is invalid
    void add(const Evidence &part);
};

/// What is said in figures or words about a thing, for which there is evidence.
enum class Figure : std::uint8_t {
    None,
    Iri,
    Name,
    Identifier,
    Description,
    Creator,
    Citation,
    CodeRepository,
    DateCreated,
    RuntimePlatform,
    Category,
    Task,
    TrainingDataset,
    Input,
    Output,
    Manufacturer,
    Ram,   ///< of a device: of the microcontroller with this index
    Flash, ///< likewise
    Chip,  ///< likewise
    Core,  ///< likewise
    Clock, ///< likewise
    MultiplyAccumulates,
    Top1Accuracy,
    Metric,     ///< by index
    SensorNeed, ///< by index
    LayerCount,
    Precisions,
    Layer,      ///< by index
    Sensor,     ///< that a device carries, by index
    Affordance, ///< by index
    NeededBy,   ///< how many models need a sensor
    CarriedBy,  ///< how many devices have it
    Models,     ///< how many there are
    Devices,
    SensorTypes,
    Statements,
    Verdicts, ///< how many of the others it fits: see core/fit/fit_evidence.h
    Measured, ///< the measurement with this index into the catalogue: see core/catalog/measurement_evidence.h
    MoreMeasured, ///< how many others of the division with this index, as an enumerator, there are
};

/// Finds out, when asked, on which statements the figures of a catalogue stand, by the rules by which its
/// readers chose them. The dataset must outlive it. To make one takes less than a millisecond for a million
/// statements. What counts things goes through those of the catalogue once, and through what is said about
/// `Evidence::mostFacts` of them; every other answer looks only at what is said about one thing, and asked
/// for one figure of it after the other does so once. Answers belong to one thread at a time.
class EvidenceFinder {
public:
    explicit EvidenceFinder(const Dataset &dataset);
    ~EvidenceFinder();
    EvidenceFinder(const EvidenceFinder &) = delete;
    EvidenceFinder &operator=(const EvidenceFinder &) = delete;

    /// Empty where the graph does not state the figure, or the thing has none such.
    [[nodiscard]] Evidence of(ModelId id, Figure figure, std::size_t index = 0) const;
    [[nodiscard]] Evidence of(DeviceId id, Figure figure, std::size_t index = 0) const;
    [[nodiscard]] Evidence of(SensorTypeId type, Figure figure) const;
    /// Of the counts of the whole graph.
    [[nodiscard]] Evidence ofGraph(Figure figure) const;
    [[nodiscard]] Evidence ofStatement(StatementId statement) const;

    /// `owner` may be invalid: then it is looked for.
    [[nodiscard]] Fact fact(StatementId statement, TermId owner = {}) const;
    /// A figure with what its node is: RAM, or a top-1 accuracy. Empty for an invalid statement.
    [[nodiscard]] Evidence typed(StatementId value, TermId owner) const;
    [[nodiscard]] const Dataset &dataset() const { return m_dataset; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }

private:
    [[nodiscard]] Evidence stated(StatementId statement, TermId owner) const;
    [[nodiscard]] Evidence said(StatementId statement, TermId owner) const;
    [[nodiscard]] StatementId textOf(TermId subject, Figure figure) const;
    [[nodiscard]] StatementId infoOf(TermId subject, Property link, Property info) const;
    [[nodiscard]] StatementId firstOf(TermId subject) const;
    [[nodiscard]] StatementId typeOf(TermId subject) const;
    [[nodiscard]] StatementId typeOf(TermId subject, TermId type) const;
    [[nodiscard]] const std::vector<StatementId> &layersOf(TermId model) const;
    [[nodiscard]] StatementId detailOf(TermId layer, Property property) const;
    [[nodiscard]] Evidence layer(TermId model, std::size_t index) const;
    [[nodiscard]] Evidence precisions(const NeuralNetwork &model) const;
    [[nodiscard]] Evidence sensorNeed(const NeuralNetwork &model, std::size_t index) const;
    [[nodiscard]] Evidence sensor(const Device &device, std::size_t index) const;
    [[nodiscard]] Evidence clock(const Device &device, const Microcontroller &controller) const;
    [[nodiscard]] Evidence controller(const Device &device, const Microcontroller &controller,
                                      Figure figure) const;
    [[nodiscard]] Evidence affordance(const Device &device, std::size_t index) const;
    [[nodiscard]] TermId ownerOf(TermId subject) const;

    const Dataset &m_dataset;
    struct Lookup;
    std::unique_ptr<Lookup> m_lookup;
    const Reading &m_reading;
};

} // namespace tinyatlas
