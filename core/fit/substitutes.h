// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <stop_token>
#include <vector>

namespace tinyatlas {

/// In how far one model can stand in for another.
enum class Kinship {
    SameTask,              ///< both state a task, and it is the same
    SameSensorsAndDataset, ///< one states no task; they need the same sensors and name the same training
                           ///< dataset
    SameSensors,           ///< only the sensors are the same
    None,
};

[[nodiscard]] Kinship kinship(const NeuralNetwork &a, const NeuralNetwork &b);

/// True for the two kinds that count as "the same task".
[[nodiscard]] constexpr bool isSameTask(Kinship kinship) {
    return kinship == Kinship::SameTask || kinship == Kinship::SameSensorsAndDataset;
}

struct Substitute {
    ModelId model;
    Kinship kinship = Kinship::None;
};

/// The models for the same task as `model`, itself among them and first, that fit `device` (tight included).
/// Once `stop` is requested, only those found by then.
[[nodiscard]] std::vector<Substitute> sameTaskOn(const Catalog &catalog, ModelId model, DeviceId device,
                                                 const FitRules &rules = {},
                                                 const std::stop_token &stop = {});

} // namespace tinyatlas
