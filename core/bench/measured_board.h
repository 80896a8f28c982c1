// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tinyatlas {

/// What runs the code of a board; unknown is empty or 0.
struct Processor {
    std::string core; ///< "Cortex-M4": see coreName()
    std::string chip;
    double clock = 0; ///< in megahertz
};

/// "Cortex-M4" of "32-bit Arm® Cortex®-M4 (DSP + FPU)"; what is not of Arm as it is, without the signs.
[[nodiscard]] std::string coreName(std::string_view processor);

/// The title of the device, or what the source calls the board; empty where it says neither.
[[nodiscard]] std::string boardOf(const Catalog &catalog, const Measurement &measurement);

/// By which measurements are of one board: its device and its name, whatever its case and separators.
using BoardKey = std::pair<std::string, DeviceId>;
[[nodiscard]] BoardKey boardKeyOf(const Catalog &catalog, const Measurement &measurement);

/// A figure of a measurement that was measured of its model: it is no estimate, and not of an open division,
/// in which any model may have run.
[[nodiscard]] bool isMeasured(const Measurement &measurement, const std::optional<MeasuredFigure> &figure);
/// What it ran on is not stated to be anything else.
[[nodiscard]] bool mayBeOfMicrocontroller(const Measurement &measurement);
/// As far as its layers state theirs; biases may have more bits. False where none does.
[[nodiscard]] bool hasOnly8BitWeights(const NeuralNetwork &model);
/// The model ran in floats: as the measurement says, or, where it says nothing of it, the name of its system
/// ("NUCLEO_H7A3ZI_float"). Mostly neither does.
[[nodiscard]] bool ranInFloats(const Measurement &measurement);

/// As the measurement says, and what it does not say, as the microcontroller of its device does that has
/// the core it names, or is the only one. Nothing is taken from another one.
[[nodiscard]] Processor processorOf(const Dataset &dataset, const Measurement &measurement);
/// Of its microcontroller with this index.
[[nodiscard]] Processor processorOf(const Dataset &dataset, DeviceId device, std::size_t controller);
/// Of a device with one microcontroller; of one with several, which of them runs a model depends on the
/// model.
[[nodiscard]] std::optional<Processor> onlyProcessorOf(const Dataset &dataset, DeviceId device);

} // namespace tinyatlas
