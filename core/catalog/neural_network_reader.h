// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/neural_network.h"
#include "core/catalog/sensor_reader.h"

namespace tinyatlas {

/// The model that `subject` is, as far as the graph states it.
[[nodiscard]] NeuralNetwork readNeuralNetwork(const GraphLookup &graph, const SensorReader &sensors,
                                              TermId subject, std::vector<Finding> &findings);

} // namespace tinyatlas
