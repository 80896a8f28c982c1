// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/measurement_reader.h"

#include <vector>

namespace tinyatlas {

/// Adds `measurements` to the catalogue, each with the model that ran and the device it ran on, if these are
/// of the catalogue. A model is found by its IRI, else by its hash, else by a size that is given to the byte
/// and is that of one model only whose hash is not another one; never by a name. Where size or hash
/// contradicts, none is.
/// To the byte is a size whose last written digit is one byte or less: 300568 bytes, 236.072 kB. A size of
/// 18.72 kB is not, though the models of the shipped graph have sizes of whole bytes and a last 0 that is
/// left out stands for one: from the figure alone it cannot be told from one that was rounded, and a wrong
/// model is worse than none. Whoever means 18,720 bytes writes 18.720. A result that was carried over counts
/// once: it is noted at the one that it repeats.
void joinMeasurements(const Reading &reading, std::vector<ReadMeasurement> measurements, Catalog &catalog);

} // namespace tinyatlas
