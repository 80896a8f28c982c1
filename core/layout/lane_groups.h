// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/layout/lane_folds.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tinyatlas {

/// A lane of more than these is divided into groups; one of fewer shows all it has.
inline constexpr std::size_t mostModelsInOneLane = 100;
inline constexpr std::size_t mostDevicesInOneLane = 30;

/// The smallest and the largest of some figures; nothing where none is known.
struct BytesRange {
    std::optional<Bytes> least;
    std::optional<Bytes> most;

    void add(const std::optional<Bytes> &figure);

    friend bool operator==(const BytesRange &, const BytesRange &) = default;
};

/// Neighbours in the order of a lane, which can fold into one row. Says what they have in common; the words
/// for it are made elsewhere.
struct LaneGroup {
    enum class Kind : std::uint8_t {
        Section, ///< of models, by the lane's sections: `value` is its number
        Task,    ///< of models that state the task `name`
        Dataset, ///< of models that state no task, but a training dataset: `name` in short
        NoTask,  ///< of models that state neither
        Rest,    ///< of all whose groups would be small
        Reach,   ///< of devices, by what their sensors serve: `value` has a bit for each Group
        Sensors, ///< of devices with the same sensors
        Memory,  ///< of like RAM: of `ram`
    };

    Kind kind = Kind::Section;
    std::string key; ///< means the same in every graph; unique among the groups of both lanes
    std::string name;
    std::uint32_t value = 0;
    std::uint32_t depth = 0;
    std::uint32_t begin = 0; ///< the first of its slots in the order of the lane
    std::uint32_t end = 0;   ///< behind the last of them
    std::uint32_t next = 0;  ///< the group that follows it and those within it
    BytesRange ram;          ///< needed by its models, or there on its devices
    BytesRange flash;        ///< likewise
    SensorSet sensors;       ///< those that some of its models need, or that some of its devices offer

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    /// A section is open at first, all else is folded.
    [[nodiscard]] bool open(const LaneFolds &folds) const {
        return (kind == Kind::Section) != folds.changed(key);
    }
};

/// The groups of a lane, each followed by those within it.
using LaneGroups = std::vector<LaneGroup>;

/// What things have in common with others, worked out once for a catalogue: to divide a lane takes no
/// comparing of texts then.
class LaneKeys {
public:
    struct Label {
        LaneGroup::Kind kind = LaneGroup::Kind::Rest;
        std::string key; ///< within the group that is divided
        std::string name{};
        std::uint32_t value = 0;
    };
    /// One label of each thing of a table.
    struct Column {
        std::vector<Label> labels;
        std::vector<std::uint32_t> ids; ///< of labels, by thing
    };
    /// Likewise the place on a scale of memory, by thing; below 0 where it is unknown.
    using Steps = std::vector<std::int16_t>;

    LaneKeys() = default;
    explicit LaneKeys(const Catalog &catalog);

    Column tasks;   ///< of models
    Column reaches; ///< of devices
    Column sensors; ///< of devices
    Steps modelSteps;
    Steps deviceSteps;
};

/// Divides models, which stand in sections of these sizes, by task, and where that leaves many, by RAM. Puts
/// those of a group side by side, otherwise in the order they had. `sectionKey` names what the sections are.
/// No groups where there are few models.
[[nodiscard]] LaneGroups groupModels(const Catalog &catalog, const LaneKeys &keys,
                                     std::vector<ModelId> &order, const std::array<std::size_t, 4> &sections,
                                     const std::string &sectionKey);

/// Likewise devices, by what their sensors serve, then by the sensors, then by RAM. Groups with more of what
/// `preferred` marks (by device; empty for none) come first, then larger ones.
[[nodiscard]] LaneGroups groupDevices(const Catalog &catalog, const LaneKeys &keys,
                                      std::vector<DeviceId> &order, const std::vector<bool> &preferred = {});

/// One row of a lane that is divided: a group, or what stands in a slot of its order.
struct LaneRow {
    bool isGroup = false;
    bool open = false;       ///< of a group
    std::uint32_t index = 0; ///< of the group, or the slot

    friend bool operator==(const LaneRow &, const LaneRow &) = default;
};

/// What of a lane shows: its groups, and of those that are open what they hold. Empty where there are none.
[[nodiscard]] std::vector<LaneRow> rowsOf(const LaneGroups &groups, const LaneFolds &folds);

/// The groups that hold a slot, the outermost first.
[[nodiscard]] std::vector<std::uint32_t> groupsAround(const LaneGroups &groups, std::size_t slot);

} // namespace tinyatlas
