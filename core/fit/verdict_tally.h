// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tinyatlas {

/// How many rows addColumns() takes at most.
inline constexpr std::size_t mostRowsAtOnce = 255;

/// `counts` of all states but DoesNotFit, with that of DoesNotFit: what they leave of the whole.
[[nodiscard]] VerdictCounts completed(VerdictCounts counts, std::size_t whole);

/// How often each state occurs in a row.
[[nodiscard]] VerdictCounts countsOf(std::span<const BriefVerdict> row);

/// Adds up, device by device, what some rows, one behind the other, bring; DoesNotFit is left to completed().
void addColumns(const BriefVerdict *rows, std::size_t count, std::vector<VerdictCounts> &ofDevice);

} // namespace tinyatlas
