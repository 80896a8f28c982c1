// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/fit_rows.h"
#include "core/base/bytes.h"

#include <optional>

namespace tinyatlas {

/// What one press of an arrow key changes: a power of ten, so that there are between a hundred and a thousand
/// of them from end to end.
[[nodiscard]] double knobStep(double maximum);

/// Of a margin in percent.
[[nodiscard]] FitKnob marginKnob(double percent);

/// Of RAM that is reserved for the application, `usual` being what one would turn it up to.
[[nodiscard]] FitKnob reserveKnob(Bytes reserved, Bytes usual);

/// A percentage as typed: "15", "15 %"; nothing for what is none from 0 to 100.
[[nodiscard]] std::optional<double> percentFrom(const QString &typed);

/// Why what was typed is no amount of memory.
[[nodiscard]] QString noMemory(const QString &typed);
[[nodiscard]] QString noPercentage(const QString &typed);

} // namespace tinyatlas
