// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/json_answers.h"
#include "core/fit/fit_evidence.h"

#include <QStringList>

/// Where the figures come from that the command line answers.
namespace tinyatlas::cli {

/// One object: kind of the figure, and of the weightiest statement statement_kind, file, line, subject,
/// subject_of, predicate, object, unit, conversion; further ones in "further", and how many more there are in
/// "left_out", where there are any; null where nothing is stated.
[[nodiscard]] Json evidenceJson(const TripleStore &store, const Evidence &evidence);

/// By the names that the figures have in the lists of JSON.
[[nodiscard]] Json modelEvidence(const EvidenceFinder &finder, ModelId id);
[[nodiscard]] Json deviceEvidence(const EvidenceFinder &finder, DeviceId id);
[[nodiscard]] Json sensorEvidence(const EvidenceFinder &finder, SensorTypeId type);

/// One line for each statement, of the figures that the tables show.
[[nodiscard]] QStringList modelEvidenceLines(const EvidenceFinder &finder, ModelId id);
[[nodiscard]] QStringList deviceEvidenceLines(const EvidenceFinder &finder, DeviceId id);
[[nodiscard]] QStringList sensorEvidenceLines(const EvidenceFinder &finder, SensorTypeId type);
/// Likewise of all that is known of a measurement.
[[nodiscard]] Json measurementEvidence(const EvidenceFinder &finder, MeasurementId id);
[[nodiscard]] QStringList measurementEvidenceLines(const EvidenceFinder &finder, MeasurementId id);
/// Of one requirement of a pair; each statement says its "side", "needed" or "on_device"; with what the user
/// has set about it, and why other sensors are named, in "conditions".
[[nodiscard]] Json requirementEvidence(const EvidenceFinder &finder, ModelId model, DeviceId device,
                                       const Requirement &requirement, const FitRules &rules);
/// Likewise of the requirements of a pair.
[[nodiscard]] QStringList fitEvidenceLines(const EvidenceFinder &finder, ModelId model, DeviceId device,
                                           const FitRules &rules);

} // namespace tinyatlas::cli
