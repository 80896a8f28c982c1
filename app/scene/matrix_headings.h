// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/matrix_scene.h"

namespace tinyatlas {

/// The devices above their columns: title, memory, how many models fit; an arrow where the models are in the
/// order of a device's verdicts.
void addMatrixHeader(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                     SceneLayer &layer);

/// The headings of the columns at the left, and what both orders are.
void addMatrixCorner(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                     SceneLayer &layer);

} // namespace tinyatlas
