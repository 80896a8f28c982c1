// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/index/shown_things.h"

#include <utility>

namespace tinyatlas {

ShownThings::ShownThings(const Catalog &catalog, const CatalogIndex &index,
                         std::shared_ptr<const FitMatrix> matrix, const Filter &filter)
    : m_matrix(std::move(matrix)),
      m_failingModels(tinyatlas::failingModels(index.modelFacets, filter, *m_matrix)),
      m_failingDevices(tinyatlas::failingDevices(index.deviceFacets, filter, *m_matrix)),
      m_lanes(index.lanes), m_filtered(filter.active()) {
    if (filter.fitSomewhere)
        failWhatFitsNowhere(*m_matrix, m_failingModels, m_failingDevices);
    if (m_filtered)
        filterLanes(catalog);
    m_groupedLanes = m_lanes;
    m_groupedLanes.group(catalog, index.laneKeys);
}

void ShownThings::filterLanes(const Catalog &catalog) {
    std::erase_if(m_lanes.models, [this](ModelId id) { return !contains(id); });
    std::erase_if(m_lanes.devices, [this](DeviceId id) { return !contains(id); });
    m_lanes.countGroups(catalog);
    keepUsedSensors(catalog);
    m_counts = countPairs(*m_matrix, m_failingModels, m_failingDevices);
}

std::size_t ShownThings::count(FitState state) const {
    std::size_t sum = 0;
    for (const ModelId id : m_lanes.models)
        sum += ofModel(id)[state];
    return sum;
}

void ShownThings::keepUsedSensors(const Catalog &catalog) {
    std::vector<bool> used(catalog.sensorTypes.size(), false);
    for (const ModelId id : m_lanes.models)
        for (const SensorNeed &need : catalog.model(id).sensorNeeds)
            used[need.type.value] = true;
    for (const DeviceId id : m_lanes.devices)
        for (const SensorTypeId type : catalog.device(id).sensors)
            used[type.value] = true;
    std::erase_if(m_lanes.sensors, [&used](SensorTypeId id) { return !used[id.value]; });
}

} // namespace tinyatlas
