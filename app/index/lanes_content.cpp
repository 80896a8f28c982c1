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

std::vector<const LaneGroup *> around(const LaneGroups &groups, std::optional<std::size_t> slot) {
    std::vector<const LaneGroup *> result;
    if (slot)
        for (const std::uint32_t group : groupsAround(groups, *slot))
            result.push_back(&groups[group]);
    return result;
}

std::optional<std::size_t> rowIn(const std::vector<LaneRow> &rows, std::optional<std::size_t> slot) {
    const auto found = std::ranges::find_if(
        rows, [&](const LaneRow &row) { return slot && !row.isGroup && row.index == *slot; });
    return found == rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rows.begin()));
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
    request.devices = deviceRowCount();
    if (!modelGroups.empty())
        countRows(request.modelSections);
    request.foldedSections = foldedSections;
    request.restingModelRows = modelGroups.empty() ? 0 : m_restingModelRows;
    request.restingDevices = deviceGroups.empty() ? 0 : m_restingDevices;
    for (std::size_t row = 0; row < deviceRows.size(); ++row)
        if (deviceRows[row].isGroup && deviceRows[row].open)
            request.deviceHeadings.push_back(row);
    return request;
}

/// Each section's, from the slots that they stand for.
void LanesContent::countRows(std::array<std::size_t, 4> &sections) const {
    std::size_t row = 0;
    std::size_t end = 0;
    for (std::size_t section = 0; section < sections.size(); ++section) {
        end += modelSections[section];
        const std::size_t first = row;
        while (row < modelRows.size() && firstSlotOf(modelRows[row]) < end)
            ++row;
        sections[section] = row - first;
    }
}

std::size_t LanesContent::firstSlotOf(const LaneRow &modelRow) const {
    return modelRow.isGroup ? modelGroups[modelRow.index].begin : modelRow.index;
}

void LanesContent::group(const Catalog &catalog, const LaneKeys &keys, const std::vector<bool> &preferred) {
    modelGroups = groupModels(catalog, keys, models, modelSections, modelsByVerdict ? "verdict" : "group");
    deviceGroups = groupDevices(catalog, keys, devices, preferred);
    fold({});
    m_restingModelRows = modelRows.size();
    m_restingDevices = deviceRows.size();
}

void LanesContent::fold(const LaneFolds &folds) {
    modelRows = rowsOf(modelGroups, folds);
    deviceRows = rowsOf(deviceGroups, folds);
    foldedSections = {};
    std::erase_if(modelRows, [&](const LaneRow &row) {
        const bool heading = row.isGroup && modelGroups[row.index].kind == LaneGroup::Kind::Section;
        if (heading)
            foldedSections[modelGroups[row.index].value] = !row.open;
        return heading;
    });
}

const LaneGroup *LanesContent::groupOf(std::string_view key) const {
    for (const LaneGroups *groups : {&modelGroups, &deviceGroups}) {
        const auto found = std::ranges::find(*groups, key, &LaneGroup::key);
        if (found != groups->end())
            return &*found;
    }
    return nullptr;
}

const LaneGroup *LanesContent::sectionGroup(std::size_t section) const {
    const auto found = std::ranges::find_if(modelGroups, [section](const LaneGroup &group) {
        return group.kind == LaneGroup::Kind::Section && group.value == section;
    });
    return found == modelGroups.end() ? nullptr : &*found;
}

std::vector<const LaneGroup *> LanesContent::groupsAround(ModelId id) const {
    return around(modelGroups, slotOf(id));
}

std::vector<const LaneGroup *> LanesContent::groupsAround(DeviceId id) const {
    return around(deviceGroups, slotOf(id));
}

std::optional<std::size_t> LanesContent::rowOf(ModelId id) const {
    return modelGroups.empty() ? slotOf(id) : rowIn(modelRows, slotOf(id));
}

std::optional<std::size_t> LanesContent::rowOf(DeviceId id) const {
    return deviceGroups.empty() ? slotOf(id) : rowIn(deviceRows, slotOf(id));
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

VerdictCounts LanesContent::countsOf(const FitMatrix &matrix, const LaneGroup &group, ModelId model) const {
    VerdictCounts counts;
    for (std::size_t slot = group.begin; slot < group.end; ++slot)
        ++counts.byState[rank(matrix.state(model, devices[slot]))];
    return counts;
}

VerdictCounts LanesContent::countsOf(const FitMatrix &matrix, const LaneGroup &group, DeviceId device) const {
    VerdictCounts counts;
    for (std::size_t slot = group.begin; slot < group.end; ++slot)
        ++counts.byState[rank(matrix.state(models[slot], device))];
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
