// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tinyatlas {

/// By group, then by falling need of RAM (unknown last), then by name.
[[nodiscard]] std::vector<ModelId> laneOrderOfModels(const Catalog &catalog);

/// The types that some model needs or some device carries, by group, then by name.
[[nodiscard]] std::vector<SensorTypeId> laneOrderOfSensors(const Catalog &catalog);

/// By falling number of models that fit (one count per device of the catalogue), then by title.
[[nodiscard]] std::vector<DeviceId> laneOrderOfDevices(const Catalog &catalog,
                                                       std::span<const std::uint32_t> modelsThatFit);

} // namespace tinyatlas
