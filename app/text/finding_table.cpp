// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/finding_table.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace tinyatlas::text {

namespace {

using Code = Finding::Code;

struct Row {
    Code code;
    const char *sentence;
};

constexpr std::array rows{
    Row{Code::EmptyFile, QT_TRANSLATE_NOOP("findings", "{file} {consequence}; no verdict changes.")},
    Row{Code::NoModels,
        QT_TRANSLATE_NOOP(
            "findings",
            "No model is described, that is, nothing is an nnet:NeuralNetwork: there is nothing to judge.")},
    Row{Code::NoDevices,
        QT_TRANSLATE_NOOP("findings", "No device is described, that is, nothing is an s3n:SmartSensor: there "
                                      "is nothing to judge models on.")},
    Row{Code::FirstGeneration,
        QT_TRANSLATE_NOOP("findings",
                          "{namespace} is a namespace of the ontology's first generation ({uses} in this "
                          "file): its terms are read as those of the second; no verdict changes.")},
    Row{Code::MixedGenerations,
        QT_TRANSLATE_NOOP(
            "findings",
            "Both generations of the ontology are in use: their terms are read as one; no verdict changes.")},
    Row{Code::SchemaOrgHttp,
        QT_TRANSLATE_NOOP("findings", "{namespace} is written with http ({uses} in this file): it is read as "
                                      "https; no verdict changes.")},
    Row{Code::AliasName,
        QT_TRANSLATE_NOOP("findings", "{subject} is not the name that the ontology declares ({uses}): it is "
                                      "read as {what}, which is; no verdict changes.")},
    Row{Code::ColonInName,
        QT_TRANSLATE_NOOP("findings", "{subject} has a colon too many before its name ({uses}): it is read "
                                      "as {what}, and so it is judged.")},
    Row{Code::UndeclaredType,
        QT_TRANSLATE_NOOP("findings", "{subject} is declared by no ontology ({uses}): {consequence}.")},
    Row{Code::UndeclaredProperty,
        QT_TRANSLATE_NOOP("findings", "{subject} is declared by no ontology ({uses}): {consequence}.")},
    Row{Code::ForeignType,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} is declared by nothing that is loaded ({uses}): {consequence}.")},
    Row{Code::DoubledSlash,
        QT_TRANSLATE_NOOP("findings", "{subject} has two slashes in a row: it is taken as it is written, as "
                                      "another name than with one slash; no verdict changes.")},
    Row{Code::RelativeIri,
        QT_TRANSLATE_NOOP("findings", "{what}, stated of {subject}, has no scheme, so it leads nowhere: it "
                                      "is shown as it is written; no verdict changes.")},
    Row{Code::AccuracyNotReported,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as 0, which means not reported: it is "
                                      "left out of accuracy charts; no verdict changes.")},
    Row{Code::DatasetNotStated,
        QT_TRANSLATE_NOOP("findings", "The training dataset of {subject} is given as {value}, which means "
                                      "not stated: it is left out; no verdict changes.")},
    Row{Code::CitationNotStated,
        QT_TRANSLATE_NOOP("findings", "The citation of {subject} is given as {value}, which means not "
                                      "stated: it is left out; no verdict changes.")},
    Row{Code::ValueNotStated,
        QT_TRANSLATE_NOOP("findings", "The {what} of {subject} is given as {value}, which means not stated: "
                                      "it is left out; no verdict changes.")},
    Row{Code::ModelWithoutRam,
        QT_TRANSLATE_NOOP("findings", "{subject} does not state how much RAM it needs: its verdict is "
                                      "unknown wherever nothing else speaks against it.")},
    Row{Code::ModelWithoutFlash,
        QT_TRANSLATE_NOOP("findings", "{subject} does not state how much flash it needs: its verdict is "
                                      "unknown wherever nothing else speaks against it.")},
    Row{Code::DeviceWithoutRam,
        QT_TRANSLATE_NOOP("findings", "{subject} does not state how much RAM it has: verdicts on it are "
                                      "unknown wherever nothing else speaks against it.")},
    Row{Code::DeviceWithoutFlash,
        QT_TRANSLATE_NOOP("findings", "{subject} does not state how much flash it has: verdicts on it are "
                                      "unknown wherever nothing else speaks against it.")},
    Row{Code::MissingUnit,
        QT_TRANSLATE_NOOP("findings",
                          "{What} of {subject} is given as {value} without a unit: it is taken as unknown, "
                          "and a verdict too wherever nothing else speaks against it. {consequence}.")},
    Row{Code::UnknownUnit,
        QT_TRANSLATE_NOOP(
            "findings", "{What} of {subject} is given as {value}, which is no unit of memory that is known: "
                        "it is taken as unknown, and a verdict too wherever nothing else speaks against it. "
                        "{consequence}.")},
    Row{Code::DifferentUnits,
        QT_TRANSLATE_NOOP("findings",
                          "{What} of {subject} is given as {value} in units that contradict each other: it "
                          "is taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::UnusableFigure,
        QT_TRANSLATE_NOOP("findings",
                          "{What} of {subject} is given as {value}, which can be no amount of memory: it is "
                          "taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::ZeroFigure,
        QT_TRANSLATE_NOOP("findings",
                          "{What} of {subject} is given as 0: it is taken as it stands, and {consequence}.")},
    Row{Code::DifferentFigures,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value} and as {other}: "
                                      "{consequence}, so that a doubt never makes a model fit.")},
    Row{Code::RepeatedFigure,
        QT_TRANSLATE_NOOP(
            "findings",
            "{What} of {subject} is given twice, with equal figures: it counts once; no verdict changes.")},
    Row{Code::NoMicrocontroller,
        QT_TRANSLATE_NOOP("findings", "{subject} has no part that is a microcontroller: its memory is taken "
                                      "from what else of it states any.")},
    Row{Code::SeveralMicrocontrollers,
        QT_TRANSLATE_NOOP("findings", "{subject} has {count} microcontrollers: each is judged, the best one "
                                      "counts, and they are never added up.")},
    Row{Code::ModelWithoutInput,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} states no input, and so no sensor: it is judged by its memory alone.")},
    Row{Code::ModelWithoutSensor,
        QT_TRANSLATE_NOOP("findings",
                          "No sensor provides the input of {subject}: it is judged by its memory alone.")},
    Row{Code::NeededSensorWithoutType,
        QT_TRANSLATE_NOOP("findings", "A sensor that {subject} needs has no type: its verdict is unknown "
                                      "wherever nothing else speaks against it.")},
    Row{Code::SeveralSensors,
        QT_TRANSLATE_NOOP(
            "findings",
            "{subject} has {count} types of sensor behind one input: a device must have all of them.")},
    Row{Code::SensorOnNoDevice,
        QT_TRANSLATE_NOOP("findings", "No device has a sensor of type {subject}: {consequence}.")},
    Row{Code::DeviceWithoutSensors,
        QT_TRANSLATE_NOOP("findings", "{subject} states no sensor: for models that need one, verdicts on it "
                                      "are unknown wherever nothing else speaks against it.")},
    Row{Code::CarriedSensorWithoutType,
        QT_TRANSLATE_NOOP("findings",
                          "A sensor of {subject} has no type: verdicts on it are unknown for models that "
                          "need a sensor which it does not state, wherever nothing else speaks against it.")},
    Row{Code::ModelWithoutIdentifier,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} has no identifier: its IRI tells it apart; no verdict changes.")},
    Row{Code::ModelWithoutName,
        QT_TRANSLATE_NOOP("findings", "A model has no name: it is shown as {subject}; no verdict changes.")},
    Row{Code::DeviceWithoutTitle,
        QT_TRANSLATE_NOOP("findings",
                          "A device has no title: it is shown as {subject}; no verdict changes.")},
    Row{Code::SameIdentifier,
        QT_TRANSLATE_NOOP("findings", "The identifier {value} of {subject} is that of {count} models: their "
                                      "IRIs tell them apart; no verdict changes.")},
    Row{Code::SameName,
        QT_TRANSLATE_NOOP("findings", "{value} is the name of {count} models: their identifiers and IRIs "
                                      "tell them apart; no verdict changes.")},
    Row{Code::SameTitle,
        QT_TRANSLATE_NOOP(
            "findings",
            "{value} is the title of {count} devices: their IRIs tell them apart; no verdict changes.")},
    Row{Code::ModelAndDevice,
        QT_TRANSLATE_NOOP("findings", "{subject} is said to be both a model and a device, which nothing can "
                                      "be: it is listed as both, and judged by what it states of each.")},
    Row{Code::UnusableMetric,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value}, which it cannot be: it is "
                                      "left out of charts; no verdict changes.")},
    Row{Code::AccuracyBelowOne,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value} %: perhaps a share of 1 is "
                                      "meant; it is taken as it stands; no verdict changes.")},
    Row{Code::UnusableCount,
        QT_TRANSLATE_NOOP("findings", "The {what} of {subject} is given as {value}, which it cannot be: it "
                                      "is left out; no verdict changes.")},
    Row{Code::DifferentValues,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value} and as {other}: the first one "
                                      "counts; no verdict changes.")},
    Row{Code::SeveralInputLayers,
        QT_TRANSLATE_NOOP("findings", "{subject} has {count} input layers: they are listed in the order of "
                                      "their indexes; no verdict changes.")},
    Row{Code::SeveralOutputLayers,
        QT_TRANSLATE_NOOP("findings", "{subject} has {count} output layers: they are listed in the order of "
                                      "their indexes; no verdict changes.")},
    Row{Code::LayerWithoutIndex,
        QT_TRANSLATE_NOOP("findings", "{count} of the middle layers of {subject} state no index: they are "
                                      "listed before the others; no verdict changes.")},
    Row{Code::RepeatedLayerIndex,
        QT_TRANSLATE_NOOP("findings", "Two middle layers of {subject} have the index {value}: they are "
                                      "listed as they were read; no verdict changes.")},
    Row{Code::LayerIndexGap,
        QT_TRANSLATE_NOOP("findings", "The middle layers of {subject} leave out {count} in their indexes, "
                                      "before {value}: perhaps a layer is missing; no verdict changes.")},
    Row{Code::SharedLayerIndex,
        QT_TRANSLATE_NOOP("findings",
                          "A middle layer of {subject} has the index {value}, as its input layer does "
                          "(models of the kind: {count}): layers run in the order input, middle by "
                          "index, output; no verdict changes.")},
    Row{Code::MeasurementWithoutModel,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} was measured with a model that is not loaded (measurements of "
                          "the kind: {count}): it is listed, and shown with no model; no verdict "
                          "changes.")},
    Row{Code::MeasuredModelUnclear,
        QT_TRANSLATE_NOOP("findings", "{subject} may be of several models, as {value} is true of more than "
                                      "one: it is listed, and shown with none of them; no verdict changes.")},
    Row{Code::MeasuredModelContradiction,
        QT_TRANSLATE_NOOP("findings", "{subject} contradicts the model that it names ({value} against "
                                      "{other}): it is listed, and not shown with that model; no verdict "
                                      "changes.")},
    Row{Code::MeasuredFigureWithoutUnit,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value} without a unit that is known: "
                                      "it is taken as not measured; no verdict changes.")},
    Row{Code::UnusableMeasuredFigure,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value}, which it cannot be: it is "
                                      "taken as not measured; no verdict changes.")},
    Row{Code::MeasurementWithoutFigure,
        QT_TRANSLATE_NOOP("findings", "{subject} is a measurement without a figure that can be shown: it is "
                                      "left out; no verdict changes.")},
    Row{Code::CarriedOverInCircle,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} is said to be carried over from itself: it counts once, as a "
                          "result of its own; no verdict changes.")},
    Row{Code::CarriedOverDiffers,
        QT_TRANSLATE_NOOP("findings",
                          "{subject} is said to be carried over, but differs from what it repeats "
                          "({other}): each counts as a result of its own; no verdict changes.")},
    Row{Code::MeasuredUnitsDiffer,
        QT_TRANSLATE_NOOP("findings", "{What} of {subject} is given as {value} in units that contradict each "
                                      "other: it is taken as not measured; no verdict changes.")},
    Row{Code::DivisionsDiffer,
        QT_TRANSLATE_NOOP("findings", "{subject} is said to be of more than one division ({value} and "
                                      "{other}): it is taken to be of none; no verdict changes.")},
};

} // namespace

const char *findingTemplate(Finding::Code code) {
    const auto *const found =
        std::find_if(rows.begin(), rows.end(), [code](const Row &row) { return row.code == code; });
    return found == rows.end() ? "" : found->sentence;
}

} // namespace tinyatlas::text
