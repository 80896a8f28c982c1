// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/report_format.h"
#include "app/report/comparison_report.h"
#include "app/report/pair_report.h"

#include <QByteArray>

namespace tinyatlas {

/// The file of a report, on one page; empty where it could not be drawn. Its charts are drawn on the thread
/// of the QApplication, which it needs.
[[nodiscard]] QByteArray reportFile(const PairReport &report, ReportFormat format);
[[nodiscard]] QByteArray reportFile(const ComparisonReport &report, ReportFormat format);

} // namespace tinyatlas
