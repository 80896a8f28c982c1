// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/metric_bars.h"
#include "app/viewmodels/fit_view_model.h"

namespace tinyatlas {

/// The answer of Fit as a picture to paste: always of one width and at twice the pixels, opaque, without
/// anything to click and without a name cut short. `credit` stands at its foot.
[[nodiscard]] QImage fitPicture(FitViewModel &fit, MetricBars::Metric metric, const ThemeTokens &tokens,
                                const QString &credit);

} // namespace tinyatlas
