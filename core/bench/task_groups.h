// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string>
#include <vector>

namespace tinyatlas {

/// Models for one task: how good they are at it may be compared. They state it, each the same; or they state
/// none, need the same sensors and name the same training dataset.
struct TaskGroup {
    std::string key;  ///< the same in every graph
    std::string task; ///< empty where none is stated
    /// Of those that state none.
    std::string sensors; ///< "Camera, Microphone"
    std::string dataset;
    std::vector<ModelId> models; ///< in the order given
};

/// The largest first, then by key. A model that states no task, and not both a sensor and a training dataset,
/// is in none: nothing says what else does its job.
[[nodiscard]] std::vector<TaskGroup> taskGroups(const Catalog &catalog, std::span<const ModelId> models);

/// All of them are known to be for one task: they are one group.
[[nodiscard]] bool areForOneTask(const Catalog &catalog, std::span<const ModelId> models);

} // namespace tinyatlas
