// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/task_groups.h"

#include <algorithm>
#include <map>

namespace tinyatlas {

namespace {

std::string sensorsOf(const Catalog &catalog, const NeuralNetwork &model) {
    std::string names;
    for (const SensorNeed &need : model.sensorNeeds)
        names += (names.empty() ? "" : ", ") + catalog.sensorType(need.type).name;
    return names;
}

TaskGroup groupOf(const Catalog &catalog, const NeuralNetwork &model) {
    TaskGroup group{.key = {}, .task = model.task, .sensors = {}, .dataset = {}, .models = {}};
    if (!model.task.empty()) {
        group.key = "task " + model.task;
        return group;
    }
    group.sensors = model.needsUnstatedSensor ? std::string() : sensorsOf(catalog, model);
    group.dataset = model.trainingDataset;
    if (!group.sensors.empty() && !group.dataset.empty())
        group.key = "sensors " + group.sensors + " dataset " + group.dataset;
    return group;
}

} // namespace

std::vector<TaskGroup> taskGroups(const Catalog &catalog, std::span<const ModelId> models) {
    std::map<std::string, TaskGroup> found;
    for (const ModelId id : models) {
        TaskGroup group = groupOf(catalog, catalog.model(id));
        if (!group.key.empty())
            found.try_emplace(group.key, group).first->second.models.push_back(id);
    }
    std::vector<TaskGroup> groups;
    groups.reserve(found.size());
    for (auto &[key, group] : found)
        groups.push_back(std::move(group));
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [](const TaskGroup &group) { return group.models.size(); });
    return groups;
}

bool areForOneTask(const Catalog &catalog, std::span<const ModelId> models) {
    const std::vector<TaskGroup> groups = taskGroups(catalog, models);
    return groups.size() == 1 && groups.front().models.size() == models.size();
}

} // namespace tinyatlas
