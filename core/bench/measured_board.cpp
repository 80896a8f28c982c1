// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_board.h"

#include "core/base/folded_text.h"

#include <cmath>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLetters = 200; // of a name, to be told from others by

std::string without(std::string text, std::string_view sign) {
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
        text.erase(at, sign.size());
    return text;
}

} // namespace

std::string coreName(std::string_view processor) {
    std::string name(processor);
    for (const std::string_view sign : {"®", "™"})
        name = without(std::move(name), sign);
    constexpr std::string_view family = "Cortex";
    const auto found = name.find(family);
    if (found == std::string::npos)
        return name;
    const auto begin = name.find_first_not_of("- ", found + family.size());
    if (begin == std::string::npos)
        return name;
    // The letter of the profile and its number; an F behind it says that the core has its usual unit for
    // floats.
    const auto end = name.find_first_not_of("0123456789+", begin + 1);
    return std::string(family) + '-' + name.substr(begin, end == std::string::npos ? end : end - begin);
}

std::string boardOf(const Catalog &catalog, const Measurement &measurement) {
    if (measurement.device.valid())
        return catalog.device(measurement.device).title;
    return measurement.system ? measurement.system->boardName : std::string();
}

BoardKey boardKeyOf(const Catalog &catalog, const Measurement &measurement) {
    return {folded(boardOf(catalog, measurement), WordBreak::Separators, mostLetters).letters,
            measurement.device};
}

std::optional<double> supplyOf(const Measurement &measurement) {
    constexpr double tenth = 100;
    if (!measurement.supplyVoltage)
        return std::nullopt;
    return std::round(measurement.supplyVoltage->value / tenth) * tenth;
}

Processor processorOf(const Dataset &dataset, DeviceId device, std::size_t controller) {
    const Microcontroller &chip = dataset.catalog.device(device).microcontrollers.at(controller);
    return {.core = coreName(objectText(dataset.store, chip.core)),
            .chip = std::string(objectText(dataset.store, chip.name)),
            .clock = chip.clock ? chip.clock->value : 0};
}

Processor processorOf(const Dataset &dataset, const Measurement &measurement) {
    const BenchmarkSystem &system = *measurement.system;
    Processor found{.core = coreName(system.processor),
                    .chip = system.chip,
                    .clock = system.clock ? system.clock->value : 0};
    if (!measurement.device.valid())
        return found;
    const Processor own = processorOf(dataset, measurement.device);
    if (found.core.empty())
        found.core = own.core;
    if (found.clock <= 0)
        found.clock = own.clock;
    return found;
}

} // namespace tinyatlas
