// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/matrix_figures.h"

namespace tinyatlas {

namespace {

std::optional<Bytes> valueOf(const std::optional<Asserted<Bytes>> &figure) {
    return figure ? std::optional(figure->value) : std::nullopt;
}

} // namespace

MemoryFigures needOf(const Catalog &catalog, ModelId model, const FitRules &rules) {
    const NeuralNetwork &network = catalog.model(model);
    const SupposedMemory &instead = rules.of(model).memory;
    return {.ram = instead.ram ? instead.ram : valueOf(network.ram),
            .flash = instead.flash ? instead.flash : valueOf(network.flash),
            .basis = instead == SupposedMemory{} ? MemoryBasis::Free : MemoryBasis::WhatIf};
}

Microcontroller firstMicrocontroller(const Catalog &catalog, DeviceId device, const FitRules &rules) {
    return supposed(catalog.device(device), 0, rules.of(device));
}

MemoryFigures memoryOf(const Catalog &catalog, DeviceId device, const FitRules &rules) {
    const Microcontroller left = firstMicrocontroller(catalog, device, rules);
    return {.ram = valueOf(left.ram),
            .flash = valueOf(left.flash),
            .basis = left.ramBasis == MemoryBasis::WhatIf || left.flashBasis == MemoryBasis::WhatIf
                         ? MemoryBasis::WhatIf
                     : left.ram ? left.ramBasis
                                : left.flashBasis};
}

} // namespace tinyatlas
