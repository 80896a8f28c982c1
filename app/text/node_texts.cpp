// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/node_texts.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "core/catalog/name_key.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("nodes", source); }

QString asText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QString nodeName(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node) {
    const std::uint32_t index = graph.indexOf(node);
    switch (graph.kind(node)) {
    case NodeKind::Model:
        return displayName(catalog.models[index].name);
    case NodeKind::Device:
        return deviceTitle(catalog.devices[index]);
    case NodeKind::Sensor:
        return displayClass(catalog.sensorTypes[index].name);
    case NodeKind::LayerType:
    case NodeKind::Class:
        return displayClass(std::string(graph.name(node)));
    case NodeKind::Property:
        return oneLine(asText(graph.name(node))); // as one writes it in a query
    case NodeKind::TrainingDataset:
        return displayName(shortDatasetName(graph.name(node)));
    case NodeKind::Task:
    case NodeKind::Creator:
        break;
    }
    return displayName(std::string(graph.name(node)));
}

QString nodeNameInFull(const KnowledgeGraph &graph, NodeId node) { return oneLine(asText(graph.name(node))); }

QString nodeSummary(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node) {
    if (graph.kind(node) == NodeKind::Model)
        return modelKind(catalog.models[graph.indexOf(node)]);
    if (graph.kind(node) == NodeKind::Device)
        return deviceSummary(catalog.devices[graph.indexOf(node)]);
    if (isOfOntology(graph.kind(node)))
        return nodeKindAndUse(graph, node);
    std::map<Relation, std::size_t> counts;
    for (const Neighbour &neighbour : graph.neighbours(node))
        if (neighbour.relation != Relation::InstanceOf)
            ++counts[neighbour.relation];
    QStringList parts;
    for (const auto &[relation, count] : counts) {
        const NodeKind kind = relation == Relation::CarriesSensor ? NodeKind::Device : NodeKind::Model;
        parts += tr("%1 %2").arg(relationName(relation, false), countedNodes(kind, count));
    }
    if (graph.kind(node) == NodeKind::TrainingDataset) // several have one name
        parts += nodeNameInFull(graph, node);
    return parts.join(separator());
}

QString nodeKindName(NodeKind kind) {
    switch (kind) {
    case NodeKind::Model:
        return tr("model");
    case NodeKind::Device:
        return tr("device");
    case NodeKind::Sensor:
        return tr("sensor");
    case NodeKind::Task:
        return tr("task");
    case NodeKind::TrainingDataset:
        return tr("training dataset");
    case NodeKind::Creator:
        return tr("creator");
    case NodeKind::LayerType:
        return tr("layer type");
    case NodeKind::Class:
        return tr("class");
    case NodeKind::Property:
        return tr("property");
    }
    return {};
}

QString countedNodes(NodeKind kind, std::size_t count) {
    const bool one = count == 1;
    switch (kind) {
    case NodeKind::Model:
        return (one ? tr("%1 model") : tr("%1 models")).arg(countExact(count));
    case NodeKind::Device:
        return (one ? tr("%1 device") : tr("%1 devices")).arg(countExact(count));
    case NodeKind::Sensor:
        return (one ? tr("%1 sensor") : tr("%1 sensors")).arg(countExact(count));
    case NodeKind::Task:
        return (one ? tr("%1 task") : tr("%1 tasks")).arg(countExact(count));
    case NodeKind::TrainingDataset:
        return (one ? tr("%1 training dataset") : tr("%1 training datasets")).arg(countExact(count));
    case NodeKind::Creator:
        return (one ? tr("%1 creator") : tr("%1 creators")).arg(countExact(count));
    case NodeKind::LayerType:
        return (one ? tr("%1 layer type") : tr("%1 layer types")).arg(countExact(count));
    case NodeKind::Class:
        return (one ? tr("%1 class") : tr("%1 classes")).arg(countExact(count));
    case NodeKind::Property:
        return (one ? tr("%1 property") : tr("%1 properties")).arg(countExact(count));
    }
    return {};
}

