// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/ran_alike.h"

#include "core/base/folded_text.h"
#include "core/bench/measured_board.h"
#include "core/bench/software.h"

#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLetters = 200; // of a name, to be told from others by

bool areAlike(const Dataset &dataset, std::span<const MeasurementId> results, bool onSameHardware) {
    std::optional<std::pair<std::string, Hardware>> first;
    for (const MeasurementId id : results) {
        if (!id.valid())
            continue;
        const Measurement &measurement = dataset.catalog.measurement(id);
        std::pair own(kernelsOf(measurement), onSameHardware ? hardwareOf(dataset, measurement) : Hardware());
        if (first && (own.first.empty() || own != *first))
            return false;
        first = std::move(own);
    }
    return true;
}

} // namespace

Hardware hardwareOf(const Dataset &dataset, const Measurement &measurement) {
    const Processor processor = processorOf(dataset, measurement);
    Hardware hardware{.clock = processor.clock, .core = processor.core};
    hardware.inFloats = ranInFloats(measurement);
    if (const auto &system = measurement.system) {
        hardware.accelerator = folded(system->accelerator, WordBreak::Separators, mostLetters).letters;
        hardware.acceleratorClock = system->acceleratorClock ? system->acceleratorClock->value : 0;
    }
    return hardware;
}

bool ranAlike(const Dataset &dataset, std::span<const MeasurementId> results) {
    return areAlike(dataset, results, true);
}

bool ranBySameSoftware(const Dataset &dataset, std::span<const MeasurementId> results) {
    return areAlike(dataset, results, false);
}

} // namespace tinyatlas
