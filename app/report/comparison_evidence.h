// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_parts.h"
#include "app/viewmodels/comparison_rows.h"

#include <cstdint>
#include <set>

namespace tinyatlas {

/// In which line of which file each figure is stated, a column for each thing, and by `used` of which
/// sources.
[[nodiscard]] ReportTable comparisonEvidence(const ComparisonAsked &asked, const ComparisonRows &written,
                                             std::set<std::uint32_t> &used);

/// The sources that the verdicts and their counts stand on: what models need and what devices have, of what
/// stands side by side and of all that it is judged with.
[[nodiscard]] std::set<std::uint32_t> sourcesOfVerdicts(const ComparisonAsked &asked,
                                                        const ComparisonRows &written);

} // namespace tinyatlas
