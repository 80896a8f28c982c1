// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lane_groups.h"

#include "core/catalog/name_key.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tinyatlas {

namespace {

using Kind = LaneGroup::Kind;

constexpr std::size_t mostModelsInOneSection = 12; // more are divided
constexpr std::size_t mostModelsInOneTask = 60;
constexpr std::size_t mostDevicesInOneGroup = 24;
constexpr std::size_t mostParts = 9;        // of one group: more than that are the rest
constexpr std::size_t enoughForMemory = 40; // of like RAM, before the next group of them begins
constexpr std::size_t enoughDevices = 12;   // likewise

using Label = LaneKeys::Label;
using Column = LaneKeys::Column;
using Steps = LaneKeys::Steps;

Label taskOf(const NeuralNetwork &model) {
    if (std::string key = nameKey(trimmedName(model.task)); !key.empty())
        return {.kind = Kind::Task, .key = "task " + key, .name = model.task};
    if (const std::string name = shortDatasetName(model.trainingDataset); !name.empty())
        return {.kind = Kind::Dataset, .key = "data " + nameKey(trimmedName(name)), .name = name};
    return {.kind = Kind::NoTask, .key = "none"};
}

constexpr std::uint32_t bitOf(Group group) { return 1U << static_cast<std::uint32_t>(group); }

/// A sensor that serves no group of its own tells devices apart only where they have no other.
Label reachOf(const Catalog &catalog, const Device &device) {
    std::uint32_t reach = 0;
    for (const SensorTypeId type : device.sensors)
        reach |= bitOf(catalog.sensorType(type).group);
    const std::uint32_t served = reach & ~bitOf(Group::Other);
    const std::uint32_t value = served == 0 ? reach : served;
    return {.kind = Kind::Reach, .key = "reach " + std::to_string(value), .value = value};
}

Label sensorsOf(const Catalog &catalog, const Device &device) {
    std::string key = "sensors";
    for (const SensorTypeId type : device.sensors)
        key += ' ' + catalog.sensorType(type).name;
    return {.kind = Kind::Sensors, .key = std::move(key)};
}

std::optional<Bytes> largest(const Device &device, std::optional<Asserted<Bytes>> Microcontroller::*memory) {
    std::optional<Bytes> most;
    for (const Microcontroller &chip : device.microcontrollers)
        if (chip.*memory)
            most = std::max(most.value_or(Bytes{}), (chip.*memory)->value);
    return most;
}

std::optional<Bytes> ramOf(const NeuralNetwork &model) {
    return model.ram ? std::optional(model.ram->value) : std::nullopt;
}
std::optional<Bytes> ramOf(const Device &device) { return largest(device, &Microcontroller::ram); }

void note(const NeuralNetwork &model, LaneGroup &group) {
    group.ram.add(ramOf(model));
    group.flash.add(model.flash ? std::optional(model.flash->value) : std::nullopt);
    group.sensors.insert(model.neededSensors);
}
void note(const Device &device, LaneGroup &group) {
    group.ram.add(ramOf(device));
    group.flash.add(largest(device, &Microcontroller::flash));
    group.sensors.insert(device.metSensors);
}

/// Which of ten steps to a decade a figure lies on; below all of them where it is unknown.
std::int16_t stepOf(const std::optional<Bytes> &figure) {
    constexpr double stepsPerDecade = 10;
    if (!figure || figure->count <= 0)
        return -1;
    const double decades = std::log10(static_cast<double>(figure->count));
    return static_cast<std::int16_t>(std::floor(decades * stepsPerDecade));
}

template <class Thing, class LabelOf> Column columnOf(const std::vector<Thing> &things, LabelOf labelOf) {
    Column column;
    std::unordered_map<std::string, std::uint32_t> byKey;
    column.ids.reserve(things.size());
    for (const Thing &thing : things) {
        Label label = labelOf(thing);
        const auto [found, isNew] =
            byKey.try_emplace(label.key, static_cast<std::uint32_t>(column.labels.size()));
        if (isNew)
            column.labels.push_back(std::move(label));
        column.ids.push_back(found->second);
    }
    return column;
}

template <class Thing> Steps stepsOf(const std::vector<Thing> &things) {
    Steps steps(things.size());
    std::ranges::transform(things, steps.begin(), [](const Thing &thing) { return stepOf(ramOf(thing)); });
    return steps;
}

/// Divides an order into groups, in place.
template <class AnyId, class Thing> class Divider {
public:
    Divider(const std::vector<Thing> &table, const Steps &steps, std::vector<AnyId> &order)
        : m_table(table), m_steps(steps), m_order(order) {}

    /// Adds a group of these slots, to which close() must follow.
    std::size_t openGroup(const Label &label, const std::string &parent, std::size_t begin, std::size_t end) {
        LaneGroup group;
        group.kind = label.kind;
        group.key = parent.empty() ? label.key : parent + '/' + label.key;
        group.name = label.name;
        group.value = label.value;
        group.depth = m_depth++;
        group.begin = static_cast<std::uint32_t>(begin);
        group.end = static_cast<std::uint32_t>(end);
        for (std::size_t slot = begin; slot < end; ++slot)
            note(thingAt(slot), group);
        groups.push_back(std::move(group));
        return groups.size() - 1;
    }
    void close(std::size_t group) {
        groups[group].next = static_cast<std::uint32_t>(groups.size());
        --m_depth;
    }

    struct Part {
        Label label;
        std::size_t size = 0;
        std::size_t weight = 0;
        std::size_t begin = 0;
    };

    /// Puts things of one label side by side: those of most weight first, and at the end, as one, the rest.
    template <class WeightOf>
    std::vector<Part> partition(std::size_t begin, std::size_t end, const Column &column, WeightOf weightOf) {
        std::vector<Part> parts;
        constexpr std::size_t none = ~std::size_t{0};
        std::vector<std::size_t> byLabel(column.labels.size(), none);
        std::vector<std::size_t> partOf(end - begin);
        for (std::size_t slot = begin; slot < end; ++slot) {
            const std::uint32_t label = column.ids[m_order[slot].value];
            if (byLabel[label] == none) {
                byLabel[label] = parts.size();
                parts.push_back({.label = column.labels[label]});
            }
            Part &part = parts[byLabel[label]];
            ++part.size;
            part.weight += weightOf(m_order[slot]);
            partOf[slot - begin] = byLabel[label];
        }
        const std::vector<std::size_t> rank = ranked(parts);
        place(begin, end, partOf, rank, parts);
        return parts;
    }

    /// Divides by RAM, the most first: neighbours on the scale share a group till that has enough of them.
    void divideByMemory(std::size_t begin, std::size_t end, std::size_t enough, const std::string &parent) {
        std::stable_sort(at(begin), at(end), [this](AnyId a, AnyId b) { return step(a) > step(b); });
        for (std::size_t from = begin; from < end;) {
            std::size_t to = from;
            while (to < end && (to - from < enough || step(m_order[to]) == step(m_order[to - 1])) &&
                   (step(m_order[to]) >= 0) == (step(m_order[from]) >= 0))
                ++to;
            close(openGroup({.kind = Kind::Memory,
                             .key = "ram " + std::to_string(step(m_order[to - 1])) + ' ' +
                                    std::to_string(step(m_order[from]))},
                            parent, from, to));
            from = to;
        }
    }

    LaneGroups groups;

private:
    [[nodiscard]] const Thing &thingAt(std::size_t slot) const { return m_table[m_order[slot].value]; }
    [[nodiscard]] int step(AnyId id) const { return m_steps[id.value]; }
    auto at(std::size_t slot) { return m_order.begin() + static_cast<std::ptrdiff_t>(slot); }

    /// The place of each part, all behind the last that is kept being the same.
    static std::vector<std::size_t> ranked(const std::vector<Part> &parts) {
        std::vector<std::size_t> byRank(parts.size());
        for (std::size_t i = 0; i < byRank.size(); ++i)
            byRank[i] = i;
        std::ranges::stable_sort(byRank, [&](std::size_t a, std::size_t b) {
            return std::tie(parts[b].weight, parts[b].size, parts[a].label.key) <
                   std::tie(parts[a].weight, parts[a].size, parts[b].label.key);
        });
        const std::size_t kept = parts.size() > mostParts ? mostParts - 1 : parts.size();
        std::vector<std::size_t> rank(parts.size());
        for (std::size_t i = 0; i < byRank.size(); ++i)
            rank[byRank[i]] = std::min(i, kept);
        return rank;
    }

    void place(std::size_t begin, std::size_t end, const std::vector<std::size_t> &partOf,
               const std::vector<std::size_t> &rank, std::vector<Part> &parts) {
        std::vector<Part> placed(rank.empty() ? 0 : *std::ranges::max_element(rank) + 1);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Part &part = placed[rank[i]];
            part.label = part.size == 0 ? parts[i].label : Label{.kind = Kind::Rest, .key = "rest"};
            part.size += parts[i].size;
        }
        std::size_t next = begin;
        for (Part &part : placed)
            part.begin = std::exchange(next, next + part.size);
        std::vector<std::size_t> free(placed.size());
        std::ranges::transform(placed, free.begin(), &Part::begin);
        const std::vector<AnyId> before(at(begin), at(end));
        for (std::size_t i = 0; i < before.size(); ++i)
            m_order[free[rank[partOf[i]]]++] = before[i];
        parts = std::move(placed);
    }

