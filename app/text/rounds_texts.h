// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/measured_rounds.h"

#include <QString>
#include <QStringList>

#include <array>

/// What was measured over the rounds of a benchmark, in words.
namespace tinyatlas::text {

/// What ran the model: "X-CUBE-AI 9.0.0"; empty where nobody says.
[[nodiscard]] QString softwareText(const Measurement &measurement);
/// "43.19 ms", "101.8 µJ".
[[nodiscard]] QString figureOf(double value, MeasuredMetric metric);
/// "at 1.8 V"; "at ? V" where it is not stated.
[[nodiscard]] QString supplyText(const BoardResults &board);
/// The board, and of energies the supply voltage: "NUCLEO-L4R5ZI at 1.8 V".
[[nodiscard]] QString boardText(const BoardResults &board, MeasuredMetric metric);
/// "4.2 times".
[[nodiscard]] QString timesText(double times);

/// "MLPerf Tiny KWS on NUCLEO-L4R5ZI: 181.9 ms with TFLite Micro 2.3.1 (v0.5) to 43.19 ms with X-CUBE-AI
/// 9.0.0 (v1.2): software alone is worth 4.2 times, at 120 MHz".
[[nodiscard]] QString gainSentence(const Catalog &catalog, const QString &model, const BoardResults &board,
                                   MeasuredMetric metric, const SoftwareGain &gain);

/// All of a result: its board, its figure, with what and how fast it ran, and whose it is.
[[nodiscard]] QString roundResultText(const Catalog &catalog, MeasurementId id, MeasuredMetric metric);

/// How many results are left out, a line for each reason: "3 left out: of the open division, …".
[[nodiscard]] QStringList leftOutLines(const std::array<std::size_t, leftOutOfRounds> &counts,
                                       MeasuredMetric metric);

} // namespace tinyatlas::text
