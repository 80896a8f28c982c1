// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/measurement_reader.h"

#include <vector>

namespace tinyatlas {

/// Adds `measurements` to the catalogue, each with the model that ran and the device it ran on, if these are
/// of the catalogue. A model is found by its IRI, else by its hash, else by a size that is given to the byte
/// and is that of one model only; never by a name. Where size or hash contradicts, none is.
/// A result that was carried over counts once: it is noted at the one that it repeats.
void joinMeasurements(const Reading &reading, std::vector<ReadMeasurement> measurements, Catalog &catalog);

} // namespace tinyatlas