    const std::vector<Thing> &m_table;
    const Steps &m_steps;
    std::vector<AnyId> &m_order;
    std::uint32_t m_depth = 0;
};

using ModelDivider = Divider<ModelId, NeuralNetwork>;
using DeviceDivider = Divider<DeviceId, Device>;

void divideSection(ModelDivider &divider, const LaneKeys &keys, std::size_t begin, std::size_t end,
                   const std::string &key) {
    if (end - begin <= mostModelsInOneSection)
        return;
    const auto parts = divider.partition(begin, end, keys.tasks, [](ModelId) { return 0U; });
    const auto divideTask = [&](const ModelDivider::Part &part, const std::string &parent) {
        if (part.size > mostModelsInOneTask)
            divider.divideByMemory(part.begin, part.begin + part.size, enoughForMemory, parent);
    };
    if (parts.size() == 1) {
        divideTask(parts.front(), key);
        return;
    }
    for (const auto &part : parts) {
        const std::size_t group = divider.openGroup(part.label, key, part.begin, part.begin + part.size);
        divideTask(part, std::string(divider.groups[group].key));
        divider.close(group);
    }
}

template <class WeightOf>
void divideReach(DeviceDivider &divider, const LaneKeys &keys, std::size_t begin, std::size_t end,
                 const std::string &key, WeightOf weightOf) {
    if (end - begin <= mostDevicesInOneGroup)
        return;
    const auto parts = divider.partition(begin, end, keys.sensors, weightOf);
    const auto divideSet = [&](const DeviceDivider::Part &part, const std::string &parent) {
        if (part.size > mostDevicesInOneGroup)
            divider.divideByMemory(part.begin, part.begin + part.size, enoughDevices, parent);
    };
    if (parts.size() == 1) {
        divideSet(parts.front(), key);
        return;
    }
    for (const auto &part : parts) {
        const std::size_t group = divider.openGroup(part.label, key, part.begin, part.begin + part.size);
        divideSet(part, std::string(divider.groups[group].key));
        divider.close(group);
    }
}

} // namespace

