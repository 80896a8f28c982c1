// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/comparison_report.h"
#include "app/report/pair_report.h"

#include <QByteArray>

namespace tinyatlas {

enum class ReportFormat { Pdf, Html };

/// By how the file's name ends: nothing for what is neither.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString &file);
[[nodiscard]] QString suffixOf(ReportFormat format); ///< "pdf"

/// The file of a report, on one page; empty where it could not be drawn. Its charts are drawn on the thread
/// of the QApplication, which it needs.
[[nodiscard]] QByteArray reportFile(const PairReport &report, ReportFormat format);
[[nodiscard]] QByteArray reportFile(const ComparisonReport &report, ReportFormat format);

} // namespace tinyatlas
