// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/evidence_texts.h"
#include "core/catalog/measurement_evidence.h"

#include <vector>

namespace tinyatlas::text {

/// What is known of a measurement, each with the statements it stands on: its figures first, then the
/// conditions, where it was published, and how its model was found. What is not stated is left out.
[[nodiscard]] std::vector<NamedEvidence> measurementEvidence(const EvidenceFinder &finder, MeasurementId id);

/// Whose figures they are and where they were published: "MLPerf Tiny v1.1, closed, Bosch".
[[nodiscard]] QStringList creditLines(const Measurement &measurement);

} // namespace tinyatlas::text
