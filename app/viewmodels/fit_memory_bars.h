// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/fit_rows.h"
#include "core/fit/together.h"

#include <QList>

namespace tinyatlas {

/// RAM, then flash, on one scale.
[[nodiscard]] QList<FitMemory> memoryBars(const Catalog &catalog, const Verdict &verdict,
                                          const FitRules &rules);

/// The same of what is on a device together, with what each takes of them.
[[nodiscard]] QList<FitMemory> memoryBars(const Catalog &catalog, const Together &together,
                                          const FitRules &rules);

/// What the bars show besides the figures below them.
[[nodiscard]] QString noteOnBars(const QList<FitMemory> &bars, double marginPercent);

} // namespace tinyatlas
