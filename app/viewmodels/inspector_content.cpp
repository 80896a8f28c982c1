// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_content.h"

#include "app/text/change_texts.h"
#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/measured_lines.h"
#include "app/text/measurement_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"
#include "app/viewmodels/inspector_marked.h"
#include "app/viewmodels/inspector_nodes.h"
#include "app/viewmodels/inspector_row_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

/// The published graph writes "tested on OV7675", the shipped one "OV7675".
QString testedWith(const QString &info) {
    return info.startsWith(QLatin1String("tested"), Qt::CaseInsensitive) ? info
                                                                         : tr("tested with %1").arg(info);
}

void writeNeeds(RowWriter &rows, const Catalog &catalog, const NeuralNetwork &model) {
    rows.heading(tr("NEEDS"));
    rows.memory(tr("RAM (tensor arena)"), model.ram, {Figure::Ram});
    rows.memory(tr("Flash (model file)"), model.flash, {Figure::Flash});
    for (std::size_t i = 0; i < model.sensorNeeds.size(); ++i) {
        const SensorNeed &need = model.sensorNeeds[i];
        const QString name = text::displayClass(catalog.sensorType(need.type).name);
        const QString info = text::words(need.info);
        rows.field(tr("Sensor"), info.isEmpty() ? name : QStringLiteral("%1\n%2").arg(name, testedWith(info)),
                   {Figure::SensorNeed, i}, rows.statedIn(need.statement));
    }
    if (model.needsUnstatedSensor)
        rows.field(tr("Sensor"), tr("one of a type not stated"));
    else if (model.sensorNeeds.empty())
        rows.field(tr("Sensor"), tr("none stated"));
    rows.stated(tr("Runtime"), text::words(model.runtimePlatform), {Figure::RuntimePlatform});
}

void writeNature(RowWriter &rows, const NeuralNetwork &model) {
    QStringList precisions;
    for (const std::string &precision : model.precisions())
        precisions.append(QString::fromStdString(precision).toLower());
    const auto &macs = model.multiplyAccumulates;
    const auto &accuracy = model.top1Accuracy;
    rows.heading(tr("IS"));
    rows.field(tr("Multiply-accumulates"), macs ? text::countShort(macs->value) : tr("not reported"),
               {macs ? Figure::MultiplyAccumulates : Figure::None},
               macs ? rows.statedIn(macs->statement) : QString());
    rows.stated(tr("Layers"), model.layers.empty() ? QString() : text::countExact(model.layers.size()),
                {Figure::LayerCount});
    rows.stated(tr("Precision"), precisions.join(QStringLiteral(", ")), {Figure::Precisions});
    rows.field(tr("Top-1 accuracy"), accuracy ? text::percent(accuracy->value) : tr("not reported"),
               {accuracy ? Figure::Top1Accuracy : Figure::None},
               accuracy ? rows.statedIn(accuracy->statement) : QString());
    rows.stated(tr("Input"), text::words(model.inputInfo), {Figure::Input});
    rows.stated(tr("Output"), text::words(model.outputInfo), {Figure::Output});
    rows.stated(tr("Creator"), text::words(model.creator), {Figure::Creator});
    rows.stated(tr("Dataset"), text::words(model.trainingDataset), {Figure::TrainingDataset},
                text::words(model.trainingDataset));
    rows.stated(tr("Citation"), text::words(model.citation), {Figure::Citation}, text::words(model.citation));
    rows.stated(tr("Created"), text::words(model.dateCreated), {Figure::DateCreated});
}

QString measuredHeading(Division division) {
    switch (division) {
    case Division::Closed:
        return tr("MEASURED, CLOSED DIVISION");
    case Division::Open:
        return tr("MEASURED, OPEN DIVISION");
    case Division::None:
        break;
    }
    return tr("MEASURED");
}

