// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/substitutes.h"

#include <algorithm>

namespace tinyatlas {

Kinship kinship(const NeuralNetwork &a, const NeuralNetwork &b) {
    if (!a.task.empty() && !b.task.empty())
        return a.task == b.task ? Kinship::SameTask : Kinship::None;
    if (a.neededSensors != b.neededSensors)
        return Kinship::None;
    const bool sameDataset = !a.trainingDataset.empty() && a.trainingDataset == b.trainingDataset;
    return sameDataset ? Kinship::SameSensorsAndDataset : Kinship::SameSensors;
}

std::vector<Substitute> sameTaskOn(const Catalog &catalog, ModelId model, DeviceId device,
                                   const FitRules &rules, const std::stop_token &stop) {
    std::vector<Substitute> found;
    for (std::uint32_t i = 0; i < catalog.models.size() && !stop.stop_requested(); ++i) {
        const ModelId other{i};
        const Kinship kind =
            other == model ? Kinship::SameTask : kinship(catalog.model(model), catalog.model(other));
        if (isSameTask(kind) && isFit(judge(catalog, other, device, rules).state))
            found.push_back({other, kind});
    }
    std::stable_partition(found.begin(), found.end(),
                          [model](const Substitute &s) { return s.model == model; });
    return found;
}

} // namespace tinyatlas
