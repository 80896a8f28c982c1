// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstdint>
#include <optional>
#include <utility>
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

/// What of a device's memory something else takes already: a what-if of the user.
struct TakenMemory {
    Bytes ram;
    Bytes flash;

    friend bool operator==(const TakenMemory &, const TakenMemory &) = default;
};

/// What has to be on a device beside the model: a what-if of the user. The plain rule counts nothing of it.
struct RuntimeOverhead {
    Bytes flash; ///< what interprets the model file: added to the flash that each model needs; 0 to 2^49
    Bytes ram;   ///< kept for the application: added to the RAM that each model needs; 0 to 2^49

    friend bool operator==(const RuntimeOverhead &, const RuntimeOverhead &) = default;
};

/// Flash of the TensorFlow Lite Micro runtime with its kernels, as published for two boards: measured on an
/// Arduino Nano 33 BLE and on an Arduino Nano ESP32.
inline constexpr Bytes runtimeOnNano33Ble{84'528};
inline constexpr Bytes runtimeOnNanoEsp32{114'579};

/// What the user may set.
struct FitRules {
    /// The part of a memory that should stay free, in hundredths of a percent (1000 is 10 %), 0 to 10000.
    int margin = 1000;
    /// By device, rising, each once. Of several microcontrollers it is taken of each.
    std::vector<std::pair<DeviceId, TakenMemory>> taken = {};
    RuntimeOverhead overhead = {};

    /// Zero where nothing is said of it.
    [[nodiscard]] TakenMemory takenOn(DeviceId device) const;
    /// Replaces what was said; zero takes it back.
    void setTaken(DeviceId device, const TakenMemory &memory);
    /// Some memory is taken on a device, or counted beside the models: verdicts are not of stated figures
    /// alone.
    [[nodiscard]] bool supposesMemory() const { return !taken.empty() || overhead != RuntimeOverhead{}; }

    friend bool operator==(const FitRules &, const FitRules &) = default;
};

/// What `taken` leaves of a microcontroller, never less than nothing. A figure of which something is taken is
/// a what-if; its statement says what there was.
[[nodiscard]] Microcontroller without(const Microcontroller &controller, const TakenMemory &taken);

/// One thing a model needs of a device.
struct Requirement {
    enum class Kind { Sensor, Ram, Flash };

    Kind kind = Kind::Sensor;

    SensorTypeId sensorNeed; ///< of a sensor; invalid where the graph does not say which type
    SensorTypeId sensorHave; ///< of a sensor that is met: the need itself, or the subclass that meets it

    std::optional<Bytes> need; ///< of a memory, with `overhead`; empty where unknown
    Bytes overhead;            ///< of a memory: what the model itself needs is `need` without this
    std::optional<Bytes> have; ///< of a memory, without what is taken; empty where unknown
    Bytes taken;               ///< of a memory: what the device states is this and `have`
    StatementId needStatement; ///< what says the need of the model; invalid where nothing does
    StatementId haveStatement; ///< what says a memory of the device; invalid where nothing does
    MemoryBasis basis = MemoryBasis::Free;

    std::optional<bool> met; ///< empty where a figure is missing
    /// What it would say alone, and what if no overhead were counted: unmet does not fit, a missing figure is
    /// unknown.
    FitState state = FitState::Unknown;
    FitState plainState = FitState::Unknown;

    [[nodiscard]] bool changedByOverhead() const { return state != plainState; }
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