/// The best few of each division, and where they are wanted the others, up to a number that nobody reads
/// through. `name` is what tells them apart here.
void writeMeasured(RowWriter &rows, const Dataset &dataset, const std::vector<MeasurementId> &measurements,
                   QString text::MeasuredLine::*name, bool folded) {
    constexpr std::size_t mostUnfolded = 500;
    for (const text::MeasuredGroup &group : text::measuredGroups(dataset.catalog, measurements)) {
        const std::size_t all = group.measurements.size();
        rows.heading(measuredHeading(group.division));
        const std::size_t first = group.shownFirst();
        for (std::size_t i = 0; i < all; ++i) {
            if (i == first)
                rows.heading(tr("%1 MORE MEASURED").arg(text::countExact(all - first)), folded,
                             {Figure::MoreMeasured, static_cast<std::size_t>(group.division)},
                             InspectorRow::Fold::Measured);
            if (i >= first && folded)
                break;
            if (i == mostUnfolded) {
                rows.text(tr("%1 more are in the list of measurements on the command line.")
                              .arg(text::countExact(all - i)));
                break;
            }
            const text::MeasuredLine line = text::measuredLine(dataset, group.measurements[i]);
            QStringList said{line.figures, line.conditions, line.credit};
            said.removeAll(QString());
            rows.field(line.*name, said.join(u'\n'), {Figure::Measured, line.id.value}, line.source);
        }
    }
}

void writeLayers(RowWriter &rows, const NeuralNetwork &model, bool folded) {
    if (model.layers.empty())
        return;
    rows.heading(tr("LAYERS (%1)").arg(text::countExact(model.layers.size())), folded, {Figure::LayerCount});
    if (folded)
        return;
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const Layer &layer = model.layers[i];
        QStringList details;
        for (const std::string *detail : {&layer.precision, &layer.activation}) {
            if (!detail->empty())
                details.append(text::words(*detail));
        }
        QStringList shapes;
        if (!layer.shapeIn.empty())
            shapes.append(tr("in %1").arg(text::words(layer.shapeIn)));
        if (!layer.shapeOut.empty())
            shapes.append(tr("out %1").arg(text::words(layer.shapeOut)));
        const QString type = layer.type.empty() ? tr("type not stated") : text::words(layer.type);
        rows.field(tr("%1  %2").arg(i + 1).arg(type), details.join(QStringLiteral(" · ")), {Figure::Layer, i},
                   shapes.join(QStringLiteral(", ")));
    }
}

InspectorContent modelContent(const Session &session, ModelId id, const InspectorFolds &folds) {
    const Catalog &catalog = session.catalog();
    const FitMatrix &matrix = session.matrix();
    const NeuralNetwork &model = catalog.model(id);
    RowWriter rows(session);
    if (!session.shown()->contains(id))
        rows.text(tr("Hidden by the filters."));
    writeNeeds(rows, catalog, model);
    writeNature(rows, model);
    writeMeasured(rows, *session.dataset(), catalog.measurementsOf(id), &text::MeasuredLine::system,
                  folds.measured);
    const LanesContent &shown = session.shown()->lanes();
    const VerdictCounts counts = shown.countsOf(matrix, id);
    rows.countsHeading(tr(shown.devices.size() == catalog.devices.size() ? "FITS %1 OF %2 DEVICES"
                                                                         : "FITS %1 OF %2 DEVICES SHOWN")
                           .arg(text::countExact(counts.fit()), text::countExact(shown.devices.size())),
                       counts, {Figure::Verdicts});
    if (matrix.ofModel(id).fit() == 0 && !catalog.devices.empty())
        rows.text(text::smallestChangeSentence(catalog, id, session.matchedRules()));
    rows.verdicts(shown.devices, [&](DeviceId device) { return matrix.state(id, device); });
    writeLayers(rows, model, folds.layers);
    rows.source(model.term);
    return {.kind = tr("MODEL · %1").arg(text::modelKind(model)),
            .title = text::displayName(model.name),
            .description = text::words(model.description),
            .group = static_cast<int>(model.group),
            .rows = rows.take()};
}

