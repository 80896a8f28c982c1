// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/index/lanes_content.h"

#include "core/layout/lanes_order.h"

#include <algorithm>

namespace tinyatlas {

namespace {

template <class AnyId> std::optional<std::size_t> slotIn(const std::vector<AnyId> &order, AnyId id) {
    const auto found = std::ranges::find(order, id);
    return found == order.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - order.begin()));
}

} // namespace

LanesContent LanesContent::of(const Catalog &catalog, const FitMatrix &matrix) {
    std::vector<std::uint32_t> fit(catalog.devices.size());
    for (std::size_t i = 0; i < fit.size(); ++i)
        fit[i] = matrix.ofDevice(idAt<DeviceId>(i)).fit();

    LanesContent content;
    content.models = laneOrderOfModels(catalog);
    content.sensors = laneOrderOfSensors(catalog);
    content.devices = laneOrderOfDevices(catalog, fit);
    for (const NeuralNetwork &model : catalog.models)
        if (model.ram)
            content.largestRam = std::max(content.largestRam, model.ram->value);
    content.countGroups(catalog);
    return content;
}

void LanesContent::countGroups(const Catalog &catalog) {
    modelSections = {};
    for (const ModelId model : models)
        ++modelSections[static_cast<std::size_t>(catalog.model(model).group)];
}

std::optional<std::size_t> LanesContent::slotOf(ModelId id) const { return slotIn(models, id); }

std::optional<std::size_t> LanesContent::slotOf(SensorTypeId id) const { return slotIn(sensors, id); }

std::optional<std::size_t> LanesContent::slotOf(DeviceId id) const { return slotIn(devices, id); }

LanesRequest LanesContent::request() const {
    LanesRequest request;
    request.modelSections = modelSections;
    request.sensors = sensors.size();
    request.devices = devices.size();
    return request;
}

VerdictCounts LanesContent::countsOf(const FitMatrix &matrix, ModelId model) const {
    if (devices.size() == matrix.devices())
        return matrix.ofModel(model);
    VerdictCounts counts;
    for (const DeviceId device : devices)
        ++counts.byState[rank(matrix.state(model, device))];
    return counts;
}

VerdictCounts LanesContent::countsOf(const FitMatrix &matrix, DeviceId device) const {
    if (models.size() == matrix.models())
        return matrix.ofDevice(device);
    VerdictCounts counts;
    for (const ModelId model : models)
        ++counts.byState[rank(matrix.state(model, device))];
    return counts;
}

void LanesContent::orderDevicesFor(const FitMatrix &matrix, ModelId model) {
    std::ranges::stable_sort(devices, {}, [&](DeviceId device) { return rank(matrix.state(model, device)); });
}

void LanesContent::orderModelsFor(const FitMatrix &matrix, DeviceId device) {
    const auto section = [&](ModelId model) { return rank(matrix.state(model, device)); };
    std::ranges::stable_sort(models, {}, section);
    modelSections = {};
    for (const ModelId model : models)
        ++modelSections[section(model)];
    modelsByVerdict = true;
}

} // namespace tinyatlas
