// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/neural_network.h"

#include <algorithm>

namespace tinyatlas {

std::vector<std::string> NeuralNetwork::precisions() const {
    std::vector<std::pair<std::string, int>> counts;
    for (const Layer &layer : layers) {
        if (layer.precision.empty())
            continue;
        const auto known = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto &count) { return count.first == layer.precision; });
        if (known == counts.end())
            counts.emplace_back(layer.precision, 1);
        else
            ++known->second;
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<std::string> names;
    names.reserve(counts.size());
    for (auto &count : counts)
        names.push_back(std::move(count.first));
    return names;
}

} // namespace tinyatlas
