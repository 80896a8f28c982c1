// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The vocabulary TinyAtlas understands, in the second generation of its namespaces.
namespace tinyatlas::vocabulary {

inline constexpr std::string_view nnet = "https://w3id.org/tinyml-schema/neural-network-schema#";
inline constexpr std::string_view sosaExtend =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/";
inline constexpr std::string_view ours = "https://w3id.org/tinyatlas#";

// Neural networks
inline constexpr std::string_view NeuralNetwork =
    "https://w3id.org/tinyml-schema/neural-network-schema#NeuralNetwork";
inline constexpr std::string_view hasCategory =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasCategory";
inline constexpr std::string_view trainingDataset =
    "https://w3id.org/tinyml-schema/neural-network-schema#trainingDataset";
inline constexpr std::string_view hasMultiplyAccumulateOps =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasMultiplyAccumulateOps";
inline constexpr std::string_view hasMetric =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasMetric";
inline constexpr std::string_view hasMetricValue =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasMetricValue";
inline constexpr std::string_view Metric = "https://w3id.org/tinyml-schema/neural-network-schema#Metric";
inline constexpr std::string_view Top1Accuracy =
    "https://w3id.org/tinyml-schema/neural-network-schema#Top_1_accuracy";
inline constexpr std::string_view hasInputInfo =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasInputInfo";
inline constexpr std::string_view hasOutputInfo =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasOutputInfo";
inline constexpr std::string_view inputLayer =
    "https://w3id.org/tinyml-schema/neural-network-schema#inputLayer";
inline constexpr std::string_view middleLayer =
    "https://w3id.org/tinyml-schema/neural-network-schema#middleLayer";
inline constexpr std::string_view outputLayer =
    "https://w3id.org/tinyml-schema/neural-network-schema#outputLayer";
inline constexpr std::string_view hasType = "https://w3id.org/tinyml-schema/neural-network-schema#hasType";
inline constexpr std::string_view hasQuantization =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasQuantization";
inline constexpr std::string_view hasActivation =
    "https://w3id.org/tinyml-schema/neural-network-schema#hasActivation";
inline constexpr std::string_view hasIndex = "https://w3id.org/tinyml-schema/neural-network-schema#hasIndex";
inline constexpr std::string_view shapeIn = "https://w3id.org/tinyml-schema/neural-network-schema#shapeIn";
inline constexpr std::string_view shapeOut = "https://w3id.org/tinyml-schema/neural-network-schema#shapeOut";

// Memory and sensors
inline constexpr std::string_view RAM = "https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/RAM";
inline constexpr std::string_view Flash =
    "https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/Flash";
inline constexpr std::string_view OtherSensor =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/OtherSensor";
inline constexpr std::string_view Microphone =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/Microphone";
inline constexpr std::string_view Camera =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/Camera";
inline constexpr std::string_view Accelerometer =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/Accelerometer";
inline constexpr std::string_view Gyroscope =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/Gyroscope";
inline constexpr std::string_view Magnetometer =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/Magnetometer";
inline constexpr std::string_view hasSensorInfo =
    "https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/hasSensorInfo";
inline constexpr std::string_view provideInput =
    "https://w3id.org/tinyml-schema/neural-network-schema/ssn_extend/provideInput";

inline constexpr std::string_view SmartSensor = "http://w3id.org/s3n/SmartSensor";
inline constexpr std::string_view MicroController = "http://w3id.org/s3n/MicroController";
inline constexpr std::string_view hasProcedureFeature = "http://w3id.org/s3n/hasProcedureFeature";
inline constexpr std::string_view hasSystemCapability = "http://w3id.org/s3n/hasSystemCapability";
inline constexpr std::string_view hasSubSystem = "http://www.w3.org/ns/ssn/hasSubSystem";
inline constexpr std::string_view hasInput = "http://www.w3.org/ns/ssn/hasInput";
inline constexpr std::string_view hasOutput = "http://www.w3.org/ns/ssn/hasOutput";
inline constexpr std::string_view inCondition = "http://www.w3.org/ns/ssn/systems/inCondition";
inline constexpr std::string_view hasSystemProperty = "http://www.w3.org/ns/ssn/systems/hasSystemProperty";
inline constexpr std::string_view sosaSensor = "http://www.w3.org/ns/sosa/Sensor";

// The Thing Description
inline constexpr std::string_view tdTitle = "https://www.w3.org/2019/wot/td#title";
inline constexpr std::string_view tdDescription = "https://www.w3.org/2019/wot/td#description";
inline constexpr std::string_view hasPropertyAffordance =
    "https://www.w3.org/2019/wot/td#hasPropertyAffordance";
inline constexpr std::string_view tdUnit = "https://www.w3.org/2019/wot/td#unit";
inline constexpr std::string_view tdMinimum = "https://www.w3.org/2019/wot/td#minimum";
inline constexpr std::string_view tdMaximum = "https://www.w3.org/2019/wot/td#maximum";

// Of general use
inline constexpr std::string_view rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view rdfsComment = "http://www.w3.org/2000/01/rdf-schema#comment";
inline constexpr std::string_view rdfsLabel = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
inline constexpr std::string_view schemaName = "https://schema.org/name";
inline constexpr std::string_view schemaIdentifier = "https://schema.org/identifier";
inline constexpr std::string_view schemaDescription = "https://schema.org/description";
inline constexpr std::string_view schemaCreator = "https://schema.org/creator";
inline constexpr std::string_view schemaCitation = "https://schema.org/citation";
inline constexpr std::string_view schemaCodeRepository = "https://schema.org/codeRepository";
inline constexpr std::string_view schemaDateCreated = "https://schema.org/dateCreated";
inline constexpr std::string_view schemaRuntimePlatform = "https://schema.org/runtimePlatform";
inline constexpr std::string_view schemaManufacturer = "https://schema.org/manufacturer";
inline constexpr std::string_view schemaValue = "https://schema.org/value";
inline constexpr std::string_view schemaMinValue = "https://schema.org/minValue";
inline constexpr std::string_view schemaUnitCode = "https://schema.org/unitCode";

// Ours
inline constexpr std::string_view hasTask = "https://w3id.org/tinyatlas#hasTask";
inline constexpr std::string_view estimated = "https://w3id.org/tinyatlas#estimated";
inline constexpr std::string_view memoryBasis = "https://w3id.org/tinyatlas#memoryBasis";
inline constexpr std::string_view FittedMemory = "https://w3id.org/tinyatlas#FittedMemory";

// Measurements
inline constexpr std::string_view usedProcedure = "http://www.w3.org/ns/sosa/usedProcedure";
inline constexpr std::string_view hasFeatureOfInterest = "http://www.w3.org/ns/sosa/hasFeatureOfInterest";
inline constexpr std::string_view hasResult = "http://www.w3.org/ns/sosa/hasResult";
inline constexpr std::string_view hadPrimarySource = "http://www.w3.org/ns/prov#hadPrimarySource";
inline constexpr std::string_view dcDate = "http://purl.org/dc/terms/date";
inline constexpr std::string_view Measurement = "https://w3id.org/tinyatlas#Measurement";
inline constexpr std::string_view BenchmarkSystem = "https://w3id.org/tinyatlas#BenchmarkSystem";
inline constexpr std::string_view ClosedDivision = "https://w3id.org/tinyatlas#ClosedDivision";
inline constexpr std::string_view OpenDivision = "https://w3id.org/tinyatlas#OpenDivision";
inline constexpr std::string_view Latency = "https://w3id.org/tinyatlas#Latency";
inline constexpr std::string_view Energy = "https://w3id.org/tinyatlas#Energy";
inline constexpr std::string_view AveragePower = "https://w3id.org/tinyatlas#AveragePower";
inline constexpr std::string_view ArenaSize = "https://w3id.org/tinyatlas#ArenaSize";
inline constexpr std::string_view AreaUnderCurve = "https://w3id.org/tinyatlas#AreaUnderCurve";
inline constexpr std::string_view TruePositives = "https://w3id.org/tinyatlas#TruePositives";
inline constexpr std::string_view FalseNegatives = "https://w3id.org/tinyatlas#FalseNegatives";
inline constexpr std::string_view FalsePositives = "https://w3id.org/tinyatlas#FalsePositives";
inline constexpr std::string_view accelerator = "https://w3id.org/tinyatlas#accelerator";
inline constexpr std::string_view acceleratorClock = "https://w3id.org/tinyatlas#acceleratorClock";
inline constexpr std::string_view benchmark = "https://w3id.org/tinyatlas#benchmark";
inline constexpr std::string_view boardName = "https://w3id.org/tinyatlas#boardName";
inline constexpr std::string_view carriedOverFrom = "https://w3id.org/tinyatlas#carriedOverFrom";
inline constexpr std::string_view chip = "https://w3id.org/tinyatlas#chip";
inline constexpr std::string_view clock = "https://w3id.org/tinyatlas#clock";
inline constexpr std::string_view core = "https://w3id.org/tinyatlas#core";
inline constexpr std::string_view deviceClass = "https://w3id.org/tinyatlas#deviceClass";
inline constexpr std::string_view division = "https://w3id.org/tinyatlas#division";
inline constexpr std::string_view kernels = "https://w3id.org/tinyatlas#kernels";
inline constexpr std::string_view modelHash = "https://w3id.org/tinyatlas#modelHash";
inline constexpr std::string_view modelLabel = "https://w3id.org/tinyatlas#modelLabel";
inline constexpr std::string_view modelSize = "https://w3id.org/tinyatlas#modelSize";
inline constexpr std::string_view processor = "https://w3id.org/tinyatlas#processor";
inline constexpr std::string_view measuredQuantization = "https://w3id.org/tinyatlas#quantization";
inline constexpr std::string_view benchmarkRound = "https://w3id.org/tinyatlas#round";
inline constexpr std::string_view runs = "https://w3id.org/tinyatlas#runs";
inline constexpr std::string_view status = "https://w3id.org/tinyatlas#status";
inline constexpr std::string_view submitter = "https://w3id.org/tinyatlas#submitter";
inline constexpr std::string_view supplyVoltage = "https://w3id.org/tinyatlas#supplyVoltage";

/// Every constant above but the namespaces: a test looks each one up in ontology/schema.
[[nodiscard]] std::span<const std::string_view> allTerms();

} // namespace tinyatlas::vocabulary

namespace tinyatlas {

/// The spelling under which the store looks a vocabulary term up, where it differs from `iri`: the second
/// generation for a term of the first one, https for schema.org's http, the declared name for a known other
/// one, no colon at the start of an extension's local name. Nothing for every other IRI, individuals among
/// them.
[[nodiscard]] std::optional<std::string> canonicalIri(std::string_view iri);

} // namespace tinyatlas
