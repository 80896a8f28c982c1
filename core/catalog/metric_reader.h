// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/neural_network.h"
#include "core/catalog/reading.h"

#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace tinyatlas {

/// Reads the metrics of one model.
class MetricReader {
public:
    explicit MetricReader(const Reading &reading) : m_reading(reading) {}

    /// Adds what the metric at `node` reports to `model`: nothing for a value of 0, which means not reported,
    /// and nothing for a value that cannot be. After many values of one model it reads no more.
    void read(TermId node, NeuralNetwork &model);

private:
    void add(TermId kind, const Asserted<double> &value, NeuralNetwork &model);

    const Reading &m_reading;
    std::size_t m_values = 0;                    ///< times the classes each counts for
    std::map<TermId, Asserted<double>> m_first;  ///< by class: the value that counts
    std::set<std::pair<TermId, double>> m_known; ///< all values, so that each is listed once
};

/// Adds the multiply-accumulates that `match` states to `model`. The first figure counts.
void readMultiplyAccumulates(const Reading &reading, const TripleStore::Match &match, NeuralNetwork &model);

} // namespace tinyatlas
