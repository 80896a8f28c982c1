// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_parts.h"
#include "app/session/view_state.h"
#include "core/bench/latency_estimate.h"
#include "core/catalog/dataset.h"

#include <optional>

namespace tinyatlas {

/// Where each figure of a pair stands: its statement, its file and its line. What is not stated is left out,
/// as requirements say already that it is unknown. `estimate`: of the latency, where nobody measured it.
[[nodiscard]] ReportTable pairEvidence(const Dataset &dataset, const Pair &pair, const Verdict &verdict,
                                       const std::optional<LatencyEstimate> &estimate);

} // namespace tinyatlas
