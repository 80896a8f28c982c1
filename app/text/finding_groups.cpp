// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/finding_groups.h"

#include "app/text/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tinyatlas::text {

namespace {

using Code = Finding::Code;

struct Row {
    Code code;
    bool touchesVerdicts;
    const char *one;
    const char *several; ///< with their number as %1
    const char *effect;
};

constexpr std::array rows{
    Row{Code::EmptyFile, false, QT_TRANSLATE_NOOP("finding groups", "1 file says nothing new"),
        QT_TRANSLATE_NOOP("finding groups", "%1 files say nothing new"),
        QT_TRANSLATE_NOOP("finding groups", "Nothing is taken from them.")},
    Row{Code::NoModels, true, QT_TRANSLATE_NOOP("finding groups", "No model is described"),
        QT_TRANSLATE_NOOP("finding groups", "No model is described"),
        QT_TRANSLATE_NOOP("finding groups", "There is nothing to judge: nothing is an nnet:NeuralNetwork.")},
    Row{Code::NoDevices, true, QT_TRANSLATE_NOOP("finding groups", "No device is described"),
        QT_TRANSLATE_NOOP("finding groups", "No device is described"),
        QT_TRANSLATE_NOOP("finding groups",
                          "There is nothing to judge models on: nothing is an s3n:SmartSensor.")},
    Row{Code::FirstGeneration, false,
        QT_TRANSLATE_NOOP("finding groups", "1 namespace is of the ontology's first generation"),
        QT_TRANSLATE_NOOP("finding groups", "%1 namespaces are of the ontology's first generation"),
        QT_TRANSLATE_NOOP("finding groups", "Their terms are read as those of the second.")},
    Row{Code::MixedGenerations, false,
        QT_TRANSLATE_NOOP("finding groups", "Both generations of the ontology are in use"),
        QT_TRANSLATE_NOOP("finding groups", "Both generations of the ontology are in use"),
        QT_TRANSLATE_NOOP("finding groups", "Their terms are read as one.")},
    Row{Code::SchemaOrgHttp, false,
        QT_TRANSLATE_NOOP("finding groups", "schema.org is written with http in 1 file"),
        QT_TRANSLATE_NOOP("finding groups", "schema.org is written with http in %1 files"),
        QT_TRANSLATE_NOOP("finding groups", "It is read as https.")},
    Row{Code::AliasName, false,
        QT_TRANSLATE_NOOP("finding groups", "1 term goes by another name than the ontology declares"),
        QT_TRANSLATE_NOOP("finding groups", "%1 terms go by other names than the ontology declares"),
        QT_TRANSLATE_NOOP("finding groups", "They are read as the declared ones.")},
    Row{Code::ColonInName, true, QT_TRANSLATE_NOOP("finding groups", "1 name has a colon too many"),
        QT_TRANSLATE_NOOP("finding groups", "%1 names have a colon too many"),
        QT_TRANSLATE_NOOP("finding groups", "They are read without it, and so they are judged.")},
    Row{Code::UndeclaredType, true, QT_TRANSLATE_NOOP("finding groups", "1 type is declared by no ontology"),
        QT_TRANSLATE_NOOP("finding groups", "%1 types are declared by no ontology"),
        QT_TRANSLATE_NOOP("finding groups",
                          "A sensor of such a type is met only by a device that states the same.")},
    Row{Code::UndeclaredProperty, true,
        QT_TRANSLATE_NOOP("finding groups", "1 property is declared by no ontology"),
        QT_TRANSLATE_NOOP("finding groups", "%1 properties are declared by no ontology"),
        QT_TRANSLATE_NOOP("finding groups", "What they say counts as not stated.")},
    Row{Code::ForeignType, true,
        QT_TRANSLATE_NOOP("finding groups", "1 type is of a vocabulary that is not known"),
        QT_TRANSLATE_NOOP("finding groups", "%1 types are of vocabularies that are not known"),
        QT_TRANSLATE_NOOP("finding groups",
                          "What is of such a type alone counts neither as a model, a device nor memory.")},
    Row{Code::DoubledSlash, false, QT_TRANSLATE_NOOP("finding groups", "1 IRI has two slashes in a row"),
        QT_TRANSLATE_NOOP("finding groups", "%1 IRIs have two slashes in a row"),
        QT_TRANSLATE_NOOP("finding groups",
                          "They are taken as written, as other names than with one slash.")},
    Row{Code::RelativeIri, false, QT_TRANSLATE_NOOP("finding groups", "1 IRI has no scheme"),
        QT_TRANSLATE_NOOP("finding groups", "%1 IRIs have no scheme"),
        QT_TRANSLATE_NOOP("finding groups", "They lead nowhere, and are shown as written.")},
    Row{Code::AccuracyNotReported, false,
        QT_TRANSLATE_NOOP("finding groups", "1 accuracy is given as 0: not reported"),
        QT_TRANSLATE_NOOP("finding groups", "%1 accuracies are given as 0: not reported"),
        QT_TRANSLATE_NOOP("finding groups", "These models are left out of accuracy charts.")},
    Row{Code::DatasetNotStated, false,
        QT_TRANSLATE_NOOP("finding groups", "1 model states no training dataset"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models state no training dataset"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "It is left out; what cannot be compared by its dataset is not proposed for the same task.")},
    Row{Code::CitationNotStated, false, QT_TRANSLATE_NOOP("finding groups", "1 model states no citation"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models state no citation"),
        QT_TRANSLATE_NOOP("finding groups", "It is left out.")},
    Row{Code::ValueNotStated, false, QT_TRANSLATE_NOOP("finding groups", "1 text says that it is not known"),
        QT_TRANSLATE_NOOP("finding groups", "%1 texts say that they are not known"),
        QT_TRANSLATE_NOOP("finding groups", "They are left out.")},
    Row{Code::ModelWithoutRam, true, QT_TRANSLATE_NOOP("finding groups", "1 model states no RAM"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models state no RAM"),
        QT_TRANSLATE_NOOP("finding groups",
                          "Their verdicts are unknown wherever nothing else speaks against them.")},
    Row{Code::ModelWithoutFlash, true, QT_TRANSLATE_NOOP("finding groups", "1 model states no flash"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models state no flash"),
        QT_TRANSLATE_NOOP("finding groups",
                          "Their verdicts are unknown wherever nothing else speaks against them.")},
    Row{Code::DeviceWithoutRam, true, QT_TRANSLATE_NOOP("finding groups", "1 device states no RAM"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices state no RAM"),
        QT_TRANSLATE_NOOP("finding groups",
                          "Verdicts on them are unknown wherever nothing else speaks against them.")},
    Row{Code::DeviceWithoutFlash, true, QT_TRANSLATE_NOOP("finding groups", "1 device states no flash"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices state no flash"),
        QT_TRANSLATE_NOOP("finding groups",
                          "Verdicts on them are unknown wherever nothing else speaks against them.")},
    Row{Code::MissingUnit, true, QT_TRANSLATE_NOOP("finding groups", "1 figure has no unit"),
        QT_TRANSLATE_NOOP("finding groups", "%1 figures have no unit"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "They are taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::UnknownUnit, true, QT_TRANSLATE_NOOP("finding groups", "1 figure has a unit that is not known"),
        QT_TRANSLATE_NOOP("finding groups", "%1 figures have units that are not known"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "They are taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::DifferentUnits, true,
        QT_TRANSLATE_NOOP("finding groups", "1 figure has units that contradict each other"),
        QT_TRANSLATE_NOOP("finding groups", "%1 figures have units that contradict each other"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "They are taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::UnusableFigure, true,
        QT_TRANSLATE_NOOP("finding groups", "1 figure can be no amount of memory"),
        QT_TRANSLATE_NOOP("finding groups", "%1 figures can be no amount of memory"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "They are taken as unknown, and a verdict too wherever nothing else speaks against it.")},
    Row{Code::ZeroFigure, true, QT_TRANSLATE_NOOP("finding groups", "1 memory is given as 0"),
        QT_TRANSLATE_NOOP("finding groups", "%1 memories are given as 0"),
        QT_TRANSLATE_NOOP("finding groups", "They are taken as they stand.")},
    Row{Code::DifferentFigures, true,
        QT_TRANSLATE_NOOP("finding groups", "1 memory is given in figures that contradict each other"),
        QT_TRANSLATE_NOOP("finding groups", "%1 memories are given in figures that contradict each other"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "A model's largest and a device's smallest count, so that a doubt never makes a model fit.")},
    Row{Code::RepeatedFigure, false,
        QT_TRANSLATE_NOOP("finding groups", "1 memory is given twice, with equal figures"),
        QT_TRANSLATE_NOOP("finding groups", "%1 memories are given twice, with equal figures"),
        QT_TRANSLATE_NOOP("finding groups", "They count once.")},
    Row{Code::NoMicrocontroller, false,
        QT_TRANSLATE_NOOP("finding groups", "1 device has no part that is a microcontroller"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices have no part that is a microcontroller"),
        QT_TRANSLATE_NOOP("finding groups", "Their memory is taken from what else of them states any.")},
    Row{Code::SeveralMicrocontrollers, true,
        QT_TRANSLATE_NOOP("finding groups", "1 device has several microcontrollers"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices have several microcontrollers"),
        QT_TRANSLATE_NOOP("finding groups",
                          "Each is judged, the best one counts, and they are never added up.")},
    Row{Code::ModelWithoutInput, true,
        QT_TRANSLATE_NOOP("finding groups", "1 model states no input, and so no sensor"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models state no input, and so no sensor"),
        QT_TRANSLATE_NOOP("finding groups", "They are judged by their memory alone.")},
    Row{Code::ModelWithoutSensor, true,
        QT_TRANSLATE_NOOP("finding groups", "1 model has no sensor behind its input"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have no sensor behind their inputs"),
        QT_TRANSLATE_NOOP("finding groups", "They are judged by their memory alone.")},
    Row{Code::NeededSensorWithoutType, true,
        QT_TRANSLATE_NOOP("finding groups", "1 needed sensor has no type"),
        QT_TRANSLATE_NOOP("finding groups", "%1 needed sensors have no type"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "The verdicts of their models are unknown wherever nothing else speaks against them.")},
    Row{Code::SeveralSensors, true,
        QT_TRANSLATE_NOOP("finding groups", "1 input has several types of sensor behind it"),
        QT_TRANSLATE_NOOP("finding groups", "%1 inputs have several types of sensor behind them"),
        QT_TRANSLATE_NOOP("finding groups", "A device must have all of them.")},
    Row{Code::SensorOnNoDevice, true, QT_TRANSLATE_NOOP("finding groups", "1 type of sensor is on no device"),
        QT_TRANSLATE_NOOP("finding groups", "%1 types of sensor are on no device"),
        QT_TRANSLATE_NOOP("finding groups", "What needs them fits no device that states its sensors.")},
    Row{Code::DeviceWithoutSensors, true, QT_TRANSLATE_NOOP("finding groups", "1 device states no sensor"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices state no sensor"),
        QT_TRANSLATE_NOOP("finding groups", "For models that need one, verdicts on them are unknown wherever "
                                            "nothing else speaks against them.")},
    Row{Code::CarriedSensorWithoutType, true,
        QT_TRANSLATE_NOOP("finding groups", "1 sensor of a device has no type"),
        QT_TRANSLATE_NOOP("finding groups", "%1 sensors of devices have no type"),
        QT_TRANSLATE_NOOP(
            "finding groups",
            "For models that need a sensor which the device does not state, verdicts on it are unknown.")},
    Row{Code::ModelWithoutIdentifier, false, QT_TRANSLATE_NOOP("finding groups", "1 model has no identifier"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have no identifier"),
        QT_TRANSLATE_NOOP("finding groups", "Their IRIs tell them apart.")},
    Row{Code::ModelWithoutName, false, QT_TRANSLATE_NOOP("finding groups", "1 model has no name"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have no name"),
        QT_TRANSLATE_NOOP("finding groups", "They are shown by their IRIs.")},
    Row{Code::DeviceWithoutTitle, false, QT_TRANSLATE_NOOP("finding groups", "1 device has no title"),
        QT_TRANSLATE_NOOP("finding groups", "%1 devices have no title"),
        QT_TRANSLATE_NOOP("finding groups", "They are shown by their IRIs.")},
    Row{Code::SameIdentifier, false,
        QT_TRANSLATE_NOOP("finding groups", "1 identifier is that of several models"),
        QT_TRANSLATE_NOOP("finding groups", "%1 identifiers are those of several models"),
        QT_TRANSLATE_NOOP("finding groups", "Their IRIs tell them apart.")},
    Row{Code::SameName, false, QT_TRANSLATE_NOOP("finding groups", "1 name is that of several models"),
        QT_TRANSLATE_NOOP("finding groups", "%1 names are those of several models"),
        QT_TRANSLATE_NOOP("finding groups", "Their identifiers and IRIs tell them apart.")},
    Row{Code::SameTitle, false, QT_TRANSLATE_NOOP("finding groups", "1 title is that of several devices"),
        QT_TRANSLATE_NOOP("finding groups", "%1 titles are those of several devices"),
        QT_TRANSLATE_NOOP("finding groups", "Their IRIs tell them apart.")},
    Row{Code::ModelAndDevice, true,
        QT_TRANSLATE_NOOP("finding groups", "1 thing is said to be both a model and a device"),
        QT_TRANSLATE_NOOP("finding groups", "%1 things are said to be both a model and a device"),
        QT_TRANSLATE_NOOP("finding groups",
                          "They are listed as both, and judged by what they state of each.")},
    Row{Code::UnusableMetric, false,
        QT_TRANSLATE_NOOP("finding groups", "1 metric has a value it cannot have"),
        QT_TRANSLATE_NOOP("finding groups", "%1 metrics have values they cannot have"),
        QT_TRANSLATE_NOOP("finding groups", "They are left out of charts.")},
    Row{Code::AccuracyBelowOne, false, QT_TRANSLATE_NOOP("finding groups", "1 accuracy is below 1 %"),
        QT_TRANSLATE_NOOP("finding groups", "%1 accuracies are below 1 %"),
        QT_TRANSLATE_NOOP("finding groups", "Perhaps a share of 1 is meant; they are taken as they stand.")},
    Row{Code::UnusableCount, false, QT_TRANSLATE_NOOP("finding groups", "1 count is none"),
        QT_TRANSLATE_NOOP("finding groups", "%1 counts are none"),
        QT_TRANSLATE_NOOP("finding groups", "They are left out.")},
    Row{Code::DifferentValues, false,
        QT_TRANSLATE_NOOP("finding groups", "1 figure is given with different values"),
        QT_TRANSLATE_NOOP("finding groups", "%1 figures are given with different values"),
        QT_TRANSLATE_NOOP("finding groups", "The first one counts.")},
    Row{Code::SeveralInputLayers, false,
        QT_TRANSLATE_NOOP("finding groups", "1 model has several input layers"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have several input layers"),
        QT_TRANSLATE_NOOP("finding groups", "They are listed in the order of their indexes.")},
    Row{Code::SeveralOutputLayers, false,
        QT_TRANSLATE_NOOP("finding groups", "1 model has several output layers"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have several output layers"),
        QT_TRANSLATE_NOOP("finding groups", "They are listed in the order of their indexes.")},
    Row{Code::LayerWithoutIndex, false,
        QT_TRANSLATE_NOOP("finding groups", "1 model has layers without an index"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models have layers without an index"),
        QT_TRANSLATE_NOOP("finding groups", "These are listed before the others.")},
    Row{Code::RepeatedLayerIndex, false,
        QT_TRANSLATE_NOOP("finding groups", "1 index is that of two layers of a model"),
        QT_TRANSLATE_NOOP("finding groups", "%1 indexes are those of two layers of a model"),
        QT_TRANSLATE_NOOP("finding groups", "These are listed as they were read.")},
    Row{Code::LayerIndexGap, false,
        QT_TRANSLATE_NOOP("finding groups", "1 model leaves out indexes of layers"),
        QT_TRANSLATE_NOOP("finding groups", "%1 models leave out indexes of layers"),
        QT_TRANSLATE_NOOP("finding groups", "Perhaps a layer is missing.")},
    Row{Code::SharedLayerIndex, false,
        QT_TRANSLATE_NOOP("finding groups", "Middle layers share the index of the input layer"),
        QT_TRANSLATE_NOOP("finding groups", "Middle layers share the index of the input layer"),
        QT_TRANSLATE_NOOP("finding groups", "Layers run in the order input, middle by index, output.")},
    Row{Code::MeasurementWithoutModel, false,
        QT_TRANSLATE_NOOP("finding groups", "Some measurements name a model that is not loaded"),
        QT_TRANSLATE_NOOP("finding groups", "Some measurements name models that are not loaded"),
        QT_TRANSLATE_NOOP("finding groups", "They are listed, and shown with no model.")},
    Row{Code::MeasuredModelUnclear, false,
        QT_TRANSLATE_NOOP("finding groups", "1 measurement may be of several models"),
        QT_TRANSLATE_NOOP("finding groups", "%1 measurements may be of several models"),
        QT_TRANSLATE_NOOP("finding groups", "They are listed, and shown with none of them.")},
    Row{Code::MeasuredModelContradiction, false,
        QT_TRANSLATE_NOOP("finding groups", "1 measurement contradicts the model that it names"),
        QT_TRANSLATE_NOOP("finding groups", "%1 measurements contradict the models that they name"),
        QT_TRANSLATE_NOOP("finding groups", "They are listed, and not shown with those models.")},
    Row{Code::MeasuredFigureWithoutUnit, false,
        QT_TRANSLATE_NOOP("finding groups", "1 measured figure has no unit that is known"),
        QT_TRANSLATE_NOOP("finding groups", "%1 measured figures have no unit that is known"),
        QT_TRANSLATE_NOOP("finding groups", "They are taken as not measured.")},
    Row{Code::UnusableMeasuredFigure, false,
        QT_TRANSLATE_NOOP("finding groups", "1 measured figure has a value it cannot have"),
        QT_TRANSLATE_NOOP("finding groups", "%1 measured figures have values they cannot have"),
        QT_TRANSLATE_NOOP("finding groups", "They are taken as not measured.")},
    Row{Code::MeasurementWithoutFigure, false,
        QT_TRANSLATE_NOOP("finding groups", "1 measurement has no figure that can be shown"),
        QT_TRANSLATE_NOOP("finding groups", "%1 measurements have no figure that can be shown"),
        QT_TRANSLATE_NOOP("finding groups", "They are left out.")},
    Row{Code::CarriedOverInCircle, false,
        QT_TRANSLATE_NOOP("finding groups", "1 result is said to be carried over from itself"),
        QT_TRANSLATE_NOOP("finding groups", "%1 results are said to be carried over from themselves"),
        QT_TRANSLATE_NOOP("finding groups", "Each counts once, as a result of its own.")},
};

const Row &rowOf(Code code) {
    return *std::find_if(rows.begin(), rows.end() - 1, [code](const Row &row) { return row.code == code; });
}

QString tr(const char *source) { return QCoreApplication::translate("finding groups", source); }

} // namespace

QString findingGroupTitle(Code code, std::size_t count) {
    const Row &row = rowOf(code);
    QString title = tr(count == 1 ? row.one : row.several);
    return title.replace(QLatin1String("%1"), countExact(count));
}

QString findingGroupEffect(Code code, bool touchesVerdicts) {
    const Row &row = rowOf(code);
    return touchesVerdicts || !row.touchesVerdicts ? tr(row.effect) : tr("They are kept as they stand.");
}

bool touchesVerdicts(Code code) { return rowOf(code).touchesVerdicts; }

} // namespace tinyatlas::text