LaneKeys::LaneKeys(const Catalog &catalog)
    : tasks(columnOf(catalog.models, taskOf)),
      reaches(columnOf(catalog.devices, [&](const Device &device) { return reachOf(catalog, device); })),
      sensors(columnOf(catalog.devices, [&](const Device &device) { return sensorsOf(catalog, device); })),
      modelSteps(stepsOf(catalog.models)), deviceSteps(stepsOf(catalog.devices)) {}

void BytesRange::add(const std::optional<Bytes> &figure) {
    if (!figure)
        return;
    least = std::min(least.value_or(*figure), *figure);
    most = std::max(most.value_or(*figure), *figure);
}

LaneGroups groupModels(const Catalog &catalog, const LaneKeys &keys, std::vector<ModelId> &order,
                       const std::array<std::size_t, 4> &sections, const std::string &sectionKey) {
    if (order.size() <= mostModelsInOneLane)
        return {};
    ModelDivider divider(catalog.models, keys.modelSteps, order);
    std::size_t begin = 0;
    for (std::uint32_t section = 0; section < sections.size(); ++section) {
        const std::size_t end = begin + sections[section];
        if (begin == end)
            continue;
        const std::string key = sectionKey + ' ' + std::to_string(section);
        const std::size_t group =
            divider.openGroup({.kind = Kind::Section, .key = key, .value = section}, {}, begin, end);
        divideSection(divider, keys, begin, end, key);
        divider.close(group);
        begin = end;
    }
    return std::move(divider.groups);
}

LaneGroups groupDevices(const Catalog &catalog, const LaneKeys &keys, std::vector<DeviceId> &order,
                        const std::vector<bool> &preferred) {
    if (order.size() <= mostDevicesInOneLane)
        return {};
    const auto weightOf = [&](DeviceId id) { return !preferred.empty() && preferred[id.value] ? 1U : 0U; };
    DeviceDivider divider(catalog.devices, keys.deviceSteps, order);
    const auto parts = divider.partition(0, order.size(), keys.reaches, weightOf);
    for (const auto &part : parts) {
        const std::size_t end = part.begin + part.size;
        const std::size_t group = divider.openGroup(part.label, {}, part.begin, end);
        divideReach(divider, keys, part.begin, end, part.label.key, weightOf);
        divider.close(group);
    }
    return std::move(divider.groups);
}

std::vector<LaneRow> rowsOf(const LaneGroups &groups, const LaneFolds &folds) {
    std::vector<LaneRow> rows;
    for (std::uint32_t i = 0; i < groups.size();) {
        const LaneGroup &group = groups[i];
        const bool open = group.open(folds);
        rows.push_back({.isGroup = true, .open = open, .index = i});
        const bool divided = group.next > i + 1;
        for (std::uint32_t slot = group.begin; open && !divided && slot < group.end; ++slot)
            rows.push_back({.isGroup = false, .open = false, .index = slot});
        i = open ? i + 1 : group.next;
    }
    return rows;
}

std::vector<std::uint32_t> groupsAround(const LaneGroups &groups, std::size_t slot) {
    std::vector<std::uint32_t> around;
    for (std::uint32_t i = 0; i < groups.size();) {
        const bool holds = slot >= groups[i].begin && slot < groups[i].end;
        if (holds)
            around.push_back(i);
        i = holds ? i + 1 : groups[i].next;
    }
    return around;
}

} // namespace tinyatlas
