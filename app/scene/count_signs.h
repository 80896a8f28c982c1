// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/theme/theme_tokens.h"
#include "core/fit/fit_matrix.h"

namespace tinyatlas {

/// Counts of verdicts in little room: of each state that there is, its sign and its number.
struct CountSigns {
    VerdictCounts counts;
    qreal scale = 1;
    QColor ground; ///< what they stand on
};

/// How wide they are when only the first `most` states show that there are.
[[nodiscard]] qreal widthOf(const CountSigns &signs, int most = 4);

/// How many of the states have room in `width`: all, or the first ones. None where not even one has.
[[nodiscard]] int fittingIn(const CountSigns &signs, qreal width);

/// Adds the first `most` from the left of `box`, in its middle.
void addCountSigns(const CountSigns &signs, const QRectF &box, const ThemeTokens &tokens, SceneLayer &layer,
                   int most = 4);

} // namespace tinyatlas
