// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lanes_order.h"

#include <algorithm>
#include <tuple>

namespace tinyatlas {

namespace {

template <class AnyId, class Table> std::vector<AnyId> allOf(const Table &table) {
    std::vector<AnyId> ids;
    ids.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
        ids.push_back(idAt<AnyId>(i));
    return ids;
}

std::int64_t ramNeed(const NeuralNetwork &model) { return model.ram ? model.ram->value.count : -1; }

} // namespace

std::vector<ModelId> laneOrderOfModels(const Catalog &catalog) {
    auto order = allOf<ModelId>(catalog.models);
    std::ranges::stable_sort(order, [&](ModelId left, ModelId right) {
        const NeuralNetwork &a = catalog.model(left);
        const NeuralNetwork &b = catalog.model(right);
        return std::make_tuple(a.group, -ramNeed(a), std::cref(a.name)) <
               std::make_tuple(b.group, -ramNeed(b), std::cref(b.name));
    });
    return order;
}

std::vector<SensorTypeId> laneOrderOfSensors(const Catalog &catalog) {
    std::vector<bool> used(catalog.sensorTypes.size(), false);
    for (const NeuralNetwork &model : catalog.models)
        for (const SensorNeed &need : model.sensorNeeds)
            used[need.type.value] = true;
    for (const Device &device : catalog.devices)
        for (const SensorTypeId type : device.sensors)
            used[type.value] = true;

    auto order = allOf<SensorTypeId>(catalog.sensorTypes);
    std::erase_if(order, [&](SensorTypeId id) { return !used[id.value]; });
    std::ranges::stable_sort(order, [&](SensorTypeId left, SensorTypeId right) {
        const SensorType &a = catalog.sensorType(left);
        const SensorType &b = catalog.sensorType(right);
        return std::tie(a.group, a.name) < std::tie(b.group, b.name);
    });
    return order;
}

std::vector<DeviceId> laneOrderOfDevices(const Catalog &catalog,
                                         std::span<const std::uint32_t> modelsThatFit) {
    auto order = allOf<DeviceId>(catalog.devices);
    std::ranges::stable_sort(order, [&](DeviceId left, DeviceId right) {
        return std::tie(modelsThatFit[right.value], catalog.device(left).title) <
               std::tie(modelsThatFit[left.value], catalog.device(right).title);
    });
    return order;
}

} // namespace tinyatlas
