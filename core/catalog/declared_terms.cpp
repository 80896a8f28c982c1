// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/declared_terms.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

// The TinyML neural network ontology, https://w3id.org/tinyml-schema/neural-network-schema
constexpr std::string_view neuralNetworks =
    R"(Activation AveragePool2D Classification Conv2D DepthwiseConv2D Dequantize FeatureExtraction Float16 Float32
FullyConnected Int16 Int8 Layer LayerType Logistic MaxPool2D Metric NetworkCategory NetworkInput
NetworkOutput NeuralNetwork ObjectDetection Quantization Quantize Relu Reshape ResizeNearestNeighbor Softmax
Tanh Top_1_accuracy Top_5_accuracy Unsupervised hasActivation hasCategory hasIndex hasInputInfo hasMetric
hasMetricValue hasMultiplyAccumulateOps hasOutputInfo hasQuantization hasType inputLayer middleLayer
outputLayer shapeIn shapeOut trainingDataset)";

constexpr std::string_view memory = "Flash RAM";
constexpr std::string_view sensors =
    R"(Accelerometer Camera Gyroscope Magnetometer Microphone Thermometer hasSensorInfo)";
constexpr std::string_view inputs = "provideInput";

// S3N with the parts it imports; hasSystemCapability is declared by none of them, but used in their axioms
constexpr std::string_view smartSensors =
    R"(Algorithm AlgorithmExecution CommunicatingSystem ComputationalCost Error Indicator MaximumBandwidth Memory
MicroController ProcedureFeature ProcedureProperty SmartSensor SpaceComplexity TimeComplexity cause
forContext hasProcedureFeature hasProcedureProperty hasSystemCapability madeAlgorithmExecution)";

// SOSA, SSN and its system capabilities: W3C Recommendation of 2017
constexpr std::string_view sosa =
    R"(ActuatableProperty Actuation Actuator FeatureOfInterest ObservableProperty Observation Platform Procedure
Result Sample Sampler Sampling Sensor actsOnProperty hasFeatureOfInterest hasResult hasSample
hasSimpleResult hosts isActedOnBy isFeatureOfInterestOf isHostedBy isObservedBy isResultOf isSampleOf
madeActuation madeByActuator madeBySampler madeBySensor madeObservation madeSampling observedProperty
observes phenomenonTime resultTime usedProcedure)";

constexpr std::string_view ssn =
    R"(Deployment Input Output Property Stimulus System deployedOnPlatform deployedSystem detects forProperty
hasDeployment hasInput hasOutput hasProperty hasSubSystem implementedBy implements inDeployment isPropertyOf
isProxyFor wasOriginatedBy)";

constexpr std::string_view ssnSystem =
    R"(Accuracy ActuationRange BatteryLifetime Condition DetectionLimit Drift Frequency Latency MaintenanceSchedule
MeasurementRange OperatingPowerRange OperatingProperty OperatingRange Precision Resolution ResponseTime
Selectivity Sensitivity SurvivalProperty SurvivalRange SystemCapability SystemLifetime SystemProperty
hasOperatingProperty hasOperatingRange hasSurvivalProperty hasSurvivalRange hasSystemCapability
hasSystemProperty inCondition qualityOfObservation)";

// The Thing Description, W3C Recommendation of 2023, with what version 1.0 had
constexpr std::string_view thingDescription =
    R"(ActionAffordance EventAffordance InteractionAffordance OperationType PropertyAffordance Thing VersionInfo
baseURI cancelAction definesSecurityScheme description descriptionInLanguage followsProfile
hasActionAffordance hasCancellationSchema hasEventAffordance hasForm hasInputSchema hasInteractionAffordance
hasLink hasNotificationResponseSchema hasNotificationSchema hasOutputSchema hasPropertyAffordance
hasSecurityConfiguration hasSubscriptionSchema hasUriTemplateSchema instance invokeAction isIdempotent
isObservable isSafe isSynchronous model name observeAllProperties observeProperty queryAction
queryAllActions readAllProperties readMultipleProperties readProperty schemaDefinitions subscribeAllEvents
subscribeEvent supportContact title titleInLanguage unobserveAllProperties unobserveProperty
unsubscribeAllEvents unsubscribeEvent versionInfo writeAllProperties writeMultipleProperties writeProperty)";

