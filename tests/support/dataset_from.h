// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tinyatlas::test {

inline constexpr std::string_view prefixes = R"(
@prefix nnet: <https://w3id.org/tinyml-schema/neural-network-schema#> .
@prefix nnet1: <http://tinyml-schema.org/networkschema#> .
@prefix s3n_extend: <https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/> .
@prefix sosa_extend: <https://w3id.org/tinyml-schema/neural-network-schema/sosa_extend/> .
@prefix ssn_extend: <https://w3id.org/tinyml-schema/neural-network-schema/ssn_extend/> .
@prefix sosa_extend1: <http://tinyml-schema.org/sosa_extend/> .
@prefix s3n: <http://w3id.org/s3n/> .
@prefix ssn: <http://www.w3.org/ns/ssn/> .
@prefix ssn-system: <http://www.w3.org/ns/ssn/systems/> .
@prefix sosa: <http://www.w3.org/ns/sosa/> .
@prefix td: <https://www.w3.org/2019/wot/td#> .
@prefix schema: <https://schema.org/> .
@prefix om: <http://www.ontology-of-units-of-measure.org/resource/om-2/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ta: <https://w3id.org/tinyatlas#> .
@prefix : <http://example.org/> .
)";

/// The dataset of a few triples, written with the prefixes above.
inline DatasetPtr datasetFrom(std::string_view turtle) {
    const std::array graphs{BuiltInGraph{"test", std::string(prefixes) + std::string(turtle)}};
    auto dataset = loadBuiltIn(graphs);
    if (!dataset)
        throw std::runtime_error(dataset.error().front().text());
    return std::move(dataset).value();
}

/// A model with one input; needs like "ram 20 ; flash 100" in kilobytes, sensors like "Camera, Microphone".
inline std::string modelNamed(const std::string &name, const std::string &ram, const std::string &flash,
                              const std::string &sensorTypes, const std::string &more = {}) {
    const auto need = [](const std::string &kind, const std::string &kilobytes) {
        return kilobytes.empty()
                   ? std::string()
                   : " s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:" + kind +
                         " ; schema:minValue " + kilobytes + " ; schema:unitCode om:kilobyte ] ] ;";
    };
    std::string text = ":" + name + " a nnet:NeuralNetwork ; schema:name \"" + name + "\" ;" +
                       need("RAM", ram) + need("Flash", flash) + more + " ssn:hasInput :" + name +
                       "_input .\n";
    if (!sensorTypes.empty())
        text += "[] ssn_extend:provideInput :" + name + "_input ; a " + sensorTypes + " .\n";
    return text;
}

/// A device with one microcontroller; figures in kilobytes, sensors like "sosa_extend:Camera
/// sosa_extend:Microphone", separated by a blank.
inline std::string deviceNamed(const std::string &name, const std::string &ram, const std::string &flash,
                               const std::string &sensorTypes) {
    const auto property = [](const std::string &kind, const std::string &kilobytes) {
        return kilobytes.empty() ? std::string()
                                 : " ssn-system:hasSystemProperty [ a s3n_extend:" + kind +
                                       " ; schema:value " + kilobytes + " ; schema:unitCode om:kilobyte ] ;";
    };
    std::string text = ":" + name + " a s3n:SmartSensor ; td:title \"" + name +
                       "\" ; ssn:hasSubSystem [ a s3n:MicroController ; s3n:hasSystemCapability [" +
                       property("RAM", ram) + property("Flash", flash) + " ] ] ";
    for (std::size_t begin = 0; begin < sensorTypes.size();) {
        const auto end = std::min(sensorTypes.find(' ', begin), sensorTypes.size());
        text += "; ssn:hasSubSystem [ a " + sensorTypes.substr(begin, end - begin) + " ] ";
        begin = end + 1;
    }
    return text + ".\n";
}

/// The folder of material that is shared between projects; empty where this checkout stands alone.
inline std::filesystem::path sharedFolder() {
    const std::filesystem::path folder = std::filesystem::path(TINYATLAS_SOURCE_DIR) / ".." / "shared";
    return std::filesystem::exists(folder / "truth") ? folder : std::filesystem::path();
}

} // namespace tinyatlas::test