/// ", microcontroller 2" where a device has several.
QString controllerSuffix(const Device &device, std::size_t index) {
    return device.microcontrollers.size() > 1 ? tr(", microcontroller %1").arg(index + 1) : QString();
}

/// What the microcontrollers are, as far as it is stated.
void writeChips(RowWriter &rows, const TripleStore &store, const Device &device) {
    bool isFirst = true;
    const auto write = [&](const QString &label, const QString &value, StatementId statement, RowFigure of) {
        if (!statement.valid())
            return;
        if (std::exchange(isFirst, false))
            rows.heading(tr("PROCESSOR"));
        rows.field(label, value, of, rows.statedIn(statement));
    };
    for (std::size_t i = 0; i < device.microcontrollers.size(); ++i) {
        const Microcontroller &one = device.microcontrollers[i];
        const QString suffix = controllerSuffix(device, i);
        write(tr("Chip%1").arg(suffix), text::words(std::string(objectText(store, one.name))), one.name,
              {Figure::Chip, i});
        write(tr("Core%1").arg(suffix), text::words(std::string(objectText(store, one.core))), one.core,
              {Figure::Core, i});
        if (one.clock)
            write(tr("Clock%1").arg(suffix), text::frequency(one.clock->value), one.clock->statement,
                  {Figure::Clock, i});
    }
}

void writeMemory(RowWriter &rows, const Device &device) {
    rows.heading(tr("MEMORY"));
    for (std::size_t i = 0; i < device.microcontrollers.size(); ++i) {
        const Microcontroller &controller = device.microcontrollers[i];
        const QString suffix = controllerSuffix(device, i);
        const auto label = [&suffix](const QString &memory, bool known, MemoryBasis basis) {
            return (known ? tr("%1 %2").arg(memory, text::basisName(basis)) : memory) + suffix;
        };
        rows.memory(label(tr("RAM"), controller.ram.has_value(), controller.ramBasis), controller.ram,
                    {Figure::Ram, i});
        rows.memory(label(tr("Flash"), controller.flash.has_value(), controller.flashBasis), controller.flash,
                    {Figure::Flash, i});
    }
}

/// "-20 to 80 °C"; what is not stated is left out.
QString rangeOf(const PropertyAffordance &affordance) {
    const QString minimum = text::words(affordance.minimum);
    const QString maximum = text::words(affordance.maximum);
    const QString unit = text::words(affordance.unit);
    QString range;
    if (!minimum.isEmpty() && !maximum.isEmpty())
        range = tr("%1 to %2").arg(minimum, maximum);
    else if (!minimum.isEmpty())
        range = tr("from %1").arg(minimum);
    else if (!maximum.isEmpty())
        range = tr("up to %1").arg(maximum);
    return QStringList{range, unit}.join(u' ').trimmed().replace(u'-', QChar(0x2212));
}

InspectorContent deviceContent(const Session &session, DeviceId id, const InspectorFolds &folds) {
    const Catalog &catalog = session.catalog();
    const Device &device = catalog.device(id);
    RowWriter rows(session);
    if (!session.shown()->contains(id))
        rows.text(tr("Hidden by the filters."));
    writeMemory(rows, device);
    writeChips(rows, session.dataset()->store, device);
    rows.heading(tr("SENSORS"));
    for (std::size_t i = 0; i < device.sensors.size(); ++i)
        rows.link(Selection::of(device.sensors[i]), {Figure::Sensor, i});
    if (!device.sensorsKnown)
        rows.text(device.sensors.empty() ? tr("The graph states none, so which models fit is unknown.")
                                         : tr("Not all of them are stated."));
    if (!device.affordances.empty())
        rows.heading(tr("OFFERS"));
    for (std::size_t i = 0; i < device.affordances.size(); ++i)
        rows.stated(text::words(device.affordances[i].title), rangeOf(device.affordances[i]),
                    {Figure::Affordance, i});
    writeMeasured(rows, *session.dataset(), catalog.measurementsOn(id), &text::MeasuredLine::model,
                  folds.measured);
    const LanesContent &shown = session.shown()->lanes();
    const VerdictCounts counts = shown.countsOf(session.matrix(), id);
    rows.countsHeading(
        tr(shown.models.size() == catalog.models.size() ? "%1 OF %2 MODELS FIT" : "%1 OF %2 MODELS SHOWN FIT")
            .arg(text::countExact(counts.fit()), text::countExact(shown.models.size())),
        counts, {Figure::Verdicts});
    rows.verdicts(shown.models, [&](ModelId model) { return session.matrix().state(model, id); });
    rows.source(device.term);
    const QString manufacturer = text::words(device.manufacturer);
    return {.kind = manufacturer.isEmpty() ? tr("DEVICE") : tr("DEVICE · %1").arg(manufacturer),
            .title = text::deviceTitle(device),
            .description = text::words(device.description),
            .rows = rows.take()};
}

