// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/device.h"
#include "core/catalog/sensor_reader.h"

namespace tinyatlas {

/// The device that `found` says its subject to be, as far as the graph states it.
[[nodiscard]] Device readDevice(const Reading &reading, const SensorReader &sensors,
                                const TripleStore::Match &found);

} // namespace tinyatlas
