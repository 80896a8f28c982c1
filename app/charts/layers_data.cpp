// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/layers_data.h"

#include "app/text/figures.h"
#include "app/text/layer_texts.h"
#include "core/bench/layer_memory.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostOffered = 60; // of more nobody picks one out of a list

bool statesShapes(const NeuralNetwork &model) {
    return std::ranges::any_of(
        model.layers, [](const Layer &layer) { return !layer.shapeIn.empty() || !layer.shapeOut.empty(); });
}

std::size_t layersWithShapes(const NeuralNetwork &model) {
    return static_cast<std::size_t>(
        std::count_if(model.layers.begin(), model.layers.end(),
                      [](const Layer &layer) { return !layer.shapeIn.empty() && !layer.shapeOut.empty(); }));
}

/// Those at hand first, then all that state something of their layers, those first that state it of most,
/// then by name; of too many, those at hand.
std::vector<ModelId> offeredModels(const LayersAsked &asked, const std::stop_token &stop) {
    const Catalog &catalog = asked.dataset->catalog;
    std::vector<ModelId> offered;
    const auto add = [&](ModelId model) {
        if (model.value < catalog.models.size() && (!asked.shown || asked.shown->contains(model)) &&
            offered.size() < mostOffered && std::ranges::find(offered, model) == offered.end())
            offered.push_back(model);
    };
    if (asked.choice.layersOf)
        add(*asked.choice.layersOf);
    std::ranges::for_each(asked.marked, add);
    std::ranges::for_each(asked.choice.models, add);
    std::vector<ModelId> others;
    for (std::size_t i = 0; i < catalog.models.size() && others.size() <= mostOffered; ++i)
        if (!stop.stop_requested() && statesShapes(catalog.models[i]) &&
            (!asked.shown || asked.shown->contains(idAt<ModelId>(i))))
            others.push_back(idAt<ModelId>(i));
    if (others.size() > mostOffered && !offered.empty())
        return offered;
    // What is shown where nothing is chosen says as much as any can.
    std::ranges::stable_sort(others, {}, [&](ModelId id) {
        const NeuralNetwork &model = catalog.model(id);
        return std::pair(-static_cast<std::ptrdiff_t>(layersWithShapes(model)),
                         text::displayName(model.name).toCaseFolded());
    });
    std::ranges::for_each(others, add);
    return offered;
}

std::optional<std::int64_t> countOf(const std::optional<Bytes> &bytes) {
    return bytes ? std::optional(bytes->count) : std::nullopt;
}

} // namespace

LayersData layersData(const LayersAsked &asked, const std::stop_token &stop) {
    LayersData data;
    const Catalog &catalog = asked.dataset->catalog;
    data.offered = offeredModels(asked, stop);
    for (const ModelId id : data.offered)
        data.labels.append(text::displayName(catalog.model(id).name));
    if (data.offered.empty())
        return data;
    data.chosen = 0; // the chosen one, else the one at hand, is the first
    const ModelId id = data.offered.front();
    const NeuralNetwork &model = catalog.model(id);
    data.id = static_cast<int>(id.value);
    data.model = data.labels.front();
    const MemoryByLayer memory = memoryByLayer(catalog, id);
    data.layers.reserve(memory.layers.size());
    for (std::size_t i = 0; i < memory.layers.size() && !stop.stop_requested(); ++i) {
        const LayerMemory &layer = memory.layers[i];
        data.layers.push_back({.type = text::words(model.layers[i].type),
                               .in = countOf(layer.in),
                               .out = countOf(layer.out),
                               .why = layer.why ? text::whyUnknown(*layer.why) : QString(),
                               .text = text::layerText(model.layers[i], layer, i)});
    }
    // What is known of one side may be more than all that is known of the others.
    std::int64_t most = 0;
    for (const LayerBar &layer : data.layers)
        most = std::max(most, layer.bytes());
    for (LayerBar &layer : data.layers)
        layer.peak = most > 0 && layer.bytes() == most;
    if (model.ram)
        data.stated = model.ram->value.count;
    data.atLeast = countOf(memory.atLeast);
    data.unknown = memory.unknownLayers();
    data.headline = text::layersSentence(model, memory);
    data.notes = text::unknownLayerLines(memory);
    return data;
}

void LayersSource::setData(LayersData data) {
    m_data = std::move(data);
    emit changed();
}

} // namespace tinyatlas