InspectorContent welcome(const Session &session) {
    RowWriter rows(session);
    rows.heading(tr("WHAT YOU CAN DO"));
    rows.text(tr("Select a model, a sensor or a device to see what is known about it."));
    rows.text(tr("Drag a model over the devices: each says whether it fits, and why."));
    rows.text(tr("Drop RDF files or folders on the window to add them to the graph."));
    rows.heading(tr("IN THE GRAPH"));
    rows.field(tr("Models"), text::countExact(session.catalog().models.size()), {Figure::Models});
    rows.field(tr("Devices"), text::countExact(session.catalog().devices.size()), {Figure::Devices});
    rows.field(tr("Kinds of sensors"), text::countExact(session.catalog().sensorTypes.size()),
               {Figure::SensorTypes});
    rows.field(tr("Statements"), text::countExact(session.dataset()->store.size()), {Figure::Statements});
    return {.kind = tr("NOTHING SELECTED"),
            .title = session.title(),
            .description = session.fitSummary(),
            .rows = rows.take()};
}

} // namespace

InspectorContent inspectorContent(const Session &session, const Selection &selection,
                                  const InspectorFolds &folds) {
    switch (selection.kind) {
    case Selection::Kind::Model:
        return modelContent(session, ModelId{selection.index}, folds);
    case Selection::Kind::Device:
        return deviceContent(session, DeviceId{selection.index}, folds);
    case Selection::Kind::Sensor:
        return sensorContent(session, SensorTypeId{selection.index});
    case Selection::Kind::Node:
        return nodeContent(session, NodeId{selection.index});
    case Selection::Kind::None:
        break;
    }
    return session.state().instances().marked.empty() ? welcome(session) : markedContent(session);
}

QString inSentenceCase(const QString &heading) { return heading.left(1) + heading.mid(1).toLower(); }

ShownFigure shownFigure(const Session &session, const Selection &thing, const InspectorRow &row) {
    const QString label = row.words ? row.words->label : nameOf(session, row.target);
    return {.thing = thing,
            .figure = row.figure,
            .index = row.figureIndex,
            .label = row.kind == InspectorRow::Kind::Heading ? inSentenceCase(label) : label,
            .value = row.words ? row.words->value : QString()};
}

QString nameOf(const Session &session, const Selection &thing) {
    const NodeId node = thing.nodeIn(session.graph());
    return node.valid() ? text::nodeName(session.catalog(), session.graph(), node) : QString();
}

std::optional<Pair> pairOf(const Selection &a, const Selection &b) {
    if (a.kind == Selection::Kind::Model && b.kind == Selection::Kind::Device)
        return Pair{ModelId{a.index}, DeviceId{b.index}};
    if (a.kind == Selection::Kind::Device && b.kind == Selection::Kind::Model)
        return Pair{ModelId{b.index}, DeviceId{a.index}};
    return std::nullopt;
}

} // namespace tinyatlas
