// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/text/evidence_texts.h"
#include "core/bench/latency_estimate.h"
#include "core/fit/fit_evidence.h"

#include <vector>

namespace tinyatlas {

/// A figure that something on screen shows. A pair has none of its own: see pairEvidence().
struct ShownFigure {
    Selection thing = {}; ///< nothing for the whole graph
    Figure figure = Figure::None;
    std::uint32_t index = 0;
    QString label = {};
    QString value = {};
};

/// A heading, and the figures below it.
struct EvidenceSheet {
    QString title;
    std::vector<text::NamedEvidence> figures;
};

/// Where one figure comes from.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, const ShownFigure &figure);
/// Where all figures of a thing come from; of nothing, those of the whole graph.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, const Selection &thing);
/// Where all that a verdict stands on comes from.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, const Pair &pair);
/// Of one requirement, an index into Verdict::requirements; no figure where there is none such.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, const Pair &pair, int requirement);
/// Of all that is known of a measurement.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, MeasurementId measurement);
/// Of a latency that is estimated: the latencies of other models that it is worked out from. `how` says
/// how, and how far such estimates are off.
[[nodiscard]] EvidenceSheet estimateSheet(const Dataset &dataset, const LatencyEstimate &estimate,
                                          const QStringList &how);
/// Of how many measurements there are.
[[nodiscard]] EvidenceSheet countSheet(const Session &session, const QString &label,
                                       const std::vector<MeasurementId> &measurements);
/// Of a single statement.
[[nodiscard]] EvidenceSheet sheetOf(const Session &session, StatementId statement);
/// Of something the user supposes: no statement says it.
[[nodiscard]] EvidenceSheet supposedSheet(const QString &label, const QString &value);

} // namespace tinyatlas
