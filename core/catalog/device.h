// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"
#include "core/catalog/evidence.h"
#include "core/catalog/sensor.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tinyatlas {

using DeviceId = Id<struct DeviceTag>;

/// What a device's memory figure stands for: left free for a model, fitted in all, or set by the user.
enum class MemoryBasis { Free, Fitted, WhatIf };

/// What one microcontroller is, and its memory; unknown where missing or in an unknown unit. A node can be
/// shared by all devices, so that of its texts only the statements are kept: see objectText().
struct Microcontroller {
    std::optional<Asserted<Bytes>> ram;
    std::optional<Asserted<Bytes>> flash;
    MemoryBasis ramBasis = MemoryBasis::Free;
    MemoryBasis flashBasis = MemoryBasis::Free;
    StatementId name{};                      ///< of the chip; invalid where none is stated
    StatementId core{};                      ///< likewise
    std::optional<Asserted<double>> clock{}; ///< of the core, in megahertz
};

/// Something the device offers, as its Thing Description states it; what is not stated is empty.
struct PropertyAffordance {
    std::string title;
    std::string unit; ///< local name of the unit: "degreeCelsius"
    std::string minimum;
    std::string maximum;
};

/// What tells a device from others of the same title.
enum class TitleApart : std::uint8_t {
    Alone,   ///< nothing has to: no other has its title
    ByBasis, ///< what its memory figures stand for
    ByIri,   ///< those of others stand for the same
};

/// An IoT device as the graph describes it. Texts as in NeuralNetwork.
struct Device {
    TermId term; ///< as written
    std::string title;
    std::string description;
    std::string manufacturer;

    /// At least one. Several are judged each, the best one counts; they are never added up.
    std::vector<Microcontroller> microcontrollers;

    std::vector<SensorTypeId> sensors; ///< those stated, each once, in order of name
    SensorSet metSensors;              ///< those stated and their declared superclasses: the needs they meet
    bool sensorsKnown = false;    ///< false where the graph states no sensor at all, or one without a type
    StatementId sensorsStatement; ///< the first statement of a sensor

    std::vector<PropertyAffordance> affordances;

    TitleApart apart = TitleApart::Alone; ///< once all are read
    std::string iriEnd;                   ///< the last part of its IRI, where that tells it apart

    /// Some memory of its first microcontroller is stated.
    [[nodiscard]] bool memoryKnown() const {
        return microcontrollers.front().ram.has_value() || microcontrollers.front().flash.has_value();
    }
    /// What that memory stands for: RAM before flash.
    [[nodiscard]] MemoryBasis memoryBasis() const {
        const Microcontroller &first = microcontrollers.front();
        return first.ram ? first.ramBasis : first.flashBasis;
    }
};

} // namespace tinyatlas
