// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <optional>
#include <vector>

namespace tinyatlas {

/// No memory that is supposed, taken or counted is larger: sums of several stay far within 64 bits.
inline constexpr Bytes largestSupposed{std::int64_t{1} << 49};

/// What of a device's memory something else takes already: a what-if of the user.
struct TakenMemory {
    Bytes ram;
    Bytes flash;

    friend bool operator==(const TakenMemory &, const TakenMemory &) = default;
};

/// What has to be on a device beside the model: a what-if of the user. The plain rule counts nothing of it.
struct RuntimeOverhead {
    Bytes flash; ///< what interprets the model file: added to the flash that each model needs; 0 to
                 ///< largestSupposed
    Bytes ram;   ///< kept for the application: added to the RAM that each model needs; likewise

    friend bool operator==(const RuntimeOverhead &, const RuntimeOverhead &) = default;
};

/// Flash of the TensorFlow Lite Micro runtime with its kernels, as published for two boards: measured on an
/// Arduino Nano 33 BLE and on an Arduino Nano ESP32.
inline constexpr Bytes runtimeOnNano33Ble{84'528};
inline constexpr Bytes runtimeOnNanoEsp32{114'579};

/// Figures that the user supposes instead of those that the graph states, be it that it states none: 0 to
/// largestSupposed.
struct SupposedMemory {
    std::optional<Bytes> ram;
    std::optional<Bytes> flash;

    friend bool operator==(const SupposedMemory &, const SupposedMemory &) = default;
};

/// Sensors that the user supposes to be there, or not to be there, unlike what the graph states.
struct SupposedSensors {
    std::vector<SensorTypeId> added; ///< rising, each once
    std::vector<SensorTypeId> removed;

    /// `there`: wanted. Where the graph says so already (`stated`), nothing is supposed of it.
    void set(SensorTypeId type, bool there, bool stated);

    friend bool operator==(const SupposedSensors &, const SupposedSensors &) = default;
};

/// What the user supposes about one device.
struct DeviceWhatIf {
    SupposedMemory memory = {};
    SupposedSensors sensors = {}; ///< that it carries
    TakenMemory taken = {};       ///< of its memory; of several microcontrollers it is taken of each
    /// Which of its microcontrollers is to have `memory`, in the order of the catalogue; empty: each.
    std::optional<std::size_t> controller = {};

    /// Empty where nothing is supposed of that microcontroller.
    [[nodiscard]] SupposedMemory memoryOf(std::size_t microcontroller) const {
        return controller.value_or(microcontroller) == microcontroller ? memory : SupposedMemory{};
    }

    friend bool operator==(const DeviceWhatIf &, const DeviceWhatIf &) = default;
};

/// What the user supposes about one model.
struct ModelWhatIf {
    SupposedMemory memory;   ///< that it needs
    SupposedSensors sensors; ///< likewise

    friend bool operator==(const ModelWhatIf &, const ModelWhatIf &) = default;
};

/// Takes back the figures that are what the graph states: they suppose nothing.
void forgetStated(DeviceWhatIf &whatIf, const Device &device);
void forgetStated(ModelWhatIf &whatIf, const NeuralNetwork &model);

/// A memory of a microcontroller: its ram or its flash.
using ControllerMemory = std::optional<Asserted<Bytes>> Microcontroller::*;

/// What the graph states of a memory that something is supposed of: that of the microcontroller that is
/// meant, of each the largest; empty where it states none.
[[nodiscard]] std::optional<Bytes> statedMemory(const Device &device, const DeviceWhatIf &whatIf,
                                                ControllerMemory memory);

/// What is left for a model of a microcontroller, given by its place on the device, never less than nothing.
/// A figure that is supposed, or of which something is taken, is a what-if; its statement says what the graph
/// has.
[[nodiscard]] Microcontroller supposed(const Device &device, std::size_t controller,
                                       const DeviceWhatIf &whatIf);

/// The same of a whole device.
[[nodiscard]] Device supposed(const Catalog &catalog, const Device &device, const DeviceWhatIf &whatIf);

/// What is needed as the user supposes it. What the graph does not state has no statement.
[[nodiscard]] NeuralNetwork supposed(const NeuralNetwork &model, const ModelWhatIf &whatIf);

} // namespace tinyatlas
