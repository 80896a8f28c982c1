// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/finding.h"

#include <array>
#include <cstddef>

namespace tinyatlas {

namespace {

using Code = Finding::Code;
using enum Finding::Severity;

struct Entry {
    Code code;
    Finding::Severity severity;
    std::string_view name;
};

constexpr std::array entries{
    Entry{Code::EmptyFile, Warning, "empty-file"},
    Entry{Code::NoModels, Warning, "no-models"},
    Entry{Code::NoDevices, Warning, "no-devices"},
    Entry{Code::FirstGeneration, Info, "first-generation-namespace"},
    Entry{Code::MixedGenerations, Info, "mixed-generations"},
    Entry{Code::SchemaOrgHttp, Info, "schema-org-http"},
    Entry{Code::AliasName, Warning, "alias-name"},
    Entry{Code::ColonInName, Warning, "colon-in-name"},
    Entry{Code::UndeclaredType, Warning, "undeclared-type"},
    Entry{Code::UndeclaredProperty, Info, "undeclared-property"},
    Entry{Code::ForeignType, Info, "foreign-type"},
    Entry{Code::DoubledSlash, Info, "doubled-slash"},
    Entry{Code::RelativeIri, Warning, "relative-iri"},
    Entry{Code::AccuracyNotReported, Warning, "accuracy-not-reported"},
    Entry{Code::DatasetNotStated, Warning, "dataset-not-stated"},
    Entry{Code::CitationNotStated, Warning, "citation-not-stated"},
    Entry{Code::ValueNotStated, Info, "value-not-stated"},
    Entry{Code::ModelWithoutRam, Warning, "model-without-ram"},
    Entry{Code::ModelWithoutFlash, Warning, "model-without-flash"},
    Entry{Code::DeviceWithoutRam, Warning, "device-without-ram"},
    Entry{Code::DeviceWithoutFlash, Warning, "device-without-flash"},
    Entry{Code::MissingUnit, Warning, "missing-unit"},
    Entry{Code::UnknownUnit, Warning, "unknown-unit"},
    Entry{Code::DifferentUnits, Warning, "different-units"},
    Entry{Code::UnusableFigure, Warning, "unusable-figure"},
    Entry{Code::ZeroFigure, Warning, "zero-figure"},
    Entry{Code::DifferentFigures, Warning, "different-figures"},
    Entry{Code::RepeatedFigure, Info, "repeated-figure"},
    Entry{Code::NoMicrocontroller, Warning, "no-microcontroller"},
    Entry{Code::SeveralMicrocontrollers, Info, "several-microcontrollers"},
    Entry{Code::ModelWithoutInput, Warning, "model-without-input"},
    Entry{Code::ModelWithoutSensor, Warning, "model-without-sensor"},
    Entry{Code::NeededSensorWithoutType, Warning, "needed-sensor-without-type"},
    Entry{Code::SeveralSensors, Info, "several-sensors"},
    Entry{Code::SensorOnNoDevice, Info, "sensor-on-no-device"},
    Entry{Code::DeviceWithoutSensors, Warning, "device-without-sensors"},
    Entry{Code::CarriedSensorWithoutType, Warning, "carried-sensor-without-type"},
    Entry{Code::ModelWithoutIdentifier, Info, "model-without-identifier"},
    Entry{Code::ModelWithoutName, Warning, "model-without-name"},
    Entry{Code::DeviceWithoutTitle, Warning, "device-without-title"},
    Entry{Code::SameIdentifier, Warning, "same-identifier"},
    Entry{Code::SameName, Warning, "same-name"},
    Entry{Code::SameTitle, Warning, "same-title"},
    Entry{Code::ModelAndDevice, Error, "model-and-device"},
    Entry{Code::UnusableMetric, Warning, "unusable-metric"},
    Entry{Code::AccuracyBelowOne, Warning, "accuracy-below-one"},
    Entry{Code::UnusableCount, Warning, "unusable-count"},
    Entry{Code::DifferentValues, Warning, "different-values"},
    Entry{Code::SeveralInputLayers, Warning, "several-input-layers"},
    Entry{Code::SeveralOutputLayers, Warning, "several-output-layers"},
    Entry{Code::LayerWithoutIndex, Warning, "layer-without-index"},
    Entry{Code::RepeatedLayerIndex, Warning, "repeated-layer-index"},
    Entry{Code::LayerIndexGap, Info, "layer-index-gap"},
    Entry{Code::SharedLayerIndex, Info, "shared-layer-index"},
    Entry{Code::MeasurementWithoutModel, Info, "measurement-without-model"},
    Entry{Code::MeasuredModelUnclear, Warning, "measured-model-unclear"},
    Entry{Code::MeasuredModelContradiction, Warning, "measured-model-contradiction"},
    Entry{Code::MeasuredFigureWithoutUnit, Warning, "measured-figure-without-unit"},
    Entry{Code::UnusableMeasuredFigure, Warning, "unusable-measured-figure"},
    Entry{Code::MeasurementWithoutFigure, Warning, "measurement-without-figure"},
    Entry{Code::CarriedOverInCircle, Warning, "carried-over-in-circle"},
    Entry{Code::CarriedOverDiffers, Warning, "carried-over-differs"},
    Entry{Code::MeasuredUnitsDiffer, Warning, "measured-units-differ"},
    Entry{Code::DivisionsDiffer, Warning, "divisions-differ"},
};

constexpr auto codes = [] {
    std::array<Code, entries.size()> all{};
    for (std::size_t i = 0; i < entries.size(); ++i)
        all[i] = entries[i].code;
    return all;
}();

constexpr bool inOrder() {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (static_cast<std::size_t>(entries[i].code) != i)
            return false;
    }
    return true;
}
static_assert(inOrder() && entries.back().code == Code::DivisionsDiffer, "a row for every code, in order");

} // namespace

std::string_view codeName(Finding::Code code) { return entries[static_cast<std::size_t>(code)].name; }

Finding::Severity severityOf(Finding::Code code) { return entries[static_cast<std::size_t>(code)].severity; }

std::span<const Finding::Code> allFindingCodes() { return codes; }

} // namespace tinyatlas
