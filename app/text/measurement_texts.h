// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/measured_quality.h"

#include <QString>

/// What was measured, in words. A figure of MLPerf Tiny is never shown without its credit and its source.
namespace tinyatlas::text {

/// "14.72 ms"; "4.251 ms (estimated)" where the graph says so; empty where none was measured.
[[nodiscard]] QString latencyOf(const Measurement &measurement);
[[nodiscard]] QString duration(double microseconds); ///< "14.72 ms": four significant digits
[[nodiscard]] QString energy(double microjoules);    ///< "101.8 µJ"
[[nodiscard]] QString power(double milliwatts);      ///< "30.45 mW"
[[nodiscard]] QString frequency(double megahertz);   ///< "280 MHz"
[[nodiscard]] QString voltage(double millivolts);    ///< "1.8 V"

/// "101.8 µJ at 1.8 V", "101.8 µJ, supply voltage not stated"; empty where it was not measured.
[[nodiscard]] QString energyOf(const Measurement &measurement);
/// "90.2 % top-1", "AUC 0.86", "44 found, 6 missed, 4 false alarms"; empty where it was not measured.
[[nodiscard]] QString qualityOf(const Measurement &measurement);
[[nodiscard]] QString qualityText(const MeasuredQuality &quality); ///< "90.2 % top-1"
/// "90.2 to 91.6 %", "0.86"
[[nodiscard]] QString qualityRange(const MeasuredQualityRange &range, MeasuredQuality::Metric metric);
/// How many results there are, and whose the outermost are.
[[nodiscard]] QString qualityRangeTip(const Catalog &catalog, const MeasuredQualityRange &range);
/// "FPGA", "phone SoC"; empty of a microcontroller, as nearly all are, and where it is not stated.
[[nodiscard]] QString otherThanMicrocontroller(const Measurement &measurement);
/// With what it ran, and how fast that was clocked: "HALE 1.0, 280 MHz".
[[nodiscard]] QString conditionsOf(const Measurement &measurement);

/// The model that ran: its name, or what the source calls it, or its task.
[[nodiscard]] QString modelOf(const Catalog &catalog, const Measurement &measurement);
/// What it ran on: the name of the device, or what the source calls the board or the system.
[[nodiscard]] QString systemOf(const Catalog &catalog, const Measurement &measurement);
/// "closed", "open"; empty where there is none.
[[nodiscard]] QString divisionName(Division division);
/// "v1.0, again in v1.1, v1.2"; without a round the day.
[[nodiscard]] QString roundsOf(const Measurement &measurement);
/// Whose figure it is: "MLPerf Tiny v1.1, closed, Bosch".
[[nodiscard]] QString creditOf(const Measurement &measurement);

} // namespace tinyatlas::text
