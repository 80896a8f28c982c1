// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tinyatlas {

/// How many pairs have another state than they had, whatever the reasons.
struct VerdictChanges {
    std::vector<std::uint32_t> ofModel; ///< by model: on how many devices
    std::vector<std::uint32_t> ofDevice;
    std::size_t all = 0;
    std::size_t nowFit = 0;   ///< that did not, or were not known to
    std::size_t noLonger = 0; ///< fit
};

/// Between two matrices of one catalogue. Where they differ by what is supposed of single things alone, only
/// those are looked at.
[[nodiscard]] VerdictChanges changesBetween(const FitMatrix &before, const FitMatrix &after);

} // namespace tinyatlas