QString countedByKind(const KnowledgeGraph &graph, std::span<const NodeId> nodes) {
    std::array<std::size_t, nodeKinds> counts{};
    for (const NodeId node : nodes)
        ++counts[static_cast<std::size_t>(graph.kind(node))];
    QStringList parts;
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            parts.append(countedNodes(static_cast<NodeKind>(kind), counts[kind]));
    return parts.join(QStringLiteral(", "));
}

QString countedUses(NodeKind kind, std::size_t count) {
    const bool one = count == 1;
    if (kind == NodeKind::Class)
        return (one ? tr("%1 instance") : tr("%1 instances")).arg(countExact(count));
    return count == 0 ? tr("not used")
                      : (one ? tr("used %1 time") : tr("used %1 times")).arg(countExact(count));
}

QString nodeKindAndUse(const KnowledgeGraph &graph, NodeId node) {
    const NodeKind kind = graph.kind(node);
    if (!isOfOntology(kind)) {
        const auto relations = std::ranges::count_if(graph.neighbours(node), [](const Neighbour &each) {
            return each.relation != Relation::InstanceOf;
        });
        return tr("%1, %2").arg(nodeKindName(kind), countedRelations(static_cast<std::size_t>(relations)));
    }
    const QString summary = tr("%1, %2").arg(nodeKindName(kind), countedUses(kind, graph.uses(node)));
    return graph.isDeclared(node) ? summary : tr("%1, not declared in what is open").arg(summary);
}

QString countedRelations(std::size_t count) {
    return (count == 1 ? tr("%1 relation") : tr("%1 relations")).arg(countExact(count));
}

QString hiddenNodes(std::size_t count) {
    return (count == 1 ? tr("%1 thing hidden") : tr("%1 things hidden")).arg(countExact(count));
}

QString partOfRelations(std::uint32_t step) {
    return tr("1 of %1 relations drawn: zoom in for more").arg(countExact(step));
}

QString relationName(Relation relation, bool fromFirstToSecond) {
    const auto either = [fromFirstToSecond](const char *there, const char *back) {
        return fromFirstToSecond ? tr(there) : tr(back);
    };
    switch (relation) {
    case Relation::NeedsSensor:
        return either(QT_TRANSLATE_NOOP("nodes", "needs"), QT_TRANSLATE_NOOP("nodes", "needed by"));
    case Relation::CarriesSensor:
        return either(QT_TRANSLATE_NOOP("nodes", "carries"), QT_TRANSLATE_NOOP("nodes", "carried by"));
    case Relation::ForTask:
        return either(QT_TRANSLATE_NOOP("nodes", "for the task"), QT_TRANSLATE_NOOP("nodes", "task of"));
    case Relation::TrainedOn:
        return either(QT_TRANSLATE_NOOP("nodes", "trained on"), QT_TRANSLATE_NOOP("nodes", "trained"));
    case Relation::CreatedBy:
        return either(QT_TRANSLATE_NOOP("nodes", "created by"), QT_TRANSLATE_NOOP("nodes", "created"));
    case Relation::HasLayer:
        return either(QT_TRANSLATE_NOOP("nodes", "has layers"), QT_TRANSLATE_NOOP("nodes", "used in"));
    case Relation::SubClassOf:
        return either(QT_TRANSLATE_NOOP("nodes", "subclass of"),
                      QT_TRANSLATE_NOOP("nodes", "has subclasses"));
    case Relation::SubPropertyOf:
        return either(QT_TRANSLATE_NOOP("nodes", "subproperty of"),
                      QT_TRANSLATE_NOOP("nodes", "has subproperties"));
    case Relation::Domain:
        return either(QT_TRANSLATE_NOOP("nodes", "describes"), QT_TRANSLATE_NOOP("nodes", "described by"));
    case Relation::Range:
        return either(QT_TRANSLATE_NOOP("nodes", "leads to"), QT_TRANSLATE_NOOP("nodes", "reached by"));
    case Relation::InstanceOf:
        return either(QT_TRANSLATE_NOOP("nodes", "instance of"), QT_TRANSLATE_NOOP("nodes", "instances"));
    }
    return {};
}

QString relationTitle(Relation relation, bool fromFirstToSecond) {
    const QString name = relationName(relation, fromFirstToSecond);
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace tinyatlas::text
