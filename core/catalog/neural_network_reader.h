// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/layer_reader.h"
#include "core/catalog/neural_network.h"
#include "core/catalog/sensor_reader.h"

namespace tinyatlas {

/// Reads models, one after the other.
class NeuralNetworkReader {
public:
    NeuralNetworkReader(const Reading &reading, const SensorReader &sensors)
        : m_reading(reading), m_sensors(sensors), m_layers(reading) {}

    /// The model that `found` says its subject to be, as far as the graph states it.
    [[nodiscard]] NeuralNetwork read(const TripleStore::Match &found);
    /// Once all are read: what concerns many of them alike.
    void finish() const { m_layers.noteShared(); }

private:
    const Reading &m_reading;
    const SensorReader &m_sensors;
    LayerReader m_layers;
    std::vector<TermId> m_conditions; ///< kept for its room
};

} // namespace tinyatlas
