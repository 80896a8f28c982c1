// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement.h"
#include "core/catalog/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// A measurement as it was read, and what it says of models, devices and other measurements.
struct ReadMeasurement {
    Measurement measurement;
    TermId id; ///< canonical
    std::vector<TripleStore::Match> procedures;
    std::vector<TripleStore::Match> features;
    std::vector<TripleStore::Match> originals; ///< that it says it was carried over from
    StatementId hashStatement;
};

/// A SHA-256 hash in lower case, without a prefix that names the algorithm; empty for what is none.
[[nodiscard]] std::string hashFrom(std::string_view text);

/// All measurements of a graph, in order of reading. Those without a figure are left out, with a finding.
[[nodiscard]] std::vector<ReadMeasurement> readMeasurements(const Reading &reading);

} // namespace tinyatlas
