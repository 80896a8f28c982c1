// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace tinyatlas {

/// Something about the data that a user should know. Codes and figures only: app/text makes the sentence, and
/// says what the effect on verdicts is.
struct Finding {
    /// Info: worth knowing, and nothing is lost. Warning: something is unknown, or passed over, that might
    /// matter. Error: it cannot be meant as it stands.
    enum class Severity : std::uint8_t { Info, Warning, Error };

    /// What was found. `subject`, `what` and `other` are of the finding; where they are not named, they are
    /// not set.
    enum class Code : std::uint8_t {
        // Files and the graph as a whole
        EmptyFile, ///< of `source`: no statement that another file does not make as well
        NoModels,
        NoDevices,

        // Vocabulary: subject is the term, count how often it is used
        FirstGeneration,    ///< a namespace of the first generation, in one file; subject is a term of it
        MixedGenerations,   ///< both generations in one graph; subject is a term of the second one
        SchemaOrgHttp,      ///< schema.org with http, in one file; subject is a term of it
        AliasName,          ///< subject is another name for the declared term `what`
        ColonInName,        ///< subject's local name begins with a colon; `what` is the term that is meant
        UndeclaredType,     ///< of a vocabulary that is known, but not declared by it
        UndeclaredProperty, ///< likewise
        ForeignType,        ///< of a vocabulary that is not known, and declared by nothing that is loaded
        DoubledSlash,       ///< subject is an IRI with // inside
        RelativeIri,        ///< subject is an IRI without a scheme

        // What is written where nothing is known: `what` is the property
        AccuracyNotReported, ///< a metric of 0; `what` is the class of the metric
        DatasetNotStated,
        CitationNotStated,
        ValueNotStated,

        // Memory: subject is the model or device, `what` is RAM or Flash
        ModelWithoutRam,
        ModelWithoutFlash,
        DeviceWithoutRam,
        DeviceWithoutFlash,
        MissingUnit,
        UnknownUnit,      ///< `other` is where the unit stands
        DifferentUnits,   ///< of one figure
        UnusableFigure,   ///< no number, negative or absurd
        ZeroFigure,       ///< a memory of 0
        DifferentFigures, ///< `statement` counts, `other` contradicts it
        RepeatedFigure,   ///< `other` says the same as `statement`, in the same file
        NoMicrocontroller,
        SeveralMicrocontrollers, ///< count of them

        // Sensors: subject is the model, the device, or the class of sensors
        ModelWithoutInput,
        ModelWithoutSensor,
        NeededSensorWithoutType,
        SeveralSensors,   ///< count of types behind one input
        SensorOnNoDevice, ///< count of models that need it
        DeviceWithoutSensors,
        CarriedSensorWithoutType,

        // Identity
        ModelWithoutIdentifier,
        ModelWithoutName,
        DeviceWithoutTitle,
        SameIdentifier, ///< `other` is where the other model has it; count of models
        SameName,       ///< likewise
        SameTitle,      ///< likewise, of devices
        ModelAndDevice, ///< `other` is where it is said to be a device

        // Other figures: `what` is the property or the class of the metric
        UnusableMetric,   ///< no number, absurd, or an accuracy below 0 or above 100 %
        AccuracyBelowOne, ///< an accuracy that may be meant as a share, not in percent
        UnusableCount,    ///< multiply-accumulates that are no number, below 1, or absurd
        DifferentValues,  ///< `statement` counts, `other` contradicts it

        // Layers of a model
        SeveralInputLayers,  ///< count of them
        SeveralOutputLayers, ///< likewise
        LayerWithoutIndex,   ///< count of middle layers
        RepeatedLayerIndex,  ///< `other` has it as well
        LayerIndexGap,       ///< count of numbers left out
        SharedLayerIndex,    ///< of the first of count models whose input layer, `other`, has it as well

        // Measurements: subject is the measurement, or the system it was made on
        MeasurementWithoutModel, ///< the first of count that name a model by IRI, hash or size: none has it
        MeasuredModelUnclear,    ///< `other` is where a second model says what `statement` identifies it by
        MeasuredModelContradiction, ///< of what identifies the model, `statement` and `other` disagree
        MeasuredFigureWithoutUnit,  ///< or in a unit that is not known; `what` is what was measured
        UnusableMeasuredFigure,     ///< no number, 0, negative or absurd; `what` is what was measured
        MeasurementWithoutFigure,   ///< of what TinyAtlas reads
        CarriedOverInCircle,        ///< carried over from itself, at once or by way of others
        CarriedOverDiffers,         ///< `statement` says it is the same result, in `other` it is another one
        MeasuredUnitsDiffer, ///< of one figure; `other` is the unit that contradicts; `what` was measured
        DivisionsDiffer,     ///< `statement` names one division, `other` another
    };

    static constexpr std::uint32_t noSource = std::numeric_limits<std::uint32_t>::max();

    Code code{};
    TermId subject{};                ///< as written; invalid where it is about a file or the whole graph
    TermId what{};                   ///< the class, property, unit or term concerned
    StatementId statement{};         ///< where it stands; invalid where no statement can be blamed
    StatementId other{};             ///< a second statement that matters
    std::uint32_t source = noSource; ///< of a finding about a file
    std::uint32_t count = 1;
};

/// The name under which scripts know a finding: "accuracy-not-reported".
[[nodiscard]] std::string_view codeName(Finding::Code code);
[[nodiscard]] Finding::Severity severityOf(Finding::Code code);

/// Every code there is, in the order of the enumeration.
[[nodiscard]] std::span<const Finding::Code> allFindingCodes();

} // namespace tinyatlas
