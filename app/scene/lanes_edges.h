// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/lane_group_rows.h"

namespace tinyatlas {

/// The edges between what shows: model → sensor → device, those that are lit over the others.
[[nodiscard]] SceneLayer lanesEdges(const LanesInput &input, const LanesEmphasis &focus,
                                    const LaneGroupRows &groups);

/// Of a model's node, in pixels of the picture.
[[nodiscard]] double nodeRadius(const LanesInput &input, const NeuralNetwork &model);

} // namespace tinyatlas
