// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/report/comparison_report.h"

namespace tinyatlas {

/// The report without what finds no place on one page, as of a pair.
[[nodiscard]] ComparisonReport onOnePage(ComparisonReport report);

/// One page of A4; of onOnePage(). Refers to the report. Needs a QApplication.
[[nodiscard]] PicturePage comparisonPage(const ComparisonReport &report);

} // namespace tinyatlas
