// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/matrix_ordering.h"

#include "app/jobs/background.h"

#include <utility>

namespace tinyatlas {

MatrixKeys MatrixOrdering::keys() const {
    return {.catalog = dataset->catalog,
            .rules = rules,
            .modelNames = index->models.names,
            .deviceNames = index->devices.names,
            .fitsOfModel = [this](ModelId id) { return shown->ofModel(id).fit(); },
            .fitsOfDevice = [this](DeviceId id) { return shown->ofDevice(id).fit(); }};
}

std::vector<ModelId> orderedModels(const MatrixOrdering &ordering, const std::stop_token &stop) {
    std::vector<ModelId> models;
    models.reserve(ordering.index->models.order.size());
    for (const std::uint32_t index : ordering.index->models.order)
        models.push_back(ModelId{index});
    order(models, ordering.order, ordering.keys(), stop);
    return models;
}

QFuture<std::vector<ModelId>> orderInBackground(MatrixOrdering ordering, std::stop_token stop) {
    return inBackground(
        [ordering = std::move(ordering), stop = std::move(stop)] { return orderedModels(ordering, stop); });
}

std::vector<DeviceId> orderedDevices(const MatrixOrdering &ordering) {
    std::vector<DeviceId> devices = ordering.shown->lanes().devices;
    order(devices, ordering.order, ordering.keys());
    return devices;
}

} // namespace tinyatlas
