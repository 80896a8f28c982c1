// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/known_terms.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

namespace v = vocabulary;

struct Row {
    std::string_view iri;
    Property property;
};

constexpr std::array rows{
    Row{v::rdfType, Property::Type},
    Row{v::rdfsLabel, Property::Label},
    Row{v::schemaName, Property::Name},
    Row{v::schemaIdentifier, Property::Identifier},
    Row{v::schemaDescription, Property::Description},
    Row{v::schemaCreator, Property::Creator},
    Row{v::schemaCitation, Property::Citation},
    Row{v::schemaCodeRepository, Property::CodeRepository},
    Row{v::schemaDateCreated, Property::DateCreated},
    Row{v::schemaRuntimePlatform, Property::RuntimePlatform},
    Row{v::schemaManufacturer, Property::Manufacturer},
    Row{v::hasCategory, Property::Category},
    Row{v::hasTask, Property::Task},
    Row{v::trainingDataset, Property::TrainingDataset},
    Row{v::hasMultiplyAccumulateOps, Property::MultiplyAccumulates},
    Row{v::hasMetric, Property::Metric},
    Row{v::hasMetricValue, Property::MetricValue},
    Row{v::hasInput, Property::Input},
    Row{v::hasOutput, Property::Output},
    Row{v::hasInputInfo, Property::InputInfo},
    Row{v::hasOutputInfo, Property::OutputInfo},
    Row{v::hasSensorInfo, Property::SensorInfo},
    Row{v::provideInput, Property::ProvideInput},
    Row{v::hasProcedureFeature, Property::ProcedureFeature},
    Row{v::inCondition, Property::Condition},
    Row{v::schemaMinValue, Property::MinValue},
    Row{v::schemaValue, Property::Value},
    Row{v::schemaUnitCode, Property::UnitCode},
    Row{v::inputLayer, Property::InputLayer},
    Row{v::middleLayer, Property::MiddleLayer},
    Row{v::outputLayer, Property::OutputLayer},
    Row{v::hasIndex, Property::Index},
    Row{v::hasType, Property::LayerType},
    Row{v::hasQuantization, Property::Quantization},
    Row{v::hasActivation, Property::Activation},
    Row{v::shapeIn, Property::ShapeIn},
    Row{v::shapeOut, Property::ShapeOut},
    Row{v::hasSubSystem, Property::SubSystem},
    Row{v::hasSystemCapability, Property::SystemCapability},
    Row{v::hasSystemProperty, Property::SystemProperty},
    Row{v::memoryBasis, Property::MemoryBasis},
    Row{v::estimated, Property::Estimated},
    Row{v::tdTitle, Property::Title},
    Row{v::tdDescription, Property::ThingDescription},
    Row{v::hasPropertyAffordance, Property::PropertyAffordance},
    Row{v::tdUnit, Property::Unit},
    Row{v::tdMinimum, Property::Minimum},
    Row{v::tdMaximum, Property::Maximum},
    Row{v::rdfsComment, Property::Comment},
    Row{v::usedProcedure, Property::UsedProcedure},
    Row{v::hasFeatureOfInterest, Property::FeatureOfInterest},
    Row{v::hasResult, Property::Result},
    Row{v::hadPrimarySource, Property::PrimarySource},
    Row{v::dcDate, Property::Date},
    Row{v::accelerator, Property::Accelerator},
    Row{v::acceleratorClock, Property::AcceleratorClock},
    Row{v::benchmark, Property::Benchmark},
    Row{v::boardName, Property::BoardName},
    Row{v::carriedOverFrom, Property::CarriedOverFrom},
    Row{v::chip, Property::Chip},
    Row{v::clock, Property::Clock},
    Row{v::core, Property::Core},
    Row{v::deviceClass, Property::DeviceClass},
    Row{v::division, Property::Division},
    Row{v::kernels, Property::Kernels},
    Row{v::modelHash, Property::ModelHash},
    Row{v::modelLabel, Property::ModelLabel},
    Row{v::modelSize, Property::ModelSize},
    Row{v::processor, Property::Processor},
    Row{v::measuredQuantization, Property::MeasuredQuantization},
    Row{v::benchmarkRound, Property::Round},
    Row{v::runs, Property::Runs},
    Row{v::status, Property::Status},
    Row{v::submitter, Property::Submitter},
    Row{v::supplyVoltage, Property::SupplyVoltage},
};

constexpr std::string_view schemaSensor = "https://schema.org/Sensor";

/// Classes that anything may have beside its own.
constexpr std::array<std::string_view, 4> classesOfAnything{
    "http://www.w3.org/2002/07/owl#NamedIndividual",
    "http://www.w3.org/2002/07/owl#Thing",
    "http://www.w3.org/2000/01/rdf-schema#Resource",
    "https://schema.org/Thing",
};

/// Classes that a sensor may have beside its own, and that no device is chosen for.
constexpr std::array<std::string_view, 6> classesOfAnySensor{
    v::sosaSensor,
    schemaSensor,
    "http://www.w3.org/ns/ssn/System",
    "http://www.w3.org/ns/ssn/Device",
    "http://www.w3.org/ns/sosa/Platform",
    v::MicroController,
};

template <std::size_t N> bool contains(const std::array<std::string_view, N> &iris, std::string_view iri) {
    return std::find(iris.begin(), iris.end(), iri) != iris.end();
}

} // namespace

KnownTerms::KnownTerms(const GraphLookup &graph)
    : m_graph(graph), m_properties(graph.store().dictionary().size(), Property::Other), m_traits(1),
      m_traitsOf(m_properties.size(), 0) {
    for (const Row &row : rows) {
        if (const TermId id = graph.id(row.iri); id.valid())
            m_properties[id.value] = row.property;
    }
}

ClassTraits KnownTerms::traits(TermId type) const {
    std::uint32_t &index = m_traitsOf[type.value];
    if (index == 0) {
        index = static_cast<std::uint32_t>(m_traits.size());
        m_traits.push_back(traitsOf(type));
    }
    return m_traits[index];
}

ClassTraits KnownTerms::traitsOf(TermId type) const {
    ClassTraits traits;
    for (const TermId superclass : m_graph.withSuperclasses(type)) {
        const std::string_view iri = m_graph.term(superclass).text;
        traits.isRam = traits.isRam || iri == v::RAM;
        traits.isFlash = traits.isFlash || iri == v::Flash;
        traits.isMicrocontroller = traits.isMicrocontroller || iri == v::MicroController;
        traits.isDevice = traits.isDevice || iri == v::SmartSensor;
        traits.isSensor =
            traits.isSensor || iri.starts_with(v::sosaExtend) || iri == v::sosaSensor || iri == schemaSensor;
    }
    const Term term = m_graph.term(type);
    traits.saysNothing = term.kind != Term::Kind::Iri || contains(classesOfAnything, term.text);
    traits.saysNoSensor = traits.saysNothing || contains(classesOfAnySensor, term.text);
    return traits;
}

} // namespace tinyatlas
