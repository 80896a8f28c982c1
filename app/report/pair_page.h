// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/report/pair_report.h"

namespace tinyatlas {

/// The report without what finds no place on one page: its tables end earlier, and say how many more rows
/// there are.
[[nodiscard]] PairReport onOnePage(PairReport report);

/// One page of A4; of onOnePage(). Refers to the report. Needs a QApplication.
[[nodiscard]] PicturePage pairPage(const PairReport &report);

} // namespace tinyatlas
