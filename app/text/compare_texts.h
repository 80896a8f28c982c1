// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/comparison.h"

#include <QString>

/// What stands side by side, in words.
namespace tinyatlas::text {

/// "Top-1 accuracy"; of a model "RAM (tensor arena)", of a device "RAM".
[[nodiscard]] QString comparedName(const ComparedRow &row, bool ofDevices);
/// The value of one thing; "unknown" where nothing is stated of it.
[[nodiscard]] QString comparedText(const ComparedRow &row, const ComparedValue &value);

} // namespace tinyatlas::text
