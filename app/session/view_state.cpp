// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/view_state.h"

#include <utility>

namespace tinyatlas {

Selection Selection::of(const KnowledgeGraph &graph, NodeId node) {
    if (!node.valid())
        return {};
    switch (graph.kind(node)) {
    case NodeKind::Model:
        return {Kind::Model, graph.indexOf(node)};
    case NodeKind::Device:
        return {Kind::Device, graph.indexOf(node)};
    case NodeKind::Sensor:
        return {Kind::Sensor, graph.indexOf(node)};
    case NodeKind::Task:
    case NodeKind::TrainingDataset:
    case NodeKind::Creator:
    case NodeKind::LayerType:
    case NodeKind::Class:
    case NodeKind::Property:
        break;
    }
    return {Kind::Node, node.value};
}

NodeId Selection::nodeIn(const KnowledgeGraph &graph) const {
    switch (kind) {
    case Kind::Model:
        return graph.node(NodeKind::Model, index);
    case Kind::Device:
        return graph.node(NodeKind::Device, index);
    case Kind::Sensor:
        return graph.node(NodeKind::Sensor, index);
    case Kind::Node:
        return NodeId{index};
    case Kind::None:
        break;
    }
    return {};
}

Browsing &ViewState::instances() { return browsing.lens == Lens::Instances ? browsing : aside; }

const Browsing &ViewState::instances() const { return browsing.lens == Lens::Instances ? browsing : aside; }

std::vector<ModelId> ViewState::fitModels() const {
    std::vector<ModelId> models;
    if (!fitPair)
        return models;
    models.push_back(fitPair->model);
    models.insert(models.end(), fitBeside.begin(), fitBeside.end());
    return models;
}

void ViewState::closeFit() {
    fitPair.reset();
    fitBeside.clear();
    ramSharing = RamSharing::Added;
}

void lookThrough(ViewState &state, Lens lens) {
    if (state.browsing.lens != lens)
        std::swap(state.browsing, state.aside);
}

} // namespace tinyatlas
