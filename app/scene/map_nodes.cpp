// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_nodes.h"

#include "app/scene/scene_text.h"
#include "app/text/node_texts.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double labelLine = 16; // pixels, times the text's scale
constexpr double labelSize = 12; // likewise

} // namespace

SceneText mapText(const QString &words, double textScale) {
    return {.text = words,
            .box = {},
            .horizontal = Qt::AlignHCenter,
            .size = static_cast<int>(std::lround(labelSize * textScale)),
            .elide = Qt::ElideMiddle, // many names differ at their end only
            .color = {}};
}

SceneText nodeLabel(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node, double textScale) {
    SceneText label = mapText(text::nodeName(catalog, graph, node), textScale);
    if (graph.kind(node) == NodeKind::Device)
        label.weight = QFont::DemiBold;
    return label;
}

QSizeF sizeOfLabel(const SceneText &label, double textScale) {
    constexpr double margin = 4;
    return {std::min(std::ceil(fullWidth(label)) + margin, longestLabel * textScale), labelLine * textScale};
}

double nodeRadius(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node, Bytes largestRam) {
    constexpr double smallestModel = 6;
    constexpr double largestModel = 15;
    switch (graph.kind(node)) {
    case NodeKind::Model: {
        const auto &ram = catalog.models[graph.indexOf(node)].ram;
        const double share = ram && largestRam.count > 0 ? static_cast<double>(ram->value.count) /
                                                               static_cast<double>(largestRam.count)
                                                         : 0;
        return std::lerp(smallestModel, largestModel, std::sqrt(share)); // the eye compares areas
    }
    case NodeKind::Device:
        return 12;
    case NodeKind::Sensor:
        return 9;
    case NodeKind::Task:
        return 7;
    case NodeKind::TrainingDataset:
    case NodeKind::Creator:
        return 5;
    case NodeKind::Class: {
        constexpr double unused = 6;
        constexpr double largest = 15;
        return std::min(unused + 1.2 * std::log2(1.0 + graph.uses(node)), largest);
    }
    case NodeKind::Property:
        return 3.5;
    case NodeKind::LayerType:
        break;
    }
    return 4;
}

NodeRoom roomOf(const Catalog &catalog, const KnowledgeGraph &graph, NodeId node, Bytes largestRam,
                double textScale) {
    constexpr double gap = 6;
    const double across = 2 * nodeRadius(catalog, graph, node, largestRam);
    const QSizeF text = sizeOfLabel(nodeLabel(catalog, graph, node, textScale), textScale);
    return {{static_cast<float>(std::max(across, text.width()) + gap),
             static_cast<float>(across + text.height() + gap)},
            static_cast<float>(text.height() / 2)};
}

QPointF pointOf(const MapInput &input, NodeId node) {
    const LayoutPoint &place = (*input.content.places)[node.value];
    return input.view.fromPicture(QPointF(static_cast<double>(place.x), static_cast<double>(place.y)));
}

Bytes largestRam(const Catalog &catalog) {
    Bytes largest;
    for (const NeuralNetwork &model : catalog.models)
        if (model.ram)
            largest = std::max(largest, model.ram->value);
    return largest;
}

} // namespace tinyatlas
