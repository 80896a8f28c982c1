// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tinyatlas {

/// The number of elements of a tensor whose shape is written "[1 49 10 1]", "(1, 49, 10, 1)" or "1x49x10x1".
/// Nothing where a dimension is no whole number above 0 ("None", "?", -1), where there is none, and where
/// there would be more elements than any memory has bytes (2^49).
[[nodiscard]] std::optional<std::int64_t> elementsOf(std::string_view shape);

} // namespace tinyatlas
