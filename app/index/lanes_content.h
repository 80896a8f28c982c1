// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"
#include "core/layout/lane_groups.h"
#include "core/layout/lanes_layout.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// What stands in which slot of the lanes: of everything, made once for a dataset and its matrix; or of what
/// a filter leaves of it.
struct LanesContent {
    std::vector<ModelId> models;
    std::vector<SensorTypeId> sensors;
    std::vector<DeviceId> devices;
    Bytes largestRam; ///< the largest need of any model: one of that need has the largest node
    /// How many models each section has: by Group, or by FitState while they are ordered for a device.
    std::array<std::size_t, 4> modelSections{};
    bool modelsByVerdict = false;

    // Of a lane that holds too much to show it all; else empty, and everything has a row of its own.
    LaneGroups modelGroups;
    LaneGroups deviceGroups;
    std::vector<LaneRow> modelRows; ///< without the sections, which are headings
    std::vector<LaneRow> deviceRows;
    std::array<bool, 4> foldedSections{};

    [[nodiscard]] static LanesContent of(const Catalog &catalog, const FitMatrix &matrix);

    /// The slot of a thing in its lane; nothing where it is in none.
    [[nodiscard]] std::optional<std::size_t> slotOf(ModelId id) const;
    [[nodiscard]] std::optional<std::size_t> slotOf(SensorTypeId id) const;
    [[nodiscard]] std::optional<std::size_t> slotOf(DeviceId id) const;

    /// Divides the lanes that hold much into groups, those of devices with more of what `preferred` marks
    /// first. All are as they are at first: fold() follows.
    void group(const Catalog &catalog, const LaneKeys &keys, const std::vector<bool> &preferred = {});
    /// Makes the rows: groups are open or folded as this says.
    void fold(const LaneFolds &folds);
    [[nodiscard]] bool grouped() const { return !modelGroups.empty() || !deviceGroups.empty(); }
    /// The group of this key; null where there is none.
    [[nodiscard]] const LaneGroup *groupOf(std::string_view key) const;
    /// The heading of a section, where that can be folded; else null.
    [[nodiscard]] const LaneGroup *sectionGroup(std::size_t section) const;
    /// Those around a model or device, the outermost first.
    [[nodiscard]] std::vector<const LaneGroup *> groupsAround(ModelId id) const;
    [[nodiscard]] std::vector<const LaneGroup *> groupsAround(DeviceId id) const;
    /// The folds with which all that are around it are open.
    template <class AnyId> [[nodiscard]] LaneFolds opened(LaneFolds folds, AnyId id) const {
        for (const LaneGroup *group : groupsAround(id))
            folds.setChanged(group->key, group->kind != LaneGroup::Kind::Section);
        return folds;
    }

    [[nodiscard]] std::size_t modelRowCount() const {
        return modelGroups.empty() ? models.size() : modelRows.size();
    }
    [[nodiscard]] std::size_t deviceRowCount() const {
        return deviceGroups.empty() ? devices.size() : deviceRows.size();
    }
    [[nodiscard]] LaneRow modelRow(std::size_t row) const {
        return modelGroups.empty() ? LaneRow{.index = static_cast<std::uint32_t>(row)} : modelRows[row];
    }
    [[nodiscard]] LaneRow deviceRow(std::size_t row) const {
        return deviceGroups.empty() ? LaneRow{.index = static_cast<std::uint32_t>(row)} : deviceRows[row];
    }
    /// The row of a thing that shows; nothing where a group that is folded holds it.
    [[nodiscard]] std::optional<std::size_t> rowOf(ModelId id) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(DeviceId id) const;

    /// How much there is to place, for a layout.
    [[nodiscard]] LanesRequest request() const;

    /// The verdicts on `model`, on the devices that are in the lane.
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, ModelId model) const;
    /// Likewise on the models.
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, DeviceId device) const;

    /// Likewise on the models, or devices, of a group.
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, const LaneGroup &group,
                                         ModelId model) const;
    [[nodiscard]] VerdictCounts countsOf(const FitMatrix &matrix, const LaneGroup &group,
                                         DeviceId device) const;

    /// Makes the sections those of the groups again, for other models in that order.
    void countGroups(const Catalog &catalog);

    /// Devices on which `model` fits come first, then tight, unknown, and those on which it does not.
    void orderDevicesFor(const FitMatrix &matrix, ModelId model);
    /// Likewise the models, in sections by their verdict.
    void orderModelsFor(const FitMatrix &matrix, DeviceId device);
    /// The first slot that a row of the models stands for.
    [[nodiscard]] std::size_t firstSlotOf(const LaneRow &modelRow) const;

private:
    std::size_t m_restingModelRows = 0;
    std::size_t m_restingDevices = 0;

    void countRows(std::array<std::size_t, 4> &sections) const;
};

} // namespace tinyatlas
