// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_data.h"
#include "app/report/report_parts.h"
#include "app/report/report_sources.h"
#include "app/viewmodels/comparison_rows.h"

namespace tinyatlas {

/// A chart of a comparison, as a value.
struct ComparisonChart {
    enum class Form { Scatter, Bars };

    Form form = Form::Bars;
    QString caption;
    int across = 0; ///< ChartSource::Quantity; that of the bars
    int upwards = 0;
    bool front = false; ///< one may be better than another
};

/// Two to six models or devices side by side on a page: every figure and sentence as it is shown, also in the
/// window.
struct ComparisonReport {
    ReportFrame frame;

    QString summary;      ///< who is the best at what
    QStringList remarks;  ///< what the summary does not say, and why
    QStringList supposed; ///< what the verdicts stand on beside what the graph states; mostly nothing
    ReportTable table;    ///< the rows of the window

    std::vector<ChartQuantity> quantities; ///< of the charts
    std::vector<ChartModel> charted;       ///< models, or devices
    std::vector<ComparisonChart> charts;   ///< at most two

    ReportNotes speed; ///< how latencies are estimated, where some are
    ReportNotes rule;  ///< by which it was judged
    ReportTable evidence;
};

/// All rows, whether only differences are asked for or not.
[[nodiscard]] ComparisonReport comparisonReport(ComparisonAsked asked, std::vector<ReportSource> sources,
                                                ReportImprint imprint);

/// "Micro Speech Yes No 1 to 4", "A, B and C"; of more than a heading has room for, "6 models".
[[nodiscard]] QString comparedTitle(const QStringList &names, bool models);

} // namespace tinyatlas
