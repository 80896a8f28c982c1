// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/layer_memory.h"

#include <QString>
#include <QStringList>

/// The memory of a model by its layers, in words.
namespace tinyatlas::text {

/// Why it is not known what a layer takes: "no shape stated".
[[nodiscard]] QString whyUnknown(NoLayerMemory why);

/// What all layers together say, beside the RAM that the model states: "RAM stated: 8.080 kB; the largest
/// layer needs 5.960 kB: 2.120 kB more are for …". Where layers are unknown, it needs that at least.
[[nodiscard]] QString layersSentence(const NeuralNetwork &model, const MemoryByLayer &memory);

/// How many layers are unknown, and why, a line for each reason; empty where none is.
[[nodiscard]] QStringList unknownLayerLines(const MemoryByLayer &memory);

/// All that is said of a layer: type, precision, activation, shapes, bytes.
[[nodiscard]] QString layerText(const Layer &layer, const LayerMemory &memory, std::size_t index);

} // namespace tinyatlas::text
