// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <span>
#include <vector>

namespace tinyatlas {

/// Where the upper left corners of boxes go so that they lie close beside each other, none over another, in a
/// picture somewhat wider than high. The tallest come first.
[[nodiscard]] std::vector<LayoutPoint> packBoxes(std::span<const LayoutSize> boxes);

} // namespace tinyatlas
