// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/chart_drawing.h"
#include "app/report/comparison_report.h"

namespace tinyatlas {

[[nodiscard]] std::vector<ChartDrawing> chartsOf(const ComparisonReport &report, qreal width);

[[nodiscard]] QString moreWhatIfs(qsizetype count); ///< "and 3 more what-ifs"

} // namespace tinyatlas
