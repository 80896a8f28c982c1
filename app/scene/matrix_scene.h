// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "app/scene/graph_scene.h"
#include "app/scene/matrix_cells.h"
#include "app/scene/matrix_layout.h"
#include "app/theme/theme_tokens.h"
#include "core/fit/matrix_order.h"

#include <functional>
#include <optional>
#include <span>

namespace tinyatlas {

/// What the matrix shows. Refers to what must stay while the scene is made.
struct MatrixContent {
    const Catalog &catalog;
    const FitRules &rules;             ///< of the verdicts
    const ShownThings &shown;          ///< for the totals
    std::span<const ModelId> models;   ///< by row
    std::span<const DeviceId> devices; ///< by column
    const MatrixOrder &order;
    Selection selection = {};
    std::span<const ModelId> marked = {}; ///< rising
    /// The verdict that a what-if has changed, where it has; may be empty.
    std::function<std::optional<FitState>(ModelId, DeviceId)> before = {};
};

/// The part of the matrix that is in sight, in pixels of the viewport: a layer of cells, over it the headings
/// of the devices and the columns at the left, which stay where they are, and over both their corner.
[[nodiscard]] GraphScene matrixScene(const MatrixContent &content, const MatrixLayout &layout,
                                     const ThemeTokens &tokens, MatrixCells &cells);

} // namespace tinyatlas
