// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_source.h"
#include "app/session/compare_choice.h"
#include "app/viewmodels/evidence_parts.h"
#include "core/bench/comparison.h"

namespace tinyatlas {

/// What a chart shows of a quantity that a model states: not its latency or energy, which are of a board.
[[nodiscard]] ShownFigure statedFigure(const Catalog &catalog, ModelId id, const QuantityChoice &quantity);

/// The figure that a fact of a comparison is; None for one of several statements, and for what is counted.
[[nodiscard]] Figure figureOf(ComparedFact fact);

} // namespace tinyatlas
