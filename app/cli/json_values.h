// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

/// Values of JSON answers; what is not known is null.
namespace tinyatlas::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json orNull(std::string_view text);
/// Whole figures without a point.
[[nodiscard]] Json orNull(const std::optional<Asserted<double>> &figure);
[[nodiscard]] Json orNull(const std::optional<MeasuredFigure> &figure);

/// As written; a nameless node by its label, as in "_:b0".
[[nodiscard]] Json termJson(const TripleStore &store, TermId id);

} // namespace tinyatlas::cli
