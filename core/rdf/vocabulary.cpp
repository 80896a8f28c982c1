// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace vocabulary {

namespace {
constexpr std::array terms{NeuralNetwork,
                           hasCategory,
                           trainingDataset,
                           hasMultiplyAccumulateOps,
                           hasMetric,
                           hasMetricValue,
                           Metric,
                           Top1Accuracy,
                           hasInputInfo,
                           hasOutputInfo,
                           inputLayer,
                           middleLayer,
                           outputLayer,
                           hasType,
                           hasQuantization,
                           hasActivation,
                           hasIndex,
                           shapeIn,
                           shapeOut,
                           RAM,
                           Flash,
                           OtherSensor,
                           Microphone,
                           Camera,
                           Accelerometer,
                           Gyroscope,
                           Magnetometer,
                           hasSensorInfo,
                           provideInput,
                           SmartSensor,
                           MicroController,
                           hasProcedureFeature,
                           hasSystemCapability,
                           hasSubSystem,
                           hasInput,
                           hasOutput,
                           inCondition,
                           hasSystemProperty,
                           sosaSensor,
                           tdTitle,
                           tdDescription,
                           hasPropertyAffordance,
                           tdUnit,
                           tdMinimum,
                           tdMaximum,
                           rdfType,
                           rdfsComment,
                           rdfsLabel,
                           subClassOf,
                           schemaName,
                           schemaIdentifier,
                           schemaDescription,
                           schemaCreator,
                           schemaCitation,
                           schemaCodeRepository,
                           schemaDateCreated,
                           schemaRuntimePlatform,
                           schemaManufacturer,
                           schemaValue,
                           schemaMinValue,
                           schemaUnitCode,
                           hasTask,
                           estimated,
                           memoryBasis,
                           FittedMemory,
                           usedProcedure,
                           hasFeatureOfInterest,
                           hasResult,
                           hadPrimarySource,
                           dcDate,
                           Measurement,
                           BenchmarkSystem,
                           ClosedDivision,
                           OpenDivision,
                           Latency,
                           Energy,
                           AveragePower,
                           ArenaSize,
                           AreaUnderCurve,
                           TruePositives,
                           FalseNegatives,
                           FalsePositives,
                           accelerator,
                           acceleratorClock,
                           benchmark,
                           boardName,
                           carriedOverFrom,
                           chip,
                           clock,
                           deviceClass,
                           division,
                           kernels,
                           modelHash,
                           modelLabel,
                           modelSize,
                           processor,
                           measuredQuantization,
                           benchmarkRound,
                           runs,
                           status,
                           submitter,
                           supplyVoltage};
} // namespace

std::span<const std::string_view> allTerms() { return terms; }

} // namespace vocabulary

namespace {

struct Alias {
    std::string_view written;
    std::string_view canonical;
};

constexpr std::array namespaceAliases{
    Alias{"http://tinyml-schema.org/networkschema#", vocabulary::nnet},
    Alias{"http://tinyml-schema.org/s3n_extend/",
          "https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/"},
    Alias{"http://tinyml-schema.org/sosa_extend/", vocabulary::sosaExtend},
    Alias{"http://tinyml-schema.org/ssn_extend/",
          "https://w3id.org/tinyml-schema/neural-network-schema/ssn_extend/"},
    Alias{"http://schema.org/", "https://schema.org/"},
};

constexpr std::array termAliases{
    Alias{"AvgPool2D", "AveragePool2D"},
};

constexpr std::string_view extensionRoot = "https://w3id.org/tinyml-schema/neural-network-schema/";

/// `local` under the name the ontology declares.
std::string_view declaredName(std::string_view nameSpace, std::string_view local) {
    if (nameSpace == vocabulary::nnet) {
        for (const Alias &alias : termAliases) {
            if (local == alias.written)
                return alias.canonical;
        }
    }
    if (nameSpace.starts_with(extensionRoot))
        local.remove_prefix(std::min(local.find_first_not_of(':'), local.size()));
    return local;
}

} // namespace

std::optional<std::string> canonicalIri(std::string_view iri) {
    std::string_view nameSpace;
    std::string_view local;
    for (const Alias &alias : namespaceAliases) {
        for (const std::string_view written : {alias.written, alias.canonical}) {
            if (iri.starts_with(written)) {
                nameSpace = alias.canonical;
                local = iri.substr(written.size());
            }
        }
    }
    if (nameSpace.empty())
        return std::nullopt;
    std::string canonical = std::string(nameSpace) + std::string(declaredName(nameSpace, local));
    return canonical == iri ? std::nullopt : std::optional(std::move(canonical));
}

} // namespace tinyatlas
