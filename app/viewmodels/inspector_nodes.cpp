// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_nodes.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"
#include "app/viewmodels/inspector_row_writer.h"
#include "app/viewmodels/inspector_terms.h"

#include <QCoreApplication>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

QString modelsHeading(NodeKind kind) {
    switch (kind) {
    case NodeKind::Task:
        return tr("TASK OF %1 OF %2 MODELS");
    case NodeKind::TrainingDataset:
        return tr("TRAINED %1 OF %2 MODELS");
    case NodeKind::Creator:
        return tr("CREATED %1 OF %2 MODELS");
    case NodeKind::LayerType:
        return tr("USED BY %1 OF %2 MODELS");
    case NodeKind::Model:
    case NodeKind::Device:
    case NodeKind::Sensor:
    case NodeKind::Class:
    case NodeKind::Property:
        break;
    }
    return {};
}

} // namespace

InspectorContent sensorContent(const Session &session, SensorTypeId id) {
    const Catalog &catalog = session.catalog();
    std::vector<std::uint32_t> models;
    std::vector<std::uint32_t> devices;
    for (std::uint32_t index = 0; index < catalog.models.size(); ++index) {
        if (catalog.models[index].neededSensors.contains(id))
            models.push_back(index);
    }
    for (std::uint32_t index = 0; index < catalog.devices.size(); ++index) {
        if (catalog.devices[index].metSensors.contains(id))
            devices.push_back(index);
    }
    RowWriter rows(session);
    rows.heading(tr("NEEDED BY %1 OF %2 MODELS")
                     .arg(text::countExact(models.size()), text::countExact(catalog.models.size())),
                 {}, {models.empty() ? Figure::None : Figure::NeededBy});
    for (const std::uint32_t model : models)
        rows.link(Selection::of(ModelId{model}));
    rows.heading(tr("ON %1 OF %2 DEVICES")
                     .arg(text::countExact(devices.size()), text::countExact(catalog.devices.size())),
                 {}, {devices.empty() ? Figure::None : Figure::CarriedBy});
    for (const std::uint32_t device : devices)
        rows.link(Selection::of(DeviceId{device}));
    const SensorType &type = catalog.sensorType(id);
    return {.kind = tr("SENSOR · %1").arg(text::groupName(type.group)),
            .title = text::displayClass(type.name),
            .description = devices.empty() ? tr("No device states that it carries one.") : QString(),
            .group = static_cast<int>(type.group),
            .rows = rows.take()};
}

InspectorContent nodeContent(const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    if (isOfOntology(graph.kind(node)))
        return termContent(session, node);
    std::vector<NodeId> models;
    for (const Neighbour &each : graph.neighbours(node))
        if (graph.kind(each.node) == NodeKind::Model)
            models.push_back(each.node);
    RowWriter rows(session);
    rows.heading(
        modelsHeading(graph.kind(node))
            .arg(text::countExact(models.size()), text::countExact(session.catalog().models.size())));
    for (const NodeId model : models)
        rows.link(Selection::of(graph, model));
    const QString name = text::nodeName(session.catalog(), graph, node);
    const QString inFull = text::nodeNameInFull(graph, node);
    return {.kind = text::nodeKindName(graph.kind(node)).toUpper(),
            .title = name,
            .description = inFull == name ? QString() : inFull,
            .rows = rows.take()};
}

} // namespace tinyatlas
