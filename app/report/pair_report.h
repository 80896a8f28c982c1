// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_data.h"
#include "app/report/report_parts.h"
#include "app/report/report_sources.h"
#include "app/session/view_state.h"
#include "app/viewmodels/fit_rows.h"

#include <QList>

namespace tinyatlas {

/// All that is said of a pair on a page: every figure and sentence as it is shown, also in the window.
struct PairReport {
    ReportFrame frame;

    FitState state = FitState::Unknown;
    QString word; ///< "Fits"
    QString headline;
    QString explanation;
    QStringList supposed; ///< what the answer stands on beside what the graph states; mostly nothing

    Group group = Group::Other; ///< of the model, for its colour
    QList<FitMemory> memories;  ///< RAM, then flash
    QString barsNote;
    ReportTable requirements; ///< RAM, flash, then the sensors: those that are missing first

    /// The models for the same task that fit the device; the model itself is their subject.
    QString alternativesTitle;
    std::size_t fitting = 0;         ///< how many there are, with the model itself
    std::vector<ChartModel> charted; ///< of these the best, as many as a small chart can show
    std::vector<ChartModel> bars;    ///< likewise fewer
    ReportTable alternatives;

    ReportNotes changes; ///< what would make it fit, or leave the margin free; none where it does
    ReportNotes substitutes;
    ReportNotes speed;    ///< what was measured of it there, or what is estimated
    ReportNotes rule;     ///< by which it was judged
    ReportTable evidence; ///< where the figures are stated

    /// Some alternative can be drawn.
    [[nodiscard]] bool plotted() const;
    /// Of a chart that shows so many of those that fit: "the best 10 of 200"; empty where it shows all.
    [[nodiscard]] QString captionOf(std::size_t shown) const;
};

[[nodiscard]] PairReport pairReport(const Dataset &dataset, const FitRules &rules, const Pair &pair,
                                    std::vector<ReportSource> sources, ReportImprint imprint);

} // namespace tinyatlas
