// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_board.h"

#include "core/base/folded_text.h"

#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLetters = 200; // of a name, to be told from others by

std::string without(std::string text, std::string_view sign) {
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
        text.erase(at, sign.size());
    return text;
}

/// The one of the device that has this core; where no core is known, the only one.
std::optional<Processor> ownProcessor(const Dataset &dataset, DeviceId device, const std::string &core) {
    std::optional<Processor> own;
    for (std::size_t i = 0; i < dataset.catalog.device(device).microcontrollers.size(); ++i) {
        Processor one = processorOf(dataset, device, i);
        if (!core.empty() && !one.core.empty() && one.core != core)
            continue;
        if (own) // any of several
            return std::nullopt;
        own = std::move(one);
    }
    return own;
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

bool isMeasured(const Measurement &measurement, const std::optional<MeasuredFigure> &figure) {
    return figure && !figure->isEstimated && measurement.division != Division::Open;
}

bool hasOnly8BitWeights(const NeuralNetwork &model) {
    bool any = false;
    for (const std::string &precision : model.precisions()) {
        if (precision == "Int8" || precision == "Uint8")
            any = true;
        else if (precision != "Int32") // of biases
            return false;
    }
    return any;
}

bool mayBeOfMicrocontroller(const Measurement &measurement) {
    return !measurement.system || measurement.system->deviceClass.empty() ||
           measurement.system->deviceClass == "MCU";
}

bool ranInFloats(const Measurement &measurement) {
    const bool isSaid = !measurement.quantization.empty() || !measurement.system;
    const std::string said = folded(isSaid ? measurement.quantization : measurement.system->name,
                                    WordBreak::Separators, mostLetters)
                                 .letters;
    return said.find("float") != std::string::npos || said.find("fp") != std::string::npos;
}

Processor processorOf(const Dataset &dataset, DeviceId device, std::size_t controller) {
    const Microcontroller &chip = dataset.catalog.device(device).microcontrollers.at(controller);
    return {.core = coreName(objectText(dataset.store, chip.core)),
            .chip = std::string(objectText(dataset.store, chip.name)),
            .clock = chip.clock ? chip.clock->value : 0};
}

std::optional<Processor> onlyProcessorOf(const Dataset &dataset, DeviceId device) {
    if (dataset.catalog.device(device).microcontrollers.size() != 1)
        return std::nullopt;
    return processorOf(dataset, device, 0);
}

Processor processorOf(const Dataset &dataset, const Measurement &measurement) {
    Processor found;
    if (const auto &system = measurement.system)
        found = {.core = coreName(system->processor),
                 .chip = system->chip,
                 .clock = system->clock ? system->clock->value : 0};
    const auto own = measurement.device.valid() ? ownProcessor(dataset, measurement.device, found.core)
                                                : std::optional<Processor>();
    if (!own)
        return found;
    if (found.core.empty())
        found.core = own->core;
    if (found.chip.empty())
        found.chip = own->chip;
    if (found.clock <= 0)
        found.clock = own->clock;
    return found;
}

} // namespace tinyatlas
