// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_rules.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tinyatlas {

/// The answer on one pair, the better ones first. "Fits" in counts means Fits and Tight together.
enum class FitState : std::uint8_t {
    Fits,       ///< every needed sensor is there, RAM and flash are at least what is needed
    Tight,      ///< fits, but some memory is filled above 1 - margin
    Unknown,    ///< nothing is unmet, but a figure is missing
    DoesNotFit, ///< at least one requirement is not met
};

[[nodiscard]] constexpr bool isFit(FitState state) {
    return state == FitState::Fits || state == FitState::Tight;
}

/// How good an answer is, 0 being the best. Of several requirements the worst answer is that of the pair.
[[nodiscard]] constexpr std::uint8_t rank(FitState state) { return static_cast<std::uint8_t>(state); }

/// One thing a model needs of a device.
struct Requirement {
    enum class Kind { Sensor, Ram, Flash };

    Kind kind = Kind::Sensor;

    SensorTypeId sensorNeed; ///< of a sensor; invalid where the graph does not say which type
    SensorTypeId sensorHave; ///< of a sensor that is met: the need itself, or the subclass that meets it

    std::optional<Bytes> need; ///< of a memory, with `overhead`; empty where unknown
    Bytes overhead;            ///< of a memory: what the model itself needs is `need` without this
    std::optional<Bytes> have; ///< of a memory, without what is taken; empty where unknown
    Bytes taken;               ///< of a memory: what the device has is this and `have`
    /// The user supposes the need itself, or what the device has, otherwise than the graph states it.
    bool needSupposed = false;
    bool haveSupposed = false;
    std::optional<Bytes> statedNeed; ///< of a memory, without overhead; empty where the graph states none
    std::optional<Bytes> statedHave; ///< of a memory, with all of it; likewise
    StatementId needStatement;       ///< what says the need of the model; invalid where nothing does
    StatementId haveStatement;       ///< what says a memory of the device; invalid where nothing does
    MemoryBasis basis = MemoryBasis::Free;

    std::optional<bool> met; ///< empty where a figure is missing
    /// What it would say alone, and what if no overhead were counted: unmet does not fit, a missing figure is
    /// unknown.
    FitState state = FitState::Unknown;
    FitState plainState = FitState::Unknown;

    [[nodiscard]] bool changedByOverhead() const { return state != plainState; }
    /// Something that the user supposes has a part in it.
    [[nodiscard]] bool isSupposed() const {
        return needSupposed || haveSupposed || basis == MemoryBasis::WhatIf || overhead.count > 0;
    }
    /// How much is missing; 0 where met or unknown, and for a sensor.
    [[nodiscard]] Bytes shortfall() const;
    /// need / have; empty where either is unknown. 1 is full. A device with 0 bytes gives infinity for any
    /// need.
    [[nodiscard]] std::optional<double> filled() const;
};

struct Verdict {
    FitState state = FitState::Unknown;
    FitState plainState = FitState::Unknown; ///< what it would be if no overhead were counted
    /// All of them, met or not: sensors in order of name, then RAM, then flash.
    std::vector<Requirement> requirements;
    std::size_t controller = 0; ///< the microcontroller that was judged, by its place on the device
    /// Sensors that the graph says the model needs and that the user supposes it does not, in order of name.
    std::vector<SensorTypeId> needsSupposedAway = {};

    /// Those that are not met: sensors first, then the larger shortfall.
    [[nodiscard]] std::vector<Requirement> unmet() const;
    [[nodiscard]] const Requirement &ram() const;
    [[nodiscard]] const Requirement &flash() const;
    [[nodiscard]] bool changedByOverhead() const { return state != plainState; }
    /// One requirement, or the answer, is another one with the overhead.
    [[nodiscard]] bool touchedByOverhead() const;
};

/// The plain rule of the project: every sensor type the model needs is on the device, and the device's RAM
/// and flash are at least what the model needs (equal fits), with the overhead where one is counted. Of
/// several microcontrollers the one with the best answer counts.
[[nodiscard]] Verdict judge(const Catalog &catalog, ModelId model, DeviceId device,
                            const FitRules &rules = {});

} // namespace tinyatlas
