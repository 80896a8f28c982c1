// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_file.h"

#include "app/report/comparison_html.h"
#include "app/report/comparison_page.h"
#include "app/report/pair_html.h"
#include "app/report/pair_page.h"

namespace tinyatlas {

QByteArray reportFile(const PairReport &report, ReportFormat format) {
    const PairReport page = onOnePage(report);
    return format == ReportFormat::Html ? htmlOf(page) : fileOf(pairPage(page), PictureFormat::Pdf);
}

QByteArray reportFile(const ComparisonReport &report, ReportFormat format) {
    // The page of a browser has room for all of it.
    return format == ReportFormat::Html ? htmlOf(report)
                                        : fileOf(comparisonPage(onOnePage(report)), PictureFormat::Pdf);
}

} // namespace tinyatlas
