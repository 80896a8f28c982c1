// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/together.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// How well a model should fit.
enum class FitGoal {
    Enough,     ///< it fits, be it to the last byte: Fits or Tight
    WithMargin, ///< and leaves the margin of the rules free: Fits
};

[[nodiscard]] constexpr bool meets(FitState state, FitGoal goal) {
    return goal == FitGoal::Enough ? isFit(state) : state == FitState::Fits;
}

/// More of a memory than a device has.
struct MemoryGrowth {
    Requirement::Kind kind = Requirement::Kind::Ram; ///< Ram or Flash
    Bytes from;                                      ///< what there is, without what is taken
    Bytes to;                                        ///< the least that meets the goal; more than `from`

    [[nodiscard]] Bytes more() const { return to - from; }
    /// more / from; infinite where there is nothing.
    [[nodiscard]] double relative() const;

    friend bool operator==(const MemoryGrowth &, const MemoryGrowth &) = default;
};

/// The least that has to be added to a device so that a model fits it; of several microcontrollers that one
/// counts which needs the least.
struct DeviceChange {
    DeviceId device;
    std::vector<SensorTypeId> sensors;  ///< to be added, in order of name
    std::vector<MemoryGrowth> memories; ///< to grow: RAM before flash, those that are short
    std::size_t controller = 0;         ///< whose memories they are; one of several, where there are
    /// Something that is needed is not known, or cannot be named: whether this is enough is unknown, that
    /// less is not is sure.
    bool isLowerBound = false;

    /// By how much its memories grow, added up: see MemoryGrowth::relative().
    [[nodiscard]] double growth() const;
    /// Nothing that is known has to be added.
    [[nodiscard]] bool empty() const { return sensors.empty() && memories.empty(); }

    friend bool operator==(const DeviceChange &, const DeviceChange &) = default;
};

/// What it would take that a model fits, the smallest first.
struct SmallestChanges {
    /// Devices of the graph that it fits as they are, so that nothing has to be bought or built: the roomiest
    /// first (without margin trouble before tight, then by how full the fuller memory gets).
    std::vector<DeviceId> fitting;
    /// Of all other devices: by the number of sensors to be added, then by growth(), then by bytes, then in
    /// the order of the catalogue. Lower bounds come last.
    std::vector<DeviceChange> changes;
};

/// For `model`, over all devices of the graph. A device of which something that the model needs is unknown is
/// left out: nothing that could be added is known to be enough. So is one that lacks a sensor that has no
/// name (OtherSensor, or one whose type is not stated): nobody could add it.
/// `asked`, the device one asks about, is never among `fitting`; unless it meets the goal, it is always among
/// `changes`, as a lower bound where it would be left out else.
/// Once `stop` is requested, only what was found by then.
[[nodiscard]] SmallestChanges smallestChanges(const Catalog &catalog, ModelId model,
                                              std::optional<DeviceId> asked, const FitRules &rules = {},
                                              FitGoal goal = FitGoal::Enough,
                                              const std::stop_token &stop = {});

/// For several models that share a device as judgeTogether() has it (at least one, each once). Of several
/// microcontrollers only the one counts that is judged. Where what they need is known in part, what is known
/// has to be added at the least.
[[nodiscard]] SmallestChanges smallestChanges(const Catalog &catalog, std::span<const ModelId> models,
                                              RamSharing sharing, std::optional<DeviceId> asked,
                                              const FitRules &rules = {}, FitGoal goal = FitGoal::Enough,
                                              const std::stop_token &stop = {});

/// Whether a sensor of this type could be bought: the graph has a word for one that has no class of its own.
[[nodiscard]] bool isNamedSensor(const Catalog &catalog, SensorTypeId type);

} // namespace tinyatlas
