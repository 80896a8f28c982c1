// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement_reader.h"

#include <vector>

namespace tinyatlas {

/// Leaves one of all results that say they are the same, in order of reading: the original, or where that is
/// not in the graph the first that was carried over from it. The others are noted there. One that differs in
/// a figure that both state, or in the division, is another result: it stays, with a finding.
[[nodiscard]] std::vector<ReadMeasurement> countedOnce(const Reading &reading,
                                                       std::vector<ReadMeasurement> measurements);

} // namespace tinyatlas
