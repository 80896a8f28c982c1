// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/matrix_order.h"

#include "core/fit/matrix_figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tinyatlas {

namespace {

/// What a thing is ordered by: what is said first counts most.
struct Key {
    bool unknown = false;
    std::array<double, 2> figures{};
    double second = 0; ///< of those with equal figures, the smaller first, whichever way the order goes
    std::uint32_t name = 0;
    std::uint32_t thing = 0;
};

Key keyOf(const std::optional<Bytes> &figure) {
    return {.unknown = !figure, .figures = {figure ? static_cast<double>(figure->count) : 0, 0}};
}

bool isBefore(const Key &a, const Key &b, bool falls) {
    if (a.unknown != b.unknown)
        return b.unknown;
    if (a.figures != b.figures)
        return falls ? b.figures < a.figures : a.figures < b.figures;
    if (a.second != b.second)
        return a.second < b.second;
    return a.name != b.name ? a.name < b.name : a.thing < b.thing;
}

template <class AnyId> void putInOrder(std::vector<AnyId> &things, std::vector<Key> &&keys, bool falls) {
    std::ranges::sort(keys, [falls](const Key &a, const Key &b) { return isBefore(a, b, falls); });
    std::ranges::transform(keys, things.begin(), [](const Key &key) { return AnyId{key.thing}; });
}

/// What fits before what may, that before what is short of memory, and last what lacks a sensor.
Key keyOf(const Verdict &verdict) {
    double filled = 0;
    for (const Requirement *memory : {&verdict.ram(), &verdict.flash()})
        filled = std::max(filled, memory->filled().value_or(0));
    const auto missing = std::ranges::count_if(verdict.requirements, [](const Requirement &requirement) {
        return requirement.kind == Requirement::Kind::Sensor && requirement.met == false;
    });
    // Tight is fuller than what fits, so that it need not be told apart.
    const double standing = isFit(verdict.state)                 ? 0
                            : verdict.state == FitState::Unknown ? 1
                                                                 : 2 + static_cast<double>(missing);
    return {.figures = {standing, filled}};
}

/// The tasks that are stated, each once, in order.
std::vector<std::string_view> tasksOf(const std::vector<ModelId> &models, const Catalog &catalog) {
    std::vector<std::string_view> tasks;
    tasks.reserve(models.size());
    for (const ModelId id : models)
        tasks.push_back(catalog.model(id).task);
    std::ranges::sort(tasks);
    tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
    return tasks;
}

class ModelKeys {
public:
    ModelKeys(const MatrixOrder &by, const MatrixKeys &keys, const std::vector<ModelId> &models)
        : m_by(by), m_keys(keys) {
        if (by.models == MatrixOrder::Models::Task)
            m_tasks = tasksOf(models, keys.catalog);
    }

    [[nodiscard]] Key of(ModelId id) const {
        Key key = figureOf(id);
        key.name = m_keys.modelNames[id.value];
        key.thing = id.value;
        return key;
    }

private:
    [[nodiscard]] Key figureOf(ModelId id) const {
        const NeuralNetwork &model = m_keys.catalog.model(id);
        switch (m_by.models) {
        case MatrixOrder::Models::Group:
            return {.figures = {static_cast<double>(model.group), 0}, .second = ramOf(id)};
        case MatrixOrder::Models::Task: {
            const auto place = std::ranges::lower_bound(m_tasks, std::string_view(model.task));
            return {.unknown = model.task.empty(),
                    .figures = {static_cast<double>(place - m_tasks.begin()), 0},
                    .second = ramOf(id)};
        }
        case MatrixOrder::Models::Name:
            return {.figures = {static_cast<double>(m_keys.modelNames[id.value]), 0}};
        case MatrixOrder::Models::Ram:
            return keyOf(needOf(m_keys.catalog, id, m_keys.rules).ram);
        case MatrixOrder::Models::Flash:
            return keyOf(needOf(m_keys.catalog, id, m_keys.rules).flash);
        case MatrixOrder::Models::Accuracy:
            return {.unknown = !model.top1Accuracy,
                    .figures = {model.top1Accuracy ? model.top1Accuracy->value : 0, 0}};
        case MatrixOrder::Models::Fits:
            return {.figures = {static_cast<double>(m_keys.fitsOfModel(id)), 0}};
        case MatrixOrder::Models::Verdict:
            break;
        }
        return keyOf(judge(m_keys.catalog, id, m_by.device, m_keys.rules));
    }

    [[nodiscard]] double ramOf(ModelId id) const {
        constexpr double behindAllKnown = 1e18;
        const auto ram = needOf(m_keys.catalog, id, m_keys.rules).ram;
        return ram ? static_cast<double>(ram->count) : behindAllKnown;
    }

    const MatrixOrder &m_by;
    const MatrixKeys &m_keys;
    std::vector<std::string_view> m_tasks;
};

Key deviceKey(DeviceId id, const MatrixOrder &by, const MatrixKeys &keys) {
    switch (by.devices) {
    case MatrixOrder::Devices::Ram:
        return keyOf(memoryOf(keys.catalog, id, keys.rules).ram);
    case MatrixOrder::Devices::Flash:
        return keyOf(memoryOf(keys.catalog, id, keys.rules).flash);
    case MatrixOrder::Devices::Fits:
        return {.figures = {static_cast<double>(keys.fitsOfDevice(id)), 0}};
    case MatrixOrder::Devices::Name:
        break;
    }
    return {.figures = {static_cast<double>(keys.deviceNames[id.value]), 0}};
}

} // namespace

void order(std::vector<ModelId> &models, const MatrixOrder &by, const MatrixKeys &keys,
           const std::stop_token &stop) {
    const ModelKeys keyOfModel(by, keys, models);
    std::vector<Key> all;
    all.reserve(models.size());
    for (const ModelId id : models) {
        if (stop.stop_requested())
            return;
        all.push_back(keyOfModel.of(id));
    }
    putInOrder(models, std::move(all), by.modelsFall);
}

void order(std::vector<DeviceId> &devices, const MatrixOrder &by, const MatrixKeys &keys) {
    std::vector<Key> all;
    all.reserve(devices.size());
    for (const DeviceId id : devices) {
        Key key = deviceKey(id, by, keys);
        key.name = keys.deviceNames[id.value];
        key.thing = id.value;
        all.push_back(key);
    }
    putInOrder(devices, std::move(all), by.devicesFall);
}

} // namespace tinyatlas
