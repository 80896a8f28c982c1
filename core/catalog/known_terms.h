// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/graph_lookup.h"

#include <cstdint>
#include <vector>

namespace tinyatlas {

/// The properties that the readers read, to switch on.
enum class Property : std::uint8_t {
    Other,
    Type,
    Label,
    Name,
    Identifier,
    Description,
    Creator,
    Citation,
    CodeRepository,
    DateCreated,
    RuntimePlatform,
    Manufacturer,
    Category,
    Task,
    TrainingDataset,
    MultiplyAccumulates,
    Metric,
    MetricValue,
    Input,
    Output,
    InputInfo,
    OutputInfo,
    SensorInfo,
    ProvideInput,
    ProcedureFeature,
    Condition,
    MinValue,
    Value,
    UnitCode,
    InputLayer,
    MiddleLayer,
    OutputLayer,
    Index,
    LayerType,
    Quantization,
    Activation,
    ShapeIn,
    ShapeOut,
    SubSystem,
    SystemCapability,
    SystemProperty,
    MemoryBasis,
    Estimated,
    Title,
    ThingDescription,
    PropertyAffordance,
    Unit,
    Minimum,
    Maximum,
    Comment,
    UsedProcedure,
    FeatureOfInterest,
    Result,
    PrimarySource,
    Date,
    Accelerator,
    AcceleratorClock,
    Benchmark,
    BoardName,
    CarriedOverFrom,
    Chip,
    Clock,
    Core,
    DeviceClass,
    Division,
    Kernels,
    ModelHash,
    ModelLabel,
    ModelSize,
    Processor,
    MeasuredQuantization,
    Round,
    Runs,
    Status,
    Submitter,
    SupplyVoltage,
};

/// What a class is, by itself or through a declared superclass.
struct ClassTraits {
    bool isRam = false;
    bool isFlash = false;
    bool isMicrocontroller = false;
    bool isDevice = false;
    bool isSensor = false;    ///< the graph, or the ontology of sensors, declares it to be a class of sensors
    bool saysNothing = false; ///< anything may be of it beside its own class, or it is no class at all
    bool saysNoSensor = false; ///< the same of a sensor: no device is chosen for it
};

/// The terms of one graph as the readers know them, so that what a node says is read in one pass over its
/// statements, by numbers. The graph must outlive it. All ids are canonical.
class KnownTerms {
public:
    explicit KnownTerms(const GraphLookup &graph);

    [[nodiscard]] Property property(TermId predicate) const { return m_properties[predicate.value]; }
    [[nodiscard]] ClassTraits traits(TermId type) const;

private:
    [[nodiscard]] ClassTraits traitsOf(TermId type) const;

    const GraphLookup &m_graph;
    std::vector<Property> m_properties; ///< by term
    // Few classes, asked of every node that has a type; the first of the list is of no class.
    mutable std::vector<ClassTraits> m_traits;
    mutable std::vector<std::uint32_t> m_traitsOf; ///< by term; 0 where not worked out
};

} // namespace tinyatlas
