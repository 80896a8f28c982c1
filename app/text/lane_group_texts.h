// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"
#include "core/layout/lane_groups.h"

#include <QString>

#include <optional>

/// The words of what a lane holds in groups.
namespace tinyatlas::text {

/// "Keyword spotting", "Audio + motion", "Accelerometer, gyroscope", "12.1 kB – 15.8 kB RAM". Sections are
/// those of the verdicts where `byVerdict`.
[[nodiscard]] QString groupTitle(const Catalog &catalog, const LaneGroup &group, bool byVerdict);

/// "24.0 kB – 256 kB"; one figure where all are equal; "unknown".
[[nodiscard]] QString memoryRange(const BytesRange &range);

/// The sensors of a group, "accelerometer, microphone"; that none is stated.
[[nodiscard]] QString groupSensors(const Catalog &catalog, const LaneGroup &group);

/// "31 fit · 2 tight · 5 do not fit": those that there are.
[[nodiscard]] QString verdictCounts(const VerdictCounts &counts);

/// What a tooltip says of a group: its title, how many it holds, its verdicts, memory and sensors.
[[nodiscard]] QString groupSummary(const Catalog &catalog, const LaneGroup &group, bool ofModels,
                                   bool byVerdict, const std::optional<VerdictCounts> &counts);

/// The names of steps back: "Open group Keyword spotting".
[[nodiscard]] QString openGroup(const QString &title);
[[nodiscard]] QString foldGroup(const QString &title);

} // namespace tinyatlas::text