// ontology/schema/tinyatlas.ttl
constexpr std::string_view tinyAtlas =
    R"(ActivityRecognition AnomalousSoundDetection AnomalyDetection AreaUnderCurve ArenaSize AveragePower Barometer
BenchmarkSystem ClosedDivision DistanceSensor Division Energy FalseNegatives FalsePositives FittedMemory
FreeMemory FunctionApproximation GestureRecognition GestureSensor HallEffectSensor Hygrometer
ImageClassification KeywordSpotting Latency LightSensor Measurement MemoryBasis OpenDivision PersonDetection
PoseDetection ProximitySensor SoundEventDetection Task TruePositives WakeWordDetection accelerator
acceleratorClock benchmark boardName carriedOverFrom chip clock core deviceClass division estimated hasTask kernels
memoryBasis modelHash modelLabel modelSize processor quantization round runs status submitter supplyVoltage)";

// Not constexpr: the names of schema.org stand in another file.
const std::array vocabularies{
    PublishedVocabulary{vocabulary::nnet, neuralNetworks},
    PublishedVocabulary{"https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/", memory},
    PublishedVocabulary{vocabulary::sosaExtend, sensors},
    PublishedVocabulary{"https://w3id.org/tinyml-schema/neural-network-schema/ssn_extend/", inputs},
    PublishedVocabulary{"http://w3id.org/s3n/", smartSensors},
    PublishedVocabulary{"http://www.w3.org/ns/sosa/", sosa},
    // Before the namespace that it lies in.
    PublishedVocabulary{"http://www.w3.org/ns/ssn/systems/", ssnSystem},
    PublishedVocabulary{"http://www.w3.org/ns/ssn/", ssn},
    PublishedVocabulary{"https://www.w3.org/2019/wot/td#", thingDescription},
    PublishedVocabulary{"https://w3id.org/tinyatlas#", tinyAtlas},
    PublishedVocabulary{"https://schema.org/", schemaOrgClasses, false},
};

constexpr std::array<std::string_view, 17> generalVocabularies{
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/2001/XMLSchema#",
    "http://www.w3.org/2004/02/skos/core#",
    "http://www.w3.org/2006/time#",
    "http://www.w3.org/ns/prov#",
    "http://www.w3.org/ns/dcat#",
    "http://www.w3.org/ns/shacl#",
    "http://purl.org/dc/terms/",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/dcmitype/",
    "http://purl.org/vocab/vann/",
    "http://rdfs.org/ns/void#",
    "http://xmlns.com/foaf/0.1/",
    "http://www.ontology-of-units-of-measure.org/resource/om-2/",
    "https://www.w3.org/2019/wot/",
};

} // namespace

bool PublishedVocabulary::declares(std::string_view localName) const {
    constexpr std::string_view blanks = " \n";
    std::size_t from = 0;
    std::size_t to = names.size();
    while (from < to) { // a name that is in here begins in [from, to)
        const std::size_t middle = from + (to - from) / 2;
        const auto blank = names.find_last_of(blanks, middle);
        const std::size_t begin = std::max(from, blank == std::string_view::npos ? 0 : blank + 1);
        const std::size_t end = std::min(names.find_first_of(blanks, begin), names.size());
        const auto name = names.substr(begin, end - begin);
        if (name == localName)
            return !name.empty();
        if (name < localName)
            from = end + 1;
        else
            to = begin;
    }
    return false;
}

std::span<const PublishedVocabulary> publishedVocabularies() { return vocabularies; }

const PublishedVocabulary *vocabularyOf(std::string_view canonicalIri) {
    const auto *const found =
        std::find_if(vocabularies.begin(), vocabularies.end(),
                     [&](const PublishedVocabulary &one) { return canonicalIri.starts_with(one.nameSpace); });
    return found == vocabularies.end() ? nullptr : found;
}

bool isOfGeneralVocabulary(std::string_view iri) {
    return std::any_of(generalVocabularies.begin(), generalVocabularies.end(),
                       [&](std::string_view nameSpace) { return iri.starts_with(nameSpace); });
}

} // namespace tinyatlas
